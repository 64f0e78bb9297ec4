//! A file of the export whose columns are known by name: where each stands, and its rows.

use crate::{
    FileReading, Unreadable,
    reading::ROW_LIMIT,
    table::{DELIMITERS, Line, Rows, count_rows, lines, single},
};

use super::columns::fold;

/// How far down the names of the columns may stand.
const DEPTH: usize = 10;

/// The rows of a text below the line that has all of some names.
pub(super) struct Named<'t> {
    names: Vec<String>,
    rows: Rows<'t>,
}

impl<'t> Named<'t> {
    /// Finds the line with the names, folded; `None` when the text is something else.
    pub(super) fn find(text: &'t str, wanted: &[&str]) -> Option<Self> {
        let mut start = 0;
        for (line, end) in lines(text).take(DEPTH) {
            for delimiter in DELIMITERS {
                let names: Vec<String> = single(line, delimiter).iter().map(fold).collect();
                if wanted.iter().all(|name| names.iter().any(|cell| cell == name)) {
                    let above = count_rows(text.get(..start)?, delimiter) + 1;
                    let rows = Rows::new(text.get(end..)?, delimiter, names.len(), above);
                    return Some(Self { names, rows });
                }
            }
            start = end;
        }
        None
    }

    /// Where a column stands, if the file has it.
    pub(super) fn column(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|cell| cell == name)
    }

    /// Every row, counted; too many refuse the file.
    pub(super) fn each(self, reading: &mut FileReading, mut see: impl FnMut(&Line, &mut FileReading)) -> Result<(), Unreadable> {
        for line in self.rows {
            if reading.rows == ROW_LIMIT {
                return Err(Unreadable::TooManyRows);
            }
            reading.rows += 1;
            see(&line, reading);
        }
        Ok(())
    }
}

/// The cell of a column as it stands, or nothing.
pub(super) fn cell(line: &Line, column: Option<usize>) -> &str {
    column.and_then(|at| line.cells.get(at)).unwrap_or_default()
}
