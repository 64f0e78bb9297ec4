//! Phrases of words, numbers of houses, codes.

use super::strings::{is_close, similarity, slips};
use super::{CLOSE, DIFFERENT, OTHER_WORD, PART, SIMILAR};

/// Two phrases, such as organizations, titles, streets, places.
pub(super) fn phrase(one: &str, other: &str) -> u8 {
    let (words, other_words): (Vec<&str>, Vec<&str>) = (one.split(' ').collect(), other.split(' ').collect());
    let shared = words.iter().filter(|word| other_words.contains(word)).count();
    let shorter = words.len().min(other_words.len());
    match () {
        () if words.concat() == other_words.concat() => PART,
        () if shared == shorter && words.iter().chain(&other_words).any(|word| word.len() > 2) => PART,
        () if is_acronym(one, &other_words) || is_acronym(other, &words) => OTHER_WORD,
        () if is_close(one, other) => CLOSE,
        () if shared * 2 >= words.len().max(other_words.len()) => SIMILAR,
        () if similarity(one, other) >= 0.88 => SIMILAR,
        () => DIFFERENT,
    }
}

/// "mit" and "massachusetts institute technology".
fn is_acronym(short: &str, words: &[&str]) -> bool {
    words.len() >= 3
        && short.len() == words.len()
        && words.iter().zip(short.bytes()).all(|(word, letter)| word.as_bytes().first() == Some(&letter))
}

/// "12" and "12a", "12-14", "21".
pub(super) fn house_number(one: &str, other: &str) -> u8 {
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).map(char::from).collect::<String>();
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
