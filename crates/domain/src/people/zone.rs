//! By which clock somebody lives, once one has said so.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::PersonId;
use crate::{RecordId as _, record::id};

id! {
    /// The time zone of a person.
    PersonZoneId;
}

/// The time zone in which somebody lives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PersonZone {
    /// Its id: the person's own, because there is one of each.
    pub id: PersonZoneId,
    /// Whose.
    pub person_id: PersonId,
    /// The zone, such as `Europe/Berlin`; empty means the same as one's own.
    pub zone: String,
    /// When it was said.
    pub said_at: Timestamp,
}

impl PersonZoneId {
    /// The time zone of a person.
    #[must_use]
    pub fn of(person: PersonId) -> Self {
        Self(person.uuid())
    }
}
