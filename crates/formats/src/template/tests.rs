//! What a template says, what stays blank, and where its mistakes are.

use acquaint_domain::outreach::{Channel, Purpose, blank, built_in_template, draft, template_word};
use proptest::prelude::*;

use super::*;

fn ana() -> DraftFacts {
    let told = |text: &str| text.to_owned();
    DraftFacts { given_name: told("Ana"), title: told("bridge engineer"), my_name: told("Mira Kovač"), ..DraftFacts::default() }
}

fn body(text: &str) -> TemplateText<'_> {
    TemplateText { subject: "", body: text }
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(fill_template(body(text), &ana()).unwrap().body, expected);
    assert_eq!(check_template(body(text)), Ok(()));
}

#[track_caller]
fn check_fault(text: &str, kind: TemplateFaultKind, line: usize, words: &str) -> TemplateFault {
    let (part, fault) = check_template(body(text)).unwrap_err();
    assert_eq!((part, fault.kind, fault.line, fault.words.as_str()), (TemplatePart::Body, kind, line, words));
    let (_, shown, _) = fault.shown_in(text);
    assert_eq!(shown, words);
    fault
}

#[test]
fn words_are_put_in() {
    check(
        "Dear {{ person.first_name }},\n\nyou work as {{person.work}}.\n\n{{ me.name }}",
        "Dear Ana,\n\nyou work as bridge engineer.\n\nMira Kovač",
    );
}

#[test]
fn what_is_not_known_is_the_blank_of_the_built_in_drafts() {
    check("You work at {{ person.organization }}.", "You work at [where they work].");
    let built_in = draft(Channel::Email, Purpose::Ask, &DraftFacts::default()).body;
    let filled = fill_template(body("{{ person.reason }} {{ me.name }}"), &DraftFacts::default()).unwrap().body;
    assert!(filled.split("] ").all(|part| built_in.contains(part.trim_end_matches(']'))), "{filled}");
}

#[test]
fn every_word_that_is_offered_is_known_and_has_its_blank() {
    for fact in Fact::ALL {
        let text = format!("{{{{ {} }}}}", template_word(*fact));
        assert_eq!(fill_template(body(&text), &DraftFacts::default()).unwrap().body, blank(*fact));
    }
}

#[test]
fn the_built_in_drafts_are_templates() {
    for (channel, purpose) in Channel::ALL.iter().flat_map(|channel| Purpose::ALL.iter().map(move |purpose| (*channel, *purpose))) {
        let Draft { subject, body, .. } = built_in_template(channel, purpose);
        assert_eq!(check_template(TemplateText { subject: &subject, body: &body }), Ok(()), "{channel} {purpose}");
    }
}

#[test]
fn a_condition_asks_whether_something_is_known_and_leaves_no_empty_line() {
    let text = "Hello,\n{% if person.work %}\nas {{ person.work }}\n{% else %}\nwhatever you do\n{% endif %}\nBye";
    check(text, "Hello,\nas bridge engineer\nBye");
    assert_eq!(fill_template(body(text), &DraftFacts::default()).unwrap().body, "Hello,\nwhatever you do\nBye");
    check("{{ person.organization or \"your office\" }}, {% if person.work == \"bridge engineer\" %}yes{% endif %}", "your office, yes");
}

#[test]
fn plain_text_stays_as_it_is() {
    check("1 < 2 & \"so\" it's {x} [open] 50% # \\ \n", "1 < 2 & \"so\" it's {x} [open] 50% # \\ \n");
}

#[test]
fn each_passage_knows_which_fact_it_is() {
    let draft = fill_template(
        body("Ö {{ person.first_name }}: {{ me.name }}, {{ person.place or person.first_name }}".replace("place", "said").as_str()),
        &ana(),
    )
    .unwrap();
    let passage = |source: &Sourced| draft.body.chars().skip(source.start).take(source.end - source.start).collect::<String>();
    let found: Vec<(String, Fact)> = draft.sources.iter().map(|source| (passage(source), source.fact)).collect();
    let expected = [("Ana", Fact::GivenName), ("Mira Kovač", Fact::MyName), ("Ana", Fact::GivenName)];
    assert_eq!(found, expected.map(|(text, fact)| (text.to_owned(), fact)));
}

