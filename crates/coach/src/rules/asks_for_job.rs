//! Rule `asks-for-job`. Its page tells why it matters and shows examples.

use super::{Rule, Stage, Weight};
use crate::{
    Kind,
    review::{Case, Finding},
};

pub(super) const RULE: Rule = Rule {
    name: "asks-for-job",
    summary: "The text asks for a job, or for help in getting hired.",
    why: "A conversation that asks for a job becomes a pitch, and most people then step back.",
    page: include_str!("asks-for-job.md"),
    weight: Weight::Problem,
    kinds: Kind::ALL,
    stage: Stage::Stable,
    check,
};

/// One remark for each sentence that asks for work; it holds for every kind of text.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let hits = case.jobs().iter();
    hits.map(|hit| {
        Finding::problem(
            hit.span.clone(),
            "This asks for a job, or sounds as if it does.",
            "Ask to learn instead: \"I'd like to understand what the work is really like.\"",
        )
    })
    .collect()
}
