//! Changing what is known about somebody, and taking them off the list.

use acquaint_domain::{
    Record,
    people::{Person, PersonId, Tie},
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use maud::{Markup, html};

use super::{add::check, list::current_work};
use crate::{
    FailureKind,
    actions::{
        get,
        people::{PersonFields, edit_person, remove_person},
    },
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{self, Form, Page, Room},
    },
    words::t,
};

pub(super) async fn form(Path(id): Path<PersonId>, here: Here) -> Answer {
    let person: Person = get(&here.store, id).await?;
    let work = current_work(here.store.employments_of(&[id]).await?).remove(&id);
    let (title, organization) = work.map(|work| (work.employment.title, work.organization)).unwrap_or_default();
    let fields = fill(&PersonFields::of(&person, &title, &organization));
    Ok(view(&here, &person, &fields, &Faults::default(), None).into_response())
}

pub(super) async fn save(Path(id): Path<PersonId>, Posted { here, fields }: Posted) -> Answer {
    let person: Person = get(&here.store, id).await?;
    let work = current_work(here.store.employments_of(&[id]).await?).remove(&id);
    let (title, organization) = work.map(|work| (work.employment.title, work.organization)).unwrap_or_default();
    let typed = with_work(read(&fields), &fields, &title, &organization);
    let faults = check(&here, &typed, "name");
    if !faults.is_empty() {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &person, &fields, &faults, None)).into_response());
    }
    match edit_person(&here.store, &here.ctx, id, fields.text("seen"), typed).await {
        Ok(()) => Ok(here.done(&format!("/people/{id}"))),
        Err(failure) if failure.kind == FailureKind::Conflict && failure.stored.is_some() => {
            Ok((StatusCode::CONFLICT, view(&here, &person, &fields, &Faults::default(), failure.stored.as_deref())).into_response())
        }
        Err(failure) => Err(failure),
    }
}

pub(super) async fn remove(Path(id): Path<PersonId>, Posted { here, .. }: Posted) -> Answer {
    remove_person(&here.store, &here.ctx, id).await?;
    Ok(here.done("/people"))
}

/// Work that was left as it was shown stays as it is kept, whatever another tab made of it meanwhile.
fn with_work(typed: PersonFields, fields: &Fields, title: &str, organization: &str) -> PersonFields {
    let shown = |name: &str| fields.text(&format!("shown-{name}")).to_owned();
    let untouched = fields.has("shown-title") && typed.title == shown("title") && typed.organization == shown("organization");
    if untouched { PersonFields { title: title.to_owned(), organization: organization.to_owned(), ..typed } } else { typed }
}

fn fill(person: &PersonFields) -> Fields {
    Fields::default()
        .with("name", &person.name)
        .with("title", &person.title)
        .with("organization", &person.organization)
        .with("shown-title", &person.title)
        .with("shown-organization", &person.organization)
        .with("tie", person.tie.map(|tie| tie.to_string()).unwrap_or_default())
        .with("how_met", &person.how_met)
        .with("reason", &person.reason)
        .with("email", &person.email)
        .with("phone", &person.phone)
        .with("linkedin", &person.linkedin)
        .with("place", &person.place)
        .with("interests", &person.interests)
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
        reason: text("reason"),
        notes: text("notes"),
    }
}

fn view(here: &Here, person: &Person, fields: &Fields, faults: &Faults, stored: Option<&Record>) -> Markup {
    let words = here.words;
    let form = Form::new(here, "person", fields, faults);
    let content = html! {
        (layout::back(&format!("/people/{}", person.id), &person.name))
        @if let Some(stored) = stored { (layout::conflict(here, "person", fields, stored)) }
        h1 { (t!(words, "people-edit-title", name = &person.name)) }
        form method="post" action={ "/people/" (person.id) "/edit" } novalidate {
            (form.once())
            (layout::seen_mark(fields, faults, person.clone()))
            @for name in ["shown-title", "shown-organization"] { input type="hidden" name=(name) value=(fields.raw(name)); }
            (form.line("name"))
            div.pair { (form.line("title")) (form.line("organization")) }
            (form.area("reason", 2))
            (form.line("how_met"))
            (form.choice::<Tie>("tie", "tie"))
            div.pair { (form.input("email", "email", None)) (form.input("phone", "tel", None)) }
            div.pair { (form.line("linkedin")) (form.line("place")) }
            (form.area("interests", 2))
            (form.area("notes", 4))
            div.actions {
                button.primary type="submit" { (t!(words, "page-save")) }
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
    Page::new(Room::People, &title).with_faults(faults).show(here, &content)
}
