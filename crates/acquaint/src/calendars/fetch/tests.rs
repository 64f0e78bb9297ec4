//! Reading addresses as a specification, with a server of the test's own and names that lead where the test says.

use std::{
    io::{Read as _, Write as _},
    net::TcpListener,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use super::*;

/// A server on this computer that gives one answer to every request, and counts them.
struct Server {
    at: SocketAddr,
    asked: Arc<AtomicUsize>,
}

impl Server {
    fn new(answer: impl Fn(SocketAddr) -> Vec<u8> + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let at = listener.local_addr().unwrap();
        let asked = Arc::new(AtomicUsize::new(0));
        let counted = asked.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let mut head = [0; 4096];
                let _ = stream.read(&mut head);
                counted.fetch_add(1, Ordering::SeqCst);
                let _ = stream.write_all(&answer(at));
            }
        });
        Self { at, asked }
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

fn calendar() -> Vec<u8> {
    b"HTTP/1.1 200 OK\r\nContent-Type: text/calendar\r\nConnection: close\r\n\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".to_vec()
}

fn leads_to(address: &str) -> Vec<u8> {
    format!("HTTP/1.1 302 Found\r\nLocation: {address}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").into_bytes()
}

/// Names that have these addresses, one after the other.
fn told(answers: &[SocketAddr]) -> (Names, Arc<Mutex<Vec<SocketAddr>>>) {
    let answers = Arc::new(Mutex::new(answers.to_vec()));
    (Names::Told(answers.clone()), answers)
}

fn at(address: &str) -> SocketAddr {
    address.parse().unwrap()
}

#[test]
fn a_calendar_at_home_is_read_when_one_said_so() {
    let server = Server::new(|_| calendar());
    let address = format!("http://{}/work.ics", server.at);
    assert!(fetch(&address, true).unwrap().starts_with(b"BEGIN:VCALENDAR"));
    assert_eq!(fetch(&address, false), Err(FetchFault::Unsafe));
    assert_eq!(server.asked(), 1, "a refused address is not even asked");
}

#[test]
fn s10_every_way_to_write_this_computer_is_refused_without_asking_it() {
    let server = Server::new(|_| calendar());
    let port = server.at.port();
    for host in ["127.0.0.1", "localhost", "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"] {
        let fault = fetch(&format!("https://{host}:{port}/"), false).unwrap_err();
        assert!(matches!(fault, FetchFault::AtHome | FetchFault::Unreachable | FetchFault::Address), "{host}: {fault:?}");
    }
    assert_eq!(server.asked(), 0);
}

#[test]
fn s10_a_name_is_looked_up_once_and_what_it_means_later_does_not_count() {
    let server = Server::new(|_| calendar());
    let (names, left) = told(&[server.at, at("10.9.8.7:80")]);
    assert!(fetch_by("http://home.example/", Guard { at_home: true, names }).is_ok());
    assert_eq!(*left.lock().unwrap(), [at("10.9.8.7:80")], "the second answer was not asked for");
}

#[test]
fn s10_a_name_that_leads_inside_is_refused_however_it_is_called() {
    for inside in [
        "127.0.0.1:443",
        "169.254.169.254:443",
        "192.168.1.1:443",
        "[::1]:443",
        "[fd00::1]:443",
        "[64:ff9b::7f00:1]:443",
        "[::ffff:10.0.0.1]:443",
    ] {
        let (names, _) = told(&[at(inside)]);
        assert_eq!(fetch_by("https://calendar.example/", Guard { at_home: false, names }), Err(FetchFault::AtHome), "{inside}");
    }
    let (names, _) = told(&[at("169.254.169.254:80")]);
    let machines = fetch_by("http://calendar.example/", Guard { at_home: true, names });
    assert_eq!(machines, Err(FetchFault::AtHome), "what only machines use is no home either");
    let (names, _) = told(&[at("93.184.216.34:80")]);
    let open = fetch_by("http://calendar.example/", Guard { at_home: true, names });
    assert_eq!(open, Err(FetchFault::AtHome), "without protection nothing goes out into the internet");
}

#[test]
fn s10_a_redirect_is_checked_like_the_first_step() {
    let server = Server::new(|_| leads_to("http://elsewhere.example/"));
    let (names, _) = told(&[server.at, at("169.254.169.254:80")]);
    assert_eq!(fetch_by("http://home.example/", Guard { at_home: true, names }), Err(FetchFault::AtHome));
    assert_eq!(server.asked(), 1);
}

#[test]
fn s10_three_redirects_are_followed_and_no_more() {
    let server = Server::new(|at| leads_to(&format!("http://{at}/again")));
    assert_eq!(fetch(&format!("http://{}/", server.at), true), Err(FetchFault::Refused));
    assert_eq!(server.asked(), 4);
}

#[test]
fn s10_more_than_five_megabytes_are_not_read() {
    let server = Server::new(|_| {
        let mut answer = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".to_vec();
        answer.resize(CALENDAR_AT_MOST + 4096, b'x');
        answer
    });
    assert_eq!(fetch(&format!("http://{}/", server.at), true), Err(FetchFault::TooLarge));
}

#[test]
fn a_server_that_says_no_and_one_that_is_not_there_are_told_apart() {
    let server = Server::new(|_| b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".to_vec());
    assert_eq!(fetch(&format!("http://{}/", server.at), true), Err(FetchFault::Refused));
    let gone = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    assert_eq!(fetch(&format!("http://{gone}/"), true), Err(FetchFault::Unreachable));
}

#[test]
fn a_connection_that_cannot_be_protected_is_refused() {
    let server = Server::new(|_| b"no TLS here".to_vec());
    assert_eq!(fetch(&format!("https://{}/", server.at), true), Err(FetchFault::Unsafe));
}

#[track_caller]
fn plain(typed: &str, expected: Option<&str>) {
    assert_eq!(plain_address(typed).as_deref(), expected, "{typed}");
}

#[test]
fn an_address_is_of_the_web_and_webcal_is_another_name_for_it() {
    plain(" webcal://calendar.example/a.ics?b=1 ", Some("https://calendar.example/a.ics?b=1"));
    plain("WEBCALS://calendar.example/", Some("https://calendar.example/"));
    plain("https://calendar.example/a", Some("https://calendar.example/a"));
    plain("http://192.168.1.5:5232/me/", Some("http://192.168.1.5:5232/me/"));
    for other in [
        "",
        "calendar.example",
        "ftp://a.example",
        "file:///etc/passwd",
        "https://",
        "https://user:pass@a.example/",
        "https://a b/",
        "javascript:alert(1)",
    ] {
        plain(other, None);
    }
}
