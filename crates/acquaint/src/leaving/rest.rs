//! What has no page and no table of its own, field by field, so that nothing one wrote stays behind.

use std::collections::BTreeMap;

use acquaint_domain::{Kind, Record, Word as _};
use serde_json::Value;

use super::{
    Book,
    page::{Page, Places},
};
use crate::{Words, words::t};

/// How Acquaint itself is set up. It belongs to the program and goes along in the archive.
const SETTINGS: [Kind; 6] = [Kind::Preferences, Kind::ListShape, Kind::Calendar, Kind::Postponement, Kind::Placement, Kind::Distinct];

/// One page with everything that stands on no other; nothing if there is nothing.
pub(super) fn file(words: Words, book: &Book, places: &Places) -> Option<String> {
    let mut kinds: BTreeMap<&str, Vec<&Record>> = BTreeMap::new();
    for record in book.rest.iter().filter(|record| !SETTINGS.contains(&record.kind())) {
        kinds.entry(record.kind().word()).or_default().push(record);
    }
    let mut page = Page::default();
    page.heading(1, &t!(words, "everything-rest"));
    for (kind, records) in &kinds {
        page.heading(2, &t!(words, &format!("restore-kind-{kind}")));
        for record in records {
            for id in ids(record) {
                if let Some(title) = book.title(id) {
                    page.item(&places.link(id, title));
                }
            }
            page.text.push('\n');
            told(record, &mut page);
        }
    }
    (!kinds.is_empty()).then(|| page.done())
}

/// A record under a heading of its own.
pub(super) fn in_full(words: Words, record: &Record, page: &mut Page) {
    page.heading(3, &t!(words, &format!("restore-kind-{}", record.kind().word())));
    told(record, page);
}

fn told(record: &Record, page: &mut Page) {
    for (name, text) in fields(record) {
        page.fact(&name.replace('_', " "), &text);
    }
}

/// A row for each field of every record, for the table that leaves nothing out.
pub(super) fn rows(book: &Book, records: &[Record]) -> Vec<Vec<String>> {
    let row = |record: &Record| {
        let about: Vec<String> = ids(record).filter_map(|id| book.title(id)).map(str::to_owned).collect();
        let (kind, id, about) = (record.kind().word().to_owned(), record.uuid().to_string(), about.join("; "));
        fields(record).map(move |(name, text)| vec![kind.clone(), id.clone(), about.clone(), name, text]).collect::<Vec<_>>()
    };
    records.iter().filter(|record| !SETTINGS.contains(&record.kind())).flat_map(row).collect()
}

/// The fields of a record that say something, without ids.
fn fields(record: &Record) -> impl Iterator<Item = (String, String)> {
    let Ok(Value::Object(fields)) = serde_json::to_value(record) else { return Vec::new().into_iter() };
    let said = |(name, value): (String, Value)| match value {
        _ if name == "id" || name == "record" || name.ends_with("_id") => None,
        Value::Null => None,
        Value::String(text) if text.is_empty() => None,
        Value::String(text) => Some((name, text)),
        other => Some((name, other.to_string())),
    };
    fields.into_iter().filter_map(said).collect::<Vec<_>>().into_iter()
}

/// What a record belongs to.
fn ids(record: &Record) -> impl Iterator<Item = uuid::Uuid> {
    let fields = match serde_json::to_value(record) {
        Ok(Value::Object(fields)) => fields,
        _ => serde_json::Map::new(),
    };
    let id = |(name, value): (String, Value)| if name.ends_with("_id") { value.as_str()?.parse().ok() } else { None };
    fields.into_iter().filter_map(id)
}
