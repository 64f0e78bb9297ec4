//! Files of people, and people in one line.

use std::io::Cursor;

use acquaint_domain::people::{
    ImportedPerson, canonical_linkedin, is_plausible_email, is_short_enough, parse_one_line, parse_tags, tag_key, tidy_name,
};
use acquaint_formats::{
    CardVersion, Mapping, Reading, Why, email_as_sent, mailto, mailto_address, parse_email, read, read_mapped, write_cards, write_people,
};

use crate::calendars::plain_address;

pub(super) const TABLE_WORDS: &[&str] = &[
    "First Name",
    "Last Name",
    "Connected On",
    "E-mail 1 - Value",
    "CONVERSATION ID",
    "\"\n",
    "\",\"",
    ",,,,,,",
    "sep=;\n",
    "Notes:\n",
    " ::: ",
    "05 Mar 2024",
    "2024-03-05 10:00:00 UTC",
    "https://www.linkedin.com/in/",
    "ana@example.org",
    "<p>",
    "&amp;",
];
pub(super) const CARD_WORDS: &[&str] = &[
    "BEGIN:VCARD\r\n",
    "END:VCARD\r\n",
    "VERSION:2.1\r\n",
    "VERSION:4.0\r\n",
    "FN:",
    "N:;;;;\r\n",
    ";CHARSET=ISO-8859-1",
    ";ENCODING=QUOTED-PRINTABLE:",
    ";ENCODING=b:",
    "=C3=\r\n",
    "=\r\n",
    "\r\n ",
    "\\n",
    "\\,",
    "item1.",
    "X-ABLabel:_$!<Work>!$_\r\n",
    "ORG:;;;",
    "BDAY:--0229\r\n",
    "PHOTO;ENCODING=b:AAAA\r\n",
    ";TYPE=\"",
    "^n",
];
pub(super) const ZIP_WORDS: &[&str] =
    &["PK\u{3}\u{4}", "PK\u{1}\u{2}", "PK\u{5}\u{6}", "PK\u{6}\u{6}", "../", "Connections.csv", ".zip", "\0\0\0\0"];
pub(super) const NAME_WORDS: &[&str] = &[
    " at ",
    ", ",
    " from ",
    "Dr. ",
    "(she/her)",
    "<ana@example.org>",
    "@",
    "mailto:",
    "https://",
    "webcal://",
    "www.linkedin.com/in/",
    "xn--",
    "?bcc=",
    "#",
    "+1 555 0100",
    "::1",
    ":99999",
];

/// A dropped file; a list with columns that are not known is read as its guess says. Whoever was found is written and read again.
pub(super) fn import(bytes: &[u8]) {
    let Ok(reading) = read("dropped", Cursor::new(bytes)) else { return };
    write_again(&reading);
    let guesses: Vec<Mapping> = reading.unread.iter().filter_map(|unread| guess(&unread.why)).collect();
    if !guesses.is_empty()
        && let Ok(reading) = read_mapped("dropped", Cursor::new(bytes), &guesses)
    {
        write_again(&reading);
    }
}

fn guess(why: &Why) -> Option<Mapping> {
    if let Why::Unmapped(sample) = why { Some(sample.guess.clone()) } else { None }
}

fn write_again(reading: &Reading) {
    let people: Vec<ImportedPerson> = reading.files.iter().flat_map(|file| file.people.iter().map(|row| row.value.clone())).collect();
    let written = match people.len() % 3 {
        0 => write_people(&people),
        1 => write_cards(&people, CardVersion::Three).into_bytes(),
        _ => write_cards(&people, CardVersion::Four).into_bytes(),
    };
    let _ = read("written", Cursor::new(&written));
}

/// What is typed to add somebody, and addresses of every kind.
pub(super) fn names_and_addresses(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for line in std::iter::once(&*text).chain(text.lines().take(20)) {
        let _ = (parse_one_line(line), tidy_name(line), canonical_linkedin(line));
        let _ = (parse_email(line), email_as_sent(line), is_plausible_email(line), mailto_address(line));
        let _ = (mailto("ana@example.org", line, line), mailto(line, "", ""), plain_address(line));
        for tag in parse_tags(line) {
            let _ = (is_short_enough(&tag), tag_key(&tag));
        }
    }
}
