//! Every change that a person can make: one function per intention. It loads, decides, and hands the store one change.
//!
//! Faces read straight from the store; they change nothing but through here.

pub mod aim;
pub mod archive;
mod confided;
pub mod example;
pub mod follow_ups;
pub mod import;
pub mod insights;
pub mod interviews;
pub mod journal;
pub mod outreach;
pub mod people;
pub mod review;
mod seen;
pub mod settings;
pub mod start;
pub mod today;
pub mod words;

pub use confided::{leave_out_confided, open_records, open_words};
pub use seen::{check_list_seen, check_seen, seen, seen_all, seen_list};

use acquaint_domain::Change;
use acquaint_store::{Store, Stored};

use crate::Failure;

/// What a program that goes on running keeps in memory of what it worked out, while it is true.
#[derive(Debug, Default)]
pub struct Remembered {
    /// Who may be on the list twice.
    pub twice: people::FoundTwice,
    /// Whom to write to next.
    pub next: people::ChosenNext,
}

/// What an action gives back.
pub type Result<T> = std::result::Result<T, Failure>;

/// The record with an id, or the failure that says it is gone.
pub(crate) async fn get<R: Stored>(store: &Store, id: R::Id) -> Result<R> {
    store.find(id).await?.ok_or_else(Failure::not_found)
}

/// Keeps a change; one that changes nothing is not kept.
async fn keep(store: &Store, change: &Change) -> Result<()> {
    debug_assert!(words::is_word(&change.action), "{} is in the list of words", change.action);
    if !change.is_empty() {
        store.commit(change).await?;
    }
    Ok(())
}
