//! The reference of `cargo xtask bench`: the rows of a Connections.csv into a bare SQLite table, as fast as is honest.
//!
//! One transaction, `synchronous=FULL`, WAL, two indexes and FTS5. It knows no people, no journal and no counts.
#![allow(clippy::print_stdout, reason = "it says how many rows there were")]

use std::{error::Error, path::Path};

use rusqlite::{Connection, Statement, params};

/// Lines above the header in LinkedIn's file.
const PREAMBLE: usize = 3;

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [file, database] = words.as_slice() else { return Err("usage: raw_import FILE.csv DATABASE".into()) };
    let mut connection = open(Path::new(database))?;
    let transaction = connection.transaction()?;
    let rows = {
        let mut person = transaction.prepare("INSERT INTO person VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")?;
        let mut words = transaction.prepare("INSERT INTO words (rowid, text) VALUES (?1, ?2)")?;
        fill(&std::fs::read_to_string(file)?, &mut person, &mut words)?
    };
    transaction.commit()?;
    println!("{rows}");
    Ok(())
}

fn open(database: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open(database)?;
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE person (id INTEGER PRIMARY KEY, first TEXT, last TEXT, page TEXT, email TEXT, company TEXT, position TEXT, connected TEXT);
         CREATE INDEX person_by_name ON person (last, first);
         CREATE INDEX person_by_company ON person (company);
         CREATE VIRTUAL TABLE words USING fts5 (text);",
    )?;
    Ok(connection)
}

fn fill(text: &str, person: &mut Statement, words: &mut Statement) -> Result<i64, Box<dyn Error>> {
    let start = text.match_indices('\n').nth(PREAMBLE - 1).map_or(0, |(at, _)| at + 1);
    let mut row = 0;
    for line in csv::Reader::from_reader(&text.as_bytes()[start..]).records() {
        let line = line?;
        let cell = |at: usize| line.get(at).unwrap_or_default();
        row += 1;
        person.execute(params![row, cell(0), cell(1), cell(2), cell(3), cell(4), cell(5), cell(6)])?;
        words.execute(params![row, format!("{} {} {} {} {}", cell(0), cell(1), cell(3), cell(4), cell(5))])?;
    }
    Ok(row)
}
