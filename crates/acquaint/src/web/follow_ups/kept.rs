//! One promise or idea: kept with one press, and then, for who likes, a line of what happened. Before that it can be put in other
//! words or on another day, or be let go.

use acquaint_domain::{
    follow_ups::{Promise, PromiseId, Side},
    people::Person,
};
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use maud::{Markup, html};

use super::{day_words, promises::check};
use crate::{
    Failure, FailureKind, actions,
    actions::follow_ups::{edit_promise, keep_promise, let_go, tell_what_happened},
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{self, Form, Other, Page, Room, once, seen_mark},
    },
    words::t,
};

/// The form of a page that came back: its name, what stands in it, and why it came back.
struct Back {
    form: &'static str,
    fields: Fields,
    faults: Faults,
    other: Option<Other>,
}

impl Back {
    /// No form came back: each shows what is kept.
    fn none() -> Self {
        Self { form: "", fields: Fields::default(), faults: Faults::default(), other: None }
    }

    /// The promise was changed elsewhere, so that there are two versions.
    fn conflict(form: &'static str, typed: &Fields, kept: Fields) -> Self {
        let (fields, other) = Other::of(typed, kept);
        Self { form, fields, faults: Faults::default(), other: Some(other) }
    }

    /// What stands in a form, and what is wrong with it.
    fn of(&self, form: &str, kept: Fields) -> (Fields, Faults) {
        if self.form == form { (self.fields.clone(), self.faults.clone()) } else { (kept, Faults::default()) }
    }

    fn other(&self, form: &str) -> Option<&Other> {
        self.other.as_ref().filter(|_| self.form == form)
    }
}

/// The forms of the page. Their names begin the keys of their words.
const HAPPENED: &str = "kept";
const CHANGE: &str = "promise";

/// Shows it.
pub(super) async fn show(Path(id): Path<PromiseId>, here: Here) -> Answer {
    let promise: Promise = actions::get(&here.store, id).await?;
    Ok(view(&here, &promise, &Back::none()).await?.into_response())
}

/// Notes that it was kept, and asks what happened.
pub(super) async fn keep(Path(id): Path<PromiseId>, Posted { here, .. }: Posted) -> Answer {
    keep_promise(&here.store, &here.ctx, id).await?;
    Ok(here.done(&format!("/follow-ups/promises/{id}")))
}

/// Lets it go.
pub(super) async fn forgo(Path(id): Path<PromiseId>, Posted { here, .. }: Posted) -> Answer {
    let_go(&here.store, &here.ctx, id).await?;
    Ok(here.done("/follow-ups"))
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
        Err(failure) => changed_elsewhere(&here, id, HAPPENED, &fields, failure).await,
    }
}

/// Keeps other words or another day.
pub(super) async fn change(Path(id): Path<PromiseId>, Posted { here, fields }: Posted) -> Answer {
    if Other::is_wanted(&fields) {
        return changed_elsewhere(&here, id, CHANGE, &fields, None).await;
    }
    let (faults, due) = check(&here, &fields);
    if !faults.is_empty() {
        let promise: Promise = actions::get(&here.store, id).await?;
        let back = Back { form: CHANGE, fields, faults, other: None };
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &promise, &back).await?).into_response());
    }
    match edit_promise(&here.store, &here.ctx, id, fields.text("seen"), fields.text("text"), due).await {
        Ok(()) => Ok(here.done(&format!("/follow-ups/promises/{id}"))),
        Err(failure) => changed_elsewhere(&here, id, CHANGE, &fields, Some(failure)).await,
    }
}

/// Shows both versions of a form where the promise was changed elsewhere, or where the other version is wanted; other failures have
/// a page of their own.
async fn changed_elsewhere(
    here: &Here,
    id: PromiseId,
    form: &'static str,
    typed: &Fields,
    failure: Option<Failure>,
) -> Result<Response, Failure> {
    if let Some(failure) = failure.filter(|failure| failure.kind != FailureKind::Conflict) {
        return Err(failure);
    }
    let promise: Promise = actions::get(&here.store, id).await?;
    let back = Back::conflict(form, typed, stored(&promise, form));
    let status = back.other.as_ref().map_or(StatusCode::OK, Other::status);
    Ok((status, view(here, &promise, &back).await?).into_response())
}

