//! Rule `unearned-familiarity`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight};
use crate::{
    Kind, Topic,
    draft::Part,
    phrase::Phrases,
    review::{Case, Finding},
};

pub(super) const RULE: Rule = Rule {
    name: "unearned-familiarity",
    summary: "The message speaks as if the two were close.",
    why: "A stranger who sounds like a friend makes people wonder what comes next.",
    page: include_str!("unearned-familiarity.md"),
    topic: Topic::Kind,
    weight: Weight::Advice,
    kinds: &[Kind::FirstMessage],
    stage: Stage::Stable,
    check,
};

/// Pet names, and asking after the family of somebody one has not met.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let draft = case.draft;
    let remedy = "Greet them as you would at a first handshake: “Dear Ms Silva” or “Hello Ana”.";
    let hit = draft.lines.iter().filter(|line| line.part != Part::Closing).find_map(|line| FAMILIAR.find(draft, line));
    hit.map(|hit| Finding::advice(hit.span, "This sounds closer than you are yet.", remedy)).into_iter().collect()
}

static FAMILIAR: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(hello|hi|hey|my|please my|good morning|good day) dear ($|how|i|please|are|is|hope|can|could|we)",
        "my dear ($|i|please|how|friend|can|could)",
        "(babe|hun|sweetie|darling|sweetheart|bestie|bro|dude|dearest)",
        "(hey|hi|hello|yo) (man|buddy|pal|girl|boss|fam|legend|gorgeous|handsome)",
        "(^|hi|hey|hello|please|thanks|thank you|love) honey",
        "how (are|is) (you and)? ..1 (your)? (family|wife|husband|kids|children|parents|loved ones)",
        "(hope|trust) ..3 (your|the) (family|wife|husband|kids) (is|are)",
        "(hugs|kisses|xoxo)",
    ])
});
