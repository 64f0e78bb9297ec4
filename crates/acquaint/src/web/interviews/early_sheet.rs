//! The sheet before there is a date: a person, the questions that wait for them, and room to write.

use acquaint_domain::{
    aim::{AboutMe, AboutMeId, Exploration},
    interviews::{EarlyQuestion, InterviewId, Question, QuestionId},
    people::{Person, PersonId},
};
use axum::response::IntoResponse as _;
use maud::{Markup, html};
use uuid::Uuid;

use super::sheet::{closing, fitting_beside, part, pitch};
use crate::{
    Failure,
    actions::{get, start::list_early_questions},
    web::{
        here::{Answer, Here},
        layout::{Page, Room, back},
    },
    words::t,
};

/// The sheet.
pub(super) async fn show(here: Here) -> Answer {
    let person: Person = get(&here.store, here.query().read::<PersonId>("person").ok_or_else(Failure::not_found)?).await?;
    let questions = list_early_questions(&here.store, person.id).await?;
    let about_me: AboutMe = here.store.find(AboutMeId::ONLY).await?.unwrap_or_default();
    let exploration = here.store.list_all::<Exploration>().await?.pop();
    Ok(view(&here, &person, &questions, &about_me, exploration.as_ref()).into_response())
}

fn view(here: &Here, person: &Person, early: &[EarlyQuestion], about_me: &AboutMe, exploration: Option<&Exploration>) -> Markup {
    let words = here.words;
    let title = t!(words, "sheet-title", name = &person.name);
    let questions: Vec<Question> = early.iter().map(as_planned).collect();
    let content = html! {
        (back(&format!("/people/{}", person.id), &person.name))
        div.actions.print-ways {
            button.primary type="button" data-print hidden { (t!(words, "sheet-print")) }
            p.quiet data-print-hint { (t!(words, "sheet-print-hint")) }
        }
        article.sheet {
            header {
                h1 { (person.name) }
                @if let Some(exploration) = exploration { p { strong { (t!(words, "sheet-purpose")) } " " (exploration.curious_about) } }
            }
            @let pitch = pitch(about_me);
            @if !pitch.is_empty() { h2 { (t!(words, "sheet-pitch")) } p.sheet-pitch { (pitch) } }
            (part(here, "sheet-must", &fitting_beside(&questions.iter().collect::<Vec<_>>(), &pitch), true))
            (closing(here))
        }
    };
    Page::new(Room::Interviews, &title).with_scripts(&["print.js"]).show(here, &content)
}

/// The question as it will stand in a plan.
fn as_planned(early: &EarlyQuestion) -> Question {
    let EarlyQuestion { id, text, kind, position, .. } = early.clone();
    let interview_id = InterviewId(Uuid::nil());
    Question { id: QuestionId(id.0), interview_id, text, kind, must_ask: true, position, asked_at: None, learning_question_id: None }
}
