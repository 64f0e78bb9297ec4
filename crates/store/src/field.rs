//! How the fields of records become values and come back.
//!
//! Moments are whole microseconds; calendar dates, clock times and fixed words are text; an empty text is stored as such.

use acquaint_domain::{
    RecordId, Word, aim, follow_ups, insights, interviews, outreach, people, settings, today, {AccountId, ChangeId},
};
use jiff::{
    Timestamp,
    civil::{Date, DateTime, Time},
};

use crate::{
    Error, Result,
    engine::{Row, Value},
};

/// A type that fills one column.
pub(crate) trait Field: Sized {
    /// The value to store.
    fn value(&self) -> Value;
    /// The field from a column, nothing if the column is empty.
    fn read(row: &Row, index: usize) -> Result<Option<Self>>;
    /// The value that means nothing.
    fn nothing() -> Value;

    /// The field from a column that is never empty.
    fn get(row: &Row, index: usize) -> Result<Self> {
        Self::read(row, index)?.ok_or_else(|| Error::Damaged(format!("column {index} is empty")))
    }
}

impl<T: Field> Field for Option<T> {
    fn value(&self) -> Value {
        self.as_ref().map_or_else(T::nothing, Field::value)
    }
    fn read(row: &Row, index: usize) -> Result<Option<Self>> {
        T::read(row, index).map(Some)
    }
    fn nothing() -> Value {
        T::nothing()
    }
}

/// Implements [`Field`] for a type that is stored as one kind of value.
macro_rules! field {
    ($($kind:ty as $variant:ident by $column:ident: $out:expr, $back:expr;)+) => {$(
        impl Field for $kind {
            fn value(&self) -> Value {
                let out: fn(&$kind) -> _ = $out;
                Value::$variant(Some(out(self)))
            }
            fn read(row: &Row, index: usize) -> Result<Option<Self>> {
                let back: fn(_) -> Option<$kind> = $back;
                match row.$column(index)? {
                    None => Ok(None),
                    Some(raw) => back(raw).map(Some).ok_or_else(|| Error::Damaged(format!("column {index}: no {}", stringify!($kind)))),
                }
            }
            fn nothing() -> Value {
                Value::$variant(None)
            }
        }
    )+};
}

field! {
    String as Text by text: Clone::clone, Some;
    i64 as Int by int: |number| *number, Some;
    bool as Bool by bool: |flag| *flag, Some;
    Vec<u8> as Bytes by bytes: Clone::clone, Some;
    uuid::Uuid as Id by id: |id| *id, Some;
    Timestamp as Int by int: |moment| moment.as_microsecond(), |micros| Timestamp::from_microsecond(micros).ok();
    Date as Text by text: ToString::to_string, |text: String| text.parse().ok();
    DateTime as Text by text: ToString::to_string, |text: String| text.parse().ok();
    Vec<interviews::Turn> as Text by text: |turns| serde_json::to_string(turns).unwrap_or_default(), |text: String| serde_json::from_str(&text).ok();
    Time as Text by text: ToString::to_string, |text: String| text.parse().ok();
}

/// A field that points to a record, or to none.
pub(crate) trait Pointing {
    /// Points to another record, if it points to a certain one.
    fn turn(&mut self, from: uuid::Uuid, to: uuid::Uuid);
}

impl<T: Pointing> Pointing for Option<T> {
    fn turn(&mut self, from: uuid::Uuid, to: uuid::Uuid) {
        if let Some(id) = self {
            id.turn(from, to);
        }
    }
}

/// Implements [`Field`] and [`Pointing`] for typed ids.
macro_rules! ids {
    ($($id:ty),+ $(,)?) => {
        field! { $($id as Id by id: |id| id.uuid(), |uuid| Some(RecordId::from_uuid(uuid));)+ }
        $(impl Pointing for $id {
            fn turn(&mut self, from: uuid::Uuid, to: uuid::Uuid) {
                if self.uuid() == from {
                    *self = RecordId::from_uuid(to);
                }
            }
        })+
    };
}

ids! {
    AccountId, ChangeId, aim::AboutMeId, aim::ExplorationId, aim::LearningQuestionId, people::PersonId, people::OrganizationId,
    people::EmploymentId, people::ContactId, outreach::MessageId, outreach::ReplyId, outreach::CallId, outreach::AbsenceId, outreach::FeelingId, outreach::TemplateId, interviews::InterviewId, interviews::QuestionId,
    interviews::EarlyQuestionId, interviews::DroppedQuestionId, interviews::InvitationId, interviews::NoteId, interviews::TranscriptId, interviews::PlacementId, interviews::RehearsalId, follow_ups::DebriefId, follow_ups::PromiseId, follow_ups::ReferralId,
    follow_ups::RhythmId, follow_ups::UsualRhythmId, insights::PassageId, today::PostponementId, settings::PreferencesId,
    people::PersonZoneId, interviews::OfferedTimeId, interviews::FreeHoursId, settings::CalendarId,
    people::AddressCardId, people::ListShapeId, people::StationId,
    insights::ThemeId, insights::TaggingId, insights::AlternativeId, insights::CriterionId, insights::RatingId, insights::EvidenceId,
    insights::DecisionId, insights::PlanStepId, follow_ups::OutcomeId, people::DistinctId, people::ViewpointId,
    aim::TargetId, people::FindingId, people::GapId, people::SavedFilterId,
}

/// Implements [`Field`] for fixed words.
macro_rules! fixed_words {
    ($($word:ty),+ $(,)?) => {
        field! { $($word as Text by text: |word| word.word().to_owned(), |text: String| Word::from_word(&text);)+ }
    };
}

fixed_words! {
    acquaint_domain::Kind, people::Tie, people::OrganizationSize, people::OrganizationKind, people::ContactKind, people::ViewpointKind, outreach::Channel, outreach::Purpose, outreach::ReplyKind, outreach::CallOutcome, outreach::Country,
    outreach::SendFault,
    interviews::Setting, interviews::InvitationMethod, interviews::QuestionKind, interviews::Recall, follow_ups::Side, insights::PassageKind,
    insights::Attribution, insights::Stance, insights::EvidenceSide, follow_ups::OutcomeKind,
    aim::TargetWay, aim::MotivationScale, people::ResearchPoint,
}
