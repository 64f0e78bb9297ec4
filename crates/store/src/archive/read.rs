//! Reading an archive. All of it is looked at before anything is made of it: a file that is cut short, foreign, of a newer
//! program, or that points into nothing is refused as a whole.

use std::{
    collections::{BTreeMap, HashSet},
    fmt,
};

use acquaint_domain::{Kind, Record, Word};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, value::RawValue};
use uuid::Uuid;

use super::{ARCHIVE_FORMAT, Archive, ArchivedChange, ArchivedImage};
use crate::tables;

/// Why a file cannot be read as an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// It is something else.
    Foreign,
    /// A newer program made it, or it holds what this one does not know and would lose.
    Newer,
    /// It is cut short, or changed so that it no longer holds together. Says where, without anybody's words.
    Damaged(String),
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign => f.write_str("it was not made by Acquaint"),
            Self::Newer => f.write_str("it was made by a newer Acquaint"),
            Self::Damaged(place) => write!(f, "it is damaged: {place}"),
        }
    }
}

impl std::error::Error for Unreadable {}

type Result<T> = std::result::Result<T, Unreadable>;

/// What says that a file is one of ours, and of which form.
#[derive(Deserialize)]
struct Header {
    acquaint: String,
    format: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File<'a> {
    #[serde(rename = "acquaint")]
    _acquaint: String,
    #[serde(rename = "format")]
    _format: u32,
    #[serde(borrow)]
    records: Vec<&'a RawValue>,
    #[serde(borrow)]
    changes: Vec<&'a RawValue>,
}

impl Archive {
    /// Reads a file.
    ///
    /// # Errors
    /// If it is not whole, not ours, or of a newer program.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let header: Header = serde_json::from_slice(bytes).map_err(|error| foreign_or_cut(bytes, &error))?;
        if header.acquaint != "archive" {
            return Err(Unreadable::Foreign);
        }
        if header.format > ARCHIVE_FORMAT {
            return Err(Unreadable::Newer);
        }
        let file: File = serde_json::from_slice(bytes).map_err(|error| damaged_at(&error))?;
        let mut records = file.records.iter().map(|raw| record(raw)).collect::<Result<Vec<_>>>()?;
        let mut changes = file.changes.iter().map(|raw| change(raw)).collect::<Result<Vec<_>>>()?;
        records.sort_by_key(|record| (order(record.kind()), record.uuid()));
        changes.sort_by_key(|change| change.id);
        check_records(&records)?;
        check_changes(&changes)?;
        Ok(Self { records, changes })
    }
}

/// The place of a kind among all kinds.
fn order(kind: Kind) -> usize {
    Kind::ALL.iter().position(|other| *other == kind).unwrap_or_default()
}

/// A file whose head says that it is ours but whose end is missing is damaged, and no foreign one.
fn foreign_or_cut(bytes: &[u8], error: &serde_json::Error) -> Unreadable {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).replace([' ', '\n', '\r', '\t'], "");
    if head.starts_with("{\"acquaint\":\"archive\"") { damaged_at(error) } else { Unreadable::Foreign }
}

/// Only the place: what serde says beside it may quote the file.
fn damaged_at(error: &serde_json::Error) -> Unreadable {
    Unreadable::Damaged(format!("line {}", error.line()))
}

fn record(raw: &RawValue) -> Result<Record> {
    #[derive(Deserialize)]
    struct Tag {
        record: String,
    }
    match serde_json::from_str(raw.get()) {
        Ok(record) => nothing_lost(raw, &record).map(|()| record),
        Err(_) => {
            let tag: Option<Tag> = serde_json::from_str(raw.get()).ok();
            Err(match tag {
                Some(tag) if Kind::from_word(&tag.record).is_none() => Unreadable::Newer,
                Some(tag) => Unreadable::Damaged(format!("a record of the kind {} cannot be read", tag.record)),
                None => Unreadable::Damaged("something stands among the records that is none".to_owned()),
            })
        }
    }
}

/// A field that this program does not know would be lost without a word; so the file counts as one of a newer program.
fn nothing_lost<T: serde::Serialize + DeserializeOwned>(raw: &RawValue, read: &T) -> Result<()> {
    let again = serde_json::to_string(read).unwrap_or_default();
    if again == raw.get() {
        return Ok(());
    }
    let values = (serde_json::from_str(raw.get()), serde_json::from_str(&again));
    let (Ok(Value::Object(there)), Ok(Value::Object(kept))) = values else { return Err(Unreadable::Newer) };
    if there.keys().all(|key| kept.contains_key(key)) { Ok(()) } else { Err(Unreadable::Newer) }
}

fn change(raw: &RawValue) -> Result<ArchivedChange> {
    let change: ArchivedChange =
        serde_json::from_str(raw.get()).map_err(|_| Unreadable::Damaged("a change in the history cannot be read".to_owned()))?;
    for image in &change.images {
        for raw in [&image.before, &image.after].into_iter().flatten() {
            check_image(image, raw)?;
        }
    }
    Ok(change)
}

fn check_image(image: &ArchivedImage, raw: &RawValue) -> Result<()> {
    let record = record(raw)?;
    if record.kind() == image.kind && record.uuid() == image.record {
        return Ok(());
    }
    Err(Unreadable::Damaged("a change in the history names another record than it holds".to_owned()))
}

fn check_records(records: &[Record]) -> Result<()> {
    let mut known: HashSet<(Kind, Uuid)> = HashSet::with_capacity(records.len());
    if let Some(record) = records.iter().find(|record| !known.insert((record.kind(), record.uuid()))) {
        return Err(Unreadable::Damaged(format!("one id stands twice among the records of the kind {}", record.kind())));
    }
    match records.iter().find(|record| tables::references(record).iter().any(|to| !known.contains(to))) {
        Some(record) => Err(Unreadable::Damaged(format!("a record of the kind {} points to nothing", record.kind()))),
        None => Ok(()),
    }
}

fn check_changes(changes: &[ArchivedChange]) -> Result<()> {
    let twice = |why: &str| Err(Unreadable::Damaged(why.to_owned()));
    if changes.windows(2).any(|pair| pair[0].id == pair[1].id) {
        return twice("one change stands twice in the history");
    }
    let places = |change: &ArchivedChange| change.images.iter().map(|image| (image.position, ())).collect::<BTreeMap<_, _>>().len();
    if changes.iter().any(|change| places(change) < change.images.len()) {
        return twice("one place stands twice in a change of the history");
    }
    Ok(())
}
