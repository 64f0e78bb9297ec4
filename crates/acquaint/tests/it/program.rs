//! The real program on a port and in a folder of its own, and a client that says exactly what it is told to.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{TcpListener, TcpStream},
    path::PathBuf,
    process::{Child, Command, Output, Stdio},
    time::Duration,
};

use tempfile::TempDir;

use crate::cluster::new_database;

/// The file with the certificate that the computer vouches for, where a test has its own.
const TRUSTED: &str = "trusted.pem";

/// A server that is running, stopped when this is dropped.
pub(crate) struct Program {
    /// The PostgreSQL database that it uses instead of a file.
    database: Option<String>,
    pub(crate) port: u16,
    pub(crate) link: String,
    home: TempDir,
    child: Child,
    clocked: bool,
}

/// An answer, as it came over the wire.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

/// Somebody with a session, or without one.
pub(crate) struct Visitor<'a> {
    program: &'a Program,
    cookie: String,
}

impl Program {
    pub(crate) fn start() -> Self {
        Self::start_in(tempfile::tempdir().unwrap(), false)
    }

    /// A program whose clock stands at a moment until it is moved.
    pub(crate) fn start_at(moment: &str) -> Self {
        let home = tempfile::tempdir().unwrap();
        std::fs::write(home.path().join("clock"), moment).unwrap();
        Self::start_in(home, true)
    }

    /// A program on a computer that vouches for one certificate and for no other.
    pub(crate) fn start_trusting(certificate: &str) -> Self {
        let home = tempfile::tempdir().unwrap();
        std::fs::write(home.path().join(TRUSTED), certificate).unwrap();
        Self::start_in(home, false)
    }

    /// Moves the clock.
    pub(crate) fn set_clock(&self, moment: &str) {
        // In one step: a server that reads the file while it is written would take the computer's own time.
        let new = self.home.path().join("new-clock");
        std::fs::write(&new, moment).unwrap();
        std::fs::rename(&new, self.home.path().join("clock")).unwrap();
    }

    /// A program on a folder that is there already.
    pub(crate) fn start_on(home: TempDir) -> Self {
        Self::start_in(home, false)
    }

    /// A program on a folder, run by another one that watches it or gets in its way, such as strace.
    pub(crate) fn start_under(home: TempDir, watcher: &mut Command) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let log = log_in(&home);
        watcher.arg(env!("CARGO_BIN_EXE_acquaint")).env_remove("ACQUAINT_DATABASE_URL").arg("--data").arg(home.path().join("acquaint"));
        let (child, link) = serve_by(watcher, log, port);
        Self { database: None, port, link, home, child, clocked: false }
    }

    /// Ends the server in order, and gives the folder around its data.
    pub(crate) fn stop(mut self) -> TempDir {
        self.signal("TERM");
        self.child.wait().unwrap();
        self.into_home()
    }

    /// The folder around the data of a server that has ended.
    pub(crate) fn into_home(mut self) -> TempDir {
        std::mem::replace(&mut self.home, tempfile::tempdir().unwrap())
    }

    fn start_in(home: TempDir, clocked: bool) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let database = test_database();
        let (child, link) = serve(binary_in(&home, database.as_deref(), clocked), log_in(&home), port);
        Self { database, port, link, home, child, clocked }
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.home.path().join("acquaint")
    }

    /// The number of the server's process.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// All that the server said on its way, but its first line.
    pub(crate) fn log(&self) -> String {
        std::fs::read_to_string(self.home.path().join("log")).unwrap_or_default()
    }

    /// Ends the server as a dead battery would, and starts it again.
    pub(crate) fn kill_and_restart(&mut self) {
        self.kill();
        self.restart();
    }

    /// Ends the server as a dead battery would.
    pub(crate) fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Sends the server a signal, by its name.
    pub(crate) fn signal(&self, name: &str) {
        Command::new("kill").arg(format!("-{name}")).arg(self.child.id().to_string()).status().unwrap();
    }

    /// Waits until the server has ended, and says whether it did so in order.
    pub(crate) fn wait(&mut self) -> bool {
        self.child.wait().unwrap().success()
    }

    /// Sends exactly these bytes, if somebody is there, and gives what came back.
    pub(crate) fn try_raw(port: u16, request: &[u8]) -> Option<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
        stream.set_read_timeout(Some(Duration::from_secs(20))).ok()?;
        stream.write_all(request).ok()?;
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        Some(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// Starts the server again.
    pub(crate) fn restart(&mut self) {
        let (child, link) = serve(binary_in(&self.home, self.database.as_deref(), self.clocked), log_in(&self.home), self.port);
        (self.child, self.link) = (child, link);
    }

    /// Runs a command on the same folder.
    pub(crate) fn command(&self, arguments: &[&str]) -> Output {
        binary_in(&self.home, self.database.as_deref(), self.clocked).args(arguments).output().unwrap()
    }

    /// A second start, which gives a fresh link.
    pub(crate) fn fresh_link(&self) -> String {
        let output = self.command(&["--no-open"]);
        String::from_utf8(output.stdout).unwrap().lines().next().unwrap().to_owned()
    }

    /// Somebody who came through a fresh launch link.
    pub(crate) fn sign_in(&self) -> Visitor<'_> {
        self.come_through(&self.fresh_link())
    }

    /// Somebody who came through a launch link.
    pub(crate) fn come_through(&self, link: &str) -> Visitor<'_> {
        let path = link.split_once(&format!(":{}", self.port)).unwrap().1.to_owned();
        let answer = self.raw(&format!("GET {path} HTTP/1.1\r\nHost: localhost:{}\r\nConnection: close\r\n\r\n", self.port));
        assert_eq!(answer.status, 303, "{answer:?}");
        let cookie = answer.header("set-cookie").unwrap().split(';').next().unwrap().to_owned();
        Visitor { program: self, cookie }
    }

    /// Somebody with a session.
    pub(crate) fn with_cookie(&self, cookie: &str) -> Visitor<'_> {
        Visitor { program: self, cookie: cookie.to_owned() }
    }

    /// Sends exactly these bytes.
    pub(crate) fn raw(&self, request: &str) -> Answer {
        self.raw_bytes(request.as_bytes())
    }

    /// The same where some of them are no text.
    pub(crate) fn raw_bytes(&self, request: &[u8]) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream.write_all(request).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
        Answer { status, head: head.to_owned(), body: unchunk(head, body) }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Visitor<'_> {
    pub(crate) fn get(&self, path: &str) -> Answer {
        let Self { program, cookie } = self;
        program.raw(&format!("GET {path} HTTP/1.1\r\nHost: localhost:{}\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n", program.port))
    }

    /// Sends a form as one of our own pages would.
    pub(crate) fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let port = self.program.port;
        self.program.raw(&format!(
            "POST {path} HTTP/1.1\r\nHost: localhost:{port}\r\nOrigin: http://localhost:{port}\r\nSec-Fetch-Site: same-origin\r\nCookie: {}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            self.cookie,
            body.len()
        ))
    }

    /// Sends a file as one of our own pages would.
    pub(crate) fn upload(&self, path: &str, field: &str, name: &str, bytes: &[u8]) -> Answer {
        let port = self.program.port;
        let head = format!("--mark\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\r\n");
        let body = [head.as_bytes(), bytes, b"\r\n--mark--\r\n"].concat();
        let request = format!(
            "POST {path} HTTP/1.1\r\nHost: localhost:{port}\r\nOrigin: http://localhost:{port}\r\nSec-Fetch-Site: same-origin\r\nCookie: {}\r\n\
             Content-Type: multipart/form-data; boundary=mark\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
            self.cookie,
            body.len()
        );
        let mut answer = self.program.raw_bytes(&[request.as_bytes(), &body].concat());
        // What takes longer than a moment is waited for on a page of its own.
        while let Some(at) = answer.header("location").filter(|at| at.contains("?waiting=")).map(str::to_owned) {
            answer = self.get(&at);
            while answer.body.contains("data-moment-now") {
                answer = self.get(&at);
            }
        }
        answer
    }

    pub(crate) fn cookie(&self) -> &str {
        &self.cookie
    }
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().skip(1).find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    /// Where the answer leads, without the mark of what was done.
    pub(crate) fn location(&self) -> &str {
        self.header("location").unwrap_or_else(|| panic!("no location in {self:?}"))
    }

    /// The value of a hidden field.
    pub(crate) fn hidden(&self, name: &str) -> &str {
        let mark = format!("name=\"{name}\" value=\"");
        self.body.split(&mark).nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_else(|| panic!("no {name} in {}", self.body))
    }
}

