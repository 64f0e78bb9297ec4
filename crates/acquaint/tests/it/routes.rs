//! What holds for every route, read from the tables of contents in the source: S2, S3, S4, S7, S16, S22, S23.
//!
//! A route whose ids nobody supplies here fails, so that a new one is tried as well.

mod sample;

use std::{collections::BTreeMap, fmt::Write as _};

use sample::{Route, Sample, routes};

use crate::program::{Answer, Program, Visitor, on_postgres};

/// Routes that anybody may ask, because they say nothing about anybody, or because their address is the key (see `calendar/`).
const OPEN: [&str; 6] = ["/calendar/{feed}", "/healthz", "/readyz", "/favicon.ico", "/assets/{*name}", "/launch/{token}"];

/// Where somebody may be sent from a link that a stranger wrote; each is also tried with its strokes written as numbers.
const ELSEWHERE: [&str; 25] = [
    "//evil.example",
    "///evil.example",
    "////evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\\/evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\r\nLocation: https://evil.example",
    "/%0d%0aLocation:%20https://evil.example",
    "/%2f%2fevil.example",
    "/%5cevil.example",
    "/.//evil.example",
    "/..//evil.example",
    "https://evil.example",
    "https:evil.example",
    "http:/evil.example",
    "HTTPS://EVIL.EXAMPLE",
    "javascript:alert(1)",
    "data:text/html,x",
    "evil.example",
    "@evil.example",
    "/@evil.example",
    "localhost@evil.example",
    "//evil.example\\@localhost",
];

#[test]
fn the_routes_are_found_and_every_one_has_its_ids() {
    let source = r#"Router::new().route("/a", get(x::show)).route("/b/{id}", get(x).post(y).layer(L::max(N)))"#;
    let found = sample::found(source);
    assert_eq!(
        found.iter().map(|route| (route.path.as_str(), route.get, route.post)).collect::<Vec<_>>(),
        [("/a", true, false), ("/b/{id}", true, true)]
    );
    assert!(routes().len() > 45, "{}", routes().len());
}

#[test]
fn s2_no_route_answers_under_another_name() {
    let program = Program::start();
    let cookie = program.sign_in().cookie().to_owned();
    for route in routes() {
        for host in ["evil.example", "localhost", "localhost.evil.example:80"] {
            for method in ["GET", "POST"] {
                let request = format!(
                    "{method} {} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
                    route.bare()
                );
                assert_eq!(program.raw(&request).status, 403, "{method} {} as {host}", route.path);
            }
        }
    }
}

#[test]
fn s3_no_foreign_page_can_send_anything_to_any_route() {
    if on_postgres() {
        return; // it looks into the file itself
    }
    let program = Program::start();
    let visitor = program.sign_in();
    let sample = Sample::made(&visitor);
    let (port, other) = (program.port, program.port.wrapping_add(1));
    let before = settled(&program, &visitor);
    let foreign = [
        String::new(),
        "Sec-Fetch-Site: cross-site\r\n".to_owned(),
        "Sec-Fetch-Site: same-site\r\n".to_owned(),
        "Sec-Fetch-Site: none\r\n".to_owned(),
        "Origin: null\r\n".to_owned(),
        format!("Origin: http://localhost:{other}\r\n"),
        format!("Sec-Fetch-Site: same-site\r\nOrigin: http://localhost:{port}\r\n"),
    ];
    for path in routes().iter().filter(|route| route.post).flat_map(|route| sample.addresses(route)) {
        for headers in &foreign {
            let answer = program.raw(&format!(
                "POST {path} HTTP/1.1\r\nHost: localhost:{port}\r\nCookie: {}\r\n{headers}Content-Type: application/x-www-form-urlencoded\r\n\
                 Content-Length: 8\r\nConnection: close\r\n\r\nname=Eve",
                visitor.cookie()
            ));
            assert_eq!(answer.status, 403, "{path} with {headers:?}");
        }
    }
    assert!(kept(&program) == before, "nothing was changed");
    assert_eq!(visitor.get("/people").status, 200, "the session goes on");
}

#[test]
fn s3_no_get_changes_a_byte_of_what_is_kept() {
    if on_postgres() {
        return; // it looks into the file itself
    }
    let program = Program::start();
    let visitor = program.sign_in();
    let sample = Sample::made(&visitor);
    let before = settled(&program, &visitor);
    for route in routes().iter().filter(|route| route.path != "/launch/{token}") {
        for path in sample.addresses(route) {
            for query in ["", "?done=x&saved=yes&page=2&remove=yes&undo=yes"] {
                let answer = visitor.get(&format!("{path}{query}"));
                assert!(answer.status < 500, "{path} answered {}", answer.status);
                assert!(route.get || answer.status == 404, "{path} answered {} and only takes what is posted", answer.status);
            }
        }
    }
    assert!(kept(&program) == before, "nothing was changed");
}

