//! The only SQL: records, the journal, search, and who may look.
//!
//! Reads are functions here, by stage. Changes come as one [`acquaint_domain::Change`] and go through
//! [`Store::commit`], which writes the records, the journal and the search index in one transaction.
//! `engine.rs` alone knows that there are two databases. Rules about what may change live in the domain.

mod access;
mod archive;
mod calendar;
mod commit;
mod content;
mod copies;
mod documents;
mod engine;
mod erase;
mod error;
mod field;
mod health;
mod journal;
mod latest;
mod migrations;
mod outbox;
mod people;
mod pieces;
mod progress;
mod referring;
mod search;
mod sqlite;
mod statement;
mod states;
mod table;
mod tables;
mod today;
mod trash;
mod undo;

pub use access::{Session, TokenHash};
pub use archive::{ARCHIVE_FORMAT, Archive, ArchivedChange, ArchivedImage, CopyCounts, Difference, Restored, Unreadable, is_database};
pub use calendar::CalendarFeed;
pub use commit::Committed;
pub use content::{Changed, ContentNumber};
pub use copies::{BEFORE_RESTORING, BY_HAND, Copy, DAILY, Examination, copies_in, copies_to_forget, stays_until};
pub use engine::Db;
pub use error::{Error, Result};
pub use health::{Depth, Mend, Outside, beside, is_seal_broken, lies_still, seal_of};
pub use journal::{Back, Entry};
pub use migrations::{SCHEMA_VERSION, STEPS, Step};
pub use people::{NamedEmployment, PeopleFilter, PeopleOrder, PeoplePage, TagCount};
pub use progress::{Doing, HowFar, Progress};
pub use search::{COUNTED_AT_MOST, Hit, Hits, PASSAGES_TOLD};
pub use sqlite::{MIN_SQLITE, SqliteFile};
pub use statement::{Statement, all_statements, statements_asked, statements_asked_by_all};
pub use states::State;
pub use table::Stored;
pub use trash::{DAYS_IN_TRASH, Removal, trash_since};
pub use undo::{Kept, Undone, Why};

use std::sync::Arc;

use acquaint_domain::AccountId;

/// The records of one account.
#[derive(Debug, Clone)]
pub struct Store {
    db: Db,
    account: AccountId,
    /// Where to note how far a change is, if somebody waits for it.
    told: Option<Arc<Progress>>,
}

impl Store {
    /// The records of an account in a database.
    #[must_use]
    pub fn new(db: Db, account: AccountId) -> Self {
        Self { db, account, told: None }
    }

    /// The same records, telling how far a change is while it is being kept.
    #[must_use]
    pub fn telling(&self, progress: Arc<Progress>) -> Self {
        Self { told: Some(progress), ..self.clone() }
    }

    /// Where to note how far a change is, if somebody waits for it.
    #[must_use]
    pub fn told(&self) -> Option<&Progress> {
        self.told.as_deref()
    }

    /// Whose records these are.
    #[must_use]
    pub fn account(&self) -> AccountId {
        self.account
    }

    /// The database behind it.
    #[must_use]
    pub fn db(&self) -> &Db {
        &self.db
    }
}
