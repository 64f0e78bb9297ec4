//! Rule `runs-down`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight};
use crate::{
    Kind, Topic,
    phrase::Phrases,
    review::{Case, Finding},
    signs::first_meant,
};

pub(super) const RULE: Rule = Rule {
    name: "runs-down",
    summary: "The text runs down the person, their work, or others.",
    why: "Who hears others run down expects to be next.",
    page: include_str!("runs-down.md"),
    topic: Topic::Kind,
    weight: Weight::Problem,
    kinds: &[Kind::FirstMessage, Kind::FollowUp, Kind::Reply, Kind::Question],
    stage: Stage::Stable,
    check,
};

fn check(case: &Case<'_>) -> Vec<Finding> {
    let draft = case.draft;
    let hit = first_meant(&SAID, draft);
    let remedy = "Leave it out. If it is a question, ask it openly: “What do people outside get wrong about your work?”";
    hit.map(|hit| Finding::problem(hit.span, "This runs somebody down.", remedy)).into_iter().collect()
}

/// What belittles the reader, their work, or others.
static SAID: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "your ..6 (and|but) (i)? ..1 (found|thought) it ..1 (boring|dull|disappointing|poor|weak|pointless|overrated|mediocre|amateurish|rubbish)",
        "(people|folks|types) like you ..1 (just|only) ",
        "(has|have|having) no idea (of|about) (real|actual|honest|proper) (work|life|jobs)",
        "(neither|none) of (them|your (colleagues|people|associates|staff)|you) ..1 (was|were|is|are|has|have|had|could) ..2 (useful|helpful|help|good|use|interesting|a clue|any|anything|idea)",
        "(you|they|he|she|management|editor|boss|manager|staff|colleagues|people|nobody|team) ..2 (has|have|had) not (got)? (a|any|the (slightest|faintest|first)) (clue|idea|brains)",
        "(standard|standards|quality|level|staff|people|team|editor|management|manager|boss|teaching|work) ..2 (was|were|is|are) ..1 (shocking|terrible|awful|dreadful|pathetic|appalling|a joke|useless|clueless|rubbish|incompetent|idiots|lazy|hopeless)",
        "(some|many|several|a few|obvious|clear|serious) ..1 (obvious|serious|clear|glaring|real)? (weaknesses|flaws|mistakes|shortcomings|faults|errors) in (your|the|how|what)",
        "your ..5 (was|is|were|are|had|has) ..1 (weak|boring|disappointing|poor|wrong|outdated|overrated|dull|mediocre|amateurish|(some)? obvious (weaknesses|flaws|mistakes))",
        "(better|smarter|more talented|more qualified|cleverer) ..3 than (most|many|half|all|some) ..3 (your|you)",
        "(impressive|good|not bad|well done|remarkable|surprising) for (a (woman|girl|lady|man)|someone (your age|so (old|young))|somebody your age|your age)",
        "(your|this|the) (job|field|profession|industry|work|trade) ..1 (is|seems|looks) ..1 (pointless|useless|a scam|overpaid|a joke|a waste|for losers)",
        "(as|that|so|really) (easy|cushy|boring|dull|simple|cosy) as (it|they|people|everyone) (looks|look|seems|seem|say|says|sounds)",
        "(honestly|frankly|to be honest|personally) ..3 (doubt|think|find|believe) ..4 (disgusting|pointless|boring|stupid|silly|immoral|overpaid|useless|teach me|learn from you|waste)",
        "(doubt|not think|not believe|not sure) (that)? ..1 (you|there is) (could|can|would|will|is)? ..3 (teach me|tell me anything|much (to learn|you could|you can))",
        "(how come|why|how) (did|have|do)? ..1 (they|anybody|anyone|people|your boss|the company) ..1 (make|made|pick|picked|choose|chose|hire|hired|let|promote|promoted|give|gave) you ..8 (when|although|though|without|instead|if) ",
        "you (never|did not|do not|have not|can not) even (know|knew|finish|finished|understand|understood|have|had|study|studied|do|did|own|use|like|try|tried|work|worked|hold|see|get|got|speak|write|wrote|read|teach|taught)",
        "how you (live with yourself|sleep at night)",
        "(your|the) ..1 (code|site|website|menu|shop|design|designs|app|logo|work|product|office|service) ..1 (is|are|was) ..1 (mess|disaster|joke|embarrassment|amateurish|ugly|clumsy|full of (bugs|mistakes|errors))",
        "how you should (be)? (running|run|doing|managing|manage|handling|teaching|designing)",
        "(rank|rate|place|put|like) (above|better than|higher than|more than) (yours|your (firm|company|school|team))",
        "(your|you) ..4 (fallback|second choice|safety school|last resort|consolation prize)",
        "you would be (mad|crazy|stupid|foolish|a fool|silly) (not)? to",
        "(quota|diversity) (hire|woman|pick)",
        "how you ..1 (justify|defend|excuse|can live with)",
        "(get|gets|got|getting) it wrong (half|most|all) (of)? the time",
        "(it is|is|are|that is|seems|looks|basically|really) (just|only|mostly|all|basically) ..1 (paperwork|babysitting|pushing (paper|buttons)|glorified|common sense|box ticking|colouring in|coloring in|playing)",
        "(can not be|is not|not exactly|hardly) ..2 (rocket science|brain surgery|that hard|that difficult)",
        "(anyone|anybody|everyone|any fool|a monkey|a child) (can|could) do (it|that|this|your|what you)",
        "(toying|dabbling|playing) with (the idea of|becoming|your|a bit of)? ..1 (as a fallback|until something)",
    ])
});
