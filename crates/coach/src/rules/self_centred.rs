//! Rule `self-centred`. Its page tells why it matters and shows examples.

use super::{Rule, Stage, Weight};
use crate::{
    Channel, Kind,
    review::{Case, Finding},
};

pub(super) const RULE: Rule = Rule {
    name: "self-centred",
    summary: "The message is nearly all about the writer.",
    why: "People enjoy talking about their own work. A message about them is a pleasure to answer.",
    page: include_str!("self-centred.md"),
    weight: Weight::Either,
    kinds: &[Kind::FirstMessage],
    stage: Stage::Stable,
    check,
};

/// Counts who the message speaks of; a script for a call is left alone.
fn check(case: &Case<'_>) -> Vec<Finding> {
    if case.channel().is_none_or(|channel| matches!(channel, Channel::Phone | Channel::Introduction)) {
        return Vec::new();
    }
    let words = || case.draft.body().flat_map(|line| case.draft.tokens_of(line)).map(|token| token.folded.as_str());
    let mine = words().filter(|word| matches!(*word, "i" | "me" | "my" | "mine" | "myself")).count();
    let yours = words().filter(|word| matches!(*word, "you" | "your" | "yours" | "yourself" | "we" | "our")).count();
    let span = case.draft.body_span();
    let message = "Most of this is about you.";
    let remedy = "Keep one sentence about yourself, and say what you would like to hear from them.";
    if mine >= 16 && yours <= 1 {
        return vec![Finding::problem(span, message, remedy)];
    }
    if mine >= 10 && mine > yours * 4 {
        return vec![Finding::advice(span, message, remedy)];
    }
    Vec::new()
}
