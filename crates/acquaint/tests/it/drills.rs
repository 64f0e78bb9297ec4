//! The long tests of what cannot be tried on a person's disk: power cuts, kills, full disks and syncs that fail.
//!
//! Each has a short form for the gate. What the long form found is a row of the table that `cargo xtask drill` prints.

mod disk;
mod full;
mod kills;
mod power;
mod scenarios;
mod syncs;
mod trace;

use std::{io::Write as _, path::Path, process::Command};

use acquaint_domain::AccountId;
use acquaint_store::{Db, SCHEMA_VERSION, Store};
use uuid::Uuid;

use crate::program::on_postgres;

/// Whether this is the drill, which takes its time.
pub(crate) fn long() -> bool {
    std::env::var_os("ACQUAINT_DRILL").is_some()
}

/// A number for a drill, if one was asked for, as in `ACQUAINT_KILLS=1000`; otherwise that of the long or of the short form.
pub(crate) fn size(name: &str, short: u64, in_the_drill: u64) -> u64 {
    let asked = std::env::var(name).ok().and_then(|text| text.parse().ok());
    asked.unwrap_or(if long() { in_the_drill } else { short })
}

/// Adds a row to the table, if there is one to be added to.
pub(crate) fn row(drill: &str, scenarios: usize, states: u64, lost: usize, corrupt: usize, control: &str) {
    let line = format!("{drill}\t{scenarios}\t{states}\t{lost}\t{corrupt}\t{control}\n");
    print!("{line}");
    if let Some(file) = std::env::var_os("ACQUAINT_DRILL_TABLE") {
        let mut table = std::fs::OpenOptions::new().create(true).append(true).open(file).unwrap();
        table.write_all(line.as_bytes()).unwrap();
    }
}

/// Whether a drill can run here: on a file, with the program that it needs. Otherwise that is said aloud.
fn can_run(drill: &str, needs: &str) -> bool {
    let there = Command::new(needs).arg("--version").output().is_ok_and(|answer| answer.status.success());
    if !there {
        println!("NOT CHECKED: {drill} needs {needs}.");
    }
    there && !on_postgres()
}

/// What is in a database file: the names of all people, and the changes with the number of their images.
#[derive(Debug, Default, Clone, PartialEq)]
struct Kept {
    people: Vec<String>,
    changes: Vec<(Uuid, usize)>,
}

/// Opens a database with the store, as a start does, and reads all of it.
async fn read(file: &Path) -> Result<Kept, String> {
    let said = |error: acquaint_store::Error| format!("{error}");
    let db = Db::open_sqlite(file, false).await.map_err(said)?;
    let kept = async {
        let seen = db.examine().await.map_err(said)?;
        if !seen.faults.is_empty() || seen.dangling > 0 {
            return Err(format!("{:?}, {} entries point to nothing", seen.faults, seen.dangling));
        }
        // A first start that was cut goes on.
        db.migrate_to(SCHEMA_VERSION).await.map_err(said)?;
        let archive = Store::new(db.clone(), AccountId(Uuid::from_u128(1))).archive().await.map_err(said)?;
        let people = archive.records.iter().filter_map(|record| match record {
            acquaint_domain::Record::Person(person) => Some(person.name.clone()),
            _ => None,
        });
        let changes = archive.changes.iter().map(|change| (change.id.0, change.images.len()));
        Ok(Kept { people: people.collect(), changes: changes.collect() })
    };
    let kept = kept.await;
    db.close().await;
    kept
}
