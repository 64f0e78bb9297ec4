//! The journal: what was changed, page by page, and what of it was taken back.
//!
//! Taking back is in `undo.rs`, what was removed in `trash.rs`, what a record has been in `states.rs`.

use std::collections::HashMap;

use acquaint_domain::{ChangeId, RecordId as _};
use jiff::Timestamp;
use uuid::Uuid;

use crate::{Result, Store, engine::Row, field::Field, statement::statements};

/// One line of the history.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The change.
    pub id: ChangeId,
    /// When it was made.
    pub at: Timestamp,
    /// What was done, as a fixed word.
    pub action: String,
    /// What it was done to.
    pub subject: String,
    /// The change that it took back, if it did.
    pub undoes: Option<ChangeId>,
    /// What that comes down to: the first change of the row, and whether it is in place again.
    pub back: Option<Back>,
    /// Whether all of it was taken back.
    pub undone: bool,
    /// Whether a part of it was taken back.
    pub partly: bool,
    /// Whether its images were emptied, so that it can no longer be taken back.
    pub purged: bool,
    /// How many records it touched.
    pub records: i64,
}

/// What a change that takes back another one comes down to, however often it went back and forth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Back {
    /// What was done at first, as a fixed word.
    pub action: String,
    /// Whether that is in place again: the change took back an undo.
    pub again: bool,
}

/// The columns of an [`Entry`].
macro_rules! entries {
    ($rest:literal) => {
        concat!(
            "SELECT id, at, action, subject, undoes,
                (SELECT COUNT(*) FROM image WHERE image.account_id = change.account_id AND image.change_id = change.id),
                (SELECT COUNT(purged_at) FROM image WHERE image.account_id = change.account_id AND image.change_id = change.id)
                FROM change WHERE account_id = $1 AND ",
            $rest
        )
    };
}

pub(crate) use entries;

statements! {
    /// One change with its size.
    FIND_ENTRY = entries!("id = $2");
    /// Changes before one, latest first.
    LIST_ENTRIES = entries!("(at, id) < ($2, $3) ORDER BY at DESC, id DESC LIMIT $4");
    /// When something was changed last.
    LAST_CHANGE = "SELECT at FROM change WHERE account_id = $1 ORDER BY at DESC LIMIT 1";
    /// Every change that takes back another one, with its size and what it takes back.
    LIST_UNDOS = "SELECT back.id, back.undoes, change.action,
        (SELECT COUNT(*) FROM image WHERE image.account_id = back.account_id AND image.change_id = back.id)
        FROM change AS back JOIN change ON change.account_id = back.account_id AND change.id = back.undoes
        WHERE back.account_id = $1 AND back.undoes IS NOT NULL";
}

impl Store {
    /// When something was changed last; nothing if nothing ever was.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn last_change_at(&self) -> Result<Option<Timestamp>> {
        let rows = self.db.rows(&LAST_CHANGE, vec![self.account.value()]).await?;
        rows.first().map(|row| Field::get(row, 0)).transpose()
    }

    /// A change, if it is there.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn find_entry(&self, id: ChangeId) -> Result<Option<Entry>> {
        let rows = self.db.rows(&FIND_ENTRY, vec![self.account.value(), id.value()]).await?;
        Ok(self.entries(&rows).await?.pop())
    }

    /// The latest changes, newest first.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn list_entries(&self, at_most: i64) -> Result<Vec<Entry>> {
        self.list_entries_before(None, at_most).await
    }

    /// The changes that came before one, newest first.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn list_entries_before(&self, entry: Option<&Entry>, at_most: i64) -> Result<Vec<Entry>> {
        let [at, id] = place(entry);
        let rows = self.db.rows(&LIST_ENTRIES, vec![self.account.value(), at, id, at_most.value()]).await?;
        self.entries(&rows).await
    }

    /// Rows as lines of the history, with what was taken back of each.
    pub(crate) async fn entries(&self, rows: &[Row]) -> Result<Vec<Entry>> {
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let undos = Undos::read(&self.db.rows(&LIST_UNDOS, vec![self.account.value()]).await?)?;
        rows.iter().map(|row| undos.entry(row)).collect()
    }
}

/// A place in the list of changes, before which one reads on; its end if there is none.
pub(crate) fn place(entry: Option<&Entry>) -> [crate::engine::Value; 2] {
    let (at, id) = entry.map_or((i64::MAX.value(), Uuid::max().value()), |entry| (entry.at.value(), entry.id.uuid().value()));
    [at, id]
}

/// Which change takes back which.
#[derive(Default)]
struct Undos {
    /// What a change takes back, and the word of that.
    takes_back: HashMap<ChangeId, (ChangeId, String)>,
    /// The changes that take back a change, with how many records they touch.
    of: HashMap<ChangeId, Vec<(ChangeId, i64)>>,
}

impl Undos {
    fn read(rows: &[Row]) -> Result<Self> {
        let mut undos = Self::default();
        for row in rows {
            let (id, undoes, records) = (ChangeId::get(row, 0)?, ChangeId::get(row, 1)?, i64::get(row, 3)?);
            undos.takes_back.insert(id, (undoes, String::get(row, 2)?));
            undos.of.entry(undoes).or_default().push((id, records));
        }
        Ok(undos)
    }

    /// How many records of a change are taken back now. What an undo was taken back of counts no more.
    fn taken_back(&self, id: ChangeId) -> i64 {
        let undos = self.of.get(&id).map_or(&[][..], Vec::as_slice);
        undos.iter().map(|(undo, records)| (records - self.taken_back(*undo)).max(0)).sum()
    }

    fn back(&self, id: ChangeId) -> Option<Back> {
        let mut found = self.takes_back.get(&id)?;
        let mut again = false;
        while let Some(further) = self.takes_back.get(&found.0) {
            (found, again) = (further, !again);
        }
        Some(Back { action: found.1.clone(), again })
    }

    fn entry(&self, row: &Row) -> Result<Entry> {
        let id = ChangeId::get(row, 0)?;
        let (records, purged) = (i64::get(row, 5)?, i64::get(row, 6)?);
        let taken = self.taken_back(id);
        Ok(Entry {
            id,
            at: Field::get(row, 1)?,
            action: Field::get(row, 2)?,
            subject: Field::get(row, 3)?,
            undoes: Field::get(row, 4)?,
            back: self.back(id),
            undone: taken > 0 && taken >= records,
            partly: taken > 0 && taken < records,
            purged: records > 0 && purged == records,
            records,
        })
    }
}
