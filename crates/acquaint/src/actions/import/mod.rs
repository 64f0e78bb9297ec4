//! Bringing in people from files: what would happen first, then all of it or nothing, in one change that can be undone.

mod known;
mod plan;
#[cfg(test)]
mod tests;

pub use plan::{FilePlan, Plan, Verdict};

use acquaint_domain::{Change, Context};
use acquaint_formats::Reading;
use acquaint_store::Store;

use super::{Result, keep};
use known::Known;

/// What bringing in some files would do. Nothing is kept by this.
///
/// # Errors
/// If the store does not answer.
pub async fn plan_import(store: &Store, ctx: &Context, readings: &[Reading]) -> Result<Plan> {
    let known = Known::new(store.list_all().await?, store.list_all().await?, store.list_all().await?);
    Ok(Plan::make(ctx, known, readings))
}

/// Brings in what was planned, as a whole.
///
/// # Errors
/// If a person was changed between planning and keeping, or the store does not answer.
pub async fn import(store: &Store, ctx: &Context, plan: Plan) -> Result<()> {
    let names: Vec<&str> = plan.files.iter().map(|file| file.path.as_str()).collect();
    let mut change = Change::new(ctx, "people.import", names.join(", "));
    change.edits = plan.edits;
    keep(store, &change).await
}
