//! The part of the world about asking: messages and what came back, calls, who is away, how it felt.

use acquaint_domain::{
    Change, Word as _,
    context::Ids,
    interviews::{Interview, Invitation},
    outreach::{Absence, Call, CallOutcome, Channel, Feeling, Message, Purpose, Reply, ReplyKind, Template},
};
use jiff::ToSpan as _;

use super::{DRAFTED_BEFORE, World};
use crate::example::read::Entry;

impl World {
    pub(super) fn message(&mut self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
        let purpose = match entry.action.rsplit_once('-') {
            Some((_, "thanks")) => Purpose::ThankYou,
            Some((_, "invitation")) => Purpose::Invite,
            _ => Purpose::Ask,
        };
        let message = Message {
            id: ids.draw(),
            person_id: self.told.people.get(&entry.who)?.id,
            interview_id: if purpose == Purpose::Ask { None } else { Some(self.told.talks.get(&entry.who)?.0.id) },
            purpose,
            channel: Channel::Email,
            subject: entry.text("subject"),
            body: entry.paragraphs("body"),
            drafted_at: change.at.saturating_sub(DRAFTED_BEFORE.minutes()).ok()?,
            sent_at: (entry.action != "outreach.begin").then_some(change.at),
            mail_id: String::new(),
        };
        change.add(message.clone());
        if let Some(method) = purpose.invites() {
            let Interview { id: interview_id, sequence, starts, zone, minutes, place, .. } = self.told.talks.get(&entry.who)?.0.clone();
            let (id, recipient, sent_at) = (ids.draw(), self.told.people.get(&entry.who)?.email.clone(), change.at);
            change.add(Invitation { id, interview_id, method, sequence, starts, zone, minutes, place, recipient, sent_at });
        }
        self.told.messages.insert(entry.who.clone(), message);
        Some(())
    }

    pub(super) fn reply(&self, change: &mut Change, ids: &mut Ids, entry: &Entry, kind: &str) -> Option<()> {
        let (person_id, kind) = (self.told.people.get(&entry.who)?.id, ReplyKind::from_word(kind)?);
        let message_id = self.told.messages.get(&entry.who).map(|message| message.id);
        change.add(Reply { id: ids.draw(), person_id, message_id, kind, words: entry.text("words"), came_at: change.at, again_on: None });
        Some(())
    }

    pub(super) fn call(&self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
        let person_id = self.told.people.get(&entry.who)?.id;
        let outcome = CallOutcome::from_word(entry.action.strip_prefix("outreach.call-")?)?;
        change.add(Call { id: ids.draw(), person_id, tried_at: change.at, outcome, words: entry.text("words") });
        Some(())
    }

    pub(super) fn away(&self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
        let person_id = self.told.people.get(&entry.who)?.id;
        let back_on = self.day(entry.text("back").parse().ok()?);
        change.add(Absence { id: ids.draw(), person_id, back_on, noted_at: change.at });
        Some(())
    }

    pub(super) fn feel(&self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
        let (talk, ..) = self.told.talks.get(&entry.who)?;
        let confidence = entry.text("confidence").parse().ok()?;
        change.add(Feeling { id: ids.draw(), person_id: talk.person_id, interview_id: Some(talk.id), confidence, felt_at: change.at });
        Some(())
    }
}

/// A template of Robin's own, whose name stands in the entry and not in its heading.
pub(super) fn template(change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
    let name = entry.text("name");
    change.subject.clone_from(&name);
    let (subject, body) = (entry.text("subject"), entry.paragraphs("body"));
    let (channel, purpose) = (Channel::Email, Purpose::from_word(&entry.text("purpose"))?);
    change.add(Template { id: ids.draw(), name, channel, purpose, subject, body, made_at: change.at });
    Some(())
}
