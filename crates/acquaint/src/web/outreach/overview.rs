//! All messages by what they wait for: to write once more, to finish, an answer; and those that are done.

use std::collections::HashMap;

use acquaint_domain::{
    outreach::{Message, Purpose, Reply, ReplyKind, stop_reason},
    people::{Person, PersonId},
};
use axum::response::IntoResponse;
use jiff::civil::Date;
use maud::{Markup, html};

use crate::{
    actions::{outreach::Counting, people::names_of},
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
    /// For nothing.
    Done,
}

impl Waits {
    const ALL: [Self; 4] = [Self::Again, Self::Draft, Self::Answer, Self::Done];

    fn key(self) -> &'static str {
        match self {
            Self::Again => "outreach-again",
            Self::Draft => "outreach-drafts",
            Self::Answer => "outreach-waiting",
            Self::Done => "outreach-done",
        }
    }
}

/// A message with what it waits for, and from which day on one may write again.
struct Waiting {
    waits: Waits,
    again: Option<Date>,
    message: Message,
}

pub(super) async fn show(here: Here) -> Answer {
    let words = here.words;
    let messages: Vec<Message> = here.store.list_all().await?;
    let replies: Vec<Reply> = here.store.list_all().await?;
    let counting = Counting::find(&here.store, &here.ctx).await?;
    let all = sorted(&here, messages, &replies, &counting);
    let leaf = Leaf::of(&here, all.len(), ROWS);
    let shown = &all[leaf.range()];
    let people = names_of(&here.store, shown.iter().map(|waiting| waiting.message.person_id)).await?;
    let title = t!(words, "outreach-title");
    let sent = all.iter().any(|waiting| waiting.message.sent_at.is_some());
    let content = html! {
        h1 { (title) }
        @if all.is_empty() {
            (layout::empty(&t!(words, "outreach-empty"), &t!(words, "outreach-empty-example"), ("/people", &t!(words, "outreach-choose"))))
        }
        @for waits in Waits::ALL { (section(&here, waits, shown.iter().filter(|waiting| waiting.waits == waits), &people)) }
        (leaf.links(&here))
        @if sent { p.onward { a href="/outreach/what-works" { (t!(words, "works-open")) } } }
        p.onward { a href="/outreach/courage" { (t!(words, "courage-open")) } }
        p.onward { a href="/outreach/rules" { (t!(words, "rules-open")) } }
    };
    Ok(Page::new(Room::Outreach, &title).show(&here, &content).into_response())
}

/// Messages by what they wait for; what is due first comes first, otherwise the latest.
fn sorted(here: &Here, messages: Vec<Message>, replies: &[Reply], counting: &Counting) -> Vec<Waiting> {
    let mut by_person: HashMap<PersonId, Vec<Message>> = HashMap::new();
    for message in &messages {
        by_person.entry(message.person_id).or_default().push(message.clone());
    }
    let of = |message: Message| {
        let (waits, again) = what_for(here, &message, &by_person[&message.person_id], replies, counting);
        Waiting { waits, again, message }
    };
    let mut all: Vec<Waiting> = messages.into_iter().map(of).collect();
    let latest = |waiting: &Waiting| std::cmp::Reverse(waiting.message.sent_at.unwrap_or(waiting.message.drafted_at));
    all.sort_by_key(|waiting| (waiting.waits, waiting.again.filter(|_| waiting.waits == Waits::Again), latest(waiting)));
    all
}

/// Only the last thing that was asked of somebody waits for an answer; what was asked before is done with it.
fn what_for(here: &Here, message: &Message, to_them: &[Message], replies: &[Reply], counting: &Counting) -> (Waits, Option<Date>) {
    let Some(sent) = message.sent_at else { return (Waits::Draft, None) };
    let asks = |message: &&Message| matches!(message.purpose, Purpose::Ask | Purpose::FollowUp) && message.sent_at.is_some();
    let last = to_them.iter().filter(asks).max_by_key(|message| message.sent_at).is_some_and(|last| last.id == message.id);
    let since: Vec<ReplyKind> = replies
        .iter()
        .filter(|reply| reply.person_id == message.person_id && (reply.came_at >= sent || reply.kind == ReplyKind::NeverAgain))
        .map(|reply| reply.kind)
        .collect();
    if !last || !since.is_empty() {
        return (Waits::Done, None);
    }
    let follow_ups = to_them.iter().filter(|other| other.purpose == Purpose::FollowUp && other.sent_at.is_some()).count();
    if stop_reason(&counting.rules, follow_ups, &since).is_some() {
        return (Waits::Answer, None);
    }
    let again = counting.dates(&here.ctx, message.person_id, sent).follow_up;
    (if again <= here.ctx.today() { Waits::Again } else { Waits::Answer }, Some(again))
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
    let Waiting { waits, again, message } = waiting;
    let href = match waits {
        Waits::Again => format!("/outreach/new?person={}&purpose={}", person.id, Purpose::FollowUp),
        _ => format!("/outreach/{}", message.id),
    };
    let when = match (waits, again) {
        (Waits::Answer, Some(again)) => html! { (t!(words, "outreach-again-from")) " " (layout::date(here, *again)) },
        (Waits::Answer, None) => html! { (t!(words, "outreach-let-rest")) },
        _ => layout::moment(here, message.sent_at.unwrap_or(message.drafted_at)),
    };
    let what = html! { (words.word("purpose", message.purpose)) ", " (words.word("channel", message.channel)) };
    layout::row(&href, &person.name, &what, &when)
}
