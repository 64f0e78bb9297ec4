//! Rule `vague-reason`. Its page tells why it matters and shows examples.

use super::{Rule, Stage, Weight};
use crate::{
    Channel, Kind, Topic,
    review::{Case, Finding},
    signs::{ask::Wish, many, reason::Reason},
};

pub(super) const RULE: Rule = Rule {
    name: "vague-reason",
    summary: "The reason for writing to this person stays vague.",
    why: "One detail shows that you looked, and it gives the other person something to talk about.",
    page: include_str!("vague-reason.md"),
    topic: Topic::Reason,
    weight: Weight::Advice,
    kinds: &[Kind::FirstMessage],
    stage: Stage::Stable,
    check,
};

/// Advice where something about the person is named, but not what about it.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let Reason::Vague(hit) = case.reason() else {
        return Vec::new();
    };
    let sure = case.asks().iter().any(|ask| matches!(ask.wish, Wish::Talk | Wish::Answer | Wish::Introduction));
    if case.channel() == Some(Channel::Phone) || !sure || many::greeting(case.draft).is_some() {
        return Vec::new();
    }
    let message = "You are close to a reason. Which part of it made you write?";
    let remedy = "Add the detail: “your move from nursing into data” says more than “your career”.";
    vec![Finding::advice(hit.span.clone(), message, remedy)]
}
