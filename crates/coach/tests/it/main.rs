//! The coach seen from outside: every page is a test, the corpus stays as labelled, nothing panics.
#![allow(clippy::panic, clippy::unwrap_used, clippy::expect_used, reason = "tests may stop")]

mod catalogue;
mod corpus;
mod counting;
mod examples;
mod figures;
mod files;
mod hostile;
mod pages;
mod promises;
mod weights;
