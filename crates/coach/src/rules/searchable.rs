//! Rule `searchable`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight, first_of};
use crate::{
    Kind,
    phrase::Phrases,
    review::{Case, Finding},
};

pub(super) const RULE: Rule = Rule {
    name: "searchable",
    summary: "The answer is on the web page of the company, or a search away.",
    why: "Their time is for what only they can tell. What a search finds tells them you did not look.",
    page: include_str!("searchable.md"),
    weight: Weight::Either,
    kinds: &[Kind::Question],
    stage: Stage::Stable,
    check,
};

/// Plain facts of a company are problems; general facts of a field are advice.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let remedy = "Look it up first, and ask what the page can't say: \"How does that show in your team?\"";
    if let Some(hit) = first_of(case, &COMPANY, &OWN) {
        return vec![Finding::problem(hit.span, "Their web page answers this.", remedy)];
    }
    let general = first_of(case, &GENERAL, &OWN);
    general.map(|hit| Finding::advice(hit.span, "A search may answer this.", remedy)).into_iter().collect()
}

static COMPANY: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(when|in what year|what year|which year|in which year) (was|were|did) (your|the|this|NAME) ..3 (founded|established|started|start|created|begin|open|set up|incorporated|founded in)",
        "how (many|big) ..1 (employees|people|offices|staff|workers|locations|branches|countries|customers) (does|do|work|works|are|is|has|have|did)",
        "how (big|large|old) is (your|the|NAME) (company|firm|organi*|office|team at|$)?",
        "where (is|are) (your|the|NAME) ..2 (headquarters|headquartered|head office|offices|office|company|based|located|firm)",
        "who (is|are|was) (your|the|NAME) ..2 (ceo|founder|founders|competitors|owner|president|boss|chairman|cfo|competition|customers|clients)",
        "what (does|do) (your|the|this|NAME) (company|firm|organi*|business|agency|NAME|startup)? (do|make|sell|produce|offer|manufacture|specialize in) (exactly|actually)? $",
        "what (products|services|kind of products|kinds of services|product|service) (does|do|are|is) (your|the|NAME|you)",
        "what is (your|the|NAME) ..2 (mission|mission statement|revenue|turnover|website|address|stock price|slogan|vision statement)",
        "what does ..2 (stand for)",
    ])
});

static GENERAL: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "^ what (does|do) (a|an) ..3 do $",
        "what is (a|an) ..3 (engineer|analyst|designer|manager|developer|nurse|consultant|scientist|planner|therapist) $",
        "what (degree|degrees|education|qualification|qualifications|certification|certifications|license|licence|training|diploma) (is|are|do|does|would) ..4 (need|needed|required|require|necessary|have to have)",
        "what (is|are) the (average|typical|median|starting|usual|minimum) ..1 (salary|salaries|pay|wage|wages|income)",
        "how long does (it|the) ..4 (degree|license|licence|certification|program|course|training) (take|last)",
        "(which|what) (universities|schools|colleges) (offer|offers|have|teach)",
        "how much does (a|an) ..3 (earn|make|get paid)",
    ])
});

static OWN: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(your team|you need|you wish|you find|in your view|in your experience|you think|surprised you|for you|did you need|matter most)",
    ])
});
