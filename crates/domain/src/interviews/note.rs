//! What one writes down while talking: one note for every question, and one for the rest.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{InterviewId, NoteId, QuestionId};
use crate::RecordId;

/// What one wrote down in an interview, to one question or to none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Note {
    /// Its id: see [`NoteId::of`].
    pub id: NoteId,
    /// The interview.
    pub interview_id: InterviewId,
    /// The question, if it belongs to one.
    pub question_id: Option<QuestionId>,
    /// The text.
    pub text: String,
    /// When it was last written to.
    pub written_at: Timestamp,
}

impl NoteId {
    /// There is one note for every question, and one for the rest of the interview. It carries the id of what it belongs
    /// to, so that writing twice at once cannot make two.
    #[must_use]
    pub fn of(interview: InterviewId, question: Option<QuestionId>) -> Self {
        Self(question.map_or(interview.uuid(), RecordId::uuid))
    }
}
