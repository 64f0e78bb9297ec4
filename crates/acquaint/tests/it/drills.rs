//! What the long tests found, as rows of one table for `cargo xtask drill`: drill, scenarios, states, lost, corrupt, control.

use std::io::Write as _;

/// Adds a row to the table, if there is one to be added to.
pub(crate) fn row(drill: &str, scenarios: usize, states: u64, lost: usize, corrupt: usize, control: &str) {
    let line = format!("{drill}\t{scenarios}\t{states}\t{lost}\t{corrupt}\t{control}\n");
    print!("{line}");
    if let Some(file) = std::env::var_os("ACQUAINT_DRILL_TABLE") {
        let mut table = std::fs::OpenOptions::new().create(true).append(true).open(file).unwrap();
        table.write_all(line.as_bytes()).unwrap();
    }
}
