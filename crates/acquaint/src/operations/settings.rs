//! Settings and the history: the time zone, what was done, and taking it back.

use acquaint_domain::{ChangeId, Record, interviews::find_zone, settings::Preferences, settings::PreferencesId};
use acquaint_store::Entry;
use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    inputs::{OfChange, Within},
    operation::{Call, operations},
};
use crate::{
    Failure,
    actions::{self, Result},
};

operations! {
    /// Chooses the time zone; an empty one means the computer's own.
    Put "/settings/zone" "settings.zone" writes "settings.zone": choose_zone, ChooseZone => Preferences;
    /// Lists what was done, the latest first.
    Get "/settings/history" "history.list": history, History => Vec<EntryShown>;
    /// Takes a change back, as far as nothing new hangs on it. Gives what was left as it is.
    Post "/settings/history/{change}/undo" "history.undo" writes "journal.undo": undo, OfChange => Vec<Record>;
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

async fn choose_zone(Call { store, ctx }: &Call, ChooseZone { zone }: ChooseZone) -> Result<Preferences> {
    let unknown = || Failure::refused(format!("“{zone}” is no time zone."), "It looks like Europe/Berlin.");
    let zone = if zone.trim().is_empty() { String::new() } else { find_zone(&zone).ok_or_else(unknown)? };
    actions::settings::choose_zone(store, ctx, &zone).await?;
    Ok(store.find(PreferencesId::ONLY).await?.unwrap_or_default())
}

async fn history(Call { store, .. }: &Call, History { limit }: History) -> Result<Vec<EntryShown>> {
    let shown = |entry: Entry| {
        let Entry { id, at, action, subject, undoes, undone, records, .. } = entry;
        EntryShown { change: id, at, action, subject, undoes, undone, records }
    };
    Ok(store.list_entries(limit.map_or(50, |limit| limit.0)).await?.into_iter().map(shown).collect())
}

async fn undo(Call { store, ctx }: &Call, OfChange { change }: OfChange) -> Result<Vec<Record>> {
    actions::journal::undo(store, ctx, change).await
}
