//! Settings: the time zone, the history with its "Undo", copies, and leaving.

mod backup;
mod backup_preview;
mod history;
mod overview;

use std::sync::Arc;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};

use crate::serve::App;

/// The largest file to go back to. It is written to the disk as it comes, not held in memory.
const FILE_AT_MOST: usize = 1024 * 1024 * 1024;

/// The routes of this room, as a table of contents.
pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/settings", get(overview::show).post(overview::save))
        .route("/settings/restore", get(backup::show).post(backup_preview::of_file).layer(DefaultBodyLimit::max(FILE_AT_MOST)))
        .route("/settings/restore/copies/{name}", get(backup_preview::of_copy).post(backup_preview::confirm_copy))
        .route("/settings/restore/files/{waiting}", post(backup_preview::confirm_file))
        .route("/settings/archive", get(backup::download))
        .route("/settings/copies", post(backup::make))
        .route("/settings/history", get(history::show))
        .route("/undo/{change}", post(history::undo))
}
