//! What could be done today, from what happened: one card for each step. `ranking.rs` puts them in one order.
//!
//! Pure: the same situation always gives the same cards.

use std::collections::{HashMap, HashSet};

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, Time},
};

use super::{
    Postponement,
    moves::{JobMove, move_card},
    ranking::{UNASKED_AT_MOST, rank},
    talks::talk_cards,
};
use crate::{
    Context, RecordId,
    follow_ups::{
        Outcome, Promise, Referral, Rhythm, SayKind, Side, UsualRhythm, is_reported, next_with, tell_referrer_by, to_say,
        waits_for_introduction, write_to_named_by,
    },
    insights::{Decision, PlanStep},
    interviews::{Interview, InterviewId, Invitation},
    outreach::{Call, Channel, Counted, Country, FollowUpRules, Message, Reply, ReplyKind, later_until, next_try, waiting},
    people::{History, Person, PersonId},
    word::words,
};

/// How many cards stand on Today at the most. House rule: a page that can be finished.
pub const CARDS_AT_MOST: usize = 7;

words! {
    /// What a card asks for, most important first: what cannot wait stands before what can.
    CardKind {
        /// A conversation is today or goes on: hold it.
        HoldInterview = "hold-interview",
        /// A conversation is today, and it has no questions yet: choose some, or hold it as it is.
        PrepareToday = "prepare-today",
        /// A conversation was to take place: say whether it did.
        CloseInterview = "close-interview",
        /// The date is another one, and they still have the old one.
        TellNewDate = "tell-new-date",
        /// The conversation is off, and they don't know it.
        TellItIsOff = "tell-it-is-off",
        /// A conversation is tomorrow: send a line to confirm it.
        Confirm = "confirm",
        /// A conversation is tomorrow, and it is confirmed: print the sheet, and let it rest.
        Tomorrow = "tomorrow",
        /// They said yes: agree on a date.
        SetDate = "set-date",
        /// Thank within a day.
        ThankYou = "thank-you",
        /// Look back while it is fresh.
        Debrief = "debrief",
        /// A conversation is soon: prepare questions.
        Prepare = "prepare",
        /// A conversation is tomorrow or the day after: say aloud what one wants to ask.
        Practise = "practise",
        /// Something promised is due.
        KeepPromise = "keep-promise",
        /// A step of one's own plan is due.
        TakeStep = "take-step",
        /// A draft waits to be sent.
        FinishMessage = "finish-message",
        /// Nobody answered: write once more.
        FollowUp = "follow-up",
        /// A call was tried or asked for: call at another time.
        CallAgain = "call-again",
        /// They said "later", and some time has passed: ask again.
        AskAgain = "ask-again",
        /// Somebody was named: write to them.
        WriteToReferral = "write-to-referral",
        /// Tell the referrer what became of the name.
        ReportBack = "report-back",
        /// Their work is another now: say so, and write.
        Congratulate = "congratulate",
        /// Write to somebody on the list.
        WriteTo = "write-to",
        /// Think of somebody to ask.
        AddPerson = "add-person",
        /// Say what one is curious about.
        StartExploration = "start-exploration",
        /// Be in touch again.
        KeepInTouch = "keep-in-touch",
    }
}

/// One step, with what it is about and since when or until when.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// A lasting key, so that "not today" finds it again.
    pub key: String,
    /// What it asks for.
    pub kind: CardKind,
    /// Who it is about.
    pub person: Option<PersonId>,
    /// The record that it is about, in its bare form.
    pub record: Option<uuid::Uuid>,
    /// The day that gives the reason.
    pub day: Option<Date>,
    /// The time on that day, on one's own clock, where there is one.
    pub time: Option<Time>,
    /// Words that say what it is about, such as a promise; with [`CardKind::WriteTo`] the sentence of why.
    pub about: String,
    /// What there is to say, where that is the reason.
    pub say: Option<SayKind>,
}

impl Card {
    /// What the card with a key asks for, if it is a key of Today's.
    #[must_use]
    pub fn kind_of(key: &str) -> Option<CardKind> {
        key.split(':').next()?.parse().ok()
    }
}

