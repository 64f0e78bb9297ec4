//! The history: everything that was changed, day by day, newest first, each with the way back.

use acquaint_domain::ChangeId;
use acquaint_store::Entry;
use axum::{extract::Path, response::IntoResponse};
use jiff::{ToSpan as _, civil::Date};
use maud::{Markup, html};

use crate::{
    actions,
    web::{
        done::{can_be_undone, place_after, place_of, said, undo_form},
        here::{Answer, Here, Posted, go_to},
        layout::{self, Page, Room},
    },
    words::t,
};

/// How many changes a page shows.
const SHOWN: usize = 40;

pub(super) async fn show(here: Here) -> Answer {
    let words = here.words;
    let from = match here.query().read::<ChangeId>("before") {
        Some(id) => here.store.find_entry(id).await?,
        None => None,
    };
    let mut entries = here.store.list_entries_before(from.as_ref(), i64::try_from(SHOWN + 1).unwrap_or_default()).await?;
    let more = entries.len() > SHOWN;
    entries.truncate(SHOWN);
    let title = t!(words, "history-title");
    let content = html! {
        (layout::back("/settings", &t!(words, "room-settings")))
        h1 { (title) }
        @if entries.is_empty() {
            (layout::empty(&t!(words, "history-empty"), &t!(words, "history-empty-example"), ("/", &t!(words, "history-empty-button"))))
        } @else {
            p.lead { (t!(words, "history-lead")) }
            p { a href="/settings/trash" { (t!(words, "history-to-trash")) } }
            @for day in by_day(&here, &entries) { (day_view(&here, &day)) }
        }
        @if more || from.is_some() {
            nav.actions aria-label=(t!(words, "page-pages")) {
                @if let Some(last) = entries.last().filter(|_| more) {
                    a.button href={ "/settings/history?before=" (last.id) } { (t!(words, "history-earlier")) }
                }
                @if from.is_some() { a.button href="/settings/history" { (t!(words, "history-newest")) } }
            }
        }
    };
    Ok(Page::new(Room::Settings, &title).show(&here, &content).into_response())
}

/// Takes a change back, as far as that is possible, and goes back to where one was.
pub(super) async fn undo(Path(change): Path<ChangeId>, Posted { here, fields }: Posted) -> Answer {
    let taken = actions::journal::undo(&here.store, &here.ctx, change).await?;
    let place = place_after(fields.text("back"), |id| taken.gone.contains(&id));
    let mark = if place.contains('?') { '&' } else { '?' };
    Ok(match taken.change {
        Some(done) => go_to(&format!("{place}{mark}done={done}")),
        None => go_to(&format!("{place}{mark}kept={change}")),
    })
}

/// What was changed on one day.
struct Day<'a> {
    date: Date,
    entries: Vec<&'a Entry>,
}

fn by_day<'a>(here: &Here, entries: &'a [Entry]) -> Vec<Day<'a>> {
    let mut days: Vec<Day> = Vec::new();
    for entry in entries {
        let date = here.ctx.local(entry.at).date();
        match days.last_mut().filter(|day| day.date == date) {
            Some(day) => day.entries.push(entry),
            None => days.push(Day { date, entries: vec![entry] }),
        }
    }
    days
}

fn day_view(here: &Here, day: &Day) -> Markup {
    let words = here.words;
    let today = here.ctx.today();
    html! {
        section.day {
            h2 {
                @if day.date == today { (t!(words, "history-today")) }
                @else if day.date.saturating_add(1.day()) == today { (t!(words, "history-yesterday")) }
                @else { (layout::date(here, day.date)) }
            }
            ul.rows.changes { @for entry in &day.entries { (row(here, entry)) } }
        }
    }
}

fn row(here: &Here, entry: &Entry) -> Markup {
    html! {
        li.row.taken-back[entry.undone] {
            div.row-text {
                div { (said(here.words, entry)) }
                div.row-what { (layout::time(here, entry.at)) @if let Some(state) = state(entry) { " · " (t!(here.words, state)) } }
            }
            @if can_be_undone(entry) { (undo_form(here, entry, &place_of(here))) }
        }
    }
}

/// What became of a change, if something did.
fn state(entry: &Entry) -> Option<&'static str> {
    match (entry.purged, entry.undone, entry.partly) {
        (_, true, _) => Some("history-undone"),
        (true, ..) => Some("history-purged"),
        (.., true) => Some("history-partly"),
        _ => None,
    }
}
