//! Keeping notes and ticks: one address for the form without scripts and for what is sent while typing.

use std::{collections::BTreeMap, sync::Arc};

use acquaint_domain::interviews::{InterviewId, QuestionId};
use axum::{
    Json,
    extract::{FromRequest as _, Path, Request, State},
    http::header,
    response::IntoResponse as _,
};
use jiff::SignedDuration;
use serde::Serialize;

use crate::{
    Failure, FailureKind,
    actions::{
        Result,
        interviews::{Written, begin, mark_asked, write_notes},
    },
    serve::App,
    web::{
        fields::Fields,
        here::{Answer, Here, Posted},
        layout::time,
    },
};

/// The name of the note that belongs to no question.
const GENERAL: &str = "general";

/// How long ago a beginning can be told afterwards, in seconds: three days without network. House rule.
const BEGAN_AT_MOST: i64 = 3 * 24 * 3600;

/// What is answered to a script.
#[derive(Debug, Serialize)]
struct Saved {
    /// The time of day, as people read it.
    saved_at: String,
    /// A moment after all was kept, in microseconds since 1970: pages that were made later show it.
    at: i64,
    /// Every note that was sent, as it is kept now.
    notes: BTreeMap<String, String>,
}

/// Keeps what was typed and what was ticked.
pub(super) async fn save(Path(id): Path<InterviewId>, State(app): State<Arc<App>>, request: Request) -> Answer {
    let by_script = request.headers().get(header::ACCEPT).is_some_and(|accept| accept.as_bytes().starts_with(b"application/json"));
    let Posted { mut here, fields } = Posted::from_request(request, &app).await?;
    let notes = keep_notes(&here, id, &fields).await?;
    keep_ticks(&mut here, id, &fields).await?;
    keep_beginning(&mut here, id, &fields).await?;
    if by_script {
        return Ok(Json(Saved { saved_at: time(&here, here.ctx.now), at: app.seam.now().as_microsecond(), notes }).into_response());
    }
    Ok(here.done(&format!("/interviews/{id}/live")))
}

/// Keeps the notes of a form, and answers with what is kept.
pub(super) async fn keep_notes(here: &Here, id: InterviewId, fields: &Fields) -> Result<BTreeMap<String, String>> {
    let named: Vec<(String, Written)> =
        fields.iter().filter_map(|(name, text)| written(fields, name.strip_prefix("note-")?, text)).collect();
    let (names, all): (Vec<String>, Vec<Written>) = named.into_iter().unzip();
    if all.is_empty() {
        return Ok(BTreeMap::new());
    }
    let kept = write_notes(&here.store, &here.ctx, id, &all).await?;
    Ok(names.into_iter().zip(kept.into_iter().map(|note| note.text)).collect())
}

fn written(fields: &Fields, name: &str, text: &str) -> Option<(String, Written)> {
    let question_id: Option<QuestionId> = if name == GENERAL { None } else { Some(name.parse().ok()?) };
    let seen = fields.all(&format!("seen-{name}")).map(str::to_owned).collect();
    Some((name.to_owned(), Written { question_id, text: text.to_owned(), seen }))
}

/// Keeps the ticks of a form. Each is a change of its own, so that "Undo" takes back the last one alone.
async fn keep_ticks(here: &mut Here, id: InterviewId, fields: &Fields) -> Result<()> {
    for (word, asked) in [("asked", true), ("unasked", false)] {
        for question in fields.all(word).filter_map(|question| question.parse().ok()) {
            here.ctx = here.ctx.following();
            match mark_asked(&here.store, &here.ctx, id, question, asked).await {
                // A question that was taken out on another page must not hold back the notes beside it.
                Err(Failure { kind: FailureKind::NotFound, .. }) | Ok(()) => {}
                Err(failure) => return Err(failure),
            }
        }
    }
    Ok(())
}

/// Keeps that the conversation began some seconds ago, on a device that could not say so at once.
async fn keep_beginning(here: &mut Here, id: InterviewId, fields: &Fields) -> Result<()> {
    let Some(ago) = fields.read::<i64>("began-ago").filter(|ago| (0..=BEGAN_AT_MOST).contains(ago)) else { return Ok(()) };
    here.ctx = here.ctx.following();
    begin(&here.store, &here.ctx, id, here.ctx.now - SignedDuration::from_secs(ago)).await
}
