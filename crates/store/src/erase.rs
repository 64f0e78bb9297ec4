//! Removing a whole account: every row of every table, its words in the search index, and what a deleted row leaves behind.
//!
//! Sessions are not touched: whoever looked at the account is shown another one first. Copies of the file are not touched either.
//! One person alone is erased in `erase/person.rs`.

mod person;

use std::time::Duration;

use acquaint_domain::{AccountId, Kind, Word as _};

pub(crate) use person::{STATEMENTS as PERSON_STATEMENTS, holds_name, name_nobody, name_of_person};

use crate::{Db, Error, Result, Statement, Store, field::Field, statement::statements, table::statements_of, tables};

/// How long to wait for those who read before the log is emptied once more.
const CHECKPOINT_PAUSES: [Duration; 4] =
    [Duration::from_millis(20), Duration::from_millis(100), Duration::from_millis(500), Duration::from_secs(2)];

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
/// What is still to be indexed of an account.
static UNINDEXED: Statement = Statement::for_engines("erase::UNINDEXED", "DELETE FROM unindexed WHERE account_id = $1", None);
/// Writes the index anew without the words that were removed; a removal alone only marks them.
static MERGE: Statement = Statement::for_engines("erase::MERGE", "INSERT INTO search (search) VALUES ('optimize')", None);

/// The statements that only full-text search needs.
pub(crate) fn special_statements() -> [&'static Statement; 3] {
    [&SEARCH, &UNINDEXED, &MERGE]
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
            tx.execute(&UNINDEXED, vec![account.clone()]).await?;
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
    /// This takes as long as copying the file. PostgreSQL writes its tables anew; its own log and the copies of its keeper go
    /// in their own time.
    ///
    /// # Errors
    /// [`Error::Busy`] if somebody reads for so long that the log cannot be emptied; otherwise if the database does not answer.
    pub async fn leave_no_trace(&self) -> Result<()> {
        self.refuse_if_held()?;
        match self {
            Self::Sqlite(file) => {
                file.ask_writer("VACUUM").await?;
                for pause in CHECKPOINT_PAUSES {
                    // The first value says whether somebody was in the way.
                    let said = file.ask_writer("PRAGMA wal_checkpoint(TRUNCATE)").await?;
                    if said.first().and_then(|row| row.first()).is_some_and(|busy| busy == "0") {
                        return Ok(());
                    }
                    tokio::time::sleep(pause).await;
                }
                Err(Error::Busy)
            }
            Self::Postgres(pool) => {
                let names = Kind::ALL.iter().map(|kind| tables::shape(*kind).0).chain(["change", "image", "search_doc", "outbox"]);
                let text = format!("VACUUM FULL {}", names.collect::<Vec<_>>().join(", "));
                sqlx::raw_sql(sqlx::AssertSqlSafe(text)).execute(pool).await?;
                Ok(())
            }
        }
    }
}
