//! Rule `closed-question`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight, first_of};
use crate::{
    Kind,
    phrase::Phrases,
    review::{Case, Finding},
};

pub(super) const RULE: Rule = Rule {
    name: "closed-question",
    summary: "The question can be answered with yes or no.",
    why: "A yes or no ends the topic; \"how\" and \"what\" open it.",
    page: include_str!("closed-question.md"),
    weight: Weight::Advice,
    kinds: &[Kind::Question],
    stage: Stage::Stable,
    check,
};

/// Requests such as "Could you tell me ..." and "May I ..." are open in spirit.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let message = "This can be answered with yes or no.";
    let remedy = "Begin with \"how\" or \"what\": \"What do you like about it?\"";
    first_of(case, &CLOSED, &OPEN).map(|hit| Finding::advice(hit.span, message, remedy)).into_iter().collect()
}

static CLOSED: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "^ (and|so|but)? (do|does|did|is|are|was|were|have|has|had|can|could|will|would|should|am) (not)? (you|your|it|there|the|a|an|this|that|people|i|we|they|most|NAME|someone|one)",
    ])
});

static OPEN: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(could|can|would|will) you ..2 (tell|describe|explain|walk|share|say|give|show|recommend|suggest|talk|help|speak|mind|name|point|think of|introduce|elaborate|paint|compare|advise|be willing|be open|be comfortable)",
        "(is|are|would) there ..2 (anyone|anybody|someone|somebody|anything|people|person|other|else|something|a person|book|resource)",
        "(do|would|could) you (happen to)? ..2 (know|think of|recommend|suggest) ..2 (anyone|anybody|someone|somebody|people|person|other|else|whom|who)",
        "(can|could|may|might|should) (i|we)",
        "(how|what|why|which|who|whom|where) ..8 _",
    ])
});
