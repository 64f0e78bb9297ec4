//! Rule `several-asks`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight};
use crate::{
    Channel, Kind,
    draft::Line,
    phrase::Phrases,
    review::{Case, Finding},
    signs::{ask::Wish, telling},
};

pub(super) const RULE: Rule = Rule {
    name: "several-asks",
    summary: "The message asks for several things at once.",
    why: "One small request is easy to grant. Four are a task for another day.",
    page: include_str!("several-asks.md"),
    weight: Weight::Advice,
    kinds: Kind::ASKING,
    stage: Stage::Stable,
    check,
};

/// Counts direct questions and the kinds of favours.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let draft = case.draft;
    let asking = |line: &&Line| line.question && line.tokens.len() > 3;
    let fourth = draft.body().filter(asking).nth(3).map(|line| line.span.clone());
    let counted = telling(draft).filter(|line| COUNTED.is_in(draft, line)).nth(2).map(|line| line.span.clone());
    // Who asks for an introduction names the talk they hope for; that is one request.
    let wishes = if case.channel() == Some(Channel::Introduction) { &[Wish::Introduction][..] } else { &[Wish::Talk, Wish::Introduction] };
    let favours = wishes.iter().filter(|wish| case.asks().iter().any(|ask| ask.wish == **wish)).count();
    let for_work = |line: &Line| case.jobs().iter().any(|hit| line.tokens.contains(&hit.tokens.start));
    let papers = telling(draft).filter(|line| !for_work(line)).find_map(|line| PAPERS.find(draft, line)).map(|hit| hit.span);
    let jobs = case.jobs().first().map(|hit| hit.span.clone());
    let many = favours + usize::from(papers.is_some()) + usize::from(jobs.is_some()) > 2;
    let place = fourth.or(counted).or(if many { papers.or(jobs) } else { None });
    let remedy = "Choose the one that helps you most. The others can wait for the talk.";
    place.map(|span| Finding::advice(span, "These are many requests for one message.", remedy)).into_iter().collect()
}

/// Requests that are numbered.
static COUNTED: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&["^ (first|firstly|second|secondly|third|thirdly|fourth|fourthly|fifth|sixth|finally|lastly|1|2|3|4|5|6) "])
});

/// Something to read or to improve.
static PAPERS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&["(look|review|read|feedback|check|comments|mark|go) ..5 (my|the) ..1 (<papers>|portfolio|essay|draft|website)"])
});
