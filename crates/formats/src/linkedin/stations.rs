//! Positions.csv and Education.csv: where one has worked and learned oneself, to know with whom one shares that.

use acquaint_domain::people::ImportedStation;

use super::named::{Named, cell};
use crate::{FileReading, Reason, Row, Skipped, Unreadable, cells::find_words};

/// The columns that only Positions.csv has together, folded.
const POSITIONS: &[&str] = &["companyname", "title", "startedon"];
/// The columns that only Education.csv has together, folded.
const EDUCATION: &[&str] = &["schoolname", "degreename"];

pub(super) fn are_positions(head: &str) -> bool {
    Named::find(head, POSITIONS).is_some()
}

pub(super) fn is_education(head: &str) -> bool {
    Named::find(head, EDUCATION).is_some()
}

/// Reads one's own employers.
pub(super) fn fill_positions(text: &str, reading: &mut FileReading) -> Result<(), Unreadable> {
    fill(Named::find(text, POSITIONS), ("companyname", "title"), false, reading)
}

/// Reads one's own schools.
pub(super) fn fill_education(text: &str, reading: &mut FileReading) -> Result<(), Unreadable> {
    fill(Named::find(text, EDUCATION), ("schoolname", "degreename"), true, reading)
}

fn fill(named: Option<Named<'_>>, (name, title): (&str, &str), school: bool, reading: &mut FileReading) -> Result<(), Unreadable> {
    let Some(named) = named else { return Ok(()) };
    let (name, title) = (named.column(name), named.column(title));
    named.each(reading, |line, reading| match find_words(cell(line, name)) {
        Some(name) => {
            let title = find_words(cell(line, title)).unwrap_or_default();
            reading.stations.push(Row { row: line.row, value: ImportedStation { name, school, title } });
        }
        None => reading.skipped.push(Skipped { row: line.row, begins: line.beginning(), reason: Reason::Empty }),
    })
}
