//! `acquaint doctor`: is everything well with the data? It only looks, unless told to mend what is safe to mend.

use std::{
    fs,
    path::{Path, PathBuf},
};

use acquaint_store::{Copy, DAILY, Db, SCHEMA_VERSION, Store, copies_in};
use jiff::Timestamp;
use serde::Serialize;

use super::present;
use crate::{
    Failure, Seam,
    folder::Folder,
    seam::{self, LOCAL_ACCOUNT},
};

mod whole;

/// After how many days without a copy one is missed.
const COPY_WITHIN_DAYS: i64 = 7;
/// How old half a copy must be before it counts as left behind, in hours.
const LEFT_BEHIND_HOURS: i64 = 1;

/// Look whether everything is well with the data.
#[derive(Debug, clap::Args)]
pub(super) struct Doctor {
    /// Also mend what is safe to mend.
    #[arg(long)]
    mend: bool,
}

/// How a thing stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum State {
    Good,
    Mended,
    /// `--mend` mends it.
    CanBeMended,
    /// Only the person can.
    NeedsYou,
}

/// One thing that was looked at.
#[derive(Debug, Serialize)]
struct Finding {
    check: &'static str,
    state: State,
    says: String,
}

/// What was found so far.
struct Round<'a> {
    folder: &'a Folder,
    now: Timestamp,
    mend: bool,
    found: Vec<Finding>,
}

impl Doctor {
    pub(super) async fn call(self, folder: &Folder, seam: &Seam, json: bool) -> Result<(), Failure> {
        if folder.is_new {
            let message = format!("There is no Acquaint data in {} yet.", folder.path().display());
            return Err(Failure::refused(message, "Check --data, or start “acquaint” first."));
        }
        let mut round = Round { folder, now: seam.now(), mend: self.mend, found: Vec::new() };
        round.look_at_folder()?;
        round.look_at_database().await?;
        if json {
            present::json(&round.found);
        } else {
            round.found.iter().for_each(say);
        }
        round.verdict()
    }
}

