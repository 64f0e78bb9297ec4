//! The sheet to take along: as a page for the browser's print, and as a PDF.

use acquaint_domain::interviews::InterviewId;
use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use maud::{Markup, html};

use crate::{
    Failure,
    paper::{Sheet, printed, sheet, usual_size},
    web::{
        here::{Answer, Here},
        layout::{Page, Room, back, paper},
    },
    words::t,
};

/// The page.
pub(super) async fn show(Path(id): Path<InterviewId>, here: Here) -> Answer {
    let sheet = sheet(&here.store, &here.ctx, here.words, id).await?;
    let (words, talk) = (here.words, format!("/interviews/{id}"));
    let content = html! {
        (back(&talk, &t!(words, "interview-title", name = &sheet.person.name)))
        (ways(&here, Some(&format!("{talk}/sheet.pdf")), true))
        (paper(&sheet.paper))
        @if sheet.reserve > 0 { p.quiet.reserve { (t!(words, "sheet-reserve", count = sheet.reserve)) } }
        @if sheet.empty { p.reserve { a href={ (talk) "/questions" } { (t!(words, "sheet-no-questions")) } } }
    };
    Ok(page(&here, &sheet.paper.title, &content).into_response())
}

/// The PDF.
pub(super) async fn download(Path(id): Path<InterviewId>, here: Here) -> Answer {
    let Sheet { paper, .. } = sheet(&here.store, &here.ctx, here.words, id).await?;
    pdf(&here, &paper, "sheet.pdf").await
}

/// A page of which the paper is what matters.
pub(super) fn page(here: &Here, title: &str, content: &Markup) -> Markup {
    Page::new(Room::Interviews, title).with_scripts(&["print.js"]).show(here, content)
}

/// How it comes on paper: the browser's print, and a file where there is one.
pub(super) fn ways(here: &Here, pdf: Option<&str>, primary: bool) -> Markup {
    let words = here.words;
    html! {
        div.actions.print-ways {
            button.primary[primary] type="button" data-print hidden { (t!(words, "sheet-print")) }
            @if let Some(address) = pdf { a.button href=(address) { (t!(words, "paper-pdf")) } }
            p.quiet data-print-hint { (t!(words, "sheet-print-hint")) }
        }
    }
}

/// Something as a PDF, on the paper of the country.
pub(super) async fn pdf(here: &Here, paper: &acquaint_formats::paper::Paper, name: &str) -> Result<Response, Failure> {
    let size = usual_size(&here.store, &here.ctx).await?;
    let printed = printed(here.words, paper, size)?;
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")).unwrap_or(HeaderValue::from_static("attachment"));
    let headers = [(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf")), (header::CONTENT_DISPOSITION, disposition)];
    Ok((headers, printed.pdf).into_response())
}
