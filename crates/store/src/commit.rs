//! Keeping a change: before-images checked, records, journal and search index written, all in one transaction.
//!
//! The transaction is data, so it can simply be tried again when two of them met. What may change is decided before,
//! in the domain; nothing is decided here.

use std::{collections::HashMap, pin::Pin};

use acquaint_domain::{Change, Edit, Kind, Record, Word};
use jiff::SignedDuration;
use uuid::Uuid;

use crate::{
    Error, Result, Store,
    engine::{Tx, Value},
    field::Field,
    search,
    statement::statements,
    table::{Insertion, find_in, statements_of},
    tables,
};

/// How often a transaction that met another one is tried.
pub(crate) const TRIES: usize = 5;

/// How long typing goes on as one change of the journal. Versions of a text are at most this far apart.
const ONE_VERSION: SignedDuration = SignedDuration::from_mins(5);

/// What became of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Committed {
    /// It was kept.
    Now,
    /// It had been kept before: the same form came twice.
    Before,
}

statements! {
    /// Enters a change, once.
    ENTER_CHANGE = "INSERT INTO change (account_id, id, at, action, subject, undoes) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (account_id, id) DO NOTHING";
    /// The latest change of a record, for typing that goes on.
    LATEST_OF_RECORD = "SELECT change.id, change.action, change.at, image.position FROM image
        JOIN change ON change.account_id = image.account_id AND change.id = image.change_id
        WHERE image.account_id = $1 AND image.record_id = $2 AND image.kind = $3 ORDER BY change.at DESC, change.id DESC LIMIT 1";
    /// Brings the newest image of a record up to date.
    RENEW_IMAGE = "UPDATE image SET after = $4 WHERE account_id = $1 AND change_id = $2 AND position = $3";
}

/// Images of records.
pub(crate) static ADD_IMAGES: Insertion =
    Insertion::new("commit::ADD_IMAGES", "INSERT INTO image (account_id, change_id, position, kind, record_id, before, after) VALUES ", 7);

impl Store {
    /// Keeps a change as a whole, or nothing of it.
    ///
    /// # Errors
    /// [`Error::Conflict`] if a record is no longer as it was when the change was decided; otherwise if the database does not answer.
    pub fn commit<'a>(&'a self, change: &'a Change) -> Pin<Box<dyn Future<Output = Result<Committed>> + Send + 'a>> {
        // Boxed, so that a caller's future does not carry the whole transaction in its type.
        Box::pin(async move {
            let mut tries = 1;
            loop {
                match self.try_commit(change).await {
                    Err(error) if error.is_passing() && tries < TRIES => tries += 1,
                    // What was taken back and is sent once more is meant once more.
                    Ok(Committed::Before) if self.find_entry(change.id).await?.is_some_and(|entry| entry.undone) => {
                        return self.commit(&Change { id: change.id.following(), ..change.clone() }).await;
                    }
                    result => return result,
                }
            }
        })
    }

    async fn try_commit(&self, change: &Change) -> Result<Committed> {
        let account = self.account.value();
        let mut tx = self.db.begin().await?;
        let renewed = if change.continues { goes_on(&mut tx, &account, change).await? } else { None };
        if renewed.is_none() && !enter(&mut tx, &account, change).await? {
            tx.give_up().await?;
            return Ok(Committed::Before);
        }
        if let Err(error) = check_before_images(&mut tx, &account, &change.edits).await {
            tx.give_up().await?;
            return Err(error);
        }
        write_records(&mut tx, &account, &change.edits).await?;
        match renewed {
            Some((id, position)) => renew_image(&mut tx, &account, change, id, position).await?,
            None => add_images(&mut tx, &account, change).await?,
        }
        search::renew(&mut tx, self.account, &change.edits).await?;
        tx.commit().await?;
        Ok(Committed::Now)
    }
}

pub(crate) async fn enter(tx: &mut Tx, account: &Value, change: &Change) -> Result<bool> {
    let values =
        vec![account.clone(), change.id.value(), change.at.value(), change.action.value(), change.subject.value(), change.undoes.value()];
    Ok(tx.execute(&ENTER_CHANGE, values).await? > 0)
}

