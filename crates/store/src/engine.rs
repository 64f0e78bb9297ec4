//! The two engines. This file alone knows that there are two; everything else speaks statements, values and rows.
//!
//! SQLite: WAL, `synchronous=FULL` (with NORMAL a power cut loses acknowledged saves), one writer connection,
//! `BEGIN IMMEDIATE`. PostgreSQL: SERIALIZABLE. Retrying lies in `commit.rs`.

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use sqlx::{
    ConnectOptions as _, Executor, PgPool, Postgres, Row as _, Sqlite, SqlitePool, Transaction,
    pool::PoolConnection,
    postgres::{PgConnectOptions, PgPoolOptions, PgRow},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteRow, SqliteSynchronous},
};
use uuid::Uuid;

use crate::{Error, Result, Statement};

/// The first SQLite without the WAL-reset bug (sqlite.org, 3.51.3).
pub const MIN_SQLITE: (u32, u32, u32) = (3, 51, 3);

/// How long a writer waits for another process.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);
/// How much of the file a connection may keep in memory, as SQLite writes it: 32 MB, taken only when needed.
/// A large import would otherwise write out half-filled pages again and again.
const CACHE: &str = "-32768";
/// Connections that read at the same time.
const READERS: u32 = 4;

/// A database of either engine.
#[derive(Debug, Clone)]
pub enum Db {
    /// One file on this computer.
    Sqlite {
        /// Connections that only read.
        readers: SqlitePool,
        /// The one connection that writes.
        writer: SqlitePool,
        /// Whether nothing may be written, because something in the file is damaged.
        held: Arc<AtomicBool>,
    },
    /// A server for many.
    Postgres(PgPool),
}

/// A value on its way into a statement, typed even when it is nothing.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    /// Text.
    Text(Option<String>),
    /// A whole number.
    Int(Option<i64>),
    /// Yes or no.
    Bool(Option<bool>),
    /// An id.
    Id(Option<Uuid>),
    /// Bytes.
    Bytes(Option<Vec<u8>>),
}

/// A row on its way out.
pub(crate) enum Row {
    /// Of SQLite.
    Sqlite(SqliteRow),
    /// Of PostgreSQL.
    Postgres(PgRow),
}

/// A transaction of SQLite on the one connection that writes.
///
/// SQLite may end a transaction by itself, such as when the disk is full. So a transaction that was neither kept nor
/// given up in order takes its connection with it, and the next one begins on a new connection.
pub(crate) struct SqliteTx {
    connection: PoolConnection<Sqlite>,
    open: bool,
}

impl SqliteTx {
    async fn begin(pool: &SqlitePool, how: &'static str) -> Result<Self> {
        let connection = pool.acquire().await?;
        // Open already here: a request that is broken off while it begins leaves a transaction behind, too.
        let mut tx = Self { connection, open: true };
        sqlx::raw_sql(how).execute(&mut *tx.connection).await?;
        Ok(tx)
    }

    /// Runs statements that stand nowhere else, for mending.
    pub(crate) async fn run(&mut self, text: &'static str) -> Result<()> {
        Ok(sqlx::raw_sql(text).execute(&mut *self.connection).await.map(drop)?)
    }

    async fn end(mut self, how: &'static str) -> Result<()> {
        sqlx::raw_sql(how).execute(&mut *self.connection).await?;
        self.open = false;
        Ok(())
    }
}

impl Drop for SqliteTx {
    fn drop(&mut self) {
        if self.open {
            self.connection.close_on_drop();
        }
    }
}

/// A transaction that writes.
pub(crate) enum Tx {
    /// On SQLite.
    Sqlite(SqliteTx),
    /// On PostgreSQL.
    Postgres(Transaction<'static, Postgres>),
}

/// Binds values to a query of either engine.
macro_rules! bind {
    ($text:expr, $values:expr) => {{
        let mut query = sqlx::query($text);
        for value in $values {
            query = match value {
                Value::Text(text) => query.bind(text),
                Value::Int(number) => query.bind(number),
                Value::Bool(flag) => query.bind(flag),
                Value::Id(id) => query.bind(id),
                Value::Bytes(bytes) => query.bind(bytes),
            };
        }
        query
    }};
}

impl Db {
    /// Opens a database file; creates it if told to.
    ///
    /// # Errors
    /// If the file cannot be opened, or the SQLite in this program is too old to be safe.
    pub async fn open_sqlite(file: &Path, create: bool) -> Result<Self> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(create)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(BUSY_TIMEOUT)
            .pragma("fullfsync", "1")
            .pragma("mmap_size", "0")
            .pragma("secure_delete", "1")
            .pragma("cache_size", CACHE)
            // What takes back one statement of many rows stays in memory too; in a file it cost half a million small writes.
            .pragma("temp_store", "MEMORY")
            .statement_cache_capacity(200)
            // The log holds no SQL.
            .disable_statement_logging();
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .test_before_acquire(false)
            .idle_timeout(None)
            .max_lifetime(None)
            .connect_with(options.clone())
            .await?;
        refuse_old_sqlite(&writer).await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(READERS)
            .test_before_acquire(false)
            .connect_with(options.create_if_missing(false))
            .await?;
        Ok(Self::Sqlite { readers, writer, held: Arc::default() })
    }

