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
        layout::{self, Page, Room},
    },
    words::t,
};

pub(super) async fn show(here: Here) -> Answer {
    let words = here.words;
    let mut messages: Vec<Message> = here.store.list_all().await?;
    messages.sort_by_key(|message| std::cmp::Reverse(message.sent_at.unwrap_or(message.drafted_at)));
    let replies: Vec<Reply> = here.store.list_all().await?;
    let people = names_of(&here.store, messages.iter().map(|message| message.person_id)).await?;
    let answered =
        |message: &Message| replies.iter().any(|reply| reply.person_id == message.person_id && Some(reply.came_at) >= message.sent_at);
    let (drafts, sent): (Vec<Message>, Vec<Message>) = messages.into_iter().partition(|message| message.sent_at.is_none());
    let (waiting, done): (Vec<Message>, Vec<Message>) =
        sent.into_iter().partition(|message| message.purpose != Purpose::ThankYou && !answered(message));
    let title = t!(words, "outreach-title");
    let content = html! {
        h1 { (title) }
        @if drafts.is_empty() && waiting.is_empty() && done.is_empty() {
            (layout::empty(&t!(words, "outreach-empty"), &t!(words, "outreach-empty-example"), ("/people", &t!(words, "outreach-choose"))))
        }
        (section(&here, "outreach-drafts", &drafts, &people))
        (section(&here, "outreach-waiting", &waiting, &people))
        (section(&here, "outreach-done", &done, &people))
    };
    Ok(Page::new(Room::Outreach, &title).show(&here, &content).into_response())
}

fn section(here: &Here, key: &str, messages: &[Message], people: &HashMap<PersonId, Person>) -> Markup {
    let words = here.words;
    html! {
        @if !messages.is_empty() {
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
