//! `cargo xtask corpus DIR...`: what every importer makes of every file below some folders, as a table to look at.
//!
//! It reads the files and changes nothing. A file that neither reads nor says what is wrong with it would end this with an error.

use std::process::Command;

/// Builds the reader as it is shipped, and lets it print the table.
pub(crate) fn run(folders: &[&str]) -> bool {
    let built = ["run", "--quiet", "--release", "-p", "acquaint-formats", "--example", "corpus", "--"];
    let status = Command::new("cargo").args(built).args(folders).status();
    status.is_ok_and(|status| status.success())
}