/// Everything that Today looks at.
#[derive(Debug, Clone, Default)]
pub struct Situation {
    /// Whether there is an exploration.
    pub exploring: bool,
    /// People with whom something happened, whom to write to next, and of the others the newest.
    pub people: Vec<Person>,
    /// Whom to write to next, the best first: see [`suggest_next`](crate::people::suggest_next).
    pub next: Vec<PersonId>,
    /// What happened with them.
    pub history: History,
    /// The interviews that were looked back on.
    pub debriefed: HashSet<InterviewId>,
    /// The interviews that have questions.
    pub prepared: HashSet<InterviewId>,
    /// When one last practised aloud for an interview.
    pub practised: HashMap<InterviewId, Timestamp>,
    /// What was sent about the dates of conversations.
    pub invitations: Vec<Invitation>,
    /// Promises, and ideas for giving back; those that are kept among them.
    pub promises: Vec<Promise>,
    /// What came of knowing people.
    pub outcomes: Vec<Outcome>,
    /// What was decided.
    pub decisions: Vec<Decision>,
    /// Steps of the plan that are not done yet.
    pub steps: Vec<PlanStep>,
    /// Referrals.
    pub referrals: Vec<Referral>,
    /// Rhythms with one person.
    pub rhythms: Vec<Rhythm>,
    /// Rhythms with kinds of people.
    pub usual: Vec<UsualRhythm>,
    /// Whose work is another now.
    pub moves: Vec<JobMove>,
    /// What was postponed.
    pub postponements: Vec<Postponement>,
    /// When to write again, and how often.
    pub follow_up_rules: FollowUpRules,
    /// The country whose holidays count; none leaves out weekends alone.
    pub country: Option<Country>,
    /// On which day those are back who said that they are away.
    pub back_on: HashMap<PersonId, Date>,
}

impl Situation {
    /// The name of somebody; empty if they are not looked at.
    pub(crate) fn name_of(&self, id: PersonId) -> String {
        self.people.iter().find(|person| person.id == id).map(|person| person.name.clone()).unwrap_or_default()
    }
}

/// The cards for today, most important first, at most [`CARDS_AT_MOST`].
#[must_use]
pub fn cards(ctx: &Context, situation: &Situation) -> Vec<Card> {
    rank(ctx, situation, all_cards(ctx, situation))
}

fn all_cards(ctx: &Context, situation: &Situation) -> Vec<Card> {
    let mut cards = Vec::new();
    for interview in &situation.history.interviews {
        cards.extend(talk_cards(ctx, situation, interview));
    }
    cards.extend(situation.promises.iter().filter_map(|promise| promise_card(ctx, promise)));
    cards.extend(situation.steps.iter().filter_map(|step| step_card(ctx, step)));
    for referral in &situation.referrals {
        cards.extend(report_back_card(ctx, situation, referral));
    }
    cards.extend(situation.moves.iter().filter_map(|job_move| move_card(ctx, situation, job_move)));
    cards.extend(situation.people.iter().filter_map(|person| person_card(ctx, situation, person)));
    // Chosen there and not here, so that both pages name the same people.
    let next = situation.next.iter().take(UNASKED_AT_MOST);
    cards.extend(next.map(|person| card(CardKind::WriteTo, Some(*person), person.uuid(), None)));
    cards.extend(opening_card(situation));
    cards
}

/// Before anything else there is one thing to say and one person to think of.
fn opening_card(situation: &Situation) -> Option<Card> {
    let kind = match (situation.exploring, situation.people.is_empty()) {
        (false, _) => CardKind::StartExploration,
        (true, true) => CardKind::AddPerson,
        (true, false) => return None,
    };
    Some(Card { key: kind.to_string(), kind, person: None, record: None, day: None, time: None, about: String::new(), say: None })
}

/// A promise of one's own shows three days before its day; one without a day shows at once.
fn promise_card(ctx: &Context, promise: &Promise) -> Option<Card> {
    let near = promise.due.is_none_or(|due| due <= ctx.today().saturating_add(3.days()));
    let mine = promise.side == Side::Mine && promise.kept_at.is_none() && near;
    mine.then(|| Card {
        about: promise.text.clone(),
        ..card(CardKind::KeepPromise, Some(promise.person_id), promise.id.uuid(), promise.due)
    })
}

fn report_back_card(ctx: &Context, situation: &Situation, referral: &Referral) -> Option<Card> {
    let due = tell_referrer_by(ctx, referral);
    let near = due <= ctx.today().saturating_add(3.days());
    let wanted = !is_reported(referral, &situation.history.messages) && near && !situation.history.wants_rest(referral.referrer_id);
    wanted.then(|| Card {
        about: situation.name_of(referral.person_id),
        ..card(CardKind::ReportBack, Some(referral.referrer_id), referral.id.uuid(), Some(due))
    })
}

fn calls_since(history: &History, person: &Person, moment: Timestamp) -> bool {
    history.calls.iter().any(|call| call.person_id == person.id && call.tried_at >= moment)
}

