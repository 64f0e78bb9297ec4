//! Looking into a copy of the database file: how much is in it, and all that is in it, whichever earlier program made it.
//! The copy itself is never opened for writing.

use std::path::Path;

use acquaint_domain::AccountId;

use super::{Archive, Unreadable};
use crate::{Db, Error, Result, SCHEMA_VERSION, Store, field::Field, statement::statements};

/// What an SQLite file begins with (sqlite.org/fileformat2.html, 1.3).
const SQLITE: &[u8] = b"SQLite format 3\0";

/// How much is in a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CopyCounts {
    /// People.
    pub people: i64,
    /// Notes.
    pub notes: i64,
}

statements! {
    /// How many people and notes there are.
    COUNT_SOME = "SELECT (SELECT COUNT(*) FROM person WHERE account_id = $1), (SELECT COUNT(*) FROM note WHERE account_id = $1)";
}

/// Whether a file is a database and no archive.
#[must_use]
pub fn is_database(bytes: &[u8]) -> bool {
    bytes.starts_with(SQLITE)
}

impl Store {
    /// How many people and notes there are.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn counts(&self) -> Result<CopyCounts> {
        let rows = self.db.rows(&COUNT_SOME, vec![self.account.value()]).await?;
        let row = rows.first().ok_or_else(|| Error::Damaged("no counts".to_owned()))?;
        Ok(CopyCounts { people: Field::get(row, 0)?, notes: Field::get(row, 1)? })
    }
}

impl CopyCounts {
    /// What a copy holds of an account.
    ///
    /// # Errors
    /// If it is damaged or no copy.
    pub async fn of(file: &Path, account: AccountId) -> Result<Self> {
        let db = Db::open_to_look(file).await?;
        let counts = Store::new(db.clone(), account).counts().await;
        db.close().await;
        counts
    }
}

impl Archive {
    /// Everything that a copy holds of an account. One of an earlier form is brought up to date in a second copy, at a
    /// path that is free and that the caller removes.
    ///
    /// # Errors
    /// [`Error::Unreadable`] if the file is damaged, foreign, or of a newer program.
    pub async fn of_copy(file: &Path, second: &Path, account: AccountId) -> Result<Self> {
        std::fs::copy(file, second)?;
        let db = Db::open_sqlite(second, false).await.map_err(unreadable)?;
        let archive = everything(&db, account).await.map_err(unreadable);
        db.close().await;
        archive
    }
}

async fn everything(db: &Db, account: AccountId) -> Result<Archive> {
    if db.version().await? == 0 {
        return Err(Unreadable::Foreign.into());
    }
    db.pending().await?;
    if let Some(fault) = db.examine().await?.faults.into_iter().next() {
        return Err(Unreadable::Damaged(fault).into());
    }
    db.migrate_to(SCHEMA_VERSION).await?;
    Store::new(db.clone(), account).archive().await
}

/// What an engine says of a file that is none of its own, or not whole.
fn unreadable(error: Error) -> Error {
    match error {
        Error::Version { .. } => Unreadable::Newer.into(),
        Error::Damaged(_) => Unreadable::Damaged("the database in it is not whole".to_owned()).into(),
        other => other,
    }
}
