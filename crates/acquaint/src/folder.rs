//! The data folder: found or refused, private, locked by the one server that serves it.

use std::{
    fs::{self, File, TryLockError},
    io::Write as _,
    path::{Path, PathBuf},
};

use acquaint_domain::AccountId;
use acquaint_store::{DAILY, Db, Store, copies_in, copies_to_forget};
use jiff::Timestamp;
use uuid::Uuid;

use crate::{
    Failure,
    seam::{self, EXAMPLE_ACCOUNT},
};

const DATABASE: &str = "acquaint.sqlite";
/// Stands there while the database is being made, so that a start that was cut short is told from a database that was lost.
const BEGUN: &str = "first-start";
const LOCK: &str = "server.lock";
const PORT: &str = "port";
const COPIES: &str = "copies";
const INCOMING: &str = "incoming";
const MAIL: &str = "mail-account.json";
const CALENDARS: &str = "calendars.json";

/// A copy a day is enough (R7).
const HOURS_BETWEEN_COPIES: i64 = 24;

/// Services that move files between computers while a database is open, by a part of their folder's name.
const MOVED_FOLDERS: [&str; 6] = ["Dropbox", "OneDrive", "Google Drive", "GoogleDrive", "Mobile Documents", "Nextcloud"];

/// A folder that holds, or is about to hold, somebody's records.
#[derive(Debug, Clone)]
pub(crate) struct Folder {
    path: PathBuf,
    /// Whether it was made just now.
    pub is_new: bool,
    /// The PostgreSQL that holds the records instead of a file in this folder.
    database_url: Option<String>,
}

impl Folder {
    /// Finds the folder, or the place where it can be made. Nothing is made by this.
    ///
    /// # Errors
    /// If its parent is missing, or it holds something else: a mistyped path never makes an empty Acquaint.
    pub(crate) fn find(chosen: Option<&Path>, database_url: Option<&str>) -> Result<Self, Failure> {
        let path = match chosen {
            Some(path) => path.to_owned(),
            None => usual()?,
        };
        let hosted = database_url.is_some();
        let is_new = !hosted && (!path.join(DATABASE).exists() || path.join(BEGUN).exists());
        let folder = Self { is_new, path, database_url: database_url.map(str::to_owned) };
        folder.refuse_others()?;
        Ok(folder)
    }

    /// The folder as it is now, looked at once more.
    ///
    /// # Errors
    /// As for [`Folder::find`].
    pub(crate) fn again(&self) -> Result<Self, Failure> {
        Self::find(Some(&self.path), self.database_url.as_deref())
    }

    /// Makes the folder if it is not there yet, and closes it to other accounts on this computer.
    ///
    /// # Errors
    /// If the system refuses.
    pub(crate) fn make(&self) -> Result<(), Failure> {
        let made = if self.path.exists() { Ok(()) } else { fs::create_dir(&self.path) };
        let begun = made.and_then(|()| if self.is_new { self.begin() } else { Ok(()) });
        begun.and_then(|()| seam::keep_private(&self.path)).map_err(|error| Failure::file(&self.path, &error))
    }

    /// Notes that the database is being made, before there is anything of it: after a power cut both are there or neither.
    fn begin(&self) -> std::io::Result<()> {
        File::create(self.path.join(BEGUN))?.sync_all()?;
        damage::sync_folder(&self.path)
    }

    fn refuse_others(&self) -> Result<(), Failure> {
        let shown = self.path.display();
        let parent = self.path.parent().filter(|parent| !parent.as_os_str().is_empty());
        if let Some(parent) = parent.filter(|parent| !parent.is_dir()) {
            let message = format!("There is no folder {}.", parent.display());
            return Err(Failure::refused(message, "Check the spelling of the path, or make that folder first."));
        }
        if self.path.is_file() {
            return Err(Failure::refused(format!("{shown} is a file."), "Acquaint needs a folder of its own. Choose another path."));
        }
        if self.is_new && self.names()?.next().is_some() {
            let message = format!("{shown} has other things in it, and no Acquaint database.");
            return Err(Failure::refused(message, "Check the path. To start afresh, choose an empty folder or one that isn't there yet."));
        }
        Ok(())
    }

