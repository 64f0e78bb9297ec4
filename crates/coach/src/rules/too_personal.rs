//! Rule `too-personal`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight};
use crate::{
    Kind, Topic,
    phrase::Phrases,
    review::{Case, Finding},
    signs::first_meant,
};

pub(super) const RULE: Rule = Rule {
    name: "too-personal",
    summary: "The message speaks of looks, or makes the talk sound like a date.",
    why: "A remark about looks makes people feel watched, and they will not answer.",
    page: include_str!("too-personal.md"),
    topic: Topic::Kind,
    weight: Weight::Problem,
    kinds: Kind::MESSAGES,
    stage: Stage::Stable,
    check,
};

fn check(case: &Case<'_>) -> Vec<Finding> {
    let draft = case.draft;
    let hit = first_meant(&SAID, draft);
    let remedy = "Leave it out, and meet by day: \"Could we have a coffee near your office, or a call?\"";
    hit.map(|hit| Finding::problem(hit.span, "This is about the person, not about their work.", remedy)).into_iter().collect()
}

/// Looks, private life, and evenings for two.
static SAID: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(great|lovely|beautiful|nice|pretty|gorgeous|stunning|cute|amazing|sweet|killer|sexy|hot) (smile|eyes|legs|figure|dimples|selfie) (by the way|there|you have|in your (photo|picture|profile)|on your (photo|picture|profile)|$)",
        "your (smile|beauty|looks|eyes|face) ..3 (made|caught|is|are|drew|lit|lights|stopped)",
        "you (are|look|looked|were) (so|really|very|absolutely|even more|quite|pretty|such a)? (hot|cute|gorgeous|beautiful|stunning|pretty|attractive|handsome|sexy|a beauty|lovely in)",
        "are you (single|married|seeing (anyone|someone|anybody)|taken|in a relationship|attached $)",
        "(over|for|grab|get|have|buy you|share|go for) (a|some)? ..1 (drink|drinks|wine|cocktail|cocktails|dinner) ..6 (my treat|on me|friday night|saturday night|tonight|tomorrow night|just (the two of us|us|you and me))",
        "(wine|cocktail) bar",
        "(meet|come|call|visit|be|talk|drop|stop|pop|see you|ring) ..6 (at|to|by) your home",
        "(looked up|found out|tracked down|got hold of|googled) (your|the|where) ..1 (address|home|house|live|number)",
        "(found|looked up|got|know|saw|have) (out)? (your|where you) (home address|home phone|private (number|address|phone)|house number|live|lives)",
        "(drove|walked|went|cycled|driven|walk|drive) (past|by) your (house|home|flat|apartment)",
        "(saw|seen|love|loved|found|looked at|scrolled) ..3 (your|the) (holiday|vacation|beach|wedding|family|bikini|private) (photos|pictures|snaps|pics|album)",
        "your (wife|husband|kids|children|daughter|son|girlfriend|boyfriend) ..2 (is|are|looks|look) (cute|lovely|beautiful|pretty|hot|gorgeous|sweet)",
        "(candlelit|dinner date|dinner for two|a date with you|a hot date|ask you out|take you out (for|to) (dinner|drinks|a drink))",
        "(come (over|round) to|at|back to) my (place|flat|apartment|room|hotel)",
    ])
});
