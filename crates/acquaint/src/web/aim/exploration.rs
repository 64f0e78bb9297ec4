//! One exploration: what one is curious about, what one knows, and what one doesn't know yet.

use std::collections::HashMap;

use acquaint_domain::{
    aim::{Exploration, ExplorationId, LearningQuestionId},
    insights::{Covered, Voice},
    people::{Person, PersonId},
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use maud::{Markup, html};

use super::purpose;
use crate::{
    FailureKind,
    actions::{aim, get, insights::list_coverage, people::names_of},
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted, go_to},
        layout::{self, Form, Other, Page, Room},
    },
    words::t,
};

/// The most interviews that an exploration can aim at; fifty is more than any adviser asks for.
const TARGET_AT_MOST: i64 = 200;

pub(super) async fn start(here: Here) -> Answer {
    Ok(start_view(&here, &Fields::default(), &Faults::default()).into_response())
}

/// What was left empty is no fault: "I'm not sure yet" is a fine answer, and the way goes on.
pub(super) async fn save_start(Posted { here, fields }: Posted) -> Answer {
    let unsure = t!(here.words, "explore-unsure-stored");
    let curious = if fields.text("curious_about").is_empty() { &unsure } else { fields.text("curious_about") };
    let id = aim::start_exploration(&here.store, &here.ctx, curious).await?;
    if purpose::asks_for_job(curious) {
        // Its page says so, kindly, before anything is drafted with these words.
        return Ok(here.done(&format!("/aim/explorations/{id}")));
    }
    let first = here.store.list_all::<Person>().await?.is_empty();
    Ok(here.done(if first { "/people/new" } else { "/aim" }))
}

pub(super) async fn show(Path(id): Path<ExplorationId>, here: Here) -> Answer {
    let exploration: Exploration = get(&here.store, id).await?;
    Ok(view(&here, &exploration, &filled(&exploration), &Faults::default(), None).await?.into_response())
}

fn filled(exploration: &Exploration) -> Fields {
    Fields::default()
        .with("curious_about", &exploration.curious_about)
        .with("known", &exploration.known)
        .with("target", exploration.target.to_string())
}

pub(super) async fn save(Path(id): Path<ExplorationId>, Posted { here, fields }: Posted) -> Answer {
    let exploration: Exploration = get(&here.store, id).await?;
    if Other::is_wanted(&fields) {
        return both_versions(&here, &exploration, &fields).await;
    }
    let mut faults = Faults::default();
    let target = fields.read::<i64>("target").filter(|target| (1..=TARGET_AT_MOST).contains(target));
    if fields.text("curious_about").is_empty() {
        faults.note("curious_about", t!(here.words, "explore-curious-missing"));
    }
    let Some(target) = target.filter(|_| faults.is_empty()) else {
        if target.is_none() {
            faults.note("target", t!(here.words, "explore-target-wrong", most = TARGET_AT_MOST));
        }
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &exploration, &fields, &faults, None).await?).into_response());
    };
    let new = Exploration {
        curious_about: fields.text("curious_about").to_owned(),
        known: fields.text("known").to_owned(),
        target,
        ..exploration.clone()
    };
    match aim::edit_exploration(&here.store, &here.ctx, id, fields.text("seen"), new).await {
        Ok(()) => Ok(here.done(&format!("/aim/explorations/{id}"))),
        Err(failure) if failure.kind == FailureKind::Conflict => both_versions(&here, &exploration, &fields).await,
        Err(failure) => Err(failure),
    }
}

async fn both_versions(here: &Here, exploration: &Exploration, typed: &Fields) -> Answer {
    let (fields, other) = Other::of(typed, filled(exploration));
    Ok((other.status(), view(here, exploration, &fields, &Faults::default(), Some(&other)).await?).into_response())
}

pub(super) async fn add_questions(Path(id): Path<ExplorationId>, Posted { here, fields }: Posted) -> Answer {
    if fields.text("questions").is_empty() {
        return Ok(go_to(&format!("/aim/explorations/{id}")));
    }
    aim::add_learning_questions(&here.store, &here.ctx, id, fields.text("questions")).await?;
    Ok(here.done(&format!("/aim/explorations/{id}")))
}

