//! Follow-ups: looking back, promising, keeping, naming somebody, telling the referrer, thanking, staying in touch.

mod captured;
mod giving;
mod outcomes;
mod promises;
mod rhythms;

pub use captured::{Captured, keep_captured, list_captured};
pub use giving::{Standing, add_ideas, standing_with, tell_what_happened};
pub use outcomes::{NewOutcome, record_outcome};
pub use promises::{edit_promise, let_go};
pub use rhythms::{RhythmChoice, UsualChoice, choose_rhythm, choose_usual, usual_rhythms};

use acquaint_domain::{
    Change, Context, Kind, RecordId as _,
    context::Ids,
    follow_ups::{Debrief, DebriefId, Promise, PromiseId, Referral, ReferralId, Side},
    interviews::{Interview, InterviewId},
    outreach::{Channel, DraftFacts, Message, MessageId, Purpose},
    people::{Person, PersonId, Tie},
};
use acquaint_store::Store;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Result, check_seen, get, keep,
    outreach::{draft_facts, drafted, is_quoted, name_of},
    people::{Namesake, PersonFields, put_new_person, same_name},
};

/// What somebody makes of a conversation. Everything can be left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DebriefFields {
    /// What did I learn?
    pub learned: String,
    /// How does it fit my skills, values and interests?
    pub fit: String,
    /// What else must I know?
    pub open: String,
    /// What went well, and what will I do differently next time?
    pub better: String,
    /// How confident they felt, from 1 to 5.
    pub confidence: Option<i64>,
}

impl DebriefFields {
    fn fill(self, debrief: Debrief) -> Debrief {
        let Self { learned, fit, open, better, confidence } = self;
        Debrief { learned, fit, open, better, confidence, ..debrief }
    }
}

/// The debrief of an interview as a form shows it: what was written, or a blank one.
///
/// # Errors
/// If the store does not answer.
pub async fn debrief_of(store: &Store, interview: InterviewId) -> Result<Debrief> {
    Ok(store.find(DebriefId::of(interview)).await?.unwrap_or_else(|| Debrief::blank(interview)))
}

/// Keeps what somebody makes of a conversation.
///
/// # Errors
/// If the interview is gone or the debrief was changed elsewhere.
pub async fn write_debrief(store: &Store, ctx: &Context, interview: InterviewId, mark: &str, fields: DebriefFields) -> Result<()> {
    let interview: Interview = get(store, interview).await?;
    let before: Option<Debrief> = store.find(DebriefId::of(interview.id)).await?;
    let shown = before.clone().unwrap_or_else(|| Debrief::blank(interview.id));
    let unchanged = fields.clone().fill(shown.clone()) == shown;
    if before.is_some() && unchanged {
        return Ok(());
    }
    check_seen(shown.clone(), mark)?;
    let mut change = Change::new(ctx, "follow-ups.debrief", name_of(store, interview.person_id).await?);
    change.put(before, Debrief { written_at: ctx.now, ..fields.fill(shown) });
    keep(store, &change).await
}

/// Notes what one of the two promised in an interview.
///
/// # Errors
/// If the interview is gone.
pub async fn add_promise(store: &Store, ctx: &Context, interview: InterviewId, side: Side, text: &str, due: Option<Date>) -> Result<()> {
    let interview: Interview = get(store, interview).await?;
    let mut change = Change::new(ctx, "follow-ups.promise", text);
    change.add(Promise {
        id: ctx.ids().draw(),
        person_id: interview.person_id,
        interview_id: Some(interview.id),
        side,
        text: text.to_owned(),
        due,
        made_at: ctx.now,
        kept_at: None,
        happened: String::new(),
    });
    keep(store, &change).await
}

/// Notes that a promise was kept.
///
/// # Errors
/// If it is gone.
pub async fn keep_promise(store: &Store, ctx: &Context, id: PromiseId) -> Result<()> {
    let before: Promise = get(store, id).await?;
    let kept_at = before.kept_at.or(Some(ctx.now));
    let mut change = Change::new(ctx, "follow-ups.keep", &before.text);
    change.replace(before.clone(), Promise { kept_at, ..before });
    keep(store, &change).await
}

