//! A review: all rules over one text, in the shape that is fixed at the border.

use std::{cell::OnceCell, ops::Range};

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    Channel, Facts, Kind, Profile,
    draft::Draft,
    language,
    phrase::Hit,
    rules::{Rule, Stage, rules},
    signs::{
        ask::{Ask, Wish, asks},
        job,
        reason::{Reason, reason},
        telling,
        weighing::{READS_WELL, WEIGHTS, Weighing, Weights, weigh},
    },
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
    /// The change itself, where it can be shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replacement: Option<Replacement>,
}

/// Text to put in place of what stands from `start` to `end` of a remark, or to insert where both are equal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Replacement {
    /// The text to put there.
    pub text: String,
    /// Whether it can be applied with one press; if not, somebody should read it first.
    pub safe: bool,
}

/// Everything a rule may look at.
#[derive(Debug)]
pub(crate) struct Case<'a> {
    pub(crate) draft: &'a Draft<'a>,
    pub(crate) profile: Profile,
    pub(crate) facts: &'a Facts,
    weights: &'a Weights,
    asks: OnceCell<Vec<Ask>>,
    reason: OnceCell<Reason>,
    jobs: OnceCell<Vec<Hit>>,
    weighing: OnceCell<Weighing>,
}

/// What a rule found, before it becomes a remark.
#[derive(Debug, Clone)]
pub(crate) struct Finding {
    pub(crate) severity: Severity,
    /// Its place in bytes.
    pub(crate) span: Range<usize>,
    pub(crate) message: String,
    pub(crate) remedy: String,
    pub(crate) replacement: Option<Replacement>,
}

impl Finding {
    /// Something nearly every adviser would object to.
    pub(crate) fn problem(span: Range<usize>, message: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { severity: Severity::Problem, span, message: message.into(), remedy: remedy.into(), replacement: None }
    }

    /// Something that could be better.
    pub(crate) fn advice(span: Range<usize>, message: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { severity: Severity::Advice, span, message: message.into(), remedy: remedy.into(), replacement: None }
    }

    /// With a change that can be applied as it is.
    pub(crate) fn safely(self, text: impl Into<String>) -> Self {
        Self { replacement: Some(Replacement { text: text.into(), safe: true }), ..self }
    }

    /// With a change that somebody should read before it is applied.
    pub(crate) fn offering(self, text: impl Into<String>) -> Self {
        Self { replacement: Some(Replacement { text: text.into(), safe: false }), ..self }
    }
}

impl<'a> Case<'a> {
    pub(crate) fn new(draft: &'a Draft<'a>, profile: Profile, facts: &'a Facts) -> Self {
        let (asks, reason, jobs, weighing) = (OnceCell::new(), OnceCell::new(), OnceCell::new(), OnceCell::new());
        Self { draft, profile, facts, weights: &WEIGHTS, asks, reason, jobs, weighing }
    }

    /// What the message asks for; looked for once.
    pub(crate) fn asks(&self) -> &[Ask] {
        self.asks.get_or_init(|| asks(self.draft, self.jobs()))
    }

    /// Why this person; looked for once.
    pub(crate) fn reason(&self) -> &Reason {
        self.reason.get_or_init(|| reason(self.draft, self.channel().unwrap_or_default(), self.facts))
    }

    /// Where the text asks for work, one place for each sentence; looked for once.
    pub(crate) fn jobs(&self) -> &[Hit] {
        self.jobs.get_or_init(|| telling(self.draft).filter_map(|line| job::offence(self.draft, line)).collect())
    }

    /// What all its words weigh together; looked for once.
    pub(crate) fn weighing(&self) -> &Weighing {
        self.weighing.get_or_init(|| weigh(self.draft, self.weights))
    }

    /// Whether a message that asks for a conversation reads well by its words.
    pub(crate) fn reads_well(&self) -> bool {
        Kind::ASKING.contains(&self.profile.kind()) && self.weighing().total < READS_WELL
    }

    /// The remarks of a rule, as advice where the whole reads so well that a rule may have misread a phrase.
    fn in_doubt(&self, rule: &Rule, mut remarks: Vec<Remark>) -> Vec<Remark> {
        if rule.may_misread() && has_problem(&remarks) && self.reads_well() {
            remarks.iter_mut().for_each(|remark| remark.severity = Severity::Advice);
        }
        remarks
    }

