//! One promise or idea: kept with one press, and then, for who likes, a line of what happened.

use acquaint_domain::{
    follow_ups::{Promise, PromiseId, Side},
    people::Person,
};
use axum::{extract::Path, response::IntoResponse as _};
use maud::{Markup, html};

use super::day_words;
use crate::{
    Failure, FailureKind, actions,
    actions::follow_ups::{keep_promise, tell_what_happened},
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{self, Form, Other, Page, Room, once, seen_mark},
    },
    words::t,
};

/// Shows it.
pub(super) async fn show(Path(id): Path<PromiseId>, here: Here) -> Answer {
    let promise: Promise = actions::get(&here.store, id).await?;
    let fields = Fields::default().with("happened", &promise.happened);
    Ok(view(&here, &promise, &fields, None).await?.into_response())
}

/// Notes that it was kept, and asks what happened.
pub(super) async fn keep(Path(id): Path<PromiseId>, Posted { here, .. }: Posted) -> Answer {
    keep_promise(&here.store, &here.ctx, id).await?;
    Ok(here.done(&format!("/follow-ups/promises/{id}")))
}

/// Keeps the line of what happened.
pub(super) async fn tell(Path(id): Path<PromiseId>, Posted { here, fields }: Posted) -> Answer {
    let kept = if Other::is_wanted(&fields) {
        Err(None)
    } else {
        tell_what_happened(&here.store, &here.ctx, id, fields.text("seen"), fields.text("happened")).await.map_err(Some)
    };
    match kept {
        Ok(()) => Ok(here.done("/follow-ups")),
        Err(Some(failure)) if failure.kind != FailureKind::Conflict => Err(failure),
        Err(_) => {
            let promise: Promise = actions::get(&here.store, id).await?;
            let (fields, other) = Other::of(&fields, Fields::default().with("happened", &promise.happened));
            Ok((other.status(), view(&here, &promise, &fields, Some(&other)).await?).into_response())
        }
    }
}

async fn view(here: &Here, promise: &Promise, fields: &Fields, other: Option<&Other>) -> Result<Markup, Failure> {
    let words = here.words;
    let person: Person = actions::get(&here.store, promise.person_id).await?;
    let name = person.given_name();
    let key = match promise.side {
        Side::Mine => "kept-title-mine",
        Side::Theirs => "kept-title-theirs",
        Side::Idea => "kept-title-idea",
    };
    let title = t!(words, key, name = name);
    let faults = Faults::default();
    let form = Form::new(here, "kept", fields, &faults);
    let content = html! {
        (layout::back("/follow-ups", &t!(words, "room-follow-ups")))
        (layout::conflict(here, "kept", fields, other))
        h1 { (title) }
        p.lead { (promise.text) }
        @if let Some(due) = promise.due.filter(|_| promise.kept_at.is_none()) { p.quiet { (t!(words, "follow-ups-by", day = day_words(here, due))) } }
        @if let Some(kept) = promise.kept_at {
            p { span.tag { (t!(words, "promise-kept")) } " " (day_words(here, here.ctx.local(kept).date())) }
            form method="post" action={ "/follow-ups/promises/" (promise.id) } {
                (form.once())
                (seen_mark(fields, &faults, promise.clone()))
                (form.area("happened", 2))
                div.actions { button.primary type="submit" { (t!(words, "page-save")) } (layout::use_other(here, other)) a.button href="/follow-ups" { (t!(words, "kept-skip")) } }
            }
        } @else {
            form method="post" action={ "/follow-ups/promises/" (promise.id) "/kept" } {
                (once(here))
                div.actions {
                    button.primary type="submit" { (t!(words, "follow-ups-kept-button")) }
                    a.button href={ "/outreach/new?person=" (person.id) "&purpose=other" } { (t!(words, "follow-ups-write-button", name = name)) }
                }
            }
        }
        p.onward { a href={ "/people/" (person.id) } { (person.name) } }
    };
    Ok(Page::new(Room::FollowUps, &title).with_other(other).show(here, &content))
}
