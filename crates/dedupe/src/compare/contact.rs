//! E-mail addresses, telephone numbers, addresses on the web.

use super::strings::{is_close, similarity, slips};
use super::{CLOSE, DIFFERENT, OTHER_WORD, PART, ROUGH, SIMILAR};
use crate::normalise::contact::line;

/// Two addresses: the part before the sign says who, the part after it where.
pub(super) fn email(one: &str, other: &str) -> u8 {
    let parts = |text| <str>::rsplit_once(text, '@').unwrap_or((text, ""));
    let ((who, host), (other_who, other_host)) = (parts(one), parts(other));
    let same_host = host == other_host && !host.is_empty();
    if who.is_empty() || other_who.is_empty() {
        return if same_host { SIMILAR } else { DIFFERENT };
    }
    match () {
        () if who == other_who && is_close(host, other_host) => PART,
        () if who == other_who => OTHER_WORD,
        () if same_host && (is_close(who, other_who) || similarity(who, other_who) >= 0.92) => CLOSE,
        () if is_close(who, other_who) || letters(who) == letters(other_who) => ROUGH,
        () if same_host || similarity(who, other_who) >= 0.88 => SIMILAR,
        () => DIFFERENT,
    }
}

/// The words before the sign in the order of the alphabet: "ana.silva" and "silva.ana".
fn letters(who: &str) -> Vec<&str> {
    let mut words: Vec<&str> = who.split(['.', '_', '-']).filter(|word| !word.is_empty()).collect();
    words.sort_unstable();
    words
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

/// Two addresses on the web.
pub(super) fn url(one: &str, other: &str) -> u8 {
    let parts = |text| <str>::split_once(text, '/').unwrap_or((text, ""));
    let ((host, path), (other_host, other_path)) = (parts(one), parts(other));
    match () {
        () if host == other_host && is_close(path, other_path) => CLOSE,
        () if path.len() > 3 && path == other_path => ROUGH,
        () if host == other_host && (path.is_empty() || other_path.is_empty()) => SIMILAR,
        () => DIFFERENT,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
