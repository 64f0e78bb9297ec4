//! A folder whose data file is damaged: what is remembered of it, links that need no database, and a copy put in its place.
//!
//! The damaged file is never removed. It goes into the folder "damaged", with the log beside it.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use acquaint_store::{
    Copy, Db, Depth, Error, Outside, SCHEMA_VERSION, Store, TokenHash, beside, copies_in, is_seal_broken, lies_still, seal_of,
};
use jiff::{Timestamp, tz::TimeZone};

use super::{DATABASE, Folder};
use crate::{
    Failure, FailureKind,
    damage::{Found, What},
    digest::hex,
    private_file,
    seam::{self, LOCAL_ACCOUNT},
};

/// Stands there from when damage was found until it is dealt with, so that the next start knows of it.
const NOTED: &str = "damage-found";
/// When the whole file was last found to be sound.
const CHECKED: &str = "last-full-check";
/// The sum of the data file while it lies still; see `seal.rs` of the store.
const SEAL: &str = "seal";
/// Where damaged files are kept.
const DAMAGED: &str = "damaged";
/// What SQLite keeps beside a database.
const BESIDE: [&str; 2] = ["-wal", "-shm"];
/// A quick look reads the whole file, in bytes. Up to this size it takes less than a second (measured 2026-11-26: 150 MB in
/// 0.4 s from memory; a disk may take twice as long). A larger file is looked at after the first page (R27).
const QUICK_AT_MOST: u64 = 100_000_000;

/// A database as it could be opened.
pub(crate) struct Opened {
    /// The database; held if something is damaged.
    pub(crate) db: Db,
    /// What is damaged.
    pub(crate) found: Option<Found>,
    /// Whether it was too large to be looked at before the first page.
    pub(crate) look_later: bool,
}

impl Folder {
    /// Opens the database for the server, and looks whether it is whole. A damaged one is opened to be read.
    ///
    /// # Errors
    /// If a newer program made it, a step fails, or it cannot be opened for another reason than damage.
    pub(crate) async fn open_looked_at(&self, now: Timestamp) -> Result<Opened, Failure> {
        if self.database_url.is_some() || self.is_new {
            return Ok(Opened { db: self.open_for_serving(now).await?, found: None, look_later: false });
        }
        let file = self.path.join(DATABASE);
        let outside = Outside::of(&file).map_err(|error| Failure::file(&file, &error))?;
        let mut known = self.known_damage();
        if outside == Outside::BrokenLog && known != Some(What::Log) {
            // SQLite drops what comes after the fault as soon as it opens the log.
            self.keep_damaged(now)?;
            self.note_damage(What::Log, now)?;
            known = Some(What::Log);
        }
        let length = fs::metadata(&file).map(|file| file.len()).unwrap_or_default();
        let look_later = known.is_none() && length > QUICK_AT_MOST;
        if !look_later && known.is_none() && self.is_rotten() {
            self.note_damage(What::Rot, now)?;
            known = Some(What::Rot);
        }
        self.unseal().map_err(|error| Failure::file(&file, &error))?;
        let depth = if known.is_some() { Depth::Full } else { Depth::Quick };
        let whole = outside != Outside::NoDatabase && (look_later || is_whole(&file, depth).await?);
        // Only the person can say that what may be missing or changed is all right.
        let doubtful = known.filter(|what| *what != What::File);
        if whole && doubtful.is_none() {
            self.forget_damage()?;
            return Ok(Opened { db: self.open_for_serving(now).await?, found: None, look_later });
        }
        let what = doubtful.filter(|_| whole).unwrap_or(What::File);
        self.note_damage(what, now)?;
        let db = if whole { Db::open_sqlite(&file, false).await? } else { Db::open_held(&file) };
        db.hold();
        Ok(Opened { db, found: Some(Found { what, copy: self.last_good_copy().await }), look_later: false })
    }

    /// What the files show before any of them is opened.
    #[must_use]
    pub(crate) fn look_from_outside(&self) -> Outside {
        if self.database_url.is_some() { Outside::Sound } else { Outside::of(&self.path.join(DATABASE)).unwrap_or(Outside::NoDatabase) }
    }