    fn names(&self) -> Result<impl Iterator<Item = PathBuf>, Failure> {
        let entries =
            if self.path.is_dir() { Some(fs::read_dir(&self.path).map_err(|error| Failure::file(&self.path, &error))?) } else { None };
        // A lock without a database is a server that is just starting.
        Ok(entries
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| ![LOCK, BEGUN, DATABASE].iter().any(|name| path.ends_with(name))))
    }

    /// Where it is.
    #[must_use]
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Opens the database as it is, to look at it.
    ///
    /// # Errors
    /// If it cannot be opened.
    pub(crate) async fn open_as_it_is(&self) -> Result<Db, acquaint_store::Error> {
        match &self.database_url {
            Some(url) => Db::open_postgres(url).await,
            None => Db::open_sqlite(&self.path.join(DATABASE), false).await,
        }
    }

    /// Where copies of the database lie.
    #[must_use]
    pub(crate) fn copies(&self) -> PathBuf {
        self.path.join(COPIES)
    }

    /// Where a file waits between its preview and its import.
    #[must_use]
    pub(crate) fn incoming(&self) -> PathBuf {
        self.path.join(INCOMING)
    }

    /// Where a file waits that was given in an account, under a key of ours. In another account nobody finds it.
    #[must_use]
    pub(crate) fn waiting(&self, account: AccountId, key: Uuid) -> PathBuf {
        self.incoming().join(format!("{account}.{key}"))
    }

    /// Drops the files that wait in an account.
    pub(crate) fn forget_waiting(&self, account: AccountId) {
        let of_it = |entry: &fs::DirEntry| entry.file_name().to_string_lossy().starts_with(&format!("{account}."));
        for entry in fs::read_dir(self.incoming()).into_iter().flatten().flatten().filter(of_it) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }

    /// Where the person's mail account is kept. Nothing where many keep their records, for one account would send for all.
    #[must_use]
    pub(crate) fn mail_account(&self) -> Option<PathBuf> {
        self.database_url.is_none().then(|| self.path.join(MAIL))
    }

    /// Where the addresses of calendars are kept. Nothing where many keep their records, as for mail.
    #[must_use]
    pub(crate) fn calendars(&self) -> Option<PathBuf> {
        self.database_url.is_none().then(|| self.path.join(CALENDARS))
    }

    /// Drops files that waited for an import in an earlier run; nobody looks at their preview any more.
    pub(crate) fn forget_incoming(&self) {
        let _ = fs::remove_dir_all(self.incoming());
    }

    /// The name of a service that moves this folder between computers, if its path looks like one's.
    #[must_use]
    pub(crate) fn moved_by(&self) -> Option<&'static str> {
        let path = self.path.canonicalize().unwrap_or_else(|_| self.path.clone());
        let text = path.to_string_lossy().into_owned();
        MOVED_FOLDERS.iter().copied().find(|name| text.contains(name))
    }

    /// Takes the folder for this server. Nothing if another server has it.
    ///
    /// # Errors
    /// If the lock file cannot be made.
    pub(crate) fn lock(&self) -> Result<Option<File>, Failure> {
        let path = self.path.join(LOCK);
        let file = File::options().create(true).append(true).open(&path).map_err(|error| Failure::file(&path, &error))?;
        match file.try_lock() {
            Ok(()) => Ok(Some(file)),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(Failure::file(&path, &error)),
        }
    }

    /// The port that was used last.
    #[must_use]
    pub(crate) fn port(&self) -> Option<u16> {
        fs::read_to_string(self.path.join(PORT)).ok()?.trim().parse().ok()
    }

    /// Remembers the port, so that bookmarks stay true.
    ///
    /// # Errors
    /// If it cannot be written.
    pub(crate) fn remember_port(&self, port: u16) -> Result<(), Failure> {
        let path = self.path.join(PORT);
        let written = File::create(&path).and_then(|mut file| writeln!(file, "{port}"));
        written.map_err(|error| Failure::file(&path, &error))
    }

    /// Opens the database for the server, and brings it to this program's form with a checked copy before every step.
    ///
    /// # Errors
    /// If a newer program made it, or a step fails.
    pub(crate) async fn open_for_serving(&self, now: Timestamp) -> Result<Db, Failure> {
        if let Some(url) = &self.database_url {
            return open_hosted(url).await;
        }
        let db = Db::open_sqlite(&self.path.join(DATABASE), self.is_new).await?;
        self.refuse_empty(&db).await?;
        let pending = db.pending().await?;
        // A new one takes all steps at once.
        let steps = if self.is_new { pending.last().map_or(&[][..], std::slice::from_ref) } else { &pending };
        for version in steps.iter().copied() {
            if !self.is_new {
                db.copy_to(&self.copies(), &format!("before-version-{version}"), now).await?;
            }
            db.migrate_to(version).await?;
        }
        let _ = fs::remove_file(self.path.join(BEGUN));
        Ok(db)
    }

    /// Makes the copy of the day if something changed since the last copy, and drops copies that nobody needs any more.
    ///
    /// # Errors
    /// If a copy cannot be made or did not turn out whole.
    pub(crate) async fn keep_daily_copy(&self, store: &Store, now: Timestamp) -> Result<(), Failure> {
        let copies = copies_in(&self.copies())?;
        let last = copies.first().map(|copy| copy.made_at);
        let changed = store.last_change_at().await?.is_some_and(|at| last.is_none_or(|last| at > last));
        let due = last.is_none_or(|last| now.duration_since(last).as_hours() >= HOURS_BETWEEN_COPIES);
        if changed && due {
            self.keep_copy(store.db(), DAILY, now).await?;
        }
        Ok(())
    }

    /// Makes a checked copy, and drops copies that nobody needs any more. Nothing for a database whose keeper makes its own.
    ///
    /// # Errors
    /// If the copy cannot be made or did not turn out whole.
    pub(crate) async fn keep_copy(&self, db: &Db, reason: &str, now: Timestamp) -> Result<Option<PathBuf>, Failure> {
        let made = db.copy_to(&self.copies(), reason, now).await?;
        if let Some(copy) = &made {
            without_example(copy).await?;
        }
        for copy in copies_to_forget(&copies_in(&self.copies())?) {
            fs::remove_file(&copy.file).map_err(|error| Failure::file(&copy.file, &error))?;
        }
        Ok(made)
    }

    /// A database that lost its content is never taken for a new one (R18).
    async fn refuse_empty(&self, db: &Db) -> Result<(), Failure> {
        if self.is_new || db.version().await? > 0 {
            return Ok(());
        }
        if self.database_url.is_some() {
            return Err(Failure::refused(
                "There is no Acquaint data in this database yet.".to_owned(),
                "Check the address, or start “acquaint” on it once.",
            ));
        }
        let message = format!("The database in {} is empty.", self.path.display());
        Err(Failure::refused(message, "Put a copy from its folder “copies” in its place. To start afresh, choose another folder."))
    }

    /// Opens the database beside a server. It must have this program's form, or be new and about to be filled.
    ///
    /// # Errors
    /// If it has another form.
    pub(crate) async fn open_beside(&self, now: Timestamp, adds: bool) -> Result<Db, Failure> {
        if self.is_new || (adds && self.database_url.is_some()) {
            return self.open_for_serving(now).await;
        }
        let db = match &self.database_url {
            Some(url) => Db::open_postgres(url).await?,
            None => self.open_file_beside(now).await?,
        };
        if self.known_damage().is_some() {
            db.hold();
        }
        self.refuse_empty(&db).await?;
        if db.pending().await?.is_empty() {
            return Ok(db);
        }
        let message = "Your data was written by an earlier version of Acquaint.".to_owned();
        Err(Failure::refused(message, "Start “acquaint” once. It makes a copy and brings the data up to date."))
    }
}

