//! Rule `searchable`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight, first_of};
use crate::{
    Kind, Topic,
    phrase::Phrases,
    review::{Case, Finding},
};

pub(super) const RULE: Rule = Rule {
    name: "searchable",
    summary: "The answer is on the web page of the company, or a search away.",
    why: "Their time is for what only they can tell. What a search finds tells them you did not look.",
    page: include_str!("searchable.md"),
    topic: Topic::Questions,
    weight: Weight::Either,
    kinds: &[Kind::Question],
    stage: Stage::Stable,
    check,
};

/// Plain facts of a company are problems; general facts of a field are advice.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let remedy = "Look it up first, and ask what the page can’t say: “How does that show in your team?”";
    if let Some(hit) = first_of(case, &COMPANY, &OWN) {
        return vec![Finding::problem(hit.span, "Their web page answers this.", remedy)];
    }
    let general = first_of(case, &GENERAL, &OWN);
    general.map(|hit| Finding::advice(hit.span, "A search may answer this.", remedy)).into_iter().collect()
}

static COMPANY: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(when|in what year|what year|which year|in which year|how long ago) (was|were|did|is) (your|the|this|NAME) ..4 (founded|established|started|start|created|begin|open|set up|incorporated|founded in|opened)",
        "how long has (your|the|NAME) ..2 (existed|been around|been in business|been in operation|been open|been operating)",
        "how many (people|employees) (work|works|are employed) (here|there|for|at|in)",
        "how many people (does|do) (your|the|NAME|you) ..2 (have|employ)",
        "how many ..1 (employees|offices|staff|workers|locations|branches|countries|stores|shops|beds|factories|plants|subsidiaries) (does|do|are|is|has|have|did) (you|your|the|there|NAME) ..3",
        "how many ..2 (does|do) (your|the|NAME) (company|firm|organi*|hospital|school|university|bank|agency|group|museum) ..1 (have|employ|serve|own|run)",
        "how (big|large|old) is (your|the|NAME) (company|firm|organi*|office|team at|hospital|bank|$)?",
        "(where|in which (city|cities|country|countries)|in what (city|country)) (is|are|does|do) (your|the|NAME|you) ..3 (headquarters|headquartered|head office|offices|office|company|based|located|firm|branches|operate|branch)",
        "who (is|are|was|were) (your|the|NAME) ..2 (ceo|founder|founders|owner|owners|president|chairman|cfo|chairwoman|chairperson|director general|managing director)",
        "who (founded|owns|started|established|leads|heads) (your|the|this|NAME) ..2 ",
        "what (does|do) (your|the|this|NAME) (company|firm|organi*|business|agency|NAME|startup|institute|group|charity)? (do|make|sell|produce|offer|manufacture|specialize in) (exactly|actually|for a living)? $",
        "what (kind of|kinds of|type of|types of|sort of)? (products|services|product|service|goods) (does|do|are|is) (your|the|NAME|you)",
        "what (is|was|are|were) (your|the|NAME) (company|firm|organi*|museum|hospital)? ..2 (mission|mission statement|revenue|turnover|profit|website|address|stock price|share price|slogan|motto|vision statement|opening hours|phone number|market share|legal form|annual report|products|services|full name|history)",
        "(where|how) (can|do) i find your (website|address|office|opening hours|phone number)",
        "(do|does) (you|your ..1 _) have a website",
        "is (your|the|NAME) ..1 (company|firm|NAME) (public|listed|private|publicly traded|publicly listed|privately owned|a public company|part of)",
        "what (does|is) ..2 (stand for|an abbreviation of|short for)",
        "what is the full name of",
        "what (kind|sort|type) of (company|firm|organi*|business|place) (is|are) (this|it|you|your|NAME)",
        "what industry (is|are) (you|your|the|NAME|this)",
        "(does|do|has|have) (you|your|the|NAME) ..2 (have|got) (an|any|a|other|more)? ..1 (office|offices|branch|branches|location|locations) (in|abroad|elsewhere|$)",
        "(what|which) (courses|programs|majors|degrees) (does|do|are) (you|your|the|NAME) ..2 (offer|offers|have|offered|teach) ($|for|in|at|to|here|there)",
    ])
});

static GENERAL: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "^ what (does|do) (a|an) ..3 do $",
        "^ what (is|are) (a|an) ..3 $",
        "^ what is NAME $",
        "^ what (is|does) (the)? (definition|meaning) of",
        "what (degree|degrees|education|qualification|qualifications|certification|certifications|license|licence|training|diploma) (is|are|do|does|would) ..4 (need|needed|required|require|necessary|have to have)",
        "(do|does|is|would) ..3 (need|require|required) (a|an|any)? ..1 (degree|license|licence|diploma|certificate) ",
        "what (is|are) the (average|median|minimum) ..1 (salary|salaries|pay|wage|wages|income)",
        "how long does (it|the) ..4 (degree|license|licence|certification|program|course|training) (take|last)",
        "(which|what) (universities|schools|colleges) (offer|offers|have|teach)",
        "how much does (a|an) ..3 (earn|make|get paid)",
        "what (department|division|office|branch) are you (in|from|at)",
        "where did you (go to (school|college|university)|study|graduate)",
        "(what|which) (other)? (roles|jobs|companies|positions|employers) have you (worked|had|held|been)",
        "who (oversees|manages|heads|runs|leads) (this|your|the) (department|division|team|office)",
        "(what time|when) (does|do|is) (your|the|NAME) ..3 (open|close|opened|closed) $",
        "how long does it (usually|normally)? take to (become|be|train|qualify|get) (as|a|an) ..4 $",
        "who (is|are) your ..1 (competitors|competition|customer|customers|client|clients)",
        "what (is|are) (your|the|NAME) (company|firm|organi*) values",
        "what (is|are) the (responsibilities|duties|requirements|tasks) of (a|an) _",
        "how many years (does|is) ..3 (school|degree|training|program|studies|course) (take|last)",
        "how much does (the|a|an) ..3 (cost|course cost)",
    ])
});

static OWN: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(your team|did you need|you need (in|on|for) (your|the team|this)|you wish|you find|in your view|in your experience|you think|surprised you|for you|did you need|matter most|your own|do you see|you see|really|in practice|in real life)",
    ])
});
