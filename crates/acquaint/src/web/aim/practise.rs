//! Saying one's pitch aloud, with a clock. Nothing is stored; a recording stays in the browser until it is deleted there.

use acquaint_domain::{
    aim::{AboutMe, AboutMeId},
    interviews::Piece,
};
use axum::response::IntoResponse as _;
use maud::html;

use crate::{
    web::{
        here::{Answer, Here, go_to},
        interviews::{self, Spoken},
        layout::{Page, Room, back, plain_lines},
    },
    words::t,
};

/// The page. Without a pitch there is nothing to say yet, and one writes it first.
pub(super) async fn show(here: Here) -> Answer {
    let words = here.words;
    let me: AboutMe = here.store.find(AboutMeId::ONLY).await?.unwrap_or_default();
    if me.pitch.trim().is_empty() {
        return Ok(go_to("/aim/pitch"));
    }
    let title = t!(words, "practise-pitch-title");
    let content = html! {
        (back("/aim/pitch", &t!(words, "pitch-title")))
        h1 { (title) }
        p.lead { (t!(words, "practise-aim-lead")) }
        section.practise {
            (interviews::clock(words))
            details.practise-look { summary { (t!(words, "practise-pitch-look")) } blockquote { (plain_lines(&me.pitch)) } }
        }
        (interviews::recorder(&here, Spoken { interview: None, piece: Piece::Pitch }))
        (interviews::body(words, None))
        div.actions { a.button href="/aim/pitch" { (t!(words, "practise-aim-back")) } }
    };
    Ok(Page::new(Room::Aim, &title).guided().with_scripts(&interviews::PRACTISE_SCRIPTS).show(&here, &content).into_response())
}
