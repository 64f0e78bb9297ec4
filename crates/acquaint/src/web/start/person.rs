//! Who is one person you could ask? A name is all that is needed, here and in the whole first run.
//!
//! Until that person is written to, the page changes what was said of them. After that it only adds another one.

use acquaint_domain::{
    Word as _,
    people::{History, OneLine, Person, PersonId, Tie, current_employment, parse_one_line},
    today::FirstStep,
};
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};

use super::way::{self, address_for};
use crate::{
    Failure, FailureKind,
    actions::{
        get,
        people::{PersonFields, add_person, edit_person},
    },
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{self, Form, Other},
        people::add::{check, ideas, read},
    },
    words::t,
};

pub(super) async fn form(here: Here) -> Answer {
    let about = About::of(&here, here.query().read::<PersonId>("person")).await?;
    let fields = about.open().map_or_else(Fields::default, filled);
    Ok(view(&here, &about, &fields, &Faults::default(), None).into_response())
}

/// Whom the page is about.
enum About {
    /// Nobody yet: it adds the first one.
    Nobody,
    /// Somebody who was not written to: it changes what was said of them.
    Open(Person),
    /// Somebody who was written to, or talked with: it adds another one.
    Begun(Person),
}

impl About {
    async fn of(here: &Here, named: Option<PersonId>) -> Result<Self, Failure> {
        let Some(person) = way::person(here, named).await? else { return Ok(Self::Nobody) };
        let History { messages, replies, interviews, contacts, calls } = here.store.history_of(&[person.id]).await?;
        let open = messages.is_empty() && replies.is_empty() && interviews.is_empty() && contacts.is_empty() && calls.is_empty();
        Ok(if open { Self::Open(person) } else { Self::Begun(person) })
    }

    fn open(&self) -> Option<&Person> {
        if let Self::Open(person) = self { Some(person) } else { None }
    }
}

fn filled(person: &Person) -> Fields {
    Fields::default().with("line", &person.name).with("tie", person.tie.map(Tie::word).unwrap_or_default())
}

pub(super) async fn save(Posted { here, fields }: Posted) -> Answer {
    let named = fields.read::<PersonId>("person");
    // A form that names nobody adds somebody. So does an older page, about somebody who was written to since then.
    let about = match About::of(&here, named).await? {
        About::Open(_) if named.is_none() => About::Nobody,
        about => about,
    };
    let known = about.open();
    if let Some(person) = known.filter(|_| Other::is_wanted(&fields)) {
        return Ok(both_versions(&here, person, &fields));
    }
    let told = read(&fields);
    let faults = check(&here, &told, "line");
    if !faults.is_empty() {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &about, &fields, &faults, None)).into_response());
    }
    let Some(person) = known else {
        let id = add_person(&here.store, &here.ctx, told).await?;
        return Ok(here.done(&format!("/start/questions?person={id}")));
    };
    let after = told_anew(&here, person, &fields).await?;
    match edit_person(&here.store, &here.ctx, person.id, fields.text("seen"), after).await {
        Ok(()) => Ok(here.done(&address_for(FirstStep::Questions, person))),
        Err(failure) if failure.kind == FailureKind::Conflict => {
            let now: Person = get(&here.store, person.id).await?;
            Ok(both_versions(&here, &now, &fields))
        }
        Err(failure) => Err(failure),
    }
}

fn both_versions(here: &Here, person: &Person, typed: &Fields) -> Response {
    let (fields, other) = Other::of(typed, filled(person));
    (other.status(), view(here, &About::Open(person.clone()), &fields, &Faults::default(), Some(&other))).into_response()
}

/// What is known of somebody with what the line and the choice say now. What the line leaves out stays.
async fn told_anew(here: &Here, person: &Person, fields: &Fields) -> Result<PersonFields, Failure> {
    let employments = here.store.employments_of(&[person.id]).await?;
    let current = current_employment(employments.iter().map(|named| &named.employment)).map(|employment| employment.id);
    let work = employments.iter().find(|named| Some(named.employment.id) == current);
    let (title, organization) = work.map_or(("", ""), |work| (work.employment.title.as_str(), work.organization.as_str()));
    let mut after = PersonFields::of(person, title, organization);
    let OneLine { name, title, organization, how_met, email, phone, linkedin, .. } = parse_one_line(fields.text("line"));
    let told = [
        (&mut after.name, name),
        (&mut after.title, title),
        (&mut after.organization, organization),
        (&mut after.how_met, how_met),
        (&mut after.email, email),
        (&mut after.phone, phone),
        (&mut after.linkedin, linkedin),
    ];
    for (place, words) in told {
        if !words.is_empty() {
            *place = words;
        }
    }
    after.tie = fields.word::<Tie>("tie").or(person.tie);
    Ok(after)
}

fn view(here: &Here, about: &About, fields: &Fields, faults: &Faults, other: Option<&Other>) -> Markup {
    let words = here.words;
    let form = Form::new(here, "person", fields, faults);
    let begun = if let About::Begun(person) = about { Some(person) } else { None };
    let title = if begun.is_some() { t!(words, "start-another-title") } else { t!(words, "start-person-title") };
    let content = html! {
        (layout::conflict(here, "person", fields, other))
        h1 { (title) }
        @if let Some(person) = begun {
            p.lead { (t!(words, "start-another-lead", name = person.given_name())) }
            p.onward { a href={ "/people/" (person.id) } { (t!(words, "start-another-first", name = person.given_name())) } }
        }
        form method="post" action="/start/person" novalidate data-keep="person" {
            (form.once())
            @if let Some(person) = about.open() {
                input type="hidden" name="person" value=(person.id);
                (layout::seen_mark(fields, faults, person.clone()))
            }
            (form.line("line"))
            (form.choice::<Tie>("tie", "tie"))
            div.actions {
                button.primary type="submit" { (t!(words, "explore-go-on")) }
                (layout::use_other(here, other))
            }
        }
        (ideas(here))
        p.onward { a href="/people/import" { (t!(words, "people-import-instead")) } }
        (way::not_today(here))
    };
    let (page, content) = way::page(here, &title, "/start/curious", &content);
    page.with_faults(faults).with_other(other).show(here, &content)
}
