//! The two engines. This file alone knows that there are two; everything else speaks statements, values and rows.
//!
//! SQLite: WAL, `synchronous=FULL` (with NORMAL a power cut loses acknowledged saves), one writer connection,
//! `BEGIN IMMEDIATE`; see `sqlite.rs`. PostgreSQL: SERIALIZABLE. Retrying lies in `commit.rs`.

use std::{path::Path, time::Duration};

use sqlx::{
    ConnectOptions as _, Executor as _, PgPool, Postgres, Row as _, Transaction,
    postgres::{PgConnectOptions, PgPoolOptions, PgRow},
};
use uuid::Uuid;

use crate::{
    Error, Result, Statement,
    sqlite::{self, SqliteFile, SqliteRow, SqliteTx},
};

/// A database of either engine.
#[derive(Debug, Clone)]
pub enum Db {
    /// One file on this computer.
    Sqlite(SqliteFile),
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

/// A transaction that writes.
pub(crate) enum Tx {
    /// On SQLite.
    Sqlite(SqliteTx),
    /// On PostgreSQL.
    Postgres(Transaction<'static, Postgres>),
}

/// Binds values to a query of PostgreSQL.
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
        SqliteFile::open(file, create).await.map(Self::Sqlite)
    }

    /// Opens a copy that nobody writes to, without leaving anything beside it.
    ///
    /// # Errors
    /// If it is not there or no database.
    pub async fn open_to_look(file: &Path) -> Result<Self> {
        SqliteFile::open_to_look(file).await.map(Self::Sqlite)
    }

    /// A file that cannot be opened in order, for whatever can still be read of it. Nothing is written to it. That it cannot be
    /// read at all shows only when something is asked.
    #[must_use]
    pub fn open_held(file: &Path) -> Self {
        Self::Sqlite(SqliteFile::open_held(file))
    }

    /// From now on nothing is written any more, by whoever shares this database.
    pub fn hold(&self) {
        if let Self::Sqlite(file) = self {
            file.hold();
        }
    }

    /// Whether nothing may be written, because something in the file is damaged.
    #[must_use]
    pub fn is_held(&self) -> bool {
        matches!(self, Self::Sqlite(file) if file.is_held())
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
            Self::Sqlite(file) => file.close().await,
            Self::Postgres(pool) => pool.close().await,
        }
    }

    /// Runs a statement that reads.
    pub(crate) async fn rows(&self, statement: &'static Statement, values: Vec<Value>) -> Result<Vec<Row>> {
        check(statement, &values);
        match self {
            Self::Sqlite(file) => {
                let rows = sqlite::rows(&*file.readers.take().await?, statement, &values).map_err(|error| self.of_held(error))?;
                Ok(rows.into_iter().map(Row::Sqlite).collect())
            }
            Self::Postgres(pool) => {
                let rows = bind!(postgres_text(statement)?, values).persistent(statement.keeps_its_plan()).fetch_all(pool).await?;
                Ok(rows.into_iter().map(Row::Postgres).collect())
            }
        }
    }

    /// Runs a statement that reads one row by its key.
    ///
    /// On SQLite it runs where one writes, if nobody writes just then: what that connection knows of the file stays true unless another
    /// program writes, whereas every saving has the others read anew, which takes longer than the statement.
    pub(crate) async fn row_by_key(&self, statement: &'static Statement, values: Vec<Value>) -> Result<Vec<Row>> {
        if let Self::Sqlite(file) = self
            && let Some(idle) = file.writer.take_idle()
        {
            check(statement, &values);
            let rows = sqlite::rows(&idle, statement, &values).map_err(|error| self.of_held(error))?;
            return Ok(rows.into_iter().map(Row::Sqlite).collect());
        }
        self.rows(statement, values).await
    }

    /// Begins a transaction that may write.
    pub(crate) async fn begin(&self) -> Result<Tx> {
        self.refuse_if_held()?;
        Ok(match self {
            Self::Sqlite(file) => Tx::Sqlite(SqliteTx::begin(file).await?),
            Self::Postgres(pool) => Tx::Postgres(pool.begin_with("BEGIN ISOLATION LEVEL SERIALIZABLE").await?),
        })
    }

    /// Begins a transaction that only reads: all of it sees one moment, and nobody who writes waits for it.
    pub(crate) async fn begin_reading(&self) -> Result<Tx> {
        Ok(match self {
            Self::Sqlite(file) => Tx::Sqlite(SqliteTx::begin_reading(file).await.map_err(|error| self.of_held(error))?),
            Self::Postgres(pool) => Tx::Postgres(pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?),
        })
    }

    /// Has the engine read a statement without running it.
    ///
    /// # Errors
    /// If the engine does not understand it.
    pub async fn prepare(&self, statement: &Statement) -> Result<()> {
        match self {
            Self::Sqlite(file) => file.readers.take().await?.prepare(statement.for_sqlite()).map(drop)?,
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
                let rows = sqlite::rows(tx.connection(), statement, &values)?;
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
        Ok(match self {
            Self::Sqlite(tx) => tx.execute(statement, &values)?,
            Self::Postgres(tx) => {
                check(statement, &values);
                bind!(postgres_text(statement)?, values).execute(&mut **tx).await?.rows_affected()
            }
        })
    }

    /// Whether this is SQLite, for the two texts of full-text search.
    pub(crate) fn is_sqlite(&self) -> bool {
        matches!(self, Self::Sqlite(_))
    }

    /// Gives up what was done.
    pub(crate) async fn give_up(self) -> Result<()> {
        match self {
            Self::Sqlite(tx) => tx.give_up(),
            Self::Postgres(tx) => Ok(tx.rollback().await?),
        }
    }

    /// Keeps what was done.
    pub(crate) async fn commit(self) -> Result<()> {
        match self {
            Self::Sqlite(tx) => tx.commit(),
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
                Self::Sqlite(row) => row.$name(index)?,
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
pub(crate) fn check(statement: &'static Statement, values: &[Value]) {
    assert_eq!(statement.parameters(), values.len(), "{} takes another number of arguments", statement.name);
    statement.mark_run();
}

fn postgres_text(statement: &Statement) -> Result<&'static str> {
    statement.postgres.ok_or_else(|| Error::Damaged(format!("{} is for SQLite alone", statement.name)))
}
