//! Rule `flattery`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight};
use crate::{
    Kind,
    phrase::Phrases,
    review::{Case, Finding},
    signs::telling,
};

pub(super) const RULE: Rule = Rule {
    name: "flattery",
    summary: "The message praises more than it says.",
    why: "Praise that fits any success sounds like a means to an end.",
    page: include_str!("flattery.md"),
    weight: Weight::Advice,
    kinds: &[Kind::FirstMessage],
    stage: Stage::Stable,
    check,
};

/// One outright idol, or praise upon praise.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let draft = case.draft;
    let idol = telling(draft).find_map(|line| IDOL.find(draft, line));
    let mut praise = telling(draft).flat_map(|line| PRAISE.all(draft, line));
    let second = || praise.nth(1);
    let remedy = "Keep one thing that you truly noticed, and leave the rest out.";
    let hit = idol.or_else(second);
    hit.map(|hit| Finding::advice(hit.span, "This is more praise than a stranger can believe.", remedy)).into_iter().collect()
}

static IDOL: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "you are ..2 (genius|legend|star|icon|hero|idol|role model|visionary|guru|rockstar|rock star|goddess)",
        "(this|a|such a|very) ..1 (great|big|important|powerful) (man|woman|person|lady)",
        "(aspire|want|hope|dream|wish) to (be|become) (as|so)? ..1 (successful|great|accomplished|amazing|brilliant|like you|just like you) (as|like|one|$)",
        "to be (just|exactly)? like you",
        "(learn|hear) from (the|one of the) (very)? (best|greatest)",
        "(honor|honoured|honored|blessed|privileged) ..2 (in your presence|to breathe|to even|to be noticed)",
        "(bow|bowing) ..3 (to|before) (you|your)",
    ])
});

static PRAISE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(brilliant|extraordinary|legendary|phenomenal|iconic|world class|unparalleled|illustrious|stellar|awe inspiring|mind blowing|incredible|spectacular|amazing|outstanding|remarkable|unbelievable) ..3 (career|journey|path|work|profile|success|achievements|accomplishments|mind|person|background|story|experience|leadership|company|leader|wisdom|yours|you)",
        "so (impressive|successful|accomplished|inspiring|talented|amazing|brilliant|wise)",
        "(absolutely|truly|deeply|incredibly|totally|so) (in awe|blown away|amazed|impressed|inspired|starstruck)",
        "(huge|biggest|massive|big) fan",
        "your (wisdom|genius|brilliance|greatness|excellence)",
    ])
});
