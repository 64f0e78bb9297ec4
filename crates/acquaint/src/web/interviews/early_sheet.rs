//! The sheet before there is a date: a person, the questions that wait for them, and room to write.

use acquaint_domain::people::PersonId;
use axum::response::IntoResponse as _;
use maud::html;

use super::sheet::{page, ways};
use crate::{
    Failure,
    paper::early_sheet,
    web::{
        here::{Answer, Here},
        layout::{back, paper},
    },
};

/// The page.
pub(super) async fn show(here: Here) -> Answer {
    let person = here.query().read::<PersonId>("person").ok_or_else(Failure::not_found)?;
    let sheet = early_sheet(&here.store, here.words, person).await?;
    let content = html! {
        (back(&format!("/people/{}", sheet.person.id), &sheet.person.name))
        (ways(&here, None, true))
        (paper(&sheet.paper))
    };
    Ok(page(&here, &sheet.paper.title, &content).into_response())
}
