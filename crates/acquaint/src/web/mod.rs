//! The web pages: every route of every stage, behind one guard.

mod aim;
mod assets;
mod done;
mod example;
mod failures;
mod fields;
mod follow_ups;
#[cfg(debug_assertions)]
mod gallery;
mod guard;
mod help;
mod here;
mod insights;
mod interviews;
mod layout;
mod outreach;
mod people;
mod session;
mod settings;
mod start;
mod today;

use std::sync::Arc;

use axum::{Router, middleware, routing::get};

use crate::serve::App;

#[cfg(test)]
pub(crate) use fields::Fields;
pub(crate) use guard::guard;
pub(crate) use people::Imports;

/// All pages, and what belongs to them.
pub(crate) fn routes(app: Arc<App>) -> Router<Arc<App>> {
    let pages = Router::new()
        .merge(today::routes())
        .merge(start::routes())
        .merge(example::routes())
        .merge(aim::routes())
        .merge(people::routes())
        .merge(outreach::routes())
        .merge(interviews::routes())
        .merge(follow_ups::routes())
        .merge(insights::routes())
        .merge(settings::routes())
        .merge(help::routes())
        .merge(session::routes())
        .merge(in_development())
        .fallback(failures::nothing_here)
        .method_not_allowed_fallback(failures::nothing_here)
        .layer(tower_http::catch_panic::CatchPanicLayer::custom(failures::panicked))
        .layer(middleware::from_fn(guard::only_our_pages))
        .layer(middleware::from_fn_with_state(app, failures::keep_what_was_typed));
    Router::new().merge(pages).merge(assets::routes()).route("/healthz", get(async || "ok\n")).route("/readyz", get(session::ready))
}

/// What only those see who build the program.
#[cfg(debug_assertions)]
fn in_development() -> Router<Arc<App>> {
    gallery::routes()
}

#[cfg(not(debug_assertions))]
fn in_development() -> Router<Arc<App>> {
    Router::new()
}
