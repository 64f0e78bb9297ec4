//! Names that were given: each becomes a person with a referrer, who will be told what became of it.

use acquaint_domain::{
    Kind, RecordId as _,
    follow_ups::{Referral, ReferralId},
    interviews::InterviewId,
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse as _};
use maud::{Markup, html};

use super::{Talk, promises};
use crate::{
    Failure,
    actions::{self, people::PersonFields},
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{self, Form, Page, Room},
    },
    words::t,
};

/// Shows the form, and below it who was named in this conversation so far.
pub(super) async fn show(Path(id): Path<InterviewId>, here: Here) -> Answer {
    Ok(view(&here, &Talk::get(&here, id).await?, &Fields::default(), &Faults::default()).await?.into_response())
}

/// Keeps a name that was given.
pub(super) async fn add(Path(id): Path<InterviewId>, Posted { here, fields }: Posted) -> Answer {
    let mut faults = Faults::default();
    if fields.text("name").is_empty() {
        faults.note("name", t!(here.words, "form-name-missing"));
        let page = view(&here, &Talk::get(&here, id).await?, &fields, &faults).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let person = PersonFields {
        name: fields.text("name").to_owned(),
        title: fields.text("title").to_owned(),
        organization: fields.text("organization").to_owned(),
        ..PersonFields::default()
    };
    let may_mention = fields.text("may-mention") == "yes";
    actions::follow_ups::name_somebody(&here.store, &here.ctx, id, person, may_mention).await?;
    Ok(here.done(&format!("/follow-ups/{id}/referrals")))
}

/// Notes that the referrer was told.
pub(super) async fn reported(Path(id): Path<ReferralId>, Posted { here, .. }: Posted) -> Answer {
    actions::follow_ups::report_back(&here.store, &here.ctx, id).await?;
    Ok(here.done("/follow-ups"))
}

async fn view(here: &Here, talk: &Talk, fields: &Fields, faults: &Faults) -> Result<Markup, Failure> {
    let words = here.words;
    let id = talk.interview.id;
    let title = t!(words, "referral-heading", name = talk.name());
    let form = Form::new(here, "referral", fields, faults);
    let named: Vec<Referral> = here.store.list_referring(Kind::Interview, &[id.uuid()]).await?;
    let content = html! {
        (layout::back(&format!("/follow-ups/{id}/debrief"), &t!(words, "debrief-back")))
        h1 { (title) }
        form method="post" action={ "/follow-ups/" (id) "/referrals" } {
            (form.once())
            (form.line("name"))
            div.pair { (form.line("title")) (form.line("organization")) }
            (form.tick("may-mention"))
            div.actions { button.primary type="submit" { (t!(words, "referral-add")) } }
        }
        (list(here, &named).await?)
        (promises::onward(here, talk))
    };
    Ok(Page::new(Room::FollowUps, &title).with_faults(faults).show(here, &content))
}

/// Who was named in a conversation.
pub(super) async fn list(here: &Here, referrals: &[Referral]) -> Result<Markup, Failure> {
    let people = actions::people::names_of(&here.store, referrals.iter().map(|referral| referral.person_id)).await?;
    Ok(html! {
        @if !referrals.is_empty() {
            h2 { (t!(here.words, "referral-so-far")) }
            ul.noted {
                @for person in referrals.iter().filter_map(|referral| people.get(&referral.person_id)) {
                    li { a href={ "/people/" (person.id) } { (person.name) } }
                }
            }
        }
    })
}
