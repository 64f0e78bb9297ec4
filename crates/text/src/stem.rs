//! Stems: the part that "bridge", "bridges" and "bridging" share (English Snowball).
//!
//! Words of other languages pass through the same rules and usually stay as they are.

use std::borrow::Cow;

use rust_stemmers::{Algorithm, Stemmer};

use crate::fold;

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
    Stemmer::create(Algorithm::English).stem(word)
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
    fn words_outside_english_stay_whole() {
        check("北京", "北京");
        check("", "");
    }
}