/// Notes that somebody was named in an interview: a person with a referrer, in one change. Somebody of that name who is
/// on the list already is meant, unless something is said that is not known of them.
///
/// # Errors
/// If the interview is gone.
pub async fn name_somebody(
    store: &Store,
    ctx: &Context,
    interview: InterviewId,
    fields: PersonFields,
    may_mention: bool,
) -> Result<PersonId> {
    let interview: Interview = get(store, interview).await?;
    let mut change = Change::new(ctx, "follow-ups.name", &fields.name);
    let person_id = put_name(store, ctx, &mut change, &mut ctx.ids(), &interview, fields, may_mention).await?;
    keep(store, &change).await?;
    Ok(person_id)
}

async fn put_name(
    store: &Store,
    ctx: &Context,
    change: &mut Change,
    ids: &mut Ids,
    interview: &Interview,
    fields: PersonFields,
    may_mention: bool,
) -> Result<PersonId> {
    let id = ids.draw();
    let person_id = match find_namesake(store, &fields).await? {
        Some(known) if known != interview.person_id => known,
        _ => put_new_person(store, ctx, change, ids, PersonFields { tie: fields.tie.or(Some(Tie::Shared)), ..fields }).await?,
    };
    change.add(Referral {
        id,
        referrer_id: interview.person_id,
        person_id,
        interview_id: Some(interview.id),
        may_mention,
        named_at: ctx.now,
        reported_at: None,
    });
    Ok(person_id)
}

/// The one person of this name, if all that is said of their work is known already.
async fn find_namesake(store: &Store, fields: &PersonFields) -> Result<Option<PersonId>> {
    let namesakes = same_name(store, fields).await?;
    Ok(if let [Namesake { person, is_said: true, .. }] = namesakes.as_slice() { Some(person.id) } else { None })
}

/// Notes that the referrer was told what became of a name.
///
/// # Errors
/// If the referral is gone.
pub async fn report_back(store: &Store, ctx: &Context, id: ReferralId) -> Result<()> {
    let before: Referral = get(store, id).await?;
    let reported_at = before.reported_at.or(Some(ctx.now));
    let mut change = Change::new(ctx, "follow-ups.report-back", name_of(store, before.referrer_id).await?);
    change.replace(before.clone(), Referral { reported_at, ..before });
    keep(store, &change).await
}

/// Notes whether one may say who gave a name: they agreed later, or would rather not be named any more.
///
/// # Errors
/// If the referral is gone.
pub async fn permit(store: &Store, ctx: &Context, id: ReferralId, may_mention: bool) -> Result<()> {
    let before: Referral = get(store, id).await?;
    let action = if may_mention { "follow-ups.permit" } else { "follow-ups.no-permit" };
    let mut change = Change::new(ctx, action, name_of(store, before.referrer_id).await?);
    change.replace(before.clone(), Referral { may_mention, ..before });
    keep(store, &change).await
}

/// The thank-you note for an interview that was begun or sent, if there is one.
///
/// # Errors
/// If the store does not answer.
pub async fn find_thank_you(store: &Store, interview: InterviewId) -> Result<Option<Message>> {
    let messages: Vec<Message> = store.list_referring(Kind::Interview, &[interview.uuid()]).await?;
    let notes = messages.into_iter().filter(|message| message.purpose == Purpose::ThankYou);
    Ok(notes.min_by_key(|message| (message.sent_at.is_some(), message.drafted_at)))
}

/// Begins a thank-you note around what was said. One that was begun before is gone on with.
///
/// # Errors
/// If the interview is gone.
pub async fn begin_thank_you(store: &Store, ctx: &Context, interview: InterviewId, channel: Channel, said: &str) -> Result<MessageId> {
    let interview: Interview = get(store, interview).await?;
    if let Some(begun) = find_thank_you(store, interview.id).await?.filter(|message| message.sent_at.is_none()) {
        return Ok(begun.id);
    }
    let person: Person = get(store, interview.person_id).await?;
    let is_quote = is_quoted(store, interview.id, said).await?;
    let facts = draft_facts(store, ctx, &person, Purpose::ThankYou, Some(interview.id)).await?;
    let facts = DraftFacts { said: said.to_owned(), is_quote, ..facts };
    let id = ctx.ids().draw();
    let used = (channel, Purpose::ThankYou);
    let note = Message::begun(id, person.id, used, drafted(store, person.id, used, &facts).await?, ctx.now);
    let mut change = Change::new(ctx, "follow-ups.thank", &person.name);
    change.add(Message { interview_id: Some(interview.id), ..note });
    keep(store, &change).await?;
    Ok(id)
}

#[cfg(test)]
mod tests;
