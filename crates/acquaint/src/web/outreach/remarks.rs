//! What the coach says about a text: as a list on the page, and as data for the script that asks while one types.

use acquaint_coach::{Review, Severity, Verdict};
use acquaint_domain::outreach::{Message, MessageId};
use axum::{Json, extract::Path, response::IntoResponse};
use maud::{Markup, html};

use crate::{
    Words,
    actions::{get, review::review_message},
    web::here::{Answer, Posted},
    words::t,
};

/// Looks at a text without keeping it.
pub(super) async fn review(Path(id): Path<MessageId>, Posted { here, fields }: Posted) -> Answer {
    let message: Message = get(&here.store, id).await?;
    let review = review_message(&here.store, &message, fields.raw("body")).await?;
    Ok(Json(review).into_response())
}

pub(in crate::web) fn list(words: Words, review: &Review) -> Markup {
    html! {
        p.verdict role="status" {
            @if review.verdict == Verdict::Ready && review.remarks.is_empty() { (t!(words, "coach-ready")) " " }
            span.quiet { (t!(words, "coach-words", count = review.words)) }
        }
        @if !review.remarks.is_empty() {
            ul.remarks {
                @for remark in &review.remarks {
                    li.problem[remark.severity == Severity::Problem] {
                        strong { (remark.message) }
                        p { (remark.remedy) }
                        details { summary { (t!(words, "coach-why")) } p { (remark.why) } }
                    }
                }
            }
        }
    }
}
