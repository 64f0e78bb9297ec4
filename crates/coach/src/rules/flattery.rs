//! Rule `flattery`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight};
use crate::{
    Kind, Topic,
    phrase::Phrases,
    review::{Case, Finding},
    signs::{reason::Reason, telling},
};

pub(super) const RULE: Rule = Rule {
    name: "flattery",
    summary: "The message praises more than it says.",
    why: "Praise that fits any success sounds like a means to an end.",
    page: include_str!("flattery.md"),
    topic: Topic::Kind,
    weight: Weight::Either,
    kinds: &[Kind::FirstMessage],
    stage: Stage::Stable,
    check,
};

/// So much praise, and nothing else is heard.
const GUSHING: usize = 3;

/// One outright idol, or praise upon praise. Much of it is a problem, and less is where nothing else says why them.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let draft = case.draft;
    let mut idols = telling(draft).flat_map(|line| IDOL.all(draft, line)).peekable();
    let idol = idols.peek().cloned();
    let praise: Vec<_> = telling(draft).flat_map(|line| PRAISE.all(draft, line)).collect();
    let remedy = "Keep one thing that you truly noticed, and leave the rest out.";
    let weighs = praise.len() + idols.count() + usize::from(*case.reason() != Reason::Specific);
    let Some(hit) = idol.or_else(|| praise.get(1).cloned()) else { return Vec::new() };
    if weighs >= GUSHING {
        return vec![Finding::problem(hit.span, "There is little here but praise.", remedy)];
    }
    vec![Finding::advice(hit.span, "This is more praise than a stranger can believe.", remedy)]
}

static IDOL: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "you are ..2 (genius|legend|star|icon|hero|idol|role model|visionary|guru|rockstar|rock star|goddess)",
        "(this|a|such a|very) ..1 (great|big|important|powerful) (man|woman|person|lady)",
        "(aspire|want|hope|dream|wish) to (be|become) (as|so)? ..1 (successful|great|accomplished|amazing|brilliant|like you|just like you) (as|like|one|$)",
        "to be (just|exactly)? like you",
        "(learn|hear) from (the|one of the) (very)? (best|greatest)",
        "(honor|honoured|honored|blessed|privileged) ..2 (in your presence|to breathe|to even|to be noticed)",
        "words (fail|failed) me",
        "no (finer|greater|better|wiser) _ ..2 (in|on|than) (the|this|our|earth|you)",
        "unworthy of (a|your|even|one) ..2 (moment|time|attention|reply)",
        "(your|a) (humble|devoted) (servant|admirer|disciple|student|follower)",
        "(crumbs|scraps) from your table",
        "(the|a|my|you) goat",
        "(mad|massive|huge) respect",
        "(secret|secrets) (behind|of|to) your success",
        "(leaders|people|legends|someone|professionals) like you (making|changing|who (make|change|inspire))",
        "(bow|bowing) ..3 (to|before) (you|your)",
        "(greatest|best|finest|wisest|most (talented|gifted|brilliant|important|inspiring)) ..4 (of (your|our|this|the|all) (generation|time|age|century|decade)|alive|in the (world|country|industry|business)|on earth|ever lived)",
        "(every single thing|everything|anything|whatever) you ..1 (touch|do|make|say|write|post|create) (is|turns|becomes|inspires)",
        "(to|i could|and) (breathe|stand|sit) ..3 (same|your) (air|room|presence|shadow)",
        "(fraction|half|one percent|a tenth) of (your|the) (brilliance|talent|genius|success|wisdom|skill|knowledge)",
        "(honor|thrill|highlight|dream) of my (life|career|year)",
        "(my|our|the|biggest|absolute|total) (idol|hero|goddess|icon|queen|king|inspo|guru)",
        "(literally|totally|absolutely|completely) (obsessed|in love|dying|worship)",
    ])
});

static PRAISE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(brilliant|extraordinary|legendary|phenomenal|iconic|world class|unparalleled|illustrious|stellar|awe inspiring|mind blowing|incredible|spectacular|amazing|outstanding|remarkable|unbelievable) ..3 (career|journey|path|work|profile|success|achievements|accomplishments|mind|person|background|story|experience|leadership|company|leader|wisdom|yours|you)",
        "so (impressive|successful|accomplished|inspiring|talented|amazing|brilliant|wise)",
        "(absolutely|truly|deeply|incredibly|totally|so) (in awe|blown away|amazed|impressed|inspired|starstruck)",
        "(huge|biggest|massive|big) fan",
        "your (wisdom|genius|brilliance|greatness|excellence|dedication|excellency)",
        "(your|the) ..3 (profile|career|journey|work|path|success|page|background) is (so|truly|simply|just|really|absolutely|very)? ..1 (amazing|outstanding|incredible|impressive|inspiring|brilliant|remarkable|phenomenal|extraordinary|stellar|unbelievable|genius|goals|exemplary)",
        "(greatly|deeply|truly|so|incredibly|immensely|hugely|highly) (inspired|motivated|moved|impressed) by (your|you) (journey|profile|career|success|achievements|story|work|path|page|$)",
        "(stands as|is|a) ..1 testament to",
        "(continue|continues) to inspire",
        "(invaluable|immense|countless|remarkable) (contribution|contributions|achievements)",
        "(your|you) ..2 (inspire|inspires|inspiring) (me|us|countless|so many|all|everyone|millions|others)",
        "in awe of (you|your|everything)",
    ])
});
