//! The conversation itself: a quiet clock, the question that comes now, and a note under each. Nothing else is on the page.

use std::collections::HashMap;

use acquaint_domain::{
    Word as _,
    interviews::{
        CONFIDED, CONFIDED_FIRST, Interview, InterviewId, Note, NoteMark, Quarter, Question, QuestionId, QuestionKind, Talking, quarter,
        sort_for_asking, talking,
    },
};
use axum::{extract::Path, response::IntoResponse as _};
use maud::{Markup, html};

use crate::{
    actions::interviews::{list_notes, list_questions},
    web::{
        here::{Answer, Here},
        interviews::{
            conversation::{self, Conversation},
            live_help, live_worker,
        },
        layout::{Page, Room, back, confided_tag, once, time},
    },
    words::t,
};

/// The part of the clock at which "five minutes left" is no longer true, in seconds before the end.
const FOUR_MINUTES: i64 = 240;
/// What the page does with scripts; without them it is a form.
const SCRIPTS: [&str; 5] = ["live-log.js", "live-kept.js", "live-clock.js", "live-marks.js", "live.js"];

/// The page.
pub(super) async fn show(Path(id): Path<InterviewId>, here: Here) -> Answer {
    let conversation = conversation::load(&here, id).await?;
    let interview = &conversation.interview;
    let plan = list_questions(&here.store, id).await?;
    let talking = if interview.open() { talking(plan, interview.minutes, part(&here, interview)) } else { as_on_paper(plan) };
    let notes = list_notes(&here.store, id).await?;
    let help = if interview.open() {
        live_help::view(&here, &conversation).await?
    } else {
        html! {}
    };
    Ok(view(&here, &conversation, &talking, &notes, &help).into_response())
}

/// In which part of its time the conversation is.
fn part(here: &Here, interview: &Interview) -> Quarter {
    elapsed(here, interview).map_or(Quarter::Early, |elapsed| quarter(interview.minutes, elapsed))
}

/// Afterwards the questions stand in the order of the printed sheet, so that notes on paper are typed in from top to bottom.
fn as_on_paper(mut plan: Vec<Question>) -> Talking {
    sort_for_asking(&mut plan);
    Talking { ahead: plan, ..Talking::default() }
}

/// Seconds since the conversation began, if it did.
fn elapsed(here: &Here, interview: &Interview) -> Option<i64> {
    interview.began_at.map(|began| here.ctx.now.duration_since(began).as_secs().max(0))
}

fn view(here: &Here, conversation: &Conversation, talking: &Talking, notes: &HashMap<Option<QuestionId>, Note>, help: &Markup) -> Markup {
    let words = here.words;
    let Conversation { interview, person, .. } = conversation;
    let title = t!(words, if interview.held() { "live-title-after" } else { "live-title" }, name = person.given_name());
    let note_of = |question: &Question| notes.get(&Some(question.id));
    let content = html! {
        (back(&conversation.address(""), &t!(words, "interview-title", name = &person.name)))
        h1.live-name { (title) }
        @if interview.began_at.is_none() && interview.open() { (not_begun(here, conversation)) }
        form.live method="post" action=(conversation.address("notes")) autocomplete="off" data-live=(interview.id) data-at=(here.ctx.now.as_microsecond())
            data-open[interview.open()] data-worker=(live_worker::ADDRESS) data-saved=(t!(words, "live-saved", time = "%t"))
            data-unsaved=(t!(words, "live-unsaved")) data-device=(t!(words, "live-device")) data-device-long=(t!(words, "live-device-long"))
            data-signed-out=(t!(words, "live-signed-out")) data-end-waits=(t!(words, "live-end-waits")) {
            (once(here))
            div.live-bar {
                @if interview.open() { (clock(here, interview)) }
                p.live-status role="status" data-status {}
            }
            ol.asking data-ahead {
                @for (place, question) in talking.ahead.iter().enumerate() { (one(here, question, note_of(question), place == 0 && interview.open())) }
            }
            p.live-done-all hidden[!talking.ahead.is_empty() || talking.asked.is_empty()] data-all-asked { (t!(words, "live-all-asked")) }
            (folded(here, ("reserve", "live-reserve"), &talking.reserve, notes))
            (folded(here, ("asked", "live-asked-so-far"), &talking.asked, notes))
            div.field.live-general {
                label for="note-general" { (t!(words, "live-general")) }
                (note("general", notes.get(&None), 3))
            }
            (marks(here))
            (help)
            div.actions {
                @if interview.open() {
                    button.primary type="submit" formaction=(conversation.address("end")) data-end { (t!(words, "live-end")) }
                }
                button type="submit" data-save { (t!(words, "live-save")) }
                @if interview.held() { a.button.primary href=(conversation.address("")) { (t!(words, "live-done")) } }
            }
        }
    };
    let page = Page::new(Room::Interviews, &title).quiet().keeping_itself().with_scripts(&SCRIPTS);
    if interview.open() { page.guided().show(here, &content) } else { page.show(here, &content) }
}

