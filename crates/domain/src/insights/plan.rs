//! The plan: what to do next because of what one has heard, each step with a day if one wants.

use jiff::{Timestamp, civil::Date};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{aim::ExplorationId, record::id};

id! {
    /// A step of the plan.
    PlanStepId;
}

/// One step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PlanStep {
    /// Its id.
    pub id: PlanStepId,
    /// The exploration it came from, if from one.
    pub exploration_id: Option<ExplorationId>,
    /// What to do.
    pub text: String,
    /// Until when, if one chose a day.
    pub due: Option<Date>,
    /// When it was written down.
    pub made_at: Timestamp,
    /// When it was done.
    pub done_at: Option<Timestamp>,
}
