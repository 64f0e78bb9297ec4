//! Rule `wall-of-text`. Its page tells why it matters and shows examples.

use acquaint_text::count_words;

use super::{Rule, Stage, Weight};
use crate::{
    Channel, Kind, Topic,
    limits::{BLOCK_WORDS, BLOCK_WORDS_AT_MOST},
    review::{Case, Finding},
};

pub(super) const RULE: Rule = Rule {
    name: "wall-of-text",
    summary: "The message is one long block.",
    why: "On a phone, a block without a gap looks like work. Many people put it off.",
    page: include_str!("wall-of-text.md"),
    topic: Topic::Reading,
    weight: Weight::Either,
    kinds: &[Kind::FirstMessage, Kind::FollowUp, Kind::ThankYou],
    stage: Stage::Stable,
    check,
};

/// Looks at the longest stretch of the letter itself that no empty line parts.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let body = case.draft.body_span();
    let text = case.draft.text.get(body.clone()).unwrap_or_default();
    let (mut at, mut found) = (body.start, None);
    for block in text.split("\n\n") {
        if may_hold(block, BLOCK_WORDS) && count_words(block) > BLOCK_WORDS {
            found = found.or(Some(at..at + block.len()));
        }
        at += block.len() + 2;
    }
    let remedy = "Part it: who you are, why this person, what you ask.";
    let Some(span) = found else { return Vec::new() };
    let letter = matches!(case.profile.kind(), Kind::FirstMessage) && case.channel().is_some_and(|channel| channel != Channel::Phone);
    if letter && count_words(case.draft.text.get(span.clone()).unwrap_or_default()) > BLOCK_WORDS_AT_MOST {
        return vec![Finding::problem(span, "This is one long block; few people will read it to its end.", remedy)];
    }
    vec![Finding::advice(span, "This block is long to read in one piece.", remedy)]
}

/// Whether there are enough gaps between letters for more words than that; counting words takes longer.
fn may_hold(block: &str, words: usize) -> bool {
    block.bytes().filter(|byte| !byte.is_ascii_alphanumeric()).count() >= words
}
