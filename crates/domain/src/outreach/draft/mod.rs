//! A first draft made of stored facts only. Every blank that no fact fills stays visibly blank, in square brackets.
//!
//! The shape follows what advisers agree on: who I am, why this person, a small time-boxed ask to learn, thanks
//! whatever the answer, under 100 words (Simon Fraser University, after Dalton's five points).
//! The texts stand in one file for each use; `fill.rs` puts the facts in and keeps where each of them went.

mod answer;
mod ask;
mod facts;
mod fill;
mod introduction;
mod note;
mod refill;
mod retell;
mod script;
mod wording;

pub use ask::BLANKS;
pub use facts::{DraftFacts, Fact};
pub use fill::blank;
pub use note::{Tier, draft_note};
pub use refill::{refill, with_told};
pub use retell::{other_tones, retold, tone_of};
pub use script::{ScriptPart, ScriptPartKind, phone_script};

use fill::{Filled, fill};
use schemars::JsonSchema;
use serde::Serialize;

use super::{Channel, Purpose};
use crate::word::words;

words! {
    /// How an e-mail or a message sounds.
    Tone {
        /// As it is drafted first.
        Plain = "plain",
        /// In fewer words.
        Shorter = "shorter",
        /// To somebody one knows or would like to.
        Warmer = "warmer",
        /// To somebody one would not call by their first name.
        Formal = "formal",
    }
}

/// A draft to go on from.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct Draft {
    /// The subject line; empty where the channel has none.
    pub subject: String,
    /// The text.
    pub body: String,
    /// Which passages of the text are facts, in the order of the text.
    pub sources: Vec<Sourced>,
    /// Which passages of the subject line are facts.
    pub subject_sources: Vec<Sourced>,
}

/// A passage that is a stored fact, in characters from the beginning of its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Sourced {
    /// Its first character.
    pub start: usize,
    /// The character after its last one.
    pub end: usize,
    /// Which fact it is.
    pub fact: Fact,
}

/// Writes a draft for a channel and a purpose in the plain tone.
#[must_use]
pub fn draft(channel: Channel, purpose: Purpose, facts: &DraftFacts) -> Draft {
    draft_in(Tone::Plain, channel, purpose, facts)
}

/// Writes a draft in a tone. Only an e-mail and a LinkedIn message have tones; everything else is said in one way.
///
/// A note beside an invitation asks, and is drafted for the narrower limit, as [`draft_note`] does for [`Tier::Basic`].
/// With any other purpose it goes to somebody one is connected with, as a message does, and has no limit.
#[must_use]
pub fn draft_in(tone: Tone, channel: Channel, purpose: Purpose, facts: &DraftFacts) -> Draft {
    let tone = if matches!(channel, Channel::Email | Channel::LinkedinMessage) { tone } else { Tone::Plain };
    let body = match (purpose, channel) {
        (Purpose::Ask, Channel::LinkedinNote) => return draft_note(Tier::Basic, facts),
        (Purpose::Ask, Channel::Phone) => script::whole(facts),
        (Purpose::Ask, Channel::Introduction) => fill(introduction::REQUEST, facts),
        (Purpose::Ask, _) => fill(ask::ask(tone), facts),
        (Purpose::Other, _) => fill("{greeting}\n\n\n\n{my-name}", facts),
        _ => fill(&answer::letter(purpose, tone), facts),
    };
    let subject = if channel == Channel::Email { fill(subject(purpose), facts) } else { Filled::default() };
    Draft { subject: subject.text, body: body.text, sources: body.sources, subject_sources: subject.sources }
}

fn subject(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Ask | Purpose::FollowUp => "A short conversation about {work-or-topic}?",
        Purpose::ThankYou => "Thank you for the conversation",
        Purpose::OfferTimes => "Times for our conversation",
        Purpose::AnswerLater | Purpose::AnswerNo => "Thank you for your answer",
        Purpose::Reschedule => "Another time for our conversation?",
        Purpose::Confirm | Purpose::Invite => "Our conversation {when}",
        Purpose::NewDate => "New date: our conversation {when}",
        Purpose::CallOff => "Off: our conversation {when}",
        Purpose::ReportBack => "What came of your suggestion",
        Purpose::Other => "",
    }
}

#[cfg(test)]
mod tests;
