//! Whether a text is in a language the coach knows. It knows English.
//!
//! Short texts count as English: a wrong guess would silence the coach where it is needed.

use whatlang::{Lang, Script};

use crate::draft::Draft;

/// Fewer words than this are too few to tell a language from.
const ENOUGH_WORDS: usize = 15;

/// Common short words; a text with many of them is English, whatever the statistics say.
const ENGLISH: &[&str] = &[
    "the", "and", "i", "you", "to", "of", "a", "is", "in", "your", "for", "my", "at", "with", "that", "would", "am", "have", "it", "be",
    "on", "are", "this", "from", "about", "could", "if", "as", "was", "we", "do", "how",
];

/// Whether the text is surely in another language than English.
pub(crate) fn is_unknown(draft: &Draft<'_>) -> bool {
    let Some(guess) = whatlang::detect(draft.text) else {
        return false;
    };
    if guess.script() != Script::Latin {
        let letters = draft.text.chars().filter(|c| c.is_alphabetic()).count();
        let latin = draft.text.chars().filter(char::is_ascii_alphabetic).count();
        return letters >= ENOUGH_WORDS && latin * 3 < letters;
    }
    let total = draft.tokens.len();
    let english = draft.tokens.iter().filter(|token| ENGLISH.contains(&token.folded.as_str())).count();
    draft.words >= ENOUGH_WORDS && guess.lang() != Lang::Eng && guess.is_reliable() && english * 5 < total
}
