//! I7, S21: the feed as a calendar program fetches it.

use std::fmt::Write as _;

use crate::program::{Answer, Program, Visitor};

use super::program::{are_here, ask};

const BEGIN: &str = "2027-03-22T13:00:00Z";

/// A person of whom nothing may be said unless it was chosen, and where one meets them.
const CANARY: &str = "Canarybird Zanzibar";
const PLACE: &str = "+44 1632 960960";

struct Shared<'a> {
    program: &'a Program,
    visitor: Visitor<'a>,
    talk: String,
}

impl<'a> Shared<'a> {
    /// A conversation that is agreed on, one that was held and asks for thanks, and a promise.
    fn new(program: &'a Program) -> Self {
        let visitor = program.sign_in();
        let person = visitor.post("/people/new", &[("line", CANARY)]).location()["/people/".len()..][..36].to_owned();
        let agree = |date: &str| {
            let fields =
                [("date", date), ("time", "15:00"), ("zone", "Europe/Berlin"), ("minutes", "20"), ("setting", "phone"), ("place", PLACE)];
            visitor.post(&format!("/interviews/new?person={person}"), &fields).location()["/interviews/".len()..][..36].to_owned()
        };
        let held = agree("2027-03-22");
        visitor.post(&format!("/interviews/{held}/start"), &[]);
        visitor.post(&format!("/interviews/{held}/end"), &[]);
        visitor.post(&format!("/follow-ups/{held}/promises"), &[("text", "Send the article"), ("side", "mine"), ("due", "2027-04-02")]);
        let talk = agree("2027-03-26");
        agree("2028-06-01");
        Self { program, visitor, talk }
    }

    fn press(&self, fields: &[(&str, &str)]) {
        assert_eq!(self.visitor.post("/settings/calendar-feed", fields).status, 303);
    }

    /// The path of the link as its page shows it.
    fn link(&self) -> String {
        let page = self.visitor.get("/settings/calendar-feed").body;
        let at = page.find("/calendar/").unwrap_or_else(|| panic!("no link on {page}"));
        page[at..].split('"').next().unwrap().to_owned()
    }

    /// The feed as somebody without a session asks for it.
    fn fetch(&self, path: &str, headers: &str) -> Answer {
        let port = self.program.port;
        self.program.raw(&format!("GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\n{headers}Connection: close\r\n\r\n"))
    }
}

#[test]
fn i7_the_feed_holds_all_dates_and_says_when_nothing_has_changed() {
    let program = Program::start_at(BEGIN);
    let shared = Shared::new(&program);
    shared.press(&[("do", "make")]);
    shared.press(&[("do", "names"), ("names", "yes")]);
    let link = shared.link();
    let answer = shared.fetch(&link, "");
    assert_eq!((answer.status, answer.header("content-type")), (200, Some("text/calendar; charset=utf-8")));
    let unfolded = answer.body.replace("\r\n ", "");
    for line in [
        "NAME:Acquaint",
        "X-WR-CALNAME:Acquaint",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        "X-PUBLISHED-TTL:PT1H",
        "SUMMARY:Conversation with Canarybird Zanzibar",
        "DTSTART:20270326T140000Z",
        "TRIGGER:-PT1440M",
        "LOCATION:+44 1632 960960",
        "SUMMARY:Thank Canarybird Zanzibar",
        "SUMMARY:For Canarybird Zanzibar: Send the article",
        "DTSTART;VALUE=DATE:20270402",
    ] {
        assert!(unfolded.split("\r\n").any(|written| written == line), "{line}\n{unfolded}");
    }
    assert_eq!(unfolded.matches("BEGIN:VEVENT").count(), 4, "what is more than a year ahead is not shown yet");
    assert!(!unfolded.contains("METHOD:") && !unfolded.contains("ATTENDEE"));
    let mark = answer.header("etag").unwrap().to_owned();
    program.set_clock("2027-03-22T18:00:00Z");
    for known in [mark.clone(), format!("W/{mark}"), format!("\"other\", {mark}")] {
        let again = shared.fetch(&link, &format!("If-None-Match: {known}\r\n"));
        assert_eq!((again.status, again.body.as_str(), again.header("etag")), (304, "", Some(mark.as_str())), "{known}");
    }
    shared.visitor.post(&format!("/interviews/{}/cancel", shared.talk), &[]);
    let after = shared.fetch(&link, &format!("If-None-Match: {mark}\r\n"));
    assert_eq!(after.status, 200);
    assert!(!after.body.contains("20270326T140000Z"), "what is off is gone");
}

