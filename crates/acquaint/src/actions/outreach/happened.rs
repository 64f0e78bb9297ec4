//! What came of asking: answers, calls, who is away, and how one felt before.

use acquaint_domain::{
    Change, Context, Kind, RecordId as _, Word,
    interviews::{Interview, InterviewId},
    outreach::{Absence, Call, CallOutcome, Channel, Feeling, Message, NextTry, Purpose, Reply, ReplyKind, day_to_return, next_try},
    people::{Person, PersonId},
};
use acquaint_store::Store;
use jiff::civil::Date;

use super::Counting;
use crate::actions::{Result, get, keep};

/// What somebody tells of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplyTold {
    /// What it came to.
    pub kind: ReplyKind,
    /// Their words, if noted.
    pub words: String,
    /// The day from which they may be written to again. It counts with "later" only.
    pub again_on: Option<Date>,
}

impl ReplyTold {
    /// The day from which on to write again, after a "later": the one that was named, else the one that their words name.
    #[must_use]
    pub fn day_again(&self, today: Date) -> Option<Date> {
        (self.kind == ReplyKind::Later).then(|| self.again_on.or_else(|| day_to_return(&self.words, today)))?
    }
}

/// Keeps what came back, and answers it as it is kept.
///
/// # Errors
/// If the person is gone.
pub async fn record_reply(store: &Store, ctx: &Context, person_id: PersonId, told: ReplyTold) -> Result<Reply> {
    let ReplyTold { kind, words, again_on } = told;
    let again_on = again_on.filter(|_| kind == ReplyKind::Later);
    let person: Person = get(store, person_id).await?;
    let messages: Vec<Message> = store.list_referring(Kind::Person, &[person_id.uuid()]).await?;
    let message_id =
        messages.iter().filter(|message| message.sent_at.is_some()).max_by_key(|message| message.sent_at).map(|message| message.id);
    let mut change = Change::new(ctx, &format!("outreach.reply-{}", kind.word()), &person.name);
    let reply = Reply { id: ctx.ids().draw(), person_id, message_id, kind, words, came_at: ctx.now, again_on };
    change.add(reply.clone());
    keep(store, &change).await?;
    Ok(reply)
}

/// What somebody tells of a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallTold {
    /// What came of it.
    pub outcome: CallOutcome,
    /// What is worth keeping of it.
    pub words: String,
}

/// The words that were prepared for a first call and not used yet; the latest where there are several.
///
/// # Errors
/// If the database does not answer.
pub async fn find_call_draft(store: &Store, person_id: PersonId) -> Result<Option<Message>> {
    let messages: Vec<Message> = store.list_referring(Kind::Person, &[person_id.uuid()]).await?;
    let prepared = messages.into_iter().filter(|message| message.channel == Channel::Phone && message.purpose == Purpose::Ask);
    Ok(prepared.filter(|message| message.sent_at.is_none()).max_by_key(|message| (message.drafted_at, message.id)))
}

/// Keeps a try by phone. If the two talked, the words that were prepared for it have been used.
///
/// # Errors
/// If the person is gone.
pub async fn log_call(store: &Store, ctx: &Context, person_id: PersonId, told: CallTold) -> Result<()> {
    let person: Person = get(store, person_id).await?;
    let CallTold { outcome, words } = told;
    let mut change = Change::new(ctx, &format!("outreach.call-{}", outcome.word()), &person.name);
    change.add(Call { id: ctx.ids().draw(), person_id, tried_at: ctx.now, outcome, words });
    if let Some(used) = find_call_draft(store, person_id).await?.filter(|_| outcome == CallOutcome::Talked) {
        change.replace(used.clone(), Message { sent_at: Some(ctx.now), ..used });
    }
    keep(store, &change).await
}

/// Keeps that somebody is away, and when they are back. Nobody is reminded of them before that.
///
/// # Errors
/// If the person is gone.
pub async fn note_absence(store: &Store, ctx: &Context, person_id: PersonId, back_on: Date) -> Result<()> {
    let person: Person = get(store, person_id).await?;
    let mut change = Change::new(ctx, "outreach.away", &person.name);
    change.add(Absence { id: ctx.ids().draw(), person_id, back_on, noted_at: ctx.now });
    keep(store, &change).await
}

/// Keeps how confident one feels before a message or a conversation, from 1 to 5.
///
/// # Errors
/// If the person is gone.
pub async fn note_feeling(
    store: &Store,
    ctx: &Context,
    person_id: PersonId,
    interview_id: Option<InterviewId>,
    confidence: i64,
) -> Result<()> {
    let person: Person = get(store, person_id).await?;
    let mut change = Change::new(ctx, "outreach.feel", &person.name);
    change.add(Feeling { id: ctx.ids().draw(), person_id, interview_id, confidence: confidence.clamp(1, 5), felt_at: ctx.now });
    keep(store, &change).await
}

/// When to call somebody next. Nothing for somebody who said no or asked for rest; nobody is called before they are back.
/// Only calls since they last answered or were met count.
///
/// # Errors
/// If the store does not answer.
pub async fn next_call(store: &Store, ctx: &Context, person: PersonId) -> Result<Option<NextTry>> {
    let history = store.history_of(&[person]).await?;
    let last = history.replies.iter().max_by_key(|reply| reply.came_at);
    if history.wants_rest(person) || last.is_some_and(|reply| reply.kind == ReplyKind::No) {
        return Ok(None);
    }
    let met = history.interviews.iter().filter_map(Interview::held_at).max();
    let since = last.map(|reply| reply.came_at).max(met);
    let calls: Vec<Call> = history.calls.into_iter().filter(|call| since.is_none_or(|since| call.tried_at > since)).collect();
    let counting = Counting::find(store, ctx).await?;
    let back = counting.back_on(person).and_then(|back| back.to_zoned(ctx.zone.clone()).ok());
    let from = back.map_or(ctx.now, |back| back.timestamp().max(ctx.now));
    Ok(Some(next_try(&calls, &ctx.zone, counting.country, from)))
}