    /// Opens a copy that nobody writes to, without leaving anything beside it.
    ///
    /// # Errors
    /// If it is not there or no database.
    pub async fn open_to_look(file: &Path) -> Result<Self> {
        let options = SqliteConnectOptions::new().filename(file).read_only(true).immutable(true).disable_statement_logging();
        let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await?;
        Ok(Self::Sqlite { readers: pool.clone(), writer: pool, held: Arc::new(AtomicBool::new(true)) })
    }

    /// A file that cannot be opened in order, for whatever can still be read of it. Nothing is written to it. That it cannot be
    /// read at all shows only when something is asked.
    #[must_use]
    pub fn open_held(file: &Path) -> Self {
        let options = SqliteConnectOptions::new().filename(file).read_only(true).busy_timeout(BUSY_TIMEOUT).disable_statement_logging();
        let pool = SqlitePoolOptions::new().max_connections(READERS).test_before_acquire(false).connect_lazy_with(options);
        Self::Sqlite { readers: pool.clone(), writer: pool, held: Arc::new(AtomicBool::new(true)) }
    }

    /// From now on nothing is written any more, by whoever shares this database.
    pub fn hold(&self) {
        if let Self::Sqlite { held, .. } = self {
            held.store(true, Ordering::Relaxed);
        }
    }

    /// Whether nothing may be written, because something in the file is damaged.
    #[must_use]
    pub fn is_held(&self) -> bool {
        matches!(self, Self::Sqlite { held, .. } if held.load(Ordering::Relaxed))
    }

    /// What the engine refuses of a file that is known to be damaged, it refuses because of that.
    fn of_held(&self, error: Error) -> Error {
        match error {
            Error::Database(inner) if self.is_held() => Error::Damaged(inner.to_string()),
            other => other,
        }
    }

    /// Says no to whoever is about to write into a damaged file.
    pub(crate) fn refuse_if_held(&self) -> Result<()> {
        if self.is_held() { Err(Error::Held) } else { Ok(()) }
    }

    /// Connects to a PostgreSQL database.
    ///
    /// # Errors
    /// If it does not answer.
    pub async fn open_postgres(url: &str) -> Result<Self> {
        let options = url.parse::<PgConnectOptions>()?.disable_statement_logging();
        let pool = PgPoolOptions::new().max_connections(8).acquire_timeout(Duration::from_secs(5)).connect_with(options).await?;
        Ok(Self::Postgres(pool))
    }

    /// Closes all connections, after what is under way.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { readers, writer, .. } => {
                readers.close().await;
                writer.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }

    /// Runs a statement that reads.
    pub(crate) async fn rows(&self, statement: &'static Statement, values: Vec<Value>) -> Result<Vec<Row>> {
        check(statement, &values);
        match self {
            Self::Sqlite { readers, .. } => {
                let rows = bind!(statement.sqlite, values).fetch_all(readers).await.map_err(|error| self.of_held(error.into()))?;
                Ok(rows.into_iter().map(Row::Sqlite).collect())
            }
            Self::Postgres(pool) => {
                let rows = bind!(postgres_text(statement)?, values).fetch_all(pool).await?;
                Ok(rows.into_iter().map(Row::Postgres).collect())
            }
        }
    }

    /// Begins a transaction that may write.
    pub(crate) async fn begin(&self) -> Result<Tx> {
        self.refuse_if_held()?;
        Ok(match self {
            Self::Sqlite { writer, .. } => Tx::Sqlite(SqliteTx::begin(writer, "BEGIN IMMEDIATE").await?),
            Self::Postgres(pool) => Tx::Postgres(pool.begin_with("BEGIN ISOLATION LEVEL SERIALIZABLE").await?),
        })
    }

    /// Begins a transaction that only reads: all of it sees one moment, and nobody who writes waits for it.
    pub(crate) async fn begin_reading(&self) -> Result<Tx> {
        Ok(match self {
            Self::Sqlite { readers, .. } => Tx::Sqlite(SqliteTx::begin(readers, "BEGIN").await.map_err(|error| self.of_held(error))?),
            Self::Postgres(pool) => Tx::Postgres(pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?),
        })
    }

    /// Has the engine read a statement without running it.
    ///
    /// # Errors
    /// If the engine does not understand it.
    pub async fn prepare(&self, statement: &Statement) -> Result<()> {
        match self {
            Self::Sqlite { readers, .. } => readers.prepare(sqlx::SqlSafeStr::into_sql_str(statement.sqlite)).await.map(drop)?,
            Self::Postgres(pool) => {
                if let Some(text) = statement.postgres {
                    pool.prepare(sqlx::SqlSafeStr::into_sql_str(text)).await.map(drop)?;
                }
            }
        }
        Ok(())
    }
}