#[test]
fn s21_a_feed_says_no_names_until_that_is_chosen_changes_nothing_and_ends() {
    let program = Program::start_at(BEGIN);
    let shared = Shared::new(&program);
    assert!(!shared.visitor.get("/settings/calendar-feed").body.contains("/calendar/"), "there is none until it is asked for");
    shared.press(&[("do", "make")]);
    let link = shared.link();
    let secret = link["/calendar/".len()..].trim_end_matches(".ics").to_owned();
    assert!(secret.len() >= 32 && secret.bytes().all(|byte| byte.is_ascii_hexdigit()), "at least 128 bits: {secret}");
    shared.press(&[("do", "make")]);
    assert_eq!(shared.link(), link, "a press twice is one link");
    let plain = shared.fetch(&link, "").body;
    assert!(plain.contains("SUMMARY:Conversation\r\n") && plain.contains("SUMMARY:Something you promised\r\n"), "{plain}");
    for told in ["Canarybird", "960960", "article", "LOCATION", "URL"] {
        assert!(!plain.contains(told), "{told}: {plain}");
    }
    for (path, expected) in [("/calendar/x.ics", 404), ("/calendar/.ics", 404), (link.trim_end_matches(".ics"), 404)] {
        assert_eq!(shared.fetch(path, "").status, expected, "{path}");
    }
    let port = program.port;
    let head = format!("Host: localhost:{port}\r\nOrigin: http://localhost:{port}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    for method in ["POST", "PUT", "DELETE"] {
        assert_eq!(program.raw(&format!("{method} {link} HTTP/1.1\r\n{head}")).status, 404, "{method}");
    }
    let elsewhere = program.raw(&format!("GET {link} HTTP/1.1\r\nHost: evil.example:{port}\r\nConnection: close\r\n\r\n"));
    assert_eq!(elsewhere.status, 403, "S2");
    shared.press(&[("do", "renew")]);
    assert_eq!((shared.fetch(&link, "").status, shared.fetch(&shared.link(), "").status), (404, 200));
    let second = shared.link();
    shared.press(&[("do", "end")]);
    assert_eq!(shared.fetch(&second, "").status, 404);
    let log = program.log();
    assert!(!log.contains(&secret) && !log.contains("/calendar/"), "S21: {log}");
    let archive = shared.visitor.get("/settings/archive").body;
    assert!(!archive.contains(&secret), "no archive holds it");
}

#[test]
fn i7_two_parsers_see_the_same_feed() {
    if !are_here() {
        return;
    }
    let program = Program::start_at(BEGIN);
    let shared = Shared::new(&program);
    shared.press(&[("do", "make")]);
    let text = shared.fetch(&shared.link(), "").body;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("texts.json");
    std::fs::write(&file, serde_json::to_vec(&[text]).unwrap()).unwrap();
    let seen: serde_json::Value = ask(&["read", file.to_str().unwrap()]);
    let mut said = String::new();
    for parser in ["icalendar", "vobject"] {
        let mut lines: Vec<String> =
            seen[0][parser].as_array().unwrap().iter().map(|one| format!("{} {}", one["start"], one["summary"])).collect();
        lines.sort_unstable();
        let _ = writeln!(said, "{}", lines.join("; "));
    }
    let expected = "\"2027-03-23\" \"A thank-you note\"; \"2027-04-02\" \"Something you promised\"; \
        \"20270322T140000Z\" \"Conversation\"; \"20270326T140000Z\" \"Conversation\"\n";
    assert_eq!(said, expected.repeat(2));
}
