//! Deciding: the ways there are, what matters, how well each way does it, which words speak for and against, and what was
//! decided when. What the numbers come to is computed beside here, and never stored.

mod gaps;
mod weigh;

pub use gaps::{Gap, VOICES_ENOUGH, gaps};
pub use weigh::{Board, Share, Standing, Turn};

use jiff::{Timestamp, civil::Date};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{PassageId, theme::paired};
use crate::{RecordId as _, aim::ExplorationId, record::id, word::words};

id! {
    /// A way that one could go.
    AlternativeId;
    /// Something that matters.
    CriterionId;
    /// How well a way does something that matters.
    RatingId;
    /// A passage that speaks for a way or against it.
    EvidenceId;
    /// A decision.
    DecisionId;
}

/// The most that something can weigh. House rule: ten steps are as fine as anybody can tell.
pub const WEIGHT_AT_MOST: i64 = 10;
/// The best rating; the worst is 1.
pub const RATING_AT_MOST: i64 = 5;

words! {
    /// Whether a passage speaks for a way or against it.
    EvidenceSide {
        /// For it.
        For = "for",
        /// Against it.
        Against = "against",
    }
}

/// A way that one could go: a role, a place, or to stay where one is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Alternative {
    /// Its id.
    pub id: AlternativeId,
    /// In which exploration one weighs it.
    pub exploration_id: ExplorationId,
    /// What it is called.
    pub name: String,
    /// When it was added.
    pub added_at: Timestamp,
}

/// Something that matters in a decision, often a value of one's own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Criterion {
    /// Its id.
    pub id: CriterionId,
    /// In which exploration.
    pub exploration_id: ExplorationId,
    /// What it is called.
    pub name: String,
    /// How much it weighs, from 0 to [`WEIGHT_AT_MOST`]. Only how weights stand to each other counts.
    pub weight: i64,
    /// When it was added.
    pub added_at: Timestamp,
}

/// How well a way does something that matters, in one's own judgement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Rating {
    /// Its id: it follows from the two.
    pub id: RatingId,
    /// The way.
    pub alternative_id: AlternativeId,
    /// What matters.
    pub criterion_id: CriterionId,
    /// From 1 to [`RATING_AT_MOST`].
    pub value: i64,
    /// When it was judged.
    pub rated_at: Timestamp,
}

impl RatingId {
    /// The one for a way and what matters.
    #[must_use]
    pub fn of(alternative: AlternativeId, criterion: CriterionId) -> Self {
        Self(paired(alternative.uuid(), criterion.uuid()))
    }
}

/// That a passage speaks for a way or against it, in something that matters.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Evidence {
    /// Its id.
    pub id: EvidenceId,
    /// The way.
    pub alternative_id: AlternativeId,
    /// What matters.
    pub criterion_id: CriterionId,
    /// What somebody said.
    pub passage_id: PassageId,
    /// For or against.
    pub side: EvidenceSide,
    /// When it was chosen.
    pub chosen_at: Timestamp,
}

/// What was decided on a day, and why. A later decision does not change an earlier one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Decision {
    /// Its id.
    pub id: DecisionId,
    /// In which exploration.
    pub exploration_id: ExplorationId,
    /// The name of the way that was chosen, as it was then.
    pub chosen: String,
    /// Why, in one's own words.
    pub reasons: String,
    /// How sure one was, from 1 to 5, if one said so.
    pub sure: Option<i64>,
    /// What would change one's mind.
    pub change_mind: String,
    /// On which day.
    pub on: Date,
    /// When it was written down.
    pub decided_at: Timestamp,
}
