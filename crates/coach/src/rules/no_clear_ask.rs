//! Rule `no-clear-ask`. Its page tells why it matters and shows examples.

use super::{Rule, Stage, Weight, presumptuous};
use crate::{
    Channel, Kind, Topic,
    review::{Case, Finding},
    signs::{ask::Wish, introduction, reason::Reason},
};

pub(super) const RULE: Rule = Rule {
    name: "no-clear-ask",
    summary: "The message never says what it asks for.",
    why: "Somebody who has to guess what you want will put the message off, and then forget it.",
    page: include_str!("no-clear-ask.md"),
    topic: Topic::Ask,
    weight: Weight::Problem,
    kinds: &[Kind::FirstMessage],
    stage: Stage::Stable,
    check,
};

/// On a LinkedIn note, asking to connect is enough; wishing to learn is, when one says who one is and why them. Asking for work and demanding are clear, too; other rules speak of them.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let Some(channel) = case.channel() else {
        return Vec::new();
    };
    let letter = matches!(channel, Channel::Email | Channel::LinkedinMessage);
    let clear = |wish: Wish| match wish {
        Wish::Connect => !letter,
        Wish::Learn => !letter || *case.reason() == Reason::Specific && introduction::is_there(case.draft),
        _ => true,
    };
    if !case.jobs().is_empty() || case.asks().iter().any(|ask| clear(ask.wish)) || presumptuous::demands(case) {
        return Vec::new();
    }
    let remedy = "Ask for one small thing: “Could we talk for 20 minutes?”";
    vec![Finding::problem(case.ending(), "I can’t find what you ask for.", remedy).offering("\n\nCould we talk for 20 minutes?")]
}
