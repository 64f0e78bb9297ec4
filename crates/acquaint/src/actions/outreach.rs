//! Outreach: drafting, writing, and sending by one's own hand. What came of it stands in `happened.rs`.

mod counting;
mod courage;
mod facts;
mod happened;
mod said;
pub mod sending;
mod templates;
#[cfg(test)]
mod tests;
mod tried;

pub use counting::{Counting, UnknownHolidays};
pub use courage::so_far;
pub(crate) use facts::is_theirs;
pub use facts::{compose, draft_facts, is_quoted};
pub(super) use facts::{drafted, unnamed_referrers};
pub use happened::{CallTold, ReplyTold, find_call_draft, log_call, next_call, note_absence, note_feeling, record_reply};
pub use said::{Origin, SaidIn, facts_of, find_said};
pub use templates::{TemplateFields, add_template, begin_from_template, draft_of, edit_template, in_braces, in_words, remove_template};
pub use tried::list_tried;

use acquaint_domain::{
    Change, Context, Kind, RecordId as _,
    aim::{AboutMe, AboutMeId},
    interviews::InterviewId,
    outreach::{Channel, DraftFacts, Feeling, Message, MessageId, Outgoing, Purpose, Sending, Template, TemplateId},
    people::{Person, PersonId},
};
use acquaint_store::Store;

use super::{Result, check_seen, get, interviews::brought_by, keep, people::perhaps_in_peace};
use crate::Failure;

/// Begins a message with a draft from stored facts. A draft for the same person and purpose that was not sent is gone on with.
///
/// # Errors
/// If the person is gone or asked not to be asked again.
pub async fn begin_message(
    store: &Store,
    ctx: &Context,
    person_id: PersonId,
    channel: Channel,
    purpose: Purpose,
    interview_id: Option<InterviewId>,
) -> Result<MessageId> {
    let person: Person = get(store, person_id).await?;
    if let Some(open) = find_open(store, person_id, channel, purpose, interview_id).await? {
        return Ok(open.id);
    }
    let draft = compose(store, ctx, &person, channel, purpose, interview_id).await?;
    let id = ctx.ids().draw();
    let mut change = Change::new(ctx, "outreach.begin", &person.name);
    change.add(Message { interview_id, ..Message::begun(id, person_id, (channel, purpose), draft, ctx.now) });
    keep(store, &change).await?;
    Ok(id)
}

/// What somebody says before a draft is made: how they write, and the facts. A fact that was not asked for is nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asking {
    /// How they write.
    pub channel: Channel,
    /// What for.
    pub purpose: Purpose,
    /// The conversation that it is about, if it is about one.
    pub interview: Option<InterviewId>,
    /// How confident they feel, from 1 to 5, if they said so.
    pub confidence: Option<i64>,
    /// Why this person.
    pub reason: Option<String>,
    /// Their own name.
    pub name: Option<String>,
    /// Who they are.
    pub introduction: Option<String>,
    /// Their own template that the draft is made of; the built-in one if there is none.
    pub template: Option<TemplateId>,
}

/// Begins a message after a few facts were filled in: why this person, and who writes. Facts and draft are one change.
///
/// # Errors
/// If the person asked not to be asked again, a fact was changed elsewhere, or the template is gone.
pub async fn begin_asking(store: &Store, ctx: &Context, person: Person, mark: &str, asking: Asking) -> Result<MessageId> {
    let Asking { channel, purpose, interview, confidence, reason, name, introduction, template } = asking;
    let open = find_open(store, person.id, channel, purpose, interview).await?;
    let template: Option<Template> = match template {
        Some(id) => Some(get(store, id).await?),
        None => None,
    };
    let mut change = Change::new(ctx, "outreach.begin", &person.name);
    let told = Person { reason: reason.unwrap_or_else(|| person.reason.clone()), ..person.clone() };
    if told != person {
        check_seen(person.clone(), mark)?;
    }
    change.replace(person, told.clone());
    let before: Option<AboutMe> = store.find(AboutMeId::ONLY).await?;
    let known = before.clone().unwrap_or_default();
    let name = name.unwrap_or_else(|| known.name.clone());
    let me = AboutMe { name, introduction: introduction.unwrap_or_else(|| known.introduction.clone()), ..known.clone() };
    if me != known {
        check_seen(known, mark)?;
        change.put(before, me.clone());
    }
    let mut ids = ctx.ids();
    if let Some(confidence) = confidence {
        change.add(Feeling { id: ids.draw(), person_id: told.id, interview_id: None, confidence, felt_at: ctx.now });
    }
    // A template was chosen for a new draft; the one that was begun before stays as it is.
    let id = match open.filter(|_| template.is_none()) {
        Some(open) => open.id,
        None => {
            let facts =
                DraftFacts { my_name: me.name, introduction: me.introduction, ..draft_facts(store, ctx, &told, purpose, interview).await? };
            let draft = match &template {
                Some(template) => draft_of(template, channel, &facts)?,
                None => drafted(store, told.id, (channel, purpose), &facts).await?,
            };
            let id = ids.draw();
            let person_id = told.id;
            change.add(Message { interview_id: interview, ..Message::begun(id, person_id, (channel, purpose), draft, ctx.now) });
            id
        }
    };
    keep(store, &change).await?;
    Ok(id)
}

