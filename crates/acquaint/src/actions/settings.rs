//! Settings: the little that somebody may want otherwise.

use acquaint_domain::{
    Change, Context,
    interviews::{FreeHours, FreeHoursId},
    outreach::{Country, FollowUpRules},
    settings::{Calendar, CalendarId, Preferences, PreferencesId},
};
use acquaint_formats::icalendar::Kept;
use acquaint_store::Store;
use jiff::tz::TimeZone;

use super::{Result, get, keep};
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

/// Chooses when one can talk: on which days, and from when until when.
///
/// # Errors
/// If the store does not answer.
pub async fn choose_hours(store: &Store, ctx: &Context, hours: FreeHours) -> Result<()> {
    let before: Option<FreeHours> = store.find(FreeHoursId::ONLY).await?;
    let mut change = Change::new(ctx, "settings.hours", "");
    change.put(before, FreeHours { id: FreeHoursId::ONLY, ..hours });
    keep(store, &change).await
}

/// Keeps what a calendar file says about when one is busy.
///
/// # Errors
/// If the store does not answer.
pub async fn add_calendar(store: &Store, ctx: &Context, name: &str, kept: Kept) -> Result<CalendarId> {
    let id = ctx.ids().draw();
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let (appointments, left_out) = (count(kept.appointments), count(kept.left_out));
    let mut change = Change::new(ctx, "settings.add-calendar", name);
    change.add(Calendar { id, name: name.to_owned(), kept: kept.text, appointments, left_out, read_at: ctx.now });
    keep(store, &change).await?;
    Ok(id)
}

/// Takes a calendar out. Undo brings it back.
///
/// # Errors
/// If it is gone.
pub async fn remove_calendar(store: &Store, ctx: &Context, id: CalendarId) -> Result<()> {
    let calendar: Calendar = get(store, id).await?;
    let mut change = Change::new(ctx, "settings.remove-calendar", &calendar.name);
    change.remove(calendar);
    keep(store, &change).await
}
