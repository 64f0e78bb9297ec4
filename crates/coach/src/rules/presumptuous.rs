//! Rule `presumptuous`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight};
use crate::{
    Kind,
    phrase::{Phrases, is_negated},
    review::{Case, Finding},
    signs::telling,
};

pub(super) const RULE: Rule = Rule {
    name: "presumptuous",
    summary: "The message takes a yes for granted, or presses for an answer.",
    why: "People help gladly when they are free to say no.",
    page: include_str!("presumptuous.md"),
    weight: Weight::Either,
    kinds: Kind::MESSAGES,
    stage: Stage::Stable,
    check,
};

/// Demands are problems; hurry is advice.
fn check(case: &Case<'_>) -> Vec<Finding> {
    if case.channel().is_none() {
        return Vec::new();
    }
    let draft = case.draft;
    let mut found = Vec::new();
    for line in telling(draft) {
        let free = |phrases: &Phrases| phrases.all(draft, line).into_iter().find(|hit| !is_negated(draft, line, hit));
        if let Some(hit) = free(&DEMANDS) {
            found.push(Finding::problem(
                hit.span,
                "This leaves no room for a no.",
                "Ask instead, and say that a no is fine: \"I understand if you have no time.\"",
            ));
        } else if let Some(hit) = free(&HURRY) {
            let remedy = "Let them choose: \"Any time in the next weeks would suit me.\"";
            found.push(Finding::advice(hit.span, "This presses for a quick answer.", remedy));
        }
    }
    found
}

static DEMANDS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(i expect|i am expecting|i will expect|i demand|i require|i insist) ..2 (you|your|a|an|to)",
        "you (must|have to|need to|should|ought to) (meet|talk|speak|call|reply|respond|answer|help|give|make time|see me|get back|send)",
        "(i will|i am going to|i shall) (be at|come to|stop by|drop by|show up at|wait at|come by) your ..3 (at|on|tomorrow|today|monday|tuesday|wednesday|thursday|friday)",
        "(i have|i) (already)? (scheduled|booked|blocked|put|set up) ..4 (call|meeting|time|calendar|slot|invite)",
        "(it is|this is) your (duty|job to|responsibility)",
        "you owe",
        "why (have|did) you not ..2 (answer|answered|reply|replied|respond|responded|written)",
        "(since|as|because) you (did not|have not|never) ..1 (answer|answered|reply|replied|respond|responded)",
        "(i know|i am sure|surely) you (will|can) (say yes|agree|help me|make time|want to|find time)",
        "i (will|shall) (not)? take no for an answer",
        "clear your (calendar|schedule)",
    ])
});

static HURRY: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(asap|as soon as possible|as soon as you can|urgently|urgent|immediately|right away|at once|at the earliest|at your earliest)",
        "(reply|respond|answer|get back|let me know|confirm|write back|call me) ..5 (by|before|until|within) (tomorrow|today|monday|tuesday|wednesday|thursday|friday|the end|end|eod|noon|tonight|NUM|next)",
        "(need|want|expect) (an|your|a) (answer|reply|response) ..2 (by|before|soon|quickly|within|today)",
        "(i am|i will be) waiting for your (reply|answer|response|call)",
    ])
});
