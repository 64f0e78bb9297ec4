//! Is the data file whole? What the doctor finds of damage, in plain words, and what it mends of it: only what is made of the
//! records, and only after the file as it was has been kept.

use acquaint_store::{Db, Depth, Examination, Mend, Outside, SCHEMA_VERSION, Store};

use super::{Finding, Round, State};
use crate::{
    Failure,
    damage::What,
    seam::{EXAMPLE_ACCOUNT, LOCAL_ACCOUNT},
};

/// What to do about damage that the doctor leaves alone.
const WAY_BACK: &str = "Start “acquaint”: it shows what can be read, and goes back to the last good copy with one press.";

impl Round<'_> {
    /// What can be seen before the file is opened. Opening a broken log would drop what comes after the fault.
    pub(super) fn look_from_outside(&mut self) -> bool {
        let (seen, rotten) = (self.folder.look_from_outside(), self.folder.is_rotten());
        let says = match seen {
            Outside::Sound if rotten => "The data file changed while nobody had it open. The disk may have changed some of it.",
            Outside::Sound => return true,
            Outside::NoDatabase => "The data file is empty, or it is no database any more.",
            Outside::BrokenLog => "The log of the latest changes is damaged. The last things that were saved may be missing.",
        };
        self.note("file", false, format!("{says} {WAY_BACK}"));
        false
    }

    /// What the database says of itself, and what is mended.
    pub(super) async fn look_for_damage(&mut self, db: &Db, seen: &Examination) -> Result<(), Failure> {
        let faults = &seen.faults;
        if faults.is_empty() && seen.version == SCHEMA_VERSION && Store::new(db.clone(), LOCAL_ACCOUNT).archive().await.is_err() {
            self.note("integrity", false, format!("The database hangs together, but an entry in it cannot be read. {WAY_BACK}"));
            return Ok(());
        }
        if faults.is_empty() {
            self.note("integrity", true, "The database is whole.".to_owned());
            return self.look_at_what_was_noted();
        }
        let Some(mends) = Mend::of(faults) else {
            self.note(
                "integrity",
                false,
                format!("Something in the data file is damaged. {WAY_BACK} What SQLite says: {}", faults.join("; ").replace('\n', " ")),
            );
            return Ok(());
        };
        let what = if mends.contains(&Mend::Search) { "the search index" } else { "an index" };
        let says = format!("No words are damaged, but {what} is: {}.", faults.join("; "));
        let state = if self.mend { self.mend_indexes(db, &mends).await? } else { State::CanBeMended };
        self.found.push(Finding { check: "integrity", state, says });
        Ok(())
    }

    async fn mend_indexes(&self, db: &Db, mends: &[Mend]) -> Result<State, Failure> {
        self.folder.keep_damaged(self.now)?;
        for mend in mends {
            match mend {
                Mend::Indexes => db.rebuild_indexes().await?,
                Mend::Search => db.rebuild_search(&[LOCAL_ACCOUNT, EXAMPLE_ACCOUNT]).await?,
            }
        }
        if !db.faults(Depth::Full).await?.is_empty() {
            return Ok(State::NeedsYou);
        }
        if self.folder.known_damage() == Some(What::File) {
            self.folder.forget_damage()?;
        }
        Ok(State::Mended)
    }

    /// Damage that was noted and is no more, or that only the person can judge.
    fn look_at_what_was_noted(&mut self) -> Result<(), Failure> {
        let folder = self.folder;
        match folder.known_damage() {
            None => Ok(()),
            Some(What::File) => {
                self.mendable("damage", "It is noted as damaged, and is whole again.".to_owned(), || folder.forget_damage())
            }
            Some(What::Log | What::Rot) => {
                self.note(
                    "damage",
                    false,
                    "Something may be missing or changed. Start “acquaint”: it says what, and what to do.".to_owned(),
                );
                Ok(())
            }
        }
    }
}
