//! The routes of the room in which one finds again what people said.

pub(in crate::web) mod alike;
mod behind;
mod brief;
mod decide;
mod mark;
mod narrow;
mod palette;
mod passages;
mod plan;
mod quote;
mod search;
mod share;
mod slips;
mod snippet;
mod themes;

use std::sync::Arc;

use axum::{
    Router,
    routing::{get, post},
};

use crate::serve::App;

pub(in crate::web) use search::place_and_texts;

/// The routes of this room, as a table of contents.
pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/insights", get(passages::show))
        .route("/insights/mark", get(mark::which))
        .route("/insights/mark/{interview}", get(mark::show).post(mark::save))
        .route("/insights/{passage}", get(themes::passage::show).post(themes::passage::save))
        .route("/insights/{passage}/remove", post(passages::remove))
        .route("/insights/themes", get(themes::list::show).post(themes::list::add))
        .route("/insights/themes.md", get(themes::export::markdown))
        .route("/insights/themes.csv", get(themes::export::csv))
        .route("/insights/themes/{theme}", get(themes::theme::show).post(themes::theme::rename))
        .route("/insights/themes/{theme}/merge", post(themes::theme::merge))
        .route("/insights/themes/{theme}/remove", post(themes::theme::remove))
        .route("/insights/decide", get(decide::rooms))
        .route("/insights/decide/{exploration}", get(decide::show).post(decide::save))
        .route("/insights/decide/{exploration}/questions", post(decide::ask))
        .route("/insights/decide/{exploration}/decisions", post(decide::record))
        .route("/insights/decide/ways/{way}", get(decide::name::way).post(decide::name::save_way))
        .route("/insights/decide/ways/{way}/remove", post(decide::drop_way))
        .route("/insights/decide/ways/{way}/{criterion}", get(decide::evidence::show).post(decide::evidence::save))
        .route("/insights/decide/criteria/{criterion}", get(decide::name::criterion).post(decide::name::save_criterion))
        .route("/insights/decide/criteria/{criterion}/remove", post(decide::drop_criterion))
        .route("/insights/organizations/{organization}", get(brief::show))
        .route("/insights/plan", get(plan::show).post(plan::add))
        .route("/insights/plan/{step}/done", post(plan::finish))
        .route("/insights/plan/{step}/remove", post(plan::remove))
        .route("/insights/share", get(share::show))
        .route("/insights/share/file", get(share::give))
        .route("/search", get(search::show))
        .route("/search/near", get(palette::show))
}
