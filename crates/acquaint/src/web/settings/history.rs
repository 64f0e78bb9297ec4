//! The history: everything that was changed, newest first, each with the way back.

use acquaint_domain::{ChangeId, Record, people::Person};
use acquaint_store::Entry;
use axum::{extract::Path, response::IntoResponse};
use maud::{Markup, html};

use crate::{
    actions,
    web::{
        here::{Answer, Here, Posted},
        layout::{self, Leaf, Page, Room, done_words},
    },
    words::t,
};

/// How many changes can be looked back on.
const KNOWN: i64 = 2_000;
/// Changes on one page.
const ROWS: usize = 50;

pub(super) async fn show(here: Here) -> Answer {
    let words = here.words;
    let entries = here.store.list_entries(KNOWN).await?;
    let leaf = Leaf::of(&here, entries.len(), ROWS);
    let title = t!(words, "history-title");
    let content = html! {
        (layout::back("/settings", &t!(words, "room-settings")))
        h1 { (title) }
        p.lead { (t!(words, "history-lead")) }
        @if entries.is_empty() { p { (t!(words, "history-empty")) } }
        ul.rows { @for entry in &entries[leaf.range()] { (row(&here, entry)) } }
        (leaf.links(&here))
    };
    Ok(Page::new(Room::Settings, &title).show(&here, &content).into_response())
}

/// Takes a change back. If all of it could be, goes back to where one was; otherwise says what was left.
pub(super) async fn undo(Path(change): Path<ChangeId>, Posted { here, .. }: Posted) -> Answer {
    let kept = actions::journal::undo(&here.store, &here.ctx, change).await?;
    if kept.is_empty() {
        return Ok(here.done("/settings/history"));
    }
    let words = here.words;
    let title = t!(words, "undo-kept-title");
    let content = html! {
        (layout::back("/settings/history", &t!(words, "history-title")))
        h1 { (title) }
        p.lead { (t!(words, "undo-kept-lead")) }
        ul { @for record in kept.iter().take(50) { li { (name_of(record)) } } }
        @if kept.len() > 50 { p.quiet { (t!(words, "undo-kept-more", count = kept.len() - 50)) } }
    };
    Ok(Page::new(Room::Settings, &title).show(&here, &content).into_response())
}

/// A record in a word or two of the person's own.
fn name_of(record: &Record) -> String {
    match record {
        Record::Person(Person { name, .. }) => name.clone(),
        Record::Organization(organization) => organization.name.clone(),
        Record::Exploration(exploration) => exploration.curious_about.clone(),
        Record::Question(question) => question.text.clone(),
        Record::Message(message) if !message.subject.is_empty() => message.subject.clone(),
        Record::Promise(promise) => promise.text.clone(),
        other => other.kind().to_string().replace('-', " "),
    }
}

fn row(here: &Here, entry: &Entry) -> Markup {
    let words = here.words;
    let said = done_words(words, &entry.action, &entry.subject);
    html! {
        li.row {
            div.row-text {
                div { (said) }
                div.row-what { (layout::moment(here, entry.at)) ", " (layout::time(here, entry.at)) @if entry.undone { " – " (t!(words, "history-undone")) } }
            }
            @if !entry.undone {
                form method="post" action={ "/undo/" (entry.id) } {
                    (layout::once(here))
                    button type="submit" { (t!(words, "page-undo")) span.sr { ": " (said) } }
                }
            }
        }
    }
}
