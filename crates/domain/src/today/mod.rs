//! Today: one ranking over everything that could be done next, most important first, each with its reason.

mod away;
mod cards;
mod dates;
mod first;
mod growth;
mod moves;
mod ranking;
mod talks;
#[cfg(test)]
mod tests;

pub use away::{LONG_AWAY_DAYS, was_long_away};
pub use cards::{CARDS_AT_MOST, Card, CardKind, Situation, cards};
pub use dates::{DAYS_AHEAD, DAYS_BACK, Dated, dates};
pub use first::{FirstStep, FirstSteps, Progress, REST_OF_START, first_step_key, reminder_key};
pub use growth::{FEW_STEPS, Growth, growth};
pub use moves::{JobMove, NEWS_FOR_DAYS};
pub use talks::cards_of_draft;

use jiff::{Timestamp, civil::Date};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::record::id;

id! {
    /// A postponement.
    PostponementId;
}

/// That somebody said "not today" to a card. No reason is asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Postponement {
    /// Its id.
    pub id: PostponementId,
    /// The card's key.
    pub card: String,
    /// The first day on which it may come back.
    pub until: Date,
    /// When it was said.
    pub said_at: Timestamp,
}
