//! Counts the weights of words anew over the corpus, and prints them as `src/signs/weighing/weights.txt` holds them.
//!
//! `cargo run --package acquaint-coach --example weigh_words`. A test holds that the file is what this gives.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "it is run by hand, and prints")]

#[path = "../tests/it/counting.rs"]
mod counting;
#[path = "../tests/it/examples.rs"]
mod examples;
#[path = "../tests/it/files.rs"]
mod files;

fn main() {
    let counted = counting::counted(files::texts("outreach"));
    print!("{}", counting::count_weights(&counted.iter().collect::<Vec<_>>()));
}
