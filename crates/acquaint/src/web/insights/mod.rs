//! The routes of the room in which one finds again what people said.

mod mark;
mod palette;
mod passages;
mod search;
mod snippet;

use std::sync::Arc;

use axum::{
    Router,
    routing::{get, post},
};

use crate::serve::App;

/// The routes of this room, as a table of contents.
pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/insights", get(passages::show))
        .route("/insights/mark/{interview}", get(mark::show).post(mark::save))
        .route("/insights/{passage}/remove", post(passages::remove))
        .route("/search", get(search::show))
        .route("/search/near", get(palette::show))
}
