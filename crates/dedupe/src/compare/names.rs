//! Given and family names.

use super::strings::{is_close, similarity};
use super::{CLOSE, DIFFERENT, OTHER_WORD, PART, ROUGH, SAME, SIMILAR};
use crate::normalise::names::{PARTICLES, generation, same_name};
use crate::normalise::sound::sound;

/// How like two different words must be to have something in common.
const LIKE: f64 = 0.85;

/// Two given names, each of one or more words.
pub(crate) fn given(one: &str, other: &str) -> u8 {
    if one == other {
        return SAME;
    }
    let (ages, words) = split(one);
    let (other_ages, other_words) = split(other);
    if let (Some(age), Some(other_age)) = (ages, other_ages)
        && age != other_age
    {
        return DIFFERENT;
    }
    let (Some(first), Some(other_first)) = (words.first(), other_words.first()) else { return DIFFERENT };
    let level = word(first, other_first);
    let rest = words.iter().any(|word| other_words.contains(word) && word.len() > 1);
    match level {
        // A further name may be missing, but not be another one.
        SAME if words.len() > 1 && other_words.len() > 1 && !seconds_agree(words[1], other_words[1]) => OTHER_WORD,
        SAME => PART,
        DIFFERENT | SIMILAR if rest => OTHER_WORD,
        DIFFERENT | SIMILAR if is_close(&words.concat(), &other_words.concat()) => CLOSE,
        level => level,
    }
}

fn split(name: &str) -> (Option<&'static str>, Vec<&str>) {
    let age = name.split(' ').find_map(generation);
    (age, name.split(' ').filter(|word| generation(word).is_none()).collect())
}

fn seconds_agree(one: &str, other: &str) -> bool {
    one.as_bytes().first() == other.as_bytes().first()
}

/// Two words of given names.
fn word(one: &str, other: &str) -> u8 {
    if one == other {
        return SAME;
    }
    if one.is_empty() || other.is_empty() {
        return DIFFERENT;
    }
    if one.len() == 1 || other.len() == 1 {
        return if one.as_bytes()[0] == other.as_bytes()[0] { ROUGH } else { DIFFERENT };
    }
    match () {
        () if same_name(one, other) => OTHER_WORD,
        () if differ_at_both_ends(one, other) => DIFFERENT,
        () if is_close(one, other) => CLOSE,
        () if shortened(one, other) => OTHER_WORD,
        () if similarity(one, other) >= LIKE || sound(one) == sound(other) => SIMILAR,
        () => DIFFERENT,
    }
}

/// Words that begin and end with other letters are more than a typing error apart; most pairs are told apart by this.
fn differ_at_both_ends(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    one.first() != other.first() && one.last() != other.last()
}

/// "Christoph" and "Chris".
fn shortened(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    short.len() >= 3 && long.starts_with(short)
}

/// Two family names, each of one or more words.
pub(crate) fn family(one: &str, other: &str) -> u8 {
    if one == other {
        return SAME;
    }
    // Small words may be written together with the name, or be left out.
    if one.replace(' ', "") == other.replace(' ', "") {
        return PART;
    }
    let (words, other_words) = (heart(one), heart(other));
    let joined = [words.concat(), other_words.concat()];
    if joined[0] == joined[1] {
        return PART;
    }
    if words.iter().any(|word| word.len() > 1 && other_words.contains(word)) {
        return OTHER_WORD;
    }
    if one.len() == 1 || other.len() == 1 {
        return if one.as_bytes().first() == other.as_bytes().first() { ROUGH } else { DIFFERENT };
    }
    match () {
        () if words.len() + other_words.len() == 2 && differ_at_both_ends(one, other) => DIFFERENT,
        () if is_close(&joined[0], &joined[1]) => CLOSE,
        () if words.iter().any(|word| other_words.iter().any(|other| word.len() > 4 && is_close(word, other))) => SIMILAR,
        () if similarity(&joined[0], &joined[1]) >= LIKE || sound(&joined[0]) == sound(&joined[1]) => SIMILAR,
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
    use super::*;

    #[test]
    fn given_names_agree_in_several_ways() {
        let check = |one, other, expected| assert_eq!(given(one, other), expected, "{one}, {other}");
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
        let check = |one, other, expected| assert_eq!(family(one, other), expected, "{one}, {other}");
        check("van der berg", "vanderberg", PART);
        check("van der berg", "berg", PART);
        check("garcia lopez", "garcia", OTHER_WORD);
        check("mueller", "muller", CLOSE);
        check("meyer", "maier", SIMILAR);
        check("silva", "costa", DIFFERENT);
    }
}
