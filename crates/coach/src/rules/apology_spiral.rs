//! Rule `apology-spiral`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight};
use crate::{
    Kind,
    phrase::Phrases,
    review::{Case, Finding},
    signs::telling,
};

pub(super) const RULE: Rule = Rule {
    name: "apology-spiral",
    summary: "The message says sorry again and again.",
    why: "One sorry is polite. Three make the reader feel that they should worry.",
    page: include_str!("apology-spiral.md"),
    weight: Weight::Advice,
    kinds: Kind::MESSAGES,
    stage: Stage::Stable,
    check,
};

/// Counts apologies; one, and a second for a real reason, are fine.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let draft = case.draft;
    let mut sorry = telling(draft).flat_map(|line| SORRY.all(draft, line));
    let remedy = "Keep one, or none: you ask for little, and they may say no.";
    let third = sorry.nth(2);
    third.map(|hit| Finding::advice(hit.span, "You apologise more than you need to.", remedy)).into_iter().collect()
}

static SORRY: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(sorry|apologize|apologise|apologies|apologizing|forgive|pardon)",
        "(hate|hesitate|hesitated|do not want|do not mean) ..1 to (bother|disturb|bug|impose|intrude)",
        "(bother|bothering|disturb|disturbing|bugging|pestering) you",
        "(waste|wasting|taking up|take up) ..2 your ..1 time",
        "excuse (me|my)",
    ])
});
