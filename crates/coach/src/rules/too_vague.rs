//! Rule `too-vague`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight, first_of};
use crate::{
    Kind, Topic,
    phrase::Phrases,
    review::{Case, Finding},
};

pub(super) const RULE: Rule = Rule {
    name: "too-vague",
    summary: "The question is so wide that it is hard to answer.",
    why: "A wide question gets a general answer. A small one gets a story.",
    page: include_str!("too-vague.md"),
    topic: Topic::Questions,
    weight: Weight::Advice,
    kinds: &[Kind::Question],
    stage: Stage::Stable,
    check,
};

/// Speaks of the widest questions only.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let message = "This is so wide that it is hard to answer.";
    let remedy = "Make it small: “What did last Tuesday look like?”";
    first_of(case, &WIDE, &NARROW).map(|hit| Finding::advice(hit.span, message, remedy)).into_iter().collect()
}

static WIDE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(tell|talk) (me|us)? ..2 about (yourself|your (job|work|company|career|life|organi*|experience|field|industry|role|background)|the (company|industry|field|job)|what you do) $",
        "^ (so)? (what|how) (is|about|was) (your|the|it|work|life|things|everything) (job|work|company|industry|field|role|career|life)? (like|going)? $",
        "^ (do you have)? any (advice|tips|thoughts|suggestions|recommendations|insights) (for me|for us|at all)? $",
        "^ what (advice|tips|recommendations) (do|would|can) you (have|give|offer|share) (for)? (me)? $",
        "^ (so)? what (do|did) you (do|think|like) $",
        "^ how (do|did) you like (it|your job|your work|working there) $",
        "^ (and|or) about ..4 $",
        "^ (and|so|but)? (what|how) about (the|your|you|a|this|it|life|work|money|pay|that)? ..2 $",
        "^ (any)? (thoughts|ideas|comments|opinions|opinion|views|insights|advice|tips|remarks) (on|about|for|regarding) ..4 $",
        "^ (and|so|but) (the|your|you|this) ..1 $",
        "^ (what|anything) else $",
        "^ (so)? (what|how) is (it|that|this|life|work|the work|the job|the industry|the field|business|the business|everything) (all)? (like|about|going)? ..2 $",
        "^ what is (your|the) (industry|field|job|work|company|business|career) (all)? (about|like) $",
        "^ how (is|are) (your|the) ..2 (industry|field|job|work|company|business|career|market|economy|things) (doing|going|these days|now)? $",
        "^ what (can|could|should) you tell me ..5 $",
        "^ what (do|should) i need to know ..4 $",
        "^ how does (it|everything|this|the industry|your company|your industry) (all)? work $",
        "(tell|teach|explain|explain to) (me|us) (everything|anything|all about)",
        "(what|how) (do|would) you think about (the future|life|everything|work|the industry) $",
        "what should i (do|know|ask) $",
        "what should i do (with|about|in) ..4 $",
        "^ what is your story $",
        "^ how are (things|you) ..3 $",
        "tell me (stuff|things|something|more) about ..3 $",
        "^ what (is|are) your (job|role|work|position|background|experience|career|goals|duties|responsibilities) $",
        "^ what is next $",
        "^ (so|please)? (just|please)? (tell|talk) (me|us)? ..1 (about|on)? (whatever|anything|everything|all) ..4 $",
        "^ (so|please)? (can you|could you|would you|please)? tell (me|us) ..1 about (NAME|_) $",
        "^ (and|so)? how is everything ..6 $",
        "how does (one|somebody|someone|anyone) (succeed|make it|get ahead|become successful) (here|there|in life)? $",
        "how (do|can|should) i (be|become|get) (successful|rich|ahead|better|there) $",
    ])
});

static NARROW: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(&["what did you ..2 (like|learn|expect)", "about (your|this|that|these|it|them|him|her|NAME) $"]));
