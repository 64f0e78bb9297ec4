//! What are you curious about? One box that may stay empty.

use acquaint_domain::aim::Exploration;
use axum::{http::StatusCode, response::IntoResponse};
use maud::{Markup, html};

use super::way;
use crate::{
    FailureKind,
    actions::aim::{edit_exploration, start_exploration},
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted, go_to},
        layout::{self, Form},
    },
    words::t,
};

pub(super) async fn form(here: Here) -> Answer {
    let stored = stored(&here).await?;
    let unsure = t!(here.words, "explore-unsure-stored");
    let said = stored.as_ref().map(|exploration| exploration.curious_about.as_str()).filter(|said| *said != unsure);
    let fields = Fields::default().with("curious_about", said.unwrap_or_default());
    Ok(view(&here, stored.as_ref(), &fields, None).into_response())
}

/// "I'm not sure yet" is an answer, and the way goes on.
pub(super) async fn save(Posted { here, fields }: Posted) -> Answer {
    let stored = stored(&here).await?;
    let unsure = t!(here.words, "explore-unsure-stored");
    let said = if fields.text("curious_about").is_empty() { &unsure } else { fields.text("curious_about") };
    let Some(before) = stored else {
        start_exploration(&here.store, &here.ctx, said).await?;
        return Ok(here.done("/start/person"));
    };
    if before.curious_about == said {
        return Ok(go_to("/start/person?saved=yes"));
    }
    let after = Exploration { curious_about: said.to_owned(), ..before.clone() };
    match edit_exploration(&here.store, &here.ctx, before.id, fields.text("seen"), after).await {
        Ok(()) => Ok(here.done("/start/person")),
        Err(failure) if failure.kind == FailureKind::Conflict && failure.stored.is_some() => {
            Ok((StatusCode::CONFLICT, view(&here, Some(&before), &fields, failure.stored.as_deref())).into_response())
        }
        Err(failure) => Err(failure),
    }
}

/// What they said last.
async fn stored(here: &Here) -> Result<Option<Exploration>, crate::Failure> {
    Ok(here.store.list_all::<Exploration>().await?.pop())
}

fn view(here: &Here, before: Option<&Exploration>, fields: &Fields, conflict: Option<&acquaint_domain::Record>) -> Markup {
    let words = here.words;
    let none = Faults::default();
    let form = Form::new(here, "explore", fields, &none);
    let title = t!(words, "explore-start-title");
    let content = html! {
        @if let Some(stored) = conflict { (layout::conflict(here, "explore", fields, stored)) }
        h1 { (title) }
        form method="post" action="/start/curious" novalidate data-keep="curious" {
            (form.once())
            @if let Some(before) = before { (layout::seen_mark(&Fields::default(), &none, before.clone())) }
            (form.area("curious_about", 3))
            div.actions {
                button.primary type="submit" { (t!(words, "explore-go-on")) }
            }
        }
        p.note { (t!(words, "explore-unsure")) }
    };
    let (page, content) = way::page(here, &title, "/welcome", &content);
    page.show(here, &content)
}
