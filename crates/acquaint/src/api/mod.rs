//! The JSON API: every operation under `/api/v1`, for programs that hold a token.
//!
//! It parses, calls and presents; which operations there are stands in `operations/`. A cookie counts for nothing here.

mod ask;
mod describe;
mod problem;

use std::sync::Arc;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{MethodFilter, get, on},
};

pub use describe::description;

use crate::{
    Failure,
    operations::{Verb, operations},
    serve::App,
};
use problem::Problem;

/// The largest request, in bytes: a Connections.csv of 30,000 people has 4 MB.
const AT_MOST: usize = 32 * 1024 * 1024;

/// The address of everything below.
pub(crate) const BASE: &str = "/api/v1";

/// The routes of all operations, and of their description.
pub(crate) fn routes() -> Router<Arc<App>> {
    let asked = operations().fold(Router::new(), |router, operation| {
        router.route(operation.path, on(filter(operation.verb), move |state, request| ask::answer(operation, state, request)))
    });
    let all = asked
        .route("/openapi.json", get(describe::show))
        .fallback(async || Problem::from(Failure::not_found()))
        .method_not_allowed_fallback(async || Problem::wrong_method())
        .layer(DefaultBodyLimit::max(AT_MOST))
        .layer(tower_http::catch_panic::CatchPanicLayer::custom(problem::panicked));
    Router::new().nest(BASE, all)
}

fn filter(verb: Verb) -> MethodFilter {
    match verb {
        Verb::Get => MethodFilter::GET,
        Verb::Post => MethodFilter::POST,
        Verb::Put => MethodFilter::PUT,
        Verb::Patch => MethodFilter::PATCH,
        Verb::Delete => MethodFilter::DELETE,
    }
}
