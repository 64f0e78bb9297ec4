//! Rule `apology-spiral`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight};
use crate::{
    Kind, Topic,
    phrase::Phrases,
    review::{Case, Finding},
    signs::telling,
};

pub(super) const RULE: Rule = Rule {
    name: "apology-spiral",
    summary: "The message says sorry again and again.",
    why: "One sorry is polite. Three make the reader feel that they should worry.",
    page: include_str!("apology-spiral.md"),
    topic: Topic::Kind,
    weight: Weight::Either,
    kinds: Kind::MESSAGES,
    stage: Stage::Stable,
    check,
};

/// So many apologies and words against oneself, and nothing else is heard.
const A_SPIRAL: usize = 6;

/// Counts apologies; one, and a second for a real reason, are fine. With words that make the writer small they can fill a letter.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let draft = case.draft;
    let sorry: Vec<_> = telling(draft).flat_map(|line| SORRY.all(draft, line)).collect();
    let small = telling(draft).map(|line| SMALL.all(draft, line).len()).sum::<usize>();
    let Some(third) = sorry.get(2) else { return Vec::new() };
    let remedy = "Keep one, or none: you ask for little, and they may say no.";
    if sorry.len() + small >= A_SPIRAL {
        return vec![Finding::problem(third.span.clone(), "So many apologies hide what you ask for.", remedy)];
    }
    vec![Finding::advice(third.span.clone(), "You apologise more than you need to.", remedy)]
}

static SORRY: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(sorry|apologize|apologise|apologies|apologizing|forgive|pardon)",
        "(hate|hesitate|hesitated|do not want|do not mean) ..1 to (bother|disturb|bug|impose|intrude)",
        "(bother|bothering|disturb|disturbing|bugging|pestering) you",
        "(waste|wasting|taking up|take up) ..2 your ..1 time",
        "excuse (me|my)",
        "(take|taking|taken) up your time",
        "(feel|feeling|felt) (so|really|very)? (awful|terrible|bad|guilty|embarrassed|ashamed|silly|stupid) ..1 (asking|writing|to ask|to write|for|about|bothering)",
    ])
});

/// Words with which writers make themselves small.
static SMALL: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(i am|i'm|am|i) ..2 (nobody|no one|just a|only a|not (important|worth|clever|smart|good enough)|too (old|young|stupid|late)|(stupid|silly|foolish|naive|useless|hopeless|clueless))",
        "(probably|perhaps|maybe|very|a|such a) ..1 (stupid|silly|foolish|dumb|naive|ridiculous|daft) (idea|question|thing|request|of me|$)?",
        "(is not|not|never) ..1 (worth your|much use|any use|worth the|worth anything)",
        "(ignore|delete|bin|forget) (this|me|my) ..3 (if|$)",
        "(a|some|such a|total|complete) (nuisance|pest|burden|bother|stranger|nobody)",
        "you must ..1 (be|get|have) (terribly|so|very|incredibly|awfully|far too|hundreds|a hundred) ..2",
        "(even)? (five|two|one) minutes ..4 (totally|completely|fully|quite) understand",
        "(totally|completely|fully) understand if you (can not|could not|do not|would not|ignore|never)",
    ])
});
