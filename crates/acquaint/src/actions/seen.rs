//! Nobody overwrites what they have not seen (R15): a form carries a mark of every record that it may change, as it was
//! shown. Where a record is another one by now, the form comes back with both versions.

use acquaint_domain::Record;
use sha2::{Digest as _, Sha256};

use super::Result;
use crate::{Failure, FailureKind, digest};

/// A mark of a record as it is now.
pub fn seen(record: impl Into<Record>) -> String {
    let text = serde_json::to_vec(&record.into()).unwrap_or_default();
    digest::mark(&Sha256::digest(text), 8)
}

/// The marks of several records, for a form that may change each of them.
pub fn seen_all(records: impl IntoIterator<Item = Record>) -> String {
    records.into_iter().map(seen).collect::<Vec<_>>().join(" ")
}

/// The mark of a whole list, for a form that may change, add and take away: it is another one once anything in it is.
pub fn seen_list(records: impl IntoIterator<Item = Record>) -> String {
    std::iter::once("list".to_owned()).chain(records.into_iter().map(seen)).collect::<Vec<_>>().join(" ")
}

/// Whether a whole list is still as somebody saw it.
///
/// # Errors
/// A conflict, if one of it was changed, came or went.
pub fn check_list_seen(records: impl IntoIterator<Item = Record>, mark: &str) -> Result<()> {
    if mark.is_empty() || mark == seen_list(records) { Ok(()) } else { Err(changed_elsewhere()) }
}

/// Whether a record is still as somebody saw it: its mark is among those of their form. Without any mark they have seen
/// it, as on the command line.
///
/// # Errors
/// A conflict that holds what is stored now.
pub fn check_seen(record: impl Into<Record>, marks: &str) -> Result<()> {
    let record = record.into();
    let now = seen(record.clone());
    if marks.is_empty() || marks.split(' ').any(|mark| mark == now) {
        return Ok(());
    }
    Err(Failure { stored: Some(Box::new(record)), ..changed_elsewhere() })
}

fn changed_elsewhere() -> Failure {
    Failure::new(
        FailureKind::Conflict,
        "This was changed in another place while you were writing.",
        "Both versions are here. Compare them, then save the one you want.",
    )
}
