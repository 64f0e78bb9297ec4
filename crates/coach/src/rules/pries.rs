//! Rule `pries`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight};
use crate::{
    Kind, Topic,
    phrase::Phrases,
    review::{Case, Finding},
    signs::first_meant,
};

pub(super) const RULE: Rule = Rule {
    name: "pries",
    summary: "The text asks for what people keep to themselves: their pay, their prices, gossip.",
    why: "Who is asked for secrets by a stranger closes the door, also to the questions that were fine.",
    page: include_str!("pries.md"),
    topic: Topic::Learning,
    weight: Weight::Problem,
    kinds: &[Kind::FirstMessage, Kind::FollowUp, Kind::Question],
    stage: Stage::Stable,
    check,
};

/// Of pay in a question, another rule speaks.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let draft = case.draft;
    let said = || Some(&*SAID).filter(|_| case.profile.kind() != Kind::Question).and_then(|said| first_meant(said, draft));
    let hit = first_meant(&GOSSIP, draft).or_else(said);
    let remedy = "Leave it out, and ask about the work.";
    hit.map(|hit| Finding::problem(hit.span, "This is something that people seldom tell a stranger.", remedy)).into_iter().collect()
}

/// What a stranger is seldom told.
static SAID: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(all)? off the record (of course|$|and|so|naturally|please)",
        "(confidential|insider|inside|internal|secret) (information|info|numbers|figures|data|gossip|documents|scoop|dirt)",
        "(love|like|want|hear|know|get|give me|tell me|share|spill|any) ..2 (the|some|all the|all your|your)? (gossip|dirt|scoop|rumors|rumours)",
        "is it true (that|about|what) ..3 (your|you|the) ..2 (boss|owner|manager|director|ceo|chairman|chairwoman|head)",
        "whether (your|the) ..2 (boss|owner|manager|director|ceo|mayor|minister|head|chief) ..2 (really|actually|truly|is as|means|knows)",
        "(how much|what) (do|does|did)? (you|they|your _|NAME) ..1 (make|earn|get paid|take home|are paid|is paid|charge|charges|pay|pays) ($|and|a|per|an|for|at|there|each|your|or|after)",
        "(what|how much) (is|are|was) your ..1 (salary|pay|income|wage|wages|earnings|compensation|bonus|day rate|rate|margin|margins|turnover|profit|revenue|fees)",
        "what (is|are) the (comp|pay|salary|money|compensation|bonus) (like|$|there|at|and|starting)",
        "how much you ..1 (made|earned|got paid|took home|charged|paid)",
        "what you (currently|now)? (pay|paid) ($|by|for|per|your|now|at)",
        "(what|which|the) ..2 (questions|tasks|tests|answers) ..1 (your|the) ..4 (interview|assessment|panel|hiring|recruiter|centre|center|test|exam|manager) ..2 (uses|use|asks|ask|wants|likes|sets)",
        "what (your|the) ..1 (panel|interviewers|hiring manager|recruiters|recruiter|committee) ..1 (wants|want|likes|like|looks|look|asks|ask|expects) ..2",
        "(make|making|earn|earning|made) ..1 (a lot of|good|big|serious|crazy|loads of|tons of|that kind of|real|easy|so much) (money|cash|bucks)",
        "(which|what|who) suppliers (do|does|are|you|your|they)",
        "(which|who) ..1 supplier (you|gives you|do you|your|offers you)",
        "(which|what|who) of your (guys|people|staff|employees|team|customers|clients|workers) ..2 (might|are|would|is|could|may|want|were)",
        "your (margins|client list|customer list|price list|supplier list|sales figures|profit margin|profit margins|trade secrets|pricing model)",
        "(how|what) your ..2 (forecast|sales|profits|revenues|margins|numbers) (for|look|looks|are|is)",
    ])
});

/// Talk about those who are not there.
static GOSSIP: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(who|which|whom) ..3 (laziest|worst|dumbest|nastiest|meanest|stupidest|weakest|most (annoying|hated|incompetent|useless)|least (competent|useful|popular)) ..2 (person|colleague|coworker|boss|manager|one|employee|in|on|at|of|here|there|$)",
        "who (do|does|can) (you|everyone|everybody|nobody) ..2 (hate|stand|not stand|avoid|dislike)",
        "who (is|are) (sleeping|having an affair|getting fired|about to be fired) ..2",
        "(gossip|dirt|rumors|rumours) (on|about|in) ",
    ])
});
