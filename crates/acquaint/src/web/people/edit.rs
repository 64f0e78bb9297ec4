//! Changing what is known about somebody, and taking them off the list.

use acquaint_domain::people::{Person, PersonId, Tie};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use maud::{Markup, html};

use super::{add::check, list::current_work};
use crate::{
    Failure, FailureKind,
    actions::{
        get,
        people::{PersonFields, edit_person, records_of, remove_person},
    },
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{self, Form, Other, Page, Room},
    },
    words::t,
};

pub(super) async fn form(Path(id): Path<PersonId>, here: Here) -> Answer {
    let person: Person = get(&here.store, id).await?;
    let fields = filled(&here, &person).await?;
    Ok(view(&here, &person, &fields, &Faults::default(), None).await?.into_response())
}

pub(super) async fn save(Path(id): Path<PersonId>, Posted { here, fields }: Posted) -> Answer {
    let person: Person = get(&here.store, id).await?;
    if !Other::is_wanted(&fields) {
        let typed = read(&fields);
        let faults = check(&here, &typed, "name");
        if !faults.is_empty() {
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &person, &fields, &faults, None).await?).into_response());
        }
        match edit_person(&here.store, &here.ctx, id, fields.text("seen"), typed).await {
            Ok(()) => return Ok(here.done(&format!("/people/{id}"))),
            Err(failure) if failure.kind == FailureKind::Conflict => {}
            Err(failure) => return Err(failure),
        }
    }
    let person: Person = get(&here.store, id).await?;
    let (fields, other) = Other::of(&fields, filled(&here, &person).await?);
    Ok((other.status(), view(&here, &person, &fields, &Faults::default(), Some(&other)).await?).into_response())
}

pub(super) async fn remove(Path(id): Path<PersonId>, Posted { here, .. }: Posted) -> Answer {
    remove_person(&here.store, &here.ctx, id).await?;
    Ok(here.done("/people"))
}

/// The form as it is kept now.
async fn filled(here: &Here, person: &Person) -> Result<Fields, Failure> {
    let work = current_work(here.store.employments_of(&[person.id]).await?).remove(&person.id);
    let (title, organization) = work.map(|work| (work.employment.title, work.organization)).unwrap_or_default();
    Ok(fill(&PersonFields::of(person, &title, &organization)))
}

fn fill(person: &PersonFields) -> Fields {
    Fields::default()
        .with("name", &person.name)
        .with("title", &person.title)
        .with("organization", &person.organization)
        .with("tie", person.tie.map(|tie| tie.to_string()).unwrap_or_default())
        .with("how_met", &person.how_met)
        .with("reason", &person.reason)
        .with("email", &person.email)
        .with("phone", &person.phone)
        .with("linkedin", &person.linkedin)
        .with("place", &person.place)
        .with("interests", &person.interests)
        .with("tags", &person.tags)
        .with("notes", &person.notes)
}

fn read(fields: &Fields) -> PersonFields {
    let text = |name: &str| fields.text(name).to_owned();
    PersonFields {
        name: text("name"),
        title: text("title"),
        organization: text("organization"),
        tie: fields.word("tie"),
        how_met: text("how_met"),
        email: text("email"),
        phone: text("phone"),
        linkedin: text("linkedin"),
        place: text("place"),
        interests: text("interests"),
        tags: text("tags"),
        reason: text("reason"),
        notes: text("notes"),
    }
}

async fn view(here: &Here, person: &Person, fields: &Fields, faults: &Faults, other: Option<&Other>) -> Result<Markup, Failure> {
    let words = here.words;
    let records = records_of(&here.store, person).await?;
    let form = Form::new(here, "person", fields, faults);
    let content = html! {
        (layout::back(&format!("/people/{}", person.id), &person.name))
        (layout::conflict(here, "person", fields, other))
        h1 { (t!(words, "people-edit-title", name = &person.name)) }
        form method="post" action={ "/people/" (person.id) "/edit" } novalidate {
            (form.once())
            (layout::seen_marks(fields, faults, records))
            (form.line("name"))
            div.pair { (form.line("title")) (form.line("organization")) }
            (form.area("reason", 2))
            (form.line("how_met"))
            (form.choice::<Tie>("tie", "tie"))
            div.pair { (form.input("email", "email", None)) (form.input("phone", "tel", None)) }
            div.pair { (form.line("linkedin")) (form.line("place")) }
            (form.area("interests", 2))
            (form.line("tags"))
            (form.area("notes", 4))
            div.actions {
                button.primary type="submit" { (t!(words, "page-save")) }
                (layout::use_other(here, other))
                a.button href={ "/people/" (person.id) } data-cancel { (t!(words, "page-cancel")) }
            }
        }
        form method="post" action={ "/people/" (person.id) "/remove" } {
            (form.once())
            button.plain-button type="submit" { (t!(words, "people-remove")) }
            p.hint { (t!(words, "people-remove-hint")) }
        }
    };
    let title = t!(words, "people-edit-title", name = &person.name);
    Ok(Page::new(Room::People, &title).with_faults(faults).with_other(other).show(here, &content))
}
