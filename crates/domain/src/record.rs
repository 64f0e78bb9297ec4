//! Records: everything that is kept, as plain data with an id.
//!
//! The archive, the journal and the faces all speak these types. An empty text means "nothing known".

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{aim, follow_ups, insights, interviews, outreach, people, settings, today};

/// The id of a record, typed so that ids of different records cannot be mixed up.
pub trait RecordId: Copy + Eq + Send + Sync + 'static {
    /// The id of a record from its bare form.
    fn from_uuid(uuid: Uuid) -> Self;
    /// The bare form, for storing and for addresses.
    fn uuid(self) -> Uuid;
}

/// Declares a typed id over a UUID.
macro_rules! id {
    ($($(#[$meta:meta])* $name:ident;)+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        #[serde(transparent)]
        pub struct $name(pub uuid::Uuid);

        impl $crate::RecordId for $name {
            fn from_uuid(uuid: uuid::Uuid) -> Self { Self(uuid) }
            fn uuid(self) -> uuid::Uuid { self.0 }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> { Ok(Self(text.parse()?)) }
        }
    )+};
}

pub(crate) use id;

id! {
    /// Whose records these are: one on one's own computer, many where it is hosted.
    AccountId;
    /// One change, and at the same time the key that makes a form count once.
    ChangeId;
}

impl ChangeId {
    /// The id under which the same change is made once more, after it was taken back.
    #[must_use]
    pub fn following(self) -> Self {
        let (high, low) = self.0.as_u64_pair();
        let spread = (low ^ high).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29);
        Self(Uuid::from_u64_pair(high, (low & 0xc000_0000_0000_0000) | (spread & 0x3fff_ffff_ffff_ffff)))
    }
}

/// Declares the closed list of records.
macro_rules! records {
    ($($kind:ident($record:path) = $word:literal,)+) => {
        crate::word::words! {
            /// Which kind of record.
            Kind { $(#[doc = concat!("A ", $word, ".")] $kind = $word,)+ }
        }

        /// Any one record. Each has its own place in memory, so that tens of thousands of edits at once stay small.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
        // Not "kind": questions, replies and passages have a field of that name, and one of the two would be lost.
        #[serde(tag = "record", rename_all = "kebab-case")]
        pub enum Record { $(#[doc = concat!("A ", $word, ".")] $kind(Box<$record>),)+ }

        impl Record {
            /// Which kind of record this is.
            #[must_use]
            pub fn kind(&self) -> Kind {
                match self { $(Self::$kind(_) => Kind::$kind,)+ }
            }

            /// The record's id in its bare form.
            #[must_use]
            pub fn uuid(&self) -> Uuid {
                match self { $(Self::$kind(record) => RecordId::uuid(record.id),)+ }
            }
        }

        $(impl From<$record> for Record {
            fn from(record: $record) -> Self { Self::$kind(Box::new(record)) }
        })+
    };
}

records! {
    AboutMe(aim::AboutMe) = "about-me",
    Exploration(aim::Exploration) = "exploration",
    LearningQuestion(aim::LearningQuestion) = "learning-question",
    Person(people::Person) = "person",
    Organization(people::Organization) = "organization",
    Employment(people::Employment) = "employment",
    Contact(people::Contact) = "contact",
    Message(outreach::Message) = "message",
    Reply(outreach::Reply) = "reply",
    Call(outreach::Call) = "call",
    Absence(outreach::Absence) = "absence",
    Feeling(outreach::Feeling) = "feeling",
    Template(outreach::Template) = "template",
    Interview(interviews::Interview) = "interview",
    Question(interviews::Question) = "question",
    Rehearsal(interviews::Rehearsal) = "rehearsal",
    Note(interviews::Note) = "note",
    EarlyQuestion(interviews::EarlyQuestion) = "early-question",
    DroppedQuestion(interviews::DroppedQuestion) = "dropped-question",
    Transcript(interviews::Transcript) = "transcript",
    Placement(interviews::Placement) = "placement",
    Invitation(interviews::Invitation) = "invitation",
    Debrief(follow_ups::Debrief) = "debrief",
    Promise(follow_ups::Promise) = "promise",
    Referral(follow_ups::Referral) = "referral",
    Rhythm(follow_ups::Rhythm) = "rhythm",
    UsualRhythm(follow_ups::UsualRhythm) = "usual-rhythm",
    Passage(insights::Passage) = "passage",
    Postponement(today::Postponement) = "postponement",
    Preferences(settings::Preferences) = "preferences",
    PersonZone(people::PersonZone) = "person-zone",
    Distinct(people::Distinct) = "distinct",
    Viewpoint(people::Viewpoint) = "viewpoint",
    OfferedTime(interviews::OfferedTime) = "offered-time",
    FreeHours(interviews::FreeHours) = "free-hours",
    Calendar(settings::Calendar) = "calendar",
    AddressCard(people::AddressCard) = "address-card",
    ListShape(people::ListShape) = "list-shape",
    Station(people::Station) = "station",
    Theme(insights::Theme) = "theme",
    Tagging(insights::Tagging) = "tagging",
    Alternative(insights::Alternative) = "alternative",
    Criterion(insights::Criterion) = "criterion",
    Rating(insights::Rating) = "rating",
    Evidence(insights::Evidence) = "evidence",
    Decision(insights::Decision) = "decision",
    PlanStep(insights::PlanStep) = "plan-step",
    Outcome(follow_ups::Outcome) = "outcome",
    Target(aim::Target) = "target",
    Finding(people::Finding) = "finding",
    Gap(people::Gap) = "gap",
    SavedFilter(people::SavedFilter) = "saved-filter",
}
