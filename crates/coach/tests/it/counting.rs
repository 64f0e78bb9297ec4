//! Counts what each word weighs over examples that are good or bad as a whole, in the form of `src/signs/weighing/weights.txt`.
//!
//! A logistic regression in single steps, always in the same order, so that the same examples give the same weights.
#![allow(clippy::indexing_slicing, reason = "the indices are its own")]

use std::{
    collections::{BTreeMap, HashMap},
    fmt::Write as _,
};

use acquaint_coach::{Kind, weighed_terms};

use crate::examples::Example;

/// A term counts if so many messages hold it.
const OFTEN: usize = 3;
/// How often all messages are gone through.
const ROUNDS: usize = 20;
/// How far one message moves the weights, at first.
const STEP: f64 = 0.2;
/// How much a weight shrinks each time it is looked at, times the step.
const SHRINK: f64 = 0.03;
/// A weight below this is left out, in hundredths.
const LEAST: f64 = 4.0;

/// An example that asks for a conversation, and its terms.
#[derive(Debug)]
pub(crate) struct Counted {
    pub(crate) example: Example,
    terms: Vec<String>,
}

/// The terms of a message, by their numbers, and whether it is a bad one.
type Message = (Vec<usize>, bool);

/// The examples whose words are counted: all that ask for a conversation.
pub(crate) fn counted(examples: Vec<Example>) -> Vec<Counted> {
    let asking = examples.into_iter().filter(|example| Kind::ASKING.contains(&example.profile.kind()));
    asking.map(|example| Counted { terms: weighed_terms(&example.text), example }).collect()
}

/// The weights over some examples, as a file holds them.
pub(crate) fn count_weights(examples: &[&Counted]) -> String {
    let mut often: BTreeMap<&str, usize> = BTreeMap::new();
    for term in examples.iter().flat_map(|counted| &counted.terms) {
        *often.entry(term).or_default() += 1;
    }
    let mut names: Vec<&str> = often.into_iter().filter(|(_, times)| *times >= OFTEN).map(|(name, _)| name).collect();
    // Once over all terms to see which matter, and once more over those.
    let (_, weights) = weigh(&messages(examples, &names), names.len());
    let mut weighty = weights.iter().map(|weight| weight.abs() * 100.0 >= LEAST);
    names.retain(|_| weighty.next().unwrap_or_default());
    let (start, weights) = weigh(&messages(examples, &names), names.len());
    print(start, &names, &weights)
}

fn messages(examples: &[&Counted], names: &[&str]) -> Vec<Message> {
    let numbers: HashMap<&str, usize> = names.iter().enumerate().map(|(number, name)| (*name, number)).collect();
    let known = |terms: &Vec<String>| terms.iter().filter_map(|term| numbers.get(term.as_str()).copied()).collect();
    examples.iter().map(|counted| (known(&counted.terms), !counted.example.is_good())).collect()
}

/// The weight of an empty message, and of each term.
fn weigh(messages: &[Message], terms: usize) -> (f64, Vec<f64>) {
    let (mut start, mut weights) = (0.0, vec![0.0; terms]);
    for round in 0..ROUNDS {
        let step = STEP / (1.0 + round as f64 * 0.15);
        for nth in 0..messages.len() {
            // A step without a common divisor goes through all messages, good and bad in turn.
            let (held, bad) = &messages[(nth * 7919 + round * 31) % messages.len()];
            let factor = 3.0 / ((held.len() + 80) as f64).sqrt();
            let total: f64 = start + held.iter().map(|term| weights[*term]).sum::<f64>() * factor;
            let error = (f64::from(u8::from(*bad)) - 1.0 / (1.0 + (-total).exp())) * step;
            start += error * 0.3;
            for term in held {
                weights[*term] += error * factor - step * SHRINK * weights[*term];
            }
        }
    }
    (start, weights)
}

fn print(start: f64, names: &[&str], weights: &[f64]) -> String {
    let mut lines: BTreeMap<i64, Vec<&str>> = BTreeMap::new();
    for (name, weight) in names.iter().zip(weights) {
        let rounded = (weight * 100.0).round() as i64;
        if rounded != 0 && !name.contains([',', ':', '(']) {
            lines.entry(rounded).or_default().push(name);
        }
    }
    let mut text = format!("{:.0}: (start)\n", start * 100.0);
    for (weight, names) in lines {
        writeln!(text, "{weight}: {}", names.join(", ")).unwrap_or_default();
    }
    text
}
