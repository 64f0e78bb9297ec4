//! Distances between plain words. Most words are nowhere near each other, and their letters show it before they are laid side
//! by side.

/// Of longer texts only so many letters are compared.
const LONGEST: usize = 128;

/// A text with the set of its letters.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spelled<'a> {
    text: &'a str,
    letters: Letters,
}

/// Which letters a text has. Some share a place with another; so a set may hide a difference, but never invents one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Letters(u64);

impl Letters {
    pub(super) fn of(text: &str) -> Self {
        let place = |letter: u8| if letter.is_ascii_digit() { 32 + letter % 16 } else { letter % 32 };
        Self(text.bytes().fold(0, |set, letter| set | 1 << place(letter)))
    }

    /// At least so many different letters are not in the other text.
    fn not_in(self, other: Self) -> usize {
        (self.0 & !other.0).count_ones() as usize
    }
}

impl<'a> Spelled<'a> {
    pub(super) fn new(text: &'a str, letters: Letters) -> Self {
        Self { text, letters }
    }

    /// The most letters that both can have in common.
    fn most_common(self, other: Self) -> usize {
        let own = self.text.len() - self.letters.not_in(other.letters);
        own.min(other.text.len() - other.letters.not_in(self.letters))
    }
}

/// Whether the Jaro-Winkler similarity, from 0 to 1, is at least so large: how many letters are common, nearly in place, and
/// how many of those are in order, with an advantage for a common beginning.
pub(super) fn is_like(one: Spelled, other: Spelled, least: f64) -> bool {
    let [text, other_text] = [one, other].map(|one| &one.text.as_bytes()[..one.text.len().min(LONGEST)]);
    let beginning = text.iter().zip(other_text).take(4).take_while(|(one, other)| one == other).count();
    let similarity = |common: usize, exchanged: usize| {
        let (common, exchanged) = (common as f64, exchanged as f64);
        let jaro = (common / text.len() as f64 + common / other_text.len() as f64 + (common - exchanged) / common) / 3.0;
        if jaro > 0.7 { jaro + 0.1 * beginning as f64 * (1.0 - jaro) } else { jaro }
    };
    let enough = |common: usize| common > 0 && similarity(common, 0) >= least;
    let most = one.most_common(other);
    if !enough(most) {
        return false;
    }
    let fewest = (1..=most).rev().take_while(|common| enough(*common)).last().unwrap_or(most);
    // Which of two letters is taken for common hangs on the side from which one looks.
    let (first, second) = if text < other_text { (text, other_text) } else { (other_text, text) };
    match common_letters(first, second, fewest) {
        Some((common, exchanged)) => similarity(common, exchanged) >= least,
        None => false,
    }
}

/// How many letters of the first are found near the same place in the second, each used once, and how many of them change
/// places to be in order; nothing, if there are fewer than so many.
fn common_letters(one: &[u8], other: &[u8], fewest: usize) -> Option<(usize, usize)> {
    let near = (one.len().max(other.len()) / 2).saturating_sub(1);
    let (mut found, mut taken) = (0_u128, 0_u128);
    let mut missing = 0;
    for (at, letter) in one.iter().enumerate() {
        let places = at.saturating_sub(near)..(at + near + 1).min(other.len());
        match places.into_iter().find(|&place| other[place] == *letter && taken >> place & 1 == 0) {
            Some(place) => {
                found |= 1 << at;
                taken |= 1 << place;
            }
            None => missing += 1,
        }
        if missing + fewest > one.len() {
            return None;
        }
    }
    let others = at_places(other, taken);
    let out_of_order = at_places(one, found).zip(others).filter(|(one, other)| one != other).count();
    Some((one.len() - missing, out_of_order / 2))
}

fn at_places(text: &[u8], places: u128) -> impl Iterator<Item = u8> {
    text.iter().enumerate().filter(move |(at, _)| places >> at & 1 == 1).map(|(_, letter)| *letter)
}

/// Whether a typing error may be between the two: one slip, or two in long words.
pub(super) fn is_close(one: Spelled, other: Spelled) -> bool {
    let most = match one.text.len().min(other.text.len()) {
        0..=2 => return false,
        3..=8 => 1,
        _ => 2,
    };
    // A slip takes away one letter at the most, and brings in one.
    one.letters.not_in(other.letters).max(other.letters.not_in(one.letters)) <= most
        && are_within(one.text.as_bytes(), other.text.as_bytes(), most)
}

/// How many letters were left out, added, changed or exchanged with their neighbour, if not more than `most`.
pub(super) fn slips(one: &str, other: &str, most: usize) -> Option<usize> {
    (0..=most).find(|slips| are_within(one.as_bytes(), other.as_bytes(), *slips))
}

/// Whether so many slips are enough. What both begin and end with costs nothing; then a slip must come first.
fn are_within(one: &[u8], other: &[u8], slips: usize) -> bool {
    if one.len().abs_diff(other.len()) > slips {
        return false;
    }
    let (one, other) = without_common_ends(one, other);
    let ([first, rest @ ..], [second, other_rest @ ..]) = (one, other) else { return one.len().max(other.len()) <= slips };
    if slips == 0 {
        return false;
    }
    let is_exchanged = rest.first() == Some(second) && other_rest.first() == Some(first);
    are_within(rest, other_rest, slips - 1)
        || are_within(rest, other, slips - 1)
        || are_within(one, other_rest, slips - 1)
        || (is_exchanged && are_within(&rest[1..], &other_rest[1..], slips - 1))
}

fn without_common_ends<'a>(one: &'a [u8], other: &'a [u8]) -> (&'a [u8], &'a [u8]) {
    let common = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    let (one, other) = (&one[common..], &other[common..]);
    let common = one.iter().rev().zip(other.iter().rev()).take_while(|(one, other)| one == other).count();
    (&one[..one.len() - common], &other[..other.len() - common])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rapidfuzz::distance::{jaro_winkler, osa};

    use super::*;

    fn spelled(text: &str) -> Spelled<'_> {
        Spelled::new(text, Letters::of(text))
    }

    #[track_caller]
    fn check(one: &str, other: &str, expected: Option<usize>) {
        assert_eq!([slips(one, other, 2), slips(other, one, 2)], [expected; 2], "{one}, {other}");
    }

    #[test]
    fn every_kind_of_slip_counts_once() {
        check("silva", "silva", Some(0));
        check("silva", "silv", Some(1));
        check("silva", "silba", Some(1));
        check("silva", "sivla", Some(1));
        check("silva", "islav", Some(2));
        check("silva", "costa", None);
    }

    proptest! {
        #[test]
        fn slips_are_the_distance_of_the_textbook(one in "[a-c]{0,9}", other in "[a-c]{0,9}") {
            let distance = osa::distance(one.bytes(), other.bytes());
            prop_assert_eq!(slips(&one, &other, 2), (distance <= 2).then_some(distance));
        }

        #[test]
        fn letters_alone_never_decide_otherwise(one in "[a-e0-3]{1,12}", other in "[a-e0-3]{1,12}", least in 0.5..0.95) {
            let in_order = if one < other { [&one, &other] } else { [&other, &one] };
            let similarity = jaro_winkler::similarity(in_order[0].bytes(), in_order[1].bytes());
            prop_assert_eq!(is_like(spelled(&one), spelled(&other), least), similarity >= least);
            let most = if one.len().min(other.len()) > 8 { 2 } else { 1 };
            let close = one.len().min(other.len()) > 2 && slips(&one, &other, most).is_some();
            prop_assert_eq!(is_close(spelled(&one), spelled(&other)), close);
        }
    }
}
