//! What one found out before writing, each with where it came from; and what one could not find, as a question to ask.
//!
//! The checklist has four subjects: the person, the role, the organization, the industry. None of it is a duty: what is empty
//! is simply not known yet.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{OrganizationId, PersonId};
use crate::{interviews::QuestionKind, record::id, word::words};

id! {
    /// Something found out.
    FindingId;
    /// Something that could not be found.
    GapId;
}

words! {
    /// What the checklist is about.
    Subject {
        /// The person themselves.
        Person = "person",
        /// What they do.
        Role = "role",
        /// Where they do it.
        Organization = "organization",
        /// What is around it.
        Industry = "industry",
    }
}

words! {
    /// One point of the checklist.
    ResearchPoint {
        /// How they came to where they are.
        Path = "path",
        /// What they made, wrote or said.
        Work = "work",
        /// What the role is made of.
        Day = "day",
        /// What one has to know for it.
        Skills = "skills",
        /// What the organization does, and for whom.
        Purpose = "purpose",
        /// What is new there.
        News = "news",
        /// What is changing in the industry.
        Trends = "trends",
        /// Who else is in it.
        Others = "others",
    }
}

impl ResearchPoint {
    /// The subject to which the point belongs.
    #[must_use]
    pub fn subject(self) -> Subject {
        match self {
            Self::Path | Self::Work => Subject::Person,
            Self::Day | Self::Skills => Subject::Role,
            Self::Purpose | Self::News => Subject::Organization,
            Self::Trends | Self::Others => Subject::Industry,
        }
    }

    /// Whether it holds for everybody at an organization and not only for one person.
    #[must_use]
    pub fn is_of_organization(self) -> bool {
        matches!(self.subject(), Subject::Organization | Subject::Industry)
    }

    /// What a question about it is about.
    #[must_use]
    pub fn question_kind(self) -> QuestionKind {
        match self {
            Self::Path => QuestionKind::Path,
            Self::Work => QuestionKind::Person,
            Self::Day => QuestionKind::Role,
            Self::Skills => QuestionKind::Skills,
            Self::Purpose | Self::News => QuestionKind::Organization,
            Self::Trends => QuestionKind::Trends,
            Self::Others => QuestionKind::Industry,
        }
    }
}

/// Something that one found out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    /// Its id.
    pub id: FindingId,
    /// About whom. Nothing where it holds for everybody at an organization.
    pub person_id: Option<PersonId>,
    /// About which organization. Nothing where it is about one person, or where nobody knows where they work.
    pub organization_id: Option<OrganizationId>,
    /// Which point of the checklist it is.
    pub point: ResearchPoint,
    /// What one found out, in one's own words.
    pub text: String,
    /// Where it came from: an address or words.
    pub source: String,
    /// When it was written down.
    pub found_at: Timestamp,
}

/// Something that one looked for and did not find: a question to ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Gap {
    /// Its id.
    pub id: GapId,
    /// Whom to ask.
    pub person_id: PersonId,
    /// Which point of the checklist it is.
    pub point: ResearchPoint,
    /// The question.
    pub text: String,
    /// When it was noted.
    pub noted_at: Timestamp,
}
