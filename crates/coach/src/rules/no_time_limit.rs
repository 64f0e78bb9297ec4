//! Rule `no-time-limit`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight};
use crate::{
    Channel, Kind,
    limits::{MINUTES, USUAL_MINUTES},
    phrase::Phrases,
    review::{Case, Finding},
    signs::{
        ask::{Ask, Wish},
        length::{Length, length},
    },
};

pub(super) const RULE: Rule = Rule {
    name: "no-time-limit",
    summary: "The message asks for a talk, but not how long it takes; or it asks for over half an hour.",
    why: "A small, named amount of time is easy to give. An open one is easy to refuse.",
    page: include_str!("no-time-limit.md"),
    weight: Weight::Advice,
    kinds: &[Kind::FirstMessage],
    stage: Stage::Stable,
    check,
};

/// Notes have no room for it, and questions by mail need none.
fn check(case: &Case<'_>) -> Vec<Finding> {
    if case.channel().is_none_or(|channel| channel == Channel::LinkedinNote) {
        return Vec::new();
    }
    let found = match length(case.draft) {
        Length::Minutes(minutes, span) if minutes > MINUTES => Some(Finding::advice(
            span,
            "That is long for a first conversation.",
            format!("Ask for {USUAL_MINUTES} minutes; people often give more once they talk."),
        )),
        Length::Minutes(..) | Length::Short => None,
        Length::Unnamed => untimed_talk(case).map(|ask| {
            let remedy = format!("Name the time: \"Could we talk for {USUAL_MINUTES} minutes?\"");
            Finding::advice(ask.hit.span.clone(), "You don't say how long it would take.", remedy)
        }),
    };
    found.into_iter().collect()
}

/// The request for a talk, unless the same words ask for an introduction or leave the choice to write.
fn untimed_talk<'c>(case: &'c Case<'_>) -> Option<&'c Ask> {
    let line = |ask: &Ask| case.draft.lines.iter().find(|line| line.tokens.contains(&ask.hit.tokens.start));
    let other = |ask: &Ask| {
        let introduced = case
            .asks()
            .iter()
            .any(|other| other.wish == Wish::Introduction && line(other).is_some_and(|there| there.tokens.contains(&ask.hit.tokens.start)));
        introduced || line(ask).is_some_and(|line| CHOICE.is_in(case.draft, line))
    };
    case.asks().iter().find(|ask| ask.wish == Wish::Talk && !other(ask))
}

/// A talk only if they would rather not write.
static CHOICE: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(&["(rather|prefer|easier|sooner) (to)? (talk|speak|phone|call|talking|speaking) (than|to) ..3"]));
