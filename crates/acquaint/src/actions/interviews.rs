//! Interviews: agreeing on a date, moving it, calling it off, beginning and ending the conversation.

mod conversation;
mod earlier;
mod happened;
mod inviting;
mod notes;
mod planning;
mod practice;
mod questions;
#[cfg(test)]
mod tests;
mod times;
mod transcripts;

pub use conversation::{Conversation, get_conversation};
pub use earlier::{Earlier, earlier_talks};
pub use happened::{Happened, note_talk, note_talk_with_new, talk_of};
pub use inviting::{Brought, Inviting, Told, brought_by, draft_invitation, find_begun, find_inviting, write_invitation};
pub use notes::{Written, mark_asked, write_notes};
pub use planning::{PlanningFacts, planning_facts};
pub use practice::{Practised, practised, rehearse};
pub use questions::{
    add_questions, edit_question, fill_questions, list_notes, list_questions, move_question, set_must_ask, take_out_question,
};
pub use times::{Offer, Suggestion, offer_times, open_offers, suggest_times, zone_of};
pub use transcripts::{
    Matched, add_transcript, choose_speaker, list_transcripts, match_transcript, match_transcripts, place_answer, remove_transcript,
};

use acquaint_domain::{
    Change, Context,
    aim::ExplorationId,
    context::Ids,
    interviews::{EarlyQuestion, Interview, InterviewId, MUST_ASKS, Question, Setting},
    people::{Person, PersonId},
};
use acquaint_store::Store;
use jiff::{Timestamp, civil::DateTime};

use super::{Result, check_seen, get, keep, start::list_early_questions};
use crate::Failure;

/// Reminders in minutes before: the day before to confirm, then in time to leave, then to arrive. House rule.
pub const ALARMS: [u32; 3] = [24 * 60, 2 * 60, 15];

/// What two people agreed on.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    /// The date and time on the clock of the zone.
    pub starts: DateTime,
    /// The zone, such as `Europe/Berlin`.
    pub zone: String,
    /// How long, in minutes.
    pub minutes: i64,
    /// What kind of place.
    pub setting: Setting,
    /// The address, the link or the number.
    pub place: String,
    /// For which exploration.
    pub exploration_id: Option<ExplorationId>,
}

/// Keeps that a conversation was agreed on.
///
/// # Errors
/// If the person is gone or asked not to be asked again.
pub async fn agree_interview(store: &Store, ctx: &Context, person_id: PersonId, agreed: Agreement) -> Result<InterviewId> {
    let person: Person = get(store, person_id).await?;
    if store.history_of(&[person_id]).await?.wants_rest(person_id) {
        let message = format!("{} asked not to be asked again.", person.name);
        let hint = "Their wish is kept under “what came back”. If they changed their mind, undo that answer in the history first.";
        return Err(Failure::refused(message, hint));
    }
    let Agreement { starts, zone, minutes, setting, place, exploration_id } = agreed;
    let mut ids = ctx.ids();
    let interview = Interview {
        id: ids.draw(),
        person_id,
        exploration_id,
        starts,
        zone,
        minutes,
        setting,
        place,
        sequence: 0,
        agreed_at: ctx.now,
        began_at: None,
        ended_at: None,
        cancelled_at: None,
    };
    let id = interview.id;
    let mut change = Change::new(ctx, "interviews.agree", &person.name);
    move_early_questions(store, &mut change, &mut ids, &interview).await?;
    change.add(interview);
    keep(store, &change).await?;
    Ok(id)
}

/// Questions that were chosen before there was a date become the must-asks of the first conversation that is agreed on. One in
/// the words of a learning question counts as that from then on, also for the planner.
async fn move_early_questions(store: &Store, change: &mut Change, ids: &mut Ids, interview: &Interview) -> Result<()> {
    let learning = planning::learning_questions(store, interview).await?;
    for (place, early) in list_early_questions(store, interview.person_id).await?.into_iter().enumerate() {
        let EarlyQuestion { text, kind, position, .. } = early.clone();
        let question = questions::new_question(ids.draw(), interview.id, kind, text, &learning);
        change.add(Question { must_ask: place < MUST_ASKS, position, ..question });
        change.remove(early);
    }
    Ok(())
}

