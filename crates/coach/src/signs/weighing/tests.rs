//! What is weighed in a text, and that the file of the weights holds the same.

use super::{Term, WEIGHTS, weighed_terms};

#[test]
fn words_pairs_and_pairs_around_a_word_are_weighed_once_each() {
    let terms = weighed_terms("Call Ana, call 3 men!");
    let expect =
        ["!", "NAME", "NAME _ NUM", "NAME call", "NUM", "NUM men", "call", "call NAME", "call NUM", "call _ call", "call _ men", "men"];
    assert_eq!(terms, expect);
}

#[test]
fn every_term_of_the_file_is_read_as_it_was_written() {
    for term in [Term::Word("call"), Term::Pair("call", "me"), Term::Around("call", "now")] {
        assert_eq!(Term::parse(&term.to_string()), Some(term.key()));
    }
    let written: usize =
        include_str!("weights.txt").lines().filter(|line| !line.ends_with("(start)")).map(|line| line.split(", ").count()).sum();
    assert!(written > 1000 && WEIGHTS.of.len() == written, "{} of {written}", WEIGHTS.of.len());
}
