//! Drafts: what they say, how long they are, what stays blank, and where each fact came from.

mod properties;

use super::*;
use crate::Word as _;

fn ana() -> DraftFacts {
    let told = |text: &str| text.to_owned();
    DraftFacts {
        my_name: told("Mira Kovač"),
        introduction: told("a site manager who would like to design bridges"),
        topic: told("structural engineering"),
        given_name: told("Ana"),
        full_name: told("Ana Silva"),
        title: told("bridge engineer"),
        organization: told("WSP"),
        how_met: told("met at the alumni evening"),
        reason: told("your talk on old bridges stayed with me"),
        said: told("Nobody tells you how much of it is listening."),
        is_quote: true,
        introducer: told("Kofi"),
        times: told("Tuesday, 1 December, 10:00\nThursday, 3 December, 16:00"),
        when: told("on Tuesday, 1 December at 10:00"),
        zone: told("Berlin time"),
        place: told("the coffee shop at the north bridge"),
        my_number: told("+49 30 123456"),
        named: told("Hien Tran"),
        outcome: told("we talked for half an hour, and I now know what a bridge inspector does"),
        ..DraftFacts::default()
    }
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

fn every() -> impl Iterator<Item = (Tone, Channel, Purpose)> {
    let of_channel = |tone: Tone, channel: Channel| Purpose::ALL.iter().map(move |purpose| (tone, channel, *purpose));
    Tone::ALL.iter().flat_map(move |tone| Channel::ALL.iter().flat_map(move |channel| of_channel(*tone, *channel)))
}

#[track_caller]
fn check(purpose: Purpose, expect: &str) {
    assert_eq!(draft(Channel::Email, purpose, &ana()).body, expect);
}

#[test]
fn a_first_message_says_who_why_what_and_thanks() {
    check(
        Purpose::Ask,
        "Dear Ana,\n\nWe met at the alumni evening. I am a site manager who would like to design bridges. I am writing to you because \
         your talk on old bridges stayed with me.\n\nI am finding out about structural engineering, and I would love to hear how you see \
         it. Would you have 20 minutes for me in the next two weeks, by phone or over a coffee?\n\nIf it doesn’t suit you, I quite \
         understand. Thank you for reading this.\n\nMira Kovač",
    );
}

#[test]
fn a_yes_is_answered_with_times_one_on_each_line() {
    check(
        Purpose::OfferTimes,
        "Dear Ana,\n\nThank you for saying yes; I am very glad. Would one of these times suit you?\n\nTuesday, 1 December, \
         10:00\nThursday, 3 December, 16:00\n(All times are Berlin time.)\n\nIf none of them does, please name one that does, and I will \
         make it fit.\n\nWe can talk by phone, by video or at a place near you, as you like best. 20 minutes is enough.\n\nMira Kovač",
    );
}

#[test]
fn the_day_before_names_day_zone_place_and_number() {
    check(
        Purpose::Confirm,
        "Dear Ana,\n\nI am looking forward to our conversation on Tuesday, 1 December at 10:00 (Berlin time).\n\nWhere we meet: \
         the coffee shop at the north bridge. If something changes, you can reach me at +49 30 123456.\n\nThere is nothing for you \
         to prepare. Thank you for making time.\n\nMira Kovač",
    );
}

#[test]
fn a_no_is_thanked_for_and_nothing_is_asked() {
    for tone in Tone::ALL {
        let body = draft_in(*tone, Channel::Email, Purpose::AnswerNo, &ana()).body;
        assert!(body.contains("Thank you for telling me") && !body.contains('?'), "{body}");
    }
}

#[test]
fn a_referrer_hears_whom_they_named_and_what_came_of_it() {
    let body = draft(Channel::Email, Purpose::ReportBack, &ana()).body;
    assert!(body.contains("You named Hien Tran to me") && body.contains("what a bridge inspector does."), "{body}");
}

#[test]
fn whoever_can_introduce_gets_a_short_request_with_a_note_to_forward_of_under_90_words() {
    let body = draft(Channel::Introduction, Purpose::Ask, &ana()).body;
    assert!(body.starts_with("Dear Kofi,\n\nYou know Ana Silva, bridge engineer at WSP, and I would love to learn from them."), "{body}");
    let (_, note) = body.split_once("\nTo forward:\n\n").unwrap();
    assert!(note.starts_with("Hello Ana,") && note.contains("because your talk on old bridges") && words(note) < 90, "{note}");
    assert!(words(&body) - words(note) < 90, "{body}");
}

#[test]
fn a_call_opens_asks_whether_the_moment_is_right_and_leaves_nothing_on_a_machine() {
    let parts = phone_script(&ana());
    assert_eq!(parts.len(), 6);
    assert_eq!(parts[0].text, "Hello Ana, this is Mira Kovač. We met at the alumni evening.");
    assert!(parts[1].text.starts_with("Is this an all right moment?") && parts[5].text.contains("hang up kindly"));
    let texts: Vec<String> = parts.iter().map(|part| part.text.clone()).collect();
    assert_eq!(draft(Channel::Phone, Purpose::Ask, &ana()).body, texts.join("\n\n"));
    for part in parts {
        for source in part.sources {
            assert_eq!(passage(&part.text, source), ana().said_as(source.fact));
        }
    }
}

#[test]
fn a_draft_from_full_facts_has_no_blank_but_what_the_writer_will_do_with_it() {
    for (tone, channel, purpose) in every().filter(|(.., purpose)| *purpose != Purpose::ThankYou) {
        let draft = draft_in(tone, channel, purpose, &ana());
        assert!(!draft.body.contains('[') && !draft.subject.contains('['), "{tone} {channel} {purpose}: {}", draft.body);
    }
}

#[test]
fn what_no_fact_fills_stays_visibly_blank() {
    let draft = draft(Channel::Email, Purpose::Ask, &DraftFacts::default());
    for blank in ["[their name]", "[who you are, in half a sentence]", "[why this person", "[what you are curious about]", "[your name]"] {
        assert!(draft.body.contains(blank), "{blank} in {}", draft.body);
    }
    assert!(draft.sources.is_empty());
}

#[test]
fn every_name_in_every_text_is_a_fact_or_a_turn_of_phrase() {
    let names: Vec<String> = Fact::ALL.iter().map(|fact| format!("[{fact}]")).collect();
    let turns = [
        "[greeting]",
        "[known]",
        "[finding-out]",
        "[work-or-topic]",
        "[position]",
        "[times-zone]",
        "[quoted]",
        "[known-first]",
        "[known-aloud]",
        "[i-am]",
        "[i-am-short]",
    ];
    for facts in [ana(), DraftFacts::default()] {
        for (tone, channel, purpose) in every() {
            let draft = draft_in(tone, channel, purpose, &facts);
            let text = format!("{}\n{}", draft.subject, draft.body);
            assert!(!text.contains(['{', '}', '|']), "{text}");
            assert!(!turns.iter().any(|turn| text.contains(turn)), "{text}");
            assert!(!names.iter().any(|name| text.contains(name)), "{text}");
        }
    }
}

#[test]
fn every_tone_says_the_same_facts_in_at_most_ninety_words() {
    for tone in Tone::ALL {
        let body = draft_in(*tone, Channel::Email, Purpose::Ask, &ana()).body;
        assert!(words(&body) <= 90, "{tone}: {body}");
        for fact in ["Mira Kovač", "site manager", "structural engineering", "Ana", "alumni evening", "old bridges", "20 minutes"] {
            assert!(body.contains(fact), "{fact} in {tone}: {body}");
        }
    }
}

#[test]
fn every_letter_has_under_a_hundred_words_and_the_shorter_tone_never_more_than_another() {
    for purpose in Purpose::ALL {
        let length = |tone: Tone| words(&draft_in(tone, Channel::LinkedinMessage, *purpose, &ana()).body);
        for tone in Tone::ALL {
            assert!(length(*tone) < 100, "{tone} {purpose}");
            assert!(length(Tone::Shorter) <= length(*tone), "{tone} {purpose}");
        }
    }
}

#[test]
fn every_tone_of_a_first_message_differs() {
    let texts: std::collections::HashSet<String> =
        Tone::ALL.iter().map(|tone| draft_in(*tone, Channel::Email, Purpose::Ask, &ana()).body).collect();
    assert_eq!(texts.len(), Tone::ALL.len());
}

#[test]
fn every_tone_marks_the_blanks_that_only_the_writer_can_fill() {
    for tone in Tone::ALL {
        let body = draft_in(*tone, Channel::Email, Purpose::Ask, &DraftFacts::default()).body;
        assert!(BLANKS.iter().all(|(_, blank)| body.contains(&format!("[{blank}]"))), "{tone}: {body}");
    }
}

#[test]
fn only_letters_and_messages_have_tones() {
    for channel in [Channel::Phone, Channel::Introduction, Channel::LinkedinNote] {
        assert_eq!(draft_in(Tone::Warmer, channel, Purpose::Ask, &ana()), draft(channel, Purpose::Ask, &ana()));
    }
}

#[test]
fn a_whole_sentence_is_not_said_twice() {
    let facts = DraftFacts {
        introduction: "I am a physiotherapist.".to_owned(),
        reason: "I am writing to you because you left the ward".to_owned(),
        ..ana()
    };
    let body = draft(Channel::Email, Purpose::Ask, &facts).body;
    assert!(body.contains("I am a physiotherapist. I am writing to you because you left the ward."), "{body}");
    assert!(!body.contains("I am I am") && !body.contains("because I am"), "{body}");
}

#[test]
fn a_whole_sentence_about_oneself_is_not_put_after_i_am() {
    let facts = DraftFacts {
        introduction: "I was a bookkeeper in Taiwan and came to Canada last spring".to_owned(),
        reason: "You talked about soil at the fair".to_owned(),
        topic: "Environmental consulting in Canada, after years as a bookkeeper".to_owned(),
        title: "environmental consultant".to_owned(),
        ..ana()
    };
    for (tone, channel, _) in every().filter(|(.., purpose)| *purpose == Purpose::Ask) {
        let body = draft_in(tone, channel, Purpose::Ask, &facts).body;
        assert!(!body.contains("I am I ") && !body.contains("I’m I "), "{tone} {channel}: {body}");
        assert!(!body.contains("because You") && !body.contains("about Environmental"), "{tone} {channel}: {body}");
    }
    let Draft { subject, body, .. } = draft(Channel::Email, Purpose::Ask, &facts);
    assert!(body.contains("I was a bookkeeper in Taiwan and came to Canada last spring. I am writing to you because you talked"), "{body}");
    assert!(body.contains("I am finding out about environmental consulting in Canada, and I would love"), "{body}");
    assert_eq!(subject, "A short conversation about your work as an environmental consultant?");
}

#[test]
fn whoever_is_not_sure_yet_says_so_once() {
    let facts = DraftFacts { topic: "finding out what suits me".to_owned(), title: String::new(), ..ana() };
    let draft = draft(Channel::Email, Purpose::Ask, &facts);
    assert!(draft.body.contains("I am finding out what suits me, and"), "{}", draft.body);
    assert_eq!(draft.subject, "A short conversation about your work?");
}

#[test]
fn a_referrer_is_named_first_and_aloud_they_suggested_to_talk() {
    let facts = DraftFacts { referrer: "Kofi Mensah".to_owned(), ..ana() };
    assert!(draft(Channel::Email, Purpose::Ask, &facts).body.contains("Kofi Mensah suggested that I write to you."));
    assert!(draft(Channel::Phone, Purpose::Ask, &facts).body.contains("Kofi Mensah suggested that I talk to you."));
}

#[test]
fn a_thank_you_note_quotes_what_was_said() {
    let body = draft(Channel::Email, Purpose::ThankYou, &ana()).body;
    assert!(body.contains("What stayed with me is “Nobody tells you how much of it is listening”."), "{body}");
}

#[test]
fn a_note_of_what_was_said_is_not_put_into_their_mouth() {
    let noted = |said: &str| draft(Channel::Email, Purpose::ThankYou, &DraftFacts { said: said.to_owned(), is_quote: false, ..ana() }).body;
    let body = noted("Many start as field technicians, degree came later");
    assert!(body.contains("I keep thinking of what you told me: Many start as field technicians, degree came later."), "{body}");
    assert!(!body.contains('“'), "{body}");
    let body = noted("She started as a technician.");
    assert!(body.contains("What stayed with me is [in your own words: She started as a technician]."), "{body}");
}

#[test]
fn the_subject_line_says_where_its_facts_come_from() {
    let draft = draft(Channel::Email, Purpose::Ask, &ana());
    let title = Sourced { start: 42, end: 57, fact: Fact::Title };
    assert_eq!(
        (draft.subject.as_str(), draft.subject_sources),
        ("A short conversation about your work as a bridge engineer?", vec![title])
    );
}

fn passage(text: &str, source: Sourced) -> String {
    text.chars().skip(source.start).take(source.end - source.start).collect()
}
