//! The calendar programs of the tests as Rust sees them. Where they are not installed their tests are left out, loudly; in CI
//! they may not be.

use std::{
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
};

use serde::de::DeserializeOwned;
use tempfile::TempDir;

use crate::mail::until;

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/calendar/program.py");
/// Debian's own: it is the one for which Debian has the calendar programs.
const PYTHON: &str = "/usr/bin/python3";

/// Whether the calendar programs are here.
pub(super) fn are_here() -> bool {
    let known = ["-c", "import caldav, icalendar, khal, radicale, vobject"];
    let here = Command::new(PYTHON).args(known).stderr(Stdio::null()).status().is_ok_and(|status| status.success());
    if !here {
        assert!(!std::env::var("CI").is_ok_and(|ci| ci != "false"), "the calendar programs were not found, and this is the gate");
        eprintln!("!!! NOT CHECKED: invitations in other programs, for icalendar, vobject, khal, radicale or caldav is not installed");
    }
    here
}

/// Asks the calendar program.
#[track_caller]
pub(super) fn ask<T: DeserializeOwned>(words: &[&str]) -> T {
    let output = Command::new(PYTHON).arg(SCRIPT).args(words).output().unwrap();
    assert!(output.status.success(), "{words:?}\n{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stdout)))
}

/// A calendar server (Radicale) that runs until this is dropped.
pub(super) struct CalendarServer {
    pub(super) url: String,
    folder: TempDir,
    child: Child,
}

impl CalendarServer {
    /// Starts one with nothing in it.
    pub(super) fn start() -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let folder = tempfile::tempdir().unwrap();
        let kept = folder.path().join("kept");
        let child = Command::new(PYTHON)
            .args(["-m", "radicale", "--config", "", "--server-hosts", &format!("127.0.0.1:{port}"), "--auth-type", "none"])
            .args([Path::new("--storage-filesystem-folder"), &kept])
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let server = Self { url: format!("http://127.0.0.1:{port}/"), folder, child };
        until(|| TcpStream::connect(("127.0.0.1", port)).map_err(|error| error.to_string()));
        server
    }

    /// The folder in which it keeps its calendars, one file for an event.
    pub(super) fn folder(&self) -> std::path::PathBuf {
        let collections = self.folder.path().join("kept/collection-root/guest");
        let mut calendars = std::fs::read_dir(&collections).unwrap().map(|entry| entry.unwrap().path());
        calendars.find(|path| path.is_dir()).unwrap_or(collections)
    }
}

impl Drop for CalendarServer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
