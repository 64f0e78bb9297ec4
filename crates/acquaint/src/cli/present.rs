//! Showing things in a terminal: lines, JSON, and what went wrong. A pipe that was closed is no fault.

use std::io::{BufWriter, Read as _, Write as _};

use serde::Serialize;

use crate::Failure;

/// Prints a line.
pub(super) fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// Prints bytes as they are.
pub(super) fn write(bytes: &[u8]) {
    let _ = std::io::stdout().write_all(bytes);
}

/// Prints lines, many at a time.
pub(super) fn say_all(lines: impl Iterator<Item = String>) {
    let mut out = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    for line in lines {
        if writeln!(out, "{line}").is_err() {
            return;
        }
    }
    let _ = out.flush();
}

/// Prints something as JSON.
pub(super) fn json(value: &impl Serialize) {
    let mut out = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    if serde_json::to_writer_pretty(&mut out, value).is_ok() {
        let _ = writeln!(out);
        let _ = out.flush();
    }
}

/// Prints what went wrong and what to do.
pub(super) fn complain(failure: &Failure) {
    let _ = writeln!(std::io::stderr(), "{}\n{}", failure.message, failure.hint);
}

/// The text of a file, or of what is typed in for "-" or for nothing.
pub(super) fn read_text(file: Option<&str>) -> Result<String, Failure> {
    let bytes = read_bytes(file.unwrap_or("-"))?;
    String::from_utf8(bytes)
        .map_err(|_| Failure::refused("This is not a text in UTF-8.".to_owned(), "Save it as plain text and try again."))
}

/// The bytes of a file, or of standard input for "-".
pub(super) fn read_bytes(file: &str) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read =
        if file == "-" { std::io::stdin().read_to_end(&mut bytes).map(drop) } else { std::fs::read(file).map(|content| bytes = content) };
    read.map(|()| bytes).map_err(|error| Failure::file(file.as_ref(), &error))
}