/// What is kept when everything that was typed is in the index of the search, as it is from the first search on.
fn settled(program: &Program, visitor: &Visitor<'_>) -> (Vec<u8>, Vec<u8>) {
    assert_eq!(visitor.get("/search?q=settled").status, 200);
    kept(program)
}

/// The database to the last byte, with what has not been moved into its main file yet.
fn kept(program: &Program) -> (Vec<u8>, Vec<u8>) {
    let read = |name: &str| std::fs::read(program.folder().join(name)).unwrap_or_default();
    let (main, log) = (read("acquaint.sqlite"), read("acquaint.sqlite-wal"));
    assert!(main.len() + log.len() > 4096, "the database is where this test looks for it");
    (main, log)
}

#[test]
fn s4_without_a_session_no_route_shows_or_changes_anything() {
    if on_postgres() {
        return; // it looks into the file itself
    }
    let program = Program::start();
    let visitor = program.sign_in();
    let sample = Sample::made(&visitor);
    let before = settled(&program, &visitor);
    let port = program.port;
    for route in routes().iter().filter(|route| !OPEN.contains(&route.path.as_str())) {
        for path in sample.addresses(route) {
            let look = program.raw(&format!("GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"));
            let send = program.raw(&format!(
                "POST {path} HTTP/1.1\r\nHost: localhost:{port}\r\nOrigin: http://localhost:{port}\r\n\
                 Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 8\r\nConnection: close\r\n\r\nname=Eve"
            ));
            for (answer, taken) in [(look, route.get), (send, route.post)] {
                assert_eq!(answer.status, if taken { 401 } else { 404 }, "{path}");
                assert!(!answer.body.contains(sample::CANARY), "{path}");
            }
        }
    }
    assert!(kept(&program) == before, "nothing was changed");
}

#[test]
fn s6_s7_the_headers_of_every_route_are_as_they_were() {
    let program = Program::start_at("2027-03-20T12:00:00Z");
    let visitor = program.sign_in();
    let sample = Sample::made(&visitor);
    let mut by_headers: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for route in routes().iter().filter(|route| route.get) {
        let answer = visitor.get(&sample.addresses(route)[0]);
        by_headers.entry(headers(&answer)).or_default().push(format!("{} {}", answer.status, route.path));
    }
    let mut text = String::new();
    for (headers, mut routes) in by_headers {
        routes.sort();
        let _ = writeln!(text, "{}\n\n{headers}\n", routes.join("\n"));
    }
    golden("headers.txt", text.trim_end());
}

/// How many statements every page asks for, by its address. What a request asks for itself is in it each time.
///
/// The program counts for all that it does, and its housekeeping may ask something at the same moment. That happens once;
/// a page asks the same each time. So the least of three counts is the page's own.
fn asked(visitor: &Visitor<'_>, sample: &Sample) -> BTreeMap<String, usize> {
    let total = || visitor.get("/gallery/asked.txt").body.trim().parse::<usize>().unwrap();
    let pages = routes().into_iter().filter(|route| route.get && !OPEN.contains(&route.path.as_str()));
    let once = |address: &str| {
        let before = total();
        visitor.get(address);
        total() - before
    };
    let asked = |address: String| {
        let least = (0..3).map(|_| once(&address)).min().unwrap_or_default();
        (address, least)
    };
    pages.flat_map(|route| sample.addresses(&route)).map(asked).collect()
}

#[test]
fn r29_no_page_asks_more_of_the_database_when_there_is_more_to_show() {
    let program = Program::start();
    let visitor = program.sign_in();
    let sample = Sample::made(&visitor);
    Sample::made(&visitor);
    let few = asked(&visitor, &sample);
    let people: String = (0..200).map(|n| format!("Person,{n},,p{n}@mail.example,Organization {n},Nurse,01 Mar 2024\n")).collect();
    let file = format!("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n{people}");
    visitor.upload("/people/import", "file", "Connections.csv", file.as_bytes());
    for _ in 0..12 {
        Sample::made(&visitor);
    }
    let many = asked(&visitor, &sample);
    let more: Vec<String> = many
        .iter()
        // The page of the copies looks into each of them, and the daily one may be made in the middle of this test.
        .filter(|(page, count)| **count > few[*page] && *page != "/settings/restore")
        .map(|(page, count)| format!("{page}: {} and now {count}", few[page]))
        .collect();
    assert!(more.is_empty(), "{more:#?}");
    assert!(few.len() > 50 && few.values().all(|count| *count > 0), "{few:#?}");
}

fn headers(answer: &Answer) -> String {
    let differ = ["date", "content-length", "connection", "transfer-encoding", "set-cookie", "location"];
    let lines = answer.head.lines().skip(1).filter(|line| !differ.contains(&line.split(':').next().unwrap_or_default()));
    let mut lines: Vec<String> = lines.map(|line| format!("    {line}")).collect();
    lines.sort();
    lines.join("\n")
}

