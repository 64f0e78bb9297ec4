//! The trash: what was removed in the last thirty days, one row per removal, each with the way back.

use acquaint_domain::ChangeId;
use acquaint_store::{DAYS_IN_TRASH, Removal};
use axum::response::IntoResponse;
use maud::{Markup, html};

use crate::{
    web::{
        done::{can_be_undone, count_words, place_of, said},
        here::{Answer, Here},
        layout::{self, Page, Room},
    },
    words::t,
};

/// How many removals a page shows.
const SHOWN: usize = 30;

pub(super) async fn show(here: Here) -> Answer {
    let words = here.words;
    let from = match here.query().read::<ChangeId>("before") {
        Some(id) => here.store.find_entry(id).await?,
        None => None,
    };
    let at_most = i64::try_from(SHOWN + 1).unwrap_or_default();
    let mut removals = here.store.list_removals(here.ctx.now, from.as_ref(), at_most).await?;
    let more = removals.len() > SHOWN;
    removals.truncate(SHOWN);
    let title = t!(words, "trash-title");
    let content = html! {
        (layout::back("/settings", &t!(words, "room-settings")))
        h1 { (title) }
        @if removals.is_empty() {
            (layout::empty(&t!(words, "trash-empty"), &t!(words, "trash-empty-example"), ("/", &t!(words, "history-empty-button"))))
        } @else {
            p.lead { (t!(words, "trash-lead", days = DAYS_IN_TRASH)) }
            ul.rows.changes { @for removal in &removals { (row(&here, removal)) } }
        }
        p { a href="/settings/history" { (t!(words, "settings-history-open")) } }
        @if more || from.is_some() {
            nav.actions aria-label=(t!(words, "page-pages")) {
                @if let Some(last) = removals.last().filter(|_| more) {
                    a.button href={ "/settings/trash?before=" (last.entry.id) } { (t!(words, "history-earlier")) }
                }
                @if from.is_some() { a.button href="/settings/trash" { (t!(words, "history-newest")) } }
            }
        }
    };
    Ok(Page::new(Room::Settings, &title).show(&here, &content).into_response())
}

fn row(here: &Here, removal: &Removal) -> Markup {
    let words = here.words;
    let entry = &removal.entry;
    let gone: Vec<String> = removal.gone.iter().map(|(kind, count)| count_words(words, *kind, *count)).collect();
    let hours = DAYS_IN_TRASH * 24 - here.ctx.now.duration_since(entry.at).as_hours();
    html! {
        li.row {
            div.row-text {
                div { (said(words, entry)) }
                div.row-what { (gone.join(", ")) }
                div.row-what { (layout::moment(here, entry.at)) ", " (layout::time(here, entry.at)) " · " (t!(words, "trash-left", count = ((hours + 12) / 24).max(1))) }
            }
            @if can_be_undone(entry) {
                form method="post" action={ "/undo/" (entry.id) } {
                    (layout::once(here))
                    input type="hidden" name="back" value=(place_of(here));
                    button type="submit" { (t!(words, "trash-back")) span.sr { ": " (said(words, entry)) } }
                }
            }
        }
    }
}
