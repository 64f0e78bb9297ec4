//! Rule `no-introduction`. Its page tells why it matters and shows examples.

use super::{Rule, Stage, Weight};
use crate::{
    Channel, Kind, Topic,
    review::{Case, Finding, Severity},
    signs::{introduction, reason::Reason},
};

pub(super) const RULE: Rule = Rule {
    name: "no-introduction",
    summary: "The message doesn’t say who writes.",
    why: "People want to know who is asking before they give their time.",
    page: include_str!("no-introduction.md"),
    topic: Topic::Reason,
    weight: Weight::Either,
    kinds: &[Kind::FirstMessage],
    stage: Stage::Stable,
    check,
};

/// Advice, and a problem when the message has no reason either: then nothing in it is known.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let Some(channel) = case.channel().filter(|channel| *channel != Channel::Introduction) else {
        return Vec::new();
    };
    let reason = case.reason();
    let short = channel == Channel::LinkedinNote && *reason == Reason::Specific;
    if short || introduction::is_there(case.draft) {
        return Vec::new();
    }
    // A topic that suits many, from nobody in particular, is a letter without sender and address.
    let lost = !matches!(reason, Reason::Specific) && channel != Channel::Phone;
    let severity = if lost { Severity::Problem } else { Severity::Advice };
    let remedy = "Say in half a sentence who you are: “I’m a nurse who is curious about data.”";
    vec![Finding { severity, ..Finding::advice(case.opening(), "You don’t say who you are.", remedy) }]
}
