//! What stands on the page of a conversation of the look back on it, and what is said of looking back while it is still to come.

use acquaint_domain::{
    follow_ups::Debrief,
    interviews::{Interview, Next},
};
use jiff::{SignedDuration, ToSpan as _};
use maud::{Markup, html};

use super::page::is_far;
use crate::{
    paper::cut,
    web::{
        here::Here,
        layout::{confided_hint, note_lines},
    },
    words::t,
};

/// How long after a talk one still has it fresh in mind. House rule.
const FRESH: SignedDuration = SignedDuration::from_hours(7 * 24);
/// Letters of an answer that stand on the page.
const LETTERS: usize = 280;

/// What comes next, in words. Nothing is fresh any more after a week, and thanks that are late are welcome all the same.
pub(super) fn next_words(here: &Here, interview: &Interview, next: Next) -> String {
    let is_old = || interview.held_at().is_some_and(|held| here.ctx.now.duration_since(held) > FRESH);
    let is_late = || interview.held_at().is_some_and(|held| here.ctx.local(held).date().saturating_add(1.day()) < here.ctx.today());
    match next {
        Next::Talk if is_far(here, interview) => t!(here.words, "interview-next-far"),
        Next::LookBack if is_old() => t!(here.words, "interview-next-look-back-late"),
        Next::Thank if is_late() => t!(here.words, "interview-next-thank-late"),
        next => here.words.word("interview-next", next),
    }
}

/// The first lines of an answer; the last of them is cut where there are too many letters.
fn beginning(text: &str) -> String {
    let mut left = LETTERS;
    let mut lines = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        if left == 0 {
            lines.push("…".to_owned());
            break;
        }
        lines.push(cut(line, left));
        left = left.saturating_sub(line.chars().count());
    }
    lines.join("\n")
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
    let said: Vec<(&str, String)> =
        answers.iter().filter(|(_, text)| !text.trim().is_empty()).map(|(asked, text)| (*asked, beginning(text))).collect();
    html! {
        @if !said.is_empty() {
            h2 #looked-back { (t!(words, "interview-looked-back")) }
            @for (asked, text) in &said { h3 { (t!(words, asked)) } (note_lines(words, text)) }
            (confided_hint(words, said.iter().map(|(_, text)| text.as_str())))
            p.onward { a href={ "/follow-ups/" (debrief.interview_id) "/debrief" } { (t!(words, "interview-looked-back-open")) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_an_answer_stay_lines_and_a_long_one_is_cut() {
        assert_eq!(beginning("Pay is low.\n\nIt rises  fast.\n"), "Pay is low.\nIt rises fast.");
        let cut = beginning(&format!("{}\nand more", "word ".repeat(100)));
        assert!(cut.lines().count() == 2 && cut.ends_with("word …\n…") && cut.chars().count() < LETTERS + 5, "{cut}");
    }
}
