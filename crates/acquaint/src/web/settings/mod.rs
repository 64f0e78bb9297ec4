//! Settings: the time zone, the history with its "Undo", copies, and leaving.

mod history;
mod overview;

use std::sync::Arc;

use axum::{
    Router,
    routing::{get, post},
};

use crate::serve::App;

/// The routes of this room, as a table of contents.
pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/settings", get(overview::show).post(overview::save))
        .route("/settings/history", get(history::show))
        .route("/undo/{change}", post(history::undo))
}
