//! Rule `too-formal`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight};
use crate::{
    Channel, Kind, Topic,
    phrase::Phrases,
    review::{Case, Finding},
};

pub(super) const RULE: Rule = Rule {
    name: "too-formal",
    summary: "The message is more formal than anybody speaks.",
    why: "Stiff words hide a friendly request. Plain ones sound sure and kind.",
    page: include_str!("too-formal.md"),
    topic: Topic::Reading,
    weight: Weight::Advice,
    kinds: Kind::LETTERS,
    stage: Stage::Stable,
    check,
};

/// Two turns of an official letter; on LinkedIn, one is enough.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let draft = case.draft;
    let hits: Vec<_> = draft.lines.iter().flat_map(|line| STIFF.all(draft, line)).collect();
    let chat = matches!(case.channel(), Some(Channel::LinkedinNote | Channel::LinkedinMessage));
    let enough = if chat { 1 } else { 2 };
    let remedy = "Say it as you would across a table: “Could we talk for 20 minutes?”";
    let hit = hits.first().filter(|_| hits.len() >= enough);
    hit.map(|hit| Finding::advice(hit.span.clone(), "This is stiffer than it needs to be.", remedy)).into_iter().collect()
}

static STIFF: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(respected|honourable|honorable|esteemed|most respected|most honourable) (sir|madam|director|professor|principal|self|organi*|company|article|institution|office|firm|good|member)",
        "your (esteemed|good self|goodself|good office|good offices|honorable|honourable|august|noble|kind self)",
        "(humbly|humble) ..2 (request|beg|submission|solicit|ask|submit|wish|and|solicitation|application)",
        "i beg to (introduce|state|submit|request|solicit|apply)",
        "with due (respect|regard)",
        "(the|i the) undersigned",
        "(highly|ever|much|deeply) (obliged|indebted)",
        "(yours|your) (obediently|obedient|faithful servant|most faithfully|humble)",
        "(favorably|favourably) consider",
        "(grant|solicit|seek|crave) ..2 (audience|indulgence|privilege)",
        "profound (gratitude|respect|thanks)",
        "do the needful",
        "thanking you in anticipation",
        "(hereby|herewith|henceforth|aforementioned|heretofore)",
        "telephonic",
        "(it is|was) my sincere desire",
    ])
});
