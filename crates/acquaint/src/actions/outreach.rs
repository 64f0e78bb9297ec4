//! Outreach: drafting, writing, sending by one's own hand, and what came back.

#[cfg(test)]
mod tests;

use acquaint_domain::{
    Change, Context, Kind, RecordId as _, Word,
    aim::{AboutMe, AboutMeId, Exploration},
    follow_ups::Referral,
    insights::Passage,
    interviews::InterviewId,
    outreach::{Channel, Draft, DraftFacts, Message, MessageId, Purpose, Reply, ReplyKind, draft},
    people::{Person, PersonId, current_employment},
};
use acquaint_store::Store;

use super::{Result, check_seen, get, keep};
use crate::Failure;

/// Everything that is stored and that a draft can be made of.
///
/// # Errors
/// If the person is gone.
pub async fn draft_facts(store: &Store, person: &Person, interview: Option<InterviewId>) -> Result<DraftFacts> {
    let about_me: AboutMe = store.find(AboutMeId::ONLY).await?.unwrap_or_default();
    let explorations: Vec<Exploration> = store.list_all().await?;
    let employments = store.employments_of(&[person.id]).await?;
    let current = current_employment(employments.iter().map(|named| &named.employment)).map(|employment| employment.id);
    let work = employments.iter().find(|named| Some(named.employment.id) == current);
    let passages: Vec<Passage> = match interview {
        Some(id) => store.list_referring(Kind::Interview, &[id.uuid()]).await?,
        None => Vec::new(),
    };
    Ok(DraftFacts {
        my_name: about_me.name,
        introduction: about_me.introduction,
        topic: explorations.last().map(|exploration| exploration.curious_about.clone()).unwrap_or_default(),
        given_name: person.greeting_name().to_owned(),
        full_name: person.name.clone(),
        title: work.map(|work| work.employment.title.clone()).unwrap_or_default(),
        organization: work.map(|work| work.organization.clone()).unwrap_or_default(),
        how_met: person.how_met.clone(),
        reason: person.reason.clone(),
        referrer: referrer(store, person.id).await?,
        said: passages.first().map(|passage| passage.words.clone()).unwrap_or_default(),
    })
}

/// The name of who named somebody, if it may be said.
async fn referrer(store: &Store, person: PersonId) -> Result<String> {
    let referrals: Vec<Referral> = store.list_referring(Kind::Person, &[person.uuid()]).await?;
    let named = referrals.iter().find(|referral| referral.person_id == person && referral.may_mention);
    Ok(match named {
        Some(referral) => store.find::<Person>(referral.referrer_id).await?.map(|referrer| referrer.name).unwrap_or_default(),
        None => String::new(),
    })
}

/// A draft from stored facts, without keeping it.
///
/// # Errors
/// If the store does not answer.
pub async fn compose(store: &Store, person: &Person, channel: Channel, purpose: Purpose, interview: Option<InterviewId>) -> Result<Draft> {
    Ok(draft(channel, purpose, &draft_facts(store, person, interview).await?))
}

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
    let Draft { subject, body } = compose(store, &person, channel, purpose, interview_id).await?;
    let id = ctx.ids().draw();
    let mut change = Change::new(ctx, "outreach.begin", &person.name);
    change.add(Message { id, person_id, interview_id, purpose, channel, subject, body, drafted_at: ctx.now, sent_at: None });
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
    /// Why this person.
    pub reason: Option<String>,
    /// Their own name.
    pub name: Option<String>,
    /// Who they are.
    pub introduction: Option<String>,
}

