//! The planner: which questions to ask somebody, in which order, and what to leave for when time allows.
//!
//! In plain words: a plan has up to fourteen questions and as a rule twelve. It opens with the way the person came, and closes
//! with "who else?", "may I use your name?" and "what can I do for you?". Three are must-asks. They and the next few fit into
//! the minutes less a fifth for whatever comes up; the rest is reserve. What one still wanted to know after an earlier talk with
//! this person comes first, then what one wants to find out and has not heard yet, then what one looked for and did not find, then what only one person has said, then good questions of the bank that suit this person, one of each kind before
//! a second of any. What they were asked before, and what was taken out by hand, is not suggested. What stands in the plan
//! stays, in its order.
//!
//! The objective as a formula, and how it is met exactly, stand in `choose.rs`; what a question is worth, and why, in
//! `worth.rs`; the order in `order.rs`. Nothing here is stored: the reasons are read from the facts when somebody asks.

mod choose;
mod order;
mod person;
mod school;
mod worth;

pub use choose::Place;
pub use order::{Timing, time_plan};
pub(crate) use person::VETERAN_YEARS;
pub use person::{speaks_of_abroad, viewpoints_of};
pub use worth::{Heard, LeftOpen, Open, Reason, Sources, Why, estimate, suits, why};

use super::{MUST_ASKS, QUESTIONS_AT_MOST, Question, QuestionKind, bank};
use crate::Word as _;
use choose::{Item, Limits, MINUTES_AT_MOST, OfKind, choose};
use worth::{Candidate, candidates};

/// How many questions a plan has as a rule. House rule of the method: 12 to 14.
pub const QUESTIONS_USUAL: usize = 12;
/// The part of the time that stays free for rabbit trails: a fifth. House rule.
const SLACK: i64 = 5;
/// Minutes that are kept for the closing questions.
const CLOSING_MINUTES: i64 = 3;
/// How many learning questions stand in one plan at the most, so that a whole conversation still finds room. House rule.
const LEARNING_AT_MOST: usize = 5;
/// How many questions of any other kind are suggested for one plan. House rule.
const EACH_AT_MOST: usize = 2;
/// The closing questions that every plan has, by their names in the bank.
const CLOSING: [&str; 3] = ["who-else", "use-your-name", "do-for-you"];

/// A question that is suggested for a plan, ready to be put into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggested {
    /// The question.
    pub text: String,
    /// What it is about.
    pub kind: QuestionKind,
    /// Whether it is one of the three.
    pub must_ask: bool,
    /// Where it stands in the whole plan, counted from 0.
    pub position: usize,
}

/// What is to be added to a plan for a conversation of some minutes. The same facts give the same suggestions.
///
/// The questions that stand in the plan, in their order, are kept as they are. A full plan gets nothing more.
#[must_use]
pub fn suggest_plan(minutes: i64, kept: &[Question], sources: &Sources<'_>) -> Vec<Suggested> {
    let room = QUESTIONS_AT_MOST.saturating_sub(kept.len());
    let closing: Vec<Candidate> = closing_of(kept, sources.dropped).into_iter().take(room).collect();
    let candidates = candidates(kept, sources);
    let items: Vec<Item> = candidates.iter().map(Candidate::item).collect();
    let chosen = choose(&items, &limits(minutes, kept, closing.len()));
    let chosen = chosen.into_iter().map(|(index, place)| (candidates[index].clone(), place));
    order::arrange(minutes, kept, chosen.collect(), closing)
}

/// The closing questions that do not stand in the plan yet and were not taken out of it.
fn closing_of(kept: &[Question], dropped: &[String]) -> Vec<Candidate> {
    let asked = CLOSING.iter().filter_map(|slug| bank().iter().find(|question| question.slug == *slug));
    let there = kept.iter().map(|planned| &planned.text).chain(dropped);
    let there: Vec<&String> = there.collect();
    let fresh = asked.filter(|question| !there.iter().any(|text| worth::is_same(text, question.text)));
    fresh.map(worth::of_bank).collect()
}

/// What is free beside what stands in the plan.
fn limits(minutes: i64, kept: &[Question], closing: usize) -> Limits {
    let timings = time_plan(kept, minutes);
    let taken: i64 = kept
        .iter()
        .zip(&timings)
        .filter(|(question, _)| question.kind != QuestionKind::Closing || question.must_ask)
        .map(|(_, timing)| if timing.place == Place::Reserve { 0 } else { timing.minutes })
        .sum();
    let left = usize::try_from(talking_minutes(minutes) - taken).unwrap_or(0).min(MINUTES_AT_MOST);
    let there = kept.len() + closing;
    let musts = kept.iter().filter(|question| question.must_ask).count();
    let of = |kind: &QuestionKind| {
        let these = || kept.iter().zip(&timings).filter(|(question, _)| question.kind == *kind);
        let learning = *kind == QuestionKind::Learning;
        let most = if learning { LEARNING_AT_MOST } else { EACH_AT_MOST };
        let must = if learning { MUST_ASKS } else { 1_usize.saturating_sub(these().filter(|(question, _)| question.must_ask).count()) };
        let has = these().map(|(_, timing)| if timing.place == Place::Reserve { 1 } else { 3 }).max().unwrap_or(0);
        OfKind { kind: *kind, room: most.saturating_sub(these().count()), musts: must, gain: worth::gain(*kind), has }
    };
    let kinds = QuestionKind::ALL.iter().filter(|kind| !matches!(kind, QuestionKind::Closing | QuestionKind::Own));
    Limits {
        room: QUESTIONS_AT_MOST.saturating_sub(there),
        usual: QUESTIONS_USUAL.saturating_sub(there),
        musts: MUST_ASKS.saturating_sub(musts),
        minutes: left,
        kinds: kinds.map(of).collect(),
    }
}

/// The minutes for questions: all but a fifth, and but the closing.
fn talking_minutes(minutes: i64) -> i64 {
    (minutes.max(0) - (minutes.max(0) + SLACK - 1) / SLACK - CLOSING_MINUTES).max(0)
}

#[cfg(test)]
mod tests;
