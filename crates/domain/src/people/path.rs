//! The path: how far the way with one person has come. It is computed from what happened and never stored.

use jiff::{Timestamp, civil::Date, tz::TimeZone};

use super::{Contact, PersonId};
use crate::{
    interviews::Interview,
    outreach::{Call, Message, Purpose, Reply, ReplyKind},
    word::words,
};

words! {
    /// One stage of the way with a person.
    Step {
        /// A message to them was sent.
        Asked = "asked",
        /// They answered, or agreed on a date.
        Answered = "answered",
        /// The two have talked.
        Met = "met",
        /// They were thanked.
        Thanked = "thanked",
        /// There was contact after the thanks.
        InTouch = "in-touch",
    }
}

/// How far the way with one person has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Path {
    /// Whether a message to them was sent.
    pub asked: bool,
    /// Whether they answered.
    pub answered: bool,
    /// Whether a date was agreed on, also where no answer is known.
    pub dated: bool,
    /// Whether the two have talked.
    pub met: bool,
    /// Whether they were thanked.
    pub thanked: bool,
    /// Whether there was contact after the thanks.
    pub in_touch: bool,
}

impl Path {
    /// Whether one step is behind them.
    #[must_use]
    pub fn has(self, step: Step) -> bool {
        match step {
            Step::Asked => self.asked,
            Step::Answered => self.answered || self.dated,
            Step::Met => self.met,
            Step::Thanked => self.thanked,
            Step::InTouch => self.in_touch,
        }
    }

    /// Whether a date is all that is known of an answer.
    #[must_use]
    pub fn is_only_dated(self) -> bool {
        self.dated && !self.answered
    }

    /// The last step that is behind them, if any.
    #[must_use]
    pub fn reached(self) -> Option<Step> {
        use crate::Word;
        Step::ALL.iter().rev().copied().find(|step| self.has(*step))
    }
}

/// What happened with one or more people, as far as the path depends on it.
#[derive(Debug, Clone, Default)]
pub struct History {
    /// Messages, drafts among them.
    pub messages: Vec<Message>,
    /// Replies.
    pub replies: Vec<Reply>,
    /// Interviews, called-off ones among them.
    pub interviews: Vec<Interview>,
    /// Other contacts.
    pub contacts: Vec<Contact>,
    /// Tries by phone.
    pub calls: Vec<Call>,
}

impl History {
    /// How far the way with a person has come.
    #[must_use]
    pub fn path(&self, person: PersonId) -> Path {
        let thanked_at =
            self.sent(person).filter(|message| message.purpose == Purpose::ThankYou).filter_map(|message| message.sent_at).min();
        let met = self.interviews.iter().any(|interview| interview.person_id == person && interview.held());
        let answered = self.replies.iter().any(|reply| reply.person_id == person) || self.reached(person).any(Call::was_answered);
        Path {
            asked: self.sent(person).next().is_some() || self.reached(person).next().is_some(),
            answered,
            dated: self.interviews.iter().any(|interview| interview.person_id == person),
            met,
            thanked: thanked_at.is_some(),
            in_touch: thanked_at.is_some_and(|thanked| self.last_moment(person).is_some_and(|last| last > thanked)),
        }
    }

    /// Whether somebody asked not to be asked again, and agreed on no conversation since.
    #[must_use]
    pub fn wants_rest(&self, person: PersonId) -> bool {
        let never = self.replies.iter().filter(|reply| reply.person_id == person && reply.kind == ReplyKind::NeverAgain);
        let Some(said_at) = never.map(|reply| reply.came_at).max() else { return false };
        let with_them = |interview: &&Interview| interview.person_id == person && interview.cancelled_at.is_none();
        !self.interviews.iter().filter(with_them).any(|interview| interview.agreed_at > said_at)
    }

    /// The last day on which the two were in contact in either direction. A message of one's own that was never answered
    /// before they met counts too: the rhythm restarts with everything that really happened. Of a contact the day counts on
    /// which it was, not the one on which it was written down or brought in with a list.
    #[must_use]
    pub fn last_contact(&self, person: PersonId, zone: &TimeZone) -> Option<Date> {
        let moments = self.last_exchange(person).map(|moment| moment.to_zoned(zone.clone()).date());
        moments.max(self.contacts.iter().filter(|contact| contact.person_id == person).map(|contact| contact.on).max())
    }

    fn last_moment(&self, person: PersonId) -> Option<Timestamp> {
        let other = self.contacts.iter().filter(|contact| contact.person_id == person).map(|contact| contact.written_at).max();
        self.last_exchange(person).max(other)
    }

    /// The last letter, answer, conversation or call.
    fn last_exchange(&self, person: PersonId) -> Option<Timestamp> {
        let sent = self.sent(person).filter_map(|message| message.sent_at).max();
        let replied = self.replies.iter().filter(|reply| reply.person_id == person).map(|reply| reply.came_at).max();
        let met = self.interviews.iter().filter(|interview| interview.person_id == person).filter_map(Interview::held_at).max();
        let called = self.reached(person).map(|call| call.tried_at).max();
        sent.max(replied).max(met).max(called)
    }

    /// The calls on which somebody was there.
    fn reached(&self, person: PersonId) -> impl Iterator<Item = &Call> {
        self.calls.iter().filter(move |call| call.person_id == person && call.reached_them())
    }

    fn sent(&self, person: PersonId) -> impl Iterator<Item = &Message> {
        self.messages.iter().filter(move |message| message.person_id == person && message.sent_at.is_some())
    }
}
