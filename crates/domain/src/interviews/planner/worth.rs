//! What a question is worth for one person, and why. The reasons are the worth: each brings its points, and nothing else does.
//!
//! The points are house rules. They only say what goes before what: something that nobody has answered goes before something
//! that one person has, that goes before a single voice, and that before anything of the bank.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::{Item, Question, QuestionKind};
use crate::{
    interviews::{BankQuestion, Field, Viewpoint, bank},
    people::Gap,
    word::words,
};

words! {
    /// Why a question is suggested.
    Reason {
        /// One wants to find it out, and nobody has answered it.
        Unanswered = "unanswered",
        /// One person has answered it; the fact is their number, which is 1.
        OneVoice = "one-voice",
        /// Several have answered it; the fact is how many, independently of each other.
        Answered = "answered",
        /// One still wanted to know it after an earlier talk with this person; the fact is the day of that talk.
        LeftOpen = "left-open",
        /// One looked for it before writing and did not find it.
        NotFound = "not-found",
        /// Somebody said it, alone so far; the fact is their name.
        SecondVoice = "second-voice",
        /// It suits the field; the fact is the word of the field.
        Field = "field",
        /// It suits this person; the fact is the word of the viewpoint.
        Viewpoint = "viewpoint",
        /// It is about coming from another country, which one's own questions are about, too.
        Abroad = "abroad",
        /// It deserves a place among the first three.
        Strong = "strong",
        /// Every conversation closes with it.
        Closing = "closing",
        /// It belongs to a part of the conversation; the fact is the word of the kind.
        Part = "part",
        /// One wrote it oneself.
        Own = "own",
    }
}

impl Reason {
    fn points(self) -> i64 {
        match self {
            Self::LeftOpen => 170,
            Self::Unanswered => 160,
            Self::NotFound => 140,
            Self::OneVoice => 110,
            Self::SecondVoice => 90,
            Self::Answered | Self::Part => 20,
            Self::Viewpoint | Self::Abroad => 14,
            Self::Field => 12,
            Self::Strong => 10,
            Self::Closing | Self::Own => 0,
        }
    }
}

/// A reason with the fact behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Why {
    /// The reason.
    pub reason: Reason,
    /// The fact: see [`Reason`]. Empty where there is none.
    pub fact: String,
}

impl Why {
    fn new(reason: Reason, fact: impl Into<String>) -> Self {
        Self { reason, fact: fact.into() }
    }
}

/// A learning question, and how many people have answered it independently of each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// The question.
    pub text: String,
    /// How many have answered.
    pub answers: usize,
}

/// What one still wanted to know after an earlier talk with this person, as a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOpen {
    /// The question.
    pub text: String,
    /// The day of that talk.
    pub talked_on: Date,
}

/// Something that only one person has said so far, as a question to the next one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// The question.
    pub text: String,
    /// What it is about.
    pub kind: QuestionKind,
    /// Who said it.
    pub who: String,
}

/// The facts from which suggestions are made.
#[derive(Debug, Clone, Default)]
pub struct Sources<'a> {
    /// What one wants to find out.
    pub open: &'a [Open],
    /// What one still wanted to know after an earlier talk with this person, the latest talk first.
    pub left_open: &'a [LeftOpen],
    /// What one looked for and did not find, to ask this person.
    pub gaps: &'a [Gap],
    /// What needs a second voice.
    pub heard: &'a [Heard],
    /// What this person was asked before, in other conversations.
    pub asked: &'a [String],
    /// What was taken out of this plan by hand.
    pub dropped: &'a [String],
    /// What is known of the person.
    pub viewpoints: &'a [Viewpoint],
    /// The fields that their work or one's curiosity speaks of.
    pub fields: &'a [Field],
    /// Whether one comes from another country, as far as one's own words say.
    pub abroad: bool,
}

/// A question that could go into a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) text: String,
    pub(super) kind: QuestionKind,
    minutes: i64,
    may_be_must: bool,
    why: Vec<Why>,
}

