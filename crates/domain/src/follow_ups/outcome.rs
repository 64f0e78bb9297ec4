//! What came of a conversation: rarely what one expected, and often much later.

use jiff::{Timestamp, civil::Date};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{interviews::InterviewId, people::PersonId, record::id, word::words};

id! {
    /// Something that came of a conversation.
    OutcomeId;
}

words! {
    /// What came of it.
    OutcomeKind {
        /// A friend in the profession.
        Friend = "friend",
        /// A word put in for one.
        Recommendation = "recommendation",
        /// A name and a door.
        Referral = "referral",
        /// An offer.
        Offer = "offer",
        /// An idea that changed something.
        Idea = "idea",
    }
}

/// Something that came of knowing somebody.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Outcome {
    /// Its id.
    pub id: OutcomeId,
    /// Through whom.
    pub person_id: PersonId,
    /// The interview from which it came, if from one.
    pub interview_id: Option<InterviewId>,
    /// What it is.
    pub kind: OutcomeKind,
    /// In one's own words.
    pub words: String,
    /// On which day.
    pub on: Date,
    /// When it was written down.
    pub written_at: Timestamp,
}
