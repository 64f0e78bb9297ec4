//! Who gets in, and from where: S1 to S7, S16, S22, S23.

use std::{collections::HashSet, net::TcpStream, process::Command};

use crate::program::{Program, binary};

/// Names under which a foreign page may try to reach us (S2).
const FOREIGN_HOSTS: [&str; 24] = [
    "evil.example",
    "evil.example:PORT",
    "localhost",
    "localhost:1",
    "localhost.:PORT",
    "LOCALHOST:PORT",
    "Localhost:PORT",
    "localhost.evil.example:PORT",
    "evil-localhost:PORT",
    "127.0.0.1",
    "127.0.0.1.nip.io:PORT",
    "127.0.0.2:PORT",
    "127.1:PORT",
    "2130706433:PORT",
    "0x7f000001:PORT",
    "0177.0.0.1:PORT",
    "0.0.0.0:PORT",
    "[::]:PORT",
    "[::ffff:127.0.0.1]:PORT",
    "::1:PORT",
    "localhost:PORT:PORT",
    "localhost:PORT@evil.example",
    "user@localhost:PORT",
    "localhost:0PORT",
];

#[test]
fn s1_nothing_listens_outside_this_computer() {
    let program = Program::start();
    let port = format!(":{:04X}", program.port);
    for (table, loopback) in [("/proc/net/tcp", "0100007F"), ("/proc/net/tcp6", "00000000000000000000000001000000")] {
        let Ok(text) = std::fs::read_to_string(table) else { continue };
        let listening = text.lines().skip(1).map(|line| line.split_whitespace().collect::<Vec<_>>());
        for line in listening.filter(|line| line.len() > 3 && line[1].ends_with(&port) && line[3] == "0A") {
            assert!(line[1].starts_with(loopback), "{line:?}");
        }
    }
    let other = program.folder().join("../other");
    let refused = binary().args(["serve", "--no-open", "--addr", "0.0.0.0:0", "--data"]).arg(&other).output().unwrap();
    assert_eq!((refused.status.code(), other.exists()), (Some(1), false), "nothing is made for it");
}

