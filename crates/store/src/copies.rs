//! Checked copies of the database file: before every change of its form, and daily when something changed.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

use jiff::{Timestamp, tz::TimeZone};

use crate::{Db, Error, Result};

/// What daily copies are made for.
pub const DAILY: &str = "daily";

/// A copy on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// Its file.
    pub file: PathBuf,
    /// What it was made for: `daily` or `before-version-N`.
    pub reason: String,
    /// When it was made.
    pub made_at: Timestamp,
}

impl Db {
    /// Makes a copy and checks it: whole, sound, and with as many rows in every table.
    ///
    /// Nothing is made for PostgreSQL, whose keeper makes its own.
    ///
    /// # Errors
    /// If there is no room, or the copy is not complete; an incomplete copy is not left behind.
    pub async fn copy_to(&self, folder: &Path, reason: &str, now: Timestamp) -> Result<Option<PathBuf>> {
        let Self::Sqlite { readers, .. } = self else { return Ok(None) };
        std::fs::create_dir_all(folder)?;
        let stamp = now.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ");
        let file = folder.join(format!("acquaint-{stamp}-{reason}.sqlite"));
        let unfinished = file.with_extension("unfinished");
        let _ = std::fs::remove_file(&unfinished);
        let copied = sqlx::query("VACUUM INTO $1").bind(unfinished.to_string_lossy().into_owned()).execute(readers).await;
        if let Err(error) = copied {
            let _ = std::fs::remove_file(&unfinished);
            return Err(error.into());
        }
        if let Err(error) = check(self, &unfinished).await {
            std::fs::remove_file(&unfinished)?;
            return Err(error);
        }
        std::fs::File::open(&unfinished)?.sync_all()?;
        std::fs::rename(&unfinished, &file)?;
        Ok(Some(file))
    }

    async fn row_counts(&self) -> Result<Vec<(String, i64)>> {
        let Self::Sqlite { readers, .. } = self else { return Ok(Vec::new()) };
        let names =
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' AND name NOT LIKE 'search%' ORDER BY name";
        let tables: Vec<String> = sqlx::query_scalar(names).fetch_all(readers).await?;
        let mut counts = Vec::new();
        for table in tables {
            let text = format!("SELECT COUNT(*) FROM \"{}\"", table.replace('"', "\"\""));
            counts.push((table, sqlx::query_scalar(sqlx::AssertSqlSafe(text)).fetch_one(readers).await?));
        }
        Ok(counts)
    }
}

async fn check(original: &Db, file: &Path) -> Result<()> {
    let copy = Db::open_sqlite(file, false).await?;
    let Db::Sqlite { readers, .. } = &copy else { return Ok(()) };
    let sound: String = sqlx::query_scalar("PRAGMA integrity_check").fetch_one(readers).await?;
    let same = original.row_counts().await? == copy.row_counts().await?;
    copy.close().await;
    for extension in ["unfinished-wal", "unfinished-shm"] {
        let _ = std::fs::remove_file(file.with_extension(extension));
    }
    if sound == "ok" && same { Ok(()) } else { Err(Error::BadCopy(file.display().to_string())) }
}

/// The copies in a folder, newest first. Files with other names are left out.
///
/// # Errors
/// If the folder cannot be read; a folder that is not there holds none.
pub fn copies_in(folder: &Path) -> Result<Vec<Copy>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut copies = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        copies.extend(read_name(entry?.path()));
    }
    copies.sort_by_key(|copy| std::cmp::Reverse(copy.made_at));
    Ok(copies)
}

/// How many days, weeks and months keep their last copy. House rule: a mistake is found within days, a loss within a year.
const KEPT: [(&str, usize); 3] = [("%Y-%m-%d", 7), ("%G-%V", 4), ("%Y-%m", 12)];

/// The daily copies that nobody needs any more: all but the last one of each of seven days, four weeks and twelve months.
/// Copies made before a change of the database's form are never among them.
#[must_use]
pub fn copies_to_forget(copies: &[Copy]) -> Vec<Copy> {
    let mut daily: Vec<&Copy> = copies.iter().filter(|copy| copy.reason == DAILY).collect();
    daily.sort_by_key(|copy| std::cmp::Reverse(copy.made_at));
    let mut kept = HashSet::new();
    for (period, count) in KEPT {
        let mut periods = Vec::new();
        for copy in &daily {
            let name = copy.made_at.to_zoned(TimeZone::UTC).strftime(period).to_string();
            if periods.len() < count && !periods.contains(&name) {
                periods.push(name);
                kept.insert(copy.made_at);
            }
        }
    }
    daily.into_iter().filter(|copy| !kept.contains(&copy.made_at)).cloned().collect()
}

fn read_name(file: PathBuf) -> Option<Copy> {
    let name = file.file_name()?.to_str()?.strip_prefix("acquaint-")?.strip_suffix(".sqlite")?.to_owned();
    let (stamp, reason) = name.split_once('-')?;
    let made_at = jiff::civil::DateTime::strptime("%Y%m%dT%H%M%SZ", stamp).ok()?.to_zoned(TimeZone::UTC).ok()?.timestamp();
    Some(Copy { file, reason: reason.to_owned(), made_at })
}
