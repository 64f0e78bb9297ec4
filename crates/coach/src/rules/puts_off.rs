//! Rule `puts-off`. Its page tells why it matters and shows examples.

use super::{Rule, Stage, Weight};
use crate::{
    Kind, Topic,
    review::{Case, Finding},
    signs::weighing::PUTS_OFF,
};

pub(super) const RULE: Rule = Rule {
    name: "puts-off",
    summary: "The words of the message, taken together, put people off.",
    why: "A tone is made of many small words. None of them is wrong by itself.",
    page: include_str!("puts-off.md"),
    topic: Topic::Kind,
    weight: Weight::Problem,
    kinds: Kind::ASKING,
    stage: Stage::Stable,
    check,
};

/// It is asked only where no other rule finds a problem, since a fault with a name is easier to mend.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let weighing = case.weighing();
    if weighing.total <= PUTS_OFF {
        return Vec::new();
    }
    let remedy = "Say who you are, why you write to them, and ask for one short talk to learn. Leave out the rest.";
    let message = "Taken together, the words may put people off. This sentence weighs most.";
    vec![Finding::problem(weighing.heaviest.clone(), message, remedy)]
}
