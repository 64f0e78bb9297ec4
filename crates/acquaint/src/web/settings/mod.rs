//! Settings: the time zone, one's own mail account, the calendar feed, the history with its "Undo", the trash, versions of texts, copies, also sealed ones, damage, and leaving.

mod asking;
mod backup;
mod backup_preview;
mod calendar_feed;
mod calendars;
mod damage;
mod difference;
mod export;
mod feed;
mod history;
mod mail;
mod overview;
mod phone;
mod sealed;
mod trash;
mod versions;

use std::sync::Arc;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};

use crate::serve::App;

pub(super) use damage::banner as damage_banner;
pub(super) use mail::{account as mail_account, own_sender};
pub(super) use versions::link_to_versions;
/// The largest file to go back to. It is written to the disk as it comes, not held in memory.
const FILE_AT_MOST: usize = 1024 * 1024 * 1024;

/// The largest form with a calendar file: the file, and what is around it.
const CALENDAR_FILE_AT_MOST: usize = 6 * 1024 * 1024;

/// The routes of this room, as a table of contents.
pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/settings", get(overview::show).post(overview::save))
        .route("/settings/asking", get(asking::show).post(asking::save))
        .route("/settings/restore", get(backup::show).post(backup_preview::of_file).layer(DefaultBodyLimit::max(FILE_AT_MOST)))
        .route("/settings/restore/copies/{name}", get(backup_preview::of_copy).post(backup_preview::confirm_copy))
        .route("/settings/restore/files/{waiting}", post(backup_preview::confirm_file))
        .route("/settings/restore/files/{waiting}/open", post(sealed::open))
        .route("/settings/archive", get(backup::download))
        .route("/settings/archive/sealed", post(sealed::seal))
        .route("/settings/export", get(export::show))
        .route("/settings/export/{form}", get(export::download))
        .route("/settings/copies", post(backup::make))
        .route("/settings/damage", get(damage::show).post(damage::choose))
        .route("/settings/mail", get(mail::show).post(mail::save))
        .route("/settings/mail/try", post(mail::try_it))
        .route("/settings/mail/remove", post(mail::remove))
        .route("/settings/calendars", get(calendars::show).post(calendars::save_hours))
        .route("/settings/calendars/file", post(calendars::add_file).layer(DefaultBodyLimit::max(CALENDAR_FILE_AT_MOST)))
        .route("/settings/calendars/address", post(calendars::follow))
        .route("/settings/calendars/{calendar}/read", post(calendars::read))
        .route("/settings/calendars/{calendar}/remove", post(calendars::remove))
        .route("/settings/calendar-feed", get(calendar_feed::show).post(calendar_feed::save))
        .route("/calendar/{feed}", get(feed::serve))
        .route("/settings/phone", get(phone::show))
        .route("/settings/history", get(history::show))
        .route("/settings/trash", get(trash::show))
        .route("/settings/versions/{kind}/{id}", get(versions::show).post(versions::save))
        .route("/undo/{change}", post(history::undo))
}
