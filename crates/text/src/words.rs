//! Words and where they stand.
//!
//! A word keeps its apostrophes ("I'm"); a hyphen parts words, but the second remembers that it is
//! joined, so that "20-minute" matches like "20 minute" and still counts as one word.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// One word of a text and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word<'a> {
    /// The word as written.
    pub text: &'a str,
    /// Its place in the text, in bytes; see [`crate::CharOffsets`] for characters.
    pub span: Range<usize>,
    /// Whether it is joined to the word before, as "minute" in "20-minute".
    pub joined: bool,
}

/// The words of a text in their order.
///
/// Chinese and Japanese characters each stand alone; e-mail and web addresses come as joined words.
pub fn words(text: &str) -> Vec<Word<'_>> {
    let mut found: Vec<Word<'_>> = Vec::with_capacity(text.len() / 5);
    for (start, piece) in text.unicode_word_indices() {
        match missing_space(piece) {
            Some(at) => {
                push(text, start..start + at, &mut found);
                push(text, start + at + 1..start + piece.len(), &mut found);
            }
            None => push(text, start..start + piece.len(), &mut found),
        }
    }
    found
}

/// How many words a reader would count: joined words count once, so "20-minute" is one.
pub fn count_words(text: &str) -> usize {
    words(text).iter().filter(|word| !word.joined).count()
}

fn push<'a>(text: &'a str, span: Range<usize>, found: &mut Vec<Word<'a>>) {
    let Some(word) = text.get(span.clone()) else {
        return;
    };
    let joined =
        found.last().and_then(|before| text.get(before.span.end..span.start)).is_some_and(|gap| !gap.is_empty() && gap.chars().all(joins));
    found.push(Word { text: word, span, joined });
}

fn joins(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '/' | '@' | ':' | '_' | '.' | '=' | '&' | '#' | '%' | '~' | '+')
}

/// Where a full stop was typed without a space after it, as in "your talk.Could we".
fn missing_space(piece: &str) -> Option<usize> {
    let at = piece.find('.')?;
    let (left, right) = (piece.get(..at)?, piece.get(at + 1..)?);
    let mut after = right.chars();
    let opens = after.next().is_some_and(char::is_uppercase) && after.next().is_none_or(char::is_lowercase);
    let closes = left.chars().count() > 1 && left.chars().next_back().is_some_and(char::is_lowercase);
    (opens && closes && !right.contains('.')).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::{count_words, words};
    use proptest::prelude::*;

    fn check(input: &str, expect: &[&str]) {
        let found: Vec<&str> = words(input).iter().map(|word| word.text).collect();
        assert_eq!(found, expect, "words of {input:?}");
    }

    #[test]
    fn apostrophes_stay_inside_words() {
        check("I'm sure it’s Ana's.", &["I'm", "sure", "it’s", "Ana's"]);
        check("'quoted'", &["quoted"]);
    }

    #[test]
    fn hyphens_part_words_that_still_count_as_one() {
        check("a 20-minute follow-up", &["a", "20", "minute", "follow", "up"]);
        assert_eq!(count_words("a 20-minute follow-up – or two"), 5);
        assert_eq!(count_words("write to ana.silva@wsp.com and/or https://wsp.com/team"), 5);
    }

    #[test]
    fn a_forgotten_space_after_a_full_stop_still_parts_words() {
        check("I saw your talk.Could we speak", &["I", "saw", "your", "talk", "Could", "we", "speak"]);
        check("e.g. Node.js at 9.30 in the U.S.", &["e.g", "Node.js", "at", "9.30", "in", "the", "U.S"]);
    }

    #[test]
    fn chinese_characters_stand_alone() {
        check("我在北京", &["我", "在", "北", "京"]);
    }

    #[test]
    fn emoji_and_lines_are_no_words() {
        check("👋 ___ --- …", &[]);
    }

    proptest! {
        #[test]
        fn spans_lie_on_boundaries_and_in_order(text in "\\PC*") {
            let mut end = 0;
            for word in words(&text) {
                prop_assert!(word.span.start >= end && word.span.start < word.span.end);
                prop_assert_eq!(text.get(word.span.clone()), Some(word.text));
                end = word.span.end;
            }
        }
    }
}
