//! Settings: the little that somebody may want otherwise.

use acquaint_domain::{
    Change, Context,
    settings::{Preferences, PreferencesId},
};
use acquaint_store::Store;

use super::{Result, keep};

/// Chooses the time zone; an empty one means the computer's own.
///
/// # Errors
/// If the store does not answer.
pub async fn choose_zone(store: &Store, ctx: &Context, zone: &str) -> Result<()> {
    let before: Option<Preferences> = store.find(PreferencesId::ONLY).await?;
    let after = Preferences { zone: zone.to_owned(), ..before.clone().unwrap_or_default() };
    let mut change = Change::new(ctx, "settings.zone", zone);
    change.put(before, after);
    keep(store, &change).await
}
