//! Records in, scored pairs with reasons out: who may be the same person.
//!
//! A set of records is described by the kinds of its columns ([`Kind`]) and nothing else. [`link`] brings texts into a plain form,
//! finds the pairs worth a look, compares them field by field, learns from the records what agreement is worth, and lets
//! clusters decide together. [`people::duplicates`] does so for an address book, and says why.
//!  It changes nothing, and it words nothing: what it answers are numbers and kinds.

mod block;
mod chance;
mod compare;
mod field;
mod group;
mod model;
mod normalise;
mod parallel;
pub mod people;
mod reason;
mod score;
mod spec;
mod table;

pub use reason::{Agreement, Reason};
pub use score::{Linked, ScoredPair, link};
pub use spec::Kind;
pub use table::{BESIDE, Table};
