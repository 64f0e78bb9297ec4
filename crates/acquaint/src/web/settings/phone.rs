//! What works on a phone today, said plainly, and what does not. It never asks anybody to weaken a browser.

use axum::response::IntoResponse as _;
use maud::html;

use crate::{
    web::{
        here::{Answer, Here},
        layout::{self, Page, Room},
    },
    words::t,
};

pub(super) async fn show(here: Here) -> Answer {
    let words = here.words;
    let title = t!(words, "phone-title");
    let ways =
        [("paper", "/interviews"), ("calendar", "/settings/calendar-feed"), ("cards", "/settings/export"), ("pages", "/settings/export")];
    let content = html! {
        (layout::back("/settings", &t!(words, "room-settings")))
        h1 { (title) }
        p.lead { (t!(words, "phone-lead")) }
        h2 { (t!(words, "phone-works")) }
        @for (way, href) in ways {
            section.card {
                h3 { (t!(words, &format!("phone-{way}"))) }
                p { (t!(words, &format!("phone-{way}-how"))) }
                p { a href=(href) { (t!(words, &format!("phone-{way}-open"))) } }
            }
        }
        h2 { (t!(words, "phone-not")) }
        p { (t!(words, "phone-not-why")) }
        p { (t!(words, "phone-not-safety")) }
        p { (t!(words, "phone-later")) }
    };
    Ok(Page::new(Room::Settings, &title).show(&here, &content).into_response())
}
