//! What one line of a card says: its words, how it is preferred, and what it means for a field of ours.

use acquaint_domain::people::canonical_linkedin;
use calcard::vcard::{VCardEntry, VCardParameterName, VCardParameterValue, VCardProperty, VCardType, VCardValue};

use crate::cells::{find_words, parse_email, tidy};

/// A field of ours that a line of a card can fill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Email,
    Phone,
    LinkedIn,
    Place,
    Notes,
    Title,
    Organization,
}

/// All of them, in the order in which they are written.
pub(super) const FIELDS: [Field; 7] =
    [Field::Email, Field::Phone, Field::LinkedIn, Field::Place, Field::Organization, Field::Title, Field::Notes];

/// The field that a line is about, if it is about one.
pub(super) fn field_of(entry: &VCardEntry) -> Option<Field> {
    Some(match &entry.name {
        VCardProperty::Email => Field::Email,
        VCardProperty::Tel => Field::Phone,
        VCardProperty::Adr => Field::Place,
        VCardProperty::Note => Field::Notes,
        VCardProperty::Title | VCardProperty::Role => Field::Title,
        VCardProperty::Org => Field::Organization,
        VCardProperty::Url | VCardProperty::Socialprofile => Field::LinkedIn,
        VCardProperty::Other(name) if name.eq_ignore_ascii_case("X-SOCIALPROFILE") => Field::LinkedIn,
        _ => return None,
    })
}

/// What a line says for its field, in the form in which that field is stored.
pub(super) fn value_of(entry: &VCardEntry, field: Field) -> Option<String> {
    let words = || texts(entry).next().and_then(|text| find_words(&text));
    match field {
        Field::Email => parse_email(&tidy(&texts(entry).next()?)),
        Field::Phone => phone(&texts(entry).next()?),
        Field::LinkedIn => canonical_linkedin(&texts(entry).next()?.replace("\\:", ":")),
        Field::Place => place(entry),
        Field::Notes => texts(entry).next().map(|text| tidy_lines(&text)).filter(|text| !text.is_empty()),
        Field::Title | Field::Organization => words(),
    }
}

/// Each value of a line as text. What old programs wrote in UTF-8 and did not say so comes out right.
pub(super) fn texts(entry: &VCardEntry) -> impl Iterator<Item = String> {
    entry.values.iter().map(|value| match value {
        VCardValue::Component(parts) => readable(&parts.join(" ")),
        value => value.as_text().map(readable).unwrap_or_default(),
    })
}

/// How much a line is preferred to others of its kind: smaller is better. A fax or a pager is nobody's first number.
pub(super) fn rank(entry: &VCardEntry) -> u32 {
    let mut rank = if entry.name == VCardProperty::Role { 150 } else { 101 };
    for parameter in &entry.params {
        match (&parameter.name, &parameter.value) {
            (VCardParameterName::Pref, VCardParameterValue::Integer(preference)) => rank = rank.min(*preference),
            (VCardParameterName::Pref, VCardParameterValue::Null) => rank = rank.min(1),
            (VCardParameterName::Type, VCardParameterValue::Text(kind)) if kind.eq_ignore_ascii_case("pref") => rank = rank.min(1),
            (VCardParameterName::Other(kind), _) if kind.eq_ignore_ascii_case("pref") => rank = rank.min(1),
            (VCardParameterName::Type, VCardParameterValue::Type(VCardType::Fax | VCardType::Pager)) => return 1_000,
            _ => {}
        }
    }
    rank
}

fn phone(text: &str) -> Option<String> {
    let text = tidy(text);
    let number =
        text.get(..4).filter(|scheme| scheme.eq_ignore_ascii_case("tel:")).map_or(text.as_str(), |_| text.get(4..).unwrap_or_default());
    let number = number.trim();
    (number.chars().filter(char::is_ascii_digit).count() >= 2).then(|| number.to_owned())
}

/// The town, the region and the country of an address; a street is no place to meet a person by.
fn place(entry: &VCardEntry) -> Option<String> {
    let parts: Vec<String> = texts(entry).map(|text| tidy(&text)).collect();
    let part = |index: usize| parts.get(index).filter(|part| !part.is_empty()).cloned();
    let shown: Vec<String> = [part(3), part(4), part(6)].into_iter().flatten().collect();
    (!shown.is_empty()).then(|| shown.join(", ")).and_then(|place| find_words(&place))
}

/// A text of several lines, each without stray spaces and without what is not shown.
fn tidy_lines(text: &str) -> String {
    text.lines().map(tidy).collect::<Vec<_>>().join("\n").trim().to_owned()
}

/// Text that was UTF-8 and was read as Latin-1 is turned back; all other text stays.
fn readable(text: &str) -> String {
    let suspicious = text.contains(['\u{c2}', '\u{c3}', '\u{c4}', '\u{c5}', '\u{d0}', '\u{d1}', '\u{e2}', '\u{e3}']);
    let bytes = || text.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect::<Option<Vec<u8>>>();
    let turned = if suspicious { bytes().and_then(|bytes| String::from_utf8(bytes).ok()) } else { None };
    turned.unwrap_or_else(|| text.to_owned())
}
