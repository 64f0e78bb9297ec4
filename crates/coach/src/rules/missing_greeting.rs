//! Rule `missing-greeting`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight};
use crate::{
    Channel, Kind, Topic,
    draft::{Draft, Line, Mark, Part},
    phrase::Phrases,
    review::{Case, Finding},
};

pub(super) const RULE: Rule = Rule {
    name: "missing-greeting",
    summary: "The e-mail begins without a greeting.",
    why: "A name at the beginning shows that the message is meant for this person.",
    page: include_str!("missing-greeting.md"),
    topic: Topic::Meant,
    weight: Weight::Advice,
    kinds: &[Kind::FirstMessage],
    stage: Stage::Stable,
    check,
};

/// E-mails only; in a chat, people begin as they like.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let draft = case.draft;
    if case.channel() != Some(Channel::Email) || draft.lines.iter().any(|line| line.part == Part::Greeting) {
        return Vec::new();
    }
    if draft.body().next().is_none_or(|line| GREETING.is_in(draft, line) || speaks_to(draft, line)) {
        return Vec::new();
    }
    let remedy = "Begin with their name: “Dear Ms Silva,” or “Hello Ana,”.";
    let finding = Finding::advice(case.opening(), "There is no greeting.", remedy);
    vec![match &case.facts.name {
        Some(name) => finding.safely(format!("Dear {name},\n\n")),
        None => finding,
    }]
}

/// Whether the line begins with a name or a title and a comma.
fn speaks_to(draft: &Draft<'_>, line: &Line) -> bool {
    draft.tokens_of(line).iter().skip(1).take(4).any(|token| token.after != Mark::Space)
}

static GREETING: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "^ (hi|hello|hey|dear|good (morning|day|afternoon|evening)|greetings|hiya|respected|morning|to whom|kia ora|hola|bonjour|namaste|yo|ciao|salaam|estimado|estimada|querido|querida|talofa|buenos|buenas|bom|boa|cher|chere|sehr|salut|merhaba|ahoj|hej|hei|salam|assalamu|shalom|sawubona|aloha|buongiorno|guten)",
    ])
});
