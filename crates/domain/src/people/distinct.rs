//! That two entries of the list, however alike, are two people.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::PersonId;
use crate::{RecordId as _, insights::paired, record::id};

id! {
    /// That two people are two.
    DistinctId;
}

/// That somebody said of two entries of the list: these are two people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Distinct {
    /// Its id: see [`DistinctId::of`].
    pub id: DistinctId,
    /// The one whose id is the smaller.
    pub one_id: PersonId,
    /// The other one.
    pub other_id: PersonId,
    /// When it was said.
    pub said_at: Timestamp,
}

impl Distinct {
    /// Of two people, in whatever order they are named.
    #[must_use]
    pub fn between(one: PersonId, other: PersonId, said_at: Timestamp) -> Self {
        let (one_id, other_id) = (one.min(other), one.max(other));
        Self { id: DistinctId::of(one, other), one_id, other_id, said_at }
    }
}

impl DistinctId {
    /// The one for two people: it follows from theirs, in whatever order they are named.
    #[must_use]
    pub fn of(one: PersonId, other: PersonId) -> Self {
        Self(paired(one.min(other).uuid(), one.max(other).uuid()))
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn the_order_in_which_two_people_are_named_makes_no_difference() {
        let (ana, tom, kai) = (PersonId(Uuid::from_u128(1)), PersonId(Uuid::from_u128(2)), PersonId(Uuid::from_u128(3)));
        let at = Timestamp::UNIX_EPOCH;
        assert_eq!(Distinct::between(ana, tom, at), Distinct::between(tom, ana, at));
        assert_ne!(DistinctId::of(ana, tom), DistinctId::of(ana, kai));
    }
}