/// A golden that changed is written anew and fails, so that somebody looks at it.
#[track_caller]
fn golden(name: &str, text: &str) {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/routes").join(name);
    let before = std::fs::read_to_string(&file).unwrap_or_default();
    if before.trim_end() != text {
        std::fs::write(&file, format!("{text}\n")).unwrap();
    }
    assert_eq!(before.trim_end(), text, "{name} was written anew: look at what changed");
}

#[test]
fn s16_no_form_and_no_page_sends_anybody_elsewhere() {
    let program = Program::start();
    let visitor = program.sign_in();
    let sample = Sample::made(&visitor);
    let names = ["done", "next", "to", "from", "kind", "do", "back", "return", "url", "person", "page", "at"];
    let twice = ELSEWHERE.map(|payload| payload.replace('/', "%2f").replace('\\', "%5C"));
    for payload in ELSEWHERE.into_iter().chain(twice.iter().map(String::as_str)) {
        let query: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(names.map(|name| (name, payload))).finish();
        let fields: Vec<(&str, &str)> = names.iter().map(|name| (*name, payload)).collect();
        for route in routes() {
            let path = sample.addresses(&route).remove(0);
            let mut answers = vec![visitor.get(&format!("{path}?{query}"))];
            if route.post && !["/settings/end-session", "/people/{person}/remove"].contains(&route.path.as_str()) {
                answers.push(visitor.post(&path, &fields));
            }
            for answer in answers {
                let to = answer.header("location").unwrap_or("/");
                let second = to.chars().nth(1).unwrap_or('a');
                assert!(
                    to.starts_with('/') && !['/', '\\'].contains(&second) && !to.contains('@'),
                    "{path} with {payload:?} leads to {to}"
                );
                assert!(!answer.head.to_lowercase().contains("evil.example"), "{path} with {payload:?}: {}", answer.head);
            }
        }
    }
}

#[test]
fn s22_nothing_anybody_wrote_stands_in_the_log_whatever_they_did() {
    if on_postgres() {
        return; // it looks into the file itself
    }
    let program = Program::start();
    let visitor = program.sign_in();
    let sample = Sample::made(&visitor);
    look_everywhere(&visitor, &sample);
    let canary =
        [("name", sample::CANARY), ("line", sample::CANARY), ("words", sample::CANARY), ("lines", sample::CANARY), ("seen", "old")];
    for route in routes().iter().filter(|route| route.post && route.path != "/settings/end-session") {
        visitor.post(&sample.addresses(route)[0], &canary);
    }
    spoil(&program);
    look_everywhere(&visitor, &sample);
    let log = program.log();
    assert!(log.contains("the store failed"), "the log is where this test looks for it: {log}");
    let token = visitor.cookie().split('=').nth(1).unwrap();
    let link = program.link.rsplit('/').next().unwrap();
    for secret in [sample::CANARY, sample::EMAIL, token, link, "/people/", "panicked"] {
        assert!(!log.contains(secret), "{secret} in {log}");
    }
}

#[test]
fn s23_what_fails_shows_no_path_no_statement_and_nobodys_words() {
    if on_postgres() {
        return; // it looks into the file itself
    }
    let program = Program::start();
    let visitor = program.sign_in();
    let sample = Sample::made(&visitor);
    spoil(&program);
    let folder = program.folder().display().to_string();
    let mut failed = 0;
    for route in routes().iter().filter(|route| route.get && !OPEN.contains(&route.path.as_str())) {
        let answer = visitor.get(&sample.addresses(route)[0]);
        // What is still in memory can still be shown, or lead on to another page.
        assert!([200, 303, 404, 503].contains(&answer.status), "{}: {}", route.path, answer.status);
        if answer.status != 503 {
            continue;
        }
        failed += 1;
        for secret in [folder.as_str(), "SELECT", "sqlx", "sqlite", "src/", ".rs:", "panicked", sample::CANARY] {
            assert!(!answer.body.contains(secret), "{secret} on {}: {}", route.path, answer.body);
        }
    }
    assert!(failed > 20, "only {failed} pages failed");
}

fn look_everywhere(visitor: &Visitor<'_>, sample: &Sample) {
    for route in routes().iter().filter(|route| route.get && route.path != "/launch/{token}") {
        for path in sample.addresses(route) {
            visitor.get(&path);
        }
    }
}

/// Writes over the database while the server runs, as a failing disk would.
fn spoil(program: &Program) {
    for name in ["acquaint.sqlite", "acquaint.sqlite-wal"] {
        let file = program.folder().join(name);
        let length = std::fs::metadata(&file).map_or(0, |kept| kept.len());
        std::fs::write(&file, vec![b'x'; usize::try_from(length).unwrap()]).unwrap();
    }
}

impl Route {
    /// The path with something in place of its ids.
    fn bare(&self) -> String {
        self.path.replace(['{', '}', '*'], "")
    }
}
