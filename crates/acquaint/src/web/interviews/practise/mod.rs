//! Practising aloud: one thing to say, one look at it, one honest answer. Without scripts it is a form; the clock, the
//! recording and the voice in `extras.rs` are there where the browser has them.

mod extras;
mod rest;

pub(crate) use extras::{Spoken, body, clock, recorder};

use acquaint_domain::{
    Word as _,
    interviews::{InterviewId, Piece, Question, Recall, cue},
};
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use maud::{Markup, html};

use crate::{
    actions::interviews::{Practised, practised, rehearse},
    web::{
        fields::Faults,
        here::{Answer, Here, Posted},
        interviews::conversation::{self, Conversation},
        layout::{Page, Room, back, once, plain_lines},
    },
    words::t,
};

/// What the page does with scripts.
pub(crate) const SCRIPTS: [&str; 3] = ["practise-clock.js", "practise-record.js", "practise-voice.js"];

/// The page.
pub(super) async fn show(Path(id): Path<InterviewId>, here: Here) -> Answer {
    answer(&here, id, here.query().read("after"), &Faults::default()).await
}

/// Keeps how it went, and goes on to the next.
pub(super) async fn save(Path(id): Path<InterviewId>, Posted { here, fields }: Posted) -> Answer {
    let after: Option<usize> = fields.read("after");
    let Some(recall) = fields.word::<Recall>("recall") else {
        let mut faults = Faults::default();
        faults.note("recall", t!(here.words, "practise-how-missing"));
        return answer(&here, id, after, &faults).await;
    };
    let piece = fields.read("question").map_or(Piece::Pitch, Piece::Question);
    rehearse(&here.store, &here.ctx, id, piece, recall).await?;
    let address = format!("/interviews/{id}/practise");
    Ok(here.done(&after.map_or(address.clone(), |after| format!("{address}?after={after}"))))
}

async fn answer(here: &Here, id: InterviewId, after: Option<usize>, faults: &Faults) -> Answer {
    let conversation = conversation::load(here, id).await?;
    let practised = practised(&here.store, &here.ctx, id, after).await?;
    let content = match practised.sitting.next {
        _ if !conversation.interview.open() => rest::over(here, &conversation),
        _ if practised.is_empty() => rest::nothing_yet(here, &conversation),
        None => rest::known(here, &conversation, &practised).await?,
        Some(piece) => say(here, &conversation, &practised, piece, after, faults),
    };
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, page(here, &conversation, faults, &content)).into_response() as Response)
}

fn page(here: &Here, conversation: &Conversation, faults: &Faults, content: &Markup) -> Markup {
    let words = here.words;
    let title = t!(words, "practise-title");
    let scripts: &[&str] = if conversation.interview.open() { &SCRIPTS } else { &["practise-over.js"] };
    let content = html! {
        (back(&conversation.address(""), &t!(words, "interview-title", name = &conversation.person.name)))
        (content)
    };
    Page::new(Room::Interviews, &title).quiet().guided().with_scripts(scripts).with_faults(faults).show(here, &content)
}

/// One thing to say aloud.
fn say(here: &Here, conversation: &Conversation, practised: &Practised, piece: Piece, after: Option<usize>, faults: &Faults) -> Markup {
    let words = here.words;
    let interview = &conversation.interview;
    let spoken = Spoken { interview: Some(interview.id), piece };
    let how = how_it_went(here, conversation, piece, after, faults);
    html! {
        h1.practise-title { (t!(words, "practise-title")) }
        p.quiet { (t!(words, "practise-left", count = practised.sitting.left)) }
        section.practise {
            @match practised.find_question(piece) {
                Some(question) => { (ask(here, question, faults, &how)) }
                None => {
                    h2.practise-cue { (t!(words, "practise-pitch-title")) }
                    p { (t!(words, "practise-pitch-do")) }
                    (clock(words))
                    details.practise-look { summary { (t!(words, "practise-pitch-look")) } blockquote { (plain_lines(&practised.pitch)) } }
                    (how)
                }
            }
        }
        (recorder(here, spoken))
        @if piece != Piece::Pitch { (extras::voice(words, practised.tries.len())) }
        (body(words, Some(interview.setting)))
        @if practised.sitting.known > 0 { p.quiet.practise-known { (rest::known_so_far(here, practised)) } }
        @if practised.pitch.trim().is_empty() {
            p.quiet.onward { (t!(words, "practise-pitch-none")) " " a href="/aim/pitch" { (t!(words, "practise-pitch-write")) } }
        }
    }
}

/// A question: how it begins, and behind one touch all of it.
fn ask(here: &Here, question: &Question, faults: &Faults, how: &Markup) -> Markup {
    let words = here.words;
    html! {
        p.quiet.practise-kind { (words.word("question-kind", question.kind)) }
        h2.practise-cue { (cue(&question.text)) }
        p { (t!(words, "practise-question-do")) }
        details.practise-answer open[!faults.is_empty()] {
            summary { (t!(words, "practise-show")) }
            p.practise-whole { (question.text) }
            (how)
        }
    }
}

/// Four honest answers, each a button.
fn how_it_went(here: &Here, conversation: &Conversation, piece: Piece, after: Option<usize>, faults: &Faults) -> Markup {
    let words = here.words;
    let fault = faults.of("recall");
    html! {
        form.practise-how method="post" action=(conversation.address("practise")) {
            (once(here))
            @if let Some(question) = piece.question() { input type="hidden" name="question" value=(question); }
            @if let Some(after) = after { input type="hidden" name="after" value=(after); }
            fieldset #recall tabindex="-1" {
                legend { (t!(words, "practise-how")) }
                @if let Some(message) = fault { p.fault { span.sr { (t!(words, "form-fault")) " " } (message) } }
                div.practise-answers {
                    @for recall in Recall::ALL { button type="submit" name="recall" value=(recall) { (words.word("recall", *recall)) } }
                }
            }
        }
    }
}
