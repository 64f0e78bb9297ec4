//! Rule `self-centred`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight};
use crate::{
    Channel, Kind, Topic,
    phrase::Phrases,
    review::{Case, Finding},
};

pub(super) const RULE: Rule = Rule {
    name: "self-centred",
    summary: "The message is nearly all about the writer.",
    why: "People enjoy talking about their own work. A message about them is a pleasure to answer.",
    page: include_str!("self-centred.md"),
    topic: Topic::Reason,
    weight: Weight::Either,
    kinds: &[Kind::FirstMessage, Kind::ThankYou],
    stage: Stage::Stable,
    check,
};

/// Counts who the message speaks of, and how often it praises its writer; a script for a call is left alone.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let draft = case.draft;
    let thanks = case.profile.kind() == Kind::ThankYou;
    if matches!(case.channel(), Some(Channel::Phone | Channel::Introduction)) {
        return Vec::new();
    }
    let words = || draft.body().flat_map(|line| draft.tokens_of(line)).map(|token| token.folded.as_str());
    let mine = words().filter(|word| matches!(*word, "i" | "me" | "my" | "mine" | "myself")).count();
    let yours = words().filter(|word| matches!(*word, "you" | "your" | "yours" | "yourself" | "we" | "our")).count();
    let praise: usize = draft.body().map(|line| PRAISE.all(draft, line).len()).sum();
    let span = draft.body_span();
    let message = "Most of this is about you.";
    let remedy = if thanks {
        "Thank them for one thing they said, and leave yourself out."
    } else {
        "Keep one sentence about yourself, and say what you would like to hear from them."
    };
    let much = mine > yours * 3;
    if thanks && (praise < 2 || mine < yours) {
        return Vec::new();
    }
    if praise >= 4 || praise >= 2 && mine >= yours * 2 || mine >= 14 && mine > yours * 4 {
        return vec![Finding::problem(span, message, remedy)];
    }
    if praise >= 3 || mine >= 10 && much {
        return vec![Finding::advice(span, message, remedy)];
    }
    Vec::new()
}

/// Words of praise for oneself, as in a letter of application.
static PRAISE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(i am|as a|being|i have been|i consider myself) ..3 (motivated|driven|hard working|hardworking|dedicated|results driven|result oriented|results oriented|detail oriented|fast learner|quick learner|ambitious|disciplined|reliable|dynamic|experienced|skilled|accomplished|talented|coachable|hungry|self starter|team player|punctual)",
        "(proven|strong|solid|extensive|excellent|exceptional|outstanding|impressive|in depth) ..2 (track record|background|skills|experience|knowledge|communication|record|understanding|expertise|academic|interest)",
        "NUM (years|year|months) (of)? ..3 experience",
        "(gpa|first class|top NUM|dean|cum laude|award|awards|awarded|prize|certified|certification|certifications|ranked|valedictorian|distinction|medals|promoted|honors)",
        "my ..1 (skills|strengths|qualifications|achievements|accomplishments|credentials|expertise|ambition|ambitions|talents|talent|abilities|vision|career goals|track record|skillset|competencies)",
        "(fluent|proficient|proficiency|expertise|well versed) in",
        "i (speak|hold|possess) ..2",
        "(managed|led|increased|delivered|supervised|saved|grew|oversaw|spearheaded) ..4 (team|teams|projects|NUM|revenue|sales|percent|million|programs)",
        "(seeking|looking for|ready for) ..3 (challenge|stage|opportunity|role|opportunities)",
        "i (believe|am confident|am convinced) ..2 (i|my) (would|could|can|will|am|have|skills|background|experience)",
        "i am the ..2 you (are|have been|were) looking for",
        "(i|my _|people|others|they) ..2 (say|call|describe|describes|describe me) ..2 i am the _",
        "(allow me|let me) to (present|introduce) myself",
    ])
});
