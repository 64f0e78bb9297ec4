//! The first screen: what this is for, three facts, one button; beside it, a look around and the way for those with a copy.

use axum::response::IntoResponse;
use maud::{Markup, html};

use crate::{
    web::{
        here::{Answer, Here},
        layout::{self, Page, Room, icon},
    },
    words::t,
};

/// The welcome again, for the way back.
pub(super) async fn show(here: Here) -> Answer {
    Ok(view(&here).into_response())
}

pub(super) fn view(here: &Here) -> Markup {
    let words = here.words;
    let title = t!(words, "welcome-title");
    let content = html! {
        div.welcome {
            p.brand-line { (icon("acquaint")) span { "Acquaint" } }
            h1 { (title) }
            p.lead { (t!(words, "welcome-lead")) }
            ul.welcome-facts { @for fact in ["here", "sent", "undo"] { li { (t!(words, &format!("welcome-fact-{fact}"))) } } }
            div.welcome-ways {
                a.button.primary href="/start/curious" { (t!(words, "welcome-start")) }
                form method="post" action="/example/open" { (layout::once(here)) button type="submit" { (t!(words, "welcome-example")) } }
                p { a href="/settings/restore" { (t!(words, "welcome-backup")) } }
            }
        }
    };
    // The way back leads here too, and stays here.
    let scripts: &[&str] = if here.uri.path() == "/welcome" { &[] } else { &["resume.js"] };
    Page::new(Room::Today, &title).guided().with_scripts(scripts).show(here, &content)
}
