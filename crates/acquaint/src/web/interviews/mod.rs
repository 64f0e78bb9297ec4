//! The routes of this room.

mod agreement;
mod brief;
mod change_date;
mod conversation;
mod early_sheet;
mod end;
mod feeling;
mod happened;
mod invitation;
mod invite;
mod list;
mod live;
mod live_help;
mod live_worker;
mod looked_back;
mod new;
mod notes;
mod page;
mod plan;
mod practise;
mod questions;
pub(in crate::web) mod remarks;
mod sheet;
mod suggestions;
mod times;
mod transcripts;

pub(crate) use practise::{SCRIPTS as PRACTISE_SCRIPTS, Spoken, body, clock, recorder};

use std::sync::Arc;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};

use crate::serve::App;
use transcripts::{TRANSCRIPT_FORM_AT_MOST, add, answer, speakers};

/// The routes of this room, as a table of contents.
pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/interviews", get(list::show))
        .route("/interviews/sheet", get(early_sheet::show))
        .route("/interviews/times", get(times::show).post(times::save))
        .route("/interviews/happened", get(happened::ask).post(happened::save))
        .route("/interviews/new", get(new::ask).post(new::save))
        .route(live_worker::ADDRESS, get(live_worker::script))
        .route("/interviews/{id}", get(page::show))
        .route("/interviews/{id}/edit", get(change_date::ask).post(change_date::save))
        .route("/interviews/{id}/feeling", post(feeling::save))
        .route("/interviews/{id}/cancel", post(page::cancel))
        .route("/interviews/{id}/invite", get(invite::ask).post(invite::save))
        .route("/interviews/{id}/invitation.ics", get(invitation::download))
        .route("/interviews/{id}/questions", get(questions::show).post(plan::add))
        .route("/interviews/{id}/questions/fill", post(plan::fill))
        .route("/interviews/{id}/questions/{question}", post(plan::edit))
        .route("/interviews/{id}/questions/{question}/move", post(plan::move_one))
        .route("/interviews/{id}/questions/{question}/must", post(plan::must))
        .route("/interviews/{id}/questions/{question}/take-out", post(plan::take_out))
        .route("/interviews/{id}/sheet", get(sheet::show))
        .route("/interviews/{id}/sheet.pdf", get(sheet::download))
        .route("/interviews/{id}/brief", get(brief::show))
        .route("/interviews/{id}/brief.pdf", get(brief::download))
        .route("/interviews/{id}/practise", get(practise::show).post(practise::save))
        .route("/interviews/{id}/live", get(live::show))
        .route("/interviews/{id}/start", post(end::start))
        .route("/interviews/{id}/notes", post(notes::save))
        .route("/interviews/{id}/end", post(end::end))
        .route("/interviews/{id}/transcript", get(add::ask).post(add::save).layer(DefaultBodyLimit::max(TRANSCRIPT_FORM_AT_MOST)))
        .route("/interviews/transcripts/{transcript}", get(transcripts::page::show))
        .route("/interviews/transcripts/{transcript}/remove", post(transcripts::page::remove))
        .route("/interviews/transcripts/{transcript}/speakers", get(speakers::ask).post(speakers::save))
        .route("/interviews/transcripts/{transcript}/answers/{turn}", get(answer::show).post(answer::place))
        .route("/interviews/transcripts/{transcript}/answers/{turn}/keep", post(answer::keep))
}
