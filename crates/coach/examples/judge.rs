//! Lists where the coach and the labels of a file of examples differ: false alarms, misses and wrong verdicts.
//!
//! `cargo run --package acquaint-coach --example judge -- FILE...`; the form of the files is told in `tests/it/examples.rs`.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "it is run by hand, and prints")]
#![allow(clippy::disallowed_methods, reason = "its files are named on the command line")]

#[path = "../tests/it/examples.rs"]
mod examples;

use acquaint_coach::{Severity, Verdict};
use examples::{Example, read};

fn main() {
    for path in std::env::args().skip(1) {
        let found = read(&std::fs::read_to_string(&path).unwrap());
        let (mut revise, mut differ) = (0, 0);
        for example in &found {
            revise += usize::from(example.review().verdict == Verdict::Revise);
            let report = report(example);
            differ += usize::from(!report.is_empty());
            if !report.is_empty() {
                println!("{report}{}\n", example.text.lines().map(|line| format!("    {line}\n")).collect::<String>());
            }
        }
        println!("{path}: {} texts, {revise} told to revise, {differ} differ from their labels\n", found.len());
    }
}

/// What differs, one line each; empty if nothing does.
fn report(example: &Example) -> String {
    let review = example.review();
    let remarks = example.every_remark();
    let place = |start: usize, end: usize| example.text.chars().skip(start).take(end - start).collect::<String>();
    let mut lines = Vec::new();
    for remark in &remarks {
        let problem = remark.severity == Severity::Problem;
        let wanted = example.draws.iter().chain(&example.also).any(|rule| rule == remark.rule);
        let debatable = !problem && !example.is_labelled_fully();
        if !wanted && !debatable {
            let weight = if problem { "PROBLEM" } else { "advice" };
            lines.push(format!("false {weight} {}: {:?}\n", remark.rule, place(remark.start, remark.end)));
        }
    }
    let drawn = |rule: &String| remarks.iter().any(|remark| remark.rule == rule);
    lines.extend(example.draws.iter().filter(|rule| !drawn(rule)).map(|rule| format!("MISSED {rule}\n")));
    lines.extend(example.also.iter().filter(|rule| !drawn(rule)).map(|rule| format!("missed {rule}\n")));
    if !example.draws.is_empty() && review.verdict == Verdict::Ready {
        lines.push("VERDICT ready\n".to_owned());
    }
    lines.concat()
}
