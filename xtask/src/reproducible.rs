//! `cargo xtask reproducible`: builds the last commit here and once more from a fresh clone in another folder, and compares the
//! two programs byte by byte. Whoever builds the same commit with the same compiler can check what was given on.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::package::{self, build::Build};
use crate::steps::Steps;

pub(crate) fn run() -> bool {
    let mut steps = Steps::default();
    package::get_tools(&mut steps, &["cargo-auditable"]);
    steps.look("nothing that is not committed", || clean(&crate::root()));
    let place = crate::root().join("target").join("another-place");
    let clone = place.join("a-clone-of-it");
    steps.look("room for a clone", || package::emptied(&place));
    steps.run("clone", Command::new("git").args(["clone", "--quiet", "--no-hardlinks"]).arg(crate::root()).arg(&clone));
    match (Build::here(), Build::new(clone, place.join("target"))) {
        (Ok(here), Ok(there)) => {
            steps.run("build it here", &mut here.command());
            steps.run("build it from the clone", &mut there.command());
            steps.look("the same bytes", || same(&here.program(), &there.program()));
        }
        (here, there) => _ = steps.look("the last commit", || Err(here.err().or(there.err()).unwrap_or_default())),
    }
    steps.finish()
}

/// What is compared is a commit, so that nobody takes a half-done change for it.
fn clean(root: &Path) -> Result<(), String> {
    let output = Command::new("git").args(["status", "--porcelain"]).current_dir(root).output().map_err(|error| error.to_string())?;
    let changed = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() && changed.is_empty() { Ok(()) } else { Err(format!("commit these first:\n{changed}")) }
}

fn same(one: &Path, other: &Path) -> Result<(), String> {
    let read = |path: &Path| fs::read(path).map_err(|error| format!("{}: {error}", path.display()));
    let (one, other) = (read(one)?, read(other)?);
    match difference(&one, &other) {
        None => {
            println!("   {} bytes, all the same", one.len());
            Ok(())
        }
        Some(why) => Err(why),
    }
}

fn difference(one: &[u8], other: &[u8]) -> Option<String> {
    if one == other {
        return None;
    }
    let different = one.iter().zip(other).filter(|(one, other)| one != other).count();
    let first = one.iter().zip(other).position(|(one, other)| one != other).unwrap_or(one.len().min(other.len()));
    Some(format!("{} and {} bytes; {different} differ, the first at {first:#x}", one.len(), other.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_single_byte_that_differs_is_reported_with_its_place() {
        assert_eq!(difference(b"acquaint", b"acquaint"), None);
        assert_eq!(difference(b"acquaint", b"acquaind").as_deref(), Some("8 and 8 bytes; 1 differ, the first at 0x7"));
        assert_eq!(difference(b"acquaint", b"acquain").as_deref(), Some("8 and 7 bytes; 0 differ, the first at 0x7"));
    }
}
