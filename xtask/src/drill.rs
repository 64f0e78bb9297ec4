//! `cargo xtask drill`: what is too slow for every change. Many more cases per property, every page in every look, and what
//! cannot be tried on a person's disk: power cuts, kills, full disks, failing syncs, damage. What those found is one table.
//! What a drill would only repeat of the gate, such as the browser tests that have one form, it leaves to the gate.
//! The long form tries far more of the same, for as long as a night; the tests read its numbers from the environment.

use std::{ffi::OsString, fmt::Write as _, fs, path::PathBuf};

use crate::browser::{self, program};
use crate::debian;
use crate::steps::Steps;
use crate::test::cargo_test;
use crate::tools::Tool;

/// Cases per property; the default of proptest is 256.
const CASES: &str = "2000";
/// The program with the feature that is off by default. It is another build, so the gate does without it. The whole workspace, so
/// that nothing but the program is built again.
const SEALED: &str = "test --workspace --features acquaint/sealed-copies --lib --test it -- sealing:: sealed::";
/// How much of it there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// What two cores do while one has lunch.
    Usual,
    /// What they do in a night.
    Long,
}

impl Form {
    /// The numbers that the tests read: worlds for each property that needs a database for each; kills of the server, also while
    /// somebody types; seconds for each parser; examples for each operation of the API. Where nothing is said, they know what a drill does.
    fn numbers(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Usual => &[("ACQUAINT_WORLDS", "2000"), ("ACQUAINT_EXAMPLES", "100")],
            Self::Long => &[
                ("ACQUAINT_WORLDS", "10000"),
                ("ACQUAINT_KILLS", "1000"),
                ("ACQUAINT_TYPING_KILLS", "200"),
                ("ACQUAINT_FUZZ_SECONDS", "600"),
                ("ACQUAINT_EXAMPLES", "1000"),
            ],
        }
    }
}

/// The columns of the table; the tests write them in this order, separated by tabs.
const COLUMNS: [&str; 6] = ["drill", "scenarios", "states", "lost", "corrupt", "control"];

pub(crate) fn run(form: Form) -> bool {
    let mut steps = Steps::default();
    let missing = debian::provide(&Tool::ALL);
    let rows = rows_of_this_run();
    let shown = rows.display().to_string();
    let mut told = vec![("PROPTEST_CASES", CASES), ("ACQUAINT_DRILL", "1"), ("ACQUAINT_DRILL_TABLE", shown.as_str())];
    told.extend(form.numbers());
    cargo_test(&mut steps, &missing, &told);
    steps.run("copies that a passphrase opens", program("cargo").args(SEALED.split(' ')));
    let in_the_browser: Vec<(&str, OsString)> = told.iter().map(|(name, value)| (*name, value.into())).collect();
    browser::run(&mut steps, "browser tests in every look", &missing, &in_the_browser);
    print!("{}", table(&fs::read_to_string(&rows).unwrap_or_default()));
    let _ = fs::remove_file(rows);
    steps.finish()
}

/// Where the tests of this run put their rows.
fn rows_of_this_run() -> PathBuf {
    let file = crate::root().join("target").join("drill-rows");
    let _ = fs::remove_file(&file);
    file
}

/// The rows below each other, each column as wide as its widest cell.
fn table(rows: &str) -> String {
    let mut all: Vec<Vec<&str>> = vec![COLUMNS.to_vec()];
    all.extend(rows.lines().map(|line| line.split('\t').collect()));
    if all.len() == 1 {
        return String::new();
    }
    let width = |column: usize| all.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or_default();
    let widths: Vec<usize> = (0..COLUMNS.len()).map(width).collect();
    let mut text = "\n".to_owned();
    for row in &all {
        let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        let _ = writeln!(text, "{}", cells.join("  ").trim_end());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_columns_stand_below_each_other() {
        let shown = table("R1 power cut\t10\t8000\t0\t0\tNORMAL: 3 lost\nR2\t4\t200\t0\t0\t-\n");
        let lines: Vec<&str> = shown.lines().skip(1).collect();
        assert_eq!(lines[0].find("states"), lines[1].find("8000"));
        assert_eq!(lines[1].find("NORMAL"), lines[2].find('-'));
    }

    #[test]
    fn a_run_without_rows_has_no_table() {
        assert_eq!(table(""), "");
    }
}
