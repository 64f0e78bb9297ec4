//! Rule `blunt-about-pay`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight, first_of};
use crate::{
    Kind, Topic,
    phrase::Phrases,
    review::{Case, Finding},
};

pub(super) const RULE: Rule = Rule {
    name: "blunt-about-pay",
    summary: "The question asks what the person earns.",
    why: "Pay is worth learning about, but their own is private.",
    page: include_str!("blunt-about-pay.md"),
    topic: Topic::Questions,
    weight: Weight::Advice,
    kinds: &[Kind::Question],
    stage: Stage::Stable,
    check,
};

/// Their own pay only; ranges and what pay depends on are good questions.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let message = "This asks what they earn.";
    let remedy = "Ask for the range: “What can somebody starting in this role expect?”";
    first_of(case, &PAY, &RANGE).map(|hit| Finding::advice(hit.span, message, remedy)).into_iter().collect()
}

static PAY: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "how much (money|exactly)? (do|did|does|can|would|are|were|will)? (you|your company|they) ..3 (make|earn|paid|get|pay|making|earning|take home|bring home|charge)",
        "what (do|did|are) you ..1 (make|earn|get paid|take home|paid|earning|making)",
        "(what|how|how much|how big|how high|how good|how large) ..3 your ..2 <pay>",
        "(how much|what|what sort of money|what kind of money) (are|were) you on $",
        "your (payslip|paycheck|paycheque|pay packet|pay stub|tax bracket|net worth)",
        "(are|do) you (get|well|badly|being)? ..1 paid",
        "(tell|share|ask|know|say) ..3 your ..1 <pay>",
        "(does|is) (it|this|the job|your job|that) ..1 (pay|paid|pays) (well|good|enough|a lot)",
        "(do|did) you (earn|make|get) ..1 (a lot|much|good money|enough|well)",
        "what you ..1 (earn|make|get paid|take home|are paid)",
        "what (kind|sort) of money",
        "(what|how much) (do|does|did) (they|it|the company|your boss|your company) pay you",
        "(six|five) figures",
        "(are you|is it) (rich|well paid|well off)",
    ])
});

static RANGE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(range|someone|somebody|a person|people|newcomer|beginner|starting out|entry|usually|typically|market|in general|first years)",
    ])
});
