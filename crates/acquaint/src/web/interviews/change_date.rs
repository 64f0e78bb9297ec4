//! Moving a conversation, or changing what was agreed on.

use acquaint_domain::{
    Record,
    aim::Exploration,
    interviews::{Interview, InterviewId},
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse as _};
use maud::{Markup, html};

use crate::{
    Failure,
    actions::interviews::edit_interview,
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        interviews::{
            agreement,
            conversation::{self, Conversation, place, when},
        },
        layout::{Page, Room, back, seen_mark},
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
    let mut conversation = conversation::load(&here, id).await?;
    let explorations: Vec<Exploration> = here.store.list_all().await?;
    let agreed = match agreement::read(&here, &fields, &explorations) {
        Ok(agreed) => agreed,
        Err(faults) => {
            let page = view(&here, &conversation, &explorations, &fields, &faults, None);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    match edit_interview(&here.store, &here.ctx, id, fields.text("seen"), agreed).await {
        Ok(()) => Ok(here.done(&format!("/interviews/{id}"))),
        Err(Failure { stored: Some(stored), .. }) if matches!(*stored, Record::Interview(_)) => {
            let Record::Interview(kept) = *stored else { return Err(Failure::not_found()) };
            conversation.interview = kept.clone();
            let page = view(&here, &conversation, &explorations, &fields, &Faults::default(), Some(&kept));
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(failure) => Err(failure),
    }
}

fn view(
    here: &Here,
    conversation: &Conversation,
    explorations: &[Exploration],
    fields: &Fields,
    faults: &Faults,
    kept: Option<&Interview>,
) -> Markup {
    let words = here.words;
    let Conversation { interview, person, .. } = conversation;
    let title = t!(words, "interview-edit", name = &person.name);
    let content = html! {
        @if let Some(kept) = kept { (both_versions(here, kept)) }
        (back(&conversation.address(""), &t!(words, "interview-title", name = &person.name)))
        h1 { (title) }
        form method="post" action=(conversation.address("edit")) novalidate {
            // A form with faults was decided on what was seen before, not on what is shown now.
            (seen_mark(fields, faults, interview.clone()))
            (agreement::view(here, fields, faults, explorations))
            div.actions {
                button.primary type="submit" { (t!(words, "page-save")) }
                a.button href=(conversation.address("")) { (t!(words, "page-cancel")) }
            }
        }
    };
    Page::new(Room::Interviews, &title).with_faults(faults).show(here, &content)
}

fn both_versions(here: &Here, kept: &Interview) -> Markup {
    let words = here.words;
    html! {
        div.summary #summary role="alert" tabindex="-1" autofocus {
            h2 { (t!(words, "form-conflict")) }
            p { (t!(words, "form-conflict-hint")) }
            h3 { (t!(words, "form-conflict-stored")) }
            p { (when(here, kept)) br; (t!(words, "interview-minutes-count", count = kept.minutes)) br; (place(here, kept)) }
        }
    }
}
