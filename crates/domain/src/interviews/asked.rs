//! What one wants to ask: in a conversation, before there is one, and what was taken out of a plan by hand.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{DroppedQuestionId, EarlyQuestionId, InterviewId, QuestionId};
use crate::{aim::LearningQuestionId, people::PersonId, word::words};

words! {
    /// What a question is about.
    QuestionKind {
        /// The way the person came.
        Path = "path",
        /// The role and its days.
        Role = "role",
        /// The organization.
        Organization = "organization",
        /// The workplace and its culture.
        Culture = "culture",
        /// The industry.
        Industry = "industry",
        /// Where things are going.
        Trends = "trends",
        /// What hurts.
        PainPoints = "pain-points",
        /// What one has to be good at.
        Skills = "skills",
        /// How people get in.
        GettingIn = "getting-in",
        /// Pay and conditions, asked well.
        Pay = "pay",
        /// Details, and the worst of it.
        NittyGritty = "nitty-gritty",
        /// Advice.
        Advice = "advice",
        /// The person.
        Person = "person",
        /// The end of the conversation.
        Closing = "closing",
        /// One's own learning question.
        Learning = "learning",
        /// Anything else.
        Own = "own",
    }
}

/// A question that one wants to ask in an interview.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// The interview.
    pub interview_id: InterviewId,
    /// The question.
    pub text: String,
    /// What it is about.
    pub kind: QuestionKind,
    /// Whether it is one of the three that must be asked.
    pub must_ask: bool,
    /// Its place in the order, counted from 1.
    pub position: i64,
    /// When it was asked.
    pub asked_at: Option<Timestamp>,
    /// What one wants to find out with it, if it came from there. It stays so in other words.
    pub learning_question_id: Option<LearningQuestionId>,
}

/// A question that one took out of a plan by hand, so that it is not suggested for it again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DroppedQuestion {
    /// Its id.
    pub id: DroppedQuestionId,
    /// The interview.
    pub interview_id: InterviewId,
    /// The question as it stood there.
    pub text: String,
    /// When it was taken out.
    pub dropped_at: Timestamp,
}

/// A question that one chose for a person before the two agreed on a date. It moves into the plan of the first conversation
/// that is agreed on with them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct EarlyQuestion {
    /// Its id.
    pub id: EarlyQuestionId,
    /// Whom one wants to ask.
    pub person_id: PersonId,
    /// The question.
    pub text: String,
    /// What it is about.
    pub kind: QuestionKind,
    /// Its place in the order, counted from 1.
    pub position: i64,
    /// When it was chosen.
    pub chosen_at: Timestamp,
}
