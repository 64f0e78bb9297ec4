//! `cargo xtask package`: makes what is given on for Linux, a Debian package and an archive, and tries them as far as this
//! computer allows: looked at, installed, started, removed. They lie in `target/package/out`; nothing is uploaded.

pub(crate) mod build;
mod look;
mod made;
mod notices;
mod trial;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::browser::program;
use crate::debian;
use crate::steps::Steps;
use crate::tools::{Tool, cargo_tool};
use build::Build;

/// What Cargo is given beside itself, with the version that was tried.
const CARGO_TOOLS: [(&str, &str); 3] = [("cargo-auditable", "0.7.7"), ("cargo-deb", "3.8.0"), ("cargo-deny", "0.20.2")];
/// The version of everything here.
const VERSION: &str = env!("CARGO_PKG_VERSION");

pub(crate) fn run() -> bool {
    let mut steps = Steps::default();
    if cfg!(not(target_os = "linux")) {
        steps.skip("The packages: they are made on Linux. docs/install.md says how to build elsewhere.".to_owned());
        return steps.finish();
    }
    let missing = debian::provide(&Tool::PACKAGE);
    get_tools(&mut steps, &["cargo-auditable", "cargo-deb", "cargo-deny"]);
    // Both read the lock file alone and fetch no list of faults.
    steps.run("licences, forbidden crates and sources", program("cargo").args(["deny", "check", "licenses", "bans", "sources"]));
    match Build::here() {
        Ok(build) => make(&mut steps, &build, &missing),
        Err(why) => _ = steps.look("the last commit", || Err(why)),
    }
    steps.finish()
}

/// Installs those of the tools that Cargo does not have yet, and says so.
pub(crate) fn get_tools(steps: &mut Steps, names: &[&str]) {
    for (name, version) in CARGO_TOOLS.iter().filter(|(name, _)| names.contains(name) && cargo_tool(name).is_none()) {
        let step = format!("install {name} {version} with Cargo, for all projects of this account");
        steps.run(&step, program("cargo").args(["install", "--locked", &format!("{name}@{version}")]));
    }
}

fn make(steps: &mut Steps, build: &Build, missing: &[Tool]) {
    steps.run("build the program", &mut build.command());
    steps.look("size, libraries, list of crates, paths", || look::program(build));
    steps.look("manual, completions, changelog, notices", || made::all(build));
    if !missing.is_empty() {
        steps.skip(format!("The Debian package: tools are missing; {}.", Tool::Packaging.advice()));
        return;
    }
    steps.look("an empty folder for what comes out", || made::empty(&build.out()));
    let mut deb = build.cargo();
    deb.args(["deb", "--package", "acquaint", "--no-build", "--no-strip", "--locked", "--output"]).arg(build.out());
    steps.run("Debian package", &mut deb);
    steps.look("archive", || made::archive(build));
    steps.look("sums", || made::sums(build));
    let Some(deb) = packages(build).pop() else { return };
    steps.look("what the package holds", || look::package(&deb));
    let here = crate::root().join("crates/acquaint/package/acquaint.desktop");
    steps.run("menu entry", Command::new("desktop-file-validate").arg("--warn-kde").arg(here));
    steps.run("lintian", Command::new("lintian").args(["--fail-on", "error,warning", "--allow-root", "--info"]).arg(&deb));
    trial::run(steps, build, &deb);
}

fn packages(build: &Build) -> Vec<PathBuf> {
    let entries = fs::read_dir(build.out()).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.filter(|path| path.extension().is_some_and(|kind| kind == "deb")).collect()
}

/// Makes a folder, or empties it.
pub(crate) fn emptied(folder: &Path) -> Result<(), String> {
    made::empty(folder)
}

/// What a command printed, if it passed.
fn said(command: &mut Command) -> Result<String, String> {
    let name = command.get_program().display().to_string();
    let output = command.output().map_err(|error| format!("{name} could not start: {error}"))?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    if output.status.success() { Ok(text(&output.stdout)) } else { Err(format!("{name} failed: {}", text(&output.stderr).trim())) }
}
