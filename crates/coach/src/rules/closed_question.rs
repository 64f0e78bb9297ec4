//! Rule `closed-question`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight, first_of, leading};
use crate::{
    Kind, Topic,
    phrase::Phrases,
    review::{Case, Finding},
};

pub(super) const RULE: Rule = Rule {
    name: "closed-question",
    summary: "The question can be answered with yes or no.",
    why: "A yes or no ends the topic; “how” and “what” open it.",
    page: include_str!("closed-question.md"),
    topic: Topic::Questions,
    weight: Weight::Advice,
    kinds: &[Kind::Question],
    stage: Stage::Stable,
    check,
};

/// Requests such as "Could you tell me ..." and "May I ..." are open in spirit; what another rule says is not said twice.
fn check(case: &Case<'_>) -> Vec<Finding> {
    if leading::found(case).is_some() || !case.jobs().is_empty() {
        return Vec::new();
    }
    let message = "This can be answered with yes or no.";
    let remedy = "Begin with “how” or “what”: “What do you like about it?”";
    let hit = first_of(case, &FEELING, &WHY)
        .or_else(|| first_of(case, &CLOSED, &OPEN))
        .filter(|_| case.draft.lines.iter().any(|line| line.question));
    hit.map(|hit| Finding::advice(hit.span, message, remedy)).into_iter().collect()
}

/// A question that begins with its verb, perhaps after "and" or "in your view".
static CLOSED: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "^ (and|so|but|or|also|then)? (do|does|did|is|are|was|were|have|has|had|can|could|will|would|should|am|must|may|might) (not)? (you|your|it|there|the|a|an|this|that|these|those|people|i|we|they|he|she|most|many|all|any|some|NAME|someone|somebody|one|anyone|my|being|having|working|getting)",
        "^ (and|so|but|or|also|then)? (do|does|did|is|are|was|were|has|have|will|would|can|could|should) _ _ ..20 $",
        "how many ..1 (are|work|report|do you have) (on|in|at|for|there|to) ",
        "^ (ever|got|keep|enjoy|like|miss|seen|tried|still|working) _ ..20 $",
        "^ (in your (view|opinion|experience)|overall|generally|honestly|looking back|these days|today|nowadays|for you) (do|does|did|is|are|was|were|have|has|can|could|will|would|should) _",
    ])
});

/// Asking for a feeling in one word.
static FEELING: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "^ (and|so)? do you (still|really|actually)? (like|love|enjoy|hate|regret|miss|recommend)",
        "^ (and|so)? (are|were) you (still|really)? (happy|satisfied|glad|content|pleased)",
        "^ would you (recommend|choose|do) (it|this|that|the same|your) ",
    ])
});

static WHY: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&["(and|or) (why|how|what)", "or"]));

static OPEN: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(could|can|would|will) you ..2 (tell|describe|explain|walk|share|say|give|show|recommend|suggest|talk|help|speak|mind|name|point|think of|introduce|elaborate|paint|compare|advise|be willing|be open|be comfortable|let)",
        "(is|are|would) there ..2 (anyone|anybody|someone|somebody|anything|people|person|other|others|else|something|a person|question|book|books|part|resource|resources|questions|ways|steps|skills|things|associations|organizations|groups|events|courses|websites|journals)",
        "(do|would|could) you (happen to|mind)? ..2 (know|think of|recommend|suggest|mind) ..2 (anyone|anybody|someone|somebody|people|person|other|else|whom|who|if|any|of)",
        "(do|would) you have (any|some|a|other|time) ..2 (advice|suggestion|suggestions|tips|recommendation|recommendations|thoughts|words|questions|question|resources|examples|example|ideas|story|favorite|contacts|insight|insights)",
        "(may|might) (i|we|it)",
        "(can|could|would) (i|we|it) ..1 (use|contact|write|ask|call|come|see|visit|stay|keep|get|reach|mention|tell|help|offer|do|follow|send|share|return|be|talk|speak|meet|shadow|email|bring)",
        "(know|tell|remember|see|think of|idea of|sense of|aware of|explain|say|suggest|recommend|advise) ..4 (how|what|why|which|who|whom|where) _",
        "(and|or) (how|what|why|which|who|where)",
    ])
});
