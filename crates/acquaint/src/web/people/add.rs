//! Adding somebody in one line; more fields are there for those who want them. Only a name is needed. Whose name is on the list
//! already is asked about once, so that nobody is added twice without knowing it.

use acquaint_domain::people::{TAG_AT_MOST, Tie, canonical_linkedin, is_plausible_email, parse_one_line};
use axum::{http::StatusCode, response::IntoResponse};
use maud::{Markup, html};

use super::work_line;
use crate::{
    Words,
    actions::people::{Namesake, PersonFields, add_person, added_by, check_tags, same_name},
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{self, Form, Page, Room},
    },
    words::t,
};

/// How many people of one name are shown.
const KNOWN: usize = 5;
/// Fields of the form besides the line, in their order.
const MORE: [(&str, &str); 7] = [
    ("title", "text"),
    ("organization", "text"),
    ("email", "email"),
    ("phone", "tel"),
    ("linkedin", "text"),
    ("place", "text"),
    ("tags", "text"),
];

pub(super) async fn form(here: Here) -> Answer {
    Ok(view(&here, &here.query(), &Faults::default(), &[]).into_response())
}

pub(super) async fn save(Posted { here, fields }: Posted) -> Answer {
    // The same form twice: whoever was new then is on the list by now.
    if here.store.find_entry(here.ctx.change).await?.is_some_and(|entry| !entry.undone) {
        return Ok(here.done(&format!("/people/{}", added_by(&here.ctx))));
    }
    let person = read(&fields);
    let faults = check(&here, &person, "line");
    if !faults.is_empty() {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &fields, &faults, &[])).into_response());
    }
    let mut known = if fields.text("else") == person.name { Vec::new() } else { same_name(&here.store, &person).await? };
    // Two touches at once: the other one may have added them meanwhile.
    known.retain(|one| one.person.id != added_by(&here.ctx));
    if !known.is_empty() {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &fields, &faults, &known)).into_response());
    }
    let id = add_person(&here.store, &here.ctx, person).await?;
    Ok(here.done(&format!("/people/{id}")))
}

/// The line sorted into fields; what stands in a field of its own counts more.
pub(in crate::web) fn read(fields: &Fields) -> PersonFields {
    let mut person = PersonFields::from(parse_one_line(fields.text("line")));
    person.tie = fields.word::<Tie>("tie");
    let places = [
        &mut person.title,
        &mut person.organization,
        &mut person.email,
        &mut person.phone,
        &mut person.linkedin,
        &mut person.place,
        &mut person.tags,
    ];
    for ((name, _), place) in MORE.iter().zip(places) {
        if !fields.text(name).is_empty() {
            fields.text(name).clone_into(place);
        }
    }
    person
}

/// What is wrong with what is known about somebody.
pub(in crate::web) fn check(here: &Here, person: &PersonFields, name_field: &str) -> Faults {
    let mut faults = Faults::default();
    if person.name.is_empty() {
        faults.note(name_field, t!(here.words, "form-name-missing"));
    }
    if !person.email.is_empty() && !is_plausible_email(&person.email) {
        faults.note("email", t!(here.words, "form-email-wrong"));
    }
    if !person.linkedin.is_empty() && canonical_linkedin(&person.linkedin).is_none() {
        faults.note("linkedin", t!(here.words, "form-linkedin-wrong"));
    }
    if check_tags(&person.tags).is_err() {
        faults.note("tags", t!(here.words, "person-tags-long", letters = TAG_AT_MOST));
    }
    faults
}

/// For whom nobody comes to mind.
pub(in crate::web) fn ideas(here: &Here) -> Markup {
    let words = here.words;
    html! {
        details {
            summary { (t!(words, "people-nobody")) }
            ul { @for idea in 1..=6 { li { (t!(words, &format!("people-idea-{idea}"))) } } }
        }
    }
}

/// Who of that name is on the list already, each with the way there; and the way on with somebody else.
fn is_it(words: Words, known: &[Namesake], name: &str) -> Markup {
    html! {
        section.card role="alert" aria-labelledby="known" {
            h2 #known { (t!(words, "people-add-known")) }
            p { (t!(words, "people-add-is-it")) }
            ul.twice-ways { @for one in known.iter().take(KNOWN) { li { a href={ "/people/" (one.person.id) } { (one_line(words, one)) } } } }
            @if known.len() > KNOWN { p.quiet { (t!(words, "import-alike-more", count = known.len() - KNOWN)) } }
            div.actions { button.primary type="submit" name="else" value=(name) { (t!(words, "happened-new")) } }
        }
    }
}

/// Somebody by their name and what they do.
pub(in crate::web) fn one_line(words: Words, one: &Namesake) -> String {
    match one.work.as_ref().map(|work| work_line(words, &work.employment.title, &work.organization)) {
        Some(work) if !work.is_empty() => t!(words, "happened-one", name = &one.person.name, work = work),
        _ => one.person.name.clone(),
    }
}

fn view(here: &Here, fields: &Fields, faults: &Faults, known: &[Namesake]) -> Markup {
    let words = here.words;
    let form = Form::new(here, "person", fields, faults);
    let opened = MORE.iter().any(|(name, _)| !fields.text(name).is_empty() || faults.of(name).is_some());
    let content = html! {
        (layout::back("/people", &t!(words, "room-people")))
        h1 { (t!(words, "people-new-title")) }
        form method="post" action="/people/new" novalidate {
            (form.once())
            @if !known.is_empty() { (is_it(words, known, &read(fields).name)) }
            (form.line("line"))
            (form.choice::<Tie>("tie", "tie"))
            details open[opened] {
                summary { (t!(words, "people-more-fields")) }
                @for (name, kind) in MORE { (form.input(name, kind, None)) }
            }
            @if known.is_empty() { div.actions { button.primary type="submit" { (t!(words, "people-add-save")) } } }
        }
        (ideas(here))
        p.onward { a href="/people/import" { (t!(words, "people-import-instead")) } }
    };
    let title = t!(words, "people-new-title");
    Page::new(Room::People, &title).with_faults(faults).show(here, &content)
}
