//! `cargo xtask drill`: what is too slow for every change. Many more cases per property, every page in every look.

use crate::browser;
use crate::debian;
use crate::steps::Steps;
use crate::test::cargo_test;
use crate::tools::Tool;

/// Cases per property; the default of proptest is 256.
const CASES: &str = "5000";

pub(crate) fn run() -> bool {
    let mut steps = Steps::default();
    let missing = debian::provide(&Tool::ALL);
    cargo_test(&mut steps, &missing, &[("PROPTEST_CASES", CASES), ("ACQUAINT_DRILL", "1")]);
    browser::run(&mut steps, "browser tests in every look", &missing, &[("ACQUAINT_DRILL", "1".into())]);
    steps.finish()
}
