//! What is done beside the commits: carrying what was kept from the log (WAL) into the file, and joining the pieces of the search
//! index. SQLite would do both within some commit, and whoever typed that word would wait for it.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::Duration,
};

use super::{Pool, apart};
use crate::Result;

/// After how many written rows it is due: some minutes of typing, some megabytes.
const EVERY: u64 = 4_096;
/// How many pages of the index are joined at once: less than a millisecond for which somebody who types may wait.
const PAGES: i64 = 8;
/// How long it rests before each time, so that next to nobody waits.
const REST: Duration = Duration::from_millis(100);
/// How often, until it is due again.
const AT_MOST: usize = 256;

/// Who does it, and when.
#[derive(Debug, Clone)]
pub(crate) struct Beside {
    readers: Pool,
    writer: Pool,
    rows: Arc<AtomicU64>,
    running: Arc<AtomicBool>,
}

impl Beside {
    /// The log is carried over on connections that read, so that closing those waits for it.
    pub(crate) fn new(readers: Pool, writer: Pool) -> Self {
        Self { readers, writer, rows: Arc::default(), running: Arc::default() }
    }

    /// Called after every commit, with the rows that it wrote. Nobody waits for what it begins; if it fails, the log and the index
    /// are only longer, and the next time is soon.
    pub(crate) fn after_commit(&self, rows: u64) {
        let before = self.rows.fetch_add(rows, Ordering::Relaxed);
        let due = before / EVERY != (before + rows) / EVERY;
        if !due || self.running.swap(true, Ordering::Relaxed) {
            return;
        }
        let beside = self.clone();
        tokio::spawn(async move {
            let _ = beside.join_pieces().await;
            let _ = beside.carry_over().await;
            beside.running.store(false, Ordering::Relaxed);
        });
    }

    /// PASSIVE waits for nobody, and nobody for it.
    async fn carry_over(&self) -> Result<()> {
        let taken = self.readers.take().await?;
        apart(move || Ok(taken.execute_batch("PRAGMA wal_checkpoint(PASSIVE)")?)).await
    }

    /// A little at a time, so that a commit in between is soon there. It is done when a step changes next to nothing
    /// (sqlite.org/fts5.html, "merge").
    async fn join_pieces(&self) -> Result<()> {
        for _ in 0..AT_MOST {
            tokio::time::sleep(REST).await;
            let taken = self.writer.take().await?;
            let joined = move || {
                let before = taken.total_changes();
                taken.execute("INSERT INTO search (search, rank) VALUES ('merge', ?1)", [PAGES])?;
                Ok(taken.total_changes() - before)
            };
            if apart(joined).await? < 2 {
                break;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;

    #[tokio::test]
    async fn the_log_is_carried_over_beside_the_commits() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("acquaint.sqlite");
        let writer = Connection::open(&path).unwrap();
        writer
            .execute_batch(
                "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; CREATE TABLE kept (words); INSERT INTO kept VALUES ('first')",
            )
            .unwrap();
        let at = path.clone();
        let pool = Pool::new(1, move || Connection::open(&at));
        let beside = Beside::new(pool.clone(), pool);
        let before = std::fs::metadata(&path).unwrap().len();
        beside.after_commit(EVERY - 1);
        assert!(!beside.running.load(Ordering::Relaxed), "not before it is due");
        beside.after_commit(1);
        wait(&beside).await;
        assert!(std::fs::metadata(&path).unwrap().len() > before, "the words stand in the file itself");
    }

    /// The index of a file that has many small pieces joins them beside, in steps.
    #[tokio::test]
    async fn the_pieces_of_the_index_are_joined_beside_the_commits() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("acquaint.sqlite");
        let writer = Connection::open(&path).unwrap();
        writer
            .execute_batch(
                "PRAGMA journal_mode = WAL; CREATE VIRTUAL TABLE search USING fts5 (tokens, content = '', contentless_delete = 1);
                 INSERT INTO search (search, rank) VALUES ('automerge', 0)",
            )
            .unwrap();
        for row in 1..=15 {
            writer.execute("INSERT INTO search (rowid, tokens) VALUES (?1, 'bridge')", [row]).unwrap();
        }
        let pieces = || writer.query_row("SELECT COUNT(DISTINCT segid) FROM search_idx", [], |row| row.get::<_, i64>(0)).unwrap();
        assert_eq!(pieces(), 15);
        let at = path.clone();
        let pool = Pool::new(1, move || Connection::open(&at));
        let beside = Beside::new(pool.clone(), pool);
        beside.after_commit(EVERY);
        wait(&beside).await;
        assert!(pieces() < 4, "{}", pieces());
    }

    async fn wait(beside: &Beside) {
        while beside.running.load(Ordering::Relaxed) {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }
}
