//! One's own templates: plain text in the notation of Jinja, filled with the facts about somebody.
//!
//! A text says `{{ person.first_name }}` for a fact. What is not known becomes the same visible blank as in the built-in
//! drafts, and counts as "no" in a condition. Facts are put in as they are and never read as a template themselves. There
//! is nothing to call, nothing to include and nothing to escape; work and length are bounded. `fault.rs` says what is
//! wrong and where, `engine.rs` is the one place that knows the library, `tags.rs` finds where a mistake was begun.

mod engine;
mod fault;
mod nearest;
mod tags;
#[cfg(test)]
mod tests;

pub use fault::{TemplateFault, TemplateFaultKind};

use acquaint_domain::{
    Word as _,
    outreach::{Draft, DraftFacts, Fact, Sourced},
};

/// A template in its two parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TemplateText<'a> {
    /// The subject line.
    pub subject: &'a str,
    /// The text.
    pub body: &'a str,
}

/// A part of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TemplatePart {
    /// The subject line.
    Subject,
    /// The text.
    Body,
}

/// Looks a template over, in all its branches.
///
/// # Errors
/// The first thing that is wrong, and in which part.
pub fn check_template(text: TemplateText<'_>) -> Result<(), (TemplatePart, TemplateFault)> {
    for (part, text) in [(TemplatePart::Subject, text.subject), (TemplatePart::Body, text.body)] {
        engine::check(text).map_err(|fault| (part, fault))?;
    }
    Ok(())
}

/// Makes a draft of a template. A subject line is one line, whatever the template says.
///
/// # Errors
/// The first thing that is wrong, and in which part.
pub fn fill_template(text: TemplateText<'_>, facts: &DraftFacts) -> Result<Draft, (TemplatePart, TemplateFault)> {
    let fill = |part, text| engine::fill(text, facts).map_err(|fault| (part, fault));
    let (subject, subject_sources) = fill(TemplatePart::Subject, text.subject)?;
    let (body, sources) = fill(TemplatePart::Body, text.body)?;
    Ok(Draft { subject: subject.replace(['\n', '\r'], " "), body, sources, subject_sources })
}

/// Facts that are all known, so that every branch of a condition is gone through.
fn all_known() -> DraftFacts {
    let known = || "we met x".to_owned();
    DraftFacts {
        my_name: known(),
        introduction: known(),
        topic: known(),
        given_name: known(),
        full_name: known(),
        title: known(),
        organization: known(),
        how_met: known(),
        reason: known(),
        referrer: known(),
        said: known(),
        is_quote: true,
        introducer: known(),
        times: known(),
        when: known(),
        zone: known(),
        place: known(),
        my_number: known(),
        named: known(),
        outcome: known(),
    }
}

/// The fact whose words a passage is, if the expression that wrote it names that fact.
fn source_of(expression: &str, passage: &str, facts: &DraftFacts) -> Option<Fact> {
    let names = |fact: &Fact| tags::names(expression, acquaint_domain::outreach::template_word(*fact));
    Fact::ALL.iter().copied().find(|fact| !passage.is_empty() && names(fact) && facts.said_as(*fact) == passage)
}

/// A passage in characters, from one in bytes.
fn sourced(text: &str, start: usize, end: usize, fact: Fact) -> Option<Sourced> {
    let (before, passage) = (text.get(..start)?, text.get(start..end)?);
    let start = before.chars().count();
    Some(Sourced { start, end: start + passage.chars().count(), fact })
}
