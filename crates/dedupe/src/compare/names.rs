//! Given and family names.

use super::strings::{Letters, Spelled, is_close, is_like};
use super::{CLOSE, DIFFERENT, OTHER_WORD, PART, ROUGH, SAME, SIMILAR};
use crate::chance::hash;
use crate::normalise::names::{PARTICLES, generation, lines};
use crate::normalise::sound::sound;

/// How like two different words must be to have something in common.
const LIKE: f64 = 0.85;

/// A word, or words written together.
#[derive(Debug)]
struct Word {
    text: Box<str>,
    hash: u64,
    letters: Letters,
    sound: u64,
    /// Where it stands in the table of short forms.
    lines: &'static [u16],
}

impl Word {
    fn of(text: &str) -> Self {
        Self { text: text.into(), hash: hash(text), letters: Letters::of(text), sound: hash(&sound(text)), lines: lines(text) }
    }

    fn is(&self, other: &Self) -> bool {
        self.hash == other.hash
    }

    fn spelled(&self) -> Spelled<'_> {
        Spelled::new(&self.text, self.letters)
    }
}

/// Words of a name, and how they are written together.
#[derive(Debug)]
struct Words {
    words: Box<[Word]>,
    /// Only if there are none or several; one word is itself.
    joined: Option<Word>,
}

impl Words {
    fn of(words: &[&str]) -> Self {
        let joined = (words.len() != 1).then(|| Word::of(&words.concat()));
        Self { words: words.iter().map(|word| Word::of(word)).collect(), joined }
    }

    fn joined(&self) -> &Word {
        self.joined.as_ref().unwrap_or(&self.words[0])
    }
}

/// One or more given names.
#[derive(Debug)]
pub(crate) struct Given {
    /// Which of several generations is meant.
    age: Option<&'static str>,
    words: Words,
}

impl Given {
    pub(crate) fn of(text: &str) -> Self {
        let words: Vec<&str> = text.split(' ').filter(|word| generation(word).is_none()).collect();
        Self { age: text.split(' ').find_map(generation), words: Words::of(&words) }
    }
}

/// Two given names that are not the same.
pub(super) fn given(one: &Given, other: &Given) -> u8 {
    if let (Some(age), Some(other_age)) = (one.age, other.age)
        && age != other_age
    {
        return DIFFERENT;
    }
    let (words, other_words) = (&*one.words.words, &*other.words.words);
    let ([first, seconds @ ..], [other_first, other_seconds @ ..]) = (words, other_words) else { return DIFFERENT };
    match word(first, other_first) {
        // A further name may be missing, but not be another one.
        SAME if seconds.first().zip(other_seconds.first()).is_some_and(|(one, other)| !begin_alike(&one.text, &other.text)) => OTHER_WORD,
        SAME => PART,
        DIFFERENT | SIMILAR if words.iter().any(|word| word.text.len() > 1 && other_words.iter().any(|other| word.is(other))) => OTHER_WORD,
        DIFFERENT | SIMILAR if is_close(one.words.joined().spelled(), other.words.joined().spelled()) => CLOSE,
        level => level,
    }
}

fn begin_alike(one: &str, other: &str) -> bool {
    one.as_bytes().first() == other.as_bytes().first()
}

/// Two words of given names.
fn word(one: &Word, other: &Word) -> u8 {
    if one.is(other) {
        return SAME;
    }
    if one.text.is_empty() || other.text.is_empty() {
        return DIFFERENT;
    }
    if one.text.len() == 1 || other.text.len() == 1 {
        return if begin_alike(&one.text, &other.text) { ROUGH } else { DIFFERENT };
    }
    match () {
        () if one.lines.iter().any(|line| other.lines.contains(line)) => OTHER_WORD,
        () if differ_at_both_ends(&one.text, &other.text) => DIFFERENT,
        () if is_close(one.spelled(), other.spelled()) => CLOSE,
        () if shortened(&one.text, &other.text) => OTHER_WORD,
        () if one.sound == other.sound || is_like(one.spelled(), other.spelled(), LIKE) => SIMILAR,
        () => DIFFERENT,
    }
}

