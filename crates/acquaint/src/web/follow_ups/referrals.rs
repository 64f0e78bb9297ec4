//! Names that were given: each becomes a person with a referrer, who will be told what became of it.

use acquaint_domain::{
    Kind, RecordId as _,
    follow_ups::{Referral, ReferralId},
    interviews::InterviewId,
    people::Person,
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

/// Notes whether one may say who gave a name.
pub(super) async fn permit(Path(id): Path<ReferralId>, Posted { here, fields }: Posted) -> Answer {
    let referral: Referral = actions::get(&here.store, id).await?;
    actions::follow_ups::permit(&here.store, &here.ctx, id, fields.text("may-mention") == "yes").await?;
    Ok(here.done(&referral.interview_id.map_or("/follow-ups".to_owned(), |talk| format!("/follow-ups/{talk}/referrals"))))
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
    let ids = referrals.iter().flat_map(|referral| [referral.person_id, referral.referrer_id]);
    let people = actions::people::names_of(&here.store, ids).await?;
    let named = referrals.iter().filter_map(|one| Some((one, people.get(&one.person_id)?, people.get(&one.referrer_id)?)));
    Ok(html! {
        @if !referrals.is_empty() {
            h2 id="named" { (t!(here.words, "referral-so-far")) }
            ul.noted { @for (referral, person, referrer) in named { li { (row(here, referral, person, referrer)) } } }
        }
    })
}

/// Somebody who was named, whether one may say by whom, and the button that changes it.
fn row(here: &Here, referral: &Referral, person: &Person, referrer: &Person) -> Markup {
    let words = here.words;
    let (name, whom) = (referrer.given_name(), &person.name);
    let (state, label, heard) = if referral.may_mention {
        (
            t!(words, "referral-may", name = name),
            t!(words, "referral-no-permit"),
            t!(words, "referral-no-permit-who", name = name, whom = whom),
        )
    } else {
        (t!(words, "referral-quiet", name = name), t!(words, "referral-permit"), t!(words, "referral-permit-who", name = name, whom = whom))
    };
    html! {
        a href={ "/people/" (person.id) } { (whom) }
        br; span.quiet { (state) }
        form method="post" action={ "/follow-ups/referrals/" (referral.id) "/permission" } {
            (layout::once(here))
            @if !referral.may_mention { input type="hidden" name="may-mention" value="yes"; }
            button.plain-button type="submit" aria-label=(heard) { (label) }
        }
    }
}
