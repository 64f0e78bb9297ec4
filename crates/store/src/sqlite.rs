//! SQLite: one file, a few connections that read and one that writes.
//!
//! A statement runs on the thread that asks for it. To hand it to another thread and its rows back lasts longer than most
//! statements do. What reads the whole file goes to a thread of its own.

mod beside;
mod pool;
mod row;

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use rusqlite::{
    Batch, Connection, OpenFlags, ToSql,
    fallible_iterator::FallibleIterator as _,
    types::{ToSqlOutput, ValueRef},
};

pub(crate) use beside::Beside;
pub(crate) use pool::{Pool, Taken};
pub(crate) use row::SqliteRow;

use crate::{
    Error, Result, Statement,
    engine::{Value, check},
};

/// The first SQLite without the WAL-reset bug (sqlite.org, 3.51.3).
pub const MIN_SQLITE: (u32, u32, u32) = (3, 51, 3);

/// How long a writer waits for another process.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);
/// Connections that read at the same time.
const READERS: u32 = 4;
/// How many statements a connection keeps ready.
const STATEMENTS_READY: usize = 200;

/// How a connection works. The cache is how much of the file it may keep in memory, as SQLite writes it: 32 MB, taken only
/// when needed; a large import would otherwise write out half-filled pages again and again. What takes back one statement
/// of many rows stays in memory too; in a file it cost half a million small writes. The log is carried into the file beside the
/// commits (see `beside.rs`); within one only if nobody pauses for 64 MB.
const PRAGMAS: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = 1; PRAGMA foreign_keys = ON;
    PRAGMA mmap_size = 0; PRAGMA secure_delete = 1; PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY;
    PRAGMA wal_autocheckpoint = 16384;";

/// A database file with its connections.
#[derive(Debug, Clone)]
pub struct SqliteFile {
    pub(crate) readers: Pool,
    pub(crate) writer: Pool,
    pub(crate) beside: Beside,
    /// Whether nothing may be written, because something in the file is damaged.
    held: Arc<AtomicBool>,
    /// Whether words that somebody typed will soon be indexed.
    pub(crate) indexing: Arc<AtomicBool>,
}

impl SqliteFile {
    /// Opens a file; creates it if told to.
    pub(crate) async fn open(file: &Path, create: bool) -> Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let of_writer = if create { flags | OpenFlags::SQLITE_OPEN_CREATE } else { flags };
        let path = file.to_owned();
        let writer = Pool::new(1, move || in_order(Connection::open_with_flags(&path, of_writer)?));
        let path = file.to_owned();
        let readers = Pool::new(READERS, move || in_order(Connection::open_with_flags(&path, flags)?));
        writer.take().await?;
        readers.take().await?;
        refuse_old_sqlite(rusqlite::version())?;
        Ok(Self { beside: Beside::new(readers.clone(), writer.clone()), readers, writer, held: Arc::default(), indexing: Arc::default() })
    }

    /// Opens a copy that nobody writes to, without leaving anything beside it.
    pub(crate) async fn open_to_look(file: &Path) -> Result<Self> {
        let address = address_of(file);
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
        let pool = Pool::new(1, move || Connection::open_with_flags(&address, flags));
        pool.take().await?;
        Ok(Self::on_one(pool))
    }

    /// A file that cannot be opened in order, for whatever can still be read of it. It is opened when something is asked.
    pub(crate) fn open_held(file: &Path) -> Self {
        let file = file.to_owned();
        let pool = Pool::new(READERS, move || {
            let connection = Connection::open_with_flags(&file, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
            connection.busy_timeout(BUSY_TIMEOUT)?;
            Ok(connection)
        });
        Self::on_one(pool)
    }

    /// A file to which nobody writes.
    fn on_one(pool: Pool) -> Self {
        let held = Arc::new(AtomicBool::new(true));
        Self { beside: Beside::new(pool.clone(), pool.clone()), readers: pool.clone(), writer: pool, held, indexing: Arc::default() }
    }

    pub(crate) fn hold(&self) {
        self.held.store(true, Ordering::Relaxed);
    }

    pub(crate) fn is_held(&self) -> bool {
        self.held.load(Ordering::Relaxed)
    }

    /// Closes all connections, after what is under way.
    pub(crate) async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }

    /// Runs any text on a connection that reads, such as a PRAGMA, and says the values of every row as text.
    ///
    /// # Errors
    /// If the engine refuses.
    pub async fn ask_reader(&self, text: &str) -> Result<Vec<Vec<String>>> {
        ask(&self.readers, text.to_owned()).await
    }

    /// The same on the one connection that writes.
    ///
    /// # Errors
    /// If the engine refuses.
    pub async fn ask_writer(&self, text: &str) -> Result<Vec<Vec<String>>> {
        ask(&self.writer, text.to_owned()).await
    }

    /// The same on a connection that nobody used before, and that is closed then. Of a damaged file even the closing may fail.
    pub(crate) async fn ask_fresh(&self, text: &'static str) -> Result<Vec<Vec<String>>> {
        let pool = self.readers.clone();
        apart(move || all_texts(&pool.open()?, text)).await
    }
}

