//! Sending from one's own account: what would go, exactly; the person's word that it may; taking that back; and what
//! went. Who carries it to the server is `crate::mail`.
//!
//! The approval is of a digest of sender, recipient, subject, text and invitation. If one of them is another one when it is time,
//! nothing goes out.

use acquaint_coach::Severity;
use acquaint_domain::{
    Change, Context, Kind, Record, RecordId as _,
    outreach::{Channel, Message, MessageId, Outgoing, SECONDS_TO_TAKE_BACK, SendFault, Sending},
    people::{Person, PersonId},
};
use acquaint_formats::{Invitation, Letter, Sender, email_as_sent, eml, mail, parse_email, subject_as_sent, text_as_sent};
use acquaint_store::Store;
use jiff::ToSpan as _;
use sha2::{Digest as _, Sha256};

use super::{name_of, refuse_sent, refuse_unwanted};
use crate::{
    Failure, FailureKind,
    actions::{
        Result, get,
        interviews::{Brought, brought_by},
        keep,
        review::review_message,
    },
    digest::hex,
};

/// A message as it would go out.
#[derive(Debug, Clone, PartialEq)]
pub struct Prepared {
    /// The message as it is kept.
    pub message: Message,
    /// To whom it goes.
    pub person: Person,
    /// Their one address.
    pub to: String,
    /// Who sends it.
    pub from: Sender,
    /// The subject line as it goes.
    pub subject: String,
    /// The text as it goes.
    pub body: String,
    /// What it brings for the other one's calendar.
    pub brought: Option<Brought>,
    /// The digest of all this, for the person's approval.
    pub approval: String,
}

/// A message as it would go out from somebody's account.
///
/// # Errors
/// If it is gone or was sent, is no e-mail, holds nothing or a blank, has no recipient, or they asked not to be asked again.
pub async fn prepare(store: &Store, ctx: &Context, from: &Sender, id: MessageId) -> Result<Prepared> {
    let message: Message = get(store, id).await?;
    refuse_sent(&message)?;
    refuse_unwanted(store, message.person_id, message.purpose).await?;
    let person: Person = get(store, message.person_id).await?;
    if message.channel != Channel::Email {
        return Err(Failure::refused("This message is no e-mail.".to_owned(), "Copy it, and send it where it belongs."));
    }
    let Some(to) = parse_email(person.email.trim()) else {
        let message = format!("There is no e-mail address of {}.", person.name);
        return Err(Failure::refused(message, "Write it down on their page, then send the message."));
    };
    let (subject, body) = (subject_as_sent(&message.subject), text_as_sent(&message.body));
    if body.is_empty() {
        return Err(Failure::refused("This message has no words yet.".to_owned(), "Write a few words first."));
    }
    if let Some(blank) = blank_in_subject(store, ctx, &message, &message.subject).await? {
        return Err(Failure::refused(blank, "Fill it in, then send the message."));
    }
    let review = review_message(store, ctx, &message, &message.body).await?;
    if let Some(blank) = review.remarks.iter().find(|remark| remark.rule == "unfilled-blank" && remark.severity == Severity::Problem) {
        return Err(Failure::refused(blank.message.clone(), "Fill it in, then send the message."));
    }
    let brought = brought_by(store, ctx, &message).await?;
    let calendar = match &brought {
        Some(brought) => brought.text(from, &person, brought.interview.agreed_at).ok_or_else(no_invitation)?,
        None => String::new(),
    };
    let approval = digest_of([&from.name, &from.address, &person.name, &to, &subject, &body, &calendar]);
    Ok(Prepared { message, person, to, from: from.clone(), subject, body, brought, approval })
}

/// What the coach says of a blank in the subject line, if one is left.
///
/// # Errors
/// If the store does not answer.
pub async fn blank_in_subject(store: &Store, ctx: &Context, message: &Message, subject: &str) -> Result<Option<String>> {
    if message.channel != Channel::Email || !subject.contains('[') {
        return Ok(None);
    }
    let remarks = review_message(store, ctx, message, subject).await?.remarks;
    Ok(remarks.into_iter().find(|remark| remark.rule == "unfilled-blank").map(|remark| remark.message))
}