/// The draft for the same person, channel and purpose that was begun before; none for somebody who asked not to be asked.
async fn find_open(
    store: &Store,
    person_id: PersonId,
    channel: Channel,
    purpose: Purpose,
    interview_id: Option<InterviewId>,
) -> Result<Option<Message>> {
    refuse_unwanted(store, person_id, purpose).await?;
    let messages: Vec<Message> = store.list_referring(Kind::Person, &[person_id.uuid()]).await?;
    let same = |message: &Message| message.purpose == purpose && message.channel == channel && message.interview_id == interview_id;
    Ok(messages.into_iter().find(|message| message.sent_at.is_none() && same(message)))
}

/// Keeps the text of a message that was not sent yet.
///
/// # Errors
/// If it is gone, was sent, is on its way at this moment, or was changed elsewhere.
pub async fn write_message(store: &Store, ctx: &Context, id: MessageId, mark: &str, subject: &str, body: &str) -> Result<Message> {
    let before: Message = get(store, id).await?;
    if before.subject == subject && before.body == body {
        return Ok(before);
    }
    refuse_sent(&before)?;
    let approved = refuse_on_its_way(store, ctx, id).await?;
    check_seen(before.clone(), mark)?;
    let after = Message { subject: subject.to_owned(), body: body.to_owned(), ..before.clone() };
    let mut change = Change::new(ctx, "outreach.write", name_of(store, before.person_id).await?);
    change.replace(before, after.clone());
    // What was approved stays a state of its own: should nobody know whether it went, it is what counts.
    if approved.is_none() {
        change.type_on();
    }
    keep(store, &change).await?;
    Ok(after)
}

/// Keeps the text, and that the person sent it.
///
/// # Errors
/// If it is gone, is on its way at this moment, was changed elsewhere, or if the person asked not to be asked again.
pub async fn mark_sent(store: &Store, ctx: &Context, id: MessageId, mark: &str, subject: &str, body: &str) -> Result<Message> {
    let before: Message = get(store, id).await?;
    if before.sent_at.is_some() && before.subject == subject && before.body == body {
        return Ok(before);
    }
    refuse_sent(&before)?;
    refuse_on_its_way(store, ctx, id).await?;
    refuse_unwanted(store, before.person_id, before.purpose).await?;
    check_seen(before.clone(), mark)?;
    let after = Message { subject: subject.to_owned(), body: body.to_owned(), sent_at: Some(ctx.now), ..before.clone() };
    let mut change = Change::new(ctx, "outreach.send", name_of(store, before.person_id).await?);
    if let Some(brought) = brought_by(store, ctx, &before).await? {
        let person: Person = get(store, before.person_id).await?;
        change.add(brought.sent(&mut ctx.ids(), &person.email, ctx.now));
    }
    change.replace(before, after.clone());
    keep(store, &change).await?;
    Ok(after)
}

/// Throws a draft away. Undo brings it back.
///
/// # Errors
/// If it is gone, was sent, or is on its way at this moment.
pub async fn discard_message(store: &Store, ctx: &Context, id: MessageId) -> Result<PersonId> {
    let message: Message = get(store, id).await?;
    refuse_sent(&message)?;
    refuse_on_its_way(store, ctx, id).await?;
    let person = message.person_id;
    let mut change = Change::new(ctx, "outreach.discard", name_of(store, person).await?);
    change.remove(message);
    keep(store, &change).await?;
    Ok(person)
}

/// What may be sent to anybody: thanks, also for a no, word on what came of a name, and that a date is off.
#[must_use]
pub fn may_always(purpose: Purpose) -> bool {
    matches!(purpose, Purpose::ThankYou | Purpose::AnswerNo | Purpose::ReportBack | Purpose::CallOff)
}

/// Nobody who asked not to be asked again is written to, but to thank them; nor somebody else of their name before it was said that
/// these are two people.
pub(super) async fn refuse_unwanted(store: &Store, person: PersonId, purpose: Purpose) -> Result<()> {
    if may_always(purpose) {
        return Ok(());
    }
    if !store.history_of(&[person]).await?.wants_rest(person) {
        return refuse_unclear(store, person).await;
    }
    let message = format!("{} asked not to be asked again.", name_of(store, person).await?);
    Err(Failure::refused(message, "You can still thank them. Perhaps somebody else can tell you more?"))
}

async fn refuse_unclear(store: &Store, person: PersonId) -> Result<()> {
    let Some(person) = store.find::<Person>(person).await? else { return Ok(()) };
    if perhaps_in_peace(store, &person).await?.is_empty() {
        return Ok(());
    }
    let message = format!("Somebody called {} asked not to be asked again. This may be the same person.", person.name);
    Err(Failure::refused(message, "Say first whether they are one person or two: make them one entry, or keep them apart."))
}

pub(super) fn refuse_sent(message: &Message) -> Result<()> {
    if message.sent_at.is_none() {
        return Ok(());
    }
    let hint = if message.mail_id.is_empty() { "Write a new one, or undo “sent” in the history." } else { "Write a new one." };
    Err(Failure::refused("This message was sent already.".to_owned(), hint))
}

/// A letter that is being handed over is left alone until it is known what became of it. Answers what else was approved of it.
pub(super) async fn refuse_on_its_way(store: &Store, ctx: &Context, id: MessageId) -> Result<Option<Outgoing>> {
    let approved = store.find_outgoing(id).await?;
    if approved.as_ref().is_some_and(|approved| approved.stands(ctx.now) == Sending::Goes) {
        let hint = "Nothing of what you typed is lost. Wait a minute, then look how it went.";
        return Err(Failure::refused("This message is going out at this moment.".to_owned(), hint));
    }
    Ok(approved)
}

/// The name of a person for the line of the history; empty if they are gone.
pub(super) async fn name_of(store: &Store, person: PersonId) -> Result<String> {
    Ok(store.find::<Person>(person).await?.map(|person| person.name).unwrap_or_default())
}
