//! What is open after conversations: thanks, looking back, promises, names that were given, people to be in touch with.
//!
//! Pure: the same situation always gives the same lists. Nothing here says that something comes late.

use std::collections::HashMap;

use jiff::{ToSpan, civil::Date};

use super::{LastContact, Promise, REPORT_BACK_DAYS, Referral, next_contact};
use crate::{
    Context,
    interviews::Interview,
    outreach::{Message, Purpose},
    people::{Person, PersonId},
    today::Situation,
};

/// Days before the day of the next contact from which on it is shown. House rule.
const SHOWN_AHEAD_DAYS: i64 = 14;

/// Everything that is open, each list in the order in which it is shown.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OpenNow {
    /// Conversations for which no thank-you note was sent, the latest first.
    pub to_thank: Vec<Interview>,
    /// Conversations that were not looked back on, the latest first.
    pub to_look_back: Vec<Interview>,
    /// Promises that are not kept yet, by day; those without a day come last.
    pub promises: Vec<Promise>,
    /// Names that were given, the oldest first.
    pub referrals: Vec<OpenReferral>,
    /// People to be in touch with, by day.
    pub to_be_in_touch: Vec<NextContact>,
}

/// A name that was given and with which something is still to be done.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenReferral {
    /// Who named whom.
    pub referral: Referral,
    /// Whether nobody has written to them yet.
    pub to_write: bool,
    /// The day by which to tell the referrer what became of it, if they were not told.
    pub tell_by: Option<Date>,
}

/// Somebody to be in touch with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NextContact {
    /// Who.
    pub person_id: PersonId,
    /// The day of the last contact.
    pub last: Date,
    /// The day of the next.
    pub on: Date,
}

impl OpenNow {
    /// Whether there is nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What is open in a situation.
#[must_use]
pub fn open_now(ctx: &Context, situation: &Situation) -> OpenNow {
    let mut held: Vec<&Interview> = situation.history.interviews.iter().filter(|interview| interview.held()).collect();
    held.sort_by_key(|interview| std::cmp::Reverse((interview.ended_at, interview.id)));
    let choose = |wanted: &dyn Fn(&Interview) -> bool| held.iter().filter(|interview| wanted(interview)).map(|it| (*it).clone()).collect();
    let mut promises: Vec<Promise> = situation.promises.iter().filter(|promise| promise.kept_at.is_none()).cloned().collect();
    promises.sort_by_key(|promise| (promise.due.is_none(), promise.due, promise.made_at, promise.id));
    let mut referrals: Vec<OpenReferral> =
        situation.referrals.iter().filter_map(|referral| open_referral(ctx, situation, referral)).collect();
    referrals.sort_by_key(|open| (open.referral.named_at, open.referral.id));
    OpenNow {
        to_thank: choose(&|interview| !is_thanked_for(interview, &situation.history.messages)),
        to_look_back: choose(&|interview| !situation.debriefed.contains(&interview.id)),
        promises,
        referrals,
        to_be_in_touch: to_be_in_touch(ctx, situation),
    }
}

/// Whether a thank-you note for a conversation was sent: for this one, or to this person after it.
#[must_use]
pub fn is_thanked_for(interview: &Interview, messages: &[Message]) -> bool {
    messages.iter().any(|message| {
        let later = message.person_id == interview.person_id && message.sent_at > interview.ended_at;
        message.purpose == Purpose::ThankYou && message.sent_at.is_some() && (message.interview_id == Some(interview.id) || later)
    })
}

/// The day by which to tell a referrer what became of the name.
#[must_use]
pub fn tell_referrer_by(ctx: &Context, referral: &Referral) -> Date {
    ctx.local(referral.named_at).date().saturating_add(REPORT_BACK_DAYS.days())
}

fn open_referral(ctx: &Context, situation: &Situation, referral: &Referral) -> Option<OpenReferral> {
    let history = &situation.history;
    let path = history.path(referral.person_id);
    let to_write = !path.asked && !path.answered && !path.met && !history.wants_rest(referral.person_id);
    let tell_by = referral.reported_at.is_none().then(|| tell_referrer_by(ctx, referral));
    (to_write || tell_by.is_some()).then(|| OpenReferral { referral: referral.clone(), to_write, tell_by })
}

fn to_be_in_touch(ctx: &Context, situation: &Situation) -> Vec<NextContact> {
    let rhythms: HashMap<PersonId, i64> = situation.rhythms.iter().map(|rhythm| (rhythm.person_id, rhythm.days)).collect();
    let until = ctx.today().saturating_add(SHOWN_AHEAD_DAYS.days());
    let next = |person: &Person| {
        if !situation.history.path(person.id).met || situation.history.wants_rest(person.id) {
            return None;
        }
        let last = situation.history.last_contact(person.id, &ctx.zone)?;
        let on = next_contact(LastContact { on: last, rhythm_days: rhythms.get(&person.id).copied() })?;
        (on <= until).then_some(NextContact { person_id: person.id, last, on })
    };
    let mut contacts: Vec<NextContact> = situation.people.iter().filter_map(next).collect();
    contacts.sort_by_key(|contact| (contact.on, contact.person_id));
    contacts
}

#[cfg(test)]
mod tests;
