//! Rule `attachment`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight};
use crate::{
    Kind, Topic,
    phrase::Phrases,
    review::{Case, Finding},
    signs::first_meant,
};

pub(super) const RULE: Rule = Rule {
    name: "attachment",
    summary: "Something is attached to a first message.",
    why: "Few people open a file from a stranger, and some mail programs hold it back.",
    page: include_str!("attachment.md"),
    topic: Topic::Learning,
    weight: Weight::Advice,
    kinds: Kind::ASKING,
    stage: Stage::Stable,
    check,
};

/// Speaks of what the message says is attached; it sees no files.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let draft = case.draft;
    let hit = first_meant(&ATTACHED, draft);
    let remedy = "Leave it out, and say in one sentence what it would have shown.";
    hit.map(|hit| Finding::advice(hit.span, "A first message goes better without an attachment.", remedy)).into_iter().collect()
}

static ATTACHED: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(i have|i|we have|we) (also)? (attached|attach|enclosed|enclose|am attaching|am enclosing)",
        "(is|are|find|see|please see) (attached|enclosed)",
        "(see|find|open|in|as an) ..2 (attachment|attachments|enclosure)",
        "^ (attached|enclosed) (is|are|you|please|my)",
        "(attaching|enclosing) ..1 (a|my|the|some|two|three)",
        "attached for your",
    ])
});
