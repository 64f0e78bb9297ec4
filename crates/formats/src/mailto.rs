//! A `mailto:` link that opens the person's own mail program with everything filled in.
//!
//! Leaves out what is too long for a link; the caller then offers to copy the text.

use std::fmt::Write;

use crate::cells::parse_email;

/// The longest link that every usual mail program opens whole (Gmail stops at about 1,620, Windows and Chrome at about 2,000).
pub const MAILTO_LIMIT: usize = 1_600;

/// The link, or `None` when it would be longer than [`MAILTO_LIMIT`], or `to` is not exactly one e-mail address.
///
/// `to` may be empty: then the person fills it in. Every character that could add a header or a recipient is encoded.
pub fn mailto(to: &str, subject: &str, body: &str) -> Option<String> {
    let mut link = if to.trim().is_empty() { String::from("mailto:") } else { mailto_address(to)? };
    link.push_str("?subject=");
    encode(&mut link, &one_line(subject));
    link.push_str("&body=");
    encode(&mut link, &many_lines(body));
    (link.len() <= MAILTO_LIMIT).then_some(link)
}

/// The link that begins a message to an address and fills in nothing else, or `None` when it is not exactly one address.
pub fn mailto_address(to: &str) -> Option<String> {
    let to = parse_email(to.trim())?;
    let (local, domain) = to.split_once('@')?;
    let mut link = String::from("mailto:");
    encode(&mut link, local);
    link.push('@');
    encode(&mut link, domain);
    Some(link)
}

fn one_line(text: &str) -> String {
    let words: String = text.chars().map(|c| if c.is_control() || is_line_break(c) { ' ' } else { c }).collect();
    words.trim().to_owned()
}

/// Line breaks of every kind as CR LF, as RFC 6068 asks; other control characters go.
fn many_lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(|c| c == '\r' || is_line_break(c), "\n").replace('\t', " ");
    let kept: String = text.chars().filter(|&c| c == '\n' || !c.is_control()).collect();
    kept.replace('\n', "\r\n")
}

fn is_line_break(c: char) -> bool {
    matches!(c, '\u{0b}' | '\u{0c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Percent-encodes everything but the characters that RFC 3986 leaves unreserved; a space is `%20`, never `+`.
fn encode(link: &mut String, text: &str) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            link.push(char::from(byte));
        } else {
            let _ = write!(link, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(input: (&str, &str, &str), expect: Option<&str>) {
        assert_eq!(mailto(input.0, input.1, input.2).as_deref(), expect);
    }

    #[test]
    fn spaces_and_line_breaks_are_encoded_as_mail_programs_expect() {
        check(("ana@example.org", "A question", "Hello,\nAna"), Some("mailto:ana@example.org?subject=A%20question&body=Hello%2C%0D%0AAna"));
        check(("ana+x@example.org", "é", "a\r\n\rb"), Some("mailto:ana%2Bx@example.org?subject=%C3%A9&body=a%0D%0A%0D%0Ab"));
    }

    #[test]
    fn without_an_address_the_person_fills_it_in() {
        check(("", "Hi", ""), Some("mailto:?subject=Hi&body="));
    }

    #[test]
    fn nothing_can_add_a_header_or_a_recipient() {
        check(
            ("ana@example.org", "Hi\r\nBcc: x@example.org", ""),
            Some("mailto:ana@example.org?subject=Hi%20%20Bcc%3A%20x%40example.org&body="),
        );
        check(("ana@example.org", "Hi&cc=x@example.org", ""), Some("mailto:ana@example.org?subject=Hi%26cc%3Dx%40example.org&body="));
        check(("ana@example.org,bo@example.org", "", ""), None);
        check(("ana@example.org?cc=bo@example.org", "", ""), None);
        check(("ana@example.org\r\nBcc: bo@example.org", "", ""), None);
    }

    #[test]
    fn a_link_to_an_address_alone_holds_nothing_else() {
        assert_eq!(mailto_address("ana+x@example.org").as_deref(), Some("mailto:ana%2Bx@example.org"));
        assert_eq!(mailto_address("x?bcc=evil%40evil.example&body=hi@wsp.example"), None);
        assert_eq!(mailto_address(""), None);
    }

    #[test]
    fn a_link_too_long_for_mail_programs_is_refused() {
        let frame = "mailto:a@b.org?subject=&body=".len();
        assert!(mailto("a@b.org", "", &"x".repeat(MAILTO_LIMIT - frame)).is_some());
        assert!(mailto("a@b.org", "", &"x".repeat(MAILTO_LIMIT - frame + 1)).is_none());
    }

    proptest! {
        #[test]
        fn a_link_always_has_one_recipient_and_two_fields(to in "[a-z.]{1,8}@[a-z]{1,8}\\.org", subject in any::<String>(), body in any::<String>()) {
            if let Some(link) = mailto(&to, &subject, &body) {
                prop_assert!(link.len() <= MAILTO_LIMIT && link.is_ascii() && !link.contains(char::is_control));
                prop_assert_eq!((link.matches('@').count(), link.matches('?').count(), link.matches('&').count()), (1, 1, 1));
                prop_assert_eq!((link.matches('=').count(), link.matches(',').count(), link.matches('+').count()), (2, 0, 0));
            }
        }
    }
}
