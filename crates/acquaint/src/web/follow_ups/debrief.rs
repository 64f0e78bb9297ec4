//! Looking back on a conversation: five minutes on a phone, and everything can be left out.
//!
//! Promises and names have a page each. The buttons that lead there keep what stands in the form first.

use acquaint_domain::{
    Kind, RecordId as _,
    follow_ups::{Debrief, Promise, Referral},
    interviews::InterviewId,
};
use axum::{extract::Path, response::IntoResponse as _};
use maud::{Markup, html};

use super::{Talk, captured, promises, referrals};
use crate::{
    Failure, FailureKind,
    actions::{self, follow_ups::DebriefFields},
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted, go_to},
        layout::{self, Form, Other, Page, Room, seen_mark},
        settings::link_to_versions,
    },
    words::t,
};

/// Shows the form with what was written so far.
pub(super) async fn show(Path(id): Path<InterviewId>, here: Here) -> Answer {
    let kept = actions::follow_ups::debrief_of(&here.store, id).await?;
    let fields = fields_of(&kept);
    Ok(view(&here, &Talk::get(&here, id).await?, &kept, &fields, None).await?.into_response())
}

/// Keeps what was written and goes on.
pub(super) async fn save(Path(id): Path<InterviewId>, Posted { mut here, fields }: Posted) -> Answer {
    let (page, going_on) = match fields.text("next") {
        "promises" => ("promises", false),
        "referrals" => ("referrals", false),
        _ => ("thank-you", true),
    };
    if Other::is_wanted(&fields) {
        return show_both(&here, id, &fields).await;
    }
    let next = format!("/follow-ups/{id}/{page}");
    let sorting = here.ctx.following();
    let sorted = captured::keep(&here, &sorting, id, &fields).await?;
    let written = read(&fields);
    if sorted && written == DebriefFields::default() {
        here.ctx = sorting;
        return Ok(here.done(&next));
    }
    if !going_on && written == DebriefFields::default() {
        return Ok(go_to(&next));
    }
    match actions::follow_ups::write_debrief(&here.store, &here.ctx, id, fields.text("seen"), written).await {
        Ok(()) => Ok(here.done(&next)),
        Err(failure) if failure.kind == FailureKind::Conflict => show_both(&here, id, &fields).await,
        Err(failure) => Err(failure),
    }
}

/// What was typed and what is kept now, where the two are different versions.
async fn show_both(here: &Here, id: InterviewId, typed: &Fields) -> Answer {
    let kept = actions::follow_ups::debrief_of(&here.store, id).await?;
    let (fields, other) = Other::of(typed, fields_of(&kept));
    let page = view(here, &Talk::get(here, id).await?, &kept, &fields, Some(&other)).await?;
    Ok((other.status(), page).into_response())
}

fn read(fields: &Fields) -> DebriefFields {
    DebriefFields {
        learned: fields.text("learned").to_owned(),
        fit: fields.text("fit").to_owned(),
        open: fields.text("open").to_owned(),
        better: fields.text("better").to_owned(),
        confidence: fields.read("confidence").filter(|confidence| (1..=5).contains(confidence)),
    }
}

fn fields_of(debrief: &Debrief) -> Fields {
    let confidence = debrief.confidence.map(|confidence| confidence.to_string()).unwrap_or_default();
    Fields::default()
        .with("learned", &debrief.learned)
        .with("fit", &debrief.fit)
        .with("open", &debrief.open)
        .with("better", &debrief.better)
        .with("confidence", confidence)
}

async fn view(here: &Here, talk: &Talk, kept: &Debrief, fields: &Fields, other: Option<&Other>) -> Result<Markup, Failure> {
    let words = here.words;
    let title = t!(words, "debrief-title", name = talk.name());
    let faults = Faults::default();
    let form = Form::new(here, "debrief", fields, &faults);
    let versions = link_to_versions(here, &kept.clone().into()).await?;
    let content = html! {
        (layout::back("/follow-ups", &t!(words, "room-follow-ups")))
        (layout::conflict(here, "debrief", fields, other))
        h1 { (title) }
        p.lead { (t!(words, "debrief-lead")) }
        (talk.notes_in_reach(here))
        form method="post" action={ "/follow-ups/" (talk.interview.id) "/debrief" } {
            (form.once())
            (seen_mark(fields, &Faults::default(), kept.clone()))
            (captured::view(here, talk, fields).await?)
            @for field in ["learned", "fit", "open", "better"] { (form.area(field, 3)) }
            (versions)
            (layout::confidence(here, &t!(words, "debrief-confidence"), fields.text("confidence")))
            div.actions {
                button.primary type="submit" { (t!(words, "debrief-save", name = talk.name())) }
                (layout::use_other(here, other))
            }
            h2 { (t!(words, "debrief-also")) }
            p.hint { (t!(words, "debrief-also-hint")) }
            div.actions {
                button type="submit" name="next" value="promises" { (t!(words, "debrief-promise")) }
                button type="submit" name="next" value="referrals" { (t!(words, "debrief-name")) }
            }
        }
        (so_far(here, talk).await?)
        span hidden data-recordings-over=(talk.interview.id) {}
    };
    Ok(Page::new(Room::FollowUps, &title).with_other(other).with_scripts(&["practise-over.js"]).show(here, &content))
}

/// The promises and names of this conversation that are kept already.
async fn so_far(here: &Here, talk: &Talk) -> Result<Markup, Failure> {
    let id = talk.interview.id.uuid();
    let promised: Vec<Promise> = here.store.list_referring(Kind::Interview, &[id]).await?;
    let named: Vec<Referral> = here.store.list_referring(Kind::Interview, &[id]).await?;
    Ok(html! {
        (promises::list(here, talk, &promised))
        (referrals::list(here, &named).await?)
    })
}
