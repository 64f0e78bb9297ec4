//! The rows of a list of people as they stand: the cells of each row by their meaning.

use acquaint_domain::people::Column;
use csv::StringRecord;

use super::{adapt::adapt, guess::fold, header::Header};
use crate::{
    Fault, FileReading, Problem, Reason, Row, Skipped, Unreadable, cells,
    cells::tidy,
    dates::{Order, is_day_first},
    reading::ROW_LIMIT,
    table::{Line, Rows},
};

/// How many rows are looked at to tell how a file writes its dates.
const DATES_LOOKED_AT: usize = 2_000;

/// One row, with what it says by meaning, the most preferred first.
pub(super) struct Entry<'l> {
    cells: Vec<(Column, bool, &'l str)>,
    /// How the file writes its dates.
    pub(super) order: Order,
}

impl<'l> Entry<'l> {
    fn new(line: &'l Line, plan: &[Planned], order: Order) -> Self {
        let cell = |at: usize| line.cells.get(at).unwrap_or_default();
        let cells = plan.iter().map(|planned| {
            // Google marks the label of the most important number with a star.
            let preferred = planned.label.is_some_and(|at| cell(at).trim_start().starts_with('*'));
            (planned.column, preferred, cell(planned.at))
        });
        let mut cells: Vec<_> = cells.filter(|(_, _, cell)| !cells::is_blank(cell)).collect();
        cells.sort_by_key(|(_, preferred, _)| !preferred);
        Self { cells, order }
    }

    /// Everything that the row says of something. Google joins several values of one cell by ` ::: `.
    pub(super) fn all(&self, column: Column) -> impl Iterator<Item = String> {
        let of_column = self.cells.iter().filter(move |(other, _, _)| *other == column);
        of_column.flat_map(|(_, _, cell)| cell.split(":::")).map(tidy).filter(|cell| !cell.is_empty())
    }

    /// The cells of something as they stand, with their line breaks.
    pub(super) fn raw(&self, column: Column) -> impl Iterator<Item = &'l str> {
        self.cells.iter().filter(move |(other, _, _)| *other == column).map(|(_, _, cell)| *cell)
    }

    pub(super) fn first(&self, column: Column) -> Option<String> {
        self.all(column).next()
    }
}

/// A column that is taken over, and where its label stands.
struct Planned {
    at: usize,
    column: Column,
    label: Option<usize>,
}

/// Reads every row below the header.
pub(super) fn fill(text: &str, header: &Header, reading: &mut FileReading) -> Result<(), Unreadable> {
    let plan = plan(header);
    let below = text.get(header.end..).unwrap_or_default();
    let lines = || Rows::new(below, header.delimiter, header.columns.len(), header.row);
    let date = |line: &Line| plan.iter().any(|planned| is_date(planned.column) && line.cells.get(planned.at).is_some_and(is_day_first));
    let has_dates = plan.iter().any(|planned| is_date(planned.column));
    let day_first = has_dates && lines().take(DATES_LOOKED_AT).any(|line| date(&line));
    let order = if day_first { Order::DayFirst } else { Order::MonthFirst };
    lines().hand(|lines| {
        for line in lines {
            if reading.rows == ROW_LIMIT {
                return Err(Unreadable::TooManyRows);
            }
            reading.rows += 1;
            read_line(&line, header, &plan, order, reading);
        }
        Ok(())
    })
}

fn is_date(column: Column) -> bool {
    matches!(column, Column::ConnectedOn | Column::Birthday)
}

fn plan(header: &Header) -> Vec<Planned> {
    let folded: Vec<String> = header.names.iter().map(|name| fold(name)).collect();
    let label = |at: usize| {
        let stem = folded[at].strip_suffix("value")?;
        folded.iter().position(|name| name.strip_suffix("label").or_else(|| name.strip_suffix("type")) == Some(stem))
    };
    let taken = header.columns.iter().copied().enumerate().filter(|(_, column)| *column != Column::Nothing);
    taken.map(|(at, column)| Planned { at, column, label: folded.get(at).and_then(|_| label(at)) }).collect()
}

fn read_line(line: &Line, header: &Header, plan: &[Planned], order: Order, reading: &mut FileReading) {
    let entry = Entry::new(line, plan, order);
    let mut faults = Vec::new();
    let read = match find_reason(line, &header.names) {
        Some(reason) => Err(reason),
        None if is_several_names(line, header, plan) => Err(Reason::RanTogether),
        None => adapt(&entry, &mut faults),
    };
    match read {
        Ok(person) => {
            let extra = line.cells.iter().skip(header.columns.len()).any(|cell| !cells::is_blank(cell));
            let lost = line.cells.iter().any(|cell| cell.contains('\u{fffd}'));
            let found = [(line.mended, Fault::OpenQuote), (extra, Fault::ExtraCells), (lost, Fault::LostLetters)];
            faults.extend(found.into_iter().filter_map(|(is_so, fault)| is_so.then_some(fault)));
            reading.people.push(Row { row: line.row, value: person });
            reading.problems.extend(faults.into_iter().map(|problem| Problem { row: line.row, begins: line.beginning(), problem }));
        }
        Err(reason) => reading.skipped.push(Skipped { row: line.row, begins: line.beginning(), reason }),
    }
}

fn is_several_names(line: &Line, header: &Header, plan: &[Planned]) -> bool {
    let names =
        plan.iter().filter(|planned| matches!(planned.column, Column::Name | Column::FirstName | Column::MiddleName | Column::LastName));
    names.filter_map(|planned| line.cells.get(planned.at)).any(|cell| line.ran_together(cell, header.delimiter))
}

fn find_reason(line: &Line, names: &[String]) -> Option<Reason> {
    if line.cells.iter().all(cells::is_blank) {
        return Some(Reason::Empty);
    }
    let again = |cells: &StringRecord| cells.len() == names.len() && cells.iter().map(tidy).eq(names.iter().cloned());
    again(&line.cells).then_some(Reason::HeaderAgain)
}
