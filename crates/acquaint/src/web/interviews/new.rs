//! Writing down what was agreed on with somebody.

use acquaint_domain::{
    aim::Exploration,
    people::{Person, PersonId},
};
use axum::{http::StatusCode, response::IntoResponse as _};
use maud::{Markup, html};

use crate::{
    actions::{self, get},
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted, go_to},
        interviews::agreement,
        layout::{Page, Room, back},
    },
    words::t,
};

/// The empty form. Without a person there is nobody to meet yet.
pub(super) async fn ask(here: Here) -> Answer {
    let Some(id) = here.query().read::<PersonId>("person") else { return Ok(go_to("/people")) };
    let person: Person = get(&here.store, id).await?;
    let explorations: Vec<Exploration> = here.store.list_all().await?;
    let fields = agreement::blank(&here, &explorations);
    Ok(view(&here, &person, &explorations, &fields, &Faults::default()).into_response())
}

/// Keeps it.
pub(super) async fn save(Posted { here, fields }: Posted) -> Answer {
    let Some(id) = here.query().read::<PersonId>("person").or_else(|| fields.read("person")) else { return Ok(go_to("/people")) };
    let person: Person = get(&here.store, id).await?;
    let explorations: Vec<Exploration> = here.store.list_all().await?;
    match agreement::read(&here, &fields, &explorations) {
        Ok(agreed) => {
            let id = actions::interviews::agree_interview(&here.store, &here.ctx, person.id, agreed).await?;
            Ok(here.done(&format!("/interviews/{id}")))
        }
        Err(faults) => Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &person, &explorations, &fields, &faults)).into_response()),
    }
}

fn view(here: &Here, person: &Person, explorations: &[Exploration], fields: &Fields, faults: &Faults) -> Markup {
    let words = here.words;
    let title = t!(words, "interview-new", name = &person.name);
    let content = html! {
        (back(&format!("/people/{}", person.id), &person.name))
        h1 { (title) }
        p.lead { (t!(words, "interview-new-lead")) }
        form method="post" action={ "/interviews/new?person=" (person.id) } novalidate {
            (agreement::view(here, fields, faults, explorations))
            div.actions { button.primary type="submit" { (t!(words, "interview-new-save")) } }
        }
    };
    Page::new(Room::Interviews, &title).with_faults(faults).show(here, &content)
}