fn not_begun(here: &Here, conversation: &Conversation) -> Markup {
    html! {
        form.actions method="post" action=(conversation.address("start")) data-live-start {
            (once(here))
            button.primary type="submit" { (t!(here.words, "live-start")) }
        }
    }
}

/// The clock says minutes, never seconds, and speaks up three times. Without scripts it shows how things stood when the
/// page was opened. Before the conversation began it is there for a beginning without network, and not seen.
fn clock(here: &Here, interview: &Interview) -> Markup {
    let words = here.words;
    let gone = elapsed(here, interview);
    let elapsed = gone.unwrap_or_default();
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
        div.clock hidden[gone.is_none()] data-clock data-elapsed=[gone] data-minutes=(interview.minutes) data-half=(t!(words, "live-half"))
            data-last=(t!(words, "live-last")) data-closing=(t!(words, "live-closing")) data-over=(over)
            data-left-one=(t!(words, "live-left", count = 1_i64)) data-left-many=(t!(words, "live-left", count = "%n"))
            data-passed-many=(t!(words, "live-passed", count = "%n")) {
            p.clock-left role="timer" data-left { (left) }
            p.clock-signal role="status" data-signal { (signal) }
            @if let Some(began) = interview.began_at { p.clock-began { (t!(words, "live-began", time = time(here, began))) } }
        }
    }
}

/// Questions that are not asked now: out of the way, and one touch away.
fn folded(here: &Here, (name, key): (&str, &str), questions: &[Question], notes: &HashMap<Option<QuestionId>, Note>) -> Markup {
    html! {
        details.live-folded hidden[questions.is_empty()] data-folded=(name) {
            summary { (t!(here.words, key)) }
            ol.asking { @for question in questions { (one(here, question, notes.get(&Some(question.id)), false)) } }
        }
    }
}

fn one(here: &Here, question: &Question, stored: Option<&Note>, now: bool) -> Markup {
    let words = here.words;
    let asked = question.asked_at.is_some();
    let written = stored.is_some_and(|note| !note.text.is_empty());
    // One answers to the question that comes now before ticking it off; of the others one sees the tick first.
    html! {
        li.asked[asked].now[now] data-place=(question.position) data-closing[question.kind == QuestionKind::Closing] {
            @if !now { (tick(here, question)) }
            details open[now || written] {
                summary {
                    span {
                        (question.text)
                        @if question.must_ask { " " strong.must-word { (t!(words, "questions-must-ask")) } }
                    }
                }
                label.sr for={ "note-" (question.id) } { (t!(words, "live-note", question = &question.text)) }
                (note(&question.id.to_string(), stored, 3))
            }
            @if now { (tick(here, question)) }
        }
    }
}

fn tick(here: &Here, question: &Question) -> Markup {
    let words = here.words;
    let asked = question.asked_at.is_some();
    html! {
        button.tick type="submit" name=(if asked { "unasked" } else { "asked" }) value=(question.id) aria-pressed=(asked)
            aria-label=(t!(words, "live-asked", question = &question.text)) data-tick {
            span aria-hidden="true" { "✓" }
            b aria-hidden="true" { (t!(words, "live-asked-word")) }
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

/// The marks a line can get by one touch; the script brings them to the note that is being written. Without it they are said
/// in a sentence, for they can be typed as well.
fn marks(here: &Here) -> Markup {
    let words = here.words;
    let lines = NoteMark::ALL.iter().copied().filter(|mark| *mark != NoteMark::RabbitTrail);
    html! {
        div.live-marks hidden role="toolbar" aria-label=(t!(words, "live-marks")) data-marks {
            @for (at, mark) in lines.enumerate() { button type="button" tabindex=[(at > 0).then_some("-1")] data-mark=(mark.written()) { (mark.written()) } }
            button type="button" tabindex="-1" data-trail=(NoteMark::RabbitTrail.written()) data-older=[NoteMark::RabbitTrail.written_before()] { (NoteMark::RabbitTrail.written()) }
            button.primary type="button" tabindex="-1" hidden data-plan { (t!(words, "live-back-to-plan")) }
        }
        p.live-confided hidden data-confided=(CONFIDED.join("|")) data-first=(CONFIDED_FIRST.join("|")) { (confided_tag(words)) " " span {} }
        p.live-bridge role="status" data-bridge=(t!(words, "live-bridge")) {}
        noscript { p.hint { (t!(words, "live-marks-hint")) } }
    }
}
