//! Rule `double-barrelled`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight, first_of};
use crate::{
    Kind, Profile,
    phrase::Phrases,
    review::{Case, Finding},
};

pub(super) const RULE: Rule = Rule {
    name: "double-barrelled",
    summary: "The question asks two things at once.",
    why: "Of two questions, people answer the second. The first is lost.",
    page: include_str!("double-barrelled.md"),
    weight: Weight::Advice,
    kinds: &[Kind::Question],
    stage: Stage::Stable,
    check,
};

/// "And why?" and "may I use your name?" belong to what stands before them.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let questions = case.draft.lines.iter().filter(|line| line.question && line.tokens.len() > 2).count();
    let found = first_of(case, &TWO, &ONE).map(|hit| hit.span);
    let second = case.draft.lines.iter().filter(|line| line.question).nth(1).map(|line| line.span.clone());
    let place = found.or(second.filter(|_| questions > 1 && case.profile == Profile::Question));
    let remedy = "Ask them one after the other; keep the one that matters most.";
    place.map(|span| Finding::advice(span, "These are two questions.", remedy)).into_iter().collect()
}

static TWO: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(how|what|why|which|who|where|when|do|did|does|is|are|would|could|have|was) ..25 (and|or) (also|then)? (how|what|why|which|who|where|when) (do|does|did|is|are|was|were|would|could|should|can|have|has|will|much|many|_ (do|does|did|is|are|was|were|would|have)) _",
        "(how|what|why|which|who|where|when|do|did|does|is|are|would|could|have|was) ..25 (and|or) (also|then)? (do|did|does|is|are|would|could|have|was|were|has|should) (you|your|it|there|the|people|they)",
    ])
});

static ONE: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(&["and (may|can|could|might) i", "and why $", "how ..8 and what ..3 (influenced|changed) $"]));
