//! Checked copies of the database file: before every change of its form, before going back to a copy, daily when something
//! changed, and when asked for. What is in a copy is read in `archive/copy.rs`.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

use jiff::{Timestamp, ToSpan as _, tz::TimeZone};

use crate::{Db, Depth, Error, Result};

/// What daily copies are made for.
pub const DAILY: &str = "daily";
/// What copies are made for before going back to an earlier one.
pub const BEFORE_RESTORING: &str = "before-restoring";
/// What copies are made for that somebody asked for. They stay until somebody removes them.
pub const BY_HAND: &str = "by-hand";

/// How many copies of those made before going back stay. House rule: nobody goes back ten times by mistake.
const BEFORE_RESTORING_KEPT: usize = 10;

/// A copy on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// Its file.
    pub file: PathBuf,
    /// What it was made for: `daily`, `by-hand`, `before-restoring` or `before-version-N`.
    pub reason: String,
    /// When it was made.
    pub made_at: Timestamp,
}

/// What a look at a whole database found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Examination {
    /// The engine's own version.
    pub engine: String,
    /// The form of the database.
    pub version: i64,
    /// What is damaged, in the engine's words; nothing of anybody's.
    pub faults: Vec<String>,
    /// How many rows point to nothing.
    pub dangling: i64,
}

impl Db {
    /// Looks whether the database is whole. It reads all of it. A PostgreSQL database is looked after by its keeper.
    ///
    /// # Errors
    /// If it does not answer.
    pub async fn examine(&self) -> Result<Examination> {
        let version = self.version().await?;
        let Self::Sqlite(database) = self else {
            return Ok(Examination { engine: "PostgreSQL".to_owned(), version, faults: Vec::new(), dangling: 0 });
        };
        let faults = self.faults(Depth::Full).await?;
        // What is damaged cannot say what points to what.
        let dangling = if faults.is_empty() { database.ask_reader("PRAGMA foreign_key_check").await?.len() } else { 0 };
        Ok(Examination {
            engine: format!("SQLite {}", rusqlite::version()),
            version,
            faults,
            dangling: i64::try_from(dangling).unwrap_or(i64::MAX),
        })
    }

    /// Makes a copy and checks it: whole, sound, and with as many rows in every table.
    ///
    /// Nothing is made for PostgreSQL, whose keeper makes its own.
    ///
    /// # Errors
    /// If there is no room, or the copy is not complete; an incomplete copy is not left behind.
    pub async fn copy_to(&self, folder: &Path, reason: &str, now: Timestamp) -> Result<Option<PathBuf>> {
        let Self::Sqlite(database) = self else { return Ok(None) };
        std::fs::create_dir_all(folder)?;
        let file = free_name(folder, reason, now);
        let unfinished = file.with_extension("unfinished");
        let _ = std::fs::remove_file(&unfinished);
        let before = self.row_counts().await?;
        let copied = database.ask_reader(&format!("VACUUM INTO '{}'", unfinished.to_string_lossy().replace('\'', "''"))).await;
        if let Err(error) = copied {
            let _ = std::fs::remove_file(&unfinished);
            return Err(error);
        }
        if let Err(error) = check(&unfinished, &before, &self.row_counts().await?).await {
            std::fs::remove_file(&unfinished)?;
            return Err(error);
        }
        std::fs::File::open(&unfinished)?.sync_all()?;
        std::fs::rename(&unfinished, &file)?;
        Ok(Some(file))
    }

    async fn row_counts(&self) -> Result<Vec<(String, i64)>> {
        let Self::Sqlite(database) = self else { return Ok(Vec::new()) };
        let names =
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' AND name NOT LIKE 'search%' ORDER BY name";
        let mut counts = Vec::new();
        for table in database.ask_reader(names).await?.into_iter().flatten() {
            let count = database.ask_reader(&format!("SELECT COUNT(*) FROM \"{}\"", table.replace('"', "\"\""))).await?;
            let count = count.first().and_then(|row| row.first()?.parse().ok()).unwrap_or_default();
            counts.push((table, count));
        }
        Ok(counts)
    }
}

