//! Finding duplicates among invented people: time, peak memory, and how right the answers are.

use std::io;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use super::report::{Row, Table};

/// How many records, what that may take, and where we want to be.
const SIZES: [(&str, &str, &str); 3] = [("1000", "", ""), ("30000", "1 s", "0.3 s"), ("1000000", "60 s", "20 s")];
/// How much memory the largest list may take, and where we want to be.
const MEMORY: (&str, &str) = ("4 GB", "2 GB");

/// Measures lists of growing length, each in a process of its own.
pub(super) fn measure(examples: &Path, table: &mut Table) -> io::Result<()> {
    for (records, bar, goal) in SIZES {
        let output = Command::new(examples.join("duplicates")).arg(records).output()?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let figures: Vec<f64> = text.split_whitespace().filter_map(|word| word.parse().ok()).collect();
        let [ours, reference, memory, precision, recall, both, pairs] = figures[..] else {
            return Err(io::Error::other("duplicates said something else"));
        };
        let time = |millis: f64| Duration::from_secs_f64(millis / 1e3);
        let what = format!(
            "duplicates among {records} people: precision {precision:.3}, recall {recall:.3}, F1 {both:.3}; {pairs} pairs looked at"
        );
        table.add(Row::new(&what, time(ours)).against("a hundred Jaro-Winkler comparisons each", time(reference)).bar(bar, goal));
        let (bar, goal) = if records == "1000000" { MEMORY } else { ("", "") };
        table.add(Row::size(&format!("the most memory, with the {records} people"), memory as u64).bar(bar, goal));
    }
    Ok(())
}
