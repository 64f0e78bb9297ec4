//! Rule `no-specific-reason`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight};
use crate::{
    Channel, Kind, Topic,
    phrase::Phrases,
    review::{Case, Finding, Severity},
    signs::{ask::Wish, first, many, reason::Reason},
};

pub(super) const RULE: Rule = Rule {
    name: "no-specific-reason",
    summary: "Nothing says why the message goes to this person.",
    why: "People answer when they see why they were chosen. A message that fits anybody is easy to pass over.",
    page: include_str!("no-specific-reason.md"),
    topic: Topic::Reason,
    weight: Weight::Either,
    kinds: &[Kind::FirstMessage],
    stage: Stage::Stable,
    check,
};

/// A problem in writing, advice for a call, where the reason often comes as the talk goes on.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let Some(channel) = case.channel() else {
        return Vec::new();
    };
    let (span, message) = match (first(&ANYBODY, case.draft), case.reason().clone()) {
        // Whoever says so needs no guess.
        (Some(hit), _) => (hit.span, "This says that anybody would do."),
        (None, Reason::Missing) => (case.opening(), "Nothing here says why you write to this person."),
        (None, Reason::Stock(hit)) => (hit.span, "This could be said to anybody. What made you think of this person?"),
        // What goes to many needs more than a topic.
        (None, Reason::Vague(hit)) if many::place(case.draft).is_some() => {
            (hit.span, "This could go to many. What made you think of this person?")
        }
        // Without a question to go with it, a vague reason is none.
        (None, Reason::Vague(hit)) if !case.asks().iter().any(|ask| matches!(ask.wish, Wish::Talk | Wish::Answer | Wish::Introduction)) => {
            (hit.span, "This is close to a reason, but it could go to many. What made you think of this person?")
        }
        (None, Reason::Vague(_) | Reason::Specific) => return Vec::new(),
    };
    let remedy = "Name one thing: their talk, their path, their role at a place, a school you share, or who sent you.";
    let severity = if channel == Channel::Phone { Severity::Advice } else { Severity::Problem };
    vec![Finding { severity, ..Finding::problem(span, message, remedy) }]
}

/// That nobody in particular is meant.
static ANYBODY: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(does not|do not) (matter|care) (who|which person)",
        "any (professional|person|expert|engineer|manager|body) (will|would|is fine|works) (do|$|for)",
    ])
});
