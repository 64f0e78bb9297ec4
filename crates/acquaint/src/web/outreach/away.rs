//! That somebody is away: one date, and nobody is reminded of them before it.

use acquaint_domain::people::{Person, PersonId};
use axum::{http::StatusCode, response::IntoResponse};
use jiff::{ToSpan as _, civil::Date};
use maud::{Markup, html};

use crate::{
    Failure,
    actions::{get, outreach::note_absence},
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{self, Form, Page, Room},
    },
    words::t,
};

pub(super) async fn form(here: Here) -> Answer {
    let person: Person = get(&here.store, here.query().read::<PersonId>("person").ok_or_else(Failure::not_found)?).await?;
    Ok(view(&here, &person, &Fields::default(), &Faults::default()).into_response())
}

pub(super) async fn save(Posted { here, fields }: Posted) -> Answer {
    let person: Person = get(&here.store, fields.read::<PersonId>("person").ok_or_else(Failure::not_found)?).await?;
    let today = here.ctx.today();
    let within = |back: &Date| *back >= today && *back <= today.saturating_add(1.year());
    let Some(back_on) = fields.read::<Date>("back").filter(within) else {
        let mut faults = Faults::default();
        faults.note("back", t!(here.words, "away-back-wrong"));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &person, &fields, &faults)).into_response());
    };
    note_absence(&here.store, &here.ctx, person.id, back_on).await?;
    Ok(here.done(&format!("/people/{}", person.id)))
}

fn view(here: &Here, person: &Person, fields: &Fields, faults: &Faults) -> Markup {
    let words = here.words;
    let form = Form::new(here, "away", fields, faults);
    let title = t!(words, "away-title", name = &person.name);
    let content = html! {
        (layout::back(&format!("/people/{}", person.id), &person.name))
        h1 { (title) }
        form method="post" action="/outreach/away" novalidate {
            (form.once())
            input type="hidden" name="person" value=(person.id);
            (form.input("back", "date", None))
            div.actions { button.primary type="submit" { (t!(words, "reply-save")) } }
        }
    };
    Page::new(Room::Outreach, &title).with_faults(faults).show(here, &content)
}
