//! Rule `blunt-about-pay`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight, first_of};
use crate::{
    Kind,
    phrase::Phrases,
    review::{Case, Finding},
};

pub(super) const RULE: Rule = Rule {
    name: "blunt-about-pay",
    summary: "The question asks what the person earns.",
    why: "Pay is worth learning about, but their own is private.",
    page: include_str!("blunt-about-pay.md"),
    weight: Weight::Advice,
    kinds: &[Kind::Question],
    stage: Stage::Stable,
    check,
};

/// Their own pay only; ranges and what pay depends on are good questions.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let message = "This asks what they earn.";
    let remedy = "Ask for the range: \"What can somebody starting in this role expect?\"";
    first_of(case, &PAY, &RANGE).map(|hit| Finding::advice(hit.span, message, remedy)).into_iter().collect()
}

static PAY: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "how much (money)? (do|did|does|can|would|are|were|will) (you|your company|they) ..3 (make|earn|paid|get|pay|making|earning|take home)",
        "what (do|did) you (make|earn|get paid|take home)",
        "(what|how much|how big|how high) (is|was|are) your ..2 (salary|pay|income|bonus|wage|wages|compensation|paycheck|package|earnings)",
        "(are|do) you (get|well|badly|being)? ..1 paid",
        "(tell|share|ask|know) ..3 your (salary|pay|income|bonus|wage|compensation)",
        "(does|is) (it|this|the job|your job|that) ..1 (pay|paid|pays) (well|good|enough|a lot)",
    ])
});

static RANGE: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(&["(range|someone|somebody|a person|people|newcomer|beginner|starting out|entry)"]));
