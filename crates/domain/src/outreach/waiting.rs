//! What was asked of somebody and is not answered yet, and from which day on one may ask once more.
//!
//! Today, the list of messages and what is said after sending all ask here, so that they say the same.

use jiff::{Timestamp, ToSpan as _, civil::Date};

use super::{Call, Country, FollowUpRules, Message, Purpose, Reply, ReplyKind, follow_up_dates, stop_reason};
use crate::{Context, people::History, people::PersonId};

/// How many days "later" is where nobody named a day: long enough for a busy month to be over. A rule of the house.
pub const LATER_DAYS: i64 = 30;

/// A request without an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// When it was sent, or sent once more.
    pub since: Timestamp,
    /// From which day on a second note is kind; none if it should be let rest.
    pub again_on: Option<Date>,
}

/// What the counting of days depends on.
#[derive(Debug, Clone, Copy)]
pub struct Counted<'a> {
    /// When to write again, and how often.
    pub rules: &'a FollowUpRules,
    /// Whose holidays count.
    pub country: Option<Country>,
    /// The day on which they are back, if they are away.
    pub back_on: Option<Date>,
}

/// What waits for an answer from somebody. An answer, a date that was agreed on or a talk by phone ends the waiting, and
/// the next request begins the count anew.
#[must_use]
pub fn waiting(ctx: &Context, counted: Counted<'_>, history: &History, person: PersonId) -> Option<Waiting> {
    if history.wants_rest(person) {
        return None;
    }
    let last = history.replies.iter().filter(|reply| reply.person_id == person).max_by_key(|reply| reply.came_at);
    let sent: Vec<&Message> = unanswered(history, person, last).collect();
    let since = sent.iter().filter_map(|message| message.sent_at).max()?;
    let agreed = history.interviews.iter().any(|interview| interview.person_id == person && interview.agreed_at >= since);
    let called = history.calls.iter().any(|call| call.person_id == person && call.tried_at >= since && Call::was_answered(call));
    if agreed || called {
        return None;
    }
    let follow_ups = sent.iter().filter(|message| message.purpose == Purpose::FollowUp).count();
    let again_on = stop_reason(counted.rules, follow_ups, &[])
        .is_none()
        .then(|| follow_up_dates(counted.rules, counted.country, counted.back_on, since, &ctx.zone).follow_up);
    Some(Waiting { since, again_on })
}

/// From which day on somebody may be written to again whose last word was "later": the day that they named, or else
/// [`LATER_DAYS`] after they said so; never before they are back. Nothing once they were written to again, a date was agreed
/// on, or they were met.
#[must_use]
pub fn later_until(ctx: &Context, back_on: Option<Date>, history: &History, person: PersonId) -> Option<Date> {
    let last = history.replies.iter().filter(|reply| reply.person_id == person).max_by_key(|reply| reply.came_at);
    let last = last.filter(|reply| reply.kind == ReplyKind::Later)?;
    let agreed = history.interviews.iter().any(|interview| interview.person_id == person && interview.open());
    let asked_again = unanswered(history, person, Some(last)).next().is_some();
    if agreed || asked_again || history.path(person).met || history.wants_rest(person) {
        return None;
    }
    let usual = || ctx.local(last.came_at).date().saturating_add(LATER_DAYS.days());
    Some(last.again_on.unwrap_or_else(usual).max(back_on.unwrap_or(Date::MIN)))
}

/// The messages that wait for an answer: those sent since the last one. Thanks wait for none, and after a "no" only
/// another request does. Times that were offered after a yes are no request: the other one may take their time.
fn unanswered<'a>(history: &'a History, person: PersonId, last: Option<&'a Reply>) -> impl Iterator<Item = &'a Message> {
    let came_at = last.map(|reply| reply.came_at);
    let said_no = last.is_some_and(|reply| reply.kind == ReplyKind::No);
    history.messages.iter().filter(move |message| {
        let waits = match message.purpose {
            Purpose::Ask | Purpose::FollowUp => true,
            Purpose::Other => !said_no,
            Purpose::OfferTimes
            | Purpose::Reschedule
            | Purpose::ThankYou
            | Purpose::AnswerLater
            | Purpose::AnswerNo
            | Purpose::Confirm
            | Purpose::Invite
            | Purpose::NewDate
            | Purpose::CallOff
            | Purpose::ReportBack => false,
        };
        message.person_id == person && message.sent_at.is_some() && message.sent_at > came_at && waits
    })
}
