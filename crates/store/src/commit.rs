//! Keeping a change: before-images checked, records, journal and search index written, all in one transaction.
//!
//! The transaction is data, so it can simply be tried again when two of them met. What may change is decided before,
//! in the domain; nothing is decided here. What the journal keeps of a change stands in `commit/images.rs`.

pub(crate) mod images;

use std::{collections::HashMap, pin::Pin, time::Duration};

use acquaint_domain::{Change, Edit, Kind, Record, RecordId as _, Word};
use jiff::SignedDuration;
use uuid::Uuid;

pub(crate) use self::images::{ADD_IMAGES, add_images};
use crate::{
    Doing, Error, Result, Store, documents,
    engine::{Tx, Value},
    field::Field,
    pieces::{self, Piece, Pieces, inserting},
    search::{Renewal, due},
    statement::statements,
    table::{self, BATCH, Insertion, find_in, removing, statements_of},
    tables,
};

/// How often a transaction that met another one is tried.
pub(crate) const TRIES: u32 = 5;

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
    /// Enters a change, once. Of two changes in one moment the second comes a microsecond later, because the journal is
    /// read in the order of time.
    ENTER_CHANGE = "INSERT INTO change (account_id, id, at, action, subject, undoes) VALUES ($1, $2,
        COALESCE((SELECT CASE WHEN last >= $3 AND last < $3 + 1000000 THEN last + 1 ELSE $3 END
            FROM (SELECT at AS last FROM change WHERE account_id = $1 ORDER BY at DESC LIMIT 1) AS latest), $3), $4, $5, $6)
        ON CONFLICT (account_id, id) DO NOTHING";
    /// The latest change of a record, for typing that goes on.
    LATEST_OF_RECORD = "SELECT change.id, change.action, change.at, image.position FROM image
        JOIN change ON change.account_id = image.account_id AND change.id = image.change_id
        WHERE image.account_id = $1 AND image.record_id = $2 AND image.kind = $3 AND image.position >= 0 ORDER BY change.at DESC, change.id DESC LIMIT 1";
}

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
                    Err(error) if error.is_passing() && tries < TRIES => {
                        tokio::time::sleep(pause(change, tries)).await;
                        tries += 1;
                    }
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
        let (account, told) = (self.account.value(), self.told.as_deref());
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
        let images: Pieces = match renewed {
            Some((id, position)) => images::renewed(&account, change, id, position),
            None => images::of(&mut tx, &account, change).await?,
        };
        let images = counted(images, Doing::Noting, change.edits.len());
        let typed = if change.continues && tx.is_sqlite() { typed_words(&change.edits) } else { None };
        let renewal = match typed {
            Some(record) => due::note(&mut tx, &account, record).await.map(|()| None)?,
            None => Some(Renewal::of(&mut tx, self.account, &change.edits).await?),
        };
        let indexing = renewal.iter().flat_map(|renewal| renewal.pieces(&change.edits));
        let pieces = records(&account, &change.edits).chain(images).chain(indexing);
        pieces::run(&mut tx, Box::new(pieces), told).await?;
        tx.commit().await?;
        if typed.is_some() {
            due::soon(&self.db);
        }
        Ok(Committed::Now)
    }
}

/// The record that somebody types in, if the index makes no other document of its words, as of the name of an organization.
fn typed_words(edits: &[Edit]) -> Option<&Record> {
    let [Edit { after: Some(record), .. }] = edits else { return None };
    (record.kind() != Kind::Organization && documents::stands_alone(record)).then_some(record)
}

/// How long to step aside: longer with every try, and not the same for two changes that met.
pub(crate) fn pause(change: &Change, tries: u32) -> Duration {
    let own = u64::from(change.id.uuid().as_bytes()[15]) % 16;
    Duration::from_millis((8 << tries) + own)
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

/// Removals go before additions and against the order of the tables, so that what points to something goes first.
/// Additions go in that order, so that batches are large and what is pointed to comes first.
pub(crate) async fn write_records(tx: &mut Tx, account: &Value, edits: &[Edit]) -> Result<()> {
    pieces::run(tx, records(account, edits), None).await
}

fn records<'a>(account: &'a Value, edits: &'a [Edit]) -> Pieces<'a> {
    let mut added: HashMap<Kind, Vec<&Record>> = HashMap::new();
    let mut removed: HashMap<Kind, Vec<Uuid>> = HashMap::new();
    let mut changed: HashMap<Kind, Vec<(&Record, &Record)>> = HashMap::new();
    for edit in edits {
        match (&edit.before, &edit.after) {
            (None, Some(after)) => added.entry(after.kind()).or_default().push(after),
            (Some(before), Some(after)) => changed.entry(after.kind()).or_default().push((before, after)),
            (Some(before), None) => removed.entry(before.kind()).or_default().push(before.uuid()),
            (None, None) => {}
        }
    }
    let mut pieces: Vec<Pieces> = Vec::new();
    for kind in Kind::ALL {
        let changed = changed.remove(kind).unwrap_or_default();
        let count = changed.len();
        pieces.push(counted(changing(account, *kind, changed), Doing::Writing(*kind), count));
    }
    for kind in Kind::ALL.iter().rev() {
        let removed = removed.remove(kind).unwrap_or_default();
        let count = removed.len();
        pieces.push(counted(removing(account, *kind, removed), Doing::Writing(*kind), count));
    }
    for kind in Kind::ALL {
        let added = added.remove(kind).unwrap_or_default();
        let count = added.len();
        let written = inserting(&statements_of(*kind).insert, added, |record, values| add_row(account, record, values));
        pieces.push(counted(written, Doing::Writing(*kind), count));
    }
    Box::new(pieces.into_iter().flatten())
}

/// The same pieces, of which the first begins something, and each counts what it writes.
fn counted(pieces: Pieces<'_>, doing: Doing, of: usize) -> Pieces<'_> {
    let mut first = Some((doing, of));
    Box::new(pieces.map(move |piece| piece.map(|piece| piece.counted().beginning(first.take()))))
}

/// The pieces in which records of a kind are changed. They are known to be there, so many go as rows that take their place.
fn changing<'a>(account: &'a Value, kind: Kind, records: Vec<(&'a Record, &'a Record)>) -> Pieces<'a> {
    if records.len() >= BATCH {
        return inserting(&statements_of(kind).replace, records, |(_, after), values| add_row(account, after, values));
    }
    Box::new(records.into_iter().flat_map(move |(before, after)| {
        let table = statements_of(kind);
        let (key, own, pointing) = table::parts(after);
        let repoint = table.repoint.as_ref().filter(|_| table::parts(before).2 != pointing);
        let row = |values| [account.clone(), key.clone()].into_iter().chain(values).collect();
        let update = table.update.as_ref().map(|update| Piece::new(update, row(own)));
        update.into_iter().chain(repoint.map(|repoint| Piece::new(repoint, row(pointing)))).map(Ok)
    }))
}

fn add_row(account: &Value, record: &Record, values: &mut Vec<Value>) -> Result<()> {
    values.push(account.clone());
    tables::fill(record, values);
    Ok(())
}

/// Writes rows, as many at once as a statement takes.
pub(crate) async fn write_rows(tx: &mut Tx, rows: Vec<Vec<Value>>, insertion: &'static Insertion) -> Result<()> {
    let fill = |row: Vec<Value>, values: &mut Vec<Value>| {
        values.extend(row);
        Ok(())
    };
    pieces::run(tx, inserting(insertion, rows, fill), None).await
}
