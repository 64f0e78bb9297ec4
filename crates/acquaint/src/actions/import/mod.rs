//! Bringing in people from files: what would happen first, then all of it or nothing, in one change that can be undone.

mod beside;
mod known;
mod making;
mod plan;
#[cfg(test)]
mod tests;

pub use plan::{Again, Alike, Comes, FilePlan, Joined, JoinedRows, Moved, Plan, RowProblem, Shared, Verdict};

use acquaint_domain::{Change, Context, aim::AboutMeId, people::ListShape};
use acquaint_formats::{FileReading, Mapping, Reading};
use acquaint_store::Store;

use super::{Result, keep, people::list_in_peace};
use beside::Beside;
use known::Known;

/// What bringing in some files would do. Nothing is kept by this. Who is told by the store hears of each row.
///
/// # Errors
/// If the store does not answer.
pub async fn plan_import(store: &Store, ctx: &Context, readings: &[Reading]) -> Result<Plan> {
    let known = Known::new(store.list_all().await?, store.list_all().await?, store.list_all().await?);
    let known = known.and_in_peace(list_in_peace(store).await?);
    let has = |of: fn(&FileReading) -> bool| readings.iter().flat_map(|reading| &reading.files).any(of);
    let contacts = if has(|file| !file.contacts.is_empty()) { store.list_all().await? } else { Vec::new() };
    let cards = if has(|file| file.people.iter().any(|row| !row.value.kept.is_empty())) { store.list_all().await? } else { Vec::new() };
    let beside = Beside::new(contacts, cards, store.list_all().await?, store.list_all().await?);
    let beside = if has(|file| !file.profiles.is_empty()) { beside.and_me(store.find(AboutMeId::ONLY).await?) } else { beside };
    Ok(Plan::make(ctx, known, beside, readings, store.told()))
}

/// What the columns of lists mean that were brought in before.
///
/// # Errors
/// If the store does not answer.
pub async fn known_mappings(store: &Store) -> Result<Vec<Mapping>> {
    let shapes: Vec<ListShape> = store.list_all().await?;
    Ok(shapes.into_iter().map(|shape| Mapping { columns: shape.meanings(), shape: shape.shape }).collect())
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
