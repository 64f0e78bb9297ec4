//! Rule `generic-thanks`. Its page tells why it matters and shows examples.

use super::{Rule, Stage, Weight};
use crate::{
    Kind, Profile, Topic,
    review::{Case, Finding},
    signs::specific::{Detail, detail, echoes},
};

pub(super) const RULE: Rule = Rule {
    name: "generic-thanks",
    summary: "The note of thanks could be sent to anybody.",
    why: "A thank-you that fits every conversation is forgotten at once; one with a detail is kept.",
    page: include_str!("generic-thanks.md"),
    topic: Topic::Thanks,
    weight: Weight::Problem,
    kinds: &[Kind::ThankYou],
    stage: Stage::Stable,
    check,
};

/// Speaks when neither what was said nor any concrete thing is in the note.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let generic = case.profile == Profile::ThankYou && detail(case.draft) == Detail::None;
    if !generic || echoes(case.draft, &case.facts.said) {
        return Vec::new();
    }
    vec![Finding::problem(
        case.draft.body_span(),
        "This note would fit any conversation.",
        "Name one thing they said, and what you will do with it.",
    )]
}
