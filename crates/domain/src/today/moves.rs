//! Who works somewhere else now, or as something else: a good reason to write.

use jiff::{ToSpan, civil::Date};

use super::cards::{Card, CardKind, Situation, card};
use crate::{
    Context, RecordId as _,
    people::{EmploymentId, PersonId},
};

/// How long a move is news, in days. House rule.
pub const NEWS_FOR_DAYS: i64 = 60;

/// That somebody's work is another than before, as a newer list told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobMove {
    /// Who.
    pub person_id: PersonId,
    /// The new work.
    pub employment_id: EmploymentId,
    /// What they do now.
    pub title: String,
    /// Where.
    pub organization: String,
    /// When one learned of it.
    pub on: Date,
}

impl JobMove {
    /// What they do now, and where, as far as it is known.
    #[must_use]
    pub fn work(&self) -> String {
        let work = [self.title.as_str(), self.organization.as_str()];
        work.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// The card for a move, unless they do not want to be asked, or one has written to them since.
pub(super) fn move_card(ctx: &Context, situation: &Situation, job_move: &JobMove) -> Option<Card> {
    let fresh = job_move.on >= ctx.today().saturating_sub(NEWS_FOR_DAYS.days());
    let sent = |at: jiff::Timestamp| ctx.local(at).date() >= job_move.on;
    let mut messages = situation.history.messages.iter().filter(|message| message.person_id == job_move.person_id);
    let written = messages.any(|message| message.sent_at.is_none_or(sent));
    if !fresh || written || situation.history.wants_rest(job_move.person_id) {
        return None;
    }
    let about = job_move.work();
    let card = card(CardKind::Congratulate, Some(job_move.person_id), job_move.employment_id.uuid(), Some(job_move.on));
    Some(Card { about, ..card })
}
