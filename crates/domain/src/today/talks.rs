//! The cards of one conversation: before it, on its day, and the thanks after it.

use jiff::{SignedDuration, Timestamp, ToSpan as _, civil::Date};

use super::cards::{Card, CardKind, Situation, card};
use crate::{
    Context, RecordId as _,
    follow_ups::is_thanked_for,
    interviews::{Interview, Invitation},
    outreach::{Message, Purpose},
};

/// How long before a conversation a note counts that confirms it: an older one may have named another date. House rule.
const CONFIRMED_WITHIN: SignedDuration = SignedDuration::from_hours(72);

/// What could be done about a conversation now.
pub(super) fn talk_cards(ctx: &Context, situation: &Situation, interview: &Interview) -> impl Iterator<Item = Card> {
    let (hold, tell) = (hold_card(ctx, situation, interview), tell_card(ctx, situation, interview));
    let (before, thanks) = (day_before_card(ctx, situation, interview), thank_you_card(ctx, situation, interview));
    [hold, tell, before, thanks].into_iter().flatten()
}

/// The keys of the cards that ask to go on with a draft, so that "not today" can be said while one writes.
#[must_use]
pub fn cards_of_draft(draft: &Message) -> Vec<String> {
    let about = match draft.purpose {
        Purpose::ThankYou => Some(CardKind::ThankYou),
        Purpose::Confirm => Some(CardKind::Confirm),
        Purpose::NewDate => Some(CardKind::TellNewDate),
        Purpose::CallOff => Some(CardKind::TellItIsOff),
        _ => None,
    };
    let about = about.zip(draft.interview_id).map(|(kind, interview)| card(kind, None, interview.uuid(), None).key);
    [card(CardKind::FinishMessage, None, draft.id.uuid(), None).key].into_iter().chain(about).collect()
}

/// To prepare it, to practise, to hold it, to say what became of it, or to look back.
fn hold_card(ctx: &Context, situation: &Situation, interview: &Interview) -> Option<Card> {
    if interview.cancelled_at.is_some() {
        return None;
    }
    let start = interview.start();
    let day = start.with_time_zone(ctx.zone.clone()).date();
    let kind = if interview.held() {
        (!situation.debriefed.contains(&interview.id)).then_some(CardKind::Debrief)?
    } else if interview.began_at.is_none() && situation.history.wants_rest(interview.person_id) {
        return None;
    } else if interview.passed(ctx.now) {
        CardKind::CloseInterview
    } else if interview.began_at.is_some() {
        CardKind::HoldInterview
    } else if day == ctx.today() {
        if situation.prepared.contains(&interview.id) { CardKind::HoldInterview } else { CardKind::PrepareToday }
    } else if !situation.prepared.contains(&interview.id) {
        CardKind::Prepare
    } else if is_to_practise(ctx, situation, interview, day) {
        CardKind::Practise
    } else {
        return None;
    };
    let card = card(kind, Some(interview.person_id), interview.id.uuid(), Some(day));
    Some(Card { time: Some(start.with_time_zone(ctx.zone.clone()).time()), ..card })
}

/// The date was moved or called off, and what they were sent last says otherwise.
fn tell_card(ctx: &Context, situation: &Situation, interview: &Interview) -> Option<Card> {
    let sent: Vec<Invitation> = situation.invitations.iter().filter(|sent| sent.interview_id == interview.id).cloned().collect();
    let kind = match interview.to_tell(&sent, ctx.now)? {
        Purpose::NewDate if !situation.history.wants_rest(interview.person_id) => CardKind::TellNewDate,
        Purpose::CallOff => CardKind::TellItIsOff,
        _ => return None,
    };
    let day = interview.start().with_time_zone(ctx.zone.clone()).date();
    Some(card(kind, Some(interview.person_id), interview.id.uuid(), Some(day)))
}

/// The day before, on one's own calendar: a line that confirms the date, or, once that is sent, a calm evening.
fn day_before_card(ctx: &Context, situation: &Situation, interview: &Interview) -> Option<Card> {
    let history = &situation.history;
    let start = interview.start().with_time_zone(ctx.zone.clone());
    let ahead = interview.open() && interview.began_at.is_none() && start.date() == ctx.today().saturating_add(1.day());
    if !ahead || history.wants_rest(interview.person_id) {
        return None;
    }
    let of_late = start.timestamp().saturating_sub(CONFIRMED_WITHIN).unwrap_or(Timestamp::MIN);
    let confirmed = history.messages.iter().any(|message| {
        let about = message.interview_id.is_none_or(|about| about == interview.id) && message.person_id == interview.person_id;
        message.purpose == Purpose::Confirm && about && message.sent_at.is_some_and(|sent| sent >= of_late)
    });
    let kind = if confirmed { CardKind::Tomorrow } else { CardKind::Confirm };
    let card = card(kind, Some(interview.person_id), interview.id.uuid(), Some(start.date()));
    Some(Card { time: Some(start.time()), ..card })
}

/// On the two days before, unless one has practised that day.
fn is_to_practise(ctx: &Context, situation: &Situation, interview: &Interview, day: Date) -> bool {
    let today = ctx.today();
    let practised_today = situation.practised.get(&interview.id).is_some_and(|at| ctx.local(*at).date() == today);
    today < day && day <= today.saturating_add(2.days()) && !practised_today
}

fn thank_you_card(ctx: &Context, situation: &Situation, interview: &Interview) -> Option<Card> {
    let held = interview.held_at()?;
    let thanked = is_thanked_for(interview, &situation.history.messages);
    let wanted = !thanked && !situation.history.wants_rest(interview.person_id);
    wanted.then(|| card(CardKind::ThankYou, Some(interview.person_id), interview.id.uuid(), Some(ctx.local(held).date())))
}
