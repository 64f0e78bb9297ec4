//! Viewpoints: who somebody is to an exploration, such as a veteran of the role or somebody who left it.
//!
//! They are guessed from stored facts each time and never stored. Stored is only what the person said about it, and that
//! always counts more than a guess.

mod aimed;
mod guess;
#[cfg(test)]
mod tests;
mod work_words;

pub use aimed::Aimed;
pub(in crate::people) use aimed::{Closeness, Read};
pub(super) use guess::guesses_given;
pub use guess::{Guess, GuessFact, guesses};

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::PersonId;
use crate::{RecordId as _, Word as _, aim::ExplorationId, context::scatter, interviews, record::id, word::words};

id! {
    /// What was said about a viewpoint.
    ViewpointId;
}

words! {
    /// Who somebody is to an exploration.
    ViewpointKind {
        /// They do the work that one is curious about.
        InRole = "in-role",
        /// They have done it for many years.
        Veteran = "veteran",
        /// They came to it from something else.
        UnusualPath = "unusual-path",
        /// They went to the same school.
        Alumnus = "alumnus",
        /// They came from elsewhere and made their way.
        Newcomer = "newcomer",
        /// They did it and left, or see it critically.
        Leaver = "leaver",
        /// They are in an organization that one has in mind.
        Target = "target-organization",
    }
}

/// What the person said about a viewpoint: that it holds, or that it does not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Viewpoint {
    /// Its id: see [`ViewpointId::of`].
    pub id: ViewpointId,
    /// Whom it is about.
    pub person_id: PersonId,
    /// For which exploration.
    pub exploration_id: ExplorationId,
    /// Which viewpoint.
    pub kind: ViewpointKind,
    /// Whether it holds.
    pub holds: bool,
    /// When it was said.
    pub said_at: Timestamp,
}

impl ViewpointId {
    /// There is one for every person, exploration and kind, so that saying it twice at once cannot make two.
    #[must_use]
    pub fn of(person: PersonId, exploration: ExplorationId, kind: ViewpointKind) -> Self {
        let place = ViewpointKind::ALL.iter().position(|known| *known == kind).unwrap_or_default() as u64;
        let (high, low) = person.uuid().as_u64_pair();
        let (aim_high, aim_low) = exploration.uuid().as_u64_pair();
        let spread = scatter(low ^ scatter(aim_high ^ scatter(aim_low ^ scatter(place + 1))));
        Self(Uuid::from_u64_pair(high, (low & 0xc000_0000_0000_0000) | (spread & 0x3fff_ffff_ffff_ffff)))
    }
}

impl Viewpoint {
    /// That a viewpoint holds for somebody, or does not.
    #[must_use]
    pub fn said(person_id: PersonId, exploration_id: ExplorationId, kind: ViewpointKind, holds: bool, said_at: Timestamp) -> Self {
        Self { id: ViewpointId::of(person_id, exploration_id, kind), person_id, exploration_id, kind, holds, said_at }
    }
}

impl ViewpointKind {
    /// The same as the bank of questions knows it; nothing if it has no questions for it.
    #[must_use]
    pub fn in_bank(self) -> Option<interviews::Viewpoint> {
        match self {
            Self::Veteran => Some(interviews::Viewpoint::Veteran),
            Self::Alumnus => Some(interviews::Viewpoint::Alumni),
            Self::Newcomer => Some(interviews::Viewpoint::Newcomer),
            Self::Leaver => Some(interviews::Viewpoint::Leaver),
            Self::InRole | Self::UnusualPath | Self::Target => None,
        }
    }
}

/// A viewpoint as it stands now: said by the person, or else guessed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Standing {
    /// Which viewpoint.
    pub kind: ViewpointKind,
    /// Whether it holds.
    pub holds: bool,
    /// Whether the person said so.
    pub said: bool,
    /// The guess, if there is one, with the fact it rests on.
    pub guess: Option<Guess>,
}

/// Every kind of viewpoint of which something was said or guessed, in the order of [`ViewpointKind`].
#[must_use]
pub fn standings(guesses: Vec<Guess>, said: &[Viewpoint]) -> Vec<Standing> {
    let mut guesses = guesses;
    let stands = |kind: &ViewpointKind| {
        let kind = *kind;
        let guess = guesses.iter().position(|guess| guess.kind == kind).map(|place| guesses.swap_remove(place));
        let said = said.iter().find(|said| said.kind == kind);
        let holds = said.map_or(guess.is_some(), |said| said.holds);
        (guess.is_some() || said.is_some()).then_some(Standing { kind, holds, said: said.is_some(), guess })
    };
    ViewpointKind::ALL.iter().filter_map(stands).collect()
}
