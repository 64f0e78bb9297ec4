//! Outreach: beginning a message, writing it with the coach beside it, sending it by one's own hand or account, and what came
//! back; and one's own templates.

mod answer;
mod away;
mod begin;
mod call;
mod courage;
mod editor;
mod eml;
pub(in crate::web) mod next;
mod overview;
pub(in crate::web) mod remarks;
mod reply;
pub(in crate::web) mod resting;
mod rules;
pub(in crate::web) mod sending;
mod sources;
mod templates;
pub(in crate::web) mod tones;
mod what_works;

use std::sync::Arc;

use axum::{
    Router,
    routing::{get, post},
};

use crate::serve::App;

/// The routes of this room, as a table of contents.
pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/outreach", get(overview::show))
        .route("/outreach/new", get(begin::form).post(begin::save))
        .route("/outreach/reply", get(reply::form).post(reply::save))
        .route("/outreach/answer", get(answer::show))
        .route("/outreach/away", get(away::form).post(away::save))
        .route("/outreach/call", get(call::form).post(call::save))
        .route("/outreach/courage", get(courage::show))
        .route("/outreach/rules", get(rules::list))
        .route("/outreach/rules/{rule}", get(rules::show))
        .route("/outreach/{message}/message.eml", get(eml::download))
        .route("/outreach/templates", get(templates::list))
        .route("/outreach/templates/new", get(templates::begin).post(templates::add))
        .route("/outreach/templates/{template}", get(templates::form).post(templates::save))
        .route("/outreach/templates/{template}/remove", post(templates::remove))
        .route("/outreach/what-works", get(what_works::show))
        .route("/outreach/{message}", get(editor::form).post(editor::save))
        .route("/outreach/{message}/review", post(remarks::review))
        .route("/outreach/{message}/discard", post(editor::discard))
        .route("/outreach/{message}/send", get(sending::confirm).post(sending::send))
        .route("/outreach/{message}/take-back", post(sending::undo))
        .route("/outreach/{message}/arrived", post(sending::arrived))
        .route("/outreach/{message}/next", get(next::show))
}
