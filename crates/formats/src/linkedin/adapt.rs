//! One row of a Connections.csv as a person: names joined, addresses and dates read, the unreadable named.

use acquaint_domain::people::{ImportedPerson, canonical_linkedin, tidy_name};

use super::shape::Connection;
use crate::{
    Fault, Reason,
    cells::{find_words, parse_email, quote, tidy},
    dates::{Order, parse_date},
};

/// The person in the row, or why there is none; what could not be read is added to `faults`.
pub(super) fn adapt(raw: &Connection<'_>, order: Order, faults: &mut Vec<Fault>) -> Result<ImportedPerson, Reason> {
    let name = find_name(raw).ok_or(Reason::NoName)?;
    Ok(ImportedPerson {
        name,
        email: read(raw.email, parse_email, Fault::Email, faults),
        linkedin: read(raw.url, canonical_linkedin, Fault::LinkedIn, faults),
        organization: find_words(raw.company),
        title: find_words(&raw.position),
        connected_on: read(raw.connected_on, |cell| parse_date(cell, order), Fault::Date, faults),
        ..ImportedPerson::default()
    })
}

fn find_name(raw: &Connection<'_>) -> Option<String> {
    let parts = [tidy(raw.first_name), tidy(raw.last_name)];
    let joined = tidy_name(&parts.join(" "));
    let name = if joined.is_empty() { tidy_name(&tidy(raw.full_name)) } else { joined };
    (!name.is_empty()).then_some(name)
}

/// A cell read by `parse`; a cell with something unreadable in it is a fault, an empty one is not.
fn read<T>(raw: &str, parse: impl Fn(&str) -> Option<T>, fault: fn(String) -> Fault, faults: &mut Vec<Fault>) -> Option<T> {
    let cell = find_words(raw)?;
    let value = parse(&cell);
    if value.is_none() {
        faults.push(fault(quote(&cell)));
    }
    value
}