/// On a thread of its own, because nobody knows how long it lasts.
async fn ask(pool: &Pool, text: String) -> Result<Vec<Vec<String>>> {
    let taken = pool.take().await?;
    apart(move || all_texts(&taken, &text)).await
}

/// Runs what may read the whole file on a thread of its own.
pub(crate) async fn apart<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(|error| Error::Database(error.into()))?
}

fn all_texts(connection: &Connection, text: &str) -> Result<Vec<Vec<String>>> {
    let mut all = Vec::new();
    let mut statements = Batch::new(connection, text);
    while let Some(mut statement) = statements.next()? {
        let columns = statement.column_count();
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next()? {
            all.push((0..columns).map(|at| row.get_ref(at).map(row::as_text)).collect::<rusqlite::Result<_>>()?);
        }
    }
    Ok(all)
}

fn in_order(connection: Connection) -> rusqlite::Result<Connection> {
    connection.busy_timeout(BUSY_TIMEOUT)?;
    connection.execute_batch(PRAGMAS)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS_READY);
    Ok(connection)
}

/// The address of a file that will not change while it is read (sqlite.org/uri.html).
fn address_of(file: &Path) -> String {
    let path = file.to_string_lossy();
    let path = if cfg!(windows) { format!("/{}", path.replace('\\', "/")) } else { path.into_owned() };
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"/-._~:".contains(byte);
    let sign = |byte: &u8| if plain(byte) { char::from(*byte).to_string() } else { format!("%{byte:02X}") };
    format!("file:{}?immutable=1", path.as_bytes().iter().map(sign).collect::<String>())
}

fn refuse_old_sqlite(version: &str) -> Result<()> {
    let mut parts = version.split('.').map(|part| part.parse().unwrap_or(0));
    let found = (parts.next().unwrap_or(0), parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    if found < MIN_SQLITE { Err(Error::OldSqlite(version.to_owned())) } else { Ok(()) }
}

/// Runs a statement that reads or returns.
pub(crate) fn rows(connection: &Connection, statement: &Statement, values: &[Value]) -> Result<Vec<SqliteRow>> {
    let mut ready = connection.prepare_cached(statement.for_sqlite())?;
    bind(&mut ready, values)?;
    let columns = ready.column_count();
    let mut rows = ready.raw_query();
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(SqliteRow::of(row, columns)?);
    }
    Ok(found)
}