#[test]
fn s2_a_request_for_another_host_is_refused_before_anything_else() {
    let program = Program::start();
    let port = program.port.to_string();
    let cookie = program.sign_in().cookie().to_owned();
    for host in FOREIGN_HOSTS {
        let host = host.replace("PORT", &port);
        for path in ["/", "/healthz", "/assets/x", "/launch/x", "/people"] {
            let answer = program.raw(&format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n"));
            assert_eq!(answer.status, 403, "{host} {path}");
        }
    }
    let two = format!("GET / HTTP/1.1\r\nHost: localhost:{port}\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    assert!([400, 403].contains(&program.raw(&two).status), "two hosts");
    assert!([400, 403].contains(&program.raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n").status), "no host");
    let absolute = format!("GET http://evil.example/ HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n");
    assert_eq!(program.raw(&absolute).status, 403, "a foreign address in the request line");
    let forwarded =
        format!("GET /healthz HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: localhost:{port}\r\nConnection: close\r\n\r\n");
    assert_eq!(program.raw(&forwarded).status, 403, "a forwarded host is not heeded");
    for host in ["localhost", "127.0.0.1", "[::1]"] {
        let ours = format!("GET /healthz HTTP/1.1\r\nHost: {host}:{port}\r\nConnection: close\r\n\r\n");
        assert_eq!(program.raw(&ours).status, 200, "{host} is ours");
    }
}

#[test]
fn s3_only_our_own_pages_can_change_anything() {
    let program = Program::start();
    let (port, cookie) = (program.port, program.sign_in().cookie().to_owned());
    let other = port.wrapping_add(1);
    let post = |headers: &str| {
        program.raw(&format!(
            "POST /people/new HTTP/1.1\r\nHost: localhost:{port}\r\nCookie: {cookie}\r\n{headers}\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 17\r\nConnection: close\r\n\r\nline=Ana&else=Ana"
        ))
    };
    let foreign = [
        String::new(),
        "Sec-Fetch-Site: none\r\n".to_owned(),
        "Sec-Fetch-Site: cross-site\r\n".to_owned(),
        "Sec-Fetch-Site: same-site\r\n".to_owned(),
        "Sec-Fetch-Site: same-origin\r\nSec-Fetch-Site: cross-site\r\n".to_owned(),
        "Origin: null\r\n".to_owned(),
        "Origin: http://evil.example\r\n".to_owned(),
        format!("Origin: http://localhost:{other}\r\n"),
        format!("Origin: https://localhost:{port}\r\n"),
        "Origin: http://localhost\r\n".to_owned(),
        format!("Origin: http://127.0.0.1:{port}\r\n"),
        format!("Origin: http://localhost:{port}.evil.example\r\n"),
        format!("Sec-Fetch-Site: same-site\r\nOrigin: http://localhost:{port}\r\n"),
        format!("Sec-Fetch-Site: same-origin\r\nOrigin: http://localhost:{other}\r\n"),
    ];
    for headers in foreign {
        assert_eq!(post(&headers).status, 403, "{headers:?}");
    }
    assert!(!program.sign_in().get("/people").body.contains(">Ana<"), "nothing was added");
    for headers in ["Sec-Fetch-Site: same-origin\r\n".to_owned(), format!("Origin: http://localhost:{port}\r\n")] {
        assert_eq!(post(&headers).status, 303, "{headers:?}");
    }
}

#[test]
fn s4_a_launch_link_works_once_and_is_long() {
    let program = Program::start();
    let path = program.link.split_once(&format!(":{}", program.port)).unwrap().1.to_owned();
    assert!(program.link.starts_with("http://localhost:"));
    assert!(path.len() >= "/launch/".len() + 32, "at least 128 bits");
    let open = || program.raw(&format!("GET {path} HTTP/1.1\r\nHost: localhost:{}\r\nConnection: close\r\n\r\n", program.port));
    let look = program.raw(&format!("HEAD {path} HTTP/1.1\r\nHost: localhost:{}\r\nConnection: close\r\n\r\n", program.port));
    assert_eq!((look.status, look.header("set-cookie")), (405, None), "looking does not use it up");
    assert_eq!(open().status, 303);
    let again = open();
    assert_eq!(again.status, 401);
    assert!(again.header("set-cookie").is_none());
    let links: HashSet<String> = (0..3).map(|_| program.fresh_link()).collect();
    assert_eq!(links.len(), 3);
}

#[test]
fn s4_nobody_without_a_session_sees_or_changes_anything() {
    let program = Program::start();
    program.sign_in().post("/people/new", &[("line", "Canary Bird")]);
    for path in [
        "/",
        "/people",
        "/aim",
        "/outreach",
        "/interviews",
        "/follow-ups",
        "/insights",
        "/search?q=canary",
        "/settings",
        "/settings/history",
    ] {
        let answer = program.raw(&format!("GET {path} HTTP/1.1\r\nHost: localhost:{}\r\nConnection: close\r\n\r\n", program.port));
        assert_eq!(answer.status, 401, "{path}");
        assert!(!answer.body.contains("Canary"), "{path}");
        assert!(answer.body.contains("Start Acquaint"), "it says how to get in");
    }
}

#[cfg(unix)]
#[test]
fn s4_other_accounts_on_this_computer_cannot_read_the_folder() {
    use std::os::unix::fs::PermissionsExt as _;
    let program = Program::start();
    program.sign_in().post("/people/new", &[("line", "Ana")]);
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&program.folder()), 0o700);
    for entry in std::fs::read_dir(program.folder()).unwrap() {
        let path = entry.unwrap().path();
        assert_eq!(mode(&path) & 0o077, 0, "{}", path.display());
    }
}

#[test]
fn s5_the_cookie_is_for_this_server_alone_and_survives_a_restart() {
    let mut program = Program::start();
    let path = program.link.split_once(&format!(":{}", program.port)).unwrap().1.to_owned();
    let answer = program.raw(&format!("GET {path} HTTP/1.1\r\nHost: localhost:{}\r\nConnection: close\r\n\r\n", program.port));
    let cookie = answer.header("set-cookie").unwrap().to_owned();
    assert!(cookie.starts_with(&format!("acquaint-{}=", program.port)), "{cookie}");
    for part in ["HttpOnly", "SameSite=Strict", "Path=/"] {
        assert!(cookie.contains(part), "{part} in {cookie}");
    }
    assert!(!cookie.contains("Secure"), "WebKit drops it on http://localhost");
    let value = cookie.split(';').next().unwrap().to_owned();
    program.kill_and_restart();
    let page = format!("GET /people HTTP/1.1\r\nHost: localhost:{}\r\nCookie: {value}\r\nConnection: close\r\n\r\n", program.port);
    assert_eq!(program.raw(&page).status, 200);
}

#[test]
fn s6_s7_every_answer_says_what_a_browser_may_do_with_it() {
    let program = Program::start();
    let visitor = program.sign_in();
    let pages = [
        "/",
        "/people",
        "/people/new",
        "/aim",
        "/outreach",
        "/settings",
        "/nothing-here",
        "/healthz",
        "/search?q=x",
        "/insights",
        "/interviews",
        "/follow-ups",
    ];
    for path in pages {
        let answer = visitor.get(path);
        let policy = answer.header("content-security-policy").unwrap_or_default().to_owned();
        for part in ["default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "require-trusted-types-for 'script'"] {
            assert!(policy.contains(part), "{part} on {path}");
        }
        assert!(!policy.contains("unsafe"), "{path}");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{path}");
        assert_eq!(answer.header("referrer-policy"), Some("same-origin"), "{path}");
        assert_eq!(answer.header("cross-origin-resource-policy"), Some("same-origin"), "{path}");
        assert_eq!(answer.header("cross-origin-opener-policy"), Some("same-origin"), "{path}");
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{path}");
        assert!(answer.header("strict-transport-security").is_none(), "no HSTS on loopback");
        assert!(!answer.body.contains(" style=") && !answer.body.contains(" onclick="), "{path}");
    }
}

#[test]
fn s16_no_answer_leads_to_another_host() {
    let program = Program::start();
    let visitor = program.sign_in();
    for payload in [
        "//evil.example",
        "/\\evil.example",
        "/%09/evil.example",
        "https://evil.example",
        "/%0d%0aLocation:%20https://evil.example",
        "/@evil.example",
    ] {
        for path in [format!("/people?done={payload}"), format!("/launch/{payload}"), payload.to_owned()] {
            let answer = visitor.get(&path.replace(' ', "%20"));
            let location = answer.header("location").unwrap_or("/");
            assert!(location.starts_with('/') && !location.starts_with("//"), "{path} leads to {location}");
        }
    }
}

#[test]
fn s22_s23_nothing_anybody_wrote_stands_in_the_log_or_in_a_failure() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("acquaint");
    let output = binary().args(["people", "add", "Canary Bird, canary@secret.example", "--data"]).arg(&data).output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty());
    std::fs::write(data.join("acquaint.sqlite"), b"this is no database, Canary Bird").unwrap();
    let broken = binary().args(["people", "list", "--data"]).arg(&data).env("RUST_LOG", "trace").output().unwrap();
    let said = String::from_utf8_lossy(&broken.stderr).into_owned();
    assert_eq!(broken.status.code(), Some(1));
    for secret in ["Canary", "canary", "SELECT", "sqlx", "sqlite", "src/", "panicked"] {
        assert!(!said.contains(secret), "{secret} in {said}");
    }
}

