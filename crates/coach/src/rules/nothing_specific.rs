//! Rule `nothing-specific`. Its page tells why it matters and shows examples.

use super::{Rule, Stage, Weight};
use crate::{
    Kind, Profile, Topic,
    limits::SHORT_THANKS,
    review::{Case, Finding},
    signs::specific::{Detail, detail, echoes},
};

pub(super) const RULE: Rule = Rule {
    name: "nothing-specific",
    summary: "The note of thanks names nothing that was said.",
    why: "One remembered sentence shows that you listened, and it is why people remember you.",
    page: include_str!("nothing-specific.md"),
    topic: Topic::Thanks,
    weight: Weight::Either,
    kinds: &[Kind::ThankYou],
    stage: Stage::Stable,
    check,
};

/// A problem when nothing is there, a short note has only the topic, or a note that names no more than topics takes up nothing of what
/// was noted; advice when it comes close, or tells something that the notes don't show.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let said = &case.facts.said;
    if case.profile != Profile::ThankYou || echoes(case.draft, said) {
        return Vec::new();
    }
    let noted = said.iter().find(|note| !note.trim().is_empty());
    let remedy = match noted {
        Some(note) => format!("From your notes: “{}”", note.trim()),
        None => "Name one thing they said: “Your advice to visit a site first stays with me.”".to_owned(),
    };
    let span = case.draft.body_span();
    match detail(case.draft) {
        Detail::None => vec![Finding::problem(span, "Nothing they said is in this note.", remedy)],
        Detail::Topic if case.draft.body_words() < SHORT_THANKS => {
            vec![Finding::problem(span, "You name the topic, but nothing they said about it.", remedy)]
        }
        Detail::Topic | Detail::Close if noted.is_some() => {
            vec![Finding::problem(span, "Nothing in this note is in your notes of the conversation.", remedy)]
        }
        Detail::Topic => vec![Finding::advice(span, "You name the topic, but nothing they said about it.", remedy)],
        Detail::Close => vec![Finding::advice(span, "You come close: what did they say about it?", remedy)],
        Detail::Said if noted.is_none() => Vec::new(),
        Detail::Said => vec![Finding::advice(span, "I can’t find this in your notes of the conversation.", remedy)],
    }
}