impl Round<'_> {
    fn note(&mut self, check: &'static str, good: bool, says: String) {
        self.found.push(Finding { check, state: if good { State::Good } else { State::NeedsYou }, says });
    }

    /// Something that can be mended; mends it if told to.
    fn mendable(&mut self, check: &'static str, says: String, mend: impl FnOnce() -> Result<(), Failure>) -> Result<(), Failure> {
        let state = if self.mend { mend().map(|()| State::Mended)? } else { State::CanBeMended };
        self.found.push(Finding { check, state, says });
        Ok(())
    }

    fn look_at_folder(&mut self) -> Result<(), Failure> {
        let folder = self.folder;
        self.note("folder", true, format!("The data is in {}.", folder.path().display()));
        if let Some(service) = folder.moved_by() {
            self.note("place", false, format!("The folder belongs to {service}, which can damage an open database. Move it elsewhere."));
        }
        let open: Vec<PathBuf> = files(folder).into_iter().filter(|path| !seam::is_private(path)).collect();
        if open.is_empty() {
            self.note("permissions", true, "Other accounts on this computer cannot read it.".to_owned());
        } else {
            let says = format!("Other accounts on this computer can read {} of its files.", open.len());
            self.mendable("permissions", says, || {
                open.iter().try_for_each(|path| seam::keep_private(path).map_err(|error| Failure::file(path, &error)))
            })?;
        }
        let left = left_behind(folder, self.now);
        if !left.is_empty() {
            self.mendable("leftovers", format!("{} half copies were left behind.", left.len()), || {
                left.iter().try_for_each(|path| fs::remove_file(path).map_err(|error| Failure::file(path, &error)))
            })?;
        }
        Ok(())
    }

    async fn look_at_database(&mut self) -> Result<(), Failure> {
        if !self.look_from_outside() {
            return self.look_at_copies(None).await;
        }
        let opened = match self.folder.open_as_it_is().await {
            Ok(db) => db.examine().await.map(|seen| (db, seen)),
            Err(error) => Err(error),
        };
        let (db, seen) = match opened {
            Ok(both) => both,
            Err(error) => {
                self.note("integrity", false, format!("The data file cannot be read: {error}. Start “acquaint”: it shows the way back."));
                return self.look_at_copies(None).await;
            }
        };
        self.note("engine", true, format!("{} reads it.", seen.engine));
        self.note("form", seen.version == SCHEMA_VERSION, form(seen.version));
        self.look_for_damage(&db, &seen).await?;
        self.note("references", seen.dangling == 0, format!("{} entries point to nothing.", seen.dangling));
        let sound = self.found.iter().all(|finding| !["form", "integrity"].contains(&finding.check) || finding.state != State::NeedsYou);
        let done = self.look_at_copies(Some(&db).filter(|_| sound)).await;
        db.close().await;
        done
    }

    async fn look_at_copies(&mut self, db: Option<&Db>) -> Result<(), Failure> {
        if matches!(db, Some(Db::Postgres(_))) {
            self.note("copies", true, "Copies of this database are made by its keeper.".to_owned());
            return Ok(());
        }
        let copies = copies_in(&self.folder.copies())?;
        let recent = |copy: &Copy| self.now.duration_since(copy.made_at).as_hours() < COPY_WITHIN_DAYS * 24;
        let Some(db) = db else {
            let says = copies.first().map_or("There is no copy.".to_owned(), |copy| format!("The newest copy is {}.", copy.file.display()));
            self.note("copies", !copies.is_empty(), says);
            return Ok(());
        };
        let last = Store::new(db.clone(), LOCAL_ACCOUNT).last_change_at().await?;
        let newest = copies.first();
        let covered = newest.is_some_and(|copy| last.is_none_or(|last| last <= copy.made_at)) || last.is_none();
        let says = match newest {
            Some(copy) => format!("{} copies; the newest was made at {}.", copies.len(), copy.made_at),
            None => "There is no copy yet.".to_owned(),
        };
        if covered || newest.is_some_and(recent) {
            self.note("copies", true, says);
        } else {
            let state = if self.mend {
                self.folder.keep_copy(db, DAILY, self.now).await?;
                State::Mended
            } else {
                State::CanBeMended
            };
            self.found.push(Finding { check: "copies", state, says });
        }
        Ok(())
    }

    fn verdict(&self) -> Result<(), Failure> {
        let any = |state: State| self.found.iter().any(|finding| finding.state == state);
        if any(State::NeedsYou) {
            return Err(Failure::refused(
                "Not everything is well.".to_owned(),
                "What needs you is marked above. Nothing was lost by looking.",
            ));
        }
        if any(State::CanBeMended) {
            return Err(Failure::refused("Something can be mended.".to_owned(), "“acquaint doctor --mend” does it."));
        }
        Ok(())
    }
}

fn say(finding: &Finding) {
    let mark = match finding.state {
        State::Good => "good   ",
        State::Mended => "mended ",
        State::CanBeMended => "mend?  ",
        State::NeedsYou => "LOOK   ",
    };
    present::say(&format!("{mark}{}: {}", finding.check, finding.says));
}

fn form(version: i64) -> String {
    match version {
        SCHEMA_VERSION => format!("It has form {version}, which is this program's."),
        older if older < SCHEMA_VERSION => {
            format!("It has the earlier form {older}. Start “acquaint” once; it makes a copy and brings it up to date.")
        }
        newer => format!("It has the newer form {newer}. Install the newer version of Acquaint again."),
    }
}

/// The folder, the database and the copies.
fn files(folder: &Folder) -> Vec<PathBuf> {
    let within = |path: &Path| fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path()).collect::<Vec<_>>();
    let mut all = vec![folder.path().to_owned()];
    all.extend(within(folder.path()));
    all.extend(within(&folder.copies()));
    all
}

fn left_behind(folder: &Folder, now: Timestamp) -> Vec<PathBuf> {
    let old = |path: &PathBuf| {
        let changed = fs::metadata(path).and_then(|metadata| metadata.modified()).ok().and_then(|time| Timestamp::try_from(time).ok());
        changed.is_some_and(|changed| now.duration_since(changed).as_hours() >= LEFT_BEHIND_HOURS)
    };
    files(folder).into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "unfinished") && old(path)).collect()
}
