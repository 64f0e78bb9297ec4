//! `acquaint backup`: a checked copy of the database file, now.

use std::path::PathBuf;

use acquaint_store::{BY_HAND, CopyCounts};
use serde_json::json;

use super::{Desk, present};
use crate::Failure;

/// Make a checked copy now.
#[derive(Debug, clap::Args)]
pub(super) struct Backup {
    /// The folder for the copy; the usual one unless told otherwise.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

impl Backup {
    pub(super) async fn call(self, desk: &Desk) -> Result<(), Failure> {
        let folder = match self.out {
            Some(folder) if !folder.is_dir() => {
                let message = format!("There is no folder {}.", folder.display());
                return Err(Failure::refused(message, "Check the spelling of the path, or make that folder first."));
            }
            Some(folder) => folder,
            None => desk.folder.copies(),
        };
        let made = desk.store.db().copy_to(&folder, BY_HAND, desk.ctx.now).await?;
        let none =
            || Failure::refused("This database is copied by its keeper.".to_owned(), "Use “acquaint export” for a file of your own.");
        let file = made.ok_or_else(none)?;
        let counts = CopyCounts::of(&file, desk.ctx.account).await?;
        if desk.json {
            present::json(&json!({ "file": file, "people": counts.people, "notes": counts.notes }));
        } else {
            present::say(&format!("A checked copy is in {}: {} people, {} notes.", file.display(), counts.people, counts.notes));
        }
        Ok(())
    }
}