#[test]
fn a_subject_line_is_one_line() {
    let facts = DraftFacts { times: "Monday\nTuesday".to_owned(), ..ana() };
    let text = TemplateText { subject: "On {{ talk.times }}", body: "" };
    assert_eq!(fill_template(text, &facts).unwrap().subject, "On Monday Tuesday");
    let (part, _) = check_template(TemplateText { subject: "{{ x }}", body: "" }).unwrap_err();
    assert_eq!(part, TemplatePart::Subject);
}

#[test]
fn a_misspelt_word_is_pointed_at_and_the_nearest_is_suggested_in_every_branch() {
    let fault =
        check_fault("Dear Ana,\n\nperson.frist_name: {{ person.frist_name }}", TemplateFaultKind::UnknownWord, 3, "person.frist_name");
    assert_eq!((fault.nearest, fault.start), (Some("person.first_name"), 33));
    let fault = check_fault(
        "{% if person.said %}{% if me.name %}{{ me.nmae }}{% endif %}{% endif %}",
        TemplateFaultKind::UnknownWord,
        1,
        "me.nmae",
    );
    assert_eq!(fault.nearest, Some("me.name"));
    assert_eq!(check_fault("{{ first_name }}", TemplateFaultKind::UnknownWord, 1, "first_name").nearest, Some("person.first_name"));
    assert_eq!(check_fault("{{ weather }}", TemplateFaultKind::UnknownWord, 1, "weather").nearest, None);
}

#[test]
fn what_is_opened_and_not_closed_is_pointed_at_where_it_was_opened() {
    check_fault("Dear\n{{ person.first_name,\nhow are you?", TemplateFaultKind::NotClosed, 2, "{{ person.first_name,");
    check_fault("{{ me.name } and {{ me.topic }}", TemplateFaultKind::NotClosed, 1, "{{ me.name } and ");
    check_fault("a\n{% if me.name %}\nb", TemplateFaultKind::NotEnded, 2, "{% if me.name %}");
    check_fault("a {# note", TemplateFaultKind::NotClosed, 1, "{# note");
}

#[test]
fn one_brace_and_lost_braces_would_go_out_as_they_stand_and_are_pointed_at() {
    check_fault("Dear {person.first_name},", TemplateFaultKind::OneBrace, 1, "{person.first_name}");
    check_fault("Dear { person.first_name }},", TemplateFaultKind::OneBrace, 1, "{ person.first_name }");
    let meant = |text: &str, words: &str| check_fault(text, TemplateFaultKind::OneBrace, 1, words).nearest;
    assert_eq!(meant("Dear {first_name},", "{first_name}"), Some("person.first_name"));
    assert_eq!(meant("Dear {First Name},", "{First Name}"), Some("person.first_name"));
    assert_eq!(meant("Dear {person.first_name},", "{person.first_name}"), Some("person.first_name"));
    assert_eq!(meant("Dear {name},", "{name}"), Some("person.name"));
    check_fault("Dear person.first_name }},", TemplateFaultKind::NotOpened, 1, "}}");
}

#[test]
fn words_with_a_space_in_them_cannot_be_read() {
    check_fault("{{ first name }}", TemplateFaultKind::Unreadable, 1, "name");
}

#[test]
fn there_is_nothing_to_call_to_include_or_to_filter_by() {
    check_fault("{% include 'secrets' %}", TemplateFaultKind::NotHere, 1, "include");
    check_fault("{% extends 'base' %}", TemplateFaultKind::NotHere, 1, "extends");
    check_fault("{{ me.name|upper }}", TemplateFaultKind::NotHere, 1, "upper");
    for text in ["{{ range(9) }}", "{{ me.name.upper() }}", "{{ me.name is odd }}", "{% macro a() %}{% endmacro %}", "{{ me['name'] }}"] {
        assert!(check_template(body(text)).is_err(), "{text}");
    }
}

