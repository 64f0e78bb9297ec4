//! Noting that one was in contact, in one line.

use acquaint_domain::people::{ContactKind, PersonId};
use axum::extract::Path;

use crate::{
    actions::people::record_contact,
    web::here::{Answer, Posted},
};

/// A day that was left out or cannot be read is today: what matters is that it happened.
pub(super) async fn save(Path(id): Path<PersonId>, Posted { here, fields }: Posted) -> Answer {
    let how = fields.word::<ContactKind>("how").unwrap_or(ContactKind::Other);
    let on = fields.read("on").unwrap_or_else(|| here.ctx.today());
    record_contact(&here.store, &here.ctx, id, how, on, fields.text("words")).await?;
    Ok(here.done(&format!("/people/{id}")))
}
