//! How long ten thousand messages take, for `cargo xtask bench`: prints the milliseconds of all reviews and of plain readings.
//!
//! The messages are the good ones of the corpus, over all channels, in turn; the plain reading only counts small-letter words.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "it is run by hand, and prints its two figures")]
#![allow(clippy::disallowed_methods, reason = "it measures")]

#[path = "../tests/it/examples.rs"]
mod examples;

use std::{collections::HashMap, hint::black_box, time::Instant};

use acquaint_coach::review;

const MESSAGES: usize = 10_000;

fn main() {
    let files = [
        include_str!("../corpus/outreach/good-emails.md"),
        include_str!("../corpus/outreach/good-linkedin.md"),
        include_str!("../corpus/outreach/good-calls-and-introductions.md"),
        include_str!("../corpus/outreach/good-follow-ups.md"),
    ];
    let corpus: Vec<_> = files.into_iter().flat_map(examples::read).collect();
    let began = Instant::now();
    for example in corpus.iter().cycle().take(MESSAGES) {
        black_box(review(&example.text, &example.profile, &example.facts));
    }
    let ours = began.elapsed().as_secs_f64() * 1e3;
    let began = Instant::now();
    for example in corpus.iter().cycle().take(MESSAGES) {
        let mut words: HashMap<String, usize> = HashMap::new();
        for word in example.text.split_whitespace() {
            *words.entry(word.to_lowercase()).or_default() += 1;
        }
        black_box(words);
    }
    println!("{ours:.1} {:.1}", began.elapsed().as_secs_f64() * 1e3);
}
