//! What is left on the disk of somebody who was erased: bytes in the database that are still to be cleared, and older copies.

use std::{
    fs::{self, File},
    path::PathBuf,
};

use acquaint_store::{Copy, DAILY, Db, copies_in};
use jiff::{Timestamp, ToSpan as _};

use super::Folder;
use crate::Failure;

/// Stands there from before somebody is erased until the bytes are cleared, so that a program that ends in between goes on.
const TRACES: &str = "traces-to-clear";

impl Folder {
    fn traces(&self) -> PathBuf {
        self.path.join(TRACES)
    }

    /// Notes that bytes will have to be cleared.
    ///
    /// # Errors
    /// If it cannot be noted; then nobody should be erased.
    pub(crate) fn expect_traces(&self) -> Result<(), Failure> {
        File::create(self.traces()).map(drop).map_err(|error| Failure::file(&self.traces(), &error))
    }

    /// Whether bytes are still to be cleared.
    #[must_use]
    pub(crate) fn has_traces(&self) -> bool {
        self.traces().exists()
    }

    /// Clears them, if there are any; and files that waited for an import and damaged ones that were kept, for they may hold
    /// anybody.
    ///
    /// # Errors
    /// If the database does not answer, or somebody reads for too long. It can be tried again.
    pub(crate) async fn clear_traces(&self, db: &Db) -> Result<(), Failure> {
        if self.has_traces() {
            self.forget_incoming();
            self.forget_damaged();
            db.leave_no_trace().await?;
            fs::remove_file(self.traces()).map_err(|error| Failure::file(&self.traces(), &error))?;
        }
        Ok(())
    }

    /// The copies that were made until a moment, newest first.
    ///
    /// # Errors
    /// If the folder of copies cannot be read.
    pub(crate) fn copies_until(&self, moment: Timestamp) -> Result<Vec<Copy>, Failure> {
        Ok(copies_in(&self.copies())?.into_iter().filter(|copy| copy.made_at <= moment).collect())
    }

    /// Makes a checked copy and, when that is whole, deletes all that were made until a moment.
    ///
    /// # Errors
    /// If the copy cannot be made or is not whole; then none is deleted.
    pub(crate) async fn renew_copies(&self, db: &Db, until: Timestamp, now: Timestamp) -> Result<(), Failure> {
        let earlier = self.copies_until(until)?;
        // Names tell seconds: within the same one, the new copy would count as one of those made before.
        let next = until.saturating_add(1.second()).unwrap_or(until);
        self.keep_copy(db, DAILY, now.max(next)).await?;
        for copy in earlier.iter().filter(|copy| copy.file.exists()) {
            fs::remove_file(&copy.file).map_err(|error| Failure::file(&copy.file, &error))?;
        }
        Ok(())
    }
}