/// The binary, without anything from the surroundings that it would heed.
pub(crate) fn binary() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_acquaint"));
    command.env_remove("ACQUAINT_DATA").env_remove("ACQUAINT_DATABASE_URL").stdin(Stdio::null());
    command
}

/// The binary on a database of its own.
pub(crate) fn binary_on(database: Option<&str>) -> Command {
    let mut command = binary();
    if let Some(url) = database {
        command.env("ACQUAINT_DATABASE_URL", url);
    }
    command
}

/// The binary with its folder and its database, and with its clock if it has one.
fn binary_in(home: &TempDir, database: Option<&str>, clocked: bool) -> Command {
    let mut command = binary_on(database);
    command.arg("--data").arg(home.path().join("acquaint"));
    if home.path().join(TRUSTED).is_file() {
        command.env("SSL_CERT_FILE", home.path().join(TRUSTED)).env_remove("SSL_CERT_DIR");
    }
    if clocked {
        command.env("TZ", "UTC").arg("--clock").arg(home.path().join("clock"));
    }
    command
}

/// A new database for one test, if these tests are to run on PostgreSQL.
pub(crate) fn test_database() -> Option<String> {
    on_postgres().then(|| new_database().expect("these tests were asked to run on PostgreSQL"))
}

/// Whether the tests run on PostgreSQL; otherwise on a file, as on one's own computer.
pub(crate) fn on_postgres() -> bool {
    std::env::var("ACQUAINT_TEST_ENGINE").is_ok_and(|engine| engine == "postgres")
}

/// The file that takes what a server says beside its work.
fn log_in(home: &TempDir) -> std::fs::File {
    std::fs::OpenOptions::new().create(true).append(true).open(home.path().join("log")).unwrap()
}

fn serve(mut command: Command, log: std::fs::File, port: u16) -> (Child, String) {
    serve_by(&mut command, log, port)
}

fn serve_by(command: &mut Command, log: std::fs::File, port: u16) -> (Child, String) {
    command.args(["serve", "--no-open", "--addr", &format!("127.0.0.1:{port}")]);
    let mut child = command.env("RUST_LOG", "trace").stdout(Stdio::piped()).stderr(log).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    (child, line.trim().to_owned())
}

fn unchunk(head: &str, body: &str) -> String {
    if !head.to_lowercase().contains("transfer-encoding: chunked") {
        return body.to_owned();
    }
    let mut rest = body;
    let mut whole = String::new();
    while let Some((size, after)) = rest.split_once("\r\n") {
        let Ok(size) = usize::from_str_radix(size, 16) else { break };
        if size == 0 || after.len() < size {
            break;
        }
        whole.push_str(&after[..size]);
        rest = after[size..].trim_start_matches("\r\n");
    }
    whole
}
