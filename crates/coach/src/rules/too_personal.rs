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
    summary: "The text speaks of looks or of private life, or makes the talk sound like a date.",
    why: "A remark about looks makes people feel watched, and they will not answer.",
    page: include_str!("too-personal.md"),
    topic: Topic::Kind,
    weight: Weight::Problem,
    kinds: &[Kind::FirstMessage, Kind::FollowUp, Kind::Reply, Kind::Question],
    stage: Stage::Stable,
    check,
};

fn check(case: &Case<'_>) -> Vec<Finding> {
    let draft = case.draft;
    let hit = first_meant(&SAID, draft).or_else(|| first_meant(&PRIVATE, draft));
    let remedy = match case.profile.kind() {
        Kind::Question => "Ask about the work: “How does this job fit with the rest of your life?”",
        _ => "Leave it out, and meet by day: “Could we have a coffee near your office, or a call?”",
    };
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

/// Age, family, faith, politics, health: what nobody is asked at work.
static PRIVATE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "how old (are|is) (you|your (wife|husband|partner|boss|kids|children))",
        "(are|is) (you|your (wife|husband|partner)) ..1 (single|married|divorced|pregnant|gay|straight|lesbian|religious|christian|muslim|jewish|catholic|a believer|in a relationship)",
        "(party|whom|who) ..2 (do|did|will|would) you ..1 (vote|support)",
        "(do|did|will|would|are) you ..3 (want|wanting|planning|plan|going|trying|intend|thinking) ..3 (kids|children|a baby|a family|get married|marry|get pregnant)",
        "(do|does) (you|your (wife|husband|partner)) have (kids|children|a (boyfriend|girlfriend|wife|husband|partner))",
        "(do|did) you (believe in god|pray|go to (church|mosque|the mosque)|smoke|drink|take (drugs|medication|pills))",
        "(what|which) (is|are) your ..1 (age|weight|religion|faith|race|ethnicity|star sign|sexuality|marital status|political views|politics|diagnosis|illness)",
        "(why|when|how) (did|do|are) you ..2 (divorce|divorced|split up|separate|single|not have (kids|children)|childless)",
        "(what|how) does your (wife|husband|partner) (earn|make|do for a living|think of your)",
    ])
});
