//! Runs the program that is measured: a command to its end, or a server with its memory.

use std::io::{self, BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::client::Client;

/// How long a whole process takes. What it prints is read and thrown away.
pub(super) fn timed(command: &mut Command) -> io::Result<Duration> {
    let began = Instant::now();
    let output = command.stdin(Stdio::null()).output()?;
    let took = began.elapsed();
    if output.status.success() { Ok(took) } else { Err(io::Error::other(String::from_utf8_lossy(&output.stderr).into_owned())) }
}

/// A running server. It is ended when this is dropped.
pub(crate) struct Program {
    child: Child,
    /// The link that it printed.
    pub(crate) link: String,
    /// From its start to the first byte of its first answer.
    pub(super) first_byte: Duration,
}

impl Program {
    /// Starts a server on a folder, on any free port.
    pub(super) fn start(acquaint: &Path, data: &Path) -> io::Result<Self> {
        let began = Instant::now();
        let mut server = Command::new(acquaint);
        server.args(["serve", "--no-open", "--addr", "127.0.0.1:0", "--data"]).arg(data);
        Self::started(&mut server, began)
    }

    /// Starts the server that our pages are compared with.
    pub(super) fn bare(server: &Path) -> io::Result<Self> {
        Self::started(&mut Command::new(server), Instant::now())
    }

    /// Starts a server by this command, which prints its link in its first line.
    pub(crate) fn started(server: &mut Command, began: Instant) -> io::Result<Self> {
        let mut child = server.stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
        let mut line = String::new();
        if let Some(output) = child.stdout.take() {
            BufReader::new(output).read_line(&mut line)?;
        }
        let mut program = Self { child, link: line.trim().to_owned(), first_byte: Duration::ZERO };
        Client::connect(&program.link)?.get("/healthz")?;
        program.first_byte = began.elapsed();
        Ok(program)
    }

    /// The memory that it holds, in kilobytes; 0 on systems that do not say.
    pub(super) fn memory(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or_default()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
