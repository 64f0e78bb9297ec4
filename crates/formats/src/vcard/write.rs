//! People as address cards that phones and mail programs read: version 3.0, or 4.0 on request (I11).

use acquaint_domain::people::{ImportedPerson, tag_key};
use calcard::vcard::{VCard, VCardEntry, VCardProperty, VCardValue};

use super::{
    adapt::{joined, place},
    entry::{FIELDS, Field, field_of, texts, value_of},
    kept,
};

/// In which version cards are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CardVersion {
    /// 3.0 (RFC 2426), which phones read best.
    #[default]
    Three,
    /// 4.0 (RFC 6350).
    Four,
}

/// People as one file of address cards, in UTF-8, each with what was kept of the card that they came from.
#[must_use]
pub fn write(people: &[ImportedPerson], version: CardVersion) -> String {
    let mut written = String::new();
    for person in people {
        // Writing into a text cannot fail.
        let _ = card(person).write_to(&mut written, kept::version(version == CardVersion::Four));
    }
    written
}

fn card(person: &ImportedPerson) -> VCard {
    let mut person = person.clone();
    let mut entries = vec![text(VCardProperty::Fn, &person.name)];
    let (mut name, mut rest) = (None, Vec::new());
    let mut written = Vec::new();
    for (entry, marked) in kept::entries(&std::mem::take(&mut person.kept)) {
        if entry.name == VCardProperty::N {
            name = Some(entry).filter(|entry| joined(entry) == person.name).or(name);
            continue;
        }
        if marked {
            let Some(field) = field_of(&entry) else { continue };
            if written.contains(&field) || value_of(&entry, field) != *place(&mut person, field) {
                continue;
            }
            written.push(field);
        }
        rest.push(entry);
    }
    entries.push(name.unwrap_or_else(|| parts(&person.name)));
    for field in FIELDS.into_iter().filter(|field| !written.contains(field)) {
        entries.extend(place(&mut person, field).take().map(|value| plain(field, &value)));
    }
    entries.extend(categories(&person.tags, &rest));
    let grouped: Vec<Option<String>> = rest.iter().filter(|entry| !is_label(entry)).map(|entry| entry.group.clone()).collect();
    entries.extend(rest.into_iter().filter(|entry| !is_label(entry) || grouped.contains(&entry.group)));
    VCard { entries }
}

/// A field without a line of its own that was kept.
fn plain(field: Field, value: &str) -> VCardEntry {
    match field {
        Field::Email => text(VCardProperty::Email, value),
        Field::Phone => text(VCardProperty::Tel, value),
        Field::LinkedIn => text(VCardProperty::Url, value),
        Field::Notes => text(VCardProperty::Note, value),
        Field::Title => text(VCardProperty::Title, value),
        Field::Organization => text(VCardProperty::Org, value),
        Field::Place => {
            let parts = ["", "", "", value, "", "", ""];
            VCardEntry::new(VCardProperty::Adr).with_values(parts.map(|part| VCardValue::Text(part.to_owned())).into())
        }
    }
}

/// The tags that no line that was kept names already, as one line (RFC 6350, section 6.7.1).
fn categories(tags: &[String], kept: &[VCardEntry]) -> Option<VCardEntry> {
    let named: Vec<String> =
        kept.iter().filter(|entry| entry.name == VCardProperty::Categories).flat_map(texts).map(|tag| tag_key(&tag)).collect();
    let values: Vec<VCardValue> =
        tags.iter().filter(|tag| !named.contains(&tag_key(tag))).map(|tag| VCardValue::Text(tag.clone())).collect();
    (!values.is_empty()).then(|| VCardEntry::new(VCardProperty::Categories).with_values(values))
}

/// The parts that a card must have: the last word as the family, which may be wrong and is not shown.
fn parts(name: &str) -> VCardEntry {
    let (given, family) = name.rsplit_once(' ').unwrap_or((name, ""));
    let parts = [family, given, "", "", ""];
    VCardEntry::new(VCardProperty::N).with_values(parts.map(|part| VCardValue::Text(part.to_owned())).into())
}

fn text(name: VCardProperty, value: &str) -> VCardEntry {
    VCardEntry::new(name).with_value(VCardValue::Text(value.to_owned()))
}

/// Apple's name for what stands in the same group.
fn is_label(entry: &VCardEntry) -> bool {
    matches!(&entry.name, VCardProperty::Other(name) if name.eq_ignore_ascii_case("X-ABLABEL"))
}
