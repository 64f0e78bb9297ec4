//! A change as data: what an action decided, with every record before and after.
//!
//! An action loads, decides and hands one `Change` to the store, which checks the before-images, writes the
//! records and keeps the change in the journal. Undo is the same change turned round.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{ChangeId, Context, Record};

/// One record before and after. Nothing before is an addition, nothing after a removal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Edit {
    /// The record as it was when the decision was made.
    pub before: Option<Record>,
    /// The record as it shall be.
    pub after: Option<Record>,
}

/// All that one action of the person changes, kept or dropped as a whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The change's id: the same id is applied once, however often it arrives.
    pub id: ChangeId,
    /// When it was decided.
    pub at: Timestamp,
    /// What was done, as a fixed word such as `people.add`.
    pub action: String,
    /// What it was done to, in the person's own words, such as a name.
    pub subject: String,
    /// The change that this one takes back.
    pub undoes: Option<ChangeId>,
    /// Whether it goes on from the change before it, as typing does: such changes are kept as one in the journal.
    pub continues: bool,
    /// The records it touches, each at most once.
    pub edits: Vec<Edit>,
}

impl Change {
    /// An empty change.
    #[must_use]
    pub fn new(ctx: &Context, action: &str, subject: impl Into<String>) -> Self {
        Self {
            id: ctx.change,
            at: ctx.now,
            action: action.to_owned(),
            subject: subject.into(),
            undoes: None,
            continues: false,
            edits: Vec::new(),
        }
    }

    /// Adds a record.
    pub fn add(&mut self, record: impl Into<Record>) -> &mut Self {
        self.edits.push(Edit { before: None, after: Some(record.into()) });
        self
    }

    /// Replaces a record by its new form; leaves it out when nothing differs.
    pub fn replace(&mut self, before: impl Into<Record>, after: impl Into<Record>) -> &mut Self {
        let (before, after) = (before.into(), after.into());
        if before != after {
            self.edits.push(Edit { before: Some(before), after: Some(after) });
        }
        self
    }

    /// Adds a record, or replaces the one there was.
    pub fn put(&mut self, before: Option<impl Into<Record>>, after: impl Into<Record>) -> &mut Self {
        match before {
            Some(before) => self.replace(before, after),
            None => self.add(after),
        }
    }

    /// Removes a record.
    pub fn remove(&mut self, record: impl Into<Record>) -> &mut Self {
        self.edits.push(Edit { before: Some(record.into()), after: None });
        self
    }

    /// Whether there is nothing to do.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }
}