/// The image that typing goes on from: the record's latest, of the same action, and young enough.
async fn goes_on(tx: &mut Tx, account: &Value, change: &Change) -> Result<Option<(Uuid, i64)>> {
    let [Edit { before: Some(_), after: Some(after) }] = change.edits.as_slice() else { return Ok(None) };
    let values = vec![account.clone(), after.uuid().value(), after.kind().value()];
    let Some(row) = tx.rows(&LATEST_OF_RECORD, values).await?.pop() else { return Ok(None) };
    let same = String::get(&row, 1)? == change.action;
    let young = change.at.duration_since(jiff::Timestamp::get(&row, 2)?) < ONE_VERSION;
    Ok(if same && young { Some((Uuid::get(&row, 0)?, i64::get(&row, 3)?)) } else { None })
}

async fn renew_image(tx: &mut Tx, account: &Value, change: &Change, id: Uuid, position: i64) -> Result<()> {
    let after = change.edits.first().and_then(|edit| edit.after.as_ref());
    let values = vec![account.clone(), id.value(), position.value(), image(after)?];
    tx.execute(&RENEW_IMAGE, values).await.map(drop)
}

/// Nothing is overwritten that the person who decided had not seen.
async fn check_before_images(tx: &mut Tx, account: &Value, edits: &[Edit]) -> Result<()> {
    let mut by_kind: HashMap<Kind, Vec<&Record>> = HashMap::new();
    for before in edits.iter().filter_map(|edit| edit.before.as_ref()) {
        by_kind.entry(before.kind()).or_default().push(before);
    }
    for (kind, records) in by_kind {
        let ids: Vec<Uuid> = records.iter().map(|record| record.uuid()).collect();
        let mut stored = find_in(tx, account, kind, &ids).await?;
        for record in records {
            match stored.remove(&record.uuid()) {
                Some(found) if found == *record => {}
                found => return Err(Error::Conflict(found.map(Box::new))),
            }
        }
    }
    Ok(())
}

/// Additions go in the order of the tables, so that batches are large and what is pointed to comes first.
pub(crate) async fn write_records(tx: &mut Tx, account: &Value, edits: &[Edit]) -> Result<()> {
    let mut added: HashMap<Kind, Vec<&Record>> = HashMap::new();
    for edit in edits {
        match (&edit.before, &edit.after) {
            (None, Some(after)) => added.entry(after.kind()).or_default().push(after),
            (Some(_), Some(after)) => update(tx, account, after).await?,
            (Some(before), None) => {
                tx.execute(&statements_of(before.kind()).delete, vec![account.clone(), before.uuid().value()]).await?;
            }
            (None, None) => {}
        }
    }
    for kind in Kind::ALL {
        add(tx, account, *kind, added.get(kind).map_or(&[], Vec::as_slice)).await?;
    }
    Ok(())
}

async fn add(tx: &mut Tx, account: &Value, kind: Kind, records: &[&Record]) -> Result<()> {
    let row = |record: &&Record| std::iter::once(account.clone()).chain(tables::values(record)).collect::<Vec<_>>();
    write_rows(tx, records.iter().map(row).collect(), &statements_of(kind).insert).await
}

async fn update(tx: &mut Tx, account: &Value, record: &Record) -> Result<()> {
    let values = std::iter::once(account.clone()).chain(tables::values(record)).collect();
    tx.execute(&statements_of(record.kind()).update, values).await.map(drop)
}

pub(crate) async fn add_images(tx: &mut Tx, account: &Value, change: &Change) -> Result<()> {
    let mut images = Vec::with_capacity(change.edits.len());
    for (position, edit) in (0_i64..).zip(&change.edits) {
        let Some(record) = edit.after.as_ref().or(edit.before.as_ref()) else { continue };
        images.push(vec![
            account.clone(),
            change.id.value(),
            position.value(),
            record.kind().value(),
            record.uuid().value(),
            image(edit.before.as_ref())?,
            // What an addition left is the record itself, or what the next change found: see `journal.rs`.
            image(edit.before.as_ref().and(edit.after.as_ref()))?,
        ]);
    }
    write_rows(tx, images, &ADD_IMAGES).await
}

fn image(record: Option<&Record>) -> Result<Value> {
    let text = record.map(serde_json::to_string).transpose();
    text.map(Value::Text).map_err(|error| Error::Damaged(error.to_string()))
}

/// Writes rows, as many at once as a statement takes.
pub(crate) async fn write_rows(tx: &mut Tx, rows: Vec<Vec<Value>>, insertion: &'static Insertion) -> Result<()> {
    let mut rows = rows.into_iter();
    while let Some((statement, size)) = insertion.for_rows(rows.len()) {
        let values = rows.by_ref().take(size).flatten().collect();
        tx.execute(statement, values).await?;
    }
    Ok(())
}
