//! The brief before a conversation: as a page for the browser's print, and as a PDF.

use acquaint_domain::interviews::InterviewId;
use axum::{extract::Path, response::IntoResponse as _};
use maud::html;

use super::sheet::{page, pdf, ways};
use crate::{
    paper::brief,
    web::{
        here::{Answer, Here},
        layout::{back, paper},
    },
    words::t,
};

/// The page.
pub(super) async fn show(Path(id): Path<InterviewId>, here: Here) -> Answer {
    let brief = brief(&here.store, &here.ctx, here.words, id).await?;
    let (talk, shown) = (format!("/interviews/{id}"), brief.paper(here.words));
    let short = brief.on_one_side();
    let content = html! {
        (back(&talk, &t!(here.words, "interview-title", name = &brief.name)))
        @if let Some(short) = &short {
            div.on-screen { (paper(&shown)) }
            div.in-print { (paper(&short.paper(here.words))) }
        } @else { (paper(&shown)) }
        @if !brief.look_up.is_empty() {
            div.actions { a.button.primary href={ "/people/" (brief.person_id) "/edit" } { (t!(here.words, "known-write-down")) } }
        }
        (ways(&here, Some(&format!("{talk}/brief.pdf")), brief.look_up.is_empty()))
    };
    Ok(page(&here, &shown.title, &content).into_response())
}

/// The PDF.
pub(super) async fn download(Path(id): Path<InterviewId>, here: Here) -> Answer {
    let brief = brief(&here.store, &here.ctx, here.words, id).await?;
    pdf(&here, &brief.on_one_side().unwrap_or(brief).paper(here.words), "brief.pdf").await
}
