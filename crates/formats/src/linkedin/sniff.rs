//! Is this LinkedIn's? The header is found by its cells within the first ten lines, never at a fixed place.

use csv::StringRecord;

use super::columns::{Columns, USUAL, fold};
use crate::table::{DELIMITERS, count_rows, lines, single};

/// How far down a header may stand: above it LinkedIn puts notes, and Excel `sep=`.
const DEPTH: usize = 10;

/// The line that names the columns.
#[derive(Debug)]
pub(super) struct Header {
    /// What separates the cells.
    pub(super) delimiter: u8,
    /// Its row as a spreadsheet numbers it.
    pub(super) row: usize,
    /// Where the first line below it begins, in bytes.
    pub(super) end: usize,
    /// Its cells.
    pub(super) cells: StringRecord,
    /// Where each column stands.
    pub(super) columns: Columns,
}

/// Other files of the same export: what they are, and column names that only they have together.
const OTHERS: [(&str, &[&str]); 8] = [
    ("the contacts of your address book that LinkedIn keeps", &["source", "firstname", "lastname", "emails"]),
    ("your LinkedIn recommendations", &["firstname", "lastname", "jobtitle", "text"]),
    ("your LinkedIn endorsements", &["endorsementdate", "skillname"]),
    ("organizations that you follow on LinkedIn", &["organization", "followedon"]),
    ("your reactions on LinkedIn", &["date", "type", "link"]),
    ("your e-mail addresses on LinkedIn", &["emailaddress", "confirmed", "primary"]),
    ("your telephone numbers on LinkedIn", &["extension", "number", "type"]),
    ("your job applications on LinkedIn", &["applicationdate", "companyname"]),
];

/// The header of a Connections.csv; `None` when the text is something else.
pub(super) fn find_header(text: &str) -> Option<Header> {
    let mut start = 0;
    for (line, end) in lines(text).take(DEPTH) {
        let below = text.get(end..).unwrap_or_default();
        let found = DELIMITERS.into_iter().find_map(|delimiter| find_columns(line, below, delimiter));
        if let Some((delimiter, cells, columns)) = found {
            let row = count_rows(text.get(..start)?, delimiter) + 1;
            return Some(Header { delimiter, row, end, cells, columns });
        }
        start = end;
    }
    None
}

/// What the text is when it is another file of LinkedIn's export.
pub(crate) fn find_unread(text: &str) -> Option<&'static str> {
    let header = |(line, _)| single(line, b',').iter().map(fold).collect::<Vec<_>>();
    lines(text).take(DEPTH).map(header).find_map(|cells| {
        let matches = |names: &[&str]| names.iter().all(|name| cells.iter().any(|cell| cell == name));
        OTHERS.iter().find(|(_, names)| matches(names)).map(|(what, _)| *what)
    })
}

fn find_columns(line: &str, below: &str, delimiter: u8) -> Option<(u8, StringRecord, Columns)> {
    let cells = single(line, delimiter);
    let columns = Columns::find(&cells);
    let known = columns.are_connections() || (columns.may_be_connections() && below.contains("linkedin.com/in/"));
    if known {
        return Some((delimiter, cells, columns));
    }
    is_usual_shape(&cells, below, delimiter).then_some((delimiter, cells, USUAL))
}

/// A header in a language unknown to us: seven cells that are no profile, above seven cells whose third is one.
fn is_usual_shape(cells: &StringRecord, below: &str, delimiter: u8) -> bool {
    let profile = |cells: &StringRecord| cells.get(2).is_some_and(|cell| cell.contains("linkedin.com/in/"));
    let filled = !cells.iter().any(|cell| cell.trim().is_empty());
    let like_row = |line| Some(single(line, delimiter)).filter(|row| row.len() == 7 && profile(row)).is_some();
    cells.len() == 7 && filled && !profile(cells) && lines(below).take(DEPTH).any(|(line, _)| like_row(line))
}
