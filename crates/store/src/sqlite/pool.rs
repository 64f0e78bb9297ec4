//! Connections of one kind: so many at the most, each opened when it is first needed, and kept for whoever comes next.

use std::{
    fmt,
    ops::Deref,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use rusqlite::Connection;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::{Error, Result};

/// Connections of one kind.
#[derive(Clone)]
pub(crate) struct Pool(Arc<Inner>);

struct Inner {
    open: Box<dyn Fn() -> rusqlite::Result<Connection> + Send + Sync>,
    idle: Mutex<Vec<Connection>>,
    free: Arc<Semaphore>,
    size: u32,
}

/// A connection while somebody uses it.
pub(crate) struct Taken {
    connection: Option<Connection>,
    pool: Pool,
    _place: OwnedSemaphorePermit,
}

impl Pool {
    pub(crate) fn new(size: u32, open: impl Fn() -> rusqlite::Result<Connection> + Send + Sync + 'static) -> Self {
        let free = Arc::new(Semaphore::new(size as usize));
        Self(Arc::new(Inner { open: Box::new(open), idle: Mutex::default(), free, size }))
    }

    /// A connection, as soon as one is free.
    pub(crate) async fn take(&self) -> Result<Taken> {
        let place = Arc::clone(&self.0.free).acquire_owned().await.map_err(|closed| Error::Database(closed.into()))?;
        let idle = self.idle().pop();
        let connection = idle.map_or_else(|| self.open(), Ok)?;
        Ok(Taken { connection: Some(connection), pool: self.clone(), _place: place })
    }

    /// A connection, if one is free at this moment and was used before.
    pub(crate) fn take_idle(&self) -> Option<Taken> {
        let place = Arc::clone(&self.0.free).try_acquire_owned().ok()?;
        let connection = self.idle().pop()?;
        Some(Taken { connection: Some(connection), pool: self.clone(), _place: place })
    }

    /// One more connection, for whoever needs one that nobody used before.
    pub(crate) fn open(&self) -> rusqlite::Result<Connection> {
        (self.0.open)()
    }

    /// Closes all connections, after what is under way. Whoever asks for one later gets none.
    pub(crate) async fn close(&self) {
        let _all = self.0.free.acquire_many(self.0.size).await;
        self.0.free.close();
        self.idle().clear();
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Connection>> {
        self.0.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Pool {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_struct("Pool").field("size", &self.0.size).finish_non_exhaustive()
    }
}

impl Taken {
    /// Closes the connection instead of keeping it for the next one.
    pub(crate) fn discard(&mut self) {
        self.connection = None;
    }
}

impl Deref for Taken {
    type Target = Connection;

    #[allow(clippy::expect_used, reason = "only `discard` takes it, when the transaction that holds it is dropped")]
    fn deref(&self) -> &Connection {
        self.connection.as_ref().expect("a connection that is in use")
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            self.pool.idle().push(connection);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_connection_is_kept_for_the_next_one_and_a_discarded_one_is_not() {
        let pool = Pool::new(1, Connection::open_in_memory);
        pool.take().await.unwrap().execute_batch("CREATE TABLE kept (id)").unwrap();
        let taken = pool.take().await.unwrap();
        assert!(taken.table_exists(None, "kept").unwrap());
        assert!(pool.0.free.try_acquire().is_err(), "nobody else gets one meanwhile");
        assert!(pool.take_idle().is_none(), "nor one that is idle");
        drop(taken);
        let mut taken = pool.take_idle().unwrap();
        assert!(taken.table_exists(None, "kept").unwrap());
        taken.discard();
        drop(taken);
        assert!(pool.take_idle().is_none(), "none is opened for whoever could do without");
        assert!(!pool.take().await.unwrap().table_exists(None, "kept").unwrap());
    }

    #[tokio::test]
    async fn closed_is_closed() {
        let pool = Pool::new(2, Connection::open_in_memory);
        drop(pool.take().await.unwrap());
        pool.close().await;
        assert!(pool.idle().is_empty() && matches!(pool.take().await, Err(Error::Database(_))));
        pool.close().await;
    }
}
