//! What came of knowing somebody.

use acquaint_domain::{
    Change, Context,
    follow_ups::{Outcome, OutcomeKind},
    interviews::{Interview, InterviewId},
    people::{Person, PersonId},
};
use acquaint_store::Store;
use jiff::civil::Date;

use crate::{
    Failure,
    actions::{Result, get, keep},
};

/// What came of it, in somebody's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOutcome {
    /// Through whom.
    pub person: PersonId,
    /// The interview from which it came, if from one.
    pub interview: Option<InterviewId>,
    /// What it is.
    pub kind: OutcomeKind,
    /// In one's own words.
    pub words: String,
    /// On which day.
    pub on: Date,
}

/// Writes down what came of knowing somebody.
///
/// # Errors
/// If the person is gone, or the interview is not one with them.
pub async fn record_outcome(store: &Store, ctx: &Context, new: NewOutcome) -> Result<()> {
    let NewOutcome { person, interview, kind, words, on } = new;
    let Person { id: person_id, name, .. } = get(store, person).await?;
    if let Some(interview) = interview
        && get::<Interview>(store, interview).await?.person_id != person_id
    {
        return Err(Failure::not_found());
    }
    let mut change = Change::new(ctx, "follow-ups.outcome", name);
    change.add(Outcome { id: ctx.ids().draw(), person_id, interview_id: interview, kind, words, on, written_at: ctx.now });
    keep(store, &change).await
}
