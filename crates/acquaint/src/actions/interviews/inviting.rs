//! Inviting: what the other one is still to be told about a conversation, the message that tells it, and what their calendar
//! gets with it. Sending stands in `actions/outreach/sending.rs`, as for every letter.

use acquaint_domain::{
    Change, Context, Kind, RecordId as _,
    aim::{AboutMe, AboutMeId},
    context::Ids,
    interviews::{Interview, InterviewId, Invitation, InvitationMethod, invitation_title},
    outreach::{Channel, Draft, DraftFacts, Message, MessageId, Purpose, Sending, draft},
    people::{Person, is_plausible_email},
};
use acquaint_formats::{
    Sender,
    icalendar::{Event, Method, Parties, invite},
};
use acquaint_store::Store;
use jiff::Timestamp;

use crate::{
    Failure,
    actions::{Result, check_seen, get, keep, outreach::draft_facts},
};

/// A conversation, and what the other one knows of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Inviting {
    /// The conversation.
    pub interview: Interview,
    /// Whom it is with.
    pub person: Person,
    /// What went out about it so far.
    pub sent: Vec<Invitation>,
    /// What they are still to be told; nothing if they know all.
    pub tell: Option<Purpose>,
}

/// What the other one knows of a conversation, and what is still to be told.
///
/// # Errors
/// If it is gone.
pub async fn find_inviting(store: &Store, ctx: &Context, id: InterviewId) -> Result<Inviting> {
    let interview: Interview = get(store, id).await?;
    let person: Person = get(store, interview.person_id).await?;
    let sent: Vec<Invitation> = store.list_referring(Kind::Interview, &[id.uuid()]).await?;
    let tell = interview.to_tell(&sent, ctx.now);
    Ok(Inviting { interview, person, sent, tell })
}

impl Inviting {
    /// What the other one's calendar gets with a message for a purpose; nothing unless that is what they are to be told.
    #[must_use]
    pub fn brought_by(&self, purpose: Purpose) -> Option<Brought> {
        let method = purpose.invites().filter(|_| self.tell == Some(purpose))?;
        Some(Brought { interview: self.interview.clone(), method, sequence: self.interview.version(&self.sent) })
    }
}

/// What a message brings for the other one's calendar.
#[derive(Debug, Clone, PartialEq)]
pub struct Brought {
    /// The conversation as it stands in it.
    pub interview: Interview,
    /// What their calendar shall do.
    pub method: InvitationMethod,
    /// Which version it is.
    pub sequence: i64,
}

impl Brought {
    /// Its text for calendars; nothing unless both have exactly one address. `stamp` is when it was approved.
    #[must_use]
    pub fn text(&self, from: &Sender, person: &Person, stamp: Timestamp) -> Option<String> {
        let Self { interview, sequence, .. } = self;
        let event = Event {
            uid: interview.calendar_id(),
            sequence: u32::try_from(*sequence).unwrap_or(u32::MAX),
            stamp,
            start: interview.start(),
            minutes: u32::try_from(interview.minutes).unwrap_or(1),
            summary: invitation_title(&from.name, &person.name),
            location: interview.place.clone(),
            description: String::new(),
            url: interview.place.clone(),
            alarms: Vec::new(),
            cancelled: false,
        };
        invite(&event, self.method(), Parties { organizer: from, guest_name: &person.name, guest: person.email.trim() })
    }

    /// What their calendar shall do, as formats call it.
    #[must_use]
    pub fn method(&self) -> Method {
        match self.method {
            InvitationMethod::Request => Method::Request,
            InvitationMethod::Cancel => Method::Cancel,
        }
    }

    /// That it went out.
    #[must_use]
    pub fn sent(&self, ids: &mut Ids, recipient: &str, sent_at: Timestamp) -> Invitation {
        let Interview { id: interview_id, starts, zone, minutes, place, .. } = self.interview.clone();
        let (method, sequence, recipient) = (self.method, self.sequence, recipient.trim().to_owned());
        Invitation { id: ids.draw(), interview_id, method, sequence, starts, zone, minutes, place, recipient, sent_at }
    }
}

/// What a message brings for the other one's calendar as things stand; nothing for a message that brings nothing.
///
/// # Errors
/// If it belongs to no conversation, or tells what is not so any more.
pub async fn brought_by(store: &Store, ctx: &Context, message: &Message) -> Result<Option<Brought>> {
    if message.purpose.invites().is_none() {
        return Ok(None);
    }
    let stale = || Failure::refused("This is not how the date stands any more.".to_owned(), "Look at the conversation once more.");
    let inviting = find_inviting(store, ctx, message.interview_id.ok_or_else(stale)?).await?;
    inviting.brought_by(message.purpose).map(Some).ok_or_else(stale)
}

