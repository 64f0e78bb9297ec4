//! What informational interviewing is: its records, its words and its rules.
//!
//! Everything here is plain data and pure functions. There is no input or output, no clock, no chance and
//! no async: whatever a rule needs to know about the moment comes in as a [`Context`].
//! The folders are the stages of the practice, and the same words are used in every other crate.

pub mod aim;
pub mod change;
pub mod context;
pub mod follow_ups;
pub mod insights;
pub mod interviews;
pub mod outreach;
pub mod people;
pub mod record;
pub mod settings;
pub mod today;
mod word;

pub use change::{Change, Edit};
pub use context::Context;
pub use record::{AccountId, ChangeId, Kind, Record, RecordId};
pub use word::{UnknownWord, Word};
