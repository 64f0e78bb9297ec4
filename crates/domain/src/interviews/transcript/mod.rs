//! Transcripts: what was said in a conversation, turn by turn, as a program wrote it down.
//!
//! Kept is what came in a file, and what somebody decided about it by hand. Which answer belongs to which question is computed
//! from that. It leaves out how files are read, and what is worth keeping as an insight.

mod matching;
mod score;
mod who;

pub use matching::{Answer, Confidence, match_answers};
pub use score::WordsOf;
pub use who::{Speaker, guess_me, speakers};

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{InterviewId, QuestionId};
use crate::{RecordId, record::id};

id! {
    /// A transcript.
    TranscriptId;
    /// Where an answer was put by hand.
    PlacementId;
}

/// What one person said until another one spoke.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Turn {
    /// The name as it stands in the file; empty if there is none.
    pub speaker: String,
    /// When it begins, in milliseconds from the beginning of the recording.
    pub start: Option<i64>,
    /// When it ends, in milliseconds from the beginning of the recording.
    pub end: Option<i64>,
    /// The words.
    pub text: String,
}

/// A conversation as a file has it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Transcript {
    /// Its id, which follows from the conversation and the words, so that the same file twice is one transcript.
    pub id: TranscriptId,
    /// The conversation.
    pub interview_id: InterviewId,
    /// The name of the file; empty if the words were pasted.
    pub name: String,
    /// Which of the speakers is oneself, by the name in the file; empty if nobody has said so.
    pub me: String,
    /// What was said, in order.
    pub turns: Vec<Turn>,
    /// When it was added.
    pub added_at: Timestamp,
}

/// An answer that somebody put under a question, or under none, by hand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Placement {
    /// Its id: see [`PlacementId::of`].
    pub id: PlacementId,
    /// The transcript.
    pub transcript_id: TranscriptId,
    /// The turn with which it begins, counted from 0.
    pub turn: i64,
    /// The question that it answers; nothing if it answers none.
    pub question_id: Option<QuestionId>,
    /// When it was put there.
    pub placed_at: Timestamp,
}

impl PlacementId {
    /// There is one place for every turn. It carries an id that follows from the turn, so that deciding twice at once cannot
    /// make two.
    #[must_use]
    pub fn of(transcript: TranscriptId, turn: i64) -> Self {
        let (high, low) = transcript.uuid().as_u64_pair();
        let spread = (turn.unsigned_abs() + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) & 0x3fff_ffff_ffff_ffff;
        Self(uuid::Uuid::from_u64_pair(high, low ^ spread))
    }
}

impl Transcript {
    /// Whether oneself said it. As long as nobody has said which speaker one is, a turn that ends with a question counts.
    #[must_use]
    pub fn is_mine(&self, turn: &Turn) -> bool {
        if self.me.is_empty() { turn.text.trim_end().ends_with('?') } else { turn.speaker == self.me }
    }

    /// The turns of a part in which the other one speaks, each with its number. As long as nobody has said which speaker one
    /// is, all but the question count.
    pub fn said<'a>(&'a self, part: &'a Answer) -> impl Iterator<Item = (usize, &'a Turn)> {
        let turns = self.turns.get(part.turn..part.end).unwrap_or_default();
        let counts = |at: usize, turn: &Turn| if self.me.is_empty() { !part.asks || at > part.turn } else { !self.is_mine(turn) };
        (part.turn..).zip(turns).filter(move |(at, turn)| counts(*at, turn))
    }

    /// How long it takes in milliseconds, as far as the file says.
    #[must_use]
    pub fn length(&self) -> Option<i64> {
        self.turns.iter().filter_map(|turn| turn.end.or(turn.start)).max()
    }
}

#[cfg(test)]
mod tests;
