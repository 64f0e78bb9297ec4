//! Rule `asks-for-something-else`. Its page tells why it matters and shows examples.

use super::{Rule, Stage, Weight};
use crate::{
    Kind, Topic,
    review::{Case, Finding},
    signs::request,
};

pub(super) const RULE: Rule = Rule {
    name: "asks-for-something-else",
    summary: "The message asks for something other than a conversation.",
    why: "Time to talk is easy to give. A favour is work, and a stranger who asks for one seldom gets either.",
    page: include_str!("asks-for-something-else.md"),
    topic: Topic::Learning,
    weight: Weight::Problem,
    kinds: Kind::ASKING,
    stage: Stage::Stable,
    check,
};

/// Where work is asked for, another rule speaks.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let for_work = |start: usize| {
        let line = case.draft.lines.iter().find(|line| line.tokens.contains(&start));
        line.is_some_and(|line| case.jobs().iter().any(|hit| line.tokens.contains(&hit.tokens.start)))
    };
    let hit = request::favour(case.draft).filter(|hit| !for_work(hit.tokens.start));
    let remedy = "Ask only for a short talk. What else you need can wait until you know each other.";
    hit.map(|hit| Finding::problem(hit.span, "This asks for more than a talk.", remedy)).into_iter().collect()
}
