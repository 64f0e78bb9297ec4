//! The first screen: what this is for, three facts, one button.

use maud::{Markup, html};

use crate::{
    web::{
        here::Here,
        layout::{Page, Room},
    },
    words::t,
};

pub(super) fn view(here: &Here) -> Markup {
    let words = here.words;
    let title = t!(words, "welcome-title");
    let content = html! {
        h1 { (title) }
        p.lead { (t!(words, "welcome-lead")) }
        ul.welcome-facts { @for fact in ["here", "sent", "undo"] { li { (t!(words, &format!("welcome-fact-{fact}"))) } } }
        div.actions { a.button.primary href="/aim/explorations/new" { (t!(words, "welcome-start")) } }
    };
    Page::new(Room::Today, &title).show(here, &content)
}
