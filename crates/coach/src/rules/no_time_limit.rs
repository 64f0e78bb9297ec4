//! Rule `no-time-limit`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight};
use crate::{
    Channel, Kind, Topic,
    limits::{MINUTES, USUAL_MINUTES},
    phrase::{Phrases, is_negated},
    review::{Case, Finding},
    signs::{
        ask::{Ask, Wish},
        length::{Length, length},
        telling,
    },
};

pub(super) const RULE: Rule = Rule {
    name: "no-time-limit",
    summary: "The message asks for a talk, but not how long it takes; or it asks for over half an hour.",
    why: "A small, named amount of time is easy to give. An open one is easy to refuse.",
    page: include_str!("no-time-limit.md"),
    topic: Topic::Ask,
    weight: Weight::Either,
    kinds: &[Kind::FirstMessage],
    stage: Stage::Stable,
    check,
};

/// From how many minutes on a first talk is no small favour any more.
const FAR_TOO_LONG: u32 = 90;

/// Notes have no room for it, and questions by mail need none. What would take many hours is a problem.
fn check(case: &Case<'_>) -> Vec<Finding> {
    if case.channel().is_none_or(|channel| channel == Channel::LinkedinNote) {
        return Vec::new();
    }
    let often = telling(case.draft).find_map(|line| OFTEN.all(case.draft, line).into_iter().find(|hit| !is_negated(case.draft, line, hit)));
    if let Some(hit) = often {
        let remedy = format!("Ask for {USUAL_MINUTES} minutes, once. What grows out of it, grows by itself.");
        return vec![Finding::problem(hit.span, "This asks a stranger for much more than a talk.", remedy)];
    }
    let found = match length(case.draft) {
        Length::Minutes(minutes, span) if minutes >= FAR_TOO_LONG => Some(Finding::problem(
            span,
            "That is far too long for a first conversation.",
            format!("Ask for {USUAL_MINUTES} minutes; people often give more once they talk."),
        )),
        Length::Minutes(minutes, span) if minutes > MINUTES => Some(Finding::advice(
            span,
            "That is long for a first conversation.",
            format!("Ask for {USUAL_MINUTES} minutes; people often give more once they talk."),
        )),
        Length::Minutes(..) | Length::Short => None,
        Length::Unnamed => untimed_talk(case).map(|ask| {
            let remedy = format!("Name the time: “Could we talk for {USUAL_MINUTES} minutes?”");
            Finding::advice(ask.hit.span.clone(), "You don’t say how long it would take.", remedy)
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

/// More than one talk: a mentor, and the same hour every week.
static OFTEN: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(be|become|being|as) my (personal)? (mentor|coach|guide|life coach|career coach|sponsor)",
        "(mentor|coach) me",
        "(take|taking) me (on)? (as (a|your)|under your) (mentee|protege|pupil|wing)",
        "(weekly|regular|monthly|fortnightly|biweekly|daily|ongoing|long term) ..1 (calls|call|meetings|meeting|sessions|session|chats|chat|catch ups|check ins|mentoring|mentorship|talks)",
        "(hour|<minutes>|call|talk|meet|chat|speak|session) ..2 (every|each|once a|twice a) (day|week|month|fortnight|<day>)",
    ])
});

/// A talk only if they would rather not write.
static CHOICE: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(&["(rather|prefer|easier|sooner) (to)? (talk|speak|phone|call|talking|speaking) (than|to) ..3"]));