impl Candidate {
    /// What the choice needs to know of it.
    pub(super) fn item(&self) -> Item {
        let worth = self.why.iter().map(|why| why.reason.points()).sum::<i64>() + first(self.kind);
        Item { kind: self.kind, minutes: usize::try_from(self.minutes).unwrap_or(1), worth: worth.max(1), must: self.may_be_must }
    }
}

/// Between questions that are worth the same: how they came, what they do and what it takes are asked first.
fn first(kind: QuestionKind) -> i64 {
    match kind {
        QuestionKind::Path => 3,
        QuestionKind::Role => 2,
        QuestionKind::Skills => 1,
        _ => 0,
    }
}

/// What a conversation gains when it comes to a kind at all. The way they came is the warm-up, so it counts more than
/// anything that would take its time; the work itself comes next.
pub(super) fn gain(kind: QuestionKind) -> i64 {
    match kind {
        QuestionKind::Path => 600,
        QuestionKind::Role => 90,
        QuestionKind::Advice => 28,
        QuestionKind::NittyGritty | QuestionKind::PainPoints => 26,
        QuestionKind::Skills | QuestionKind::GettingIn => 24,
        QuestionKind::Culture | QuestionKind::Trends => 22,
        QuestionKind::Organization | QuestionKind::Industry => 14,
        QuestionKind::Person => 10,
        QuestionKind::Pay => 6,
        QuestionKind::Learning | QuestionKind::Own | QuestionKind::Closing => 0,
    }
}

/// Minutes that a question of a kind usually takes with its answer. House rule: a story takes three, a closing question one.
fn usual_minutes(kind: QuestionKind) -> i64 {
    match kind {
        QuestionKind::Path | QuestionKind::Role | QuestionKind::PainPoints | QuestionKind::NittyGritty => 3,
        QuestionKind::Learning | QuestionKind::Own => 3,
        QuestionKind::Closing => 1,
        _ => 2,
    }
}

/// How many minutes a question is likely to take with its answer. An estimate, and shown as one.
#[must_use]
pub fn estimate(kind: QuestionKind, text: &str) -> i64 {
    static LONGER: LazyLock<HashMap<&str, i64>> =
        LazyLock::new(|| bank().iter().map(|question| (question.text, question.longer)).filter(|(_, longer)| *longer != 0).collect());
    (usual_minutes(kind) + LONGER.get(text).copied().unwrap_or(0)).max(1)
}

/// How many questions that were left open are suggested for one plan, so that there is room for others: the first are taken.
/// House rule.
const LEFT_OPEN_AT_MOST: usize = 3;
/// How many things that only one person has said are suggested for one plan: what comes first is taken. House rule.
const HEARD_AT_MOST: usize = 2;

/// All that could go into a plan beside what stands in it, the best-founded first.
pub(super) fn candidates(kept: &[Question], sources: &Sources<'_>) -> Vec<Candidate> {
    let Sources { left_open, open, gaps, heard, asked, dropped, .. } = sources;
    let gone: HashSet<String> = kept.iter().map(|question| &question.text).chain(*asked).chain(*dropped).map(|text| folded(text)).collect();
    let left = left_open.iter().filter(|left| !gone.contains(&folded(&left.text))).take(LEFT_OPEN_AT_MOST).map(of_left_open);
    let open = left.chain(open.iter().map(of_open));
    let heard = heard.iter().filter(|heard| !gone.contains(&folded(&heard.text))).take(HEARD_AT_MOST).map(of_heard);
    let bank = bank().iter().filter(|question| question.kind != QuestionKind::Closing && suits(question, sources));
    let all = open.chain(gaps.iter().map(of_gap)).chain(heard).chain(bank.map(|question| told(question, sources)));
    let mut seen = gone.clone();
    all.filter(|candidate| seen.insert(folded(&candidate.text))).collect()
}

/// Whether two questions are the same one: capital letters and spaces around it don't count.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}

fn folded(text: &str) -> String {
    text.trim().to_lowercase()
}

