//! A card as a person: one name, the best of each kind of line, and everything else kept.

use acquaint_domain::people::{ImportedPerson, is_plausible_email, parse_tags, tidy_name};
use calcard::vcard::{VCard, VCardEntry, VCardKind, VCardProperty, VCardValue};

use super::{
    entry::{FIELDS, Field, field_of, rank, texts, value_of},
    kept,
};
use crate::{Fault, Reason, cells::quote, cells::tidy, groups};

/// The person on the card, or why there is none; what could not be read is added to `faults`.
pub(super) fn adapt(card: VCard, faults: &mut Vec<Fault>) -> Result<ImportedPerson, Reason> {
    if is_no_person(&card) {
        return Err(Reason::NotAPerson);
    }
    let name = find_name(&card).ok_or_else(|| if has(&card, &VCardProperty::Org) { Reason::NotAPerson } else { Reason::Nameless })?;
    let mut person = ImportedPerson { name, ..ImportedPerson::default() };
    let mut taken = Vec::with_capacity(FIELDS.len());
    for field in FIELDS {
        let Some((at, value)) = find_best(&card.entries, field, faults) else { continue };
        taken.push(at);
        *place(&mut person, field) = Some(value);
    }
    let mut entries = card.entries;
    person.tags = take_tags(&mut entries);
    person.kept = kept::lines(entries, &taken);
    Ok(person)
}

/// The tags among the categories of a card. What is no tag stays where it was, so that the places of the lines stay.
fn take_tags(entries: &mut [VCardEntry]) -> Vec<String> {
    let mut tags = Vec::new();
    for entry in entries.iter_mut().filter(|entry| entry.name == VCardProperty::Categories) {
        let (found, rest) = groups::sort(texts(entry).map(|text| tidy(&text)).collect::<Vec<_>>());
        tags.extend(found);
        entry.values = rest.into_iter().map(VCardValue::Text).collect();
    }
    parse_tags(&tags.join("\n"))
}

/// The field of a person that a field of a card is.
pub(super) fn place(person: &mut ImportedPerson, field: Field) -> &mut Option<String> {
    match field {
        Field::Email => &mut person.email,
        Field::Phone => &mut person.phone,
        Field::LinkedIn => &mut person.linkedin,
        Field::Place => &mut person.place,
        Field::Notes => &mut person.notes,
        Field::Title => &mut person.title,
        Field::Organization => &mut person.organization,
    }
}

/// The line to fill a field with: the most preferred of those that say something, and of two the first.
fn find_best(entries: &[VCardEntry], field: Field, faults: &mut Vec<Fault>) -> Option<(usize, String)> {
    let of_field = || entries.iter().enumerate().filter(|(_, entry)| field_of(entry) == Some(field));
    let best =
        of_field().filter_map(|(at, entry)| Some((rank(entry), at, value_of(entry, field)?))).min_by_key(|(rank, at, _)| (*rank, *at));
    if best.is_none() {
        let fault = match field {
            Field::Email => Fault::Email,
            Field::Phone => Fault::Phone,
            _ => return None,
        };
        let written = of_field().filter_map(|(_, entry)| texts(entry).next()).map(|text| tidy(&text)).find(|text| !text.is_empty());
        faults.extend(written.map(|text| fault(quote(&text))));
    }
    best.map(|(_, at, value)| (at, value))
}

/// The name as it is shown, or made of its parts; a nickname is better than nothing, and so is an address.
fn find_name(card: &VCard) -> Option<String> {
    let all = |name: VCardProperty| card.entries.iter().filter(move |entry| entry.name == name);
    let named = |name: VCardProperty| all(name).flat_map(texts).map(|text| tidy_name(&tidy(&text))).find(|name| !name.is_empty());
    // Some programs put the address where the name is missing.
    let shown = named(VCardProperty::Fn).filter(|name| !is_plausible_email(name));
    let of_parts = || all(VCardProperty::N).map(joined).find(|name| !name.is_empty());
    let address = || all(VCardProperty::Email).find_map(|entry| value_of(entry, Field::Email)).filter(|_| !has(card, &VCardProperty::Org));
    shown.or_else(of_parts).or_else(|| named(VCardProperty::Nickname)).or_else(address)
}

/// A name from its parts: prefix, given, additional, family, suffix (RFC 6350, section 6.2.2).
pub(super) fn joined(entry: &VCardEntry) -> String {
    let parts: Vec<String> = texts(entry).map(|text| tidy(&text)).collect();
    let in_order = [3, 1, 2, 0, 4].into_iter().filter_map(|index| parts.get(index)).filter(|part| !part.is_empty());
    tidy_name(&in_order.map(String::as_str).collect::<Vec<_>>().join(" "))
}

fn is_no_person(card: &VCard) -> bool {
    card.entries.iter().any(|entry| match (&entry.name, entry.values.first()) {
        (VCardProperty::Kind, Some(VCardValue::Kind(kind))) => *kind != VCardKind::Individual,
        (VCardProperty::Other(name), Some(value)) => {
            let says = |property: &str, word: &str| {
                name.eq_ignore_ascii_case(property) && value.as_text().is_some_and(|text| text.eq_ignore_ascii_case(word))
            };
            says("X-ABSHOWAS", "COMPANY") || says("X-ADDRESSBOOKSERVER-KIND", "group")
        }
        _ => false,
    })
}

fn has(card: &VCard, name: &VCardProperty) -> bool {
    card.property(name).is_some_and(|entry| texts(entry).any(|text| !text.trim().is_empty()))
}
