//! What came of knowing somebody: written down where it began, shown with them and with the conversation.

use acquaint_domain::{
    Kind, RecordId as _,
    follow_ups::{Outcome, OutcomeKind},
    interviews::{Interview, InterviewId},
    people::{Person, PersonId},
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse as _};
use jiff::civil::Date;
use maud::{Markup, html};

use super::day_words;
use crate::{
    Failure,
    actions::{
        follow_ups::{NewOutcome, record_outcome},
        get,
    },
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{self, Form, Page, Room},
    },
    words::t,
};

/// Shows the form, and below it what came of it so far.
pub(super) async fn show(Path(id): Path<PersonId>, here: Here) -> Answer {
    let fields = Fields::default().with("on", here.ctx.today().to_string()).with("interview", here.query().text("interview"));
    Ok(view(&here, id, &fields, &Faults::default()).await?.into_response())
}

/// Writes it down.
pub(super) async fn add(Path(person): Path<PersonId>, Posted { here, fields }: Posted) -> Answer {
    let mut faults = Faults::default();
    let (kind, on) = (fields.word::<OutcomeKind>("kind"), fields.read::<Date>("on"));
    if kind.is_none() {
        faults.note("kind", t!(here.words, "outcome-kind-missing"));
    }
    if on.is_none() {
        faults.note("on", t!(here.words, "outcome-on-wrong"));
    }
    let (Some(kind), Some(on)) = (kind, on) else {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, person, &fields, &faults).await?).into_response());
    };
    let interview: Option<InterviewId> = fields.read("interview");
    record_outcome(&here.store, &here.ctx, NewOutcome { person, interview, kind, words: fields.text("words").to_owned(), on }).await?;
    Ok(here.done(&format!("/people/{person}")))
}

async fn view(here: &Here, id: PersonId, fields: &Fields, faults: &Faults) -> Result<Markup, Failure> {
    let words = here.words;
    let person: Person = get(&here.store, id).await?;
    let interview = fields.read::<InterviewId>("interview");
    let interview = match interview {
        Some(interview) => here.store.find::<Interview>(interview).await?.filter(|interview| interview.person_id == id),
        None => None,
    };
    let outcomes: Vec<Outcome> = here.store.list_referring(Kind::Person, &[id.uuid()]).await?;
    let title = t!(words, "outcome-title", name = person.given_name());
    let form = Form::new(here, "outcome", fields, faults);
    let content = html! {
        (layout::back(&format!("/people/{id}"), &person.name))
        h1 { (title) }
        p.lead { (t!(words, "outcome-lead")) }
        form method="post" action={ "/follow-ups/people/" (id) "/outcomes" } novalidate {
            (form.once())
            @if let Some(interview) = &interview { input type="hidden" name="interview" value=(interview.id); }
            (form.choice::<OutcomeKind>("kind", "outcome-kind"))
            (form.area("words", 3))
            (form.input("on", "date", None))
            div.actions { button.primary type="submit" { (t!(words, "outcome-keep")) } }
        }
        (list(here, &outcomes))
    };
    Ok(Page::new(Room::FollowUps, &title).with_faults(faults).show(here, &content))
}

/// What came of it so far, the latest first; nothing if that is nothing.
pub(in crate::web) fn list(here: &Here, outcomes: &[Outcome]) -> Markup {
    let mut outcomes: Vec<&Outcome> = outcomes.iter().collect();
    outcomes.sort_by_key(|outcome| std::cmp::Reverse((outcome.on, outcome.written_at, outcome.id)));
    html! {
        @if !outcomes.is_empty() {
            h2 { (t!(here.words, "outcome-so-far")) }
            ul.noted {
                @for outcome in outcomes {
                    li {
                        strong { (here.words.word("outcome-kind", outcome.kind)) } " " span.quiet { (day_words(here, outcome.on)) }
                        @if !outcome.words.is_empty() { (layout::plain_lines(&outcome.words)) }
                    }
                }
            }
        }
    }
}
