//! The rows of a Connections.csv as they stand: which cell is which, what is no person, and how the file writes its dates.

use std::borrow::Cow;

use super::{
    adapt::adapt,
    sniff::{Header, find_header},
};
use crate::{
    Fault, FileReading, Problem, Reason, Row, Skipped, Unreadable, cells,
    dates::{Order, is_day_first},
    reading::ROW_LIMIT,
    table::{Line, Rows},
};

/// How many rows are looked at to tell how a file writes its dates.
const DATES_LOOKED_AT: usize = 2_000;
/// How many bytes a short line has.
const SHORT_LINE: usize = 64;

/// One row, with its cells by meaning and still as written; what is missing is empty.
#[derive(Debug)]
pub(super) struct Connection<'l> {
    pub(super) first_name: &'l str,
    pub(super) last_name: &'l str,
    pub(super) full_name: &'l str,
    pub(super) url: &'l str,
    pub(super) email: &'l str,
    pub(super) company: &'l str,
    pub(super) position: Cow<'l, str>,
    pub(super) connected_on: &'l str,
}

impl<'l> Connection<'l> {
    fn new(line: &'l Line, header: &Header) -> Self {
        let columns = header.columns;
        let cell = |column: Option<usize>| column.and_then(|at| line.cells.get(at)).unwrap_or_default();
        let usual = Self {
            first_name: cell(columns.first_name),
            last_name: cell(columns.last_name),
            full_name: cell(columns.full_name),
            url: cell(columns.url),
            email: cell(columns.email),
            company: cell(columns.company),
            position: Cow::Borrowed(cell(columns.position)),
            connected_on: cell(columns.connected_on),
        };
        usual.realigned(line, header)
    }

    /// A comma without quotation marks moves what follows it: the last cell is still the date, and what is before it the position.
    fn realigned(self, line: &'l Line, header: &Header) -> Self {
        let (width, filled) = (header.cells.len(), filled(line));
        let usual_end =
            header.columns.connected_on.map(|at| at + 1) == Some(width) && header.columns.position.map(|at| at + 2) == Some(width);
        if filled <= width || !usual_end {
            return self;
        }
        let cells = |from, to| line.cells.iter().take(to).skip(from).map(str::trim).collect::<Vec<_>>();
        let position = Cow::Owned(cells(width - 2, filled - 1).join(", "));
        Self { position, connected_on: line.cells.get(filled - 1).unwrap_or_default(), ..self }
    }
}

/// Reads every row below the header; the text without a header gives nothing.
pub(super) fn fill(text: &str, reading: &mut FileReading) -> Result<(), Unreadable> {
    let Some(header) = find_header(text) else { return Ok(()) };
    let below = text.get(header.end..).unwrap_or_default();
    let lines = || Rows::new(below, header.delimiter, header.cells.len(), header.row);
    let date = |line: &Line| header.columns.connected_on.and_then(|at| line.cells.get(at)).is_some_and(is_day_first);
    // A line is seldom shorter than this, and a list that grows is copied again and again.
    reading.people.reserve(below.len() / SHORT_LINE);
    let order = if lines().take(DATES_LOOKED_AT).any(|line| date(&line)) { Order::DayFirst } else { Order::MonthFirst };
    lines().hand(|lines| {
        for line in lines {
            if reading.rows == ROW_LIMIT {
                return Err(Unreadable::TooManyRows);
            }
            reading.rows += 1;
            read_line(&line, &header, order, reading);
        }
        Ok(())
    })
}

fn read_line(line: &Line, header: &Header, order: Order, reading: &mut FileReading) {
    if let Some(reason) = find_reason(line, header) {
        reading.skipped.push(Skipped { row: line.row, begins: line.beginning(), reason });
        return;
    }
    let connection = Connection::new(line, header);
    if [connection.first_name, connection.last_name, connection.full_name].iter().any(|cell| line.ran_together(cell, header.delimiter)) {
        reading.skipped.push(Skipped { row: line.row, begins: line.beginning(), reason: Reason::RanTogether });
        return;
    }
    let mut faults = find_faults(line, header);
    match adapt(&connection, order, &mut faults) {
        Ok(person) => {
            reading.people.push(Row { row: line.row, value: person });
            reading.problems.extend(faults.into_iter().map(|problem| Problem { row: line.row, begins: line.beginning(), problem }));
        }
        Err(reason) => reading.skipped.push(Skipped { row: line.row, begins: line.beginning(), reason }),
    }
}

fn find_reason(line: &Line, header: &Header) -> Option<Reason> {
    if line.cells.iter().all(cells::is_blank) {
        return Some(Reason::Empty);
    }
    (line.cells == header.cells).then_some(Reason::HeaderAgain)
}

fn find_faults(line: &Line, header: &Header) -> Vec<Fault> {
    let extra = filled(line) > header.cells.len();
    let lost = line.cells.as_slice().contains('\u{fffd}');
    let found = [(line.mended, Fault::OpenQuote), (extra, Fault::ExtraCells), (lost, Fault::LostLetters)];
    found.into_iter().filter_map(|(is_so, fault)| is_so.then_some(fault)).collect()
}

/// The number of cells up to the last that is not empty.
fn filled(line: &Line) -> usize {
    line.cells.len() - line.cells.iter().rev().take_while(|cell| cell.trim().is_empty()).count()
}
