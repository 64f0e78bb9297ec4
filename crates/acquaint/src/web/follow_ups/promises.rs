//! Promises: noting one that was made in a conversation.

use acquaint_domain::{
    Kind, RecordId as _,
    follow_ups::{Promise, Side},
    interviews::InterviewId,
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse as _};
use jiff::civil::Date;
use maud::{Markup, html};

use super::{Talk, day_words};
use crate::{
    Failure, actions,
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{self, Form, Page, Room},
    },
    words::t,
};

/// Shows the form, and below it what was promised in this conversation so far.
pub(super) async fn show(Path(id): Path<InterviewId>, here: Here) -> Answer {
    let fields = Fields::default().with("side", "mine");
    Ok(view(&here, &Talk::get(&here, id).await?, &fields, &Faults::default()).await?.into_response())
}

/// Keeps a promise that was made.
pub(super) async fn add(Path(id): Path<InterviewId>, Posted { here, fields }: Posted) -> Answer {
    let (faults, due) = check(&here, &fields);
    if !faults.is_empty() {
        let page = view(&here, &Talk::get(&here, id).await?, &fields, &faults).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let side = fields.word("side").filter(|side| *side != Side::Idea).unwrap_or(Side::Mine);
    actions::follow_ups::add_promise(&here.store, &here.ctx, id, side, fields.text("text"), due).await?;
    Ok(here.done(&format!("/follow-ups/{id}/promises")))
}

/// What is wrong with the words or the day of a promise, and the day.
pub(super) fn check(here: &Here, fields: &Fields) -> (Faults, Option<Date>) {
    let mut faults = Faults::default();
    if fields.text("text").is_empty() {
        faults.note("text", t!(here.words, "promise-text-missing"));
    }
    let due = fields.read("due");
    if due.is_none() && !fields.text("due").is_empty() {
        faults.note("due", t!(here.words, "promise-due-wrong"));
    }
    (faults, due)
}

async fn view(here: &Here, talk: &Talk, fields: &Fields, faults: &Faults) -> Result<Markup, Failure> {
    let words = here.words;
    let id = talk.interview.id;
    let title = t!(words, "promise-title", name = talk.name());
    let form = Form::new(here, "promise", fields, faults);
    let kept: Vec<Promise> = here.store.list_referring(Kind::Interview, &[id.uuid()]).await?;
    let content = html! {
        (layout::back(&format!("/follow-ups/{id}/debrief"), &t!(words, "debrief-back")))
        h1 { (title) }
        form method="post" action={ "/follow-ups/" (id) "/promises" } novalidate {
            (form.once())
            (form.area("text", 2))
            (form.choice_of("side", "side", &[Side::Mine, Side::Theirs]))
            (form.input("due", "date", None))
            div.actions { button.primary type="submit" { (t!(words, "promise-add")) } }
        }
        (list(here, talk, &kept))
        (onward(here, talk))
    };
    Ok(Page::new(Room::FollowUps, &title).with_faults(faults).show(here, &content))
}

/// What was promised in a conversation.
pub(super) fn list(here: &Here, talk: &Talk, promises: &[Promise]) -> Markup {
    let words = here.words;
    let who = |side: Side| match side {
        Side::Mine => t!(words, "promise-mine"),
        Side::Theirs => t!(words, "promise-theirs", name = talk.name()),
        Side::Idea => t!(words, "promise-idea"),
    };
    html! {
        @if !promises.is_empty() {
            h2 { (t!(words, "promise-so-far")) }
            ul.noted {
                @for promise in promises {
                    li {
                        span.quiet { (who(promise.side)) ": " } (promise.text)
                        @if let Some(due) = promise.due { " " span.quiet { (t!(words, "follow-ups-by", day = day_words(here, due))) } }
                        @if promise.kept_at.is_some() { " " span.tag { (t!(words, "promise-kept")) } }
                    }
                }
            }
        }
    }
}

/// Where one goes on from here.
pub(super) fn onward(here: &Here, talk: &Talk) -> Markup {
    html! {
        p { a.button href={ "/follow-ups/" (talk.interview.id) "/thank-you" } { (t!(here.words, "promise-onward", name = talk.name())) } }
    }
}
