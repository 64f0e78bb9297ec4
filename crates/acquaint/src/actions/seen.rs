//! Nobody overwrites what they have not seen (R15): a form carries a mark of the record as it was shown.

use acquaint_domain::Record;
use sha2::{Digest as _, Sha256};

use super::Result;
use crate::{Failure, FailureKind};

/// A mark of a record as it is now.
pub fn seen(record: impl Into<Record>) -> String {
    let text = serde_json::to_vec(&record.into()).unwrap_or_default();
    Sha256::digest(text).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// Whether a record is still as somebody saw it. Without a mark they have seen it, as on the command line.
///
/// # Errors
/// A conflict that holds what is stored now.
pub fn check_seen(record: impl Into<Record>, mark: &str) -> Result<()> {
    let record = record.into();
    if mark.is_empty() || seen(record.clone()) == mark {
        return Ok(());
    }
    let mut failure = Failure::new(
        FailureKind::Conflict,
        "This was changed in another place while you were writing.",
        "Both versions are here. Compare them, then save the one you want.",
    );
    failure.stored = Some(Box::new(record));
    Err(failure)
}
