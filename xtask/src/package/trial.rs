//! Tries the package on this computer: installs it, starts the program as the menu does, writes something down, removes the
//! package, and sees that the records are still there and nothing else is.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use super::build::Build;
use super::look::none;
use super::{made, said};
use crate::bench::client::Client;
use crate::bench::program::Program;
use crate::debian;
use crate::steps::Steps;

/// Where a package may put something. Debian's own books in /var/lib/dpkg change with every package.
const WATCHED: [&str; 3] = ["/etc", "/opt", "/usr"];
/// Lists that the system keeps of menu entries and icons, whose they are.
const OF_THE_SYSTEM: [&str; 2] = ["icon-theme.cache", "mimeinfo.cache"];
const INSTALLED: &str = "/usr/bin/acquaint";
const UNIT: &str = "/usr/lib/systemd/user/acquaint.service";
const MENU: &str = "/usr/share/applications/acquaint.desktop";

pub(super) fn run(steps: &mut Steps, build: &Build, deb: &Path) {
    let Some(root) = debian::as_root() else {
        steps.skip("Installing and removing the package: that needs root or sudo.".to_owned());
        return;
    };
    if Path::new(INSTALLED).exists() {
        steps.skip("Installing and removing the package: Acquaint is installed here already, and is left alone.".to_owned());
        return;
    }
    let home = build.trial().join("home");
    let before = files();
    steps.look("an empty home", || made::empty(&home));
    steps.run("install it", as_root(root).args(["dpkg", "--install"]).arg(deb));
    // The manager of an account wants a folder of its own, which not every session has.
    steps.run("its service", Command::new("systemd-analyze").args(["verify", "--user", UNIT]).env("XDG_RUNTIME_DIR", build.trial()));
    steps.look("start it", || start(&home));
    // Also after a fault, so that nothing stays.
    if Path::new(INSTALLED).exists() {
        let _ = as_root(root).args(["dpkg", "--purge", "acquaint"]).status();
    }
    steps.look("what is left after removing it", || left(&before));
    steps.look("the records after removing it", || kept(build, &home));
}

/// A command behind what makes it one of root.
fn as_root(prefix: &[&str]) -> Command {
    let line: Vec<&str> = prefix.iter().copied().chain(["env", "LC_ALL=C"]).collect();
    let mut command = Command::new(line[0]);
    command.args(&line[1..]);
    command
}

/// Writes somebody down and starts the program by the command of the menu entry, without opening a browser.
fn start(home: &Path) -> Result<(), String> {
    let entry = fs::read_to_string(MENU).map_err(|error| error.to_string())?;
    let command = entry.lines().find_map(|line| line.strip_prefix("Exec=")).ok_or("the menu entry starts nothing")?;
    said(at_home(command, home).args(["people", "add", "Ana Silva, bridge engineer at WSP"]))?;
    let mut server = at_home(command, home);
    server.args(["--no-open", "--addr", "127.0.0.1:0"]);
    let program = Program::started(&mut server, Instant::now()).map_err(|error| error.to_string())?;
    let reply = Client::connect(&program.link).and_then(|mut client| client.get("/healthz")).map_err(|error| error.to_string())?;
    println!("   /healthz answers {}: {}", reply.status, String::from_utf8_lossy(&reply.body).trim());
    if reply.status == 200 { Ok(()) } else { Err(format!("/healthz answers {}", reply.status)) }
}

/// A program with a home of its own.
fn at_home(program: &str, home: &Path) -> Command {
    let mut command = Command::new(program);
    let path = std::env::var_os("PATH").unwrap_or_else(|| OsString::from("/usr/bin:/bin"));
    command.env_clear().env("HOME", home).env("PATH", path).current_dir(home);
    command
}

/// The records are where they were, and the program from the build still reads them.
fn kept(build: &Build, home: &Path) -> Result<(), String> {
    let data = home.join(".local/share/acquaint");
    println!("   {}", data.display());
    let people = said(at_home(&build.program().display().to_string(), home).args(["people", "list", "--json"]))?;
    if !people.contains("Ana Silva") {
        return Err("who was written down is gone".to_owned());
    }
    let beside: Vec<String> =
        all_below(home).iter().filter(|path| !path.starts_with(&data)).map(|path| format!("{} was left", path.display())).collect();
    none(beside)
}

fn files() -> BTreeSet<PathBuf> {
    WATCHED.iter().flat_map(|folder| all_below(Path::new(folder))).collect()
}

/// Every file and link below a folder, without following links.
fn all_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => found.extend(all_below(&entry.path())),
            _ => found.push(entry.path()),
        }
    }
    found
}

fn left(before: &BTreeSet<PathBuf>) -> Result<(), String> {
    let installed = said(Command::new("dpkg-query").args(["--show", "--showformat=${Package}\n"]))?;
    let mut faults: Vec<String> = new_files(before, &files()).iter().map(|path| format!("{} was left", path.display())).collect();
    if installed.lines().any(|name| name == "acquaint") {
        faults.push("the package is still known to the system".to_owned());
    }
    none(faults)
}

fn new_files<'a>(before: &'a BTreeSet<PathBuf>, after: &'a BTreeSet<PathBuf>) -> Vec<&'a PathBuf> {
    after.difference(before).filter(|path| !OF_THE_SYSTEM.iter().any(|name| path.ends_with(name))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_stays_is_reported_and_a_list_of_the_system_is_not() {
        let set = |paths: &[&str]| paths.iter().map(PathBuf::from).collect::<BTreeSet<_>>();
        let before = set(&["/usr/bin/env"]);
        let after = set(&["/usr/bin/env", "/usr/bin/acquaint", "/usr/share/applications/mimeinfo.cache"]);
        assert_eq!(new_files(&before, &after), [Path::new("/usr/bin/acquaint")]);
        assert!(new_files(&before, &before).is_empty());
    }
}
