//! Whom to write to next: about five people, each with one sentence of why and one button. Nothing is marked as undone.

use acquaint_domain::{
    aim::{Exploration, ExplorationId},
    outreach::ReplyKind,
    people::{NEXT_USUALLY, PersonId},
};
use axum::{extract::Path, response::IntoResponse};
use maud::{Markup, html};

use super::work_line;
use crate::{
    actions::people::{self, Suggested},
    web::{
        here::{Answer, Here, Posted},
        layout::{self, Page, Room},
    },
    words::t,
};

pub(super) async fn show(here: Here) -> Answer {
    let words = here.words;
    let explorations: Vec<Exploration> = here.store.list_all().await?;
    let asked = here.query().read::<ExplorationId>("exploration");
    let exploration = explorations.iter().find(|exploration| Some(exploration.id) == asked).or(explorations.last());
    let suggested =
        here.app.remembered.next.find(&here.store, &here.ctx, exploration.map(|exploration| exploration.id), NEXT_USUALLY).await?;
    let title = t!(words, "whom-title");
    let content = html! {
        (layout::back("/people", &t!(words, "room-people")))
        h1 { (title) }
        @if let (Some(exploration), true) = (exploration, explorations.len() > 1) { (choose(&here, "/people/next", &explorations, exploration)) }
        @if suggested.is_empty() {
            (layout::empty(&t!(words, "whom-empty"), &t!(words, "whom-empty-example"), ("/people/new", &t!(words, "people-add"))))
        } @else {
            @let known = suggested.iter().any(|one| one.suggestion.says_something());
            p.lead { @if known { (t!(words, "whom-lead")) } @else { (t!(words, "whom-lead-listed")) } }
            ol.cards { @for (place, one) in suggested.iter().enumerate() { (card(&here, one, exploration, place == 0)) } }
        }
        @if exploration.is_none() { p.onward { a href="/aim" { (t!(words, "whom-aim")) } } }
        @if let Some(exploration) = exploration {
            p.onward { a href={ "/people/variety?exploration=" (exploration.id) } { (t!(words, "variety-open")) } }
        }
    };
    Ok(Page::new(Room::People, &title).show(&here, &content).into_response())
}

/// The explorations as links to one page, for when there is more than one.
pub(super) fn choose(here: &Here, page: &str, explorations: &[Exploration], shown: &Exploration) -> Markup {
    html! {
        ul.tags aria-label=(t!(here.words, "whom-for")) {
            @for exploration in explorations {
                li {
                    a href={ (page) "?exploration=" (exploration.id) } aria-current=[(shown.id == exploration.id).then_some("true")] {
                        (exploration.curious_about)
                    }
                }
            }
        }
    }
}

fn card(here: &Here, one: &Suggested, exploration: Option<&Exploration>, first: bool) -> Markup {
    let words = here.words;
    let person = &one.person;
    html! {
        li.card {
            h2 { a href={ "/people/" (person.id) } { (person.name) } }
            @if !(one.title.is_empty() && one.organization.is_empty()) { p.quiet { (work_line(words, &one.title, &one.organization)) } }
            p { (one.why) }
            div.actions {
                a.button.primary[first] href={ "/outreach/new?person=" (person.id) } { (t!(words, "people-next-write", name = person.given_name())) }
                form method="post" action={ "/people/" (person.id) "/not-now" } {
                    (layout::once(here))
                    @if let Some(exploration) = exploration { input type="hidden" name="exploration" value=(exploration.id); }
                    button type="submit" { (t!(words, "whom-not-now")) span.sr { " – " (person.name) } }
                }
                a.button href={ "/outreach/reply?person=" (person.id) "&kind=" (ReplyKind::NeverAgain) } { (t!(words, "whom-never")) span.sr { " – " (person.name) } }
            }
        }
    }
}

/// "Not now": the next one takes their place.
pub(super) async fn not_now(Path(person): Path<PersonId>, Posted { here, fields }: Posted) -> Answer {
    people::not_now(&here.store, &here.ctx, person).await?;
    Ok(here.done(&match fields.read::<ExplorationId>("exploration") {
        Some(exploration) => format!("/people/next?exploration={exploration}"),
        None => "/people/next".to_owned(),
    }))
}
