//! Rule `sent-to-many`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight};
use crate::{
    Kind,
    phrase::Phrases,
    review::{Case, Finding},
    signs::telling,
};

pub(super) const RULE: Rule = Rule {
    name: "sent-to-many",
    summary: "The message reads as if it went to many people.",
    why: "Whoever thinks that others got the same message leaves the answer to them.",
    page: include_str!("sent-to-many.md"),
    weight: Weight::Advice,
    kinds: &[Kind::FirstMessage],
    stage: Stage::Stable,
    check,
};

/// A greeting to nobody in particular, or the word that others are asked, too.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let draft = case.draft;
    let greeting = draft.lines.iter().take(3).find_map(|line| NOBODY.find(draft, line));
    let hit = greeting.or_else(|| telling(draft).find_map(|line| MANY.find(draft, line)));
    let remedy = "Write to one person, by name, and say what made you think of them.";
    hit.map(|hit| Finding::advice(hit.span, "This sounds like a letter to many.", remedy)).into_iter().collect()
}

static NOBODY: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "to whom (it|this) may concern",
        "(dear|hello|hi|good morning|good day|greetings) (sir or madam|madam or sir|sir madam|sirs|hiring ..2|recruiter|professional|professionals|friend|friends|connection|connections|all|everyone|everybody|team|colleague|colleagues|alumni|alum|network|recruiting team|fellow professional)",
    ])
});

static MANY: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(contacting|writing|writing to|reaching out to|messaging|asking|emailing|interviewing|contact|connecting with|write to) (several|many|some|a few|a number of|various|different|people|professionals|persons|everyone|everybody|lots of|all) (people|professionals|persons|in|who|of|at|from|other|to)?",
        "(several|many|other) (persons|people|professionals) (like you|in your|as well|too)",
        "(letting|let) (my|the|my whole) network know",
        "you are one of (those|many|several|the people|a few)",
        "(someone|somebody|anyone|anybody) (at|in|from) your (office|company|team|firm|organi*|department|school|hospital)",
    ])
});
