//! Whether a text is in a language the coach knows. It knows English.
//!
//! Short texts count as English: a wrong guess would silence the coach where it is needed.

use std::{collections::HashSet, sync::LazyLock};

use whatlang::{Lang, Script};

use crate::draft::{Draft, key};

/// Fewer words than this are too few to tell a language from.
const ENOUGH_WORDS: usize = 15;

/// Common short words; a text with many of them is English, whatever the statistics say.
const ENGLISH: &[&str] = &[
    "the", "and", "i", "you", "to", "of", "a", "is", "in", "your", "for", "my", "at", "with", "that", "would", "am", "have", "it", "be",
    "on", "are", "this", "from", "about", "could", "if", "as", "was", "we", "do", "how",
];

static ENGLISH_KEYS: LazyLock<HashSet<u64>> = LazyLock::new(|| ENGLISH.iter().map(|word| key(word)).collect());

/// Whether the text is surely in another language than English.
pub(crate) fn is_unknown(draft: &Draft<'_>) -> bool {
    let total = draft.tokens.len();
    let english = draft.tokens.iter().filter(|token| ENGLISH_KEYS.contains(&token.word)).count();
    if english * 5 >= total && total > 0 {
        return false;
    }
    let Some(guess) = whatlang::detect(draft.text) else {
        return false;
    };
    if guess.script() != Script::Latin {
        let letters = draft.text.chars().filter(|c| c.is_alphabetic()).count();
        let latin = draft.text.chars().filter(char::is_ascii_alphabetic).count();
        return letters >= ENOUGH_WORDS && latin * 3 < letters;
    }
    draft.words >= ENOUGH_WORDS && guess.lang() != Lang::Eng && guess.is_reliable()
}
