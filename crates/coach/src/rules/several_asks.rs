//! Rule `several-asks`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight};
use crate::{
    Channel, Kind, Topic,
    draft::Line,
    phrase::Phrases,
    review::{Case, Finding},
    signs::{ask::Wish, first_meant, telling},
};

pub(super) const RULE: Rule = Rule {
    name: "several-asks",
    summary: "The message asks for several things at once.",
    why: "One small request is easy to grant. Four are a task for another day.",
    page: include_str!("several-asks.md"),
    topic: Topic::Ask,
    weight: Weight::Either,
    kinds: Kind::ASKING,
    stage: Stage::Stable,
    check,
};

/// So many questions in writing are work for an evening.
const A_QUESTIONNAIRE: usize = 6;

/// Counts direct questions and the kinds of favours; a questionnaire, or an exercise to be written, is a problem.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let draft = case.draft;
    let asking = |line: &&Line| line.question && line.tokens.len() > 3;
    let written = first_meant(&WRITTEN, draft);
    let questionnaire = draft.body().filter(asking).nth(A_QUESTIONNAIRE - 1).map(|line| line.span.clone());
    if let Some(span) = written.map(|hit| hit.span).or(questionnaire) {
        let remedy = "Ask for a short talk, and keep the questions for it. One or two may stand here.";
        return vec![Finding::problem(span, "This is an evening of work for somebody you don’t know.", remedy)];
    }
    let fourth = draft.body().filter(asking).nth(3).map(|line| line.span.clone());
    let counted = telling(draft).filter(|line| COUNTED.is_in(draft, line)).nth(2).map(|line| line.span.clone());
    // Who asks for an introduction names the talk they hope for; that is one request.
    let wishes = if case.channel() == Some(Channel::Introduction) { &[Wish::Introduction][..] } else { &[Wish::Talk, Wish::Introduction] };
    let favours = wishes.iter().filter(|wish| case.asks().iter().any(|ask| ask.wish == **wish)).count();
    let for_work = |line: &Line| case.jobs().iter().any(|hit| line.tokens.contains(&hit.tokens.start));
    let papers = telling(draft).filter(|line| !for_work(line)).find_map(|line| PAPERS.find(draft, line)).map(|hit| hit.span);
    let jobs = case.jobs().first().map(|hit| hit.span.clone());
    let many = favours + usize::from(papers.is_some()) + usize::from(jobs.is_some()) > 2;
    let place = fourth.or(counted).or(if many { papers.or(jobs) } else { None });
    let remedy = "Choose the one that helps you most. The others can wait for the talk.";
    place.map(|span| Finding::advice(span, "These are many requests for one message.", remedy)).into_iter().collect()
}

/// Answers to be written, and free work.
static WRITTEN: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(type|write|typing|writing) (up|out|down)? ..1 (your|the|some)? answers ..1 (to|for|in|below|and)",
        "(answer|complete|fill (in|out)|return|go through) ..1 (my|the|these|this|all|following|attached|below|enclosed) ..2 (NUM|fourteen|ten|twelve|fifteen|twenty|survey|questionnaire|worksheet|form) ..1 (questions|questionnaire|survey|$|and|for|by|worksheet)",
        "(answer|complete|fill (in|out)|return) ..2 (survey|questionnaire|worksheet)",
        "(min|minimum|at least) ..1 NUM (sentences|words|paragraphs|pages)",
        "(get|give|send|arrange|sort|bring) me ..6 (tickets|ticket|passes|freebies|free samples|discount|autograph|backstage|guest list)",
        "(everyone|everybody|anyone|all the people|all your (contacts|friends|colleagues)) you know (in|at|who|from)",
        "(introduce|connect|introducing) me (to|with) (the following|everyone|everybody|anybody|all|several|each)",
        "(view|advice|opinion|help|guidance) (on|with|about) ..2 (my|our) ..2 (case|divorce|contract|lease|tax|will|rash|symptoms|lawsuit|custody|inheritance|mortgage|diagnosis|pain|landlord|boyfriend|girlfriend|marriage)",
        "(whether|if|what) (my|our) (mother|father|husband|wife|brother|sister|landlord|employer|ex|parents) (can|could|would|should|will|gets|has to|is entitled)",
        "(can not|could not) afford ..2 (sessions|session|therapy|therapist|lawyer|solicitor|consultation|lessons|appointment|coach)",
        "could you answer (these|the following|all of these|the questions below)",
        "(work|edit|design|build|shoot|help|do it|do this) for (credit|exposure|free|nothing)",
        "(feedback|comments|notes|opinion|thoughts|critique) on (my|our|all|both|the) ..2 (films|film|script|scripts|manuscript|novel|chapters|business plan|deck|pitch deck|short films|screenplay|thesis|songs|paintings|designs|app|website)",
    ])
});

/// Requests that are numbered.
static COUNTED: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&["^ (first|firstly|second|secondly|third|thirdly|fourth|fourthly|fifth|sixth|finally|lastly|1|2|3|4|5|6) "])
});

/// Something to read or to improve.
static PAPERS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&["(look|review|read|feedback|check|comments|mark|go) ..5 (my|the) ..1 (<papers>|portfolio|essay|draft|website)"])
});
