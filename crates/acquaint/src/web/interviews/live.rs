//! The conversation itself: a quiet clock, the questions to tick, a note under each.

use std::collections::HashMap;

use acquaint_domain::interviews::{Interview, InterviewId, Note, Quarter, Question, QuestionId, quarter, sort_for_asking};
use axum::{extract::Path, response::IntoResponse as _};
use maud::{Markup, html};

use crate::{
    actions::interviews::{list_notes, list_questions},
    web::{
        here::{Answer, Here},
        interviews::conversation::{self, Conversation},
        layout::{Page, Room, back, once, time},
    },
    words::t,
};

/// The part of the clock at which "five minutes left" is no longer true, in seconds before the end.
const FOUR_MINUTES: i64 = 240;

/// The page.
pub(super) async fn show(Path(id): Path<InterviewId>, here: Here) -> Answer {
    let conversation = conversation::load(&here, id).await?;
    let mut questions = list_questions(&here.store, id).await?;
    sort_for_asking(&mut questions);
    let notes = list_notes(&here.store, id).await?;
    Ok(view(&here, &conversation, &questions, &notes).into_response())
}

fn view(here: &Here, conversation: &Conversation, questions: &[Question], notes: &HashMap<Option<QuestionId>, Note>) -> Markup {
    let words = here.words;
    let Conversation { interview, person, .. } = conversation;
    let title = t!(words, if interview.held() { "live-title-after" } else { "live-title" }, name = person.given_name());
    let content = html! {
        (back(&conversation.address(""), &t!(words, "interview-title", name = &person.name)))
        h1 { (title) }
        @if interview.began_at.is_none() && interview.open() { (not_begun(here, conversation)) }
        form.live method="post" action=(conversation.address("notes")) autocomplete="off" data-live=(interview.id)
            data-saved=(t!(words, "live-saved", time = "%t")) data-unsaved=(t!(words, "live-unsaved")) data-device=(t!(words, "live-device")) {
            (once(here))
            div.live-bar {
                @if interview.open() { (clock(here, interview)) }
                p.live-status role="status" data-status {}
            }
            ol.asking { @for question in questions { (one(here, question, notes.get(&Some(question.id)))) } }
            div.field {
                label for="note-general" { (t!(words, "live-general")) }
                (note("general", notes.get(&None), 4))
            }
            div.actions {
                @if interview.open() {
                    button.primary type="submit" formaction=(conversation.address("end")) data-end { (t!(words, "live-end")) }
                }
                button type="submit" data-save { (t!(words, "live-save")) }
                @if interview.held() { a.button.primary href=(conversation.address("")) { (t!(words, "live-done")) } }
            }
        }
    };
    Page::new(Room::Interviews, &title).quiet().with_scripts(&["live.js"]).show(here, &content)
}

fn not_begun(here: &Here, conversation: &Conversation) -> Markup {
    html! {
        form.actions method="post" action=(conversation.address("start")) data-live-start {
            (once(here))
            button type="submit" { (t!(here.words, "live-start")) }
        }
    }
}

/// The clock says minutes, never seconds, and speaks up three times. Without scripts it shows how things stood when the
/// page was opened.
fn clock(here: &Here, interview: &Interview) -> Markup {
    let words = here.words;
    let Some(began_at) = interview.began_at else { return html! {} };
    let elapsed = here.ctx.now.duration_since(began_at).as_secs().max(0);
    let left = interview.minutes * 60 - elapsed;
    let over = t!(words, "live-over", minutes = interview.minutes);
    let signal = match quarter(interview.minutes, elapsed) {
        Quarter::Early => String::new(),
        Quarter::PastHalf => t!(words, "live-half"),
        Quarter::LastMinutes if left > FOUR_MINUTES => t!(words, "live-last"),
        Quarter::LastMinutes => t!(words, "live-closing"),
        Quarter::Over => over.clone(),
    };
    let left = match left {
        ..=0 => t!(words, "live-passed", count = elapsed / 60),
        _ => t!(words, "live-left", count = (left + 59) / 60),
    };
    html! {
        div.clock data-clock data-elapsed=(elapsed) data-minutes=(interview.minutes) data-half=(t!(words, "live-half")) data-last=(t!(words, "live-last"))
            data-closing=(t!(words, "live-closing")) data-over=(over) data-left-one=(t!(words, "live-left", count = 1_i64))
            data-left-many=(t!(words, "live-left", count = "%n")) data-passed-many=(t!(words, "live-passed", count = "%n")) {
            p.clock-left role="timer" data-left { (left) }
            p.clock-signal role="status" data-signal { (signal) }
            p.clock-began { (t!(words, "live-began", time = time(here, began_at))) }
        }
    }
}

fn one(here: &Here, question: &Question, stored: Option<&Note>) -> Markup {
    let words = here.words;
    let asked = question.asked_at.is_some();
    let written = stored.is_some_and(|note| !note.text.is_empty());
    html! {
        li.asked[asked] {
            button.tick type="submit" name=(if asked { "unasked" } else { "asked" }) value=(question.id) aria-pressed=(asked)
                aria-label=(t!(words, "live-asked", question = &question.text)) data-tick { span aria-hidden="true" { "✓" } }
            details open[written] {
                summary {
                    span {
                        (question.text)
                        @if question.must_ask { " " strong.must-word { (t!(words, "questions-must-ask")) } }
                    }
                }
                label.sr for={ "note-" (question.id) } { (t!(words, "live-note", question = &question.text)) }
                (note(&question.id.to_string(), stored, 3))
            }
        }
    }
}

/// A note, with the text it started from, so that nobody overwrites what they have not seen.
fn note(name: &str, stored: Option<&Note>, rows: usize) -> Markup {
    let text = stored.map_or("", |note| note.text.as_str());
    html! {
        textarea id={ "note-" (name) } name={ "note-" (name) } rows=(rows) data-note=(name) { "\n" (text) }
        input type="hidden" name={ "seen-" (name) } value=(text);
    }
}
