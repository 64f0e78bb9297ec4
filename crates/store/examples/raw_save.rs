//! The reference of `cargo xtask bench` for saving while one types: texts of a bare SQLite table, each written again and again,
//! each time in a transaction of its own, as safe as ours (WAL, `synchronous=FULL`). It keeps no journal and no versions.
//!
//! It waits for a line, begins a text and saves it so many times as that line says, and answers with the microseconds of each.
#![allow(clippy::print_stdout, clippy::disallowed_methods, reason = "it measures, and says how long each took")]

use std::{error::Error, io::BufRead as _, path::PathBuf, time::Instant};

use rusqlite::{Connection, params};

fn main() -> Result<(), Box<dyn Error>> {
    let database: PathBuf = std::env::args_os().nth(1).ok_or("usage: raw_save DATABASE")?.into();
    let connection = Connection::open(database)?;
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT);",
    )?;
    for line in std::io::stdin().lock().lines() {
        let times: usize = line?.trim().parse()?;
        connection.execute("INSERT INTO note (text) VALUES ('')", params![])?;
        let (id, mut text, mut taken) = (connection.last_insert_rowid(), String::new(), Vec::new());
        for _ in 0..times {
            text.push_str("and so it went on ");
            let began = Instant::now();
            connection.execute("UPDATE note SET text = ?1 WHERE id = ?2", params![text, id])?;
            taken.push(began.elapsed().as_micros().to_string());
        }
        println!("{}", taken.join(" "));
    }
    Ok(())
}
