//! Small files in the data folder that nobody else on this computer may read, and that no copy or archive holds.

use std::{fs, io::Write as _, path::Path};

use crate::{Failure, seam::keep_private};

/// What lies in it; nothing if it is not there.
///
/// # Errors
/// If the file is there and cannot be read.
pub(crate) fn read(file: &Path) -> Result<Option<Vec<u8>>, Failure> {
    match fs::read(file) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::file(file, &error)),
    }
}

/// Keeps it: whole or not at all, and closed to other accounts on this computer from its first byte.
///
/// # Errors
/// If it cannot be written.
pub(crate) fn keep(file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let new = file.with_extension("new");
    let written = write_private(&new, bytes).and_then(|()| fs::rename(&new, file));
    written.map_err(|error| {
        let _ = fs::remove_file(&new);
        Failure::file(file, &error)
    })
}

/// Forgets it, and what a crash may have left of keeping it.
///
/// # Errors
/// If it cannot be removed.
pub(crate) fn forget(file: &Path) -> Result<(), Failure> {
    let _ = fs::remove_file(file.with_extension("new"));
    match fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Failure::file(file, &error)),
        _ => Ok(()),
    }
}

fn write_private(file: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut new = fs::File::create(file)?;
    keep_private(file)?;
    new.write_all(bytes)?;
    new.sync_all()
}