impl Tx {
    /// Runs a statement that reads or returns.
    pub(crate) async fn rows(&mut self, statement: &'static Statement, values: Vec<Value>) -> Result<Vec<Row>> {
        check(statement, &values);
        match self {
            Self::Sqlite(tx) => {
                let rows = bind!(statement.sqlite, values).fetch_all(&mut *tx.connection).await?;
                Ok(rows.into_iter().map(Row::Sqlite).collect())
            }
            Self::Postgres(tx) => {
                let rows = bind!(postgres_text(statement)?, values).fetch_all(&mut **tx).await?;
                Ok(rows.into_iter().map(Row::Postgres).collect())
            }
        }
    }

    /// Runs a statement that writes, and says how many rows it touched.
    pub(crate) async fn execute(&mut self, statement: &'static Statement, values: Vec<Value>) -> Result<u64> {
        check(statement, &values);
        Ok(match self {
            Self::Sqlite(tx) => bind!(statement.sqlite, values).execute(&mut *tx.connection).await?.rows_affected(),
            Self::Postgres(tx) => bind!(postgres_text(statement)?, values).execute(&mut **tx).await?.rows_affected(),
        })
    }

    /// Whether this is SQLite, for the two texts of full-text search.
    pub(crate) fn is_sqlite(&self) -> bool {
        matches!(self, Self::Sqlite(_))
    }

    /// Gives up what was done.
    pub(crate) async fn give_up(self) -> Result<()> {
        match self {
            Self::Sqlite(tx) => tx.end("ROLLBACK").await,
            Self::Postgres(tx) => Ok(tx.rollback().await?),
        }
    }

    /// Keeps what was done.
    pub(crate) async fn commit(self) -> Result<()> {
        match self {
            Self::Sqlite(tx) => tx.end("COMMIT").await,
            Self::Postgres(tx) => Ok(tx.commit().await?),
        }
    }
}

/// Reads a column of a row as an optional value of one type.
macro_rules! column {
    ($($name:ident -> $kind:ty;)+) => {$(
        #[doc = concat!("The value of a column as `", stringify!($kind), "`, if there is one.")]
        pub(crate) fn $name(&self, index: usize) -> Result<Option<$kind>> {
            Ok(match self {
                Self::Sqlite(row) => row.try_get(index)?,
                Self::Postgres(row) => row.try_get(index)?,
            })
        }
    )+};
}

impl Row {
    column! {
        text -> String;
        int -> i64;
        bool -> bool;
        id -> Uuid;
        bytes -> Vec<u8>;
    }
}

/// A forgotten argument is an error on PostgreSQL but silently nothing on SQLite, so it is counted here for both.
fn check(statement: &'static Statement, values: &[Value]) {
    assert_eq!(statement.parameters(), values.len(), "{} takes another number of arguments", statement.name);
    statement.mark_run();
}

fn postgres_text(statement: &Statement) -> Result<&'static str> {
    statement.postgres.ok_or_else(|| Error::Damaged(format!("{} is for SQLite alone", statement.name)))
}

async fn refuse_old_sqlite(pool: &SqlitePool) -> Result<()> {
    let version: String = sqlx::query_scalar("SELECT sqlite_version()").fetch_one(pool).await?;
    let mut parts = version.split('.').map(|part| part.parse().unwrap_or(0));
    let found = (parts.next().unwrap_or(0), parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    if found < MIN_SQLITE { Err(Error::OldSqlite(version)) } else { Ok(()) }
}