/// A name that no copy has yet: another copy of the same second is never replaced.
fn free_name(folder: &Path, reason: &str, now: Timestamp) -> PathBuf {
    let name = |second: i64| {
        let at = now.saturating_add(second.seconds()).unwrap_or(now).to_zoned(TimeZone::UTC);
        folder.join(format!("acquaint-{}-{reason}.sqlite", at.strftime("%Y%m%dT%H%M%SZ")))
    };
    (0..60).map(name).find(|file| !file.exists()).unwrap_or_else(|| name(60))
}

/// Whether a copy is sound and holds every row. Somebody may save while it is made: then it holds as many as there were before
/// or after, or a number in between.
async fn check(file: &Path, before: &[(String, i64)], after: &[(String, i64)]) -> Result<()> {
    let copy = Db::open_sqlite(file, false).await?;
    let sound = copy.faults(Depth::Full).await?.is_empty();
    let there = copy.row_counts().await?;
    let fits = |at: usize, (table, count): &(String, i64)| {
        let of = |counts: &[(String, i64)]| counts.get(at).filter(|(name, _)| name == table).map(|(_, count)| *count);
        of(before).zip(of(after)).is_some_and(|(before, after)| (before.min(after)..=before.max(after)).contains(count))
    };
    let same = there.len() == before.len() && there.iter().enumerate().all(|(at, counted)| fits(at, counted));
    copy.close().await;
    for extension in ["unfinished-wal", "unfinished-shm"] {
        let _ = std::fs::remove_file(file.with_extension(extension));
    }
    if sound && same { Ok(()) } else { Err(Error::BadCopy(file.display().to_string())) }
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

/// The copies that nobody needs any more: daily ones but the last one of each of seven days, four weeks and twelve months,
/// and older ones of those made before going back. Others are never among them.
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
    let mut before: Vec<&Copy> = copies.iter().filter(|copy| copy.reason == BEFORE_RESTORING).collect();
    before.sort_by_key(|copy| std::cmp::Reverse(copy.made_at));
    let old = before.into_iter().skip(BEFORE_RESTORING_KEPT);
    daily.into_iter().filter(|copy| !kept.contains(&copy.made_at)).chain(old).cloned().collect()
}

/// Until when a copy stays at the most, while a copy is made each day. Nothing if it stays until somebody deletes it.
///
/// It follows from [`copies_to_forget`]: a day in addition, because the next copy may come late.
#[must_use]
pub fn stays_until(copy: &Copy, copies: &[Copy]) -> Option<Timestamp> {
    if copy.reason != DAILY {
        return None;
    }
    let name = |copy: &Copy, period: &str| copy.made_at.to_zoned(TimeZone::UTC).strftime(period).to_string();
    let later = || copies.iter().filter(|other| other.reason == DAILY && other.made_at > copy.made_at);
    let is_last_of = |period: &str| !later().any(|other| name(other, period) == name(copy, period));
    let [(_, days), (weekly, weeks), (monthly, _)] = KEPT;
    let days = match (is_last_of(monthly), is_last_of(weekly)) {
        (true, _) => 366,
        (false, true) => weeks * 7,
        (false, false) => days,
    };
    copy.made_at.checked_add((i64::try_from(days + 1).unwrap_or(i64::MAX) * 24).hours()).ok()
}

fn read_name(file: PathBuf) -> Option<Copy> {
    let name = file.file_name()?.to_str()?.strip_prefix("acquaint-")?.strip_suffix(".sqlite")?.to_owned();
    let (stamp, reason) = name.split_once('-')?;
    let made_at = jiff::civil::DateTime::strptime("%Y%m%dT%H%M%SZ", stamp).ok()?.to_zoned(TimeZone::UTC).ok()?.timestamp();
    Some(Copy { file, reason: reason.to_owned(), made_at })
}
