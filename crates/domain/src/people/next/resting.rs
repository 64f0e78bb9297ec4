//! Who is not asked now: those one is in contact with already, those who shall be let rest, and their colleagues meanwhile.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use jiff::{Timestamp, ToSpan as _, civil::Date};

use super::NextFacts;
use crate::{
    Context, Word as _,
    follow_ups::waits_for_introduction,
    outreach::{Counted, Message, Purpose, ReplyKind, follow_up_dates, later_until, waiting},
    people::{EmploymentId, History, Person, PersonId},
    today::{CardKind, Postponement},
};

/// Days for which somebody is not suggested after they were asked. House rule: half a year, so that nobody feels chased.
pub const ASKED_RESTS_DAYS: i64 = 180;
/// Days for which "not now" holds. House rule: long enough to forget the name and short enough to find it again.
pub const NOT_NOW_DAYS: i64 = 30;

/// The lasting key under which "not now" is kept for somebody.
#[must_use]
pub fn next_key(person: PersonId) -> String {
    format!("next/{person}")
}

/// Who rests.
#[derive(Debug, Default)]
pub(super) struct Resting {
    /// Those who are not suggested.
    pub(super) people: HashSet<PersonId>,
    /// Those who asked not to be asked again: nothing leads through them either.
    pub(super) never: HashSet<PersonId>,
    /// Those who were asked a few days ago and have not answered: nobody else of their organization is asked meanwhile.
    pub(super) waited_for: HashSet<PersonId>,
    /// Those one has talked with, or has a date with.
    pub(super) heard: BTreeSet<PersonId>,
}

impl Resting {
    pub(super) fn of(ctx: &Context, facts: NextFacts<'_>) -> Self {
        let today = ctx.today();
        let mut resting = Self::default();
        for (person, of_them) in by_person(facts.history) {
            let open = of_them.interviews.iter().any(|interview| interview.open());
            let path = of_them.path(person);
            if open || path.met {
                resting.heard.insert(person);
            }
            let back_on = facts.back_on.get(&person).copied();
            let counted = Counted { rules: facts.rules, country: facts.country, back_on };
            if let Some(waits) = waiting(ctx, counted, &of_them, person)
                && follow_up_dates(facts.rules, facts.country, back_on, waits.since, &ctx.zone).another_person > today
            {
                resting.waited_for.insert(person);
            }
            let never = of_them.wants_rest(person);
            if never {
                resting.never.insert(person);
            }
            let later = later_until(ctx, back_on, &of_them, person).is_some_and(|day| day > today);
            if open || path.met || later || never || was_asked_lately(ctx, &of_them) {
                resting.people.insert(person);
            }
        }
        let away = facts.back_on.iter().filter(|(_, day)| **day > today).map(|(person, _)| *person);
        resting.people.extend(away);
        resting.people.extend(facts.namesakes);
        resting.people.extend(put_off(facts, today));
        resting.people.extend(awaiting_introduction(ctx, facts));
        resting
    }
}

/// Those of whom it was said "not now" here, or "not today" to a card that asks to write to them.
fn put_off(facts: NextFacts<'_>, today: Date) -> HashSet<PersonId> {
    let holding = facts.postponements.iter().filter(|put_off| put_off.until > today);
    let mut people: HashSet<PersonId> = holding.filter_map(|put_off| put_off.card.split_once(['/', ':'])?.1.parse().ok()).collect();
    let jobs: HashSet<EmploymentId> = jobs_put_off(facts.postponements, today).collect();
    people.extend(facts.new_work.iter().filter(|work| jobs.contains(&work.id)).map(|work| work.person_id));
    people
}

/// The new work that a card of Today asks to congratulate to, where it was said "not today".
pub fn jobs_put_off(postponements: &[Postponement], today: Date) -> impl Iterator<Item = EmploymentId> {
    let holding = postponements.iter().filter(move |put_off| put_off.until > today);
    let cards = holding.filter_map(|put_off| put_off.card.split_once(':'));
    cards.filter(|(kind, _)| *kind == CardKind::Congratulate.word()).filter_map(|(_, id)| id.parse().ok())
}

/// Those to whom an introduction was promised that one still waits for.
fn awaiting_introduction(ctx: &Context, facts: NextFacts<'_>) -> HashSet<PersonId> {
    if facts.promises.is_empty() {
        return HashSet::new();
    }
    let waits = |person: &&Person| waits_for_introduction(ctx, facts.promises, facts.referrals, person);
    facts.named.iter().filter(waits).map(|person| person.id).collect()
}

/// What happened with each, as far as it decides whether they rest.
fn by_person(history: &History) -> BTreeMap<PersonId, History> {
    let mut all: BTreeMap<PersonId, History> = BTreeMap::new();
    for message in &history.messages {
        all.entry(message.person_id).or_default().messages.push(message.clone());
    }
    for reply in &history.replies {
        all.entry(reply.person_id).or_default().replies.push(reply.clone());
    }
    for interview in &history.interviews {
        all.entry(interview.person_id).or_default().interviews.push(interview.clone());
    }
    for call in &history.calls {
        all.entry(call.person_id).or_default().calls.push(call.clone());
    }
    all
}

/// Whether somebody was asked of late, said no, said yes and waits for a date, or has a message begun.
fn was_asked_lately(ctx: &Context, of_them: &History) -> bool {
    let asks = |message: &&Message| matches!(message.purpose, Purpose::Ask | Purpose::FollowUp | Purpose::Other);
    // By days and not by hours: what is suggested in the morning is suggested in the evening.
    let recent = |moment: Timestamp| ctx.local(moment).date().saturating_add(ASKED_RESTS_DAYS.days()) > ctx.today();
    let written = of_them.messages.iter().filter(asks).any(|message| message.sent_at.is_none_or(recent));
    let called = of_them.calls.iter().any(|call| recent(call.tried_at));
    let last = of_them.replies.iter().max_by_key(|reply| reply.came_at);
    let answered = last.is_some_and(|reply| match reply.kind {
        ReplyKind::No => true,
        ReplyKind::Yes => recent(reply.came_at),
        ReplyKind::Later | ReplyKind::NeverAgain => false,
    });
    written || called || answered
}
