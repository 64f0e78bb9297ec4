//! Where the names of the columns stand in a list of people, and what the list is.

use acquaint_domain::people::Column;

use super::guess::{fold, guess, mend_outlook};
use crate::{
    cells::{parse_email, tidy},
    table::{DELIMITERS, count_rows, lines, single},
};

/// How far down the names may stand.
const DEPTH: usize = 10;

/// The line that names the columns of a list.
#[derive(Clone, Debug)]
pub(super) struct Header {
    pub(super) delimiter: u8,
    /// Its row as a spreadsheet numbers it; one less where the first row is a person already.
    pub(super) row: usize,
    /// Where the first line below it begins, in bytes.
    pub(super) end: usize,
    pub(super) names: Vec<String>,
    pub(super) columns: Vec<Column>,
}

impl Header {
    /// The names of the columns as one text: lists of the same shape have the same.
    pub(super) fn shape(&self) -> String {
        self.names.iter().map(|name| fold(name)).collect::<Vec<_>>().join("|")
    }

    pub(super) fn has(&self, column: Column) -> bool {
        self.columns.contains(&column)
    }

    /// Whether a person can be made of a row: some name.
    pub(super) fn names_people(&self) -> bool {
        self.has(Column::Name) || self.has(Column::FirstName) || self.has(Column::LastName)
    }

    pub(super) fn named(&self, names: &[&str]) -> bool {
        names.iter().all(|name| self.names.iter().any(|cell| fold(cell) == *name))
    }
}

/// The header with the most columns that are understood; else the first line that has several cells.
pub(super) fn find_header(text: &str) -> Option<Header> {
    let mut best: Option<(usize, Header)> = None;
    let mut start = 0;
    for (line, end) in lines(text).take(DEPTH) {
        for delimiter in DELIMITERS {
            let Some(header) = try_line(text, line, (start, end), delimiter) else { continue };
            let understood = header.columns.iter().filter(|column| **column != Column::Nothing).count();
            let score = understood * 100 + usize::from(best.is_none()) * 50 + header.names.len().min(49);
            if best.as_ref().is_none_or(|(other, _)| score > *other) {
                best = Some((score, header));
            }
        }
        start = end;
    }
    best.map(|(_, header)| header)
}

fn try_line(text: &str, line: &str, (start, end): (usize, usize), delimiter: u8) -> Option<Header> {
    if line.to_ascii_lowercase().starts_with("sep=") || !line.contains(char::from(delimiter)) {
        return None;
    }
    let cells = single(line, delimiter);
    let names: Vec<String> = cells.iter().map(tidy).collect();
    if names.iter().filter(|name| !name.is_empty()).count() < 2 {
        return None;
    }
    let row = count_rows(text.get(..start)?, delimiter) + 1;
    if names.iter().any(|name| parse_email(name).is_some() || name.contains("linkedin.com/in/")) {
        let unnamed: Vec<String> = vec![String::new(); names.len()];
        let columns = names.iter().map(|cell| by_value(cell)).collect();
        return Some(Header { delimiter, row: row - 1, end: start, names: unnamed, columns });
    }
    let mut columns = guess(names.iter().map(String::as_str));
    mend_outlook(&names, &mut columns);
    Some(Header { delimiter, row, end, names, columns })
}

/// Without names only what cannot be anything else is understood.
fn by_value(cell: &str) -> Column {
    match cell {
        cell if parse_email(cell).is_some() => Column::Email,
        cell if cell.contains("linkedin.com/in/") => Column::LinkedIn,
        _ => Column::Nothing,
    }
}