/// Opens a hosted database and brings it to this program's form. An empty one is filled; one that holds something else
/// is refused, because its address may be mistyped (R18).
async fn open_hosted(url: &str) -> Result<Db, Failure> {
    let db = Db::open_postgres(url).await?;
    if db.version().await? == 0 && db.holds_something().await? {
        let message = "This database has other things in it, and no Acquaint data.".to_owned();
        return Err(Failure::refused(message, "Check the address. To start afresh, make an empty database."));
    }
    for version in db.pending().await? {
        db.migrate_to(version).await?;
    }
    Ok(db)
}

/// Example people are no part of anybody's records, so no copy holds them.
async fn without_example(copy: &Path) -> Result<(), Failure> {
    let db = Db::open_sqlite(copy, false).await?;
    if db.has_account(EXAMPLE_ACCOUNT).await? {
        Store::new(db.clone(), EXAMPLE_ACCOUNT).erase_account().await?;
        db.leave_no_trace().await?;
    }
    db.close().await;
    for ending in ["sqlite-wal", "sqlite-shm"] {
        let _ = fs::remove_file(copy.with_extension(ending));
    }
    Ok(())
}

/// The usual folder. Its parents are the system's own, so they may be made.
fn usual() -> Result<PathBuf, Failure> {
    let missing = || Failure::refused("Acquaint found no home folder.".to_owned(), "Name a folder with --data.");
    let path = seam::usual_folder().ok_or_else(missing)?;
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(|error| Failure::file(parent, &error))?;
    }
    Ok(path)
}

mod damage;
mod traces;

pub(crate) use damage::Opened;

#[cfg(test)]
mod tests;
