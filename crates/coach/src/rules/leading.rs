//! Rule `leading`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight, first_of};
use crate::{
    Kind,
    phrase::Phrases,
    review::{Case, Finding},
};

pub(super) const RULE: Rule = Rule {
    name: "leading",
    summary: "The question already holds its answer.",
    why: "A question that holds its answer gets politeness back, not the truth.",
    page: include_str!("leading.md"),
    weight: Weight::Advice,
    kinds: &[Kind::Question],
    stage: Stage::Stable,
    check,
};

/// "Don't you think ...", "isn't it true ...", "..., right?" and loaded words.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let message = "This already says which answer you expect.";
    let remedy = "Ask it openly: \"How do you see it?\"";
    first_of(case, &LEADING, &NONE).map(|hit| Finding::advice(hit.span, message, remedy)).into_iter().collect()
}

static LEADING: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(do|would|did) (not you|you not) (think|agree|find|feel|believe|say|want|wish|like|love|hate)",
        "(is|are|was|were) (it|this|that|there) not",
        "(is|are|was|does|do|would) not (it|this|that|there|they|you|people|the|your|most) ",
        "(would|do) you (not)? (agree|not agree) (that|with)",
        "(surely|obviously|clearly|of course|everybody knows|everyone knows|i assume|i guess|i suppose|presumably) ",
        "(right|correct|yes|no|is not it|do not you|is it not|do you not) $",
        "(must|has to) be (so|very|really|pretty|quite)? (great|hard|boring|stressful|exciting|tough|amazing|difficult|fun|nice|terrible|exhausting|rewarding|wonderful)",
        "how (great|terrible|boring|stressful|amazing|awful|wonderful|exciting|bad|horrible|fantastic|much do you (love|hate|enjoy)) (is|was|are|were|$|your|it|the)",
        "why is ..6 (so|such a) (bad|terrible|great|boring|slow|awful|good|poor|toxic|amazing)",
    ])
});

static NONE: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&[]));
