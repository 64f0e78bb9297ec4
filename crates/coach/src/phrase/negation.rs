//! Whether something found is said not to be so: "I'm not asking for a job" asks for none.
//!
//! A negation reaches forward within its clause. "Wouldn't you have a job?" denies nothing.

use super::Hit;
use crate::draft::{Draft, Line, Mark, Token};

/// How far a negation reaches, in words.
const REACH: usize = 7;

/// Whether a negation reaches what was found in a line.
pub(crate) fn is_negated(draft: &Draft<'_>, line: &Line, hit: &Hit) -> bool {
    let from = hit.tokens.start.saturating_sub(REACH).max(line.tokens.start);
    let before = draft.tokens.get(from..hit.tokens.start).unwrap_or_default();
    let first = draft.tokens.get(hit.tokens.start);
    let clause = clause(before, first);
    let denied = (0..clause.len()).any(|at| denies(clause, at));
    denied || is_denied_after(draft, line, hit)
}

/// The words before the hit that belong to its clause.
fn clause<'a>(before: &'a [Token], first: Option<&Token>) -> &'a [Token] {
    let mut start = 0;
    for (at, token) in before.iter().enumerate() {
        let opens = token.after == Mark::Comma && is_subject(token) || token.after == Mark::Colon;
        if opens || matches!(token.folded.as_str(), "but" | "although" | "though" | "however" | "so") {
            start = at;
        }
    }
    let fresh = first.is_some_and(|first| first.after == Mark::Comma && is_subject(first) || first.after == Mark::Colon);
    if fresh { &[] } else { before.get(start..).unwrap_or_default() }
}

fn is_subject(token: &Token) -> bool {
    matches!(token.folded.as_str(), "i" | "could" | "would" | "can" | "please" | "do" | "are" | "is" | "may" | "will")
}

fn denies(clause: &[Token], at: usize) -> bool {
    let word = |offset: isize| at.checked_add_signed(offset).and_then(|at| clause.get(at)).map_or("", |token| token.folded.as_str());
    let asked = matches!(word(-1), "would" | "could" | "can" | "is" | "are" | "do" | "does" | "will" | "why")
        && matches!(word(1), "you" | "there" | "it" | "your" | "we");
    match word(0) {
        "not" => !asked && !matches!(word(1), "only" | "just" | "hesitate" | "mind" | "forget"),
        "never" | "without" | "nor" | "neither" | "nothing" => true,
        "no" => word(1) != "matter",
        "than" => matches!(word(-1), "rather" | "more" | "less"),
        "instead" | "of" => word(-1) == "instead",
        "before" => true,
        _ => false,
    }
}

/// "Asking for a job is not why I write."
fn is_denied_after(draft: &Draft<'_>, line: &Line, hit: &Hit) -> bool {
    let after = draft.tokens.get(hit.tokens.end..line.tokens.end).unwrap_or_default();
    let mut words = after.iter().map(|token| token.folded.as_str());
    matches!((words.next(), words.next()), (Some("is" | "was"), Some("not")))
}