#[test]
fn r6_many_starts_at_once_make_one_server() {
    let folder = tempfile::tempdir().unwrap();
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let start = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_acquaint"));
        let address = format!("127.0.0.1:{port}");
        command.args(["--no-open", "--addr", &address, "--data"]).arg(folder.path().join("acquaint")).stdout(std::process::Stdio::piped());
        command.spawn().unwrap()
    };
    let mut children: Vec<_> = (0..12).map(|_| start()).collect();
    std::thread::sleep(std::time::Duration::from_secs(8));
    let running = children.iter_mut().filter_map(|child| child.try_wait().unwrap().is_none().then_some(())).count();
    assert!(TcpStream::connect(("127.0.0.1", port)).is_ok());
    for child in &mut children {
        let _ = child.kill();
        let _ = child.wait();
    }
    assert_eq!(running, 1);
}

/// S9: the process itself connects to nothing; pages are watched by the browser tests.
#[cfg(target_os = "linux")]
#[test]
fn s9_the_process_connects_to_nothing_outside() {
    let program = Program::start();
    let visitor = program.sign_in();
    for path in ["/", "/people", "/people/new", "/search?q=x"] {
        visitor.get(path);
    }
    let sockets: HashSet<String> = std::fs::read_dir(format!("/proc/{}/fd", program.id()))
        .unwrap()
        .filter_map(|entry| {
            std::fs::read_link(entry.unwrap().path()).ok()?.to_str()?.strip_prefix("socket:[")?.strip_suffix(']').map(str::to_owned)
        })
        .collect();
    assert!(!sockets.is_empty());
    for table in ["/proc/net/tcp", "/proc/net/tcp6", "/proc/net/udp", "/proc/net/udp6"] {
        let Ok(text) = std::fs::read_to_string(table) else { continue };
        for line in text.lines().skip(1).map(|line| line.split_whitespace().collect::<Vec<_>>()) {
            if line.get(9).is_some_and(|inode| sockets.contains(*inode)) {
                let remote = line[2].split(':').next().unwrap();
                let near = remote.chars().all(|c| c == '0') || remote == "0100007F" || remote.ends_with("01000000");
                assert!(near, "{table}: {line:?}");
            }
        }
    }
}
