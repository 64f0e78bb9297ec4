//! What the coach says about a question, beneath it: the first remark in one line, any others folded away.
//!
//! Nothing here stands in the way of a question; it may be asked as it is.

use acquaint_coach::{Facts, Profile, Remark, review};
use maud::{Markup, html};

use crate::{Words, words::t};

/// The remarks on a question; nothing for most. Their links borrow their names from the text with this id.
pub(in crate::web) fn beneath(words: Words, question: &str, text_id: &str) -> Markup {
    let remarks = review(question, &Profile::Question, &Facts::default()).remarks;
    let Some((first, others)) = remarks.split_first() else {
        return Markup::default();
    };
    let why = |nth: usize| format!("why-{nth}-{text_id}");
    html! {
        div.plan-remarks {
            (line(words, first, &why(0), text_id))
            @if !others.is_empty() {
                details {
                    summary id={ "more-" (text_id) } aria-labelledby={ "more-" (text_id) " " (text_id) } { (t!(words, "questions-remarks-more", count = others.len())) }
                    @for (nth, remark) in others.iter().enumerate() { (line(words, remark, &why(nth + 1), text_id)) }
                }
            }
        }
    }
}

/// Whether there is anything to say about a question.
pub(in crate::web) fn speaks_of(question: &str) -> bool {
    !review(question, &Profile::Question, &Facts::default()).remarks.is_empty()
}

/// What stands out and how to mend it, the other words where there are some, and the way to the page of the rule.
fn line(words: Words, remark: &Remark, id: &str, text_id: &str) -> Markup {
    html! {
        p.plan-remark {
            (remark.message) " " (remark.remedy)
            @if let Some(replacement) = &remark.replacement { " " (t!(words, "coach-instead")) " " span.said { (replacement.text.trim()) } }
            " " a #(id) href={ "/outreach/rules/" (remark.rule) } aria-labelledby={ (id) " " (text_id) } { (t!(words, "coach-why")) }
        }
    }
}
