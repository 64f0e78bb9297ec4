//! Practising aloud before a conversation: what was said from memory, how it went, and what follows from it.
//!
//! Only the tries are kept. What comes next, what is known and when it comes back are computed from them: `sitting.rs` puts
//! the pieces of one sitting in order, `memory.rs` asks FSRS for the day on which a piece comes back. No points and no
//! count of days: the one number is how many questions come by themselves.

mod memory;
mod sitting;
#[cfg(test)]
mod tests;

pub use sitting::{Practice, Sitting, known_up_and_down, sitting};

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{InterviewId, QuestionId};
use crate::{record::id, word::words};

id! {
    /// One try at saying something from memory.
    RehearsalId;
}

words! {
    /// How it went to say something from memory, in the four answers that FSRS knows.
    Recall {
        /// It did not come.
        NotYet = "not-yet",
        /// It came in part.
        Almost = "almost",
        /// It came.
        Yes = "yes",
        /// It came at once.
        WithoutThinking = "without-thinking",
    }
}

impl Recall {
    /// Whether it came by itself.
    #[must_use]
    pub fn well(self) -> bool {
        matches!(self, Self::Yes | Self::WithoutThinking)
    }
}

/// One try at saying a question, or the pitch, aloud and from memory.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Rehearsal {
    /// Its id.
    pub id: RehearsalId,
    /// The conversation that it was practised for.
    pub interview_id: InterviewId,
    /// The question; nothing if it was the pitch.
    pub question_id: Option<QuestionId>,
    /// How it went.
    pub recall: Recall,
    /// When.
    pub said_at: Timestamp,
}

impl Rehearsal {
    /// What was said.
    #[must_use]
    pub fn piece(&self) -> Piece {
        self.question_id.map_or(Piece::Pitch, Piece::Question)
    }
}

/// What one practises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Piece {
    /// One's elevator pitch.
    Pitch,
    /// A question of the plan.
    Question(QuestionId),
}

impl Piece {
    /// The question, if it is one.
    #[must_use]
    pub fn question(self) -> Option<QuestionId> {
        match self {
            Self::Pitch => None,
            Self::Question(id) => Some(id),
        }
    }
}

/// How a question begins: enough to know which it is, and no more than half of it.
#[must_use]
pub fn cue(question: &str) -> String {
    /// Words of a cue at the most. House rule.
    const WORDS: usize = 3;
    let words: Vec<&str> = question.split_whitespace().collect();
    match words.as_slice() {
        [] => "…".to_owned(),
        [one] => format!("{}…", one.chars().take((one.chars().count() / 2).min(12)).collect::<String>()),
        many => format!("{} …", many[..WORDS.min(many.len() / 2)].join(" ")),
    }
}
