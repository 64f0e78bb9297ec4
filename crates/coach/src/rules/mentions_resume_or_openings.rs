//! Rule `mentions-resume-or-openings`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight};
use crate::{
    Kind, Topic,
    phrase::Phrases,
    review::{Case, Finding},
    signs::{
        job::{is_denied, is_own_search},
        meant, telling,
    },
};

pub(super) const RULE: Rule = Rule {
    name: "mentions-resume-or-openings",
    summary: "The message brings a résumé or a vacancy into a talk that is for learning.",
    why: "A résumé or a vacancy turns you into an applicant, and the talk into a test.",
    page: include_str!("mentions-resume-or-openings.md"),
    topic: Topic::Learning,
    weight: Weight::Either,
    kinds: &[Kind::FirstMessage, Kind::FollowUp, Kind::ThankYou],
    stage: Stage::Stable,
    check,
};

/// A résumé sent or offered and a vacancy with them are problems; a mention is advice, and so is a vacancy where the writer says
/// that they ask for none.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let draft = case.draft;
    let mut found = Vec::new();
    let asks_for_none = telling(draft).any(|line| is_denied(draft, line));
    for line in telling(draft).filter(|line| !HARMLESS.is_in(draft, line) && !is_denied(draft, line)) {
        let stands = |phrases: &Phrases| meant(phrases, draft, line);
        if let Some(hit) = stands(&SENT) {
            let message = "A résumé sent along makes it an application.";
            found.push(Finding::problem(hit.span, message, "Leave it out. If they ask for it, send it then."));
        } else if case.profile.kind() == Kind::ThankYou {
            continue;
        } else if let Some(hit) = stands(&OPENING).filter(|hit| !(is_own_search(draft, line, hit) && case.is_to_learn())) {
            let message = "A vacancy in a first message makes you an applicant.";
            let kind = if asks_for_none { Finding::advice } else { Finding::problem };
            found.push(kind(hit.span, message.to_owned(), "Leave it out, and ask about the work.".to_owned()));
        } else if let Some(hit) = stands(&MENTIONED) {
            let message = "This moves the talk towards an application.";
            found.push(Finding::advice(hit.span, message, "Leave it out of the first message; ask about the work."));
        }
    }
    found
}

/// A résumé or an application is here, sent, or offered.
static SENT: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(attached|attaching|attach|enclosed|enclosing|enclose|below|included|including|include|copied|pasted|linked|herewith) ..5 <resume>",
        "<resume> ..5 (attached|enclosed|attachment|below|linked|included)",
        "(here is|here are|find|see|please see|sharing|sending) ..3 (my|the|a copy of my) ..1 <resume>",
        "(send|sent|forward|email|share|provide|show|bring|submit|give|upload|leave) ..2 (my|a copy of my|the) ..1 <resume>",
        "(send|share|forward|email) <resume>",
        "(send|give|bring) you my application",
        "(cast|run) ..2 (eye|eyes) over my ..1 (<papers>)",
        "i (can|could|will|would be happy to|am happy to) (send|provide|bring|supply|give) (you)? ..1 (references|referees)",
        "(advertised|advertises|is advertising|are advertising) ..4 (post|posts|position|positions|job|jobs|role|roles)",
        "my ..1 <resume> (is|can be|are)? ..2 (on|at|in|here|available|ready|linked|below|found|online)",
        "(review|critique|look|glance|feedback|opinion|comments|check|go over|go through|view|read|thoughts|help|improve|tips|pointers|edit|polish|mark) ..4 (my|over it in my) ..1 <resume>",
        "(read|check|look|glance) (it|this|them) (through|over) ..8 before i (send|apply|submit)",
    ])
});

/// A vacancy with them, or an application that is under way.
static OPENING: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(saw|noticed|notice|found|read|see|seen|about|regarding|came across|heard (about|of)) (that you have|that there is|you have|there is|that)? (<firm>)? (has|have)? (the|an|a|your|that|this|some|several|two|three) ..4 (openings|vacancy|vacancies|job posting|job ad|job advert|job advertisement|open position|open role|job listing|vacant post|open positions|trainee places|position available|job opening|opening (at|in|on|with|for|posted))",
        "(saw|noticed|heard|see|read|understand|told|notice|learned|know) ..1 (you|<firm>|NAME|the ..1 _|they|there) (is|are|was|were) (currently|now|also|actively)? (hiring|recruiting|advertising|looking (for|to hire)|taking on)",
        "i (have|am|recently|just|will|plan to|want to|would like to|have just|have recently|am also|was|intend to|am going to|am planning to|hope to|had)? ..2 (applied|applying|apply) (for|to) (a|an|the|your|this|some|one|NAME) ..4 (position|job|role|opening|internship|vacancy|team|company|firm|program|NAME|post)",
        "(interested in|interest in|regarding|about|for) (a|an|the|this|that) ..4 (position|role|job|internship|vacancy|post|opening) (at|with|on|in) (your|NAME|the company)",
        "actively (pursuing|seeking|exploring|looking at|looking into|looking for|targeting|applying to) ..4 (roles|positions|internships|jobs|opportunities)",
        "(seeking|looking for|targeting|interviewing for) ..3 (roles|positions|internships|jobs)",
        "(opportunities|positions|roles|jobs|internships|openings) (at|with|within) (your|NAME)",
        "(internship|application|hiring|recruiting|interview) ..1 (process|program|programs)",
        "^ _ (is|are) (currently|now|actively)? (hiring|recruiting) (a|an|for)",
        "NAME (is|are) (currently|now|actively)? (hiring|recruiting|looking) (for|a|an)",
        "(saw|noticed|found|came across|read|see) ..2 (posting|listing|advert|advertisement|vacancy) ",
        "(interviewing|hiring|recruiting) for (this|the|a|that)",
        "(saw|noticed|notice|see|read) ..6 that (you|<firm>|NAME) (is|are) looking for (a|an|some|new|more)",
        "(position|role|post|vacancy|application|job) ..1 (closes|close|is open until) ",
        "(careers page|recruitment portal|application portal|job board|careers site|your portal)",
        "(closing date|deadline for applications|job id|requisition|applications (until|by|close))",
        "(my|the|an) application (to|for|at|with|was|is|went|has)",
    ])
});

/// A résumé is only spoken of.
static MENTIONED: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "my ..1 <resume>",
        "(a|the) (resume|cv)",
        "(exploring|pursuing|looking into) ..3 (opportunities|roles|positions|openings|jobs)",
    ])
});

/// Applying to a school, an answer to what they asked for, or a résumé as a figure of speech.
static HARMLESS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(school|schools|university|college|graduate (school|studies|degree|program|programme|applications)|grad (school|program|programs|applications)|phd|doctoral|masters|scholarship|residency|degree|fellowship)",
        "my <resume> (is|has been|says|reads|looks|was|lists|consists|does not) (basically|mostly|mainly|just|a|an|all|full|one) _",
        "(i|we) (was|were|got|have been|had been) ..1 (offered|given|hired)",
        "as you (asked|requested|suggested|wished)",
        "(was|were) (hiring|recruiting|advertising) ..5 (in the (spring|summer|autumn|fall|winter)|last (year|spring|summer|autumn|fall|winter|month)|years ago)",
    ])
});