/// Words that begin and end with other letters are more than a typing error apart; most pairs are told apart by this.
fn differ_at_both_ends(one: &str, other: &str) -> bool {
    !begin_alike(one, other) && one.as_bytes().last() != other.as_bytes().last()
}

/// "Christoph" and "Chris".
fn shortened(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    short.len() >= 3 && long.starts_with(short)
}

/// One or more family names.
#[derive(Debug)]
pub(crate) struct Family {
    text: Box<str>,
    /// All words written together.
    together: u64,
    /// The words without the small ones.
    heart: Words,
}

impl Family {
    pub(crate) fn of(text: &str) -> Self {
        Self { text: text.into(), together: hash(&text.replace(' ', "")), heart: Words::of(&heart(text)) }
    }
}

/// Two family names that are not the same.
pub(super) fn family(one: &Family, other: &Family) -> u8 {
    let (words, other_words) = (&*one.heart.words, &*other.heart.words);
    let (joined, other_joined) = (one.heart.joined(), other.heart.joined());
    // Small words may be written together with the name, or be left out.
    if one.together == other.together || joined.is(other_joined) {
        return PART;
    }
    if words.iter().any(|word| word.text.len() > 1 && other_words.iter().any(|other| word.is(other))) {
        return OTHER_WORD;
    }
    if one.text.len() == 1 || other.text.len() == 1 {
        return if begin_alike(&one.text, &other.text) { ROUGH } else { DIFFERENT };
    }
    let is_slip = |(one, other): (&Word, &Word)| one.text.len().max(other.text.len()) > 4 && is_close(one.spelled(), other.spelled());
    let mut pairs = words.iter().flat_map(|word| other_words.iter().map(move |other| (word, other)));
    match () {
        () if words.len() + other_words.len() == 2 && differ_at_both_ends(&one.text, &other.text) => DIFFERENT,
        () if is_close(joined.spelled(), other_joined.spelled()) => CLOSE,
        () if pairs.any(is_slip) => SIMILAR,
        () if joined.sound == other_joined.sound || is_like(joined.spelled(), other_joined.spelled(), LIKE) => SIMILAR,
        () => DIFFERENT,
    }
}

/// The words of a family name without the small ones, unless it has no others.
pub(crate) fn heart(name: &str) -> Vec<&str> {
    let words: Vec<&str> = name.split(' ').collect();
    let heart: Vec<&str> = words.iter().copied().filter(|word| !PARTICLES.contains(word)).collect();
    if heart.is_empty() { words } else { heart }
}

#[cfg(test)]
mod tests {
    use super::super::{Value, level};
    use super::*;
    use crate::spec::Kind;

    #[track_caller]
    fn check(kind: Kind, one: &str, other: &str, expected: u8) {
        assert_eq!(level(kind, &Value::of(kind, one), &Value::of(kind, other)), expected, "{one}, {other}");
    }

    #[test]
    fn given_names_agree_in_several_ways() {
        let check = |one, other, expected| check(Kind::GivenName, one, other, expected);
        check("ana", "ana", SAME);
        check("ana", "ana maria", PART);
        check("ana maria", "ana sofia", OTHER_WORD);
        check("bob", "robert", OTHER_WORD);
        check("j", "john", ROUGH);
        check("jonh", "john", CLOSE);
        check("john jr", "john sr", DIFFERENT);
        check("maria", "xaver", DIFFERENT);
    }

    #[test]
    fn family_names_agree_in_several_ways() {
        let check = |one, other, expected| check(Kind::FamilyName, one, other, expected);
        check("van der berg", "vanderberg", PART);
        check("van der berg", "berg", PART);
        check("garcia lopez", "garcia", OTHER_WORD);
        check("mueller", "muller", CLOSE);
        check("meyer", "maier", SIMILAR);
        check("silva", "costa", DIFFERENT);
    }
}