/// The message that tells somebody what they are to be told, as it is drafted first.
///
/// # Errors
/// If the store does not answer.
pub async fn draft_invitation(store: &Store, ctx: &Context, inviting: &Inviting, purpose: Purpose, own_name: &str) -> Result<Draft> {
    let facts = draft_facts(store, ctx, &inviting.person, purpose, Some(inviting.interview.id)).await?;
    let my_name = if facts.my_name.is_empty() { own_name.to_owned() } else { facts.my_name.clone() };
    Ok(draft(Channel::Email, purpose, &DraftFacts { my_name, ..facts }))
}

/// The message that was begun for a purpose and has not gone out.
///
/// # Errors
/// If the store does not answer.
pub async fn find_begun(store: &Store, interview: InterviewId, purpose: Purpose) -> Result<Option<Message>> {
    Ok(unsent(store, interview).await?.into_iter().find(|message| message.purpose == purpose))
}

async fn unsent(store: &Store, interview: InterviewId) -> Result<Vec<Message>> {
    let mut messages: Vec<Message> = store.list_referring(Kind::Interview, &[interview.uuid()]).await?;
    messages.retain(|message| message.sent_at.is_none() && message.purpose.invites().is_some());
    Ok(messages)
}

/// What somebody says before an invitation goes out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Told {
    /// The other one's address, where it was not known.
    pub email: Option<String>,
    /// One's own address, where it was not known.
    pub own_email: Option<String>,
    /// The text; the drafted one if nothing was said.
    pub body: Option<String>,
    /// One's own name, for the draft, if it stands nowhere else.
    pub own_name: String,
}

/// Keeps the message that tells somebody what they are to be told, and the addresses that were asked for.
///
/// # Errors
/// If there is nothing to tell, or something was changed elsewhere.
pub async fn write_invitation(store: &Store, ctx: &Context, id: InterviewId, mark: &str, told: Told) -> Result<MessageId> {
    let inviting = find_inviting(store, ctx, id).await?;
    let Some(purpose) = inviting.tell else {
        return Err(Failure::refused(format!("{} knows the date as it is.", inviting.person.name), "There is nothing to send."));
    };
    let drafted = draft_invitation(store, ctx, &inviting, purpose, &told.own_name).await?;
    let drafted = Draft { body: told.body.unwrap_or(drafted.body), ..drafted };
    let mut change = Change::new(ctx, "interviews.invite", &inviting.person.name);
    let begun = find_begun(store, id, purpose).await?;
    let message_id = begun.as_ref().map_or_else(|| ctx.ids().draw(), |begun| begun.id);
    match begun {
        Some(before) => {
            change.replace(before.clone(), Message { subject: drafted.subject, body: drafted.body, ..before });
        }
        None => {
            let begun = Message::begun(message_id, inviting.person.id, (Channel::Email, purpose), drafted, ctx.now);
            change.add(Message { interview_id: Some(id), ..begun });
        }
    }
    let person = inviting.person.clone();
    let known = is_plausible_email(person.email.trim());
    change.replace(person.clone(), Person { email: told.email.filter(|_| !known).unwrap_or_else(|| person.email.clone()), ..person });
    if let Some(email) = told.own_email {
        let before: Option<AboutMe> = store.find(AboutMeId::ONLY).await?;
        let after = AboutMe { email, ..before.clone().unwrap_or_default() };
        change.put(before, after);
    }
    if change.is_empty() {
        return Ok(message_id);
    }
    check_seen(inviting.interview, mark)?;
    for before in change.edits.iter().filter_map(|edit| edit.before.clone()) {
        check_seen(before, mark)?;
    }
    keep(store, &change).await?;
    Ok(message_id)
}

/// Takes along, with a change of the date, what was written about the old one and has not gone out. What goes at this very
/// moment stays: it is known afterwards that they have the old date.
pub(super) async fn drop_unsent(store: &Store, ctx: &Context, change: &mut Change, id: InterviewId) -> Result<()> {
    for message in unsent(store, id).await? {
        let outgoing = store.find_outgoing(message.id).await?;
        if outgoing.is_none_or(|outgoing| outgoing.stands(ctx.now) != Sending::Goes) {
            change.remove(message);
        }
    }
    Ok(())
}
