//! All messages by what they wait for: to write once more, to finish, an answer; and those that are done.

use std::collections::{HashMap, HashSet};

use acquaint_domain::{
    outreach::{self as domain, Message, MessageId, Purpose, ReplyKind},
    people::{History, Person, PersonId},
};
use axum::response::IntoResponse;
use jiff::civil::Date;
use maud::{Markup, html};

use crate::{
    actions::{
        outreach::{Counting, may_always},
        people::names_of,
    },
    web::{
        here::{Answer, Here},
        layout::{self, Leaf, Page, Room},
    },
    words::t,
};

/// Rows on one page.
const ROWS: usize = 50;

/// What a message waits for, in the order in which the lists are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Waits {
    /// For a second note, which is due.
    Again,
    /// For its own words.
    Draft,
    /// For an answer.
    Answer,
    /// For the day that somebody named who said "later".
    Later,
    /// For nothing.
    Done,
}

impl Waits {
    const ALL: [Self; 5] = [Self::Again, Self::Draft, Self::Answer, Self::Later, Self::Done];

    fn key(self) -> &'static str {
        match self {
            Self::Again => "outreach-again",
            Self::Draft => "outreach-drafts",
            Self::Answer => "outreach-waiting",
            Self::Later => "outreach-later",
            Self::Done => "outreach-done",
        }
    }
}

/// A message with what it waits for, from which day on one may write again, and what came back.
struct Waiting {
    waits: Waits,
    again: Option<Date>,
    /// What came back, if something did.
    answer: Option<ReplyKind>,
    message: Message,
}

pub(super) async fn show(here: Here) -> Answer {
    let words = here.words;
    let history = here.store.situation(&here.ctx.zone).await?.history;
    let counting = Counting::find(&here.store, &here.ctx).await?;
    let all = sorted(&here, &history, &counting);
    let leaf = Leaf::of(&here, all.len(), ROWS);
    let shown = &all[leaf.range()];
    let people = names_of(&here.store, shown.iter().map(|waiting| waiting.message.person_id)).await?;
    let title = t!(words, "outreach-title");
    let sent = all.iter().any(|waiting| waiting.message.sent_at.is_some());
    let content = html! {
        h1 { (title) }
        (super::sending::notice(&here).await?)
        @if all.is_empty() {
            (layout::empty(&t!(words, "outreach-empty"), &t!(words, "outreach-empty-example"), ("/people", &t!(words, "outreach-choose"))))
        }
        @for waits in Waits::ALL { (section(&here, waits, shown.iter().filter(|waiting| waiting.waits == waits), &people)) }
        (leaf.links(&here))
        @if sent { p.onward { a href="/outreach/what-works" { (t!(words, "works-open")) } } }
        p.onward { a href="/outreach/templates" { (t!(words, "templates-open")) } }
        p.onward { a href="/outreach/courage" { (t!(words, "courage-open")) } }
        p.onward { a href="/outreach/rules" { (t!(words, "rules-open")) } }
    };
    Ok(Page::new(Room::Outreach, &title).show(&here, &content).into_response())
}