    /// Opens the file beside a server, or without one. What is damaged is noted for the next start of the server.
    pub(super) async fn open_file_beside(&self, now: Timestamp) -> Result<Db, Failure> {
        let file = self.path.join(DATABASE);
        let outside = Outside::of(&file).map_err(|error| Failure::file(&file, &error))?;
        let what = match outside {
            Outside::NoDatabase => {
                let message = "The data file is empty, or it is no database any more.";
                return Err(Failure::new(FailureKind::Damaged, message, "Start “acquaint”: it shows the way back."));
            }
            Outside::BrokenLog => {
                self.keep_damaged(now)?;
                Some(What::Log)
            }
            Outside::Sound => self.is_rotten().then_some(What::Rot),
        };
        if let Some(what) = what.filter(|_| self.known_damage().is_none()) {
            self.note_damage(what, now)?;
        }
        self.unseal().map_err(|error| Failure::file(&file, &error))?;
        Ok(Db::open_sqlite(&file, false).await?)
    }

    /// Makes the sum of the data file, if its last connection was closed in order.
    ///
    /// # Errors
    /// If it cannot be made; then there is none.
    pub(crate) fn seal(&self) -> Result<(), Failure> {
        let file = self.path.join(DATABASE);
        if self.database_url.is_some() || !file.is_file() || !lies_still(&file) {
            return Ok(());
        }
        let seal = seal_of(&file).map_err(|error| Failure::file(&file, &error))?;
        private_file::keep(&self.path.join(SEAL), seal.as_bytes())
    }

    /// Whether the data file has changed while nobody had it open.
    pub(crate) fn is_rotten(&self) -> bool {
        let file = self.path.join(DATABASE);
        let Ok(seal) = fs::read_to_string(self.path.join(SEAL)) else { return false };
        lies_still(&file) && is_seal_broken(&file, &seal).unwrap_or(false)
    }

    /// Removes the sum for good before anything is written: after a power cut it would speak of an older file.
    pub(crate) fn unseal(&self) -> std::io::Result<()> {
        let seal = self.path.join(SEAL);
        if !seal.exists() {
            return Ok(());
        }
        fs::remove_file(seal)?;
        sync_folder(&self.path)
    }

    /// Remembers that something is damaged.
    ///
    /// # Errors
    /// If it cannot be written.
    pub(crate) fn note_damage(&self, what: What, now: Timestamp) -> Result<(), Failure> {
        private_file::keep(&self.path.join(NOTED), format!("{} {now}\n", what.word()).as_bytes())
    }

    /// What is known to be damaged.
    #[must_use]
    pub(crate) fn known_damage(&self) -> Option<What> {
        let noted = fs::read_to_string(self.path.join(NOTED)).ok()?;
        Some([What::Log, What::Rot].into_iter().find(|what| noted.starts_with(what.word())).unwrap_or(What::File))
    }

    /// Forgets damage that is dealt with.
    ///
    /// # Errors
    /// If it cannot be forgotten.
    pub(crate) fn forget_damage(&self) -> Result<(), Failure> {
        private_file::forget(&self.path.join(NOTED))
    }

    /// When the whole file was last found to be sound.
    #[must_use]
    pub(crate) fn last_full_check(&self) -> Option<Timestamp> {
        fs::read_to_string(self.path.join(CHECKED)).ok()?.trim().parse().ok()
    }

    /// Remembers that the whole file was found to be sound.
    ///
    /// # Errors
    /// If it cannot be written.
    pub(crate) fn note_full_check(&self, now: Timestamp) -> Result<(), Failure> {
        private_file::keep(&self.path.join(CHECKED), format!("{now}\n").as_bytes())
    }

    /// The latest copy that is whole and that this program can read.
    pub(crate) async fn last_good_copy(&self) -> Option<Copy> {
        for copy in copies_in(&self.copies()).unwrap_or_default() {
            if is_good(&copy.file).await {
                return Some(copy);
            }
        }
        None
    }

    /// A link that opens the program once, for when the database can take none. Only who can read the folder can make one.
    ///
    /// # Errors
    /// If it cannot be written.
    pub(crate) fn put_launch(&self, token: TokenHash, until: Timestamp) -> Result<(), Failure> {
        private_file::keep(&self.launch(token), until.to_string().as_bytes())
    }

    /// Uses such a link up. Says whether it was there and is not too old.
    #[must_use]
    pub(crate) fn take_launch(&self, token: TokenHash, now: Timestamp) -> bool {
        let file = self.launch(token);
        let until = fs::read_to_string(&file).ok().and_then(|text| text.parse::<Timestamp>().ok());
        until.is_some_and(|until| fs::remove_file(&file).is_ok() && now <= until)
    }

    fn launch(&self, token: TokenHash) -> PathBuf {
        self.path.join(format!("launch-{}", hex(&token)))
    }

