//! Rule `sent-to-many`. Its page tells why it matters and shows examples.

use super::{Rule, Stage, Weight};
use crate::{
    Kind, Topic,
    review::{Case, Finding},
    signs::many,
};

pub(super) const RULE: Rule = Rule {
    name: "sent-to-many",
    summary: "The message reads as if it went to many people.",
    why: "Whoever thinks that others got the same message leaves the answer to them.",
    page: include_str!("sent-to-many.md"),
    topic: Topic::Meant,
    weight: Weight::Either,
    kinds: &[Kind::FirstMessage],
    stage: Stage::Stable,
    check,
};

/// A greeting to nobody in particular, or the word that others are asked, too; a letter to several at once is a problem.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let remedy = "Write to one person, by name, and say what made you think of them.";
    if let Some(hit) = many::openly(case.draft) {
        return vec![Finding::problem(hit.span, "This says itself that it goes to several people.", remedy)];
    }
    many::place(case.draft).map(|hit| Finding::advice(hit.span, "This sounds like a letter to many.", remedy)).into_iter().collect()
}
