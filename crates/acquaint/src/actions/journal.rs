//! Taking back a change.

use acquaint_domain::{ChangeId, Context, Record};
use acquaint_store::Store;

use super::{Result, keep};
use crate::Failure;

/// Takes back a change, as far as nothing new hangs on it. Gives back what was left as it is.
///
/// # Errors
/// If there is no such change.
pub async fn undo(store: &Store, ctx: &Context, of: ChangeId) -> Result<Vec<Record>> {
    let undone = store.turn_round(ctx, of).await?.ok_or_else(Failure::not_found)?;
    keep(store, &undone.change).await?;
    Ok(undone.kept)
}
