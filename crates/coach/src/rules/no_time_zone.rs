//! Rule `no-time-zone`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight};
use crate::{
    Kind, Topic,
    phrase::Phrases,
    review::{Case, Finding},
    signs::telling,
};

pub(super) const RULE: Rule = Rule {
    name: "no-time-zone",
    summary: "A time of day stands without its time zone.",
    why: "Two people in two zones read the same clock differently, and one of them waits alone.",
    page: include_str!("no-time-zone.md"),
    topic: Topic::Ask,
    weight: Weight::Advice,
    kinds: Kind::MESSAGES,
    stage: Stage::Stable,
    check,
};

/// Speaks only when the two are known to live in different zones.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let draft = case.draft;
    let Some(zones) = case.facts.zones.as_deref() else {
        return Vec::new();
    };
    if draft.lines.iter().any(|line| ZONE.is_in(draft, line)) {
        return Vec::new();
    }
    let remedy = format!("Say whose clock you mean; you two live by the clocks of {zones}.");
    let hit = telling(draft).find_map(|line| CLOCK.find(draft, line));
    hit.map(|hit| Finding::advice(hit.span, "This time could be on either clock.", remedy)).into_iter().collect()
}

static CLOCK: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "NUM (am|pm|o'clock|a|p)",
        "*pm",
        "(at|from|until|before|after|around|by) NUM (NUM)? ($|on|or|and|would|to|if|is|works)",
        "(noon|midday)",
    ])
});

static ZONE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(your|my|local|our|NAME|eastern|pacific|central|mountain|london|standard|indian) ..1 time",
        "(gmt|utc|cet|cest|est|edt|pst|pdt|cst|cdt|mst|mdt|bst|ist|aest|aedt|nzst|nzdt|et|pt|sgt|jst|wat|eat|sast)",
        "(both|two) (clocks|zones|time zones)",
        "time zone",
    ])
});
