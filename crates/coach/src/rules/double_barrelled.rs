//! Rule `double-barrelled`. Its page tells why it matters and shows examples.

use std::{ops::Range, sync::LazyLock};

use super::{Rule, Stage, Weight};
use crate::{
    Kind, Topic,
    draft::{Draft, Line, Mark},
    phrase::{Hit, Phrases},
    review::{Case, Finding},
};

pub(super) const RULE: Rule = Rule {
    name: "double-barrelled",
    summary: "The question asks two things at once.",
    why: "Of two questions, people answer the second. The first is lost.",
    page: include_str!("double-barrelled.md"),
    topic: Topic::Questions,
    weight: Weight::Advice,
    kinds: &[Kind::Question],
    stage: Stage::Stable,
    check,
};

/// Two clauses that each begin like a question; "and why?" and "may I use your name?" belong to what stands before them.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let draft = case.draft;
    let mut asked = draft.lines.iter().filter(|line| line.question && line.tokens.len() > 1);
    let second = asked.nth(1).map(|line| line.span.clone());
    let pair = draft.lines.iter().find_map(|line| PAIR.find(draft, line)).map(|hit| hit.span);
    let within = draft.lines.iter().filter(|line| !ONE.is_in(draft, line)).find_map(|line| second_head(draft, line));
    let remedy = "Ask them one after the other; keep the one that matters most.";
    within.or(pair).or(second).map(|span| Finding::advice(span, "These are two questions.", remedy)).into_iter().collect()
}

/// The second clause of a line that begins like a question and says enough to be one.
fn second_head(draft: &Draft<'_>, line: &Line) -> Option<Range<usize>> {
    let mut heads = HEAD.all(draft, line).into_iter().filter(|hit| opens_clause(draft, line, hit));
    let (_, second) = (heads.next()?, heads.next()?);
    let long = line.tokens.end - second.tokens.start > 3;
    long.then(|| draft.span(second.tokens.start..line.tokens.end))
}

/// Whether a clause begins here: at the start, after a comma, or after "and".
fn opens_clause(draft: &Draft<'_>, line: &Line, hit: &Hit) -> bool {
    let before = hit.tokens.start.checked_sub(1).filter(|before| *before >= line.tokens.start).and_then(|before| draft.tokens.get(before));
    let joined = before.is_none_or(|token| matches!(token.folded.as_str(), "and" | "or" | "but" | "also" | "then" | "so" | "plus"));
    joined || draft.tokens.get(hit.tokens.start).is_some_and(|token| token.after != Mark::Space)
}

/// "Tell me about your path and your company."
static PAIR: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(&["(tell|talk|speak) (to)? (me|us)? ..2 about ..4 and (your|the|what|how|why|where) _"]));

static HEAD: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "what takes",
        "(how|what|why|which|who|where|when|whether) ..2 (do|does|did|is|are|was|were|would|could|should|can|have|has|will|had|made|led|drew|brought)",
        "(do|did|does|is|are|would|could|have|was|were|has|should|can|will) (you|your|it|there|the|people|they|this|i)",
        "(tell|describe|walk|talk) (me|us|a|your|to)",
        "(what|which) (skills|training|education|kind|kinds|sort|advice|experience|qualities) ",
    ])
});

/// A second part that ears take as one question with the first.
static ONE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "and (may|can|could|might) i",
        "^ (could|can|would|will) you ..4 (look|read|willing|open|mind|try|sit) ..12 and (tell|describe) me",
        "and (why|how) (so|is that|come)? $",
        "and (what|how|who|which) (does|do|is|are|about|was|were|did)? (a|an|the|your)? ..2 (one|ones|least|less|worst|not) $",
        "how ..8 and what ..3 (influenced|changed) $",
        "^ (could|can|would) you (please)? (tell|describe|explain|share|walk|give|say)",
        "^ (when|if|while|since|because|as|given) (i|we|you|a|the|somebody|someone|something|that) ..12 (how|what|why|which|who|where) (do|does|did|is|are|was|were|would|could|has|have|will) ..20 $",
    ])
});