/// Keeps the person's word that a message may go out as they saw it. It goes [`SECONDS_TO_TAKE_BACK`] seconds later. What
/// waits or goes already is left as it is.
///
/// `chance` makes the Message-ID; the same message with the same words keeps the one it had.
///
/// # Errors
/// If it cannot go, see [`prepare`]; a conflict if it is not any more what they saw.
pub async fn approve(store: &Store, ctx: &Context, from: &Sender, id: MessageId, seen: &str, chance: &str) -> Result<Outgoing> {
    let before = store.find_outgoing(id).await?;
    if let Some(waiting) = before.as_ref().filter(|waiting| waiting.approval == seen && is_under_way(waiting, ctx)) {
        return Ok(waiting.clone());
    }
    let prepared = prepare(store, ctx, from, id).await?;
    if prepared.approval != seen {
        return Err(Failure::new(
            FailureKind::Conflict,
            "Something about this message was changed while you looked at it.",
            "Look at it once more. Nothing was sent.",
        ));
    }
    let same = before.filter(|before| before.approval == prepared.approval);
    let mail_id = same.map_or_else(|| new_mail_id(&from.address, chance), |before| before.mail_id);
    let due_at = ctx.now.saturating_add(SECONDS_TO_TAKE_BACK.seconds()).unwrap_or(ctx.now);
    let approval = prepared.approval;
    let outgoing = Outgoing { message_id: id, mail_id, approval, approved_at: ctx.now, due_at, tried_at: None, fault: None };
    store.put_outgoing(&outgoing).await?;
    Ok(outgoing)
}

fn is_under_way(outgoing: &Outgoing, ctx: &Context) -> bool {
    matches!(outgoing.stands(ctx.now), Sending::Waits(_) | Sending::Due | Sending::Goes)
}

/// Takes back the word that a message may go out. Nothing is sent then, and the draft is as it was.
///
/// # Errors
/// If the store does not answer. `false` if it is on its way already, or there is nothing to take back.
pub async fn take_back(store: &Store, id: MessageId) -> Result<bool> {
    Ok(store.take_back_outgoing(id).await?)
}

/// The letter that was approved, as it goes to the server, and what it is made of.
///
/// # Errors
/// Why it may not go: it is not any more what was approved.
pub async fn letter(store: &Store, ctx: &Context, from: &Sender, outgoing: &Outgoing) -> Result<std::result::Result<Approved, SendFault>> {
    let prepared = match prepare(store, ctx, from, outgoing.message_id).await {
        Ok(prepared) if prepared.approval == outgoing.approval => prepared,
        Err(failure) if failure.kind == FailureKind::Unavailable => return Err(failure),
        Ok(_) | Err(_) => return Ok(Err(SendFault::Changed)),
    };
    let thread = thread(store, &prepared.message).await?;
    let calendar = prepared.brought.as_ref().and_then(|brought| brought.text(from, &prepared.person, outgoing.approved_at));
    let letter = Letter {
        id: &outgoing.mail_id,
        to: &prepared.to,
        to_name: &prepared.person.name,
        subject: &prepared.subject,
        body: &prepared.body,
        at: ctx.now,
        invitation: invitation(prepared.brought.as_ref(), calendar.as_deref(), from),
    };
    let bytes = mail(&letter, from, &thread).map_err(|error| Failure::file(std::path::Path::new("message"), &error))?;
    Ok(bytes.map(|bytes| Approved { prepared, bytes }).ok_or(SendFault::Recipient))
}

fn invitation<'a>(brought: Option<&Brought>, text: Option<&'a str>, organizer: &'a Sender) -> Option<Invitation<'a>> {
    Some(Invitation { text: text?, method: brought?.method(), organizer })
}

fn no_invitation() -> Failure {
    Failure::refused("An address is missing for this invitation.".to_owned(), "Write it down with the conversation first.")
}

/// A message as a file that any mail program opens as a draft. An invitation in it comes from `from`.
///
/// # Errors
/// If the message is gone, or its invitation cannot be made.
pub async fn file(store: &Store, ctx: &Context, from: &Sender, id: MessageId) -> Result<Vec<u8>> {
    let message: Message = get(store, id).await?;
    let person: Person = get(store, message.person_id).await?;
    let brought = if message.sent_at.is_none() { brought_by(store, ctx, &message).await? } else { None };
    let calendar = match &brought {
        Some(brought) => Some(brought.text(from, &person, ctx.now).ok_or_else(no_invitation)?),
        None => None,
    };
    let letter = Letter {
        id: &format!("{}@acquaint.invalid", message.id),
        to: &person.email,
        to_name: &person.name,
        subject: &message.subject,
        body: &message.body,
        at: ctx.now,
        invitation: invitation(brought.as_ref(), calendar.as_deref(), from),
    };
    eml(&letter).map_err(|error| Failure::file(std::path::Path::new("message.eml"), &error))
}