/// Begins a message after a few facts were filled in: why this person, and who writes. Facts and draft are one change.
///
/// # Errors
/// If the person asked not to be asked again, or a fact was changed elsewhere.
pub async fn begin_asking(store: &Store, ctx: &Context, person: Person, mark: &str, asking: Asking) -> Result<MessageId> {
    let Asking { channel, purpose, reason, name, introduction } = asking;
    let open = find_open(store, person.id, channel, purpose, None).await?;
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
    let id = match open {
        Some(open) => open.id,
        None => {
            let facts = DraftFacts { my_name: me.name, introduction: me.introduction, ..draft_facts(store, &told, None).await? };
            let Draft { subject, body } = draft(channel, purpose, &facts);
            let id = ctx.ids().draw();
            let person_id = told.id;
            change.add(Message { id, person_id, interview_id: None, purpose, channel, subject, body, drafted_at: ctx.now, sent_at: None });
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
/// If it is gone, was sent, or was changed elsewhere.
pub async fn write_message(store: &Store, ctx: &Context, id: MessageId, mark: &str, subject: &str, body: &str) -> Result<Message> {
    let before: Message = get(store, id).await?;
    if before.subject == subject && before.body == body {
        return Ok(before);
    }
    refuse_sent(&before)?;
    check_seen(before.clone(), mark)?;
    let after = Message { subject: subject.to_owned(), body: body.to_owned(), ..before.clone() };
    let mut change = Change::new(ctx, "outreach.write", name_of(store, before.person_id).await?);
    change.continues = true;
    change.replace(before, after.clone());
    keep(store, &change).await?;
    Ok(after)
}

/// Keeps the text, and that the person sent it.
///
/// # Errors
/// If it is gone, was changed elsewhere, or if the person asked not to be asked again.
pub async fn mark_sent(store: &Store, ctx: &Context, id: MessageId, mark: &str, subject: &str, body: &str) -> Result<Message> {
    let before: Message = get(store, id).await?;
    if before.sent_at.is_some() && before.subject == subject && before.body == body {
        return Ok(before);
    }
    refuse_sent(&before)?;
    refuse_unwanted(store, before.person_id, before.purpose).await?;
    check_seen(before.clone(), mark)?;
    let after = Message { subject: subject.to_owned(), body: body.to_owned(), sent_at: Some(ctx.now), ..before.clone() };
    let mut change = Change::new(ctx, "outreach.send", name_of(store, before.person_id).await?);
    change.replace(before, after.clone());
    keep(store, &change).await?;
    Ok(after)
}

/// Throws a draft away. Undo brings it back.
///
/// # Errors
/// If it is gone or was sent.
pub async fn discard_message(store: &Store, ctx: &Context, id: MessageId) -> Result<PersonId> {
    let message: Message = get(store, id).await?;
    refuse_sent(&message)?;
    let person = message.person_id;
    let mut change = Change::new(ctx, "outreach.discard", name_of(store, person).await?);
    change.remove(message);
    keep(store, &change).await?;
    Ok(person)
}

/// Keeps what came back.
///
/// # Errors
/// If the person is gone.
pub async fn record_reply(store: &Store, ctx: &Context, person_id: PersonId, kind: ReplyKind, words: &str) -> Result<()> {
    let person: Person = get(store, person_id).await?;
    let messages: Vec<Message> = store.list_referring(Kind::Person, &[person_id.uuid()]).await?;
    let message_id =
        messages.iter().filter(|message| message.sent_at.is_some()).max_by_key(|message| message.sent_at).map(|message| message.id);
    let mut change = Change::new(ctx, &format!("outreach.reply-{}", kind.word()), &person.name);
    change.add(Reply { id: ctx.ids().draw(), person_id, message_id, kind, words: words.to_owned(), came_at: ctx.now });
    keep(store, &change).await
}

/// Nobody who asked not to be asked again is written to, but to thank them.
async fn refuse_unwanted(store: &Store, person: PersonId, purpose: Purpose) -> Result<()> {
    if purpose == Purpose::ThankYou || !store.history_of(&[person]).await?.wants_rest(person) {
        return Ok(());
    }
    let message = format!("{} asked not to be asked again.", name_of(store, person).await?);
    Err(Failure::refused(message, "You can still thank them. Perhaps somebody else can tell you more?"))
}

fn refuse_sent(message: &Message) -> Result<()> {
    if message.sent_at.is_none() {
        return Ok(());
    }
    Err(Failure::refused("This message was sent already.".to_owned(), "Write a new one, or undo “sent” in the history."))
}

/// The name of a person for the line of the history; empty if they are gone.
pub(super) async fn name_of(store: &Store, person: PersonId) -> Result<String> {
    Ok(store.find::<Person>(person).await?.map(|person| person.name).unwrap_or_default())
}
