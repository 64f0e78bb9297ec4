//! Rule `long-subject`. Its page tells why it matters and shows examples.

use super::{Rule, Stage, Weight};
use crate::{
    Kind, Topic,
    draft::Part,
    limits::SUBJECT_CHARACTERS,
    review::{Case, Finding},
};

pub(super) const RULE: Rule = Rule {
    name: "long-subject",
    summary: "The subject of the e-mail is too long for a phone.",
    why: "A phone shows about forty characters of a subject. The rest is lost.",
    page: include_str!("long-subject.md"),
    topic: Topic::Reading,
    weight: Weight::Advice,
    kinds: Kind::MESSAGES,
    stage: Stage::Stable,
    check,
};

/// Counts characters of the subject line, where there is one.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let draft = case.draft;
    let Some(subject) = draft.lines.iter().find(|line| line.part == Part::Subject) else {
        return Vec::new();
    };
    let text = draft.text.get(subject.span.clone()).unwrap_or_default();
    let count = text.split_once(':').map_or(text, |(_, subject)| subject).trim().chars().count();
    let message = format!("The subject has {count} characters; a phone shows about forty.");
    let remedy = "Put what it is about first: “A question about your move into data”.";
    (count > SUBJECT_CHARACTERS).then(|| Finding::advice(subject.span.clone(), message, remedy)).into_iter().collect()
}
