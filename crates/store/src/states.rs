//! What a record has been: its states in the order of time, as far as the journal knows them.
//!
//! Typing goes on in one image for five minutes, so the states of a text are at most that far apart. Which of them differ
//! enough to be shown is for the faces.

use acquaint_domain::{ChangeId, Kind, Record};
use jiff::Timestamp;
use uuid::Uuid;

use crate::{Result, Store, field::Field, statement::statements, undo::read_image};

/// A record as a change left it.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// The change.
    pub change: ChangeId,
    /// When it was made.
    pub at: Timestamp,
    /// The record.
    pub record: Record,
}

statements! {
    /// The images of a record, oldest first.
    LIST_STATES = "SELECT change.id, change.at, image.before, image.after FROM image
        JOIN change ON change.account_id = image.account_id AND change.id = image.change_id
        WHERE image.account_id = $1 AND image.record_id = $2 AND image.kind = $3 AND image.position >= 0 AND image.purged_at IS NULL
        ORDER BY change.at, change.id";
}

impl Store {
    /// Every state of a record before the latest one, oldest first.
    ///
    /// # Errors
    /// If the database does not answer or an image cannot be read.
    pub async fn states_of(&self, kind: Kind, id: Uuid) -> Result<Vec<State>> {
        let mut states: Vec<State> = Vec::new();
        let mut unknown: Option<(ChangeId, Timestamp)> = None;
        for row in self.db.rows(&LIST_STATES, vec![self.account.value(), id.value(), kind.value()]).await? {
            let (change, at) = (ChangeId::get(&row, 0)?, Timestamp::get(&row, 1)?);
            let (before, after) = (read_image(&row, 2)?, read_image(&row, 3)?);
            // What an addition left is not stored with it: it is what the next change found.
            let found = unknown.take().or(if states.is_empty() { Some((change, at)) } else { None });
            if let (Some((change, at)), Some(record)) = (found, &before) {
                states.push(State { change, at, record: record.clone() });
            }
            match after {
                Some(record) => states.push(State { change, at, record }),
                None => unknown = before.is_none().then_some((change, at)),
            }
        }
        Ok(states)
    }
}