fn person_card(ctx: &Context, situation: &Situation, person: &Person) -> Option<Card> {
    let history = &situation.history;
    if history.wants_rest(person.id) {
        return None;
    }
    let path = history.path(person.id);
    let interviews = history.interviews.iter().filter(|interview| interview.person_id == person.id);
    let drafts = history.messages.iter().filter(|message| message.person_id == person.id && message.sent_at.is_none());
    // What to say on the phone is finished when it was said, or tried.
    let tried = |message: &Message| message.channel == Channel::Phone && calls_since(history, person, message.drafted_at);
    let draft = drafts.filter(|message| !tried(message)).max_by_key(|message| (message.drafted_at, message.id));
    if path.met {
        return keep_in_touch_card(ctx, situation, person);
    }
    if interviews.clone().any(Interview::open) {
        return None;
    }
    if let Some(draft) = draft {
        return Some(card(CardKind::FinishMessage, Some(person.id), draft.id.uuid(), Some(ctx.local(draft.drafted_at).date())));
    }
    if let Some(reply) = history.replies.iter().filter(|reply| reply.person_id == person.id).max_by_key(|reply| (reply.came_at, reply.id)) {
        return follow_up_card(ctx, situation, person).or_else(|| reply_card(ctx, situation, reply));
    }
    if path.asked {
        return follow_up_card(ctx, situation, person).or_else(|| call_card(ctx, situation, person));
    }
    if situation.history.calls.iter().any(|call| call.person_id == person.id) {
        return call_card(ctx, situation, person);
    }
    let named = situation.referrals.iter().filter(|referral| referral.person_id == person.id);
    match named.min_by_key(|referral| (referral.named_at, referral.id)) {
        Some(_) if waits_for_introduction(ctx, &situation.promises, &situation.referrals, person) => None,
        Some(referral) => Some(Card {
            about: situation.name_of(referral.referrer_id),
            ..card(CardKind::WriteToReferral, Some(person.id), person.id.uuid(), Some(write_to_named_by(ctx, referral)))
        }),
        None => None,
    }
}

/// What they said asks for: a date, or to ask again when "later" has come.
fn reply_card(ctx: &Context, situation: &Situation, reply: &Reply) -> Option<Card> {
    let came_on = ctx.local(reply.came_at).date();
    let kind = match reply.kind {
        ReplyKind::Yes => CardKind::SetDate,
        ReplyKind::Later => {
            let back_on = situation.back_on.get(&reply.person_id).copied();
            let until = later_until(ctx, back_on, &situation.history, reply.person_id)?;
            (until <= ctx.today()).then_some(CardKind::AskAgain)?
        }
        ReplyKind::No | ReplyKind::NeverAgain => return None,
    };
    Some(card(kind, Some(reply.person_id), reply.person_id.uuid(), Some(came_on)))
}

/// Once more after seven business days unless chosen otherwise, then nothing. An answer begins the count anew.
fn follow_up_card(ctx: &Context, situation: &Situation, person: &Person) -> Option<Card> {
    let back_on = situation.back_on.get(&person.id).copied();
    let counted = Counted { rules: &situation.follow_up_rules, country: situation.country, back_on };
    let waiting = waiting(ctx, counted, &situation.history, person.id)?;
    let due = waiting.again_on.is_some_and(|day| day <= ctx.today());
    due.then(|| card(CardKind::FollowUp, Some(person.id), person.id.uuid(), Some(ctx.local(waiting.since).date())))
}

/// They asked to be called again, or it was tried before and another time of day may do.
fn call_card(ctx: &Context, situation: &Situation, person: &Person) -> Option<Card> {
    let calls: Vec<Call> = situation.history.calls.iter().filter(|call| call.person_id == person.id).cloned().collect();
    let last = calls.iter().map(|call| call.tried_at).max()?;
    let on = next_try(&calls, &ctx.zone, situation.country, ctx.now).when?.on;
    (on <= ctx.today()).then(|| card(CardKind::CallAgain, Some(person.id), person.id.uuid(), Some(ctx.local(last).date())))
}

/// A step of the plan whose day has come.
fn step_card(ctx: &Context, step: &PlanStep) -> Option<Card> {
    let due = step.due.filter(|due| step.done_at.is_none() && *due <= ctx.today())?;
    Some(Card { about: step.text.clone(), ..card(CardKind::TakeStep, None, step.id.uuid(), Some(due)) })
}

/// Its time has come, and there is something to say. Without that there is no card: nobody is written to for the sake of it.
fn keep_in_touch_card(ctx: &Context, situation: &Situation, person: &Person) -> Option<Card> {
    let next = next_with(ctx, situation, person).filter(|next| next.on <= ctx.today())?;
    let said = to_say(ctx, situation, person.id, next.last).into_iter().next()?;
    let card = card(CardKind::KeepInTouch, Some(person.id), person.id.uuid(), Some(next.last));
    Some(Card { about: said.about, say: Some(said.kind), ..card })
}

pub(super) fn card(kind: CardKind, person: Option<PersonId>, record: uuid::Uuid, day: Option<Date>) -> Card {
    Card { key: format!("{kind}:{record}"), kind, person, record: Some(record), day, time: None, about: String::new(), say: None }
}
