//! The text of an archive. One record and one change on each line, so that two archives can be compared line by line.

use std::io::{Result, Write};

use serde::Serialize;

use super::{ARCHIVE_FORMAT, Archive};

impl Archive {
    /// Writes the file.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn write(&self, out: &mut impl Write) -> Result<()> {
        write!(out, "{{\n\"acquaint\": \"archive\",\n\"format\": {ARCHIVE_FORMAT},\n\"records\": [")?;
        lines(out, &self.records)?;
        out.write_all(b"],\n\"changes\": [")?;
        lines(out, &self.changes)?;
        out.write_all(b"]\n}\n")
    }

    /// The file as bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        // Nothing refuses to be written into memory.
        let _ = self.write(&mut bytes);
        bytes
    }
}

fn lines(out: &mut impl Write, values: &[impl Serialize]) -> Result<()> {
    for (index, value) in values.iter().enumerate() {
        out.write_all(if index == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut *out, value)?;
    }
    out.write_all(b"\n")
}
