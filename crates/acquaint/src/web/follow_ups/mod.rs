//! The routes of the room in which conversations are followed up.

mod captured;
mod debrief;
pub(super) mod giving;
mod kept;
mod open;
pub(super) mod outcomes;
mod promises;
mod referrals;
pub(super) mod rhythm;
mod talk;
mod thank_you;
mod usual;

use std::sync::Arc;

use axum::{
    Router,
    routing::{get, post},
};

pub(super) use talk::{Stands, Talk, Told, day_words};

use crate::serve::App;

/// The routes of this room, as a table of contents.
pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/follow-ups", get(open::show))
        .route("/follow-ups/{id}/debrief", get(debrief::show).post(debrief::save))
        .route("/follow-ups/{id}/promises", get(promises::show).post(promises::add))
        .route("/follow-ups/{id}/referrals", get(referrals::show).post(referrals::add))
        .route("/follow-ups/{id}/thank-you", get(thank_you::show).post(thank_you::begin))
        .route("/follow-ups/{id}/rhythm", post(rhythm::choose))
        .route("/follow-ups/rhythms", get(usual::show).post(usual::choose))
        .route("/follow-ups/people/{person}/outcomes", get(outcomes::show).post(outcomes::add))
        .route("/follow-ups/people/{person}/ideas", get(giving::show).post(giving::add))
        .route("/follow-ups/promises/{id}", get(kept::show).post(kept::tell))
        .route("/follow-ups/promises/{id}/change", post(kept::change))
        .route("/follow-ups/promises/{id}/let-go", post(kept::forgo))
        .route("/follow-ups/promises/{id}/kept", post(kept::keep))
        .route("/follow-ups/referrals/{id}/reported", post(referrals::reported))
        .route("/follow-ups/referrals/{id}/permission", post(referrals::permit))
}
