//! A review: all rules over one text, in the shape that is fixed at the border.

use std::ops::Range;

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    Channel, Facts, Profile,
    draft::Draft,
    language,
    rules::{Rule, Stage, rules},
};

/// What the coach says about a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Review {
    /// "revise" exactly when a problem is among the remarks.
    pub verdict: Verdict,
    /// The words of the text as a reader counts them.
    pub words: usize,
    /// What could be better, in the order of the text.
    pub remarks: Vec<Remark>,
}

/// Whether a text can go out as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// Nothing stands against it.
    Ready,
    /// At least one problem should be mended first.
    Revise,
}

/// How much a remark weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Nearly every adviser would object.
    Problem,
    /// It could be better; it may go out as it is.
    Advice,
}

/// One remark on one place of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Remark {
    /// The rule that speaks.
    pub rule: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// Where it begins, in characters.
    pub start: usize,
    /// Where it ends, in characters; equal to `start` where something is missing.
    pub end: usize,
    /// What stands out.
    pub message: String,
    /// Why it matters.
    pub why: &'static str,
    /// How to mend it.
    pub remedy: String,
}

/// Everything a rule may look at.
#[derive(Debug)]
pub(crate) struct Case<'a> {
    pub(crate) draft: &'a Draft<'a>,
    pub(crate) profile: Profile,
    pub(crate) facts: &'a Facts,
}

/// What a rule found, before it becomes a remark.
#[derive(Debug, Clone)]
pub(crate) struct Finding {
    pub(crate) severity: Severity,
    /// Its place in bytes.
    pub(crate) span: Range<usize>,
    pub(crate) message: String,
    pub(crate) remedy: String,
}

impl Finding {
    /// Something nearly every adviser would object to.
    pub(crate) fn problem(span: Range<usize>, message: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { severity: Severity::Problem, span, message: message.into(), remedy: remedy.into() }
    }

    /// Something that could be better.
    pub(crate) fn advice(span: Range<usize>, message: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { severity: Severity::Advice, span, message: message.into(), remedy: remedy.into() }
    }
}

impl Case<'_> {
    /// The place where something missing could be added near the beginning.
    pub(crate) fn opening(&self) -> Range<usize> {
        let start = self.draft.body_span().start;
        start..start
    }

    /// The place where something missing could be added near the end.
    pub(crate) fn ending(&self) -> Range<usize> {
        let end = self.draft.body_span().end;
        end..end
    }

    /// The channel, for rules on first messages.
    pub(crate) fn channel(&self) -> Option<Channel> {
        self.profile.channel()
    }
}

/// Reviews a text. It never fails, and the same text always gets the same review.
pub fn review(text: &str, profile: &Profile, facts: &Facts) -> Review {
    review_by(text, *profile, facts, |rule| rule.stage == Stage::Stable)
}

/// Reviews a text by all rules, also those on trial; for whoever wants to try them.
pub fn review_with_preview(text: &str, profile: &Profile, facts: &Facts) -> Review {
    review_by(text, *profile, facts, |_| true)
}

fn review_by(text: &str, profile: Profile, facts: &Facts, speaks: impl Fn(&Rule) -> bool) -> Review {
    let draft = Draft::new(text);
    let kind = profile.kind();
    let speaking = rules().iter().filter(|rule| rule.kinds.contains(&kind) && speaks(rule));
    let remarks = if language::is_unknown(&draft) { vec![unknown_language(&draft)] } else { remarks(&draft, profile, facts, speaking) };
    let problem = remarks.iter().any(|remark| remark.severity == Severity::Problem);
    let verdict = if problem { Verdict::Revise } else { Verdict::Ready };
    Review { verdict, words: draft.words, remarks }
}

fn remarks<'r>(draft: &Draft<'_>, profile: Profile, facts: &Facts, speaking: impl Iterator<Item = &'r Rule>) -> Vec<Remark> {
    let case = Case { draft, profile, facts };
    let mut remarks = Vec::new();
    for rule in speaking {
        for finding in (rule.check)(&case) {
            let place = draft.offsets.range(&finding.span);
            remarks.push(Remark {
                rule: rule.name,
                severity: finding.severity,
                start: place.start,
                end: place.end.max(place.start),
                message: finding.message,
                why: rule.why,
                remedy: finding.remedy,
            });
        }
    }
    remarks.sort_by_key(|remark| (remark.start, remark.severity, remark.end));
    remarks
}

fn unknown_language(draft: &Draft<'_>) -> Remark {
    Remark {
        rule: "unknown-language",
        severity: Severity::Advice,
        start: 0,
        end: draft.offsets.at(draft.text.len()),
        message: "This looks like a language I don't know yet.".to_owned(),
        why: "I can read English only, so I have looked at nothing else in this text.",
        remedy: "Ask somebody who speaks the language to read it.".to_owned(),
    }
}
