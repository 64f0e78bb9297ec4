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
            // A talk that simply happened was never agreed on.
            dated: self.interviews.iter().any(|interview| interview.person_id == person && !interview.has_only_a_day()),
            met,
            thanked: thanked_at.is_some(),
            in_touch: thanked_at.is_some_and(|thanked| self.last_moment(person).is_some_and(|last| last > thanked)),
        }
    }

    /// How far the way to one talk and from it has come, where there are several with the same person: what belongs to an earlier or a
    /// later one does not count.
    #[must_use]
    pub fn way_to(&self, talk: &Interview) -> Path {
        let person = talk.person_id;
        let moment = |other: &Interview| other.held_at().unwrap_or_else(|| other.start().timestamp());
        let others = || self.interviews.iter().filter(|other| other.person_id == person && other.id != talk.id);
        if !others().any(Interview::held) {
            return self.path(person);
        }
        let since = others().filter(|other| other.held()).map(&moment).filter(|at| *at < moment(talk)).max();
        let later = others().filter(|other| other.cancelled_at.is_none() && moment(other) > moment(talk));
        let until = later.map(|other| other.agreed_at).filter(|at| *at > moment(talk)).min();
        let within = |at: Timestamp| since.is_none_or(|since| at > since) && until.is_none_or(|until| at < until);
        let thanks = self.sent(person).filter(|message| message.purpose == Purpose::ThankYou);
        let for_this = |message: &&Message| match message.interview_id {
            Some(id) => id == talk.id,
            None => talk.held() && message.sent_at.is_some_and(within),
        };
        let thanked_at = thanks.filter(for_this).filter_map(|message| message.sent_at).min();
        let asks = |message: &Message| {
            matches!(message.purpose, Purpose::Ask | Purpose::FollowUp | Purpose::OfferTimes | Purpose::Other)
                && message.sent_at.is_some_and(within)
        };
        let mut calls = self.reached(person).filter(|call| within(call.tried_at));
        let mut answers = self.replies.iter().filter(|reply| reply.person_id == person);
        Path {
            asked: self.sent(person).any(asks) || calls.next().is_some(),
            answered: answers.any(|reply| within(reply.came_at))
                || self.reached(person).any(|call| within(call.tried_at) && call.was_answered()),
            dated: !talk.has_only_a_day(),
            met: talk.held(),
            thanked: thanked_at.is_some(),
            in_touch: thanked_at.is_some_and(|thanked| self.moments(person).any(|at| at > thanked && within(at))),
        }
    }

    /// The talk that is being prepared with somebody with whom one has talked before.
    #[must_use]
    pub fn next_talk(&self, person: PersonId) -> Option<&Interview> {
        let talks = || self.interviews.iter().filter(|talk| talk.person_id == person);
        let next = talks().filter(|talk| talk.open()).min_by_key(|talk| (talk.start().timestamp(), talk.id));
        next.filter(|_| talks().any(Interview::held))
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

    /// All moments of contact.
    fn moments(&self, person: PersonId) -> impl Iterator<Item = Timestamp> {
        let sent = self.sent(person).filter_map(|message| message.sent_at);
        let replied = self.replies.iter().filter(move |reply| reply.person_id == person).map(|reply| reply.came_at);
        let met = self.interviews.iter().filter(move |talk| talk.person_id == person).filter_map(Interview::held_at);
        let other = self.contacts.iter().filter(move |contact| contact.person_id == person).map(|contact| contact.written_at);
        sent.chain(replied).chain(met).chain(other).chain(self.reached(person).map(|call| call.tried_at))
    }

    /// The calls on which somebody was there.
    fn reached(&self, person: PersonId) -> impl Iterator<Item = &Call> {
        self.calls.iter().filter(move |call| call.person_id == person && call.reached_them())
    }

    fn sent(&self, person: PersonId) -> impl Iterator<Item = &Message> {
        self.messages.iter().filter(move |message| message.person_id == person && message.sent_at.is_some())
    }
}
