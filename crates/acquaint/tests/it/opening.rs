//! A12: whoever just starts the program has it before their eyes, also where its usual port is another one's, and also twice.
#![cfg(target_os = "linux")]

use std::{
    io::{Read as _, Write as _},
    net::{TcpListener, TcpStream},
    os::unix::fs::PermissionsExt as _,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// The port that the program takes where nobody else has it.
const USUAL_PORT: u16 = 4280;

/// A computer whose browser writes down what it is asked to open.
struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        let browser = desk.0.path().join("xdg-open");
        std::fs::write(&browser, format!("#!/bin/sh\nprintf '%s\\n' \"$1\" >> '{}'\n", desk.opened().display())).unwrap();
        std::fs::set_permissions(&browser, std::fs::Permissions::from_mode(0o755)).unwrap();
        desk
    }

    fn opened(&self) -> std::path::PathBuf {
        self.0.path().join("opened")
    }

    /// Starts the program as a double click does: with no argument but where its data lies.
    fn start(&self) -> Child {
        let mut command = Command::new(env!("CARGO_BIN_EXE_acquaint"));
        command.env("PATH", format!("{}:/usr/bin:/bin", self.0.path().display())).env("ACQUAINT_DATA", self.0.path().join("acquaint"));
        command.env_remove("ACQUAINT_DATABASE_URL").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    }

    /// The address that was opened as the one with this number, from 0 on.
    fn address(&self, number: usize) -> String {
        let deadline = Instant::now() + Duration::from_secs(60);
        loop {
            let opened = std::fs::read_to_string(self.opened()).unwrap_or_default();
            if let Some(address) = opened.lines().nth(number) {
                return address.to_owned();
            }
            assert!(Instant::now() < deadline, "nothing was opened");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

fn port_of(address: &str) -> u16 {
    address.strip_prefix("http://localhost:").and_then(|rest| rest.split('/').next()).and_then(|port| port.parse().ok()).unwrap()
}

fn answer(address: &str) -> String {
    let port = port_of(address);
    let path = address.split_once(&format!(":{port}")).unwrap().1;
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n").unwrap();
    let mut said = String::new();
    stream.read_to_string(&mut said).unwrap();
    said
}

#[test]
fn a12_a_bare_start_opens_the_page_beside_a_busy_port_and_a_second_one_opens_the_same_server() {
    // Where another program has the port already, this is so by itself.
    let _busy = TcpListener::bind(("127.0.0.1", USUAL_PORT));
    let desk = Desk::new();
    let mut server = desk.start();
    let first = desk.address(0);
    assert_ne!(port_of(&first), USUAL_PORT);
    let said = answer(&first);
    assert!(said.starts_with("HTTP/1.1 303") && said.to_lowercase().contains("set-cookie:"), "{said}");
    let again = desk.start().wait().unwrap();
    let second = desk.address(1);
    server.kill().unwrap();
    server.wait().unwrap();
    assert!(again.success(), "the second start ends in order");
    assert_eq!(port_of(&second), port_of(&first));
    assert_ne!(second, first, "a link works once");
    assert!(Path::new(&desk.0.path().join("acquaint").join("acquaint.sqlite")).exists());
}