/// Moves a conversation, or changes what was agreed on. What calendars show counts as a new version for them.
///
/// # Errors
/// If it is gone or was changed elsewhere.
pub async fn edit_interview(store: &Store, ctx: &Context, id: InterviewId, mark: &str, agreed: Agreement) -> Result<()> {
    let before: Interview = get(store, id).await?;
    let Agreement { starts, zone, minutes, setting, place, exploration_id } = agreed;
    let moved = (before.starts, &before.zone, before.minutes, &before.place) != (starts, &zone, minutes, &place);
    let sequence = before.sequence + i64::from(moved);
    let after = Interview { starts, zone, minutes, setting, place, exploration_id, sequence, ..before.clone() };
    if after == before {
        return Ok(());
    }
    check_seen(before.clone(), mark)?;
    let mut change = Change::new(ctx, "interviews.edit", name_of(store, &before).await?);
    change.replace(before, after);
    if moved {
        inviting::drop_unsent(store, ctx, &mut change, id).await?;
    }
    keep(store, &change).await
}

/// Calls a conversation off. Undo brings it back.
///
/// # Errors
/// If it is gone or has been held.
pub async fn cancel_interview(store: &Store, ctx: &Context, id: InterviewId) -> Result<()> {
    let before: Interview = get(store, id).await?;
    if before.cancelled_at.is_some() {
        return Ok(());
    }
    if before.held() {
        let message = "You have had this conversation already, so it cannot be called off.".to_owned();
        return Err(Failure::refused(message, "You can undo its end in the history."));
    }
    let after = Interview { cancelled_at: Some(ctx.now), sequence: before.sequence + 1, ..before.clone() };
    let mut change = Change::new(ctx, "interviews.cancel", name_of(store, &before).await?);
    change.replace(before, after);
    inviting::drop_unsent(store, ctx, &mut change, id).await?;
    keep(store, &change).await
}

/// Notes that the conversation began at a moment, now or on a device that could not say so at once. Beginning it twice keeps the
/// first moment.
///
/// # Errors
/// If it is gone or was called off.
pub async fn begin(store: &Store, ctx: &Context, id: InterviewId, at: Timestamp) -> Result<()> {
    let before = find_open(store, id).await?;
    if before.began_at.is_some() || before.held() {
        return Ok(());
    }
    let mut change = Change::new(ctx, "interviews.begin", name_of(store, &before).await?);
    change.replace(before.clone(), Interview { began_at: Some(at), ..before });
    keep(store, &change).await
}

/// Ends the conversation. Ending it twice keeps the first moment.
///
/// # Errors
/// If it is gone or was called off.
pub async fn end(store: &Store, ctx: &Context, id: InterviewId) -> Result<()> {
    let before = find_open(store, id).await?;
    if before.held() {
        return Ok(());
    }
    let mut change = Change::new(ctx, "interviews.end", name_of(store, &before).await?);
    change.replace(before.clone(), Interview { ended_at: Some(ctx.now), ..before });
    keep(store, &change).await
}

async fn find_open(store: &Store, id: InterviewId) -> Result<Interview> {
    let interview: Interview = get(store, id).await?;
    if interview.cancelled_at.is_none() {
        return Ok(interview);
    }
    Err(Failure::refused("This conversation was called off.".to_owned(), "Agree on a new date, or undo it in the history."))
}

/// Whom an interview is with, for the journal.
async fn name_of(store: &Store, interview: &Interview) -> Result<String> {
    Ok(store.find::<Person>(interview.person_id).await?.map(|person| person.name).unwrap_or_default())
}

/// The word of an action that is one of two, such as `interviews.asked` and `interviews.unasked`.
fn either(yes: bool, word: &str) -> String {
    format!("interviews.{}{word}", if yes { "" } else { "un" })
}
