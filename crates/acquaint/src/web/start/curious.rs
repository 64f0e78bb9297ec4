//! What are you curious about? One box that may stay empty.

use acquaint_domain::aim::Exploration;
use axum::response::IntoResponse;
use maud::{Markup, html};

use super::way;
use crate::{
    FailureKind,
    actions::aim::{edit_exploration, start_exploration},
    web::{
        aim::purpose,
        fields::{Faults, Fields},
        here::{Answer, Here, Posted, go_to},
        layout::{self, Form, Other},
    },
    words::t,
};

pub(super) async fn form(here: Here) -> Answer {
    let stored = stored(&here).await?;
    let unsure = t!(here.words, "explore-unsure-stored");
    let fields = stored.as_ref().map_or_else(Fields::default, |exploration| filled(exploration, &unsure));
    Ok(view(&here, stored.as_ref(), &fields, None).into_response())
}

/// What they said; "not sure yet" is shown as an empty box.
fn filled(exploration: &Exploration, unsure: &str) -> Fields {
    let said = Some(exploration.curious_about.as_str()).filter(|said| *said != unsure);
    Fields::default().with("curious_about", said.unwrap_or_default())
}

/// "I'm not sure yet" is an answer, and the way goes on. New words that ask for a job come back once, with a note beside them;
/// the same words once more go on.
pub(super) async fn save(Posted { here, fields }: Posted) -> Answer {
    let stored = stored(&here).await?;
    let unsure = t!(here.words, "explore-unsure-stored");
    let said = if fields.text("curious_about").is_empty() { &unsure } else { fields.text("curious_about") };
    let onward = if purpose::asks_for_job(said) { "/start/curious" } else { "/start/person" };
    let Some(before) = stored else {
        start_exploration(&here.store, &here.ctx, said).await?;
        return Ok(here.done(onward));
    };
    if Other::is_wanted(&fields) {
        return both_versions(&here, &before, &fields);
    }
    if before.curious_about == said {
        return Ok(go_to("/start/person?saved=yes"));
    }
    let after = Exploration { curious_about: said.to_owned(), ..before.clone() };
    match edit_exploration(&here.store, &here.ctx, before.id, fields.text("seen"), after).await {
        Ok(()) => Ok(here.done(onward)),
        Err(failure) if failure.kind == FailureKind::Conflict => both_versions(&here, &before, &fields),
        Err(failure) => Err(failure),
    }
}

fn both_versions(here: &Here, before: &Exploration, typed: &Fields) -> Answer {
    let (fields, other) = Other::of(typed, filled(before, &t!(here.words, "explore-unsure-stored")));
    Ok((other.status(), view(here, Some(before), &fields, Some(&other))).into_response())
}

/// What they said last.
async fn stored(here: &Here) -> Result<Option<Exploration>, crate::Failure> {
    Ok(here.store.list_all::<Exploration>().await?.pop())
}

fn view(here: &Here, before: Option<&Exploration>, fields: &Fields, other: Option<&Other>) -> Markup {
    let words = here.words;
    let none = Faults::default();
    let form = Form::new(here, "explore", fields, &none);
    let title = t!(words, "explore-start-title");
    let content = html! {
        (layout::conflict(here, "explore", fields, other))
        h1 { (title) }
        form method="post" action="/start/curious" novalidate data-keep="curious" {
            (form.once())
            @if let Some(before) = before { (layout::seen_mark(&Fields::default(), &none, before.clone())) }
            (form.area("curious_about", 3))
            (purpose::note(here, [fields.text("curious_about")]))
            div.actions {
                button.primary type="submit" { (t!(words, "explore-go-on")) }
                (layout::use_other(here, other))
            }
        }
        p.note { (t!(words, "explore-unsure")) }
    };
    let (page, content) = way::page(here, &title, "/welcome", &content);
    page.with_other(other).show(here, &content)
}
