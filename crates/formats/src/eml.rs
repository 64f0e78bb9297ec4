//! A letter as an .eml file: plain text, one recipient, nothing else. A mail program opens it as a draft.
//!
//! Leaves out sending, pictures, and a sender's address: the person's own mail program fills that in.

use jiff::Timestamp;
use mail_builder::{MessageBuilder, headers::raw::Raw};

use crate::cells::parse_email;

/// What stands in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letter<'a> {
    /// An id that stays the same for the same message.
    pub id: &'a str,
    /// The recipient's address; left out of the file unless it is exactly one address.
    pub to: &'a str,
    /// The recipient's name.
    pub to_name: &'a str,
    /// The subject line.
    pub subject: &'a str,
    /// The text.
    pub body: &'a str,
    /// When the file is made.
    pub at: Timestamp,
}

/// The file. Every control character is taken out of names and subject, so nothing in them can become a header.
///
/// # Errors
/// If it cannot be written into memory.
pub fn eml(letter: &Letter<'_>) -> std::io::Result<Vec<u8>> {
    let mut message = MessageBuilder::new()
        .message_id(format!("{}@acquaint.invalid", letter.id))
        .date(letter.at.as_second())
        .subject(one_line(letter.subject))
        // Mail programs open a file with this mark as a draft that can be changed and sent.
        .header("X-Unsent", Raw::new("1"))
        .text_body(letter.body.replace("\r\n", "\n"));
    if let Some(to) = parse_email(letter.to.trim()) {
        message = message.to((one_line(letter.to_name), to));
    }
    message.write_to_vec()
}

fn one_line(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c }).collect();
    plain.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn letter<'a>(to: &'a str, subject: &'a str, body: &'a str) -> Letter<'a> {
        Letter { id: "7", to, to_name: "Ana Silva", subject, body, at: Timestamp::UNIX_EPOCH }
    }

    fn text(letter: &Letter<'_>) -> String {
        String::from_utf8(eml(letter).unwrap()).unwrap()
    }

    #[test]
    fn it_is_plain_text_to_one_person_and_opens_as_a_draft() {
        let file = text(&letter("ana@wsp.example", "Twenty minutes?", "Dear Ana,\n\nthank you.\nMira"));
        assert!(file.contains("To: \"Ana Silva\" <ana@wsp.example>"), "{file}");
        assert!(file.contains("Subject: Twenty minutes?") && file.contains("X-Unsent: 1"), "{file}");
        assert!(file.contains("Content-Type: text/plain") && !file.contains("text/html"), "{file}");
    }

    #[test]
    fn what_is_no_address_is_left_to_the_mail_program() {
        for to in ["", "nobody", "a@b.example,c@d.example", "a@b.example\r\nBcc: c@d.example"] {
            assert!(!text(&letter(to, "Hello", "Dear")).contains("To:"), "{to:?}");
        }
    }

    proptest! {
        /// S14: whatever stands in a name, a subject or the text, the headers are these and no others.
        #[test]
        fn s14_nothing_in_a_letter_can_become_a_header(to_name in "\\PC*|[\\x00-\\x7f]*", subject in "\\PC*|[\\x00-\\x7f]*", body in "\\PC*|[\\x00-\\x7f]*") {
            let bytes = eml(&Letter { to_name: &to_name, ..letter("ana@wsp.example", &subject, &body) }).unwrap();
            let file = String::from_utf8_lossy(&bytes).into_owned();
            let head = file.split("\r\n\r\n").next().unwrap_or_default();
            let names: Vec<&str> = head.split("\r\n").filter(|line| !line.starts_with([' ', '\t'])).filter_map(|line| line.split(':').next()).collect();
            prop_assert_eq!(names.iter().filter(|name| **name == "To").count(), 1, "{:?}", names);
            for name in &names {
                prop_assert!(
                    ["Message-ID", "Subject", "X-Unsent", "To", "Date", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"].contains(name),
                    "{names:?}"
                );
            }
        }
    }
}
