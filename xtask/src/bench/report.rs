//! The table of BENCHMARKS.md.

use std::fmt::Write as _;
use std::time::Duration;

use super::figures::shown;

/// One line of the table.
#[derive(Default)]
pub(super) struct Row {
    what: String,
    ours: String,
    time: Option<Duration>,
    reference: String,
    ratio: String,
    bar: String,
    goal: String,
}

impl Row {
    /// Something that took a time.
    pub(super) fn new(what: &str, time: Duration) -> Self {
        Self { what: what.to_owned(), ours: shown(time), time: Some(time), ..Self::default() }
    }

    /// Something that fills memory, in kilobytes.
    pub(super) fn size(what: &str, kilobytes: u64) -> Self {
        Self { what: what.to_owned(), ours: format!("{:.0} MB", kilobytes as f64 / 1024.0), ..Self::default() }
    }

    /// How many requests a second were answered, ours and the reference's.
    pub(super) fn rate(what: &str, ours: f64, name: &str, reference: f64) -> Self {
        let ratio = ours / reference.max(1e-9);
        Self {
            what: what.to_owned(),
            ours: format!("{ours:.0}/s"),
            reference: format!("{name}: {reference:.0}/s"),
            ratio: format!("{ratio:.2}"),
            ..Self::default()
        }
    }

    /// What it is compared with.
    pub(super) fn against(mut self, name: &str, reference: Duration) -> Self {
        self.reference = format!("{name}: {}", shown(reference));
        let ratio = self.time.unwrap_or_default().as_secs_f64() / reference.as_secs_f64().max(1e-9);
        self.ratio = if ratio < 10.0 { format!("{ratio:.1}") } else { format!("{ratio:.0}") };
        self
    }

    /// What it may be at the most, and where we want to be.
    pub(super) fn bar(mut self, bar: &str, goal: &str) -> Self {
        self.bar = bar.to_owned();
        self.goal = goal.to_owned();
        self
    }
}

/// All lines.
#[derive(Default)]
pub(super) struct Table(Vec<Row>);

impl Table {
    pub(super) fn add(&mut self, row: Row) {
        println!(
            "{}: {} {}",
            row.what,
            row.ours,
            if row.ratio.is_empty() { String::new() } else { format!("= {} x {}", row.ratio, row.reference) }
        );
        self.0.push(row);
    }

    /// The whole page.
    pub(super) fn page(&self) -> String {
        let mut page = format!("# Benchmarks\n\nWritten by `cargo xtask bench` on {}.\nThe computer: {}.\n", today(), computer());
        page.push_str(INTRODUCTION);
        page.push_str("| what | time or size | reference in the same run | ratio | bar | goal |\n|---|---|---|---|---|---|\n");
        for Row { what, ours, reference, ratio, bar, goal, .. } in &self.0 {
            let _ = writeln!(page, "| {what} | {ours} | {reference} | {ratio} | {bar} | {goal} |");
        }
        page.push_str(NOTES);
        page
    }
}

const INTRODUCTION: &str = "
Times are noisy: they differ from computer to computer and from hour to hour. The ratios count. Each compares ours with
a reference that was measured in the same run, by turns.

";

const NOTES: &str = "
- The people are invented, and always the same: 30,000 rows, about 8,000 organizations, with accents, quotation marks and
  empty addresses. They fill a fresh folder.
- Bare SQLite is `crates/store/examples/raw_import.rs`: the same file into one table with two indexes and full-text
  search, in one transaction, as safe as ours (WAL, `synchronous=FULL`). It keeps no journal and recognises nobody.
- Commands are whole processes, each the median of three. The system has the files in memory already.
- Pages come over one connection, one after the other, 2,000 times each, with `/healthz` between them. Before that,
  100,000 contacts and 500 conversations with 2,000 passages under 30 themes, of nearly five years, are spread over the people
  (`crates/store/examples/lived_in/`).
- Saving while one types is 1,000 sendings: twenty notes, each growing to 900 characters, by turns with
  `crates/store/examples/raw_save.rs`, which writes one row as often (`synchronous=FULL`). Ours comes over HTTP and keeps
  versions, the journal and the search index.
- Requests a second come over 16 connections from the same computer, by turns with `crates/acquaint/examples/bare_axum.rs`,
  which sends a body of the same size and does nothing else. Here a larger ratio is better.
- The coach's figures are medians of 2,001 turns in one process, the planner's of 201, those of free times of 51, the
  transcript's of 41. A hundred of the 5,000 appointments come every week.
- Duplicates are looked for among people as three programs would know them (`crates/dedupe/examples/duplicates/`), each list
  in a process of its own. The reference compares each name with a hundred others, on one core.
- The bar must hold. The goal is where we are going. A bar with an x is about the ratio.
";

/// The day by the computer's clock, without a calendar of our own.
fn today() -> String {
    let output = std::process::Command::new("date").arg("+%-d %B %Y").env("LC_ALL", "C").output();
    output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default()
}

/// Cores and memory.
fn computer() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let memory = std::fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let kilobytes = memory.lines().find_map(|line| line.strip_prefix("MemTotal:")?.split_whitespace().next()?.parse::<u64>().ok());
    let memory = kilobytes.map(|kilobytes| format!(", {} GB of memory", kilobytes.div_ceil(1024 * 1024))).unwrap_or_default();
    format!("{cores} cores{memory}, {}", std::env::consts::OS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_holds_the_ratio_to_its_reference() {
        let mut table = Table::default();
        table.add(Row::new("a", Duration::from_secs(3)).against("b", Duration::from_secs(2)).bar("4 x", "2 x"));
        assert!(table.page().contains("| a | 3.00 s | b: 2.00 s | 1.5 | 4 x | 2 x |"));
    }
}