/// Whether a question of the bank is meant for this person, their field, and one's own country matters.
#[must_use]
pub fn suits(question: &BankQuestion, sources: &Sources<'_>) -> bool {
    question.viewpoint.is_none_or(|viewpoint| sources.viewpoints.contains(&viewpoint))
        && question.field.is_none_or(|field| sources.fields.contains(&field))
        && (!question.abroad || sources.abroad)
}

fn of_open(open: &Open) -> Candidate {
    let reason = match open.answers {
        0 => Reason::Unanswered,
        1 => Reason::OneVoice,
        _ => Reason::Answered,
    };
    let kind = QuestionKind::Learning;
    let minutes = estimate(kind, &open.text);
    Candidate {
        text: open.text.clone(),
        kind,
        minutes,
        may_be_must: open.answers < 2,
        why: vec![Why::new(reason, open.answers.to_string())],
    }
}

fn of_left_open(left: &LeftOpen) -> Candidate {
    let kind = QuestionKind::Learning;
    let minutes = estimate(kind, &left.text);
    let why = vec![Why::new(Reason::LeftOpen, left.talked_on.to_string())];
    // It was read out of what one wrote for oneself, so a person looks at it before it becomes a must-ask.
    Candidate { text: left.text.clone(), kind, minutes, may_be_must: false, why }
}

fn of_gap(gap: &Gap) -> Candidate {
    let kind = gap.point.question_kind();
    let minutes = estimate(kind, &gap.text);
    Candidate { text: gap.text.clone(), kind, minutes, may_be_must: true, why: vec![Why::new(Reason::NotFound, "")] }
}

fn of_heard(heard: &Heard) -> Candidate {
    let Heard { text, kind, who } = heard.clone();
    let minutes = estimate(kind, &text);
    // The words are somebody else's, so a person looks at them before they become a must-ask.
    Candidate { text, kind, minutes, may_be_must: false, why: vec![Why::new(Reason::SecondVoice, who)] }
}

/// A question of the bank as it is for everybody.
pub(super) fn of_bank(question: &BankQuestion) -> Candidate {
    told(question, &Sources::default())
}

fn told(question: &BankQuestion, sources: &Sources<'_>) -> Candidate {
    let BankQuestion { kind, text, must, viewpoint, field, abroad, .. } = *question;
    let of_viewpoint = viewpoint.filter(|viewpoint| sources.viewpoints.contains(viewpoint));
    let of_field = field.filter(|field| sources.fields.contains(field));
    let reasons = [
        of_viewpoint.map(|viewpoint| Why::new(Reason::Viewpoint, viewpoint.to_string())),
        of_field.map(|field| Why::new(Reason::Field, field.to_string())),
        (abroad && sources.abroad).then(|| Why::new(Reason::Abroad, "")),
        (must && kind != QuestionKind::Closing).then(|| Why::new(Reason::Strong, "")),
        Some(if kind == QuestionKind::Closing { Why::new(Reason::Closing, "") } else { Why::new(Reason::Part, kind.to_string()) }),
    ];
    let why = reasons.into_iter().flatten().collect();
    Candidate { text: text.to_owned(), kind, minutes: estimate(kind, text), may_be_must: must, why }
}

/// Why a question stands in a plan, read from the facts as they are now. Without a reason in them, it is one's own.
#[must_use]
pub fn why(text: &str, sources: &Sources<'_>) -> Vec<Why> {
    let is_this = |known: &str| is_same(known, text);
    let left = || sources.left_open.iter().find(|left| is_this(&left.text)).map(of_left_open);
    let open = || sources.open.iter().find(|open| is_this(&open.text)).map(of_open);
    let gap = || sources.gaps.iter().find(|gap| is_this(&gap.text)).map(of_gap);
    let heard = || sources.heard.iter().find(|heard| is_this(&heard.text)).map(of_heard);
    let bank = || bank().iter().find(|known| is_this(known.text)).map(|known| told(known, sources));
    left()
        .or_else(open)
        .or_else(gap)
        .or_else(heard)
        .or_else(bank)
        .map_or_else(|| vec![Why::new(Reason::Own, "")], |candidate| candidate.why)
}
