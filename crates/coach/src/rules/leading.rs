//! Rule `leading`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight, first_of};
use crate::{
    Kind, Topic,
    phrase::{Hit, Phrases},
    review::{Case, Finding},
};

pub(super) const RULE: Rule = Rule {
    name: "leading",
    summary: "The question already holds its answer.",
    why: "A question that holds its answer gets politeness back, not the truth.",
    page: include_str!("leading.md"),
    topic: Topic::Questions,
    weight: Weight::Advice,
    kinds: &[Kind::Question],
    stage: Stage::Stable,
    check,
};

/// "Don't you think ...", "isn't it true ...", "..., right?", statements with a question mark, and loaded words.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let message = "This already says which answer you expect.";
    let remedy = "Ask it openly: “How do you see it?”";
    found(case).map(|hit| Finding::advice(hit.span, message, remedy)).into_iter().collect()
}

/// Where the question gives its answer away.
pub(super) fn found(case: &Case<'_>) -> Option<Hit> {
    let stated = || {
        case.draft.lines.iter().filter(|line| line.question && !WH.is_in(case.draft, line)).find_map(|line| STATED.find(case.draft, line))
    };
    first_of(case, &LEADING, &NONE).or_else(stated)
}

static LEADING: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(do|would|did) (not you|you not) (think|agree|find|feel|believe|say|want|wish|like|love|hate|get|ever)",
        "(is|are|was|were) (it|this|that|there) not",
        "(is|are|was|does|do|would|have|has) not (it|this|that|there|they|you|people|the|your|most) ",
        "(would|do) you (not)? (agree|not agree) (that|with)",
        "(surely|obviously|clearly|of course|everybody knows|everyone knows|i assume|i guess|i suppose|i bet|presumably|i take it|admit it) ",
        "(right|correct|yes|no|true|agreed|huh|eh|is that true|is not it|do not you|is it not|do not you|are not they|do not they|is not that|would not you|are not you) $",
        "(must|has to) be (so|very|really|pretty|quite)? (great|hard|boring|stressful|exciting|tough|amazing|difficult|fun|nice|terrible|exhausting|rewarding|wonderful|lonely|dull|awful|easy)",
        "you must (get|be|feel|love|hate|find|really|have)",
        "how (great|terrible|boring|stressful|amazing|awful|wonderful|exciting|bad|horrible|fantastic|dull|lucky|much do you (love|hate|enjoy|dislike|like)) (is|was|are|were|$|your|it|the|do|dealing|being|working|to)",
        "(why|how come) (is|are|do|does) ..6 (so|such a) (bad|terrible|great|boring|slow|awful|good|poor|toxic|amazing|badly|low|expensive|stressful|lazy|stupid)",
        "why (is|are|do|does) ..5 (always|never|all) (so|such) _",
        "why (is|are) (nobody|everybody|everyone|no one|all|most) ..3 (so|such) _",
        "why would (anyone|anybody|somebody|someone|you) (ever|even|want)",
        "why (is|are) ..6 so _ $",
        "^ (is|are|does|do) not _ ..1 _",
        "(better|worse|nicer|easier) than ..6 (right|surely)",
    ])
});

/// A statement with a question mark behind it.
static STATED: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "^ (so|and|but|then)? (you|it is|it must|they|people|your (job|work|company|boss|team) (is|must)|that is|this is|the ..2 (is|are)) _ ..1",
    ])
});

static WH: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&["(how|what|why|which|who|whom|where|when|tell|could|can|would you|may i)"]));

static NONE: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&["so (important|popular|common|special|different|long|many|much) $"]));
