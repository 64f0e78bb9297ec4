//! Going back to an archive: all records of the account become as they are in it, in one transaction and as one change.
//!
//! So it can be taken back like any other change, works beside a running server, and swaps no file. Of the history nothing
//! is dropped: what stands in the archive and not here is added. An account in which nothing is takes over the archive to the
//! letter, without a change of its own.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    pin::Pin,
};

use acquaint_domain::{Change, ChangeId, Edit, Kind, Record};
use uuid::Uuid;

use super::{Archive, ArchivedChange, LIST_CHANGE_IDS};
use crate::{
    Result, Store,
    commit::{ADD_IMAGES, TRIES, add_images, enter, pause, write_records, write_rows},
    engine::Tx,
    field::Field,
    search,
    table::Insertion,
};

/// What became of going back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Restored {
    /// Nothing was here, and now everything of the archive is.
    Filled,
    /// The records were replaced by a change, which can be taken back.
    Replaced(ChangeId),
    /// Everything was as in the archive already.
    Same,
}

/// What going back does to the records of one kind.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct Difference {
    /// How many there are.
    pub now: usize,
    /// How many there will be.
    pub then: usize,
    /// Come (back).
    pub new: usize,
    /// Become as they are in the archive.
    pub different: usize,
    /// Stay as they are.
    pub same: usize,
    /// Are here and not in the archive.
    pub removed: usize,
}

/// Changes of the journal.
pub(crate) static ADD_CHANGES: Insertion =
    Insertion::new("archive::ADD_CHANGES", "INSERT INTO change (account_id, id, at, action, subject, undoes) VALUES ", 6);

impl Archive {
    /// The edits that lead from some records to those of this archive: what goes first, then what changes and what comes.
    #[must_use]
    pub fn edits_from(&self, present: Vec<Record>) -> Vec<Edit> {
        let wanted: HashSet<(Kind, Uuid)> = self.records.iter().map(key).collect();
        let mut here: HashMap<(Kind, Uuid), Record> = HashMap::with_capacity(present.len());
        let mut edits = Vec::new();
        for record in present {
            if wanted.contains(&key(&record)) {
                here.insert(key(&record), record);
            } else {
                edits.push(Edit { before: Some(record), after: None });
            }
        }
        // What was added last hangs on what was added before it.
        edits.reverse();
        for record in &self.records {
            match here.remove(&key(record)) {
                Some(now) if now == *record => {}
                before => edits.push(Edit { before, after: Some(record.clone()) }),
            }
        }
        edits
    }

    /// What going back would do, for every kind of which there is or will be something.
    #[must_use]
    pub fn differences(&self, present: &Self) -> BTreeMap<Kind, Difference> {
        let mut all: BTreeMap<Kind, Difference> = BTreeMap::new();
        present.records.iter().for_each(|record| all.entry(record.kind()).or_default().now += 1);
        self.records.iter().for_each(|record| all.entry(record.kind()).or_default().then += 1);
        for edit in self.edits_from(present.records.clone()) {
            match (edit.before, edit.after) {
                (Some(before), None) => all.entry(before.kind()).or_default().removed += 1,
                (Some(_), Some(after)) => all.entry(after.kind()).or_default().different += 1,
                (None, Some(after)) => all.entry(after.kind()).or_default().new += 1,
                (None, None) => {}
            }
        }
        all.values_mut().for_each(|kind| kind.same = kind.now - kind.removed - kind.different);
        all
    }
}

impl Store {
    /// Makes all records as they are in an archive, as a whole or not at all. The change says when and under which id; its
    /// edits follow from what is stored at that moment.
    ///
    /// # Errors
    /// If the database does not answer; nothing is changed then.
    pub fn restore<'a>(&'a self, archive: &'a Archive, change: Change) -> Pin<Box<dyn Future<Output = Result<Restored>> + Send + 'a>> {
        Box::pin(async move {
            let mut change = change;
            let mut tries = 1;
            loop {
                match self.try_restore(archive, &mut change).await {
                    Err(error) if error.is_passing() && tries < TRIES => {
                        tokio::time::sleep(pause(&change, tries)).await;
                        tries += 1;
                    }
                    Ok(None) if self.find_entry(change.id).await?.is_some_and(|entry| entry.undone) => {
                        change.id = change.id.following();
                    }
                    Ok(None) => return Ok(Restored::Replaced(change.id)),
                    Ok(Some(restored)) => return Ok(restored),
                    Err(error) => return Err(error),
                }
            }
        })
    }

    /// Nothing if the change was made before.
    async fn try_restore(&self, archive: &Archive, change: &mut Change) -> Result<Option<Restored>> {
        let mut tx = self.db.begin().await?;
        let present = self.all_records(&mut tx).await?;
        let known = self.known_changes(&mut tx).await?;
        let empty = present.is_empty() && known.is_empty();
        change.edits = archive.edits_from(present);
        let missing: Vec<&ArchivedChange> = archive.changes.iter().filter(|change| !known.contains(&change.id)).collect();
        let account = self.account.value();
        if !empty && !change.edits.is_empty() {
            if !enter(&mut tx, &account, change).await? {
                tx.give_up().await?;
                return Ok(None);
            }
            add_images(&mut tx, &account, change).await?;
        }
        write_records(&mut tx, &account, &change.edits, None).await?;
        self.add_changes(&mut tx, &missing).await?;
        search::renew(&mut tx, self.account, &change.edits, None).await?;
        tx.commit().await?;
        Ok(Some(if empty && !archive.is_empty() {
            Restored::Filled
        } else if change.edits.is_empty() {
            Restored::Same
        } else {
            Restored::Replaced(change.id)
        }))
    }

    async fn known_changes(&self, tx: &mut Tx) -> Result<HashSet<ChangeId>> {
        let rows = tx.rows(&LIST_CHANGE_IDS, vec![self.account.value()]).await?;
        rows.iter().map(|row| Field::get(row, 0)).collect()
    }

    async fn add_changes(&self, tx: &mut Tx, changes: &[&ArchivedChange]) -> Result<()> {
        let account = self.account.value();
        let rows = changes.iter().map(|change| {
            vec![
                account.clone(),
                change.id.value(),
                change.at.value(),
                change.action.value(),
                change.subject.value(),
                change.undoes.value(),
            ]
        });
        write_rows(tx, rows.collect(), &ADD_CHANGES).await?;
        let images = changes.iter().flat_map(|change| {
            let account = account.clone();
            change.images.iter().map(move |image| {
                vec![
                    account.clone(),
                    change.id.value(),
                    image.position.value(),
                    image.kind.value(),
                    image.record.value(),
                    image.before.as_ref().map(|raw| raw.get().to_owned()).value(),
                    image.after.as_ref().map(|raw| raw.get().to_owned()).value(),
                    image.emptied.value(),
                ]
            })
        });
        write_rows(tx, images.collect(), &ADD_IMAGES).await
    }
}

fn key(record: &Record) -> (Kind, Uuid) {
    (record.kind(), record.uuid())
}
