//! Everything one aims at, on one page.

use acquaint_domain::{
    aim::{AboutMe, AboutMeId, Exploration, Pitch, Target},
    interviews::Interview,
};
use axum::response::IntoResponse;
use maud::{Markup, html};

use crate::{
    web::{
        here::{Answer, Here},
        layout::{self, Page, Room},
    },
    words::t,
};

pub(super) async fn show(here: Here) -> Answer {
    let words = here.words;
    let explorations: Vec<Exploration> = here.store.list_all().await?;
    let interviews: Vec<Interview> = here.store.list_all().await?;
    let listed = here.store.list_all::<Target>().await?.len();
    let about_me: AboutMe = here.store.find(AboutMeId::ONLY).await?.unwrap_or_default();
    let content = html! {
        h1 { (t!(words, "aim-title")) }
        @if explorations.is_empty() {
            (layout::empty(&t!(words, "aim-empty"), &t!(words, "aim-empty-example"), ("/aim/explorations/new", &t!(words, "aim-start"))))
        } @else {
            @for exploration in explorations.iter().rev() { (card(&here, exploration, &interviews)) }
            p { a.button href="/aim/explorations/new" { (t!(words, "aim-start-another")) } }
        }
        h2 { (t!(words, "targets-title")) }
        @if listed == 0 { p { (t!(words, "targets-aim-empty")) } } @else { p { (t!(words, "targets-aim-count", count = listed)) } }
        p { a.button href=(if listed == 0 { "/aim/organizations/new" } else { "/aim/organizations" }) { (t!(words, if listed == 0 { "targets-add" } else { "targets-open" })) } }
        h2 { (t!(words, "aim-me")) }
        (me(&here, &about_me))
        h2 { (t!(words, "aim-pitch")) }
        @if about_me.pitch.is_empty() {
            p { (t!(words, "aim-pitch-empty")) }
        } @else {
            p { (t!(words, "pitch-length", seconds = Pitch::measure(&about_me.pitch).seconds)) }
        }
        p { a.button href="/aim/pitch" { (t!(words, if about_me.pitch.is_empty() { "aim-pitch-write" } else { "aim-pitch-open" })) } }
    };
    let title = t!(words, "aim-title");
    Ok(Page::new(Room::Aim, &title).show(&here, &content).into_response())
}

fn card(here: &Here, exploration: &Exploration, interviews: &[Interview]) -> Markup {
    let held = interviews.iter().filter(|interview| interview.held() && interview.exploration_id == Some(exploration.id)).count();
    html! {
        section.card {
            h2 { a href={ "/aim/explorations/" (exploration.id) } { (exploration.curious_about) } }
            p.quiet { (t!(here.words, "aim-progress", held = held, target = exploration.target)) }
        }
    }
}

fn me(here: &Here, about_me: &AboutMe) -> Markup {
    let words = here.words;
    let parts = [
        ("about-name", &about_me.name),
        ("about-introduction-short", &about_me.introduction),
        ("about-motivation", &about_me.motivation),
        ("about-skills", &about_me.skills),
        ("about-goals", &about_me.goals),
        ("about-values", &about_me.values),
    ];
    let written = parts.iter().any(|(_, text)| !text.is_empty());
    html! {
        @if written {
            dl.facts { @for (key, text) in parts { @if !text.is_empty() { dt { (t!(words, key)) } dd { (layout::plain_lines(text)) } } } }
        } @else {
            p { (t!(words, "aim-me-empty")) }
        }
        p { a.button href="/aim/me" { (t!(words, if written { "aim-me-change" } else { "aim-me-write" })) } }
    }
}