/// A form with what is kept.
fn stored(promise: &Promise, form: &str) -> Fields {
    if form == HAPPENED {
        return Fields::default().with("happened", &promise.happened);
    }
    Fields::default().with("text", &promise.text).with("due", promise.due.map(|due| due.to_string()).unwrap_or_default())
}

async fn view(here: &Here, promise: &Promise, back: &Back) -> Result<Markup, Failure> {
    let words = here.words;
    let person: Person = actions::get(&here.store, promise.person_id).await?;
    let name = person.given_name();
    let key = match promise.side {
        Side::Mine => "kept-title-mine",
        Side::Theirs => "kept-title-theirs",
        Side::Idea => "kept-title-idea",
    };
    let title = t!(words, key, name = name);
    let content = html! {
        (layout::back("/follow-ups", &t!(words, "room-follow-ups")))
        (layout::conflict(here, back.form, &back.fields, back.other.as_ref()))
        h1 { (title) }
        p.lead { (promise.text) }
        @if let Some(due) = promise.due.filter(|_| promise.kept_at.is_none()) { p.quiet { (t!(words, "follow-ups-by", day = day_words(here, due))) } }
        @if let Some(kept) = promise.kept_at {
            p { span.tag { (t!(words, "promise-kept")) } " " (day_words(here, here.ctx.local(kept).date())) }
            (what_happened(here, promise, back))
        } @else { (to_do(here, promise, name)) }
        @if promise.kept_at.is_none() || back.form == CHANGE { (other_words(here, promise, back)) }
        p.onward { a href={ "/people/" (person.id) } { (person.name) } }
    };
    Ok(Page::new(Room::FollowUps, &title).with_faults(&back.faults).with_other(back.other.as_ref()).show(here, &content))
}

/// What can be done with it: say that it is done, write to them, let it go.
fn to_do(here: &Here, promise: &Promise, name: &str) -> Markup {
    let words = here.words;
    let done = match promise.side {
        Side::Mine => "follow-ups-kept-mine",
        Side::Theirs => "follow-ups-kept-theirs",
        Side::Idea => "follow-ups-given-button",
    };
    let let_go = if promise.side == Side::Mine { "kept-let-go-mine" } else { "kept-let-go" };
    let address = format!("/follow-ups/promises/{}", promise.id);
    html! {
        form method="post" action={ (address) "/kept" } {
            (once(here))
            div.actions {
                button.primary type="submit" { (t!(words, done)) }
                a.button href={ "/outreach/new?person=" (promise.person_id) "&purpose=other" } { (t!(words, "follow-ups-write-button", name = name)) }
                button type="submit" formaction={ (address) "/let-go" } { (t!(words, let_go)) }
            }
        }
    }
}

fn what_happened(here: &Here, promise: &Promise, back: &Back) -> Markup {
    let words = here.words;
    let (fields, faults) = back.of(HAPPENED, stored(promise, HAPPENED));
    let form = Form::new(here, HAPPENED, &fields, &faults);
    html! {
        form method="post" action={ "/follow-ups/promises/" (promise.id) } {
            (form.once())
            (seen_mark(&fields, &faults, promise.clone()))
            (form.area("happened", 2))
            div.actions {
                button.primary type="submit" { (t!(words, "page-save")) }
                (layout::use_other(here, back.other(HAPPENED)))
                a.button href="/follow-ups" { (t!(words, "kept-skip")) }
            }
        }
    }
}

/// Other words or another day, folded away until wanted. Nobody waits for an idea, so it has no day.
fn other_words(here: &Here, promise: &Promise, back: &Back) -> Markup {
    let words = here.words;
    let (fields, faults) = back.of(CHANGE, stored(promise, CHANGE));
    let form = Form::new(here, CHANGE, &fields, &faults);
    let idea = promise.side == Side::Idea;
    html! {
        details.card open[back.form == CHANGE] {
            summary { (t!(words, if idea { "kept-change-words" } else { "kept-change" })) }
            form method="post" action={ "/follow-ups/promises/" (promise.id) "/change" } novalidate {
                (form.once())
                (seen_mark(&fields, &faults, promise.clone()))
                (form.area("text", 2))
                @if !idea { (form.input("due", "date", None)) }
                div.actions { button type="submit" { (t!(words, "page-save")) } (layout::use_other(here, back.other(CHANGE))) }
            }
        }
    }
}
