//! Settings and the history: the time zone, what was done, and taking it back.

use acquaint_domain::{
    ChangeId, Kind, Record, interviews::FreeHours, interviews::find_zone, outreach::Country, outreach::FollowUpRules,
    settings::Preferences, settings::PreferencesId,
};
use acquaint_store::{Entry, Kept, State, Why};
use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

mod calendars;

use calendars::{AddCalendar, CalendarShown, ChooseHours, OfCalendar, add_calendar, calendars, choose_hours, remove_calendar};

use super::{
    inputs::{Nothing, OfChange, Within},
    operation::{Call, operations},
};
use crate::{
    Failure,
    actions::{self, Result},
};

operations! {
    /// Chooses the time zone; an empty one means the computer's own.
    Put "/settings/zone" "settings.zone" writes "settings.zone": choose_zone, ChooseZone => Preferences;
    /// Chooses whose holidays count, when to write once more and how often, and the LinkedIn membership.
    Put "/settings/asking" "settings.asking" writes "settings.asking": choose_asking, ChooseAsking => Preferences;
    /// Chooses when one can talk: on which days, and from when until when.
    Put "/settings/hours" "settings.hours" writes "settings.hours": choose_hours, ChooseHours => FreeHours;
    /// Lists the calendars that came as files. Those that are followed by their address are not among them.
    Get "/settings/calendars" "settings.calendars": calendars, Nothing => Vec<CalendarShown>;
    /// Keeps when one is busy, from the text of a calendar file. Titles, places and guests are not kept.
    Post "/settings/calendars" "settings.add-calendar" writes "settings.add-calendar": add_calendar, AddCalendar => CalendarShown;
    /// Takes a calendar out.
    Delete "/settings/calendars/{calendar}" "settings.remove-calendar" writes "settings.remove-calendar": remove_calendar, OfCalendar => ();
    /// Lists what was done, the latest first.
    Get "/settings/history" "history.list": history, History => Vec<EntryShown>;
    /// Takes a change back, as far as nothing new hangs on it. Gives what was left as it is, and why.
    Post "/settings/history/{change}/undo" "history.undo" writes "journal.undo": undo, OfChange => Vec<Left>;
    /// Lists the earlier versions of the long texts of a record, the latest first.
    Get "/settings/versions" "history.versions": versions, OfRecord => Vec<VersionShown>;
    /// Puts an earlier version of its long texts in the place of a record's own.
    Post "/settings/versions" "history.use-version" writes "journal.version": use_version, UseVersion => Record;
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ChooseAsking {
    /// Whose public holidays count; none means the country that the time zone suggests.
    country: Option<Country>,
    another_person_after: Within<1, 60>,
    follow_up_after: Within<1, 60>,
    follow_ups_at_most: Within<0, 2>,
    #[serde(default)]
    premium: bool,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ChooseZone {
    /// Such as `Europe/Berlin`.
    zone: String,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct History {
    /// How many at the most; 50 unless given.
    limit: Option<Within<1, 1_000>>,
}

/// One line of the history.
#[derive(Serialize, JsonSchema)]
struct EntryShown {
    change: ChangeId,
    at: Timestamp,
    /// What was done, as a fixed word.
    action: String,
    /// What it was done to.
    subject: String,
    /// The change that it took back, if it did.
    undoes: Option<ChangeId>,
    /// Whether it was taken back itself.
    undone: bool,
    /// How many records it touched.
    records: i64,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct OfRecord {
    kind: Kind,
    record: Uuid,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct UseVersion {
    kind: Kind,
    record: Uuid,
    /// The change that made the version.
    change: ChangeId,
}

/// A record as it was once.
#[derive(Serialize, JsonSchema)]
struct VersionShown {
    /// The change that made it so.
    change: ChangeId,
    at: Timestamp,
    record: Record,
}

async fn versions(Call { store, .. }: &Call, OfRecord { kind, record }: OfRecord) -> Result<Vec<VersionShown>> {
    let now = actions::journal::find_text(store, kind, record).await?;
    let shown = |state: State| VersionShown { change: state.change, at: state.at, record: state.record };
    Ok(actions::journal::versions_of(store, &now).await?.into_iter().map(shown).collect())
}

async fn use_version(Call { store, ctx, .. }: &Call, UseVersion { kind, record, change }: UseVersion) -> Result<Record> {
    let now = actions::journal::find_text(store, kind, record).await?;
    actions::journal::use_version(store, ctx, now, change, "", "").await?;
    actions::journal::find_text(store, kind, record).await
}

/// A record that was left as it is.
#[derive(Serialize, JsonSchema)]
struct Left {
    record: Record,
    /// `changed`, `gone`, `needed`, `belongs` or `missing`.
    why: &'static str,
}

fn word(why: Why) -> &'static str {
    match why {
        Why::Changed => "changed",
        Why::Gone => "gone",
        Why::Needed => "needed",
        Why::Belongs => "belongs",
        Why::Missing => "missing",
    }
}

async fn choose_zone(Call { store, ctx, .. }: &Call, ChooseZone { zone }: ChooseZone) -> Result<Preferences> {
    let unknown = || Failure::refused(format!("“{zone}” is no time zone."), "It looks like Europe/Berlin.");
    let zone = if zone.trim().is_empty() { String::new() } else { find_zone(&zone).ok_or_else(unknown)? };
    actions::settings::choose_zone(store, ctx, &zone).await?;
    Ok(store.find(PreferencesId::ONLY).await?.unwrap_or_default())
}

async fn choose_asking(Call { store, ctx, .. }: &Call, wanted: ChooseAsking) -> Result<Preferences> {
    let ChooseAsking { country, another_person_after, follow_up_after, follow_ups_at_most, premium } = wanted;
    let number = |number: i64| u32::try_from(number).unwrap_or_default();
    let rules = FollowUpRules {
        another_person_after: number(another_person_after.0),
        follow_up_after: number(follow_up_after.0),
        at_most: usize::try_from(follow_ups_at_most.0).unwrap_or_default(),
    };
    actions::settings::choose_asking(store, ctx, country, rules, premium).await?;
    Ok(store.find(PreferencesId::ONLY).await?.unwrap_or_default())
}

async fn history(Call { store, .. }: &Call, History { limit }: History) -> Result<Vec<EntryShown>> {
    let shown = |entry: Entry| {
        let Entry { id, at, action, subject, undoes, undone, records, .. } = entry;
        EntryShown { change: id, at, action, subject, undoes, undone, records }
    };
    Ok(store.list_entries(limit.map_or(50, |limit| limit.0)).await?.into_iter().map(shown).collect())
}

async fn undo(Call { store, ctx, .. }: &Call, OfChange { change }: OfChange) -> Result<Vec<Left>> {
    let taken = actions::journal::undo(store, ctx, change).await?;
    let left = |kept: Kept| Left { record: kept.record, why: word(kept.why) };
    Ok(taken.kept.into_iter().map(left).collect())
}
