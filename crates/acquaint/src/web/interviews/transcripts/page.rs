//! A transcript by question: what was answered, how sure it is that it belongs there, and the rest folded away.

use acquaint_domain::interviews::{Answer as Part, Question, TranscriptId};
use axum::{extract::Path, response::IntoResponse};
use maud::{Markup, html};

use super::{Told, beginning, clock};
use crate::{
    actions::interviews::remove_transcript,
    web::{
        here::{Answer, Here, Posted},
        layout::{self, Leaf, Page, Room, once},
    },
    words::t,
};

/// How much of an answer is shown here, in characters.
const SHOWN: usize = 320;
/// The same for what belongs to no question.
const SHOWN_OF_REST: usize = 110;
/// Parts that belong to no question on one leaf.
const REST: usize = 40;

/// The page.
pub(in crate::web::interviews) async fn show(Path(id): Path<TranscriptId>, here: Here) -> Answer {
    Ok(view(&here, &Told::get(&here, id).await?).into_response())
}

/// Removes it, with Undo.
pub(in crate::web::interviews) async fn remove(Path(id): Path<TranscriptId>, Posted { here, .. }: Posted) -> Answer {
    let interview = remove_transcript(&here.store, &here.ctx, id).await?;
    Ok(here.done(&format!("/interviews/{interview}")))
}

fn view(here: &Here, told: &Told) -> Markup {
    let words = here.words;
    let title = t!(words, "transcript-title", name = told.name());
    let parts = |question: &Question| told.matched.answers.iter().filter(|part| part.question_id == Some(question.id)).collect::<Vec<_>>();
    let (found, missing): (Vec<&Question>, Vec<&Question>) =
        told.matched.questions.iter().partition(|question| !parts(question).is_empty());
    let content = html! {
        (layout::back(&told.conversation.address(""), &t!(words, "interview-title", name = &told.conversation.person.name)))
        h1 { (title) }
        (where_from(here, told))
        (remarks(here, told))
        @for question in &found {
            section.answers aria-labelledby={ "q-" (question.id) } {
                h2 #{ "q-" (question.id) } { (question.text) }
                @for part in parts(question) { (answer(here, told, part)) }
            }
        }
        @if found.is_empty() { p.lead { (t!(words, "transcript-none-found")) } }
        @if !missing.is_empty() && !found.is_empty() {
            details {
                summary { (t!(words, "transcript-missing-questions", count = missing.len())) }
                ul { @for question in missing { li { (question.text) } } }
            }
        }
        (rest(here, told, found.is_empty()))
        form.last-ways method="post" action=(told.address("remove")) {
            (once(here))
            button type="submit" { (t!(words, "transcript-remove")) }
        }
    };
    Page::new(Room::Interviews, &title).show(here, &content)
}

/// The file, how long it is, and who one is in it.
fn where_from(here: &Here, told: &Told) -> Markup {
    let words = here.words;
    let transcript = told.transcript();
    let named = transcript.turns.iter().any(|turn| !turn.speaker.is_empty());
    html! {
        p.quiet {
            @if transcript.name.is_empty() { (t!(words, "transcript-pasted")) } @else { (t!(words, "transcript-from", file = &transcript.name)) }
            @if let Some(length) = transcript.length() { " " (t!(words, "transcript-length", time = clock(length))) }
            @if !transcript.me.is_empty() { " " (t!(words, "transcript-me", name = &transcript.me)) " " a href=(told.address("speakers")) { (t!(words, "transcript-change-me")) } }
        }
        @if named && transcript.me.is_empty() {
            div.note { p { (t!(words, "transcript-who")) " " a href=(told.address("speakers")) { (t!(words, "transcript-say-who")) } } }
        }
    }
}

/// What is to be said about the file that was just added.
fn remarks(here: &Here, told: &Told) -> Markup {
    let words = here.words;
    let query = here.query();
    let lines: Vec<usize> = query.text("lines").split_whitespace().filter_map(|line| line.parse().ok()).collect();
    let all = lines.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
    html! {
        @if query.has("known") { p.note role="status" { (t!(words, "transcript-known")) } }
        @if !lines.is_empty() { p.note { (t!(words, "transcript-lines", lines = all)) } }
        @if told.matched.questions.is_empty() {
            p.note { (t!(words, "transcript-no-questions")) " " a href=(told.conversation.address("questions")) { (t!(words, "transcript-to-questions")) } }
        }
    }
}

fn text_of(told: &Told, part: &Part) -> String {
    let said: Vec<&str> = told.transcript().said(part).map(|(_, turn)| turn.text.as_str()).collect();
    if said.is_empty() { told.asked(part).to_owned() } else { said.join(" ") }
}

/// One answer: how it begins, how sure it is, and the way to all of it.
fn answer(here: &Here, told: &Told, part: &Part) -> Markup {
    let words = here.words;
    let sure = match part.confidence {
        Some(confidence) => words.word("transcript-confidence", confidence),
        None => t!(words, "transcript-by-hand"),
    };
    let text = text_of(told, part);
    html! {
        div.answer #{ "turn-" (part.turn) } {
            blockquote { p { (beginning(&text, SHOWN)) } }
            div.answer-foot {
                p.quiet { (sure) @if let Some(time) = time(told, part) { " · " (time) } }
                a.button href=(told.address(&format!("answers/{}", part.turn))) aria-label=(t!(words, "transcript-open-this", what = beginning(&text, 40))) { (t!(words, "transcript-open")) }
            }
        }
    }
}

/// When a part begins, if the file says so.
fn time(told: &Told, part: &Part) -> Option<String> {
    told.transcript().turns.get(part.turn).and_then(|turn| turn.start).map(clock)
}

/// What belongs to no question of the plan.
fn rest(here: &Here, told: &Told, alone: bool) -> Markup {
    let words = here.words;
    let rest: Vec<&Part> = told.matched.answers.iter().filter(|part| told.question(part).is_none()).collect();
    let leaf = Leaf::of(here, rest.len(), REST);
    let open = alone || here.query().has("page");
    html! {
        @if !rest.is_empty() {
            details #rest open[open] {
                summary { (t!(words, "transcript-rest", count = rest.len())) }
                ul.rows {
                    @for part in &rest[leaf.range()] {
                        li.row #{ "turn-" (part.turn) } {
                            div.row-text {
                                a.row-name href=(told.address(&format!("answers/{}", part.turn))) { (heading(here, told, part)) }
                                div.row-what { (beginning(&text_of(told, part), SHOWN_OF_REST)) }
                            }
                            @if let Some(time) = time(told, part) { div.row-aside { (time) } }
                        }
                    }
                }
                (leaf.links(here))
            }
        }
    }
}

/// What a part is called that belongs to no question: what was asked, or that it is the beginning.
fn heading(here: &Here, told: &Told, part: &Part) -> String {
    match told.asked(part) {
        "" => t!(here.words, "transcript-beginning"),
        asked => beginning(asked, SHOWN_OF_REST),
    }
}
