//! What every table has in common: cells tidied of what spreadsheets and the web leave in them, and e-mail addresses checked lightly.

use acquaint_domain::people::is_plausible_email;

/// The cell without an apostrophe put there against formulas, invisible characters and spaces around it; line breaks become spaces.
pub(crate) fn tidy(raw: &str) -> String {
    let cell = without_guard(raw.trim_start_matches('\u{feff}'));
    if is_plain(cell) {
        return cell.to_owned();
    }
    let plain = cell.chars().filter(|&c| !is_invisible(c)).map(|c| if is_gap(c) { ' ' } else { c });
    let mut tidied = String::with_capacity(cell.len());
    for c in plain {
        if c != ' ' || !(tidied.is_empty() || tidied.ends_with(' ')) {
            tidied.push(c);
        }
    }
    tidied.truncate(tidied.trim_end().len());
    tidied
}

/// The cell tidied, or `None` when it says nothing: no letter and no digit, as in `-` or `...`.
pub(crate) fn find_words(raw: &str) -> Option<String> {
    let cell = tidy(raw);
    cell.contains(char::is_alphanumeric).then_some(cell)
}

/// Whether the cell shows nothing at all.
pub(crate) fn is_blank(raw: &str) -> bool {
    without_guard(raw).chars().all(|c| is_gap(c) || is_invisible(c))
}

/// An address that is plausible, without the scheme of a link before it; the domain in lower case. Nothing unless it is
/// exactly one.
#[must_use]
pub fn parse_email(cell: &str) -> Option<String> {
    let address = cell.get(..7).filter(|start| start.eq_ignore_ascii_case("mailto:")).map_or(cell, |_| cell.get(7..).unwrap_or(cell));
    let (local, domain) = address.split_once('@').filter(|_| is_plausible_email(address))?;
    Some(format!("{local}@{}", domain.to_lowercase()))
}

/// An address as mail servers write it: a domain with letters beyond ASCII in its plain form (RFC 5891), and before the “@”
/// whatever stands there. Nothing unless it is exactly one that has such a form.
#[must_use]
pub fn email_as_sent(address: &str) -> Option<String> {
    let address = parse_email(address.trim())?;
    let (local, domain) = address.split_once('@')?;
    Some(format!("{local}@{}", idna::domain_to_ascii(domain).ok()?))
}

/// At most 60 characters of a cell, to be quoted in a message.
pub(crate) fn quote(cell: &str) -> String {
    let short: String = cell.chars().take(60).collect();
    if short.len() < cell.len() { format!("{short}…") } else { short }
}

/// Exports guard cells that a spreadsheet would take for a formula with an apostrophe; it is no part of the cell.
fn without_guard(raw: &str) -> &str {
    raw.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠'])).unwrap_or(raw)
}

/// Whether there is nothing to tidy, as in almost every cell: printable ASCII with single spaces between words.
fn is_plain(cell: &str) -> bool {
    let bytes = cell.as_bytes();
    let outer = bytes.first() != Some(&b' ') && bytes.last() != Some(&b' ');
    outer && bytes.iter().all(|byte| (b' '..=b'~').contains(byte)) && !bytes.windows(2).any(|pair| pair == b"  ")
}

/// The joiners U+200C and U+200D stay: Persian and Indian words and many emoji need them.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{00ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(input: &str, expect: &str) {
        assert_eq!(tidy(input), expect, "{input:?}");
    }

    #[test]
    fn spaces_and_invisible_characters_go() {
        check("  WSP \u{a0}\r\n Canada\u{200b} ", "WSP Canada");
        check("\u{feff}\u{202e}abc\0", "abc");
        check(" \t ", "");
    }

    #[test]
    fn the_apostrophe_against_formulas_goes_and_others_stay() {
        check("'=SUM(A1)", "=SUM(A1)");
        check("'+1 555 0100", "+1 555 0100");
        check("'@home", "@home");
        check("'\t-x", "-x");
        check("'t Hooft", "'t Hooft");
        check("d'Arcy", "d'Arcy");
    }

    #[test]
    fn a_cell_of_marks_says_nothing() {
        assert_eq!(find_words(" --- "), None);
        assert_eq!(find_words(" R&D "), Some("R&D".to_owned()));
    }

    fn check_email(input: &str, expect: Option<&str>) {
        assert_eq!(parse_email(input).as_deref(), expect, "{input}");
    }

    #[test]
    fn usual_addresses_pass() {
        check_email("ana@example.org", Some("ana@example.org"));
        check_email("Ana.O'Neil+work@Mail.Example.ORG", Some("Ana.O'Neil+work@mail.example.org"));
        check_email("mailto:ana@example.org", Some("ana@example.org"));
        check_email("josé@exämple.org", Some("josé@exämple.org"));
    }

    #[test]
    fn broken_addresses_do_not() {
        for broken in ["", "ana", "@", "ana@", "@example.org", "ana@example", "ana@@example.org", "ana@example..org", "ana@.org"] {
            check_email(broken, None);
        }
        for broken in ["a b@example.org", "ana@exa mple.org", "ana@a.org,bo@b.org", "Ana <ana@example.org>", "ana@-a.org", "a\r\n@b.org"] {
            check_email(broken, None);
        }
    }

    #[track_caller]
    fn check_sent(input: &str, expect: Option<&str>) {
        assert_eq!(email_as_sent(input).as_deref(), expect, "{input}");
    }

    #[test]
    fn a_domain_goes_in_its_plain_form() {
        check_sent("ana@Bücher.example", Some("ana@xn--bcher-kva.example"));
        check_sent("ana@例え.example", Some("ana@xn--r8jz45g.example"));
        check_sent(" ana@example.org ", Some("ana@example.org"));
        check_sent("Zoë@bücher.example", Some("Zoë@xn--bcher-kva.example"));
        check_sent("ana@example", None);
    }

    proptest! {
        #[test]
        fn no_text_breaks_it_and_tidying_twice_is_tidying_once(text in any::<String>()) {
            let once = tidy(&text);
            prop_assert!(!once.contains(char::is_control));
            prop_assert_eq!(is_blank(&text), once.is_empty());
            prop_assert!(once.starts_with('\'') || tidy(&once) == once);
            let _ = (find_words(&text), quote(&text));
            if let Some(address) = parse_email(&text) {
                prop_assert_eq!(parse_email(&address), Some(address.clone()));
            }
        }
    }
}