/// A letter that may go.
#[derive(Debug, Clone, PartialEq)]
pub struct Approved {
    /// What it is made of.
    pub prepared: Prepared,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Keeps that a message went out, with the exact words, and forgets that it waited.
///
/// # Errors
/// If it cannot be kept. Then it still waits, marked as tried, so that it is not sent again by itself.
pub async fn mark_delivered(store: &Store, ctx: &Context, outgoing: &Outgoing, went: Option<&Prepared>) -> Result<()> {
    let Some(before) = store.find::<Message>(outgoing.message_id).await? else {
        // Its draft was thrown away meanwhile. Should it come back, the person is asked before it goes once more.
        return Ok(store.note_send_fault(outgoing.message_id, SendFault::Unsure).await?);
    };
    if before.sent_at.is_none() {
        let (subject, body) = match went {
            Some(went) => (went.message.subject.clone(), went.message.body.clone()),
            None => words_approved(store, &before, outgoing).await?,
        };
        let sent_at = Some(outgoing.tried_at.unwrap_or(ctx.now));
        let after = Message { subject, body, sent_at, mail_id: outgoing.mail_id.clone(), ..before.clone() };
        let mut change = Change::new(ctx, "outreach.deliver", name_of(store, before.person_id).await?);
        let brought = match went {
            Some(went) => went.brought.clone(),
            // The invitation that they say arrived is the one that stands here, unless the date has changed since.
            None => brought_by(store, ctx, &before).await.ok().flatten(),
        };
        if let Some(brought) = brought {
            let to = get::<Person>(store, before.person_id).await?.email;
            change.add(brought.sent(&mut ctx.ids(), went.map_or(&to, |went| &went.to), outgoing.tried_at.unwrap_or(ctx.now)));
        }
        change.replace(before, after);
        keep(store, &change).await?;
    }
    Ok(store.forget_outgoing(outgoing.message_id).await?)
}

/// Keeps, by the person's own word, that a message whose try broke off did go out.
///
/// # Errors
/// If it waits for nothing of the kind.
pub async fn mark_arrived(store: &Store, ctx: &Context, id: MessageId) -> Result<()> {
    let waiting = store.find_outgoing(id).await?.filter(|waiting| waiting.fault == Some(SendFault::Unsure));
    let outgoing = waiting.ok_or_else(Failure::not_found)?;
    mark_delivered(store, ctx, &outgoing, None).await
}

/// Subject and text of a message as they stood when they were approved, and so as they were handed over.
///
/// # Errors
/// If the store does not answer.
pub async fn words_approved(store: &Store, now: &Message, outgoing: &Outgoing) -> Result<(String, String)> {
    let states = store.states_of(Kind::Message, now.id.uuid()).await?;
    let then = states.iter().rev().find(|state| state.at <= outgoing.approved_at).or(states.first()).map(|state| &state.record);
    let Some(Record::Message(then)) = then else { return Ok((now.subject.clone(), now.body.clone())) };
    Ok((then.subject.clone(), then.body.clone()))
}

/// The Message-IDs of the letters that went to the same person from here before, for a message that goes on from them.
async fn thread(store: &Store, message: &Message) -> Result<Vec<String>> {
    if !message.purpose.goes_on() {
        return Ok(Vec::new());
    }
    let mut earlier: Vec<Message> = store.list_referring(Kind::Person, &[PersonId::uuid(message.person_id)]).await?;
    earlier.retain(|earlier| earlier.sent_at.is_some() && !earlier.mail_id.is_empty());
    earlier.sort_by_key(|earlier| earlier.sent_at);
    Ok(earlier.into_iter().map(|earlier| earlier.mail_id).collect())
}

/// A Message-ID that nothing but the domain of the sender's address can be read from.
fn new_mail_id(address: &str, chance: &str) -> String {
    let address = email_as_sent(address).unwrap_or_default();
    let domain = address.rsplit('@').next().unwrap_or_default();
    let own: String = chance.chars().take(32).collect();
    format!("{own}@{domain}")
}

/// Each part with its length before it, so that nothing can move from one into the next.
fn digest_of(parts: [&str; 7]) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update(part.len().to_le_bytes());
        digest.update(part);
    }
    hex(&digest.finalize())
}
