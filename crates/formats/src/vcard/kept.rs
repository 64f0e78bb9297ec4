//! What a card says beyond our fields, as lines that are stored with the person and given back.
//!
//! A line that filled a field is kept, too, if it says more than the field: which phone it is, or the whole address. It is
//! marked then, and written again as long as it still says what the field says.

use calcard::{
    Entry, Parser,
    vcard::{VCardEntry, VCardParameter, VCardParameterName, VCardParameterValue, VCardProperty, VCardValue, VCardVersion},
};

/// The parameter that marks a line whose words stand in a field as well.
const TAKEN: &str = "X-ACQUAINT-FIELD";

/// The lines to keep of a card, unfolded. `taken` are the places of those that filled a field.
pub(super) fn lines(entries: Vec<VCardEntry>, taken: &[usize]) -> Vec<String> {
    let mut kept = Vec::new();
    for (at, mut entry) in entries.into_iter().enumerate() {
        if is_dropped(&entry) {
            continue;
        }
        if taken.contains(&at) {
            if says_no_more(&entry) {
                continue;
            }
            let name = VCardParameterName::Other(TAKEN.to_owned());
            entry.params.push(VCardParameter { name, value: VCardParameterValue::Text("1".to_owned()) });
        }
        kept.extend(line(&entry));
    }
    kept
}

/// A line of a card as it is stored, if it can be written.
pub(super) fn line(entry: &VCardEntry) -> Option<String> {
    let mut written = String::new();
    entry.write_to(&mut written, true).ok()?;
    Some(written.replace("\r\n ", "").trim_end().to_owned()).filter(|line| !line.contains(['\r', '\n']))
}

/// Stored lines as entries again; each with whether it stands in a field as well. What is broken is left out.
pub(super) fn entries(lines: &[String]) -> Vec<(VCardEntry, bool)> {
    if lines.is_empty() {
        return Vec::new();
    }
    let card = format!("BEGIN:VCARD\r\nVERSION:4.0\r\n{}\r\nEND:VCARD\r\n", lines.join("\r\n"));
    let Entry::VCard(card) = Parser::new(&card).entry() else { return Vec::new() };
    card.entries.into_iter().filter(|entry| !is_dropped(entry)).map(unmarked).collect()
}

fn unmarked(mut entry: VCardEntry) -> (VCardEntry, bool) {
    let before = entry.params.len();
    entry.params.retain(|parameter| !matches!(&parameter.name, VCardParameterName::Other(name) if name.eq_ignore_ascii_case(TAKEN)));
    let marked = entry.params.len() < before;
    (entry, marked)
}

/// The frame of a card, its name, and pictures and sounds inside it.
fn is_dropped(entry: &VCardEntry) -> bool {
    let binary = || entry.values.iter().any(|value| matches!(value, VCardValue::Binary(_)));
    match entry.name {
        VCardProperty::Begin | VCardProperty::End | VCardProperty::Version | VCardProperty::Prodid => true,
        VCardProperty::Fn | VCardProperty::Rev => true,
        _ => entry.values.is_empty() || binary() || is_large(entry),
    }
}

/// A picture whose bytes came as text is a picture still.
fn is_large(entry: &VCardEntry) -> bool {
    let pictured = matches!(entry.name, VCardProperty::Photo | VCardProperty::Logo | VCardProperty::Sound | VCardProperty::Key);
    let length: usize = entry.values.iter().filter_map(VCardValue::as_text).map(str::len).sum();
    length > if pictured { 2_000 } else { 64 << 10 }
}

/// Whether a line says nothing beyond its one value.
fn says_no_more(entry: &VCardEntry) -> bool {
    let filled = entry.values.iter().filter(|value| value.as_text().is_none_or(|text| !text.is_empty())).count();
    entry.group.is_none() && entry.params.is_empty() && filled <= 1
}

/// The version of a card as the parser names it.
pub(super) fn version(four: bool) -> VCardVersion {
    if four { VCardVersion::V4_0 } else { VCardVersion::V3_0 }
}
