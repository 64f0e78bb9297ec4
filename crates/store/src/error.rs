//! What can go wrong in the store, told apart as far as somebody can do something about it.

use acquaint_domain::Record;

/// A result of the store.
pub type Result<T> = std::result::Result<T, Error>;

/// What went wrong.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A record is no longer as it was when the decision was made. Holds what is stored now, if anything is.
    #[error("the record was changed elsewhere in the meantime")]
    Conflict(Option<Box<Record>>),
    /// There is no room left on the disk.
    #[error("there is no room left on the disk")]
    NoRoom,
    /// Another program holds the database for longer than one can wait.
    #[error("the database is busy")]
    Busy,
    /// The database was made by another version of the program.
    #[error("the database has version {found}, this program knows version {known}")]
    Version {
        /// The version of the database.
        found: i64,
        /// The version that this program writes.
        known: i64,
    },
    /// The bundled SQLite is older than the first one without the WAL-reset bug.
    #[error("the SQLite in this program is too old to be safe: {0}")]
    OldSqlite(String),
    /// A copy did not hold what it should.
    #[error("the copy {0} is not complete")]
    BadCopy(String),
    /// A file to go back to cannot be read.
    #[error("the file cannot be read: {0}")]
    Unreadable(#[from] crate::Unreadable),
    /// A stored value is not what its column should hold.
    #[error("a stored value cannot be read: {0}")]
    Damaged(String),
    /// Something in the file is damaged, so nothing is written to it.
    #[error("something in the file is damaged, so nothing is written to it")]
    Held,
    /// The disk did not take what was written, or did not say that it has it.
    #[error("the disk did not take it")]
    Disk,
    /// The database answered with an error.
    #[error("the database did not answer")]
    Database(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// A file could not be read or written.
    #[error("a file could not be read or written")]
    File(#[from] std::io::Error),
}

impl Error {
    /// Whether the same transaction may succeed when it is tried once more.
    pub(crate) fn is_passing(&self) -> bool {
        matches!(self, Self::Busy)
    }
}

/// Of PostgreSQL.
impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        let code = match &error {
            sqlx::Error::Database(database) => database.code().map(|code| code.into_owned()),
            _ => None,
        };
        match code.as_deref() {
            Some("53100") => Self::NoRoom,
            // Two transactions met, or each waited for the other.
            Some("40001" | "40P01") => Self::Busy,
            // A key that is already taken, or a record that another one still needs: somebody else was faster.
            Some("23505" | "23503") => Self::Conflict(None),
            None if matches!(error, sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_)) => {
                Self::Damaged("a value of another type".to_owned())
            }
            _ => Self::Database(error.into()),
        }
    }
}

/// Of SQLite: its extended result codes keep the primary code in the low byte (sqlite.org/rescode.html).
impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        let said = match &error {
            // Without the text of the statement.
            rusqlite::Error::SqlInputError { msg, .. } => msg.clone(),
            other => other.to_string(),
        };
        let Some(code) = error.sqlite_error().map(|error| error.extended_code) else { return Self::Database(said.into()) };
        match (code & 0xff, code) {
            // FULL
            (13, _) => Self::NoRoom,
            // BUSY
            (5, _) => Self::Busy,
            // CORRUPT and NOTADB; IOERR_READ and IOERR_SHORT_READ: less could be read than there should be.
            (11 | 26, _) | (_, 266 | 522) => Self::Damaged(said),
            // IOERR
            (10, _) => Self::Disk,
            // Our statements fit our form; a table that is gone was in a part of the file that is no longer what it was.
            (1, _) if MISSING.iter().any(|words| said.contains(words)) => Self::Damaged(said),
            // CONSTRAINT_PRIMARYKEY, _UNIQUE and _FOREIGNKEY: a key that is already taken, or a record that another one still needs.
            (_, 1555 | 2067 | 787) => Self::Conflict(None),
            _ => Self::Database(said.into()),
        }
    }
}

/// What SQLite says of a table or column that should be there.
const MISSING: [&str; 3] = ["no such table", "no such column", "no such index"];
