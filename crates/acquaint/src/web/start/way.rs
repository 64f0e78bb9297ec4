//! What the pages of the first run have in common: where one is, the way back, and putting the rest away.

use acquaint_domain::{
    Word as _,
    aim::{AboutMe, AboutMeId},
    interviews::EarlyQuestion,
    people::{Person, PersonId},
    today::{FirstStep, FirstSteps, REST_OF_START, Situation},
};
use maud::{Markup, html};

use crate::{
    actions::{Result, get, start::pass_over, today::Today},
    web::{
        here::{Answer, Here, Posted},
        layout::{self, Page, Room},
    },
    words::t,
};

/// How far the first steps are, and for whom they are.
pub(in crate::web) async fn load(here: &Here, situation: &Situation) -> Result<FirstSteps> {
    let early: Vec<EarlyQuestion> = here.store.list_all().await?;
    let me: AboutMe = here.store.find(AboutMeId::ONLY).await?.unwrap_or_default();
    Ok(FirstSteps::of(situation, &early, !me.motivation.trim().is_empty()))
}

/// The person whom a page is about: the one it names, or the one that the first run is about. None if there is nobody yet.
pub(super) async fn person(here: &Here, named: Option<PersonId>) -> Result<Option<Person>> {
    let id = match named {
        Some(id) => Some(id),
        None => load(here, &Today::find(&here.store, &here.ctx, &here.app.remembered.next).await?.situation).await?.person,
    };
    Ok(match id {
        Some(id) => Some(get(&here.store, id).await?),
        None => None,
    })
}

/// Where a step is made.
pub(in crate::web) fn address(step: FirstStep) -> String {
    format!("/start/{}", step.word())
}

/// The address of a step for a person.
pub(super) fn address_for(step: FirstStep, person: &Person) -> String {
    format!("{}?person={}", address(step), person.id)
}

/// "Not today": Today stands before the rest from now on.
pub(super) async fn later(Posted { here, .. }: Posted) -> Answer {
    pass_over(&here.store, &here.ctx, REST_OF_START).await?;
    Ok(here.done("/"))
}

/// A page of the first run: the way back, then its content.
pub(super) fn page<'a>(here: &Here, title: &'a str, back: &str, content: &Markup) -> (Page<'a>, Markup) {
    let whole = html! {
        (layout::back(back, &t!(here.words, "page-back")))
        (content)
    };
    (Page::new(Room::Today, title).first_step(), whole)
}

/// The button that puts the rest away, for pages whose own form has none.
pub(super) fn not_today(here: &Here) -> Markup {
    html! {
        form.not-today method="post" action="/start/later" {
            (layout::once(here))
            button.plain-button type="submit" { (t!(here.words, "today-not")) }
        }
    }
}
