//! Today: the front door. The first time it welcomes, later it shows at most seven cards.

mod cards;
mod growth;
mod home;
mod welcome;

use std::sync::Arc;

use axum::{
    Router,
    routing::{get, post},
};

use crate::serve::App;

/// The routes of this room, as a table of contents.
pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/", get(cards::show))
        .route("/today", get(cards::show))
        .route("/welcome", get(welcome::show))
        .route("/today/growth", get(growth::show))
        .route("/today/postpone", post(cards::postpone))
}