fn bind(statement: &mut rusqlite::Statement, values: &[Value]) -> rusqlite::Result<()> {
    (1..).zip(values).try_for_each(|(at, value): (usize, &Value)| statement.raw_bind_parameter(at, value))
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Text(Some(text)) => ValueRef::Text(text.as_bytes()),
            Self::Int(Some(number)) => ValueRef::Integer(*number),
            Self::Bool(Some(flag)) => ValueRef::Integer(i64::from(*flag)),
            Self::Id(Some(id)) => ValueRef::Blob(id.as_bytes()),
            Self::Bytes(Some(bytes)) => ValueRef::Blob(bytes),
            Self::Text(None) | Self::Int(None) | Self::Bool(None) | Self::Id(None) | Self::Bytes(None) => ValueRef::Null,
        }))
    }
}

/// A transaction on one connection.
///
/// SQLite may end a transaction by itself, such as when the disk is full. So a transaction that was neither kept nor
/// given up in order takes its connection with it, and the next one begins on a new connection.
pub(crate) struct SqliteTx {
    connection: Taken,
    /// Whom to tell that something was kept; nobody, if the transaction only reads.
    beside: Option<Beside>,
    /// How many rows the connection had written before.
    before: u64,
    open: bool,
}

impl SqliteTx {
    /// One that may write.
    pub(crate) async fn begin(file: &SqliteFile) -> Result<Self> {
        Self::begin_on(&file.writer, "BEGIN IMMEDIATE", Some(file.beside.clone())).await
    }

    /// One that only reads.
    pub(crate) async fn begin_reading(file: &SqliteFile) -> Result<Self> {
        Self::begin_on(&file.readers, "BEGIN", None).await
    }

    /// One that may write, if nobody writes just then: neither in this program nor in another one.
    pub(crate) fn begin_if_free(file: &SqliteFile) -> Result<Option<Self>> {
        let Some(connection) = file.writer.take_idle() else { return Ok(None) };
        connection.busy_timeout(Duration::ZERO)?;
        let begun = connection.execute_batch("BEGIN IMMEDIATE");
        connection.busy_timeout(BUSY_TIMEOUT)?;
        match begun {
            Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy) => Ok(None),
            begun => {
                begun?;
                Ok(Some(Self { before: connection.total_changes(), connection, beside: Some(file.beside.clone()), open: true }))
            }
        }
    }

    async fn begin_on(pool: &Pool, how: &str, beside: Option<Beside>) -> Result<Self> {
        let connection = pool.take().await?;
        connection.execute_batch(how)?;
        Ok(Self { before: connection.total_changes(), connection, beside, open: true })
    }

    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Runs a statement that writes, and says how many rows it touched.
    pub(crate) fn execute(&self, statement: &'static Statement, values: &[Value]) -> Result<u64> {
        check(statement, values);
        let mut ready = self.connection.prepare_cached(statement.for_sqlite())?;
        bind(&mut ready, values)?;
        Ok(u64::try_from(ready.raw_execute()?).unwrap_or_default())
    }

    pub(crate) fn give_up(mut self) -> Result<()> {
        self.connection.execute_batch("ROLLBACK")?;
        self.open = false;
        Ok(())
    }

    pub(crate) fn commit(mut self) -> Result<()> {
        self.connection.execute_batch("COMMIT")?;
        self.open = false;
        let rows = self.connection.total_changes() - self.before;
        self.beside.iter().for_each(|beside| beside.after_commit(rows));
        Ok(())
    }
}

impl Drop for SqliteTx {
    fn drop(&mut self) {
        if self.open {
            self.connection.discard();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_sqlite_that_loses_nothing_is_taken() {
        assert!(refuse_old_sqlite("3.51.3").is_ok() && refuse_old_sqlite("3.52.0").is_ok());
        assert!(refuse_old_sqlite("3.51.2").is_err() && refuse_old_sqlite("3.9").is_err());
    }

    #[test]
    fn any_name_of_a_file_makes_an_address() {
        assert_eq!(address_of(Path::new("/a b/ü?#%.sqlite")), "file:/a%20b/%C3%BC%3F%23%25.sqlite?immutable=1");
    }
}
