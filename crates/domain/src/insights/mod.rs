//! Insights: passages of what people said, each with a kind, so that many conversations can be compared.

mod attribution;
mod coverage;
mod decide;
mod heard;
mod plan;
mod sources;
mod theme;
mod written;

pub use attribution::{Attribution, may_be_shown};
pub use coverage::{Covered, Voice, coverage, is_about};
pub use decide::{
    Alternative, AlternativeId, Board, Criterion, CriterionId, Decision, DecisionId, Evidence, EvidenceId, EvidenceSide, Gap,
    RATING_AT_MOST, Rating, RatingId, Share, Standing, Turn, VOICES_ENOUGH, WEIGHT_AT_MOST, gaps,
};
pub use heard::{Heard, Said, heard};
pub use plan::{PlanStep, PlanStepId};
pub use sources::Sources;
pub(crate) use theme::paired;
pub use theme::{Stance, Tagging, TaggingId, Theme, ThemeId};
pub use written::Written;

use std::collections::HashSet;

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    follow_ups::DebriefId,
    interviews::{InterviewId, NoteId, TranscriptId, is_quote},
    people::PersonId,
    record::id,
    word::words,
};

id! {
    /// A marked passage.
    PassageId;
}

words! {
    /// What a passage is about.
    PassageKind {
        /// Where things are going.
        Trend = "trend",
        /// What hurts.
        PainPoint = "pain-point",
        /// How people treat each other at work.
        Culture = "culture",
        /// What one has to be good at.
        Skill = "skill",
        /// How people come to this work.
        Path = "path",
        /// Pay and conditions.
        Pay = "pay",
        /// What the days are like.
        DayToDay = "day-to-day",
        /// Advice.
        Advice = "advice",
        /// Anything else worth keeping.
        Insight = "insight",
    }
}

/// A passage that was marked because it matters.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Passage {
    /// Its id.
    pub id: PassageId,
    /// Who said it.
    pub person_id: PersonId,
    /// The interview in which it was said, if in one.
    pub interview_id: Option<InterviewId>,
    /// The note in which it stands.
    pub note_id: Option<NoteId>,
    /// What it is about.
    pub kind: PassageKind,
    /// The words themselves.
    pub words: String,
    /// When it was marked.
    pub marked_at: Timestamp,
    /// The transcript from which it was taken, if it is there.
    pub transcript_id: Option<TranscriptId>,
    /// Whether it may be passed on, and under which name.
    #[serde(default)]
    pub attribution: Attribution,
    /// The debrief in which it stands: something that was only written down when looking back.
    pub debrief_id: Option<DebriefId>,
}

/// Whether words are somebody's own and may stand in quotation marks: they are in a line of a text that is marked as a quote, or were
/// taken from a transcript. All else is what the writer made of it.
pub fn is_in_their_words<'a>(words: &str, passages: &[Passage], texts: impl IntoIterator<Item = &'a str>) -> bool {
    let recorded = |passage: &Passage| passage.transcript_id.is_some() && passage.words == words;
    passages.iter().any(recorded) || texts.into_iter().any(|text| is_quote(text, words))
}

/// How many different people said something. One voice is one data point.
#[must_use]
pub fn voices<'a>(passages: impl IntoIterator<Item = &'a Passage>) -> usize {
    passages.into_iter().map(|passage| passage.person_id).collect::<HashSet<PersonId>>().len()
}
