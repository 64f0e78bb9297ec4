//! Which answer belongs to which planned question. It only proposes; what was put somewhere by hand stays there.
//!
//! Own turns are compared with the questions. Of all ways to go through the conversation the one with the most likeness is
//! taken. The order of the plan counts a little, because people mostly keep to it, and no more, because they jump.

use std::collections::{BTreeSet, HashMap};

use super::{Placement, Transcript, WordsOf, score::Likeness};
use crate::{
    interviews::{Question, QuestionId},
    word::words,
};

words! {
    /// How far the words bear out that an answer belongs to a question.
    Confidence {
        /// Nearly the same words, and no other question comes close.
        Sure = "sure",
        /// Much the same words.
        Likely = "likely",
        /// Some of the words, or two questions that are much alike.
        Unsure = "unsure",
    }
}

/// Likeness from which on an answer counts as sure. House rule, tried on the conversations of the tests.
const SURE: f64 = 0.62;
/// The same for likely.
const LIKELY: f64 = 0.42;
/// Below this nothing is proposed.
const UNSURE: f64 = 0.27;
/// How far the next question must be behind for an answer to be sure.
const AHEAD: f64 = 0.12;
/// What it counts that a question is the next one of the plan, a later one, or one further up.
const IN_ORDER: (f64, f64, f64) = (0.08, 0.04, -0.06);
/// How many questions are considered for one turn.
const CANDIDATES: usize = 4;
/// Words from which on a question that is not in the plan begins an answer of its own; "Really?" does not.
const OWN_QUESTION: usize = 4;

/// A part of a conversation: something that was asked, and what was said until the next question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// Its first turn, counted from 0.
    pub turn: usize,
    /// The turn after its last one.
    pub end: usize,
    /// Whether the first turn is one's own, so that the answer begins after it.
    pub asks: bool,
    /// The question that it answers, if it seems to answer one.
    pub question_id: Option<QuestionId>,
    /// How far the words bear it out; nothing for what was put there by hand, or answers no question.
    pub confidence: Option<Confidence>,
    /// Whether somebody put it there.
    pub by_hand: bool,
}

/// A turn that asks a question of the plan, with how alike they are and how alike the next best one is.
#[derive(Debug, Clone, Copy)]
struct Asked {
    question: usize,
    likeness: f64,
    next: f64,
}

/// The parts of a conversation in order, each with the question that it answers. The questions stand in the order of asking.
/// Together the parts hold every turn once.
#[must_use]
pub fn match_answers(transcript: &Transcript, placed: &[Placement], questions: &[Question], words_of: WordsOf<'_>) -> Vec<Answer> {
    let turns = &transcript.turns;
    let by_hand: HashMap<usize, Option<QuestionId>> = placed
        .iter()
        .filter_map(|one| Some((usize::try_from(one.turn).ok()?, one.question_id)))
        .filter(|(turn, _)| *turn < turns.len())
        .collect();
    let own: Vec<usize> = turns.iter().enumerate().filter(|(_, turn)| transcript.is_mine(turn)).map(|(at, _)| at).collect();
    let asked = find_asked(transcript, &own, &by_hand, questions, words_of);
    let mut starts: BTreeSet<usize> = asked.keys().chain(by_hand.keys()).copied().collect();
    starts.extend(own.iter().filter(|at| turns.get(**at).is_some_and(|turn| asks_something(&turn.text))));
    if !turns.is_empty() {
        starts.insert(0);
    }
    let ends = starts.iter().skip(1).copied().chain([turns.len()]);
    let answer = |(turn, end): (usize, usize)| {
        let hand = by_hand.get(&turn);
        let found = asked.get(&turn).filter(|_| hand.is_none());
        let question_id = match hand {
            Some(put) => *put,
            None => found.and_then(|asked| questions.get(asked.question)).map(|question| question.id),
        };
        let asks = turns.get(turn).is_some_and(|first| transcript.is_mine(first));
        Answer { turn, end, asks, question_id, confidence: found.map(confidence), by_hand: hand.is_some() }
    };
    joined(starts.iter().copied().zip(ends).map(answer))
}

