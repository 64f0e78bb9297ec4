//! The first five minutes: one question on a page, in an order that follows from what is stored.
//!
//! Each page is a short form over the same actions that the rooms use. Nothing here is kept that the rooms would not keep.

mod curious;
mod message;
mod next;
mod person;
mod practice;
mod questions;
mod way;

use std::sync::Arc;

use axum::{
    Router,
    routing::{get, post},
};

pub(super) use way::{address, load};

use crate::serve::App;

/// The routes of the first steps, as a table of contents.
pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/start/curious", get(curious::form).post(curious::save))
        .route("/start/person", get(person::form).post(person::save))
        .route("/start/questions", get(questions::form).post(questions::save))
        .route("/start/message", get(message::form).post(message::save))
        .route("/start/next", get(next::form).post(next::save))
        .route("/start/reminder.ics", get(next::download))
        .route("/start/practice", get(practice::form).post(practice::save))
        .route("/start/practice/done", post(practice::done))
        .route("/start/later", post(way::later))
}
