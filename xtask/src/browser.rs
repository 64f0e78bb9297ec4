//! The steps that need a browser: fetch what the tests use, build the program, run Playwright on it.

use crate::steps::Steps;
use crate::tools::{Tool, chromium};
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Runs Playwright on the debug build with further environment variables.
///
/// `missing` are the tools that are not here; if the browser tests need one of them, they are skipped.
pub(crate) fn run(steps: &mut Steps, name: &str, missing: &[Tool], more: &[(&str, OsString)]) {
    let lacking: Vec<&Tool> = missing.iter().filter(|tool| Tool::BROWSER.contains(tool)).collect();
    if !lacking.is_empty() {
        lacking.iter().for_each(|tool| steps.skip(format!("{name}: {tool:?} is missing; {}.", tool.advice())));
        return;
    }
    let folder = crate::root().join("e2e");
    if !fetched(&folder) {
        let ci = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
        let passed = steps.run("npm ci (Playwright, axe, ical.js)", program("npm").args(ci).current_dir(&folder));
        if passed && let Err(error) = remember(&folder) {
            println!("The next run will fetch the packages again: {error}");
        }
    }
    // Of the whole workspace, as the tests before: another choice of packages would build half of all crates again.
    steps.run("build the program", program("cargo").args(["build", "--workspace", "--bin", "acquaint"]));
    let cli = folder.join("node_modules/@playwright/test/cli.js");
    let mut tests = program("node");
    tests.arg(cli).arg("test").current_dir(&folder);
    tests.env("ACQUAINT_BIN", binary()).envs(more.iter().map(|(key, value)| (key, value)));
    if let Some(path) = chromium() {
        tests.env("CHROMIUM", path);
    }
    steps.run(name, &mut tests);
}

/// A command by its name; Cargo is the one that runs this task.
pub(crate) fn program(name: &str) -> Command {
    match (name, std::env::var_os("CARGO")) {
        ("cargo", Some(cargo)) => Command::new(cargo),
        ("npm", _) if cfg!(windows) => Command::new("npm.cmd"),
        _ => Command::new(name),
    }
}

/// The debug build lies beside the program of this task, whatever the target folder is.
fn binary() -> PathBuf {
    let here = std::env::current_exe().unwrap_or_default();
    here.with_file_name(format!("acquaint{}", std::env::consts::EXE_SUFFIX))
}

// npm has no quick way to say that nothing changed, so the lock file that was installed is kept beside the packages.
fn fetched(folder: &Path) -> bool {
    let read = |path: PathBuf| std::fs::read(path).ok();
    let wanted = read(folder.join("package-lock.json"));
    wanted.is_some() && wanted == read(installed(folder))
}

fn remember(folder: &Path) -> io::Result<u64> {
    std::fs::copy(folder.join("package-lock.json"), installed(folder))
}

fn installed(folder: &Path) -> PathBuf {
    folder.join("node_modules/.fetched-lock.json")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_fetched_again_only_when_the_lock_file_changed() -> io::Result<()> {
        let folder = std::env::temp_dir().join(format!("xtask-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("node_modules"))?;
        assert!(!fetched(&folder));
        std::fs::write(folder.join("package-lock.json"), "one")?;
        assert!(!fetched(&folder));
        remember(&folder)?;
        assert!(fetched(&folder));
        std::fs::write(folder.join("package-lock.json"), "two")?;
        assert!(!fetched(&folder));
        std::fs::remove_dir_all(folder)
    }
}
