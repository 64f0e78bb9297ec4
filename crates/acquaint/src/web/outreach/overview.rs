//! All messages: drafts, those that wait for an answer, and those that were answered.

use std::collections::HashMap;

use acquaint_domain::{
    outreach::{Message, Purpose, Reply, follow_up_dates},
    people::{Person, PersonId},
};
use axum::response::IntoResponse;
use maud::{Markup, html};

use crate::{
    actions::people::names_of,
    web::{
        here::{Answer, Here},
        layout::{self, Leaf, Page, Room},
    },
    words::t,
};

/// Rows on one page.
const ROWS: usize = 50;
/// The lists in the order in which they are shown.
const SECTIONS: [&str; 3] = ["outreach-drafts", "outreach-waiting", "outreach-done"];

pub(super) async fn show(here: Here) -> Answer {
    let words = here.words;
    let mut messages: Vec<Message> = here.store.list_all().await?;
    messages.sort_by_key(|message| std::cmp::Reverse(message.sent_at.unwrap_or(message.drafted_at)));
    let replies: Vec<Reply> = here.store.list_all().await?;
    let answered =
        |message: &Message| replies.iter().any(|reply| reply.person_id == message.person_id && Some(reply.came_at) >= message.sent_at);
    let (drafts, sent): (Vec<Message>, Vec<Message>) = messages.into_iter().partition(|message| message.sent_at.is_none());
    let (waiting, done): (Vec<Message>, Vec<Message>) =
        sent.into_iter().partition(|message| message.purpose != Purpose::ThankYou && !answered(message));
    let parts = SECTIONS.iter().zip([drafts, waiting, done]);
    let all: Vec<(&str, Message)> = parts.flat_map(|(key, messages)| messages.into_iter().map(|message| (*key, message))).collect();
    let leaf = Leaf::of(&here, all.len(), ROWS);
    let shown = &all[leaf.range()];
    let people = names_of(&here.store, shown.iter().map(|(_, message)| message.person_id)).await?;
    let title = t!(words, "outreach-title");
    let content = html! {
        h1 { (title) }
        @if all.is_empty() {
            (layout::empty(&t!(words, "outreach-empty"), &t!(words, "outreach-empty-example"), ("/people", &t!(words, "outreach-choose"))))
        }
        @for key in SECTIONS { (section(&here, key, shown.iter().filter(|(section, _)| *section == key).map(|(_, message)| message), &people)) }
        (leaf.links(&here))
    };
    Ok(Page::new(Room::Outreach, &title).show(&here, &content).into_response())
}

fn section<'a>(here: &Here, key: &str, messages: impl Iterator<Item = &'a Message>, people: &HashMap<PersonId, Person>) -> Markup {
    let words = here.words;
    let mut messages = messages.peekable();
    html! {
        @if messages.peek().is_some() {
            h2 { (t!(words, key)) }
            ul.rows {
                @for message in messages {
                    @if let Some(person) = people.get(&message.person_id) {
                        (layout::row(&format!("/outreach/{}", message.id), &person.name, &html! {
                            (words.word("purpose", message.purpose)) ", " (words.word("channel", message.channel))
                        }, &when(here, key, message)))
                    }
                }
            }
        }
    }
}

fn when(here: &Here, key: &str, message: &Message) -> Markup {
    html! {
        @match message.sent_at {
            Some(sent) if key == "outreach-waiting" => {
                (t!(here.words, "outreach-again-from")) " " (layout::date(here, follow_up_dates(sent, &here.ctx.zone).follow_up))
            }
            Some(sent) => { (layout::moment(here, sent)) }
            None => { (layout::moment(here, message.drafted_at)) }
        }
    }
}
