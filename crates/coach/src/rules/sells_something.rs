//! Rule `sells-something`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight};
use crate::{
    Kind, Topic,
    phrase::Phrases,
    review::{Case, Finding},
    signs::first_meant,
};

pub(super) const RULE: Rule = Rule {
    name: "sells-something",
    summary: "The message has something to sell or to show.",
    why: "A talk for learning that turns into a pitch costs the trust of everybody who asks after you.",
    page: include_str!("sells-something.md"),
    topic: Topic::Learning,
    weight: Weight::Problem,
    kinds: &[Kind::FirstMessage, Kind::FollowUp],
    stage: Stage::Stable,
    check,
};

fn check(case: &Case<'_>) -> Vec<Finding> {
    let draft = case.draft;
    let hit = first_meant(&SAID, draft);
    let remedy = "Leave it out of a talk for learning.";
    hit.map(|hit| Finding::problem(hit.span, "This turns the talk into a pitch.", remedy)).into_iter().collect()
}

/// What is offered, shown and pitched.
static SAID: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(chapter|chapters|manuscript|novel|screenplay|script|deck|pitch|demo|brochure|catalog|catalogue|proposal|business plan) ..1 (is|are)? (attached|enclosed|below|linked)",
        "(attached|attaching|enclosed|enclosing) ..4 (chapters|chapter|manuscript|novel|screenplay|script|pitch deck|deck|brochure|catalogue|catalog|proposal|business plan)",
        "(tell|show|introduce|present|walk) (you|to you)? ..2 (about|through|to)? (my|our) ..1 (manuscript|novel|screenplay|product|products|platform|software|app|service|services|solution|startup|offer|offering|business idea|invention)",
        "(pitch|demo|sell|demonstrate) (you|to you|it to you|my|our)",
        "(free|quick|short|live|complimentary|no obligation) (trial|demo|quote|consultation|audit|assessment) (of|for|with|$|and|call)",
        "(our|my) (product|platform|service|solution|software|app|tool) (can|could|helps|saves|will|would|makes|offers)",
        "(your|their|biggest|main|hiring|sales) ..1 pain points",
        "(i|we) help ..4 (grow|boost|increase|scale|double|triple|multiply|cut|reduce|fill|win|close) (their|your|more)",
        "(your|their) (sales)? pipeline",
        "(become|be|as) (a|one of our|our) (customer|client|distributor|reseller|affiliate)",
        "(income|business|earning|franchise|investment|ground floor) opportunity (that|for|with|you|i|we|$|which)",
        "(run|own|started|founded|represent|have) (a|an|my) ..2 (company|business|firm|agency) (supplying|selling|offering|providing|(that|which) (sells|supplies|offers|provides)) ..6",
        "beat (what|the price|any price|your) ..3 (pay|paying|supplier|get|price)",
        "(line|range) of (supplements|products|oils|essential oils|skincare|cosmetics|shakes|vitamins)",
        "(be|being|become) (their|your|my) own boss",
        "building (a|my|our) (team|network|group|downline) of ..3 (who|to|that)",
        "(passive|extra|residual) income",
        "(invest|investing|investment|investor) in (my|our)",
        "(discount|special offer|promo code|price list|become a (customer|client|partner|reseller))",
    ])
});
