//! How far a large change is while it is being kept, for somebody who waits for it. It counts what the engine has taken, and
//! says nothing of how long the rest will last.

use std::sync::{Mutex, PoisonError};

use acquaint_domain::Kind;

/// What is being done with a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Doing {
    /// The files that it is made of are read.
    Reading,
    /// What it will be is still being found out; nothing has come to the database yet.
    #[default]
    Preparing,
    /// The same, of moments of contact.
    Contacts,
    /// Its records of one kind are written.
    Writing(Kind),
    /// What changed is noted, so that it can be taken back.
    Noting,
    /// The search learns their words.
    Indexing,
}

/// How far a change is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct HowFar {
    /// What is being done.
    pub doing: Doing,
    /// How many records, or rows of a list, it is done with.
    pub done: usize,
    /// How many there are.
    pub of: usize,
}

/// Where it is noted how far a change is, before it comes to the store and there. Nothing is kept before all of it is.
#[derive(Debug, Default)]
pub struct Progress(Mutex<HowFar>);

impl Progress {
    /// How far the change is now.
    #[must_use]
    pub fn now(&self) -> HowFar {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins with one thing, of so many records or rows.
    pub fn begin(&self, doing: Doing, of: usize) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = HowFar { doing, done: 0, of };
    }

    /// So many more are done.
    pub fn add(&self, records: usize) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).done += records;
    }
}
