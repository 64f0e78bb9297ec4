//! Moving a conversation, or changing what was agreed on.

use acquaint_domain::{aim::Exploration, interviews::InterviewId};
use axum::{extract::Path, http::StatusCode, response::IntoResponse as _};
use maud::{Markup, html};

use crate::{
    FailureKind,
    actions::interviews::edit_interview,
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        interviews::{
            agreement,
            conversation::{self, Conversation},
        },
        layout::{Other, Page, Room, back, conflict, seen_mark, use_other},
    },
    words::t,
};

/// The form as it stands.
pub(super) async fn ask(Path(id): Path<InterviewId>, here: Here) -> Answer {
    let conversation = conversation::load(&here, id).await?;
    let explorations: Vec<Exploration> = here.store.list_all().await?;
    let fields = agreement::filled(&conversation.interview);
    Ok(view(&here, &conversation, &explorations, &fields, &Faults::default(), None).into_response())
}

/// Keeps what was changed. Somebody else's change in the meantime is shown beside one's own.
pub(super) async fn save(Path(id): Path<InterviewId>, Posted { here, fields }: Posted) -> Answer {
    let conversation = conversation::load(&here, id).await?;
    let explorations: Vec<Exploration> = here.store.list_all().await?;
    if !Other::is_wanted(&fields) {
        let agreed = match agreement::read(&here, &fields, &explorations) {
            Ok(agreed) => agreed,
            Err(faults) => {
                let page = view(&here, &conversation, &explorations, &fields, &faults, None);
                return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
            }
        };
        match edit_interview(&here.store, &here.ctx, id, fields.text("seen"), agreed).await {
            Ok(()) => return Ok(here.done(&format!("/interviews/{id}"))),
            Err(failure) if failure.kind == FailureKind::Conflict => {}
            Err(failure) => return Err(failure),
        }
    }
    let (fields, other) = Other::of(&fields, agreement::filled(&conversation.interview));
    let page = view(&here, &conversation, &explorations, &fields, &Faults::default(), Some(&other));
    Ok((other.status(), page).into_response())
}

fn view(
    here: &Here,
    conversation: &Conversation,
    explorations: &[Exploration],
    fields: &Fields,
    faults: &Faults,
    other: Option<&Other>,
) -> Markup {
    let words = here.words;
    let Conversation { interview, person, .. } = conversation;
    let title = t!(words, "interview-edit", name = &person.name);
    let content = html! {
        (conflict(here, "interview", fields, other))
        (back(&conversation.address(""), &t!(words, "interview-title", name = &person.name)))
        h1 { (title) }
        form method="post" action=(conversation.address("edit")) novalidate {
            // A form with faults was decided on what was seen before, not on what is shown now.
            (seen_mark(fields, faults, interview.clone()))
            (agreement::view(here, fields, faults, explorations))
            div.actions {
                button.primary type="submit" { (t!(words, "page-save")) }
                (use_other(here, other))
                a.button href=(conversation.address("")) { (t!(words, "page-cancel")) }
            }
        }
    };
    Page::new(Room::Interviews, &title).with_faults(faults).with_other(other).show(here, &content)
}
