//! Settings: the time zone, the history with its "Undo", the trash, versions of texts, copies, and leaving.

mod difference;
mod history;
mod overview;
mod trash;
mod versions;

use std::sync::Arc;

use axum::{
    Router,
    routing::{get, post},
};

use crate::serve::App;

pub(super) use versions::link_to_versions;

/// The routes of this room, as a table of contents.
pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/settings", get(overview::show).post(overview::save))
        .route("/settings/history", get(history::show))
        .route("/settings/trash", get(trash::show))
        .route("/settings/versions/{kind}/{id}", get(versions::show).post(versions::save))
        .route("/undo/{change}", post(history::undo))
}
