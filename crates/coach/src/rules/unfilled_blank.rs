//! Rule `unfilled-blank`. Its page tells why it matters and shows examples.

use std::ops::Range;

use super::{Rule, Stage, Weight};
use crate::{
    Kind,
    review::{Case, Finding},
    signs::blanks::blanks,
};

pub(super) const RULE: Rule = Rule {
    name: "unfilled-blank",
    summary: "A blank of a template was left unfilled.",
    why: "One forgotten blank tells the reader that the same message went to many people.",
    page: include_str!("unfilled-blank.md"),
    weight: Weight::Problem,
    kinds: Kind::ALL,
    stage: Stage::Stable,
    waits: false,
    check,
};

/// One remark for each blank, in every kind of text.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let own = |span: &Range<usize>| case.draft.lines.iter().any(|line| line.span.start <= span.start && span.start < line.span.end);
    let found = blanks(case.draft.text).into_iter().filter(own);
    found
        .map(|span| {
            let blank = case.draft.text.get(span.clone()).unwrap_or_default();
            let message = format!("{blank} is still a blank.");
            Finding::problem(span, message, "Fill it in, or take the sentence out.")
        })
        .collect()
}
