//! Whether a text is in a language the coach knows. It knows English.
//!
//! Short texts count as English: a wrong guess would silence the coach where it is needed. So do texts with
//! enough small English words, whatever else stands in them.

use std::sync::LazyLock;

use whatlang::{Lang, Script};

use crate::{
    draft::{Draft, key},
    keys::KeySet,
};

/// Fewer words than this are too few to tell a language from.
const ENOUGH_WORDS: usize = 12;

/// No more characters than this are looked at; a language shows early.
const ENOUGH_BYTES: usize = 4_000;

/// Common short words; a text with many of them is English, whatever the statistics say.
static ENGLISH: LazyLock<KeySet> = LazyLock::new(|| {
    let words = "the and i you to of is your for my at with that would have it be on are this from about could if as was we how been not \
                 can has will thank thanks please hi hello dear am do did what when who where an by but they there their more some";
    words.split_whitespace().map(key).collect()
});

/// Common short words of German, French, Spanish, Portuguese, Italian and Dutch that are none in English.
static FOREIGN: LazyLock<KeySet> = LazyLock::new(|| {
    let words = "der das und ich sie ist nicht mit fur auf ein eine zu von den im dem wir ihre ihr mich sehr le la les des et je vous une \
                 est pas pour dans que votre mon ma avec sur el los las y de en un una su mi con por para muy es o os e da do em um uma sua \
                 meu minha com il lo gli di che per sono della alla dei al het een van ik u dat op uw met voor de aan zijn te bij";
    words.split_whitespace().map(key).collect()
});

/// Whether the text is surely in another language than English.
pub(crate) fn is_unknown(draft: &Draft<'_>) -> bool {
    let total = draft.tokens.len();
    let english = draft.tokens.iter().filter(|token| ENGLISH.contains(&token.word)).count();
    if total == 0 || english * 5 >= total {
        return false;
    }
    let start = draft.text.get(..draft.text.floor_char_boundary(ENOUGH_BYTES)).unwrap_or(draft.text);
    let foreign = draft.tokens.iter().filter(|token| FOREIGN.contains(&token.word)).count();
    let Some(guess) = whatlang::detect(start) else {
        return false;
    };
    if guess.script() != Script::Latin {
        let letters = start.chars().filter(|c| c.is_alphabetic()).count();
        let latin = start.chars().filter(char::is_ascii_alphabetic).count();
        return letters >= ENOUGH_WORDS && latin * 3 < letters;
    }
    draft.words >= ENOUGH_WORDS && guess.lang() != Lang::Eng && (guess.is_reliable() || foreign * 4 >= total)
}
