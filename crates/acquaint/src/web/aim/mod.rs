//! Aim: what one is curious about, what one doesn't know yet, who one is, and where one would like to work.

mod about_me;
mod exploration;
pub(in crate::web) mod organizations;
mod overview;
mod practise;
pub(in crate::web) mod purpose;

use std::sync::Arc;

use axum::{
    Router,
    routing::{get, post},
};

use crate::serve::App;

/// The routes of this room, as a table of contents.
pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/aim", get(overview::show))
        .route("/aim/explorations/new", get(exploration::start).post(exploration::save_start))
        .route("/aim/explorations/{exploration}", get(exploration::show).post(exploration::save))
        .route("/aim/explorations/{exploration}/questions", post(exploration::add_questions))
        .route("/aim/questions/{question}/remove", post(exploration::remove_question))
        .route("/aim/organizations", get(organizations::list::show))
        .route("/aim/organizations/new", get(organizations::add::form).post(organizations::add::save))
        .route("/aim/organizations/rate", get(organizations::rate::form).post(organizations::rate::save))
        .route("/aim/organizations/scale", post(organizations::rate::scale))
        .route("/aim/organizations/{organization}/remove", post(organizations::list::remove))
        .route("/aim/me", get(about_me::form).post(about_me::save))
        .route("/aim/pitch", get(about_me::pitch).post(about_me::save_pitch))
        .route("/aim/pitch/practise", get(practise::show))
}
