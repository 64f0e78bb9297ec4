//! Practising aloud before a conversation. Only the tries are kept; how a sitting stands is computed from them.

use std::collections::HashSet;

use acquaint_domain::{
    Change, Context, Kind, RecordId as _,
    aim::{AboutMe, AboutMeId},
    interviews::{Interview, InterviewId, Piece, Place, Practice, Question, Recall, Rehearsal, Sitting, sitting, time_plan},
};
use acquaint_store::Store;

use super::{list_questions, name_of};
use crate::{
    Failure,
    actions::{Result, get, keep},
};

/// Everything that one practises with before one conversation.
#[derive(Debug, Clone)]
pub struct Practised {
    /// The pitch; empty if none is written.
    pub pitch: String,
    /// The questions that fit into the time, in the order of the plan. What waits in reserve need not be known by heart.
    pub questions: Vec<Question>,
    /// Every try so far, the oldest first.
    pub tries: Vec<Rehearsal>,
    /// How the sitting stands.
    pub sitting: Sitting,
}

impl Practised {
    /// Whether there is anything to say aloud.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.pitch.trim().is_empty() && self.questions.is_empty()
    }

    /// A question of them.
    #[must_use]
    pub fn find_question(&self, piece: Piece) -> Option<&Question> {
        self.questions.iter().find(|question| Some(question.id) == piece.question())
    }
}

/// How practising for a conversation stands; after a number of tries, if one wants to go through all of it once more.
///
/// # Errors
/// If it is gone.
pub async fn practised(store: &Store, ctx: &Context, id: InterviewId, once_more_after: Option<usize>) -> Result<Practised> {
    let interview: Interview = get(store, id).await?;
    let pitch = store.find::<AboutMe>(AboutMeId::ONLY).await?.map(|me| me.pitch).unwrap_or_default();
    let plan = list_questions(store, id).await?;
    let timings = time_plan(&plan, interview.minutes);
    let fits = plan.into_iter().zip(timings).filter(|(_, timing)| timing.place != Place::Reserve);
    let questions: Vec<Question> = fits.map(|(question, _)| question).collect();
    let mut tries: Vec<Rehearsal> = store.list_referring(Kind::Interview, &[id.uuid()]).await?;
    tries.sort_by_key(|rehearsal| (rehearsal.said_at, rehearsal.id));
    let spoken = (!pitch.trim().is_empty()).then_some(Piece::Pitch);
    let pieces: Vec<Piece> = spoken.into_iter().chain(questions.iter().map(|question| Piece::Question(question.id))).collect();
    let day = interview.start().with_time_zone(ctx.zone.clone()).date();
    let sitting = sitting(ctx, Practice { pieces: &pieces, tries: &tries, day }, once_more_after);
    Ok(Practised { pitch, questions, tries, sitting })
}

/// Keeps how it went to say something from memory.
///
/// # Errors
/// If the conversation is gone or does not lie ahead, or if the question is none of its plan.
pub async fn rehearse(store: &Store, ctx: &Context, id: InterviewId, piece: Piece, recall: Recall) -> Result<()> {
    let interview: Interview = get(store, id).await?;
    if !interview.open() {
        let message = "This conversation does not lie ahead any more.".to_owned();
        return Err(Failure::refused(message, "What you practised for it stays in the history."));
    }
    let plan: HashSet<_> = list_questions(store, id).await?.into_iter().map(|question| question.id).collect();
    if piece.question().is_some_and(|question| !plan.contains(&question)) {
        return Err(Failure::not_found());
    }
    let mut change = Change::new(ctx, "interviews.rehearse", name_of(store, &interview).await?);
    change.add(Rehearsal { id: ctx.ids().draw(), interview_id: id, question_id: piece.question(), recall, said_at: ctx.now });
    keep(store, &change).await
}
