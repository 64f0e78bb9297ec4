//! The coach: text in, remarks out. Everything it says can be traced to one rule and its page.
//!
//! A rule is one file in `rules/` with its page beside it; the examples on the page are its tests.
//! The coach knows words, not people: facts to compare with come in as plain [`Facts`].
//! It leaves out storing, drafting and sending, and it never changes a text by itself.

mod contractions;
mod draft;
mod facts;
mod keys;
mod language;
mod lexicon;
mod limits;
mod phrase;
mod profile;
mod review;
mod rules;
mod signs;
mod topic;

pub use facts::Facts;
pub use limits::{NoteLimit, note_limit};
pub use profile::{Channel, Kind, Profile, Tier, UnknownWord};
pub use review::{Remark, Replacement, Review, Severity, Verdict, every_remark, review, review_weighed_by, review_with_preview};
pub use rules::{Rule, Stage, Weight, find_rule, rules};
pub use signs::weighing::{Weights, weighed_terms};
pub use topic::Topic;