#[test]
fn long_loops_and_growing_texts_stop() {
    let ten = "[1,2,3,4,5,6,7,8,9,0]";
    let mut text = "x".to_owned();
    for letter in 'a'..'k' {
        text = format!("{{% for {letter} in {ten} %}}{text}{{% endfor %}}");
    }
    assert_eq!(check_template(body(&text)).unwrap_err().1.kind, TemplateFaultKind::TooMuch);
    let doubled: String = (0..200).map(|_| "{% set x = x ~ x %}").collect();
    assert_eq!(check_template(body(&format!("{{% set x = 'boom' %}}{doubled}"))).unwrap_err().1.kind, TemplateFaultKind::TooMuch);
    assert_eq!(check_template(body("{{ 'boom' * 1000000000 }}")).unwrap_err().1.kind, TemplateFaultKind::TooMuch);
    assert!(check_template(body(&format!("{{{{ {} }}}}", "(".repeat(9_000)))).is_err());
    assert_eq!(check_template(body(&"x".repeat(20_001))).unwrap_err().1.kind, TemplateFaultKind::TooLong);
}

#[test]
fn a_fact_with_braces_is_put_in_and_never_read() {
    let facts = DraftFacts { given_name: "{{ me.name }}{% include 'x' %}<b>&".to_owned(), ..ana() };
    assert_eq!(fill_template(body("{{ person.first_name }}"), &facts).unwrap().body, "{{ me.name }}{% include 'x' %}<b>&");
}

/// Pieces of which templates and nonsense are made.
const PIECES: [&str; 24] = [
    "{{",
    "}}",
    "{%",
    "%}",
    "{#",
    "#}",
    " person.first_name ",
    " me.name ",
    " if ",
    " endif ",
    " for x in [1] ",
    " endfor ",
    " set x = 1 ",
    "{",
    "}",
    "'",
    "\"",
    "\\",
    "\n",
    " ~ ",
    "é",
    "👩🏽‍🔬",
    "raw",
    "-",
];

proptest! {
    #[test]
    fn no_text_breaks_anything_and_every_mistake_lies_within_it(
        pieces in proptest::collection::vec(proptest::sample::select(&PIECES[..]), 0..24),
        other in "\\PC{0,40}",
    ) {
        for text in [pieces.concat(), other.clone(), format!("{}{other}", pieces.concat())] {
            if let Err((_, fault)) = check_template(body(&text)) {
                let length = text.chars().count();
                prop_assert!(fault.start <= fault.end && fault.end <= length, "{fault:?}");
                prop_assert!(fault.line >= 1 && fault.line <= text.matches('\n').count() + 1);
                let (before, shown, after) = fault.shown_in(&text);
                let line = [before, shown, after].concat();
                prop_assert!(text.contains(&line));
                prop_assert_eq!(shown, &fault.words);
            }
        }
    }

    #[test]
    fn no_fact_is_ever_read_as_a_template_and_its_passage_is_known(
        said in proptest::collection::vec(proptest::sample::select(&PIECES[..]), 1..8).prop_map(|pieces| pieces.concat()),
    ) {
        let facts = DraftFacts { given_name: said, ..ana() };
        let expected = facts.said_as(Fact::GivenName);
        let draft = fill_template(body("é{{ person.first_name }}!"), &facts).unwrap();
        let expected = if expected.is_empty() { blank(Fact::GivenName) } else { expected };
        prop_assert_eq!(&draft.body, &format!("é{expected}!"));
        for source in &draft.sources {
            let passage: String = draft.body.chars().skip(source.start).take(source.end - source.start).collect();
            prop_assert_eq!(passage, facts.said_as(source.fact));
        }
    }
}
