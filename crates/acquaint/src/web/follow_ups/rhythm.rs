//! How often to be in touch with a person. The choice stands on the person's own page.

use acquaint_domain::{follow_ups::RHYTHMS, people::PersonId};
use axum::extract::Path;

use crate::{
    Failure, actions,
    web::here::{Answer, Posted},
    words::t,
};

/// Keeps the choice: one of the usual numbers of days, or "never".
pub(super) async fn choose(Path(id): Path<PersonId>, Posted { here, fields }: Posted) -> Answer {
    let chosen = match fields.text("days") {
        "never" => Some(0),
        days => days.parse().ok().filter(|days| *days == 0 || RHYTHMS.contains(days)),
    };
    let unknown = || Failure::refused(t!(here.words, "rhythm-unknown"), &t!(here.words, "rhythm-unknown-hint"));
    actions::follow_ups::choose_rhythm(&here.store, &here.ctx, id, chosen.ok_or_else(unknown)?).await?;
    Ok(here.done(&format!("/people/{id}")))
}
