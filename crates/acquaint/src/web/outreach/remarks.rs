//! What the coach says about a text: as a list on the page, and as data for the script that asks while one types.

use std::collections::HashSet;

use acquaint_coach::{Remark, Review, Severity, Verdict};
use acquaint_domain::{
    Word as _,
    outreach::{DraftFacts, Message, MessageId, Tone, draft_in},
    people::Person,
};
use axum::{Json, extract::Path, response::IntoResponse};
use maud::{Markup, html};

use crate::{
    Words,
    actions::{get, outreach::facts_of, review::review_message},
    web::here::{Answer, Posted},
    words::t,
};

/// Looks at a text without keeping it.
pub(super) async fn review(Path(id): Path<MessageId>, Posted { here, fields }: Posted) -> Answer {
    let message: Message = get(&here.store, id).await?;
    let person: Person = get(&here.store, message.person_id).await?;
    let facts = facts_of(&here.store, &here.ctx, &person, &message).await?;
    let review = review_message(&here.store, &here.ctx, &message, fields.raw("body")).await?;
    Ok(Json(at_first(here.words, &message, fields.raw("body"), &facts, review)).into_response())
}

/// Remarks that only say that a blank is not filled in yet.
const OF_BLANKS: [&str; 3] = ["unfilled-blank", "generic-thanks", "nothing-specific"];

/// A draft in which nothing was typed yet has blanks, of course: one sentence says so, and leads to the first.
/// Where there is but one remark of blanks, it is that sentence itself.
pub(super) fn at_first(words: Words, message: &Message, body: &str, facts: &DraftFacts, mut review: Review) -> Review {
    let used = (message.channel, message.purpose);
    let is_draft = || Tone::ALL.iter().any(|tone| draft_in(*tone, used.0, used.1, facts).body.trim() == body.trim());
    let first = review.remarks.iter().filter(|remark| remark.rule == OF_BLANKS[0]).min_by_key(|remark| remark.start).cloned();
    let several = review.remarks.iter().filter(|remark| OF_BLANKS.contains(&remark.rule)).count() > 1;
    if let Some(first) = first.filter(|_| several && is_draft()) {
        let fill = Remark {
            severity: Severity::Advice,
            message: t!(words, "coach-fill-blanks"),
            remedy: t!(words, "coach-fill-blanks-how"),
            ..first
        };
        review.remarks.retain(|remark| !OF_BLANKS.contains(&remark.rule));
        review.remarks.insert(0, fill);
    }
    review
}

/// How many characters a note has of those that it may have, counted as its limit counts: without the space around it. The
/// script counts on with every key.
pub(super) fn characters(words: Words, body: &str, limit: usize) -> Markup {
    let count = body.trim().chars().count();
    html! { p.quiet data-characters=(t!(words, "coach-characters", limit = limit)) { (t!(words, "coach-characters", count = count, limit = limit)) } }
}

/// The verdict, the remarks, and an empty one from which the script makes others.
pub(in crate::web) fn list(words: Words, review: &Review) -> Markup {
    list_of(words, review, true)
}

/// The same without the count of words, where something else is counted.
pub(super) fn list_of(words: Words, review: &Review, counted: bool) -> Markup {
    html! {
        p.verdict role="status" {
            @if review.verdict == Verdict::Ready && review.remarks.is_empty() { (t!(words, "coach-ready")) " " }
            @if counted { span.quiet { (t!(words, "coach-words", count = review.words)) } }
        }
        ul.remarks hidden[review.remarks.is_empty()] { @for (remark, again) in by_weight(&review.remarks) { (item(words, remark, again)) } }
        template data-remark { (item(words, &blank(), false)) }
    }
}

/// What stands in the way comes first, and each kind in the order of the text; with each, whether its advice was given before, so that it
/// need not be told again. The script does the same.
fn by_weight(remarks: &[Remark]) -> impl Iterator<Item = (&Remark, bool)> {
    let of = |severity: Severity| remarks.iter().filter(move |remark| remark.severity == severity);
    let mut spoke = HashSet::new();
    of(Severity::Problem).chain(of(Severity::Advice)).map(move |remark| (remark, !spoke.insert(&remark.remedy)))
}

/// One remark. Its buttons are for scripts; without them, everything that they do is said in words.
fn item(words: Words, remark: &Remark, again: bool) -> Markup {
    let instead = remark.replacement.as_ref().map(|replacement| replacement.text.as_str()).unwrap_or_default();
    html! {
        li.problem[remark.severity == Severity::Problem].again[again] data-start=(remark.start) data-end=(remark.end) {
            strong { (remark.message) }
            p data-remedy { (remark.remedy) }
            p.instead hidden[instead.is_empty()] { (t!(words, "coach-instead")) " " span.said { (instead.trim()) } }
            div.remark-ways hidden {
                button.plain-button type="button" data-apply=(instead) hidden[instead.is_empty()] { (t!(words, "coach-apply")) }
                button.plain-button type="button" data-show hidden[remark.end <= remark.start] { (t!(words, "coach-show")) }
            }
            details {
                summary { (t!(words, "coach-why")) }
                p data-why { (remark.why) }
                p { a data-rule href={ "/outreach/rules/" (remark.rule) } { (t!(words, "coach-more")) } }
            }
        }
    }
}

fn blank() -> Remark {
    Remark {
        rule: "",
        severity: Severity::Advice,
        start: 0,
        end: 0,
        message: String::new(),
        why: "",
        remedy: String::new(),
        replacement: None,
    }
}
