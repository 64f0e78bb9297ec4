//! An elevator pitch: how long it takes to say aloud, its parts, and what is worth a second look.
//!
//! It is kept as one text. The parts are read out of it, and shorter versions leave whole sentences out.

mod parts;

pub use parts::{PitchParts, PitchVariant};

use crate::word::words;

/// The pace of calm conversational English, in words a minute. Speech trainers name 120 to 150; the calm end is used,
/// because people who are nervous need room. It is an estimate and is shown as one.
pub const PITCH_WORDS_PER_MINUTE: usize = 130;

/// Seconds that are easy to listen to at the most; advisers name 30 to 60.
const LONGEST: usize = 60;
/// Seconds below which hardly anything has been said. House rule.
const SHORTEST: usize = 15;

words! {
    /// What is worth a second look in a pitch.
    PitchRemark {
        /// It takes over a minute.
        TooLong = "too-long",
        /// It takes less than a quarter of one.
        VeryShort = "very-short",
        /// No part says what one is curious about.
        NothingCurious = "nothing-curious",
        /// It ends without a question, so the other has to find one.
        NoQuestion = "no-question",
    }
}

/// What is worth a second look in a pitch. A pitch that is not written yet draws no remark.
#[must_use]
pub fn pitch_remarks(text: &str) -> Vec<PitchRemark> {
    let pitch = Pitch::measure(text);
    let ends_with_a_question = text.trim_end_matches(|letter: char| !letter.is_alphanumeric() && !QUESTION_MARKS.contains(&letter));
    let found = [
        (pitch.seconds > LONGEST, PitchRemark::TooLong),
        (pitch.seconds < SHORTEST, PitchRemark::VeryShort),
        (PitchParts::of(text).curious.is_empty(), PitchRemark::NothingCurious),
        (!ends_with_a_question.ends_with(QUESTION_MARKS), PitchRemark::NoQuestion),
    ];
    let remarks = found.into_iter().filter_map(|(is_so, remark)| is_so.then_some(remark));
    if pitch.words == 0 { Vec::new() } else { remarks.collect() }
}

/// Question marks of the scripts that have their own.
const QUESTION_MARKS: [char; 3] = ['?', '？', '؟'];

/// A pitch with its estimated length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pitch {
    /// How many words it has.
    pub words: usize,
    /// How many seconds it takes to say, rounded to whole seconds.
    pub seconds: usize,
}

impl Pitch {
    /// Measures a pitch.
    #[must_use]
    pub fn measure(text: &str) -> Self {
        let words = text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
        Self { words, seconds: (words * 60 + PITCH_WORDS_PER_MINUTE / 2) / PITCH_WORDS_PER_MINUTE }
    }

    /// Whether it lies within the 30 to 60 seconds that advisers ask for.
    #[must_use]
    pub fn fits(self) -> bool {
        (30..=LONGEST).contains(&self.seconds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hundred_and_thirty_words_take_a_minute() {
        let pitch = Pitch::measure(&"word ".repeat(130));
        assert_eq!((pitch.words, pitch.seconds, pitch.fits()), (130, 60, true));
    }

    #[test]
    fn dashes_on_their_own_are_not_spoken() {
        assert_eq!(Pitch::measure("I teach – and I build .").words, 5);
    }

    #[track_caller]
    fn check(text: &str, expect: &[PitchRemark]) {
        assert_eq!(pitch_remarks(text), expect);
    }

    const GOOD: &str = "I am Mira, and I have run building sites for nine years. What I liked best were the bridges. Now I am curious what \
                        it takes to design them, and how people get into it late. How did you come to it?";

    #[test]
    fn a_good_pitch_draws_no_remark_and_neither_does_one_that_is_not_written_yet() {
        check(GOOD, &[]);
        check(" \n ", &[]);
    }

    #[test]
    fn a_pitch_over_a_minute_is_too_long() {
        check(&format!("{} {GOOD}", "I built this and that. ".repeat(25)), &[PitchRemark::TooLong]);
    }

    #[test]
    fn a_pitch_of_a_few_words_is_very_short_and_says_nothing_curious() {
        check("I am Mira, and I build bridges.", &[PitchRemark::VeryShort, PitchRemark::NothingCurious, PitchRemark::NoQuestion]);
    }

    #[test]
    fn a_question_at_the_end_counts_in_quotation_marks_and_in_other_scripts() {
        check(&format!("“{GOOD}”"), &[]);
        check(&GOOD.replace('?', "؟"), &[]);
        check(&GOOD.replace('?', "."), &[PitchRemark::NoQuestion]);
    }

    #[test]
    fn an_empty_pitch_takes_no_time_and_does_not_fit() {
        let pitch = Pitch::measure("  \n ");
        assert_eq!((pitch.seconds, pitch.fits()), (0, false));
    }
}