    /// Keeps the data file as it is, and the log beside it, in the folder of damaged files.
    ///
    /// # Errors
    /// If there is no room.
    pub(crate) fn keep_damaged(&self, now: Timestamp) -> Result<(), Failure> {
        let folder = self.path.join(DAMAGED).join(now.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string());
        let file = self.path.join(DATABASE);
        let keep = || {
            fs::create_dir_all(&folder)?;
            for from in std::iter::once(file.clone()).chain(BESIDE.map(|ending| beside(&file, ending))).filter(|from| from.is_file()) {
                let to = folder.join(from.file_name().unwrap_or_default());
                fs::copy(&from, &to)?;
                File::open(&to)?.sync_all()?;
            }
            seam::keep_private(&self.path.join(DAMAGED))
        };
        keep().map_err(|error: std::io::Error| Failure::file(&folder, &error))
    }

    /// Whether damaged files were kept.
    #[must_use]
    pub(crate) fn has_damaged(&self) -> bool {
        self.path.join(DAMAGED).is_dir()
    }

    /// Removes damaged files that were kept.
    pub(super) fn forget_damaged(&self) {
        let _ = fs::remove_dir_all(self.path.join(DAMAGED));
    }

    /// Puts a copy in the place of a damaged file that nobody has open any more. The damaged one is kept first.
    ///
    /// # Errors
    /// If there is no room, or the copy is not whole; the damaged file is where it was then.
    pub(crate) async fn put_back(&self, copy: &Copy, now: Timestamp) -> Result<(), Failure> {
        let (file, new) = (self.path.join(DATABASE), self.path.join("acquaint.new"));
        let place = |error: std::io::Error| Failure::file(&new, &error);
        fs::copy(&copy.file, &new).map_err(place)?;
        seam::keep_private(&new).map_err(place)?;
        let ready = make_ready(&new).await;
        for ending in BESIDE {
            let _ = fs::remove_file(beside(&new, ending));
        }
        if let Err(error) = ready {
            let _ = fs::remove_file(&new);
            return Err(error.into());
        }
        self.keep_damaged(now)?;
        let swap = || {
            File::open(&new)?.sync_all()?;
            // Before the new file comes: it must never meet the log of the old one.
            for ending in BESIDE {
                let log = beside(&file, ending);
                if log.is_file() {
                    fs::remove_file(log)?;
                }
            }
            sync_folder(&self.path)?;
            fs::rename(&new, &file)?;
            sync_folder(&self.path)
        };
        swap().map_err(place)?;
        self.forget_damage()
    }
}

/// Whether a database hangs together, has somebody's form, and, when looked at in full, gives all its records.
async fn is_whole(file: &Path, depth: Depth) -> Result<bool, Failure> {
    match look(file, depth).await {
        Ok(whole) => Ok(whole),
        // Of a file that was ours, any other refusal of the engine comes from what is in it, too.
        Err(Error::Damaged(_) | Error::Database(_)) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

async fn look(file: &Path, depth: Depth) -> Result<bool, Error> {
    let db = Db::open_sqlite(file, false).await?;
    let looked = async {
        let version = db.version().await?;
        let mut whole = version > 0 && db.faults(depth).await?.is_empty();
        if whole && depth == Depth::Full && version == SCHEMA_VERSION {
            whole = Store::new(db.clone(), LOCAL_ACCOUNT).archive().await.map(drop).is_ok();
        }
        Ok(whole)
    };
    let looked = looked.await;
    db.close().await;
    looked
}

/// Whether a copy is whole, and of a program that is not newer than this one.
async fn is_good(file: &Path) -> bool {
    let Ok(db) = Db::open_to_look(file).await else { return false };
    let known = db.version().await.is_ok_and(|version| (1..=SCHEMA_VERSION).contains(&version));
    let good = known && db.faults(Depth::Full).await.is_ok_and(|faults| faults.is_empty());
    db.close().await;
    good
}

/// Brings a copy to this program's form, and looks whether it is whole.
async fn make_ready(file: &Path) -> Result<(), Error> {
    let db = Db::open_sqlite(file, false).await?;
    let made = async {
        db.migrate_to(SCHEMA_VERSION).await?;
        if db.faults(Depth::Full).await?.is_empty() { Ok(()) } else { Err(Error::BadCopy(file.display().to_string())) }
    };
    let made = made.await;
    db.close().await;
    made
}

/// Brings a folder to the disk: which files are in it.
#[cfg(unix)]
pub(super) fn sync_folder(folder: &Path) -> std::io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Elsewhere a folder cannot be opened as a file, and a rename is kept by the file system's own log.
#[cfg(not(unix))]
pub(super) fn sync_folder(_: &Path) -> std::io::Result<()> {
    Ok(())
}
