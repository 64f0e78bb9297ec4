//! How long the planner takes with 500 candidates, and how long it takes to count their words: prints the medians of many
//! runs in microseconds.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "a measurement prints what the computer's clock says"
)]

use std::time::Instant;

use acquaint_domain::{
    Word as _,
    interviews::{Field, Heard, Open, QuestionKind, Sources, Viewpoint, bank, suggest_plan},
};

/// How many candidates there are.
const CANDIDATES: usize = 500;
/// How often it is measured.
const RUNS: usize = 201;

fn main() {
    let open: Vec<Open> = (0..20).map(|number| Open { text: format!("What of number {number}?"), answers: number % 3 }).collect();
    let missing = CANDIDATES.saturating_sub(open.len() + bank().iter().filter(|question| question.kind != QuestionKind::Closing).count());
    let kinds = [QuestionKind::Trends, QuestionKind::Culture, QuestionKind::Skills, QuestionKind::PainPoints, QuestionKind::Pay];
    let heard: Vec<Heard> = (0..missing)
        .map(|number| Heard { text: format!("What about thing {number}?"), kind: kinds[number % kinds.len()], who: "Ana".to_owned() })
        .collect();
    // All viewpoints and all fields, so that no question of the bank is left out.
    let sources =
        Sources { open: &open, heard: &heard, viewpoints: Viewpoint::ALL, fields: Field::ALL, abroad: true, ..Sources::default() };
    let texts: Vec<&str> = open
        .iter()
        .map(|open| &*open.text)
        .chain(heard.iter().map(|heard| &*heard.text))
        .chain(bank().iter().map(|question| question.text))
        .collect();
    let planning = median(|| assert!(!suggest_plan(30, &[], std::hint::black_box(&sources)).is_empty()));
    let counting = median(|| assert!(texts.iter().map(|text| text.split_whitespace().count()).sum::<usize>() > CANDIDATES));
    println!("{planning} {counting}");
}

fn median(mut turn: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let begin = Instant::now();
            turn();
            begin.elapsed().as_secs_f64() * 1e6
        })
        .collect();
    times.sort_unstable_by(f64::total_cmp);
    times[RUNS / 2]
}
