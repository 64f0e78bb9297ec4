//! Rule `no-clear-ask`. Its page tells why it matters and shows examples.

use super::Rule;
use crate::{
    Channel,
    review::{Case, Finding},
    signs::ask::{Kind, asks},
};

pub(super) const RULE: Rule = Rule {
    name: "no-clear-ask",
    summary: "The message never says what it asks for.",
    why: "Somebody who has to guess what you want will put the message off, and then forget it.",
    page: include_str!("no-clear-ask.md"),
    check,
};

/// On a LinkedIn note, asking to connect is enough.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let Some(channel) = case.channel() else {
        return Vec::new();
    };
    let clear = |kind: Kind| kind != Kind::Connect || channel == Channel::LinkedinNote;
    if asks(case.draft).iter().any(|ask| clear(ask.kind)) {
        return Vec::new();
    }
    vec![Finding::problem(case.ending(), "I can't find what you ask for.", "Ask for one small thing: \"Could we talk for 20 minutes?\"")]
}