    /// Whether a first message says why it goes to this person, and asks to talk or for an answer.
    pub(crate) fn is_to_learn(&self) -> bool {
        let asks = || self.asks().iter().any(|ask| matches!(ask.wish, Wish::Talk | Wish::Answer));
        self.profile.kind() == Kind::FirstMessage && *self.reason() == Reason::Specific && asks()
    }

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
    review_by(text, *profile, facts, &WEIGHTS, |rule| rule.stage == Stage::Stable)
}

/// Reviews a text with other weights of words; for measuring how right the coach is on texts that were not counted.
pub fn review_weighed_by(text: &str, profile: &Profile, facts: &Facts, weights: &Weights) -> Review {
    review_by(text, *profile, facts, weights, |rule| rule.stage == Stage::Stable)
}

/// Reviews a text by all rules, also those on trial; for whoever wants to try them.
pub fn review_with_preview(text: &str, profile: &Profile, facts: &Facts) -> Review {
    review_by(text, *profile, facts, &WEIGHTS, |_| true)
}

/// What every rule by itself says, also those on trial. Nothing waits but what is asked of a whole text where no other rule
/// finds a problem. For counting how right the rules are.
pub fn every_remark(text: &str, profile: &Profile, facts: &Facts) -> Vec<Remark> {
    let draft = Draft::new(text);
    let case = Case::new(&draft, *profile, facts);
    let (whole, single): (Vec<&Rule>, Vec<&Rule>) =
        rules().iter().filter(|rule| rule.kinds.contains(&profile.kind())).partition(|rule| rule.is_on_the_whole());
    let mut remarks: Vec<Remark> = single.into_iter().flat_map(|rule| rule.remarks_on(&case)).collect();
    if !has_problem(&remarks) {
        remarks.extend(whole.into_iter().flat_map(|rule| rule.remarks_on(&case)));
    }
    remarks
}

fn review_by(text: &str, profile: Profile, facts: &Facts, weights: &Weights, speaks: impl Fn(&Rule) -> bool) -> Review {
    let draft = Draft::new(text);
    let kind = profile.kind();
    let speaking: Vec<&Rule> = rules().iter().filter(|rule| rule.kinds.contains(&kind) && speaks(rule)).collect();
    let remarks = if language::is_unknown(&draft) {
        vec![unknown_language(&draft)]
    } else {
        remarks(&Case { weights, ..Case::new(&draft, profile, facts) }, &speaking)
    };
    let problem = has_problem(&remarks);
    let verdict = if problem { Verdict::Revise } else { Verdict::Ready };
    Review { verdict, words: draft.words, remarks }
}

fn has_problem(remarks: &[Remark]) -> bool {
    remarks.iter().any(|remark| remark.severity == Severity::Problem)
}

/// Whatever is true by itself is said at once, so that nobody mends a text only to hear of the next thing. Only what the whole shows
/// waits: it is a guess, and of no use where a problem can be named.
fn remarks(case: &Case<'_>, speaking: &[&Rule]) -> Vec<Remark> {
    let (whole, single): (Vec<&Rule>, Vec<&Rule>) = speaking.iter().partition(|rule| rule.is_on_the_whole());
    let mut remarks: Vec<Remark> = single.into_iter().flat_map(|rule| case.in_doubt(rule, rule.remarks_on(case))).collect();
    if !has_problem(&remarks) {
        remarks.extend(whole.into_iter().flat_map(|rule| rule.remarks_on(case)));
    }
    remarks.sort_by_key(|remark| (remark.start, remark.severity, remark.end));
    remarks
}

impl Rule {
    /// What this rule alone says about a text; for its page.
    pub fn remarks(&self, text: &str, profile: &Profile, facts: &Facts) -> Vec<Remark> {
        self.remarks_on(&Case::new(&Draft::new(text), *profile, facts))
    }

    fn remarks_on(&self, case: &Case<'_>) -> Vec<Remark> {
        let found = (self.check)(case).into_iter();
        found
            .map(|finding| {
                let place = case.draft.offsets.range(&finding.span);
                Remark {
                    rule: self.name,
                    severity: finding.severity,
                    start: place.start,
                    end: place.end.max(place.start),
                    message: finding.message,
                    why: self.why,
                    remedy: finding.remedy,
                    replacement: finding.replacement,
                }
            })
            .collect()
    }
}

fn unknown_language(draft: &Draft<'_>) -> Remark {
    Remark {
        rule: "unknown-language",
        severity: Severity::Advice,
        start: 0,
        end: draft.offsets.at(draft.text.len()),
        message: "This looks like a language I don’t know yet.".to_owned(),
        why: "I can read English only, so I have looked at nothing else in this text.",
        remedy: "Ask somebody who speaks the language to read it.".to_owned(),
        replacement: None,
    }
}
