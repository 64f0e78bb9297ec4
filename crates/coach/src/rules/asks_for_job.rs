//! Rule `asks-for-job`. Its page tells why it matters and shows examples.

use super::{Rule, Stage, Weight};
use crate::{
    Kind, Topic,
    phrase::Hit,
    review::{Case, Finding},
    signs::job::{is_own_search, names_reader, turns_to_reader},
};

pub(super) const RULE: Rule = Rule {
    name: "asks-for-job",
    summary: "The text asks for a job, or for help in getting hired.",
    why: "A conversation that asks for a job becomes a pitch, and most people then step back.",
    page: include_str!("asks-for-job.md"),
    topic: Topic::Learning,
    weight: Weight::Either,
    kinds: Kind::ALL,
    stage: Stage::Stable,
    check,
};

/// One remark for each sentence that asks for work; it holds for every kind of text. Advice gets who only tells of their own search,
/// and says why they write to this person and what they would like to hear; and who asks the reader for nothing, in a message
/// that reads well.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let line_of = |hit: &Hit| case.draft.lines.iter().find(|line| line.tokens.contains(&hit.tokens.start));
    let only_told = |hit: &Hit| line_of(hit).is_some_and(|line| is_own_search(case.draft, line, hit)) && case.is_to_learn();
    let thanks = case.profile.kind() == Kind::ThankYou;
    let only_wished = |hit: &Hit| {
        let line = line_of(hit).filter(|line| !turns_to_reader(case.draft, line, hit));
        line.is_some_and(|line| if thanks { !names_reader(case.draft, line) } else { case.reads_well() })
    };
    let hits = case.jobs().iter();
    hits.map(|hit| {
        if only_told(hit) {
            let remedy = "Leave it out, or add that you don’t ask them for one.";
            return Finding::advice(hit.span.clone(), "Your own search may sound like a request.", remedy);
        }
        if only_wished(hit) {
            let remedy = "If you ask for none, say what you would like to learn instead.";
            return Finding::advice(hit.span.clone(), "This may sound as if you ask for work.", remedy);
        }
        Finding::problem(
            hit.span.clone(),
            "This asks for a job, or sounds as if it does.",
            "Ask to learn instead: “I’d like to understand what the work is really like.”",
        )
    })
    .collect()
}
