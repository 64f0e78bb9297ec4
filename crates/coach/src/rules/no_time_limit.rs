//! Rule `no-time-limit`. Its page tells why it matters and shows examples.

use super::{Rule, Stage, Weight};
use crate::{
    Channel, Kind,
    limits::{MINUTES, USUAL_MINUTES},
    review::{Case, Finding},
    signs::{
        ask::Wish,
        length::{Length, length},
    },
};

pub(super) const RULE: Rule = Rule {
    name: "no-time-limit",
    summary: "The message asks for a talk, but not how long it takes; or it asks for over half an hour.",
    why: "A small, named amount of time is easy to give. An open one is easy to refuse.",
    page: include_str!("no-time-limit.md"),
    weight: Weight::Advice,
    kinds: &[Kind::FirstMessage],
    stage: Stage::Stable,
    check,
};

/// Notes have no room for it, and questions by mail need none.
fn check(case: &Case<'_>) -> Vec<Finding> {
    if case.channel().is_none_or(|channel| channel == Channel::LinkedinNote) {
        return Vec::new();
    }
    let found = match length(case.draft) {
        Length::Minutes(minutes, span) if minutes > MINUTES => Some(Finding::advice(
            span,
            "That is long for a first conversation.",
            format!("Ask for {USUAL_MINUTES} minutes; people often give more once they talk."),
        )),
        Length::Minutes(..) | Length::Short => None,
        Length::Unnamed => case.asks().iter().find(|ask| ask.wish == Wish::Talk).map(|ask| {
            let remedy = format!("Name the time: \"Could we talk for {USUAL_MINUTES} minutes?\"");
            Finding::advice(ask.hit.span.clone(), "You don't say how long it would take.", remedy)
        }),
    };
    found.into_iter().collect()
}