pub(super) async fn remove_question(Path(id): Path<LearningQuestionId>, Posted { here, .. }: Posted) -> Answer {
    let exploration = aim::remove_learning_question(&here.store, &here.ctx, id).await?;
    Ok(here.done(&format!("/aim/explorations/{exploration}")))
}

fn start_view(here: &Here, fields: &Fields, faults: &Faults) -> Markup {
    let words = here.words;
    let form = Form::new(here, "explore", fields, faults);
    let title = t!(words, "explore-start-title");
    let content = html! {
        (layout::back("/", &t!(words, "page-back")))
        h1 { (title) }
        form method="post" action="/aim/explorations/new" novalidate {
            (form.once())
            (form.area("curious_about", 3))
            div.actions { button.primary type="submit" { (t!(words, "explore-go-on")) } }
            p.hint { (t!(words, "explore-unsure")) }
        }
    };
    Page::new(Room::Aim, &title).with_faults(faults).show(here, &content)
}

async fn view(
    here: &Here,
    exploration: &Exploration,
    fields: &Fields,
    faults: &Faults,
    other: Option<&Other>,
) -> Result<Markup, crate::Failure> {
    let words = here.words;
    let covered = list_coverage(&here.store, exploration.id).await?;
    let people = names_of(&here.store, covered.iter().flat_map(|covered| &covered.voices).map(|voice| voice.person_id)).await?;
    let form = Form::new(here, "explore", fields, faults);
    let content = html! {
        (layout::back("/aim", &t!(words, "room-aim")))
        (layout::conflict(here, "explore", fields, other))
        h1 { (exploration.curious_about) }
        (purpose::note(here, covered.iter().map(|covered| covered.question.text.as_str()).chain([exploration.curious_about.as_str()])))
        h2 { (t!(words, "explore-questions")) }
        @if covered.is_empty() { p.example { (t!(words, "explore-questions-example")) } }
        ul.rows { @for covered in &covered { (question_row(here, covered, &people)) } }
        form method="post" action={ "/aim/explorations/" (exploration.id) "/questions" } {
            (form.once())
            (form.area("questions", 3))
            div.actions { button.primary type="submit" { (t!(words, "explore-questions-save")) } }
        }
        p.onward { a href={ "/people/next?exploration=" (exploration.id) } { (t!(words, "whom-open")) } }
        h2 { (t!(words, "explore-more")) }
        form method="post" action={ "/aim/explorations/" (exploration.id) } novalidate {
            (form.once())
            (layout::seen_mark(fields, faults, exploration.clone()))
            (form.area("curious_about", 2))
            (form.area("known", 3))
            (form.input("target", "number", None))
            div.actions { button type="submit" { (t!(words, "page-save")) } (layout::use_other(here, other)) }
        }
    };
    Ok(Page::new(Room::Aim, &exploration.curious_about).with_faults(faults).with_other(other).show(here, &content))
}

/// A learning question with the answers to it.
fn question_row(here: &Here, covered: &Covered, people: &HashMap<PersonId, Person>) -> Markup {
    let question = &covered.question;
    html! {
        li.row {
            div.row-text { (question.text) div.row-what { (answers(here, covered, people)) } }
            form method="post" action={ "/aim/questions/" (question.id) "/remove" } {
                (layout::once(here))
                button.plain-button type="submit" { (t!(here.words, "explore-question-remove")) span.sr { " " (question.text) } }
            }
        }
    }
}

/// Who has answered, each with the way to what they said, and whether another voice would help.
fn answers(here: &Here, covered: &Covered, people: &HashMap<PersonId, Person>) -> Markup {
    let words = here.words;
    let name = |voice: &Voice| people.get(&voice.person_id).map_or("", |person| person.name.as_str());
    html! {
        @if covered.voices.is_empty() { (t!(words, "explore-answers-none")) } @else {
            (t!(words, "explore-answers"))
            @for (place, voice) in covered.voices.iter().enumerate() {
                @if place > 0 { "," } " " a href={ "/interviews/" (voice.interview_id) "#notes" } { (name(voice)) }
            }
            ". "
            @if covered.independent == 1 { (t!(words, if covered.voices.len() == 1 { "explore-answers-one" } else { "explore-answers-one-place" })) }
            @else { (t!(words, "explore-answers-independent", count = covered.independent)) }
        }
    }
}
