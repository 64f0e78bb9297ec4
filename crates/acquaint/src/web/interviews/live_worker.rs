//! The script that keeps the page of a conversation at hand while Acquaint cannot be reached. It stands at an address of this
//! room, so that no other page is ever answered by it.

use axum::{
    http::header,
    response::{IntoResponse, Response},
};

use crate::web::assets;

/// Where the browser finds it.
pub(super) const ADDRESS: &str = "/interviews/live-worker.js";

/// The script. Its address never changes, so the browser asks each time whether it is still the same.
pub(super) async fn script() -> Response {
    let headers = [(header::CONTENT_TYPE, "text/javascript; charset=utf-8"), (header::CACHE_CONTROL, "no-cache")];
    (headers, assets::text("live-worker.js")).into_response()
}
