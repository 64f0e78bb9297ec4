//! Address cards, vCard 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350), as Apple, Google, Outlook and Android write them, and back.
//!
//! A file is cut into cards first, so that a broken one never stops the rest. What Acquaint has no field for is kept as it
//! stands and given back by [`write`]. Left out on purpose: pictures and sounds, which are large and of no use here.

mod adapt;
mod cut;
mod entry;
mod kept;
mod mend;
mod write;

use calcard::{Entry, Parser, vcard::VCard};

pub use write::{CardVersion, write};

use crate::{Fault, FileReading, Format, Problem, Reason, Row, Skipped, Unreadable, table::beginning};
use adapt::adapt;
use cut::{Card, cut};

/// The most cards that are read of one file (S12).
const CARDS_AT_MOST: usize = 50_000;
/// The longest line of a card that is read, in bytes (S12).
const LINE_AT_MOST: usize = 1 << 20;

/// An address book as almost every program gives it.
pub(crate) const VCARD: Format = Format {
    id: "vcard",
    name: "an address book (.vcf)",
    how_to_get: "On an iPhone or Mac open Contacts, choose everybody, and share or export them. On Android open Contacts, \
                 Fix and manage, Export to file.",
    is_list: true,
    sniff,
    fill,
};

/// A card begins within the first lines; a few programs put something above it.
fn sniff(head: &str) -> bool {
    head.lines().take(20).any(cut::begins)
}

fn fill(text: &str, reading: &mut FileReading) -> Result<(), Unreadable> {
    for card in cut(text) {
        if reading.rows == CARDS_AT_MOST {
            return Err(Unreadable::TooManyCards);
        }
        reading.rows += 1;
        match read(&card) {
            Ok((person, faults)) => {
                let begins = beginning([person.name.as_str()]);
                reading.people.push(Row { row: card.row, value: person });
                reading.problems.extend(faults.into_iter().map(|problem| Problem { row: card.row, begins: begins.clone(), problem }));
            }
            Err(reason) => reading.skipped.push(Skipped { row: card.row, begins: beginning(card.text.lines().find_map(said)), reason }),
        }
    }
    Ok(())
}

/// What a line of a card says, if it is no frame around it.
fn said(line: &str) -> Option<&str> {
    let (name, value) = line.split_once(':')?;
    let is_frame = ["begin", "version", "prodid", "uid", "rev"].iter().any(|frame| name.trim().eq_ignore_ascii_case(frame));
    (!is_frame && !value.trim().is_empty()).then_some(value)
}

fn read(card: &Card<'_>) -> Result<(acquaint_domain::people::ImportedPerson, Vec<Fault>), Reason> {
    if card.text.len() > LINE_AT_MOST && card.text.lines().any(|line| line.len() > LINE_AT_MOST) {
        return Err(Reason::TooLong);
    }
    let mut faults = Vec::new();
    if !card.closed {
        faults.push(Fault::BreaksOff);
    }
    let text = mend::named(card.text);
    let parsed = if card.closed { parse(&text) } else { None };
    let parsed = parsed.or_else(|| parse(&mend::mend(&text))).ok_or(Reason::Broken)?;
    if card.text.contains('\u{fffd}') {
        faults.push(Fault::LostLetters);
    }
    Ok((adapt(parsed, &mut faults)?, faults))
}

fn parse(text: &str) -> Option<VCard> {
    match Parser::new(text).entry() {
        Entry::VCard(card) => Some(card),
        _ => None,
    }
}

/// One property as a line of a card that is kept with a person; nothing if there is no such property.
pub(crate) fn kept_line(name: &str, value: &str) -> Option<String> {
    use calcard::{
        common::IanaParse,
        vcard::{VCardEntry, VCardProperty},
    };
    let entry = VCardEntry::new(VCardProperty::parse(name.as_bytes())?).with_value(value.to_owned());
    kept::line(&entry)
}

#[cfg(test)]
mod tests;