/// Messages by what they wait for; what is due first comes first, otherwise the latest.
fn sorted(here: &Here, history: &History, counting: &Counting) -> Vec<Waiting> {
    let people: HashSet<PersonId> = history.messages.iter().map(|message| message.person_id).collect();
    let by_person = by_person(history);
    let resting: HashSet<PersonId> =
        by_person.iter().filter(|(person, history)| history.wants_rest(**person)).map(|(person, _)| *person).collect();
    let unanswered: HashMap<PersonId, domain::Waiting> =
        people.into_iter().filter_map(|person| Some((person, counting.waiting(&here.ctx, by_person.get(&person)?, person)?))).collect();
    let later: HashMap<MessageId, Date> =
        by_person.iter().filter_map(|(person, history)| after_later(here, history, counting, *person)).collect();
    let answers: HashMap<MessageId, ReplyKind> = history.replies.iter().filter_map(|reply| Some((reply.message_id?, reply.kind))).collect();
    let of = |message: &Message| {
        let answer = answers.get(&message.id).copied();
        if let Some(day) = later.get(&message.id) {
            let waits = if *day <= here.ctx.today() { Waits::Again } else { Waits::Later };
            return Waiting { waits, again: Some(*day), answer, message: message.clone() };
        }
        let waiting = unanswered.get(&message.person_id).filter(|waiting| Some(waiting.since) == message.sent_at);
        let again = waiting.and_then(|waiting| waiting.again_on);
        let waits = match (message.sent_at, waiting) {
            (None, _) => Waits::Draft,
            (Some(_), None) => Waits::Done,
            (Some(_), Some(_)) if again.is_some_and(|day| day <= here.ctx.today()) => Waits::Again,
            (Some(_), Some(_)) => Waits::Answer,
        };
        Waiting { waits, again, answer, message: message.clone() }
    };
    // A draft to somebody who asked for no more messages is nothing to finish. It can be read from their page.
    let unwanted = |message: &&Message| message.sent_at.is_none() && resting.contains(&message.person_id) && !may_always(message.purpose);
    let mut all: Vec<Waiting> = history.messages.iter().filter(|message| !unwanted(message)).map(of).collect();
    let latest = |waiting: &Waiting| std::cmp::Reverse(waiting.message.sent_at.unwrap_or(waiting.message.drafted_at));
    all.sort_by_key(|waiting| (waiting.waits, waiting.again.filter(|_| waiting.waits == Waits::Again), latest(waiting)));
    all
}

/// The request that was answered with "later", and the day from which on one may write again.
fn after_later(here: &Here, history: &History, counting: &Counting, person: PersonId) -> Option<(MessageId, Date)> {
    let day = domain::later_until(&here.ctx, counting.back_on(person), history, person)?;
    let asks = |message: &&Message| matches!(message.purpose, Purpose::Ask | Purpose::FollowUp | Purpose::Other);
    let request = history.messages.iter().filter(asks).filter(|message| message.sent_at.is_some()).max_by_key(|message| message.sent_at)?;
    Some((request.id, day))
}

/// What happened with each person apart, so that nobody's messages are looked through for somebody else.
fn by_person(history: &History) -> HashMap<PersonId, History> {
    let mut apart: HashMap<PersonId, History> = HashMap::new();
    for message in &history.messages {
        apart.entry(message.person_id).or_default().messages.push(message.clone());
    }
    for reply in &history.replies {
        apart.entry(reply.person_id).or_default().replies.push(reply.clone());
    }
    for interview in &history.interviews {
        apart.entry(interview.person_id).or_default().interviews.push(interview.clone());
    }
    for call in &history.calls {
        apart.entry(call.person_id).or_default().calls.push(call.clone());
    }
    apart
}

fn section<'a>(here: &Here, waits: Waits, all: impl Iterator<Item = &'a Waiting>, people: &HashMap<PersonId, Person>) -> Markup {
    let words = here.words;
    let mut all = all.peekable();
    html! {
        @if all.peek().is_some() {
            h2 { (t!(words, waits.key())) }
            ul.rows {
                @for waiting in all {
                    @if let Some(person) = people.get(&waiting.message.person_id) { (row(here, waiting, person)) }
                }
            }
        }
    }
}

fn row(here: &Here, waiting: &Waiting, person: &Person) -> Markup {
    let words = here.words;
    let Waiting { waits, again, answer, message } = waiting;
    let href = match waits {
        Waits::Again => format!("/outreach/new?person={}&purpose={}", person.id, Purpose::FollowUp),
        _ => format!("/outreach/{}", message.id),
    };
    let again = match (waits, again) {
        (Waits::Answer | Waits::Later, Some(again)) => html! { br; (t!(words, "outreach-again-from")) " " (layout::date(here, *again)) },
        (Waits::Done, _) => {
            html! { @if let Some(answer) = answer { br; (t!(words, "outreach-answered")) " " (words.word("reply", *answer)) } }
        }
        (Waits::Answer, None) => html! { br; (t!(words, "outreach-let-rest")) },
        _ => html! {},
    };
    let when = layout::moment(here, message.sent_at.unwrap_or(message.drafted_at));
    let what = html! { (words.word("purpose", message.purpose)) ", " (words.word("channel", message.channel))
    @if !message.subject.is_empty() { br; "“" (message.subject) "”" } (again) };
    layout::row(&href, &person.name, &what, &when)
}
