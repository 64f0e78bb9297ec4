//! People: the list, one person, adding, bringing in many, and the organizations they belong to.

pub(in crate::web) mod add;
mod choose;
mod contact;
mod duplicates;
mod edit;
mod erase;
mod everything;
mod filters;
mod finding;
mod import;
mod introductions;
mod jobs;
mod list;
mod network;
mod next;
mod organization;
mod other_entry;
pub(in crate::web) mod peace;
mod person;
mod quiet;
mod research;
mod same;
mod steps;
mod timeline;
mod variety;
mod viewpoints;

use std::sync::Arc;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};

use crate::serve::App;

pub(crate) use import::Imports;
pub(in crate::web) use {list::current_work, person::work_line};

/// The largest file that can be brought in, with some room for the form around it (S11: 100 MB).
const UPLOAD_AT_MOST: usize = 101 * 1024 * 1024;

/// The routes of this room, as a table of contents.
pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/people", get(list::show))
        .route("/people/new", get(add::form).post(add::save))
        .route("/people/import", get(import::form).post(import::preview).layer(DefaultBodyLimit::max(UPLOAD_AT_MOST)))
        .route("/people/import/{waiting}", post(import::confirm))
        .route("/people/import/{waiting}/columns", post(import::columns))
        .route("/people/import/{waiting}/progress", get(import::progress))
        .route("/people/choose", get(choose::show).post(choose::save))
        .route("/people/filters/new", get(filters::form_new).post(filters::save_new))
        .route("/people/filters/{filter}", get(filters::form).post(filters::save))
        .route("/people/filters/{filter}/remove", post(filters::remove))
        .route("/people/next", get(next::show))
        .route("/people/quiet", get(quiet::show).post(quiet::save))
        .route("/people/variety", get(variety::show))
        .route("/people/network", get(network::show))
        .route("/people/duplicates", get(duplicates::show))
        .route("/people/erased", get(erase::erased).post(erase::delete_copies))
        .route("/people/{person}/same", get(other_entry::choose))
        .route("/people/{person}/same/{other}", get(same::form).post(same::save))
        .route("/people/{person}/apart/{other}", post(duplicates::apart))
        .route("/people/{person}", get(person::show))
        .route("/people/{person}/edit", get(edit::form).post(edit::save))
        .route("/people/{person}/remove", post(edit::remove))
        .route("/people/{person}/erase", get(erase::form).post(erase::save))
        .route("/people/{person}/everything", get(everything::download))
        .route("/people/{person}/contacts", post(contact::save))
        .route("/people/{person}/introductions", get(introductions::show))
        .route("/people/{person}/not-now", post(next::not_now))
        .route("/people/{person}/viewpoints", get(viewpoints::form).post(viewpoints::save))
        .route("/people/{person}/jobs", get(jobs::show).post(jobs::add))
        .route("/people/jobs/{job}", get(jobs::form).post(jobs::save))
        .route("/people/jobs/{job}/remove", post(jobs::remove))
        .route("/people/{person}/research", get(research::show))
        .route("/people/{person}/research/{point}", get(research::form).post(research::save))
        .route("/people/{person}/research/{point}/ask", post(research::ask))
        .route("/people/findings/{finding}", get(finding::form).post(finding::save))
        .route("/people/findings/{finding}/remove", post(research::remove))
        .route("/people/gaps/{gap}/remove", post(research::unask))
        .route("/people/organizations/{organization}", get(organization::show).post(organization::save))
        .route("/people/organizations/{organization}/research/{point}", get(research::form_at).post(research::save_at))
        .route("/people/organizations/{organization}/same", get(organization::same::choose))
        .route("/people/organizations/{organization}/same/{other}", get(organization::same::form).post(organization::same::save))
}
