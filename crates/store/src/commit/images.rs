//! What the journal keeps of a change: how each record was before and after it.

use std::collections::{HashMap, HashSet};

use acquaint_domain::{Change, Edit, Kind, Record, Word as _};
use uuid::Uuid;

use crate::{
    Error, Result,
    engine::{Row, Tx, Value},
    field::Field,
    pieces::{self, Piece, Pieces, inserting},
    statement::statements,
    table::{Insertion, statements_of},
};

/// From how many additions of a kind on the engine makes their images itself.
const MANY: usize = 200;

statements! {
    /// Whether the journal knows a record already.
    IS_KNOWN = "SELECT COUNT(*) FROM image WHERE account_id = $1 AND record_id = $2 AND position >= 0";
    /// Brings the newest image of a record up to date.
    RENEW_IMAGE = "UPDATE image SET after = $4 WHERE account_id = $1 AND change_id = $2 AND position = $3";
}

/// Images of records.
pub(crate) static ADD_IMAGES: Insertion = Insertion::new(
    "commit::images::ADD_IMAGES",
    "INSERT INTO image (account_id, change_id, position, kind, record_id, before, after, purged_at) VALUES ",
    8,
);

/// The images of a change. Of many additions the engine makes them itself.
pub(super) async fn of<'a>(tx: &mut Tx, account: &'a Value, change: &'a Change) -> Result<Pieces<'a>> {
    if change.edits.len() < MANY { Ok(images(account, change)) } else { many_images(tx, account, change).await }
}

/// The newest image of a record, brought up to date.
pub(super) fn renewed<'a>(account: &'a Value, change: &'a Change, id: Uuid, position: i64) -> Pieces<'a> {
    let after = change.edits.first().and_then(|edit| edit.after.as_ref());
    let values = image(after).map(|image| vec![account.clone(), id.value(), position.value(), image]);
    Box::new(std::iter::once(values.map(|values| Piece::new(&RENEW_IMAGE, values))))
}

/// How the journal is told of a large change, before its records are written.
///
/// Of many additions, the engine makes the images itself, if the records will lie side by side.
async fn many_images<'a>(tx: &mut Tx, account: &'a Value, change: &'a Change) -> Result<Pieces<'a>> {
    let mut added: HashMap<Kind, Vec<Uuid>> = HashMap::new();
    for edit in change.edits.iter().filter(|edit| edit.before.is_none()) {
        if let Some(after) = &edit.after {
            added.entry(after.kind()).or_default().push(after.uuid());
        }
    }
    let mut ranges = Vec::new();
    for kind in Kind::ALL {
        let ids = added.get(kind).filter(|ids| ids.len() >= MANY).map_or(&[][..], Vec::as_slice);
        let (Some(first), Some(last), Ok(count)) = (ids.iter().min(), ids.iter().max(), i64::try_from(ids.len())) else { continue };
        let between = vec![account.clone(), first.value(), last.value()];
        let rows = tx.rows(&statements_of(*kind).count_between, between).await?;
        let known = tx.rows(&IS_KNOWN, vec![account.clone(), first.value()]).await?;
        // What was there once and comes back is looked for by its record, so it is noted one by one.
        if one(&rows)? == 0 && one(&known)? == 0 {
            ranges.push((*kind, *first, *last, count));
        }
    }
    // They stand below zero, and each range after the one before: what rises is appended, and no page is parted for it.
    let mut position = -ranges.iter().map(|(.., count)| count).sum::<i64>();
    let mut noted = Vec::with_capacity(ranges.len());
    for (kind, first, last, count) in &ranges {
        let values = vec![account.clone(), change.id.value(), first.value(), last.value(), position.value()];
        noted.push(Ok(Piece::of_many(&statements_of(*kind).note_additions, values, usize::try_from(*count).unwrap_or(usize::MAX))));
        position += count;
    }
    let kinds: HashSet<Kind> = ranges.iter().map(|(kind, ..)| *kind).collect();
    let by_engine = |edit: &Edit| edit.before.is_none() && edit.after.as_ref().is_some_and(|after| kinds.contains(&after.kind()));
    let others = (0_i64..).zip(&change.edits).filter(|(_, edit)| !by_engine(edit)).collect();
    Ok(Box::new(noted.into_iter().chain(noting(account, change, others))))
}

fn one(rows: &[Row]) -> Result<i64> {
    rows.first().map_or(Ok(0), |row| i64::get(row, 0))
}

pub(crate) async fn add_images(tx: &mut Tx, account: &Value, change: &Change) -> Result<()> {
    pieces::run(tx, images(account, change), None).await
}

fn images<'a>(account: &'a Value, change: &'a Change) -> Pieces<'a> {
    noting(account, change, (0_i64..).zip(&change.edits).collect())
}

fn noting<'a>(account: &'a Value, change: &'a Change, edits: Vec<(i64, &'a Edit)>) -> Pieces<'a> {
    inserting(&ADD_IMAGES, edits, move |(position, edit), values| {
        values.extend(image_row(account, change, position, edit)?);
        Ok(())
    })
}

fn image_row(account: &Value, change: &Change, position: i64, edit: &Edit) -> Result<Vec<Value>> {
    let Some(record) = edit.after.as_ref().or(edit.before.as_ref()) else { return Ok(Vec::new()) };
    Ok(vec![
        account.clone(),
        change.id.value(),
        position.value(),
        record.kind().value(),
        record.uuid().value(),
        image(edit.before.as_ref())?,
        // What an addition left is the record itself, or what the next change found: see `journal.rs`.
        image(edit.before.as_ref().and(edit.after.as_ref()))?,
        Value::Int(None),
    ])
}

fn image(record: Option<&Record>) -> Result<Value> {
    let text = record.map(serde_json::to_string).transpose();
    text.map(Value::Text).map_err(|error| Error::Damaged(error.to_string()))
}
