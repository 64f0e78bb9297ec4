//! A script for a call, in parts, so that nothing has to be said by heart.
//!
//! House rule: on a cold call nothing is left on a machine; one tries again at another time of day.

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    DraftFacts, Sourced,
    fill::{Filled, fill},
};
use crate::{Word as _, word::words};

words! {
    /// A part of a call, in the order in which they come.
    ScriptPartKind {
        /// Who is calling, and how one knows the other.
        Opening = "opening",
        /// Whether this is an all right moment.
        Permission = "permission",
        /// Who one is, and why this person.
        Reason = "reason",
        /// The ask.
        Ask = "ask",
        /// Thanks, whatever the answer was.
        Closing = "closing",
        /// What to do if a machine answers.
        Machine = "machine",
    }
}

/// A part of a call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ScriptPart {
    /// Which part.
    pub kind: ScriptPartKind,
    /// What to say, or in brackets what to do.
    pub text: String,
    /// Which passages of the text are facts, in characters from its beginning.
    pub sources: Vec<Sourced>,
}

/// The parts of a call, in their order.
#[must_use]
pub fn phone_script(facts: &DraftFacts) -> Vec<ScriptPart> {
    let part = |kind: &ScriptPartKind| {
        let Filled { text, sources, .. } = fill(text(*kind), facts);
        ScriptPart { kind: *kind, text, sources }
    };
    ScriptPartKind::ALL.iter().map(part).collect()
}

/// All parts as one text.
pub(super) fn whole(facts: &DraftFacts) -> Filled {
    let texts: Vec<&str> = ScriptPartKind::ALL.iter().map(|kind| text(*kind)).collect();
    fill(&texts.join("\n\n"), facts)
}

const fn text(kind: ScriptPartKind) -> &'static str {
    match kind {
        ScriptPartKind::Opening => "Hello {given-name}, this is {my-name}.{known-aloud}",
        ScriptPartKind::Permission => "Is this an all right moment? (If not: when may I try again?)",
        ScriptPartKind::Reason => "{i-am}. I am calling because {reason}.",
        ScriptPartKind::Ask => {
            "I am {finding-out}, and I would love to hear how you see it. Would you have 20 minutes one day in the next two weeks? By \
             phone is fine, and so is a coffee near you. If not, I quite understand."
        }
        ScriptPartKind::Closing => "Thank you for your time.",
        ScriptPartKind::Machine => "(If a machine answers: hang up kindly, and try again at another time of day.)",
    }
}
