//! How long it takes to find the strongest way between two of 100,000 people with 1,000,000 ties, and how long to look at
//! every tie once: prints the medians of many runs in milliseconds.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "a measurement prints what the computer's clock says"
)]

use std::time::Instant;

use acquaint_domain::people::Graph;

/// How many people there are.
const PEOPLE: u32 = 100_000;
/// How many ties.
const TIES: u64 = 1_000_000;
/// How often it is measured, each time between two other people.
const RUNS: usize = 201;

fn main() {
    let ties: Vec<(u32, u32, u8)> = (0..TIES).map(tie).collect();
    let graph = Graph::new(PEOPLE as usize, &ties);
    let mut number = 0;
    let finding = median(|| {
        number += 1;
        let (from, to) = (drawn(number, 11) as usize, drawn(number, 12) as usize);
        assert!(graph.strongest(from, to, &[]).is_some());
    });
    let looking = median(|| assert!(std::hint::black_box(&ties).iter().map(|(_, _, percent)| u64::from(*percent)).sum::<u64>() > 0));
    println!("{finding} {looking}");
}

fn tie(number: u64) -> (u32, u32, u8) {
    // A few are known to many, as in life.
    let well_known = drawn(number, 1) % if number.is_multiple_of(4) { 1_000 } else { PEOPLE };
    (well_known, drawn(number, 2), (drawn(number, 3) % 95 + 5) as u8)
}

/// A number below [`PEOPLE`] that depends on two others alone (splitmix64).
fn drawn(number: u64, which: u64) -> u32 {
    let mut mixed = number.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(which << 32);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    ((mixed ^ (mixed >> 31)) % u64::from(PEOPLE)) as u32
}

fn median(mut turn: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let begin = Instant::now();
            turn();
            begin.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_unstable_by(f64::total_cmp);
    times[RUNS / 2]
}
