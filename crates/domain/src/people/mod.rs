//! People: who they are, where they work and have worked, and how one knows them.

mod addressing;
mod alike;
mod circle;
mod column;
mod described;
mod distinct;
mod email;
mod employment;
mod imported;
mod introductions;
mod lists;
mod network;
mod next;
mod one_line;
mod organization;
mod path;
mod research;
mod same;
mod tags;
mod there;
mod variety;
mod viewpoint;
mod zone;

pub use alike::{is_legal_form, may_be_one};
pub use circle::Circle;
pub use column::Column;
pub use distinct::{Distinct, DistinctId};
pub use email::is_plausible_email;
pub use employment::{current_employment, find_move, parse_since, since_in_short};
pub use imported::*;
pub use introductions::{CHAIN_AT_MOST, Graph, INTRODUCERS_AT_MOST, Introduction, Route, TieKind, Ties, introductions};
pub use lists::{AddressCard, AddressCardId, ListShape, ListShapeId, Station, StationId};
pub use network::{Dot, Knot, Label, LabelSide, Picture, Reached, draw, network};
pub use next::{
    ASKED_RESTS_DAYS, Candidate, NEXT_USUALLY, NOT_NOW_DAYS, NextFacts, Prospects, Reach, Suggestion, choose, jobs_put_off, next_key,
    suggest_next,
};
pub use one_line::{OneLine, parse_one_line};
pub use organization::{Organization, OrganizationKind, OrganizationSize};
pub use path::{History, Path, Step};
pub use research::{Finding, FindingId, Gap, GapId, ResearchPoint, Subject};
pub use same::{agreements, differences, is_other_work, merged, says_more_of_work, says_one_half_each};
pub use tags::{SavedFilter, SavedFilterId, TAG_AT_MOST, is_short_enough, parse_tags, tag_key};
pub use there::{Closeness, There, advocacy, who_is_there};
pub use variety::{FEW, Rank, Spread, Variety, VarietyCount, VarietyField, variety};
pub use viewpoint::{Aimed, Guess, GuessFact, Standing, Viewpoint, ViewpointId, ViewpointKind, guesses, standings};
pub use zone::{PersonZone, PersonZoneId};

use jiff::{Timestamp, civil::Date};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{record::id, word::words};

id! {
    /// A person.
    PersonId;
    /// An organization.
    OrganizationId;
    /// An employment.
    EmploymentId;
    /// A contact.
    ContactId;
}

words! {
    /// How one knows somebody.
    Tie {
        /// A friend, a relative, a colleague: one could simply ring.
        Close = "close",
        /// They have met or written before.
        Met = "met",
        /// Something is shared: a school, an employer, a town, a friend.
        Shared = "shared",
        /// They have never met.
        Stranger = "stranger",
    }
}

words! {
    /// How two people were in contact.
    ContactKind {
        /// Face to face.
        Meeting = "meeting",
        /// By phone or video.
        Call = "call",
        /// In writing.
        Writing = "writing",
        /// Anything else.
        Other = "other",
    }
}

words! {
    /// A field of which one version has to be chosen when two entries become one.
    PersonField {
        /// What they are called.
        Name = "name",
        /// As what they work now, and where.
        Work = "work",
        /// Their e-mail address.
        Email = "email",
        /// Their phone number.
        Phone = "phone",
        /// Their LinkedIn page.
        Linkedin = "linkedin",
        /// Where they live or work.
        Place = "place",
        /// How one knows them.
        Tie = "tie",
        /// How one met.
        HowMet = "how_met",
        /// Why one would like to talk with them.
        Reason = "reason",
        /// What they care about.
        Interests = "interests",
    }
}

/// Somebody one knows or would like to know.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// Their name in one field, as they write it themselves, in any script.
    pub name: String,
    /// How one knows them.
    pub tie: Option<Tie>,
    /// How one met, or what connects the two, in words.
    pub how_met: String,
    /// Their e-mail address.
    pub email: String,
    /// Their phone number.
    pub phone: String,
    /// Their LinkedIn page, in its canonical form.
    pub linkedin: String,
    /// Where they live or work.
    pub place: String,
    /// What they care about.
    pub interests: String,
    /// Why one would like to talk with this person: what they did, wrote or said that one noticed.
    pub reason: String,
    /// Anything else.
    pub notes: String,
    /// Their tags, one on each line.
    #[serde(default)]
    pub tags: String,
    /// When they were added.
    pub added_at: Timestamp,
}

impl Person {
    /// Somebody of whom only the name is known.
    #[must_use]
    pub fn named(id: PersonId, name: impl Into<String>, added_at: Timestamp) -> Self {
        Self {
            id,
            name: name.into(),
            tie: None,
            how_met: String::new(),
            email: String::new(),
            phone: String::new(),
            linkedin: String::new(),
            place: String::new(),
            interests: String::new(),
            reason: String::new(),
            notes: String::new(),
            tags: String::new(),
            added_at,
        }
    }
}

/// That somebody works or worked somewhere as something. A person's employments are a history.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Employment {
    /// Its id.
    pub id: EmploymentId,
    /// Who.
    pub person_id: PersonId,
    /// Where, if known.
    pub organization_id: Option<OrganizationId>,
    /// As what.
    pub title: String,
    /// Since when, if known.
    pub since: Option<Date>,
    /// Until when. Nothing means that they are still there, as far as is known.
    pub until: Option<Date>,
    /// When one learned of it.
    pub learned_at: Timestamp,
}

/// A moment in which two people really were in contact, outside the messages and interviews kept here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Contact {
    /// Its id.
    pub id: ContactId,
    /// With whom.
    pub person_id: PersonId,
    /// How.
    pub how: ContactKind,
    /// On which day.
    pub on: Date,
    /// What it was about.
    pub words: String,
    /// When it was written down.
    pub written_at: Timestamp,
}
