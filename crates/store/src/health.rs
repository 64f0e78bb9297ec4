//! Whether the database file is whole: by what it begins with, by the log beside it, by a quick look and by a full one.
//!
//! SQLite itself takes a log with a fault in its middle for one that ends there, and drops the rest without a word. So the
//! log is read here before SQLite opens it. What to do about damage is decided elsewhere.

use std::path::{Path, PathBuf};

use crate::{Db, Error, Result, is_database};

mod log;
mod mending;
mod seal;

pub use mending::Mend;
pub use seal::{is_seal_broken, seal_of};

/// How many faults are named; the first ones say enough.
const FAULTS_NAMED: usize = 5;
/// The smallest file that can be a database: one page of the smallest size (sqlite.org/fileformat2.html, 1.3.2).
const SMALLEST: u64 = 512;

/// How closely to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Whether every page hangs together, without comparing the indexes.
    Quick,
    /// Everything that SQLite can compare.
    Full,
}

/// What a look at the files shows before any of them is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outside {
    /// Nothing speaks against opening it.
    Sound,
    /// The file is no database, or empty.
    NoDatabase,
    /// The log of the latest changes has a fault in its middle: SQLite would drop what comes after it.
    BrokenLog,
}

impl Outside {
    /// Looks at a database file and the log beside it. Nothing is changed.
    ///
    /// # Errors
    /// If they cannot be read.
    pub fn of(file: &Path) -> std::io::Result<Self> {
        use std::io::Read as _;
        let mut head = Vec::new();
        let open = std::fs::File::open(file)?;
        let length = open.metadata()?.len();
        open.take(16).read_to_end(&mut head)?;
        if length < SMALLEST || !is_database(&head) {
            return Ok(Self::NoDatabase);
        }
        let log = beside(file, "-wal");
        if !log.is_file() {
            return Ok(Self::Sound);
        }
        // Twice, because another process may begin the log anew just while it is read.
        let broken = log::is_broken(&std::fs::read(&log)?) && log::is_broken(&std::fs::read(&log)?);
        Ok(if broken { Self::BrokenLog } else { Self::Sound })
    }
}

impl Db {
    /// What is damaged, in the engine's words; nothing if all is well. A PostgreSQL database is looked after by its keeper.
    ///
    /// # Errors
    /// If the database does not answer for another reason.
    pub async fn faults(&self, depth: Depth) -> Result<Vec<String>> {
        let Self::Sqlite(file) = self else { return Ok(Vec::new()) };
        // The look reads every page and most of them once: keeping them would fill the memory of the server for nothing.
        let look = match depth {
            Depth::Quick => "PRAGMA cache_size = -4096; PRAGMA quick_check(5)",
            Depth::Full => "PRAGMA cache_size = -4096; PRAGMA integrity_check(5)",
        };
        // A connection that searched before still knows where the words of the index stood then, and SQLite's look takes an
        // index that was written since for a damaged one.
        match file.ask_fresh(look).await {
            Ok(said) => Ok(said.into_iter().flatten().filter(|fault| fault != "ok").take(FAULTS_NAMED).collect()),
            Err(Error::Damaged(fault)) => Ok(vec![fault]),
            Err(error) => Err(error),
        }
    }
}

/// Whether the latest writes are all in the file, as they are when the last connection was closed in order.
#[must_use]
pub fn lies_still(file: &Path) -> bool {
    seal::lies_still(&beside(file, "-wal"))
}

/// A file of SQLite's beside a database.
#[must_use]
pub fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}
