//! A sum over a database file that lies still. SQLite has none: a changed byte in the middle of a text looks like another text.
//!
//! It is made when the last connection is closed, and removed before the next one opens. It counts only while the file has the
//! length and the time that it had then: whoever wrote to the file in order changed that, and only rot did not.

use std::{
    fs::{self, File},
    io::{Read as _, Result},
    path::Path,
    time::UNIX_EPOCH,
};

/// How much is read at once, in bytes; a whole number of words.
const PIECE: usize = 1 << 18;

/// The text of the sum for a file: its length, its time, and two running sums over its words of eight bytes.
///
/// # Errors
/// If it cannot be read.
pub fn seal_of(file: &Path) -> Result<String> {
    let mut open = File::open(file)?;
    let head = head_of(&open)?;
    let (mut one, mut two) = (0_u64, 0_u64);
    let mut piece = vec![0; PIECE];
    loop {
        let read = fill(&mut open, &mut piece)?;
        for word in piece[..read].chunks(8) {
            let mut eight = [0; 8];
            eight[..word.len()].copy_from_slice(word);
            one = one.wrapping_add(u64::from_le_bytes(eight)).rotate_left(1);
            two = two.wrapping_add(one);
        }
        if read < PIECE {
            return Ok(format!("{head} {one:016x}{two:016x}"));
        }
    }
}

/// Whether a file that lay still is no longer what it was when its seal was made.
///
/// # Errors
/// If it cannot be read.
pub fn is_seal_broken(file: &Path, seal: &str) -> Result<bool> {
    let same = seal.starts_with(&format!("{} ", head_of(&File::open(file)?)?));
    Ok(same && seal_of(file)? != seal)
}

fn head_of(file: &File) -> Result<String> {
    let facts = file.metadata()?;
    let time = facts.modified()?.duration_since(UNIX_EPOCH).unwrap_or_default().as_nanos();
    Ok(format!("{} {time}", facts.len()))
}

fn fill(file: &mut File, piece: &mut [u8]) -> Result<usize> {
    let mut filled = 0;
    while filled < piece.len() {
        match file.read(&mut piece[filled..])? {
            0 => break,
            read => filled += read,
        }
    }
    Ok(filled)
}

/// Whether nobody's latest writes lie beside the file any more.
pub(super) fn lies_still(log: &Path) -> bool {
    fs::metadata(log).map_or(true, |log| log.len() == 0)
}
