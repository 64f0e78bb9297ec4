//! What is open after conversations: thanks, looking back, promises, names that were given, people to be in touch with.
//!
//! Pure: the same situation always gives the same lists. Nothing here says that something comes late.

use jiff::{ToSpan, civil::Date};

use super::{
    LastContact, Promise, REPORT_BACK_DAYS, Referral, Saying, WRITE_TO_NAMED_DAYS, next_contact, to_say, usual_with, waits_for_introduction,
};
use crate::{
    Context,
    interviews::Interview,
    outreach::{Message, Purpose},
    people::{Person, PersonId, Step},
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
    /// People to be in touch with and to whom there is something to say, by day.
    pub to_be_in_touch: Vec<GoodMoment>,
}

/// A name that was given and with which something is still to be done.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenReferral {
    /// Who named whom.
    pub referral: Referral,
    /// Whether nobody has written to them yet, and one does not wait for an introduction.
    pub to_write: bool,
    /// The day by which to write to them.
    pub write_by: Date,
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

/// A good moment to be in touch with somebody: it is about time, and there is something to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoodMoment {
    /// When.
    pub contact: NextContact,
    /// What there is to say; the warmest.
    pub saying: Saying,
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
    held.sort_by_key(|interview| std::cmp::Reverse((interview.held_at(), interview.id)));
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
        let later = message.person_id == interview.person_id && message.sent_at > interview.held_at();
        message.purpose == Purpose::ThankYou && message.sent_at.is_some() && (message.interview_id == Some(interview.id) || later)
    })
}

/// Whether a referrer was told what became of a name: one said so, or wrote to them about it since.
#[must_use]
pub fn is_reported(referral: &Referral, messages: &[Message]) -> bool {
    let told = |message: &Message| {
        let about = message.purpose == Purpose::ReportBack && message.person_id == referral.referrer_id;
        about && message.sent_at.is_some_and(|sent| sent > referral.named_at)
    };
    referral.reported_at.is_some() || messages.iter().any(told)
}

/// The day by which to tell a referrer what became of the name.
#[must_use]
pub fn tell_referrer_by(ctx: &Context, referral: &Referral) -> Date {
    ctx.local(referral.named_at).date().saturating_add(REPORT_BACK_DAYS.days())
}

/// The day by which to write to somebody who was named.
#[must_use]
pub fn write_to_named_by(ctx: &Context, referral: &Referral) -> Date {
    ctx.local(referral.named_at).date().saturating_add(WRITE_TO_NAMED_DAYS.days())
}

fn open_referral(ctx: &Context, situation: &Situation, referral: &Referral) -> Option<OpenReferral> {
    let history = &situation.history;
    let path = history.path(referral.person_id);
    let person = situation.people.iter().find(|person| person.id == referral.person_id);
    let waits = person.is_some_and(|person| waits_for_introduction(ctx, &situation.promises, &situation.referrals, person));
    let to_write = !path.asked && !path.has(Step::Answered) && !path.met && !waits && !history.wants_rest(referral.person_id);
    let tell_by = (!is_reported(referral, &history.messages)).then(|| tell_referrer_by(ctx, referral));
    (to_write || tell_by.is_some()).then(|| OpenReferral {
        referral: referral.clone(),
        to_write,
        write_by: write_to_named_by(ctx, referral),
        tell_by,
    })
}

fn to_be_in_touch(ctx: &Context, situation: &Situation) -> Vec<GoodMoment> {
    let until = ctx.today().saturating_add(SHOWN_AHEAD_DAYS.days());
    let near = situation.people.iter().filter_map(|person| next_with(ctx, situation, person)).filter(|next| next.on <= until);
    let moment = |contact: NextContact| {
        let saying = to_say(ctx, situation, contact.person_id, contact.last).into_iter().next()?;
        Some(GoodMoment { contact, saying })
    };
    let mut moments: Vec<GoodMoment> = near.filter_map(moment).collect();
    moments.sort_by_key(|moment| (moment.contact.on, moment.contact.person_id));
    moments
}

/// When it would be time to be in touch with somebody one has met: by their own rhythm, or by that of people of their kind.
/// None if one chose never, or if they want rest. While a rhythm pauses, it is the day on which the pause ends, or a later one.
#[must_use]
pub fn next_with(ctx: &Context, situation: &Situation, person: &Person) -> Option<NextContact> {
    let (history, person_id) = (&situation.history, person.id);
    if !history.path(person_id).met || history.wants_rest(person_id) {
        return None;
    }
    let chosen = situation.rhythms.iter().find(|rhythm| rhythm.person_id == person_id);
    let last = history.last_contact(person_id, &ctx.zone)?;
    let own = chosen.and_then(|rhythm| rhythm.days);
    let rhythm_days = own.or_else(|| usual_with(&situation.usual, person).map(|usual| usual.days));
    let on = next_contact(LastContact { on: last, rhythm_days })?;
    let on = chosen.and_then(|rhythm| rhythm.paused_until).map_or(on, |until| until.max(on));
    Some(NextContact { person_id, last, on })
}

#[cfg(test)]
mod tests;
