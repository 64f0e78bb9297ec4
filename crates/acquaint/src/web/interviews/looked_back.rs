//! What stands on the page of a conversation of the look back on it, and what is said of looking back while it is still to come.

use acquaint_domain::{
    follow_ups::Debrief,
    interviews::{Interview, Next},
};
use jiff::SignedDuration;
use maud::{Markup, html};

use super::page::is_far;
use crate::{paper::cut, web::here::Here, words::t};

/// How long after a talk one still has it fresh in mind. House rule.
const FRESH: SignedDuration = SignedDuration::from_hours(7 * 24);
/// Letters of an answer that stand on the page.
const LETTERS: usize = 280;

/// What comes next, in words. Nothing is fresh any more after a week.
pub(super) fn next_words(here: &Here, interview: &Interview, next: Next) -> String {
    let is_old = || interview.held_at().is_some_and(|held| here.ctx.now.duration_since(held) > FRESH);
    match next {
        Next::Talk if is_far(here, interview) => t!(here.words, "interview-next-far"),
        Next::LookBack if is_old() => t!(here.words, "interview-next-look-back-late"),
        next => here.words.word("interview-next", next),
    }
}

/// The answers of the look back, each of them short, and the way to all of it.
pub(super) fn short(here: &Here, debrief: &Debrief) -> Markup {
    let words = here.words;
    let answers = [
        ("debrief-learned", &debrief.learned),
        ("debrief-fit", &debrief.fit),
        ("debrief-open", &debrief.open),
        ("debrief-better", &debrief.better),
    ];
    let said = || answers.iter().filter(|(_, text)| !text.trim().is_empty());
    html! {
        @if said().next().is_some() {
            h2 #looked-back { (t!(words, "interview-looked-back")) }
            @for (asked, text) in said() { h3 { (t!(words, asked)) } p { (cut(text, LETTERS)) } }
            p.onward { a href={ "/follow-ups/" (debrief.interview_id) "/debrief" } { (t!(words, "interview-looked-back-open")) } }
        }
    }
}
