//! Beginning and ending the conversation.

use acquaint_domain::interviews::InterviewId;
use axum::extract::Path;

use crate::{
    actions::interviews,
    web::{
        here::{Answer, Posted},
        interviews::notes::keep_notes,
    },
};

/// Begins it.
pub(super) async fn start(Path(id): Path<InterviewId>, Posted { here, .. }: Posted) -> Answer {
    interviews::begin(&here.store, &here.ctx, id, here.ctx.now).await?;
    Ok(here.done(&format!("/interviews/{id}/live")))
}

/// Ends it, with the notes that stand in the form, and goes on to looking back.
pub(super) async fn end(Path(id): Path<InterviewId>, Posted { mut here, fields }: Posted) -> Answer {
    keep_notes(&here, id, &fields).await?;
    here.ctx = here.ctx.following();
    interviews::end(&here.store, &here.ctx, id).await?;
    Ok(here.done(&format!("/follow-ups/{id}/debrief")))
}
