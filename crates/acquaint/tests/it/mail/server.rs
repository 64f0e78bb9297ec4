//! The mail server of the tests as Rust sees it. Where aiosmtpd is not installed its tests are left out, loudly; in CI they
//! may not be.

use std::{
    io::{BufRead as _, BufReader},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use serde::Deserialize;
use tempfile::TempDir;

use crate::program::on_postgres;

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/mail/server.py");
/// Debian's own first: it is the one for which Debian has aiosmtpd.
const PYTHONS: [&str; 2] = ["/usr/bin/python3", "python3"];
/// After how long something that does not come counts as never coming.
const NEVER: Duration = Duration::from_secs(30);

/// A server that runs until this is dropped.
pub(crate) struct MailServer {
    pub(crate) port: u16,
    folder: TempDir,
    child: Child,
}

/// A letter that arrived.
#[derive(Debug)]
pub(crate) struct Arrived {
    pub(crate) from: String,
    pub(crate) to: Vec<String>,
    pub(crate) hello: String,
    pub(crate) encrypted: bool,
    pub(crate) user: Option<String>,
    pub(crate) bytes: Vec<u8>,
}

#[derive(Deserialize)]
struct Envelope {
    from: String,
    to: Vec<String>,
    hello: String,
    encrypted: bool,
    user: Option<String>,
}

impl MailServer {
    /// Starts one. Nothing where there is none to start, or where sending is not offered.
    pub(crate) fn start(options: &[&str]) -> Option<Self> {
        if on_postgres() {
            return None;
        }
        let has = |python: &&&str| {
            Command::new(python).args(["-c", "import aiosmtpd"]).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
        };
        let Some(python) = PYTHONS.iter().find(has) else {
            assert!(!std::env::var("CI").is_ok_and(|ci| ci != "false"), "aiosmtpd was not found, and this is the gate");
            eprintln!("!!! NOT CHECKED: sending, for python3-aiosmtpd is not installed");
            return None;
        };
        let folder = tempfile::tempdir().unwrap();
        let mut child = Command::new(python).arg(SCRIPT).arg(folder.path()).args(options).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        Some(Self { port: line.trim().parse().unwrap_or_else(|_| panic!("no port: {line}")), folder, child })
    }

    /// What arrived so far, in its order.
    pub(crate) fn arrived(&self) -> Vec<Arrived> {
        let of = |number: usize| {
            let file = |ending: &str| std::fs::read(self.folder.path().join(format!("{number}.{ending}"))).ok();
            let Envelope { from, to, hello, encrypted, user } = serde_json::from_slice(&file("json")?).unwrap();
            Some(Arrived { from, to, hello, encrypted, user, bytes: file("eml")? })
        };
        (1..).map_while(of).collect()
    }

    /// Waits until so many have arrived.
    pub(crate) fn wait_for(&self, count: usize) -> Vec<Arrived> {
        until(|| {
            let arrived = self.arrived();
            if arrived.len() == count { Ok(arrived) } else { Err(format!("{} letters have arrived", arrived.len())) }
        })
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Arrived {
    fn head(&self) -> String {
        let text = String::from_utf8_lossy(&self.bytes).into_owned();
        text.split("\r\n\r\n").next().unwrap_or_default().to_owned()
    }

    pub(crate) fn header_names(&self) -> Vec<String> {
        let head = self.head();
        let own = head.split("\r\n").filter(|line| !line.starts_with([' ', '\t']));
        own.filter_map(|line| line.split(':').next()).map(str::to_owned).collect()
    }

    /// A header that stands on one line.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let text = std::str::from_utf8(&self.bytes).ok()?;
        let head = text.split("\r\n\r\n").next()?;
        head.split("\r\n").find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }
}

/// Asks again and again until there is an answer.
#[track_caller]
pub(crate) fn until<T>(mut ask: impl FnMut() -> Result<T, String>) -> T {
    let begun = Instant::now();
    loop {
        match ask() {
            Ok(answer) => return answer,
            Err(why) => assert!(begun.elapsed() < NEVER, "{why}"),
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}
