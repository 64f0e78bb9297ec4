//! Removing a whole account: every row of every table, its words in the search index, and what a deleted row leaves behind.
//!
//! Sessions are not touched: whoever looked at the account is shown another one first. Copies of the file are not touched either.

use acquaint_domain::{AccountId, Kind, Word as _};

use crate::{Db, Result, Statement, Store, field::Field, statement::statements, table::statements_of};

statements! {
    /// All of `image`.
    IMAGE = "DELETE FROM image WHERE account_id = $1";
    /// All of `change`.
    CHANGE = "DELETE FROM change WHERE account_id = $1";
    /// All that waits to be sent.
    OUTBOX = "DELETE FROM outbox WHERE account_id = $1";
    /// The link of the calendar feed.
    CALENDAR_FEED = "DELETE FROM calendar_feed WHERE account_id = $1";
    /// The names of the documents in the search index, after their words.
    SEARCH_DOC = "DELETE FROM search_doc WHERE account_id = $1";
    /// Whether an account has anything at all.
    ANY_CHANGE = "SELECT COUNT(*) FROM change WHERE account_id = $1";
}

/// The words of an account in the search index; on PostgreSQL they stand beside the names of the documents.
static SEARCH: Statement =
    Statement::for_engines("erase::SEARCH", "DELETE FROM search WHERE rowid IN (SELECT doc FROM search_doc WHERE account_id = $1)", None);
/// Writes the index anew without the words that were removed; a removal alone only marks them.
static MERGE: Statement = Statement::for_engines("erase::MERGE", "INSERT INTO search (search) VALUES ('optimize')", None);

/// The statements that only full-text search needs.
pub(crate) fn special_statements() -> [&'static Statement; 2] {
    [&SEARCH, &MERGE]
}

impl Store {
    /// Removes everything of this account at once. It cannot be taken back.
    ///
    /// # Errors
    /// If the database does not answer; then nothing was removed.
    pub async fn erase_account(&self) -> Result<()> {
        let account = self.account().value();
        let mut tx = self.db().begin().await?;
        if tx.is_sqlite() {
            tx.execute(&SEARCH, vec![account.clone()]).await?;
        }
        tx.execute(&SEARCH_DOC, vec![account.clone()]).await?;
        for all in [&IMAGE, &CHANGE, &OUTBOX, &CALENDAR_FEED] {
            tx.execute(all, vec![account.clone()]).await?;
        }
        // References are checked when the transaction ends, so the order of the tables does not matter.
        for kind in Kind::ALL {
            tx.execute(&statements_of(*kind).erase, vec![account.clone()]).await?;
        }
        if tx.is_sqlite() {
            tx.execute(&MERGE, Vec::new()).await?;
        }
        tx.commit().await
    }
}

impl Db {
    /// Whether an account has records or a history.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn has_account(&self, account: AccountId) -> Result<bool> {
        let rows = self.rows(&ANY_CHANGE, vec![account.value()]).await?;
        Ok(rows.first().map_or(Ok(0), |row| i64::get(row, 0))? > 0)
    }

    /// Overwrites on the disk what removed rows have left: in the file, and in the log of its latest writes.
    ///
    /// This takes as long as copying the file, so no request waits for it. PostgreSQL clears up by itself.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn leave_no_trace(&self) -> Result<()> {
        let Self::Sqlite { writer, .. } = self else { return Ok(()) };
        sqlx::raw_sql("VACUUM").execute(writer).await?;
        sqlx::raw_sql("PRAGMA wal_checkpoint(TRUNCATE)").execute(writer).await?;
        Ok(())
    }
}
