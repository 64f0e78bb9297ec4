//! Invitations.csv: whom one asked to connect, and who asked. Each is a moment of contact with one person.

use acquaint_domain::people::{ContactKind, ImportedContact, ImportedPerson, canonical_linkedin, tidy_name, words_on_linkedin};

use super::named::{Named, cell};
use crate::{
    FileReading, Reason, Row, Skipped, Unreadable,
    cells::{find_words, tidy},
    dates::{Order, parse_date},
};

/// The columns that only this file has together, folded.
const NAMES: &[&str] = &["from", "to", "sentat", "direction"];

pub(super) fn is_invitations(head: &str) -> bool {
    Named::find(head, NAMES).is_some()
}

/// Reads the invitations.
pub(super) fn fill(text: &str, reading: &mut FileReading) -> Result<(), Unreadable> {
    let Some(named) = Named::find(text, NAMES) else { return Ok(()) };
    let at = |name: &str| named.column(name);
    let (from, to, sent_at, message, direction) = (at("from"), at("to"), at("sentat"), at("message"), at("direction"));
    let (inviter, invitee) = (at("inviterprofileurl"), at("inviteeprofileurl"));
    named.each(reading, |line, reading| {
        let mine = cell(line, direction).trim().eq_ignore_ascii_case("OUTGOING");
        let (name, page) = if mine { (to, invitee) } else { (from, inviter) };
        let person = ImportedPerson {
            name: tidy_name(&tidy(cell(line, name))),
            linkedin: canonical_linkedin(cell(line, page)),
            ..ImportedPerson::default()
        };
        let on = parse_date(cell(line, sent_at), Order::MonthFirst);
        match on {
            _ if person.name.is_empty() => {
                reading.skipped.push(Skipped { row: line.row, begins: line.beginning(), reason: Reason::NoName })
            }
            None => reading.skipped.push(Skipped { row: line.row, begins: line.beginning(), reason: Reason::NoDay }),
            Some(on) => {
                let text = find_words(cell(line, message)).unwrap_or_else(|| "an invitation".to_owned());
                let words = words_on_linkedin(&text, 1);
                reading
                    .contacts
                    .push(Row { row: line.row, value: ImportedContact { person, how: ContactKind::Writing, on, words, rows: 1, mine } });
            }
        }
    })
}
