//! `duplicates RECORDS`: how fast and how right duplicates are found among invented people.
//!
//! Prints one line: milliseconds, milliseconds of the reference, peak memory in kilobytes, precision, recall, F1, and how many
//! pairs were looked at. The reference compares every name with a hundred others by Jaro-Winkler, on one core.
#![allow(clippy::print_stdout, reason = "an example talks to the person at the terminal")]
#![allow(clippy::disallowed_methods, reason = "it measures")]

#[path = "invented.rs"]
mod invented;

use std::collections::HashMap;
use std::time::Instant;

use acquaint_dedupe::{Linked, link};

/// With how many others the reference compares a name.
const OTHERS: usize = 100;

fn main() {
    let records = std::env::args().nth(1).and_then(|word| word.parse().ok()).unwrap_or(30_000);
    let (table, people) = invented::table(records, 5);
    let start = Instant::now();
    let linked = link(&table);
    let ours = start.elapsed().as_secs_f64() * 1e3;
    let memory = peak();
    let names: Vec<String> = (0..records.min(20_000)).map(|at| format!("{:x}", at * 2_654_435_761)).collect();
    let start = Instant::now();
    let mut alike = 0;
    for at in 0..records {
        let one = &names[at % names.len()];
        for other in 1..=OTHERS {
            let other = &names[(at + other) % names.len()];
            alike += usize::from(rapidfuzz::distance::jaro_winkler::similarity(one.chars(), other.chars()) > 0.9);
        }
    }
    let reference = start.elapsed().as_secs_f64() * 1e3;
    std::hint::black_box(alike);
    let (precision, recall) = judge(&linked, &people);
    let both = 2.0 * precision * recall / (precision + recall);
    println!("{ours:.1} {reference:.1} {memory} {precision:.4} {recall:.4} {both:.4} {}", linked.compared);
}

/// Precision and recall over pairs.
fn judge(linked: &Linked, people: &[u32]) -> (f64, f64) {
    let mut sizes: HashMap<u32, f64> = HashMap::new();
    for person in people {
        *sizes.entry(*person).or_default() += 1.0;
    }
    let there: f64 = sizes.values().map(|size| size * (size - 1.0) / 2.0).sum();
    let right = linked.pairs.iter().filter(|pair| people[pair.one as usize] == people[pair.other as usize]).count() as f64;
    (right / (linked.pairs.len() as f64).max(1.0), right / there.max(1.0))
}

/// The most memory that this process has had, in kilobytes; 0 where the system does not say.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}