/// Parts of which nobody answered the first, because the same was asked once more right away, are one.
fn joined(parts: impl Iterator<Item = Answer>) -> Vec<Answer> {
    let mut all: Vec<Answer> = Vec::new();
    for part in parts {
        match all.last_mut() {
            Some(last) if last.asks && last.end == last.turn + 1 && !part.by_hand && last.question_id == part.question_id => {
                last.end = part.end
            }
            _ => all.push(part),
        }
    }
    all
}

fn asks_something(text: &str) -> bool {
    text.contains('?') && text.split_whitespace().count() >= OWN_QUESTION
}

fn confidence(asked: &Asked) -> Confidence {
    let ahead = asked.likeness - asked.next;
    match asked.likeness {
        likeness if likeness >= SURE && ahead >= AHEAD => Confidence::Sure,
        likeness if likeness >= LIKELY && ahead > 0.0 => Confidence::Likely,
        _ => Confidence::Unsure,
    }
}

/// The best way through the conversation: for every own turn the question that it asks, or none. One pass from front to back
/// keeps, for every question that may have been the last one, the best way so far (Viterbi 1967).
fn find_asked(
    transcript: &Transcript,
    own: &[usize],
    by_hand: &HashMap<usize, Option<QuestionId>>,
    questions: &[Question],
    words_of: WordsOf<'_>,
) -> HashMap<usize, Asked> {
    let text = |at: &usize| transcript.turns.get(*at).map_or("", |turn| turn.text.as_str());
    let asked: Vec<&str> = questions.iter().map(|question| question.text.as_str()).collect();
    let likeness = Likeness::new(&asked, &own.iter().map(text).collect::<Vec<&str>>(), words_of);
    let before_any = questions.len();
    // For every last question: the worth of the best way, and the step that led there.
    let mut best: Vec<Option<(f64, Option<usize>)>> = vec![None; questions.len() + 1];
    best[before_any] = Some((0.0, None));
    // Every step with the one before it, so that the best way can be walked back.
    let mut steps: Vec<(usize, Asked, Option<usize>)> = Vec::new();
    for at in own.iter().filter(|at| !by_hand.contains_key(at)) {
        let mut taken: Vec<(usize, f64, usize)> = Vec::new();
        for found in candidates(&likeness.with_all(text(at))) {
            let ways = best
                .iter()
                .enumerate()
                .filter_map(|(last, way)| way.map(|(worth, step)| (worth + order(last, found.question, before_any), step)));
            let Some((worth, from)) = ways.max_by(|one, other| one.0.total_cmp(&other.0)) else { continue };
            steps.push((*at, found, from));
            taken.push((found.question, worth + found.likeness - UNSURE, steps.len() - 1));
        }
        for (question, worth, step) in taken {
            if best[question].is_none_or(|(known, _)| worth > known) {
                best[question] = Some((worth, Some(step)));
            }
        }
    }
    let mut step = best.iter().flatten().max_by(|one, other| one.0.total_cmp(&other.0)).and_then(|(_, step)| *step);
    let mut found = HashMap::new();
    while let Some((at, asked, before)) = step.and_then(|step| steps.get(step)) {
        found.insert(*at, *asked);
        step = *before;
    }
    found
}

/// What the order of the plan says for going from one question to another.
fn order(last: usize, question: usize, before_any: usize) -> f64 {
    let (next, later, earlier) = IN_ORDER;
    match last {
        last if last == before_any => {
            if question == 0 {
                next
            } else {
                later
            }
        }
        last if question == last + 1 => next,
        last if question > last => later,
        last if question == last => 0.0,
        _ => earlier,
    }
}

/// The questions that a turn may ask, the likest first.
fn candidates(likeness: &[f64]) -> Vec<Asked> {
    let mut ranked: Vec<(usize, f64)> = likeness.iter().copied().enumerate().filter(|(_, likeness)| *likeness >= UNSURE).collect();
    ranked.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    ranked.truncate(CANDIDATES);
    let next_to =
        |question: usize| likeness.iter().enumerate().filter(|(at, _)| *at != question).map(|(_, likeness)| *likeness).fold(0.0, f64::max);
    ranked.into_iter().map(|(question, likeness)| Asked { question, likeness, next: next_to(question) }).collect()
}
