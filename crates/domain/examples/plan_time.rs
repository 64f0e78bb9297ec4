//! How long the planner takes with 500 candidates: prints the median of many runs in microseconds.
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
    let mut times: Vec<u128> = (0..RUNS)
        .map(|_| {
            let begin = Instant::now();
            let plan = std::hint::black_box(suggest_plan(30, &[], std::hint::black_box(&sources)));
            assert!(!plan.is_empty());
            begin.elapsed().as_micros()
        })
        .collect();
    times.sort_unstable();
    println!("{}", times[RUNS / 2]);
}
