//! Settings: the little that somebody may want otherwise.

use acquaint_domain::{
    Change, Context,
    outreach::{Country, FollowUpRules},
    settings::{Preferences, PreferencesId},
};
use acquaint_store::Store;
use jiff::tz::TimeZone;

use super::{Result, keep};
use crate::Seam;

/// The moment of one request or command, in the time zone that the person chose; the computer's own if they chose none.
///
/// # Errors
/// If the store does not answer.
pub(crate) async fn context_of(store: &Store, seam: &Seam) -> Result<Context> {
    let mut ctx = seam.context(store.account());
    let preferences = store.find::<Preferences>(PreferencesId::ONLY).await?;
    if let Some(zone) = preferences.and_then(|preferences| TimeZone::get(&preferences.zone).ok()) {
        ctx.zone = zone;
    }
    Ok(ctx)
}

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

/// Chooses whose holidays count, when to write again and how often, and which LinkedIn membership one has.
///
/// # Errors
/// If the store does not answer.
pub async fn choose_asking(store: &Store, ctx: &Context, country: Option<Country>, rules: FollowUpRules, premium: bool) -> Result<()> {
    let before: Option<Preferences> = store.find(PreferencesId::ONLY).await?;
    let after = Preferences { country, premium, ..before.clone().unwrap_or_default() }.with_follow_up_rules(rules);
    let mut change = Change::new(ctx, "settings.asking", "");
    change.put(before, after);
    keep(store, &change).await
}
