//! Rule `plain-words`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight};
use crate::{
    Kind, Topic,
    phrase::Phrases,
    review::{Case, Finding},
    signs::telling,
};

pub(super) const RULE: Rule = Rule {
    name: "plain-words",
    summary: "A roundabout phrase has a plain form.",
    why: "Plain words are understood by everybody, also by people who read English as a second language.",
    page: include_str!("plain-words.md"),
    topic: Topic::Reading,
    weight: Weight::Advice,
    kinds: Kind::LETTERS,
    stage: Stage::Preview,
    check,
};

/// One remark for each phrase, with its plain form.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let draft = case.draft;
    let mut found = Vec::new();
    for line in telling(draft) {
        for (phrases, plain, safe) in PLAIN.iter() {
            found.extend(phrases.find(draft, line).map(|hit| {
                let finding = Finding::advice(hit.span, "There is a plainer way to say this.", format!("Say “{plain}”."));
                if *safe { finding.safely(*plain) } else { finding.offering(*plain) }
            }));
        }
    }
    found
}

/// A phrase, its plain form, and whether the change can be made without a look.
type Plain = (Phrases, &'static str, bool);

static PLAIN: LazyLock<Vec<Plain>> = LazyLock::new(|| {
    let table: &[(&str, &'static str, bool)] = &[
        ("i would like to request your kind consideration (to|for)", "Could you", false),
        ("i (would like to|want to|wish to)? kindly request (you to|that you)", "Could you", false),
        ("(due to|in view of|owing to) the fact that", "because", true),
        ("in order to", "to", true),
        ("at (this|the present) (point in time|moment in time|juncture)", "now", true),
        ("with (regard|regards|respect|reference) to", "about", true),
        ("prior to", "before", true),
        ("in the event that", "if", true),
        ("revert back (to me)?", "answer", false),
        (
            "(i|we) (would like to|wish to|want to) express my (sincere|deep|heartfelt)? ..1 (gratitude|thanks) (to you)? for",
            "Thank you for",
            false,
        ),
        ("a large number of", "many", true),
        ("has the ability to", "can", true),
        ("utilize", "use", true),
        ("utilizing", "using", true),
        ("at your earliest convenience", "when it suits you", true),
        ("do not hesitate to", "please", false),
        ("make the acquaintance of", "meet", true),
        ("enter into a dialogue with", "talk with", true),
        ("whether or not", "whether", true),
    ];
    table.iter().map(|(phrase, plain, safe)| (Phrases::new(&[*phrase]), *plain, *safe)).collect()
});
