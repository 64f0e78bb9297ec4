//! Noting that one was in contact, in one line. A talk from which one learned something is looked back on at once.

use acquaint_domain::{
    interviews::Setting,
    people::{ContactKind, PersonId},
};
use axum::extract::Path;

use crate::{
    actions::{
        interviews::{Happened, note_talk},
        people::record_contact,
    },
    web::here::{Answer, Posted},
};

/// A day that was left out or cannot be read is today: what matters is that it happened.
pub(super) async fn save(Path(id): Path<PersonId>, Posted { here, fields }: Posted) -> Answer {
    let how = fields.word::<ContactKind>("how").unwrap_or(ContactKind::Other);
    let on = fields.read("on").unwrap_or_else(|| here.ctx.today());
    if fields.text("talk") == "yes" {
        let setting = if how == ContactKind::Call { Setting::Phone } else { Setting::NotAgreed };
        let happened = Happened { on, setting, words: fields.text("words").to_owned() };
        let talk = note_talk(&here.store, &here.ctx, id, happened).await?;
        return Ok(here.done(&format!("/follow-ups/{talk}/debrief")));
    }
    record_contact(&here.store, &here.ctx, id, how, on, fields.text("words")).await?;
    Ok(here.done(&format!("/people/{id}")))
}
