//! E-mail addresses, telephone numbers, addresses on the web.

use super::strings::{Letters, Spelled, is_close, is_like, slips};
use super::{CLOSE, DIFFERENT, OTHER_WORD, PART, ROUGH, SIMILAR};
use crate::chance::{hash, mix};
use crate::normalise::contact::line;

/// An address for e-mail or on the web in two parts: a host, and what is found there.
#[derive(Debug)]
pub(crate) struct Address {
    host: Part,
    local: Part,
    /// The words of the local part, whatever their order: "ana.silva" and "silva.ana".
    words: u64,
}

#[derive(Debug)]
struct Part {
    text: Box<str>,
    letters: Letters,
}

impl Address {
    /// The part before the sign says who, the part after it where.
    pub(crate) fn of_email(text: &str) -> Self {
        let (local, host) = text.rsplit_once('@').unwrap_or((text, ""));
        Self::new(host, local)
    }

    pub(crate) fn of_url(text: &str) -> Self {
        let (host, path) = text.split_once('/').unwrap_or((text, ""));
        Self::new(host, path)
    }

    fn new(host: &str, local: &str) -> Self {
        let words = local.split(['.', '_', '-']).filter(|word| !word.is_empty());
        let words = words.fold(0_u64, |sum, word| sum.wrapping_add(mix(hash(word))));
        Self { host: Part::of(host), local: Part::of(local), words }
    }
}

impl Part {
    fn of(text: &str) -> Self {
        Self { text: text.into(), letters: Letters::of(text) }
    }

    fn is(&self, other: &Self) -> bool {
        self.letters == other.letters && self.text == other.text
    }

    fn is_close(&self, other: &Self) -> bool {
        is_close(self.spelled(), other.spelled())
    }

    fn is_like(&self, other: &Self, least: f64) -> bool {
        is_like(self.spelled(), other.spelled(), least)
    }

    fn spelled(&self) -> Spelled<'_> {
        Spelled::new(&self.text, self.letters)
    }
}

/// Two addresses for e-mail that are not the same.
pub(super) fn email(one: &Address, other: &Address) -> u8 {
    let (who, other_who) = (&one.local, &other.local);
    let same_host = one.host.is(&other.host) && !one.host.text.is_empty();
    if who.text.is_empty() || other_who.text.is_empty() {
        return if same_host { SIMILAR } else { DIFFERENT };
    }
    match () {
        () if who.is(other_who) && one.host.is_close(&other.host) => PART,
        () if who.is(other_who) => OTHER_WORD,
        () if same_host && (who.is_close(other_who) || who.is_like(other_who, 0.92)) => CLOSE,
        () if one.words == other.words || who.is_close(other_who) => ROUGH,
        () if same_host || who.is_like(other_who, 0.88) => SIMILAR,
        () => DIFFERENT,
    }
}

/// Two numbers in digits.
pub(super) fn phone(one: &str, other: &str) -> u8 {
    let (first, second) = (line(one), line(other));
    let shorter = first.len().min(second.len());
    match () {
        () if shorter >= 7 && (first.ends_with(second) || second.ends_with(first)) => PART,
        () if shorter >= 6 && slips(first, second, 1).is_some() => CLOSE,
        () if shorter >= 8 && first[..5] == second[..5] => SIMILAR,
        () => DIFFERENT,
    }
}

/// Two addresses on the web that are not the same.
pub(super) fn url(one: &Address, other: &Address) -> u8 {
    let (path, other_path) = (&one.local, &other.local);
    let same_host = one.host.is(&other.host);
    match () {
        () if same_host && are_two_profiles(one, other) => DIFFERENT,
        () if same_host && path.is_close(other_path) => CLOSE,
        () if path.text.len() > 3 && path.is(other_path) => ROUGH,
        () if same_host && (path.text.is_empty() || other_path.text.is_empty()) => SIMILAR,
        () => DIFFERENT,
    }
}

/// LinkedIn tells people of one name apart by what stands at the end: "ana-silva-648" and "ana-silva-564" are two of them.
fn are_two_profiles(one: &Address, other: &Address) -> bool {
    &*one.host.text == "linkedin.com" && matches!((mark(one), mark(other)), (Some(one), Some(other)) if one != other)
}

/// The last part of a path, if it has a digit.
fn mark(address: &Address) -> Option<&str> {
    address.local.text.rsplit('-').next().filter(|end| end.bytes().any(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn email(one: &str, other: &str) -> u8 {
        super::email(&Address::of_email(one), &Address::of_email(other))
    }

    #[test]
    fn the_same_person_at_another_host() {
        assert_eq!(email("ana.silva@wsp.com", "ana.silva@arup.com"), OTHER_WORD);
        assert_eq!(email("ana.silva@wsp.com", "ana.silvo@wsp.com"), CLOSE);
        assert_eq!(email("ana.silva@wsp.com", "bo@wsp.com"), SIMILAR);
        assert_eq!(email("ana@wsp.com", "bo@arup.com"), DIFFERENT);
    }

    #[test]
    fn a_country_in_front_changes_nothing() {
        assert_eq!(phone("351912345678", "912345678"), PART);
        assert_eq!(phone("351912345678", "912345679"), CLOSE);
        assert_eq!(phone("351912345678", "217654321"), DIFFERENT);
    }

    #[test]
    fn namesakes_on_linkedin_are_two_people() {
        let url = |one: &str, other: &str| super::url(&Address::of_url(one), &Address::of_url(other));
        assert_eq!(url("linkedin.com/in/ana-silva-648", "linkedin.com/in/ana-silva-564"), DIFFERENT);
        assert_eq!(url("linkedin.com/in/ana-silva-3b2a1", "linkedin.com/in/ana-silva-3b2a4"), DIFFERENT);
        assert_eq!(url("linkedin.com/in/anasilva", "linkedin.com/in/ana-silva"), CLOSE);
        assert_eq!(url("wsp.com/people/ana-648", "wsp.com/people/ana-641"), CLOSE);
    }
}
