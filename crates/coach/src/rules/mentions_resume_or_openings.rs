//! Rule `mentions-resume-or-openings`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight};
use crate::{
    Kind,
    phrase::{Phrases, is_negated},
    review::{Case, Finding},
    signs::{job, telling},
};

pub(super) const RULE: Rule = Rule {
    name: "mentions-resume-or-openings",
    summary: "The message brings a résumé or a vacancy into a talk that is for learning.",
    why: "A résumé or a vacancy turns you into an applicant, and the talk into a test.",
    page: include_str!("mentions-resume-or-openings.md"),
    weight: Weight::Either,
    kinds: Kind::ASKING,
    stage: Stage::Stable,
    check,
};

/// A résumé sent along is a problem; a mention is advice.
fn check(case: &Case<'_>) -> Vec<Finding> {
    if case.channel().is_none() {
        return Vec::new();
    }
    let draft = case.draft;
    let mut found = Vec::new();
    for line in telling(draft).filter(|line| job::offence(draft, line).is_none()) {
        let stands = |phrases: &Phrases| phrases.all(draft, line).into_iter().find(|hit| !is_negated(draft, line, hit));
        if let Some(hit) = stands(&SENT) {
            let message = "A résumé in a first message makes it an application.";
            found.push(Finding::problem(hit.span, message, "Leave it out. If they ask for it, send it then."));
        } else if let Some(hit) = stands(&MENTIONED) {
            let message = "This moves the talk towards an application.";
            found.push(Finding::advice(hit.span, message, "Leave it out of the first message; ask about the work."));
        }
    }
    found
}

static SENT: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(attached|attaching|attach|enclosed|enclosing|enclose) ..5 (resume|cv|curriculum vitae|cover letter)",
        "(resume|cv|curriculum vitae|cover letter) ..4 (attached|enclosed|attachment)",
        "(review|critique|look at|look over|take a look at|look through|feedback on|check|go over|see|view|read) (my|the|it in my) (attached)? (resume|cv|curriculum vitae|cover letter)",
    ])
});

static MENTIONED: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(my|a) (resume|cv|curriculum vitae|cover letter)",
        "(saw|noticed|found|read|see|about|regarding|applied for|applied to|applying for|apply for) (that you have|that there is|you have|there is)? (the|an|a|your|that|this) ..3 (opening|vacancy|job posting|job ad|job advertisement|posting|open position|open role|job listing)",
        "(saw|noticed|heard|see|read) (that)? (you|your (company|team|firm|organi*)|NAME) (are|is) (currently|now)? (hiring|recruiting)",
        "i (have|am|recently|just|will|plan to|want to|would like to|have just|have recently|am also)? ..1 (applied|applying|apply) (for|to) (a|an|the|your|this|some) ..4 (position|job|role|opening|internship|vacancy|team|company)",
    ])
});
