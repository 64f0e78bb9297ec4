//! The parts of pitches as people write them, and what is left of them in 30 and in 60 seconds.

use proptest::prelude::*;

use super::*;

const MIRA: &str = "I am Mira, a site manager. I have run building sites for nine years. What I liked best were the bridges. Now I am \
                    finding out what it takes to design them. How did you come to it?";

fn words(number: usize) -> String {
    format!("Many {}end.", "word ".repeat(number - 2))
}

#[test]
fn the_parts_are_read_out_of_one_text() {
    let parts = PitchParts::of(MIRA);
    assert_eq!(parts.who, "I am Mira, a site manager.");
    assert_eq!(parts.done, "I have run building sites for nine years. What I liked best were the bridges.");
    assert_eq!(parts.curious, "Now I am finding out what it takes to design them.");
    assert_eq!(parts.ask, "How did you come to it?");
}

#[test]
fn four_paragraphs_are_the_four_parts_whatever_they_say() {
    let parts = PitchParts::of("Bridges.\n\nIs this a question?\n \nI am curious.\n\nThe end.");
    assert_eq!((parts.done.as_str(), parts.ask.as_str()), ("Is this a question?", "The end."));
}

#[test]
fn a_short_form_ends_no_sentence() {
    assert_eq!(sentences("I work with Dr. Vogt, e.g. on bridges. They stand."), ["I work with Dr. Vogt, e.g. on bridges.", "They stand."]);
    assert_eq!(sentences("“Who are you?” he said. Nobody!"), ["“Who are you?” he said.", "Nobody!"]);
}

#[test]
fn a_pitch_that_fits_is_left_whole() {
    let variant = PitchParts::of(MIRA).within(30);
    assert!(variant.fits && variant.left_out.is_empty());
    assert_eq!(variant.text.replace("\n\n", " "), MIRA);
}

#[test]
fn in_thirty_seconds_what_was_done_goes_first_and_the_question_stays() {
    let done = format!("I have done this. {}", words(40));
    let parts = PitchParts { done, curious: format!("I am curious. {}", words(30)), ..PitchParts::of(MIRA) };
    let short = parts.within(30);
    assert!(short.fits, "{short:?}");
    assert_eq!(short.left_out, [words(40)]);
    assert!(short.text.contains("I have done this.") && short.text.ends_with("How did you come to it?"));
    assert!(parts.within(60).left_out.is_empty());
}

#[test]
fn what_is_too_long_in_its_most_important_sentences_says_so() {
    let parts = PitchParts { curious: words(90), ..PitchParts::of(MIRA) };
    let short = parts.within(30);
    assert!(!short.fits && short.text.contains("I am Mira") && short.text.contains("word") && !short.text.contains("nine years"));
}

fn part() -> impl Strategy<Value = String> {
    "[A-Z][a-z]{1,6}( [a-z]{1,6}){0,30}[.?](  ?[A-Z][a-z]{1,6}( [a-z]{1,6}){0,30}[.?]){0,3}"
        .prop_map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

proptest! {
    #[test]
    fn four_parts_come_back_out_of_their_text(who in part(), done in part(), curious in part(), ask in part()) {
        let parts = PitchParts { who, done, curious, ask };
        prop_assert_eq!(PitchParts::of(&parts.text()), parts);
    }

    #[test]
    fn no_word_is_lost_when_the_parts_are_read(text in "\\PC{0,200}(\n\\PC{0,50}){0,5}") {
        let parts = PitchParts::of(&text);
        let count = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).count();
        prop_assert_eq!(count(&parts.text()), count(&text));
    }

    #[test]
    fn a_version_fits_or_has_one_sentence_of_each_part_left(who in part(), done in part(), curious in part(), ask in part(), seconds in 0_usize..90) {
        let parts = PitchParts { who, done, curious, ask };
        let variant = parts.within(seconds);
        prop_assert_eq!(variant.fits, variant.length.seconds <= seconds);
        prop_assert!(variant.fits || sentences(&variant.text.replace("\n\n", "\n")).len() == 3, "{:?}", variant);
        let said = |text: &str| text.split_whitespace().count();
        let left_out: usize = variant.left_out.iter().map(|sentence| said(sentence)).sum();
        prop_assert_eq!(said(&variant.text) + left_out, said(&parts.text()));
    }
}
