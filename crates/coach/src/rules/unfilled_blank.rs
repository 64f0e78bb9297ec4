//! Rule `unfilled-blank`. Its page tells why it matters and shows examples.

use std::ops::Range;

use super::{Rule, Stage, Weight};
use crate::{
    Kind, Topic,
    review::{Case, Finding},
    signs::blanks::blanks,
};

pub(super) const RULE: Rule = Rule {
    name: "unfilled-blank",
    summary: "A blank of a template was left unfilled.",
    why: "One forgotten blank tells the reader that the same message went to many people.",
    page: include_str!("unfilled-blank.md"),
    topic: Topic::Meant,
    weight: Weight::Problem,
    kinds: Kind::ALL,
    stage: Stage::Stable,
    check,
};

/// One remark for each blank, in every kind of text.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let lines = &case.draft.lines;
    let own = |span: &Range<usize>| {
        let line = lines.get(lines.partition_point(|line| line.span.end <= span.start));
        line.is_some_and(|line| line.span.start <= span.start)
    };
    let found = blanks(case.draft.text).into_iter().filter(own);
    found
        .map(|span| {
            let blank = case.draft.text.get(span.clone()).unwrap_or_default();
            let message = format!("{blank} is still a blank.");
            Finding::problem(span, message, "Fill it in, or take the sentence out.")
        })
        .collect()
}
