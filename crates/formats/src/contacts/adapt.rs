//! One row of a list as a person: the first good value of each kind, the others kept with their address card.

use acquaint_domain::people::{Column, ImportedPerson, canonical_linkedin, tidy_name};

use super::shape::Entry;
use crate::{
    Fault, Reason,
    cells::{find_words, parse_email, quote, tidy},
    dates::parse_date,
    groups,
    vcard::kept_line,
};

/// The person in the row, or why there is none; what could not be read is added to `faults`.
pub(super) fn adapt(entry: &Entry<'_>, faults: &mut Vec<Fault>) -> Result<ImportedPerson, Reason> {
    let mut kept = Vec::new();
    let email = first_good(entry, Column::Email, parse_email, ("EMAIL", Fault::Email), faults, &mut kept);
    let name = find_name(entry).or_else(|| email.clone().filter(|_| entry.first(Column::Organization).is_none()));
    let phone = first_good(entry, Column::Phone, parse_phone, ("TEL", Fault::Phone), faults, &mut kept);
    let name = name.ok_or_else(|| why_nameless(entry))?;
    let page_elsewhere = entry.all(Column::Page).find_map(|page| canonical_linkedin(&page));
    let linkedin = first_good(entry, Column::LinkedIn, canonical_linkedin, ("URL", Fault::LinkedIn), faults, &mut kept).or(page_elsewhere);
    kept.extend(entry.all(Column::Page).filter(|page| canonical_linkedin(page).is_none()).filter_map(|page| kept_line("URL", &page)));
    kept.extend(entry.all(Column::Nickname).filter_map(|nick| kept_line("NICKNAME", &nick)));
    let (tags, made_by_programs) = groups::sort(entry.all(Column::Groups));
    kept.extend(made_by_programs.iter().filter_map(|group| kept_line("CATEGORIES", group)));
    kept.extend(birthday(entry));
    Ok(ImportedPerson {
        name,
        email,
        phone,
        linkedin,
        organization: entry.all(Column::Organization).find_map(|cell| find_words(&cell)),
        title: entry.all(Column::Title).find_map(|cell| find_words(&cell)),
        connected_on: entry.first(Column::ConnectedOn).and_then(|cell| parse_date(&cell, entry.order)),
        place: find_place(entry),
        how_met: find_how_met(entry),
        notes: find_notes(entry),
        tags,
        kept,
    })
}

fn find_name(entry: &Entry<'_>) -> Option<String> {
    let join = |columns: &[Column]| {
        let parts: Vec<String> = columns.iter().filter_map(|column| entry.first(*column)).collect();
        tidy_name(&parts.join(" "))
    };
    let parts = [Column::Prefix, Column::FirstName, Column::MiddleName, Column::LastName, Column::Suffix];
    let of_parts =
        if entry.first(Column::FirstName).or_else(|| entry.first(Column::LastName)).is_some() { join(&parts) } else { String::new() };
    [of_parts, join(&[Column::Name]), join(&[Column::Nickname])].into_iter().find(|name| !name.is_empty())
}

fn why_nameless(entry: &Entry<'_>) -> Reason {
    if entry.first(Column::Organization).is_some() { Reason::NotAPerson } else { Reason::Nameless }
}

/// The first value that can be read; further ones are kept. Only if none can be read is that a fault.
fn first_good(
    entry: &Entry<'_>,
    column: Column,
    parse: impl Fn(&str) -> Option<String>,
    (property, fault): (&str, fn(String) -> Fault),
    faults: &mut Vec<Fault>,
    kept: &mut Vec<String>,
) -> Option<String> {
    let mut first = None;
    let mut unread = Vec::new();
    for cell in entry.all(column) {
        match parse(&cell) {
            Some(value) if first.is_none() => first = Some(value),
            Some(value) if first.as_ref() != Some(&value) => kept.extend(kept_line(property, &value)),
            Some(_) => {}
            None => unread.push(cell),
        }
    }
    if first.is_none() {
        faults.extend(unread.first().map(|cell| fault(quote(cell))));
    }
    kept.extend(unread.iter().filter_map(|cell| kept_line(property, cell)));
    first
}

fn parse_phone(cell: &str) -> Option<String> {
    (cell.chars().filter(char::is_ascii_digit).count() >= 2).then(|| cell.to_owned())
}

fn find_place(entry: &Entry<'_>) -> Option<String> {
    let parts = [Column::Town, Column::Region, Column::Country].into_iter().filter_map(|column| entry.first(column));
    find_words(&parts.collect::<Vec<_>>().join(", "))
}

fn find_how_met(entry: &Entry<'_>) -> Option<String> {
    let said = entry.first(Column::HowMet);
    said.or_else(|| entry.first(Column::ReferredBy).and_then(|who| find_words(&who)).map(|who| format!("Referred by {who}")))
}

/// Notes keep their lines.
fn find_notes(entry: &Entry<'_>) -> Option<String> {
    let notes: Vec<String> =
        entry.raw(Column::Notes).map(|cell| cell.lines().map(tidy).collect::<Vec<_>>().join("\n").trim().to_owned()).collect();
    Some(notes.join("\n")).filter(|notes| notes.contains(char::is_alphanumeric))
}

/// A birthday in the form of address cards, or as it was written.
fn birthday(entry: &Entry<'_>) -> Option<String> {
    let written = entry.first(Column::Birthday).filter(|cell| cell.contains(char::is_alphanumeric))?;
    let day = parse_date(&written, entry.order).map(|day| day.strftime("%Y%m%d").to_string());
    // Outlook writes 0/0/00 for none.
    if day.is_none() && written.chars().all(|c| !c.is_alphanumeric() || c == '0') {
        return None;
    }
    kept_line("BDAY", &day.unwrap_or(written))
}
