//! Phrases of words, numbers of houses, codes.

use super::strings::{Letters, Spelled, is_close, is_like, slips};
use super::{CLOSE, DIFFERENT, OTHER_WORD, PART, SIMILAR};
use crate::chance::hash;

/// How like two different phrases must be to have something in common.
const LIKE: f64 = 0.88;

/// Words in a row, such as an organization, a title, a street, a place.
#[derive(Debug)]
pub(crate) struct Phrase {
    letters: Letters,
    whole: u64,
    /// Each word once.
    words: Box<[u64]>,
    /// All words written together.
    together: u64,
    /// The first letters of three or more words: "mit" of "massachusetts institute technology".
    acronym: Option<u64>,
    /// Whether a word has more than two letters.
    has_long_word: bool,
}

impl Phrase {
    pub(crate) fn of(text: &str) -> Self {
        let words: Vec<&str> = text.split(' ').collect();
        let initials = || words.iter().filter_map(|word| word.chars().next()).collect::<String>();
        Self {
            letters: Letters::of(text),
            whole: hash(text),
            words: each_once(words.iter().map(|word| hash(word)).collect()),
            together: hash(&words.concat()),
            acronym: (words.len() >= 3).then(|| hash(&initials())),
            has_long_word: words.iter().any(|word| word.len() > 2),
        }
    }
}

fn each_once(mut words: Vec<u64>) -> Box<[u64]> {
    words.sort_unstable();
    words.dedup();
    words.into()
}

/// Two phrases that are not the same, each with its text.
pub(super) fn phrase((one, text): (&Phrase, &str), (other, other_text): (&Phrase, &str)) -> u8 {
    let (spelled, other_spelled) = (Spelled::new(text, one.letters), Spelled::new(other_text, other.letters));
    let shared = one.words.iter().filter(|word| other.words.contains(word)).count();
    let (shorter, longer) = (one.words.len().min(other.words.len()), one.words.len().max(other.words.len()));
    match () {
        () if one.together == other.together => PART,
        () if shared == shorter && (one.has_long_word || other.has_long_word) => PART,
        () if one.acronym == Some(other.whole) || other.acronym == Some(one.whole) => OTHER_WORD,
        () if is_close(spelled, other_spelled) => CLOSE,
        () if shared * 2 >= longer => SIMILAR,
        () if is_like(spelled, other_spelled, LIKE) => SIMILAR,
        () => DIFFERENT,
    }
}

/// "12" and "12a", "12-14", "21".
pub(super) fn house_number(one: &str, other: &str) -> u8 {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let (first, second) = (digits(one), digits(other));
    match () {
        () if !first.is_empty() && first == second => PART,
        () if one.split(' ').any(|word| other.split(' ').any(|other| word == other)) => OTHER_WORD,
        () if first.len().max(second.len()) >= 2 && slips(&first, &second, 1).is_some() => CLOSE,
        () => DIFFERENT,
    }
}

/// Two codes of areas: their beginning says where.
pub(super) fn postal_code(one: &str, other: &str) -> u8 {
    let shorter = one.len().min(other.len());
    let common = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    match () {
        () if shorter >= 3 && common == shorter => PART,
        () if shorter >= 5 && common + 3 >= one.len().max(other.len()) && common >= 3 => OTHER_WORD,
        () if shorter >= 3 && slips(one, other, 1).is_some() => CLOSE,
        () if common >= 2 || (shorter >= 5 && slips(one, other, 2).is_some()) => SIMILAR,
        () => DIFFERENT,
    }
}

/// Two numbers of which each belongs to one person.
pub(super) fn identifier(one: &str, other: &str) -> u8 {
    match slips(one, other, 2) {
        Some(1) if one.len() >= 4 => CLOSE,
        Some(2) if one.len() >= 6 => SIMILAR,
        _ => DIFFERENT,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phrase(one: &str, other: &str) -> u8 {
        super::phrase((&Phrase::of(one), one), (&Phrase::of(other), other))
    }

    #[test]
    fn phrases_agree_in_several_ways() {
        assert_eq!(phrase("rail systems engineer", "engineer"), PART);
        assert_eq!(phrase("massachusetts institute technology", "mit"), OTHER_WORD);
        assert_eq!(phrase("lisboa", "lisbon"), CLOSE);
        assert_eq!(phrase("rail engineer", "bridge engineer"), SIMILAR);
        assert_eq!(phrase("lisboa", "porto"), DIFFERENT);
    }

    #[test]
    fn a_letter_at_a_house_is_a_detail() {
        assert_eq!(house_number("12", "12a"), PART);
        assert_eq!(house_number("12", "21"), CLOSE);
        assert_eq!(house_number("1", "7"), DIFFERENT);
    }

    #[test]
    fn codes_of_one_district_begin_alike() {
        assert_eq!(postal_code("tq138df", "tq138hu"), SIMILAR.min(postal_code("tq138df", "tq138hu")));
        assert_eq!(postal_code("4011", "4101"), CLOSE);
        assert_eq!(postal_code("4011", "2776"), DIFFERENT);
    }
}
