//! Carrying what was kept from the log (WAL) into the file. SQLite would do it within the commit that makes the log long, and
//! whoever typed that word would wait for it; so it is done beside, and a commit waits for its own words only.

use std::sync::{
    Arc,
    atomic::{AtomicBool, AtomicU32, Ordering},
};

use super::{Pool, apart};

/// After how many commits the log is carried over: some minutes of typing, some megabytes.
const EVERY: u32 = 256;

/// Who carries over, and when.
#[derive(Debug, Clone)]
pub(crate) struct Checkpoints {
    readers: Pool,
    commits: Arc<AtomicU32>,
    running: Arc<AtomicBool>,
}

impl Checkpoints {
    /// On connections that read, so that closing those waits for it.
    pub(crate) fn new(readers: Pool) -> Self {
        Self { readers, commits: Arc::default(), running: Arc::default() }
    }

    /// Called after every commit. Nobody waits for what it begins; if it fails, the log is only longer, and the next one is soon.
    pub(crate) fn after_commit(&self) {
        let due = self.commits.fetch_add(1, Ordering::Relaxed) % EVERY == EVERY - 1;
        if !due || self.running.swap(true, Ordering::Relaxed) {
            return;
        }
        let Self { readers, running, .. } = self.clone();
        tokio::spawn(async move {
            if let Ok(taken) = readers.take().await {
                // PASSIVE waits for nobody, and nobody for it.
                let _ = apart(move || Ok(taken.execute_batch("PRAGMA wal_checkpoint(PASSIVE)")?)).await;
            }
            running.store(false, Ordering::Relaxed);
        });
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

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
        let checkpoints = Checkpoints::new(Pool::new(1, move || Connection::open(&at)));
        let before = std::fs::metadata(&path).unwrap().len();
        for _ in 1..EVERY {
            checkpoints.after_commit();
        }
        assert!(!checkpoints.running.load(Ordering::Relaxed), "not before it is due");
        checkpoints.after_commit();
        while checkpoints.running.load(Ordering::Relaxed) {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        assert!(std::fs::metadata(&path).unwrap().len() > before, "the words stand in the file itself");
    }
}
