//! Stems: the part that "bridge", "bridges" and "bridging" share (English Snowball).
//!
//! Words of other languages pass through the same rules and usually stay as they are.

use std::borrow::Cow;

use rust_stemmers::{Algorithm, Stemmer};

use crate::fold;

/// No word is longer, and its stem would take time that grows with the square of its length.
const LETTERS_AT_MOST: usize = 64;

/// The English stem of a word, folded first.
pub fn stem(word: &str) -> String {
    stem_folded(&fold(word))
}

/// The stem of a word that is folded already.
pub fn stem_folded(folded: &str) -> String {
    if folded.is_ascii() { stem_of(folded).into_owned() } else { folded.to_owned() }
}

/// The stem of a word in lower-case ASCII.
pub(crate) fn stem_of(word: &str) -> Cow<'_, str> {
    if word.len() > LETTERS_AT_MOST { Cow::Borrowed(word) } else { Stemmer::create(Algorithm::English).stem(word) }
}

#[cfg(test)]
mod tests {
    use super::stem;

    fn check(input: &str, expect: &str) {
        assert_eq!(stem(input), expect, "stem of {input:?}");
    }

    #[test]
    fn forms_of_a_word_share_their_stem() {
        check("Bridges", "bridg");
        check("bridging", "bridg");
        check("Silva’s", "silva");
    }

    #[test]
    fn what_is_longer_than_any_word_stays_whole() {
        check(&"bridging".repeat(8), &format!("{}bridg", "bridging".repeat(7)));
        check(&"bridging".repeat(9), &"bridging".repeat(9));
    }

    #[test]
    fn words_outside_english_stay_whole() {
        check("北京", "北京");
        check("", "");
    }
}
