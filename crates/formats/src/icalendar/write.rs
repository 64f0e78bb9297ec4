//! The lines of an iCalendar text: escaped, folded, and closed against injection.
//!
//! Own code rather than the `icalendar` crate: that one lets a lone CR through and writes addresses raw, brings a second time
//! library, and serves in the tests as the independent reader.

use std::fmt::Write;

use jiff::{Timestamp, civil::Date, tz::TimeZone};

/// The longest line in bytes, without its end (RFC 5545, section 3.1).
const WIDTH: usize = 75;

/// The lines written so far.
#[derive(Debug, Default)]
pub(super) struct Lines(String);

impl Lines {
    /// A property whose value is our own.
    pub(super) fn plain(&mut self, name: &str, value: &str) {
        self.line(&format!("{name}:{value}"));
    }

    /// A property whose value is anybody's text.
    pub(super) fn text(&mut self, name: &str, value: &str) {
        self.line(&format!("{name}:{}", escape(value)));
    }

    /// The same, left out when the text is empty.
    pub(super) fn filled_text(&mut self, name: &str, value: &str) {
        if !value.trim().is_empty() {
            self.text(name, value);
        }
    }

    /// A moment, in UTC.
    pub(super) fn instant(&mut self, name: &str, at: Timestamp) {
        self.line(&format!("{name}:{}", at.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ")));
    }

    /// A web address, left out when it is none. What an address may not contain is percent-encoded.
    pub(super) fn address(&mut self, name: &str, value: &str) {
        let value = value.trim();
        let scheme = value.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
        if !matches!(scheme.as_deref(), Some("http" | "https")) {
            return;
        }
        self.line(&format!("{name}:{}", percent_encoded(value)));
    }

    /// A whole day.
    pub(super) fn day(&mut self, name: &str, day: Date) {
        self.line(&format!("{name};VALUE=DATE:{}", day.strftime("%Y%m%d")));
    }

    /// A person by their name and address, with parameters of our own before the name.
    pub(super) fn person(&mut self, name: &str, parameters: &str, called: &str, address: &str) {
        let called = quotable(called);
        let named = if called.is_empty() { String::new() } else { format!(";CN=\"{called}\"") };
        self.line(&format!("{name}{parameters}{named}:mailto:{}", percent_encoded(address)));
    }

    /// The whole text.
    pub(super) fn finish(self) -> String {
        self.0
    }

    /// Folds between characters, never inside one; a continuation begins with one space.
    fn line(&mut self, line: &str) {
        let mut used = 0;
        for c in line.chars() {
            if used + c.len_utf8() > WIDTH {
                self.0.push_str("\r\n ");
                used = 1;
            }
            self.0.push(c);
            used += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// An address with everything percent-encoded that an address may not contain.
fn percent_encoded(value: &str) -> String {
    let mut address = String::with_capacity(value.len());
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&byte) {
            address.push(char::from(byte));
        } else {
            let _ = write!(address, "%{byte:02X}");
        }
    }
    address
}

/// A text between quotation marks. It cannot hold one itself (RFC 5545, section 3.1), nor a `^`, which some calendars take for
/// the beginning of a sign (RFC 6868).
fn quotable(text: &str) -> String {
    let plain: String = text
        .chars()
        .filter_map(|c| match c {
            '"' => Some('\''),
            '^' | '\u{feff}' => None,
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') => Some(' '),
            c => Some(c),
        })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// TEXT as RFC 5545, section 3.3.11, writes it. Every kind of line break becomes `\n`, tabs become spaces, other control characters go.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' | '\r' | '\u{0b}' | '\u{0c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => escaped.push_str("\\n"),
            '\t' => escaped.push(' '),
            c if c.is_control() || c == '\u{feff}' => {}
            c => escaped.push(c),
        }
    }
    escaped
}
