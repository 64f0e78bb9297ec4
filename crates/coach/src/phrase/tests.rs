//! How the notation of phrases reads.

use super::{Phrases, is_negated};
use crate::draft::Draft;

/// What the phrase finds in the text, as it stands there.
fn check(phrase: &str, text: &str, expect: &[&str]) {
    let phrases = Phrases::new(&[phrase]);
    let draft = Draft::new(text);
    let hits: Vec<_> = draft.lines.iter().flat_map(|line| phrases.all(&draft, line)).collect();
    let found: Vec<&str> = hits.iter().filter_map(|hit| text.get(hit.span.clone())).collect();
    assert_eq!(found, expect, "{phrase:?} in {text:?}");
}

#[test]
fn words_match_in_any_case_and_spelling_of_contractions() {
    check("i'm glad", "I’m glad. Im glad. I am glad.", &["I’m glad", "Im glad", "I am glad"]);
    check("could not", "I couldn't and couldnt", &["couldn't", "couldnt"]);
}

#[test]
fn alternatives_and_optional_parts_read_as_they_stand() {
    check(
        "(is|are) there (a|any) (job|opening)s",
        "Are there any openings? Is there a job?",
        &["Are there any openings", "Is there a job"],
    );
    check(
        "ask (you)? for (some|a little)? help",
        "I ask for help, ask you for a little help",
        &["ask for help", "ask you for a little help"],
    );
}

#[test]
fn a_form_matches_all_forms_of_its_word() {
    check("~look for", "looking for, looks for, looked for", &["looking for", "looks for", "looked for"]);
    check("~(ask|look) for", "asking for and looks for", &["asking for", "looks for"]);
    check("organi*", "Organisation organizes organs", &["Organisation", "organizes"]);
}

#[test]
fn a_gap_skips_a_few_words_but_never_a_not() {
    check("talk .. minutes", "talk for twenty minutes", &["talk for twenty minutes"]);
    check("talk ..1 minutes", "talk for twenty minutes", &[]);
    check("would .. talk", "would not talk", &[]);
}

#[test]
fn names_numbers_and_ends_have_their_signs() {
    check("at NAME", "I saw you at WSP and at home", &["at WSP"]);
    check("NUM minutes", "20-minute, 15mins, twenty minutes", &["15mins", "twenty minutes"]);
    check("^ i ask", "I ask. Then I ask.", &["I ask"]);
    check("i ask $", "I ask him. Then I ask.", &["I ask"]);
}

#[test]
fn lists_of_the_lexicon_stand_for_their_words() {
    check("any <opening>", "any openings or any job opportunities", &["any openings", "any job opportunities"]);
}

#[test]
fn what_is_written_wrongly_is_an_error() {
    for wrong in ["(a|b", "a)", "<nowhere>", "a & b"] {
        assert!(super::parse::compile(wrong).is_err(), "{wrong:?}");
    }
}

/// Whether "for a job" in the text is denied.
fn denied(text: &str) -> bool {
    let phrases = Phrases::new(&["~ask (you)? for a job"]);
    let draft = Draft::new(text);
    draft.lines.iter().any(|line| phrases.find(&draft, line).is_some_and(|hit| is_negated(&draft, line, &hit)))
}

#[test]
fn a_negation_reaches_its_clause_and_no_further() {
    assert!(denied("I'm not asking for a job."));
    assert!(denied("I promise I won't ask you for a job"));
    assert!(denied("I write to learn rather than to ask for a job."));
    assert!(denied("Asking for a job is not my aim."));
    assert!(!denied("I'm asking for a job."));
    assert!(!denied("I do not know anybody there, but I ask you for a job."));
    assert!(!denied("I'm not shy: I ask for a job."));
}
