//! Everything of one account as one JSON file: all records, and the whole journal with what was removed.
//!
//! The text is canonical: records by kind and id, one on each line, changes by id. So the same account gives the same bytes,
//! whichever engine it lies in. Sessions and links are not in it, nor when it was made, nor whose it is.

mod copy;
mod read;
mod restore;
mod write;

pub(crate) use copy::STATEMENTS as COPY_STATEMENTS;
pub use copy::{CopyCounts, is_database};
pub use read::Unreadable;
pub(crate) use restore::ADD_CHANGES;
pub use restore::{Difference, Restored};

use std::collections::HashMap;

use acquaint_domain::{ChangeId, Kind, Record, Word};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use uuid::Uuid;

use crate::{
    Error, Result, Store,
    engine::{Row, Tx},
    field::Field,
    statement::statements,
    table::read_whole_in,
};

/// The form of the file that this program writes. A record that changes its shape so that older files no longer fit raises it.
pub const ARCHIVE_FORMAT: u32 = 1;

/// Everything of one account.
#[derive(Debug, Clone, Default)]
pub struct Archive {
    /// All records, by kind and then by id.
    pub records: Vec<Record>,
    /// The journal, by id.
    pub changes: Vec<ArchivedChange>,
}

/// A change as it stands in the journal.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ArchivedChange {
    /// Its id.
    pub id: ChangeId,
    /// When it was made.
    pub at: Timestamp,
    /// What was done, as a fixed word.
    pub action: String,
    /// What it was done to.
    pub subject: String,
    /// The change that it took back, if it did.
    pub undoes: Option<ChangeId>,
    /// The records that it touched.
    pub images: Vec<ArchivedImage>,
}

/// A record before and after a change, to the letter as it was kept. What an addition left is not kept: see `journal.rs`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ArchivedImage {
    /// Its place in the change.
    pub position: i64,
    /// Which kind of record.
    pub kind: Kind,
    /// The record's id.
    pub record: Uuid,
    /// The record before.
    pub before: Option<Box<RawValue>>,
    /// The record after.
    pub after: Option<Box<RawValue>>,
    /// When both were emptied because the record had been gone for long.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub emptied: Option<Timestamp>,
}

statements! {
    /// The whole journal.
    LIST_CHANGES = "SELECT id, at, action, subject, undoes FROM change WHERE account_id = $1 ORDER BY id";
    /// All images of the journal.
    LIST_ALL_IMAGES = "SELECT change_id, position, kind, record_id, before, after, purged_at FROM image
        WHERE account_id = $1 ORDER BY change_id, position";
    /// The ids of all changes.
    LIST_CHANGE_IDS = "SELECT id FROM change WHERE account_id = $1";
}

impl Store {
    /// Everything of this account, as it stands at one moment. Nobody who saves waits for it.
    ///
    /// # Errors
    /// If the database does not answer, or something in it cannot be read.
    pub async fn archive(&self) -> Result<Archive> {
        let mut tx = self.db.begin_reading().await?;
        let records = self.all_records(&mut tx).await?;
        let changes = self.all_changes(&mut tx).await?;
        tx.give_up().await?;
        Ok(Archive { records, changes })
    }

    /// Every record, by kind and then by id.
    pub(crate) async fn all_records(&self, tx: &mut Tx) -> Result<Vec<Record>> {
        let mut records = Vec::new();
        for kind in Kind::ALL {
            records.extend(read_whole_in(tx, &self.account.value(), *kind).await?);
        }
        Ok(records)
    }

    /// The whole journal, by id.
    pub(crate) async fn all_changes(&self, tx: &mut Tx) -> Result<Vec<ArchivedChange>> {
        let mut images: HashMap<ChangeId, Vec<ArchivedImage>> = HashMap::new();
        for row in tx.rows(&LIST_ALL_IMAGES, vec![self.account.value()]).await? {
            images.entry(Field::get(&row, 0)?).or_default().push(image(&row)?);
        }
        let mut changes = Vec::new();
        for row in tx.rows(&LIST_CHANGES, vec![self.account.value()]).await? {
            let id = Field::get(&row, 0)?;
            changes.push(ArchivedChange {
                id,
                at: Field::get(&row, 1)?,
                action: Field::get(&row, 2)?,
                subject: Field::get(&row, 3)?,
                undoes: Field::get(&row, 4)?,
                images: images.remove(&id).unwrap_or_default(),
            });
        }
        Ok(changes)
    }
}

impl Archive {
    /// How many records of a kind there are.
    #[must_use]
    pub fn count(&self, kind: Kind) -> usize {
        self.records.iter().filter(|record| record.kind() == kind).count()
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records.is_empty() && self.changes.is_empty()
    }
}

fn image(row: &Row) -> Result<ArchivedImage> {
    Ok(ArchivedImage {
        position: Field::get(row, 1)?,
        kind: Field::get(row, 2)?,
        record: Field::get(row, 3)?,
        before: raw(Field::get(row, 4)?)?,
        after: raw(Field::get(row, 5)?)?,
        emptied: Field::get(row, 6)?,
    })
}

fn raw(text: Option<String>) -> Result<Option<Box<RawValue>>> {
    text.map(RawValue::from_string).transpose().map_err(|error| Error::Damaged(error.to_string()))
}
