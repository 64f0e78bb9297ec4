//! Rule `no-thanks`. Its page tells why it matters and shows examples.

use super::{Rule, Stage, Weight};
use crate::{
    Channel, Kind, Profile, Topic,
    review::{Case, Finding},
    signs::thanks,
};

pub(super) const RULE: Rule = Rule {
    name: "no-thanks",
    summary: "The text never says thanks, nor that a no is fine.",
    why: "A short word of thanks shows that you know their time is a gift.",
    page: include_str!("no-thanks.md"),
    topic: Topic::Kind,
    weight: Weight::Advice,
    kinds: &[Kind::FirstMessage, Kind::ThankYou],
    stage: Stage::Stable,
    check,
};

/// A note has no room for it, in a call it is said anyway, and another courtesy does as well.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let brief = case.channel().is_some_and(|channel| matches!(channel, Channel::LinkedinNote | Channel::Phone));
    let letter = case.profile != Profile::ThankYou;
    if brief || thanks::are_there(case.draft) || letter && thanks::courtesy_is_there(case.draft) {
        return Vec::new();
    }
    let message = "I can’t find a thank-you.";
    if case.profile == Profile::ThankYou {
        let remedy = "Say it plainly: “Thank you for your time.”";
        return vec![Finding::advice(case.ending(), message, remedy).offering(" Thank you for your time.")];
    }
    let remedy = "Close with thanks, whatever the answer: “Thank you for reading this.” Or say that a no is fine.";
    vec![Finding::advice(case.ending(), message, remedy).safely("\n\nThank you for reading this.")]
}
