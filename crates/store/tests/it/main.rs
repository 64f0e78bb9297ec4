//! The store against real databases: SQLite always, PostgreSQL wherever its binaries are found.
#![cfg(test)]
#![allow(clippy::disallowed_methods, reason = "tests read the environment and wait by the computer's clock")]

mod archives;
mod changes;
mod cluster;
mod content;
mod copies;
mod databases;
mod erasing;
mod forms;
mod health;
mod invented;
mod referring;
mod samples;
mod search;
mod statements;
mod steps;
mod tags;
mod today;
mod trash;
mod undo;
mod worlds;
mod writers;
