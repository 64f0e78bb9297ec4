//! Rule `no-clear-ask`. Its page tells why it matters and shows examples.

use super::{Rule, Stage, Weight};
use crate::{
    Channel, Kind,
    review::{Case, Finding},
    signs::{
        ask::{Wish, asks},
        introduction, job,
        reason::{Reason, reason},
        telling,
    },
};

pub(super) const RULE: Rule = Rule {
    name: "no-clear-ask",
    summary: "The message never says what it asks for.",
    why: "Somebody who has to guess what you want will put the message off, and then forget it.",
    page: include_str!("no-clear-ask.md"),
    weight: Weight::Problem,
    kinds: &[Kind::FirstMessage],
    stage: Stage::Stable,
    check,
};

/// On a LinkedIn note, asking to connect is enough; wishing to learn is, when one says who one is and why them. Asking for work is clear, too; another rule speaks of it.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let Some(channel) = case.channel() else {
        return Vec::new();
    };
    let letter = matches!(channel, Channel::Email | Channel::LinkedinMessage);
    let clear = |wish: Wish| match wish {
        Wish::Connect => !letter,
        Wish::Learn => !letter || reason(case.draft, channel, case.facts) == Reason::Specific && introduction::is_there(case.draft),
        _ => true,
    };
    let for_work = telling(case.draft).any(|line| job::offence(case.draft, line).is_some());
    if for_work || asks(case.draft).iter().any(|ask| clear(ask.wish)) {
        return Vec::new();
    }
    vec![Finding::problem(case.ending(), "I can't find what you ask for.", "Ask for one small thing: \"Could we talk for 20 minutes?\"")]
}
