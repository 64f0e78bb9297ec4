//! How long one review takes, for `cargo xtask bench`: prints the microseconds of a review and of a plain reading.
//!
//! The plain reading only splits the same text into small-letter words. Each figure is the median over many turns.
#![allow(clippy::print_stdout, reason = "it prints its two figures")]
#![allow(clippy::disallowed_methods, reason = "it measures")]

use std::{collections::HashMap, hint::black_box, time::Instant};

use acquaint_coach::{Channel, Facts, Profile, Tier, review};

const TURNS: usize = 2_001;
const MESSAGE: &str = "Dear Amina,\n\nI am Jo Weber, a nurse who is thinking about a move into health data. Your talk on the \
    waiting lists of small clinics at the city library in May made me curious: you said that the hardest part was to agree on what a \
    visit is. May I ask you some questions about how your work looks from day to day? Fifteen or twenty minutes by phone would be \
    plenty, on a day that suits you.\n\nThank you for reading this, whatever the answer.\n\nJo Weber";

fn main() {
    let facts = Facts::default();
    let email = Profile::Outreach { channel: Channel::Email, tier: Tier::Basic };
    let ours = median(|| drop(black_box(review(black_box(MESSAGE), &email, &facts))));
    let plain = median(|| {
        let mut words: HashMap<String, usize> = HashMap::new();
        for word in black_box(MESSAGE).split_whitespace() {
            *words.entry(word.to_lowercase()).or_default() += 1;
        }
        black_box(words);
    });
    println!("{ours:.1} {plain:.1}");
}

/// The median of the turns in microseconds; the first turns, which fill caches, do not move it.
fn median(mut turn: impl FnMut()) -> f64 {
    let time = |_| {
        let began = Instant::now();
        turn();
        began.elapsed()
    };
    let mut times: Vec<_> = (0..TURNS).map(time).collect();
    times.sort();
    times[TURNS / 2].as_secs_f64() * 1e6
}
