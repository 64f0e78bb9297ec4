//! What we write, read by parsers that share no code with us or with each other.

use acquaint_formats::{
    Sender,
    icalendar::{Event, Method, Parties, invite},
};
use jiff::{Timestamp, civil::date, tz::TimeZone};
use proptest::{
    prelude::*,
    strategy::ValueTree as _,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use serde::Deserialize;

use super::program::{are_here, ask};

/// How many random texts are read in the gate; the drill reads ten thousand (S14).
const TEXTS: usize = 1_000;
/// How many in the drill.
const ALL_TEXTS: usize = 10_000;

/// Where clocks change on or around [`STARTS`], and where they never do.
const ZONES: [&str; 12] = [
    "Europe/Berlin",
    "Europe/London",
    "America/New_York",
    "America/Los_Angeles",
    "America/Sao_Paulo",
    "Australia/Lord_Howe",
    "Australia/Adelaide",
    "Pacific/Apia",
    "Africa/Casablanca",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "America/St_Johns",
];

/// Days on which clocks change: in North America, in Europe, in Australia, and back in North America.
const STARTS: [(i8, i8, i8, i8); 4] = [(3, 8, 9, 30), (3, 29, 9, 30), (4, 5, 9, 30), (11, 1, 14, 45)];

/// What a parser sees of an event.
#[derive(Debug, PartialEq, Deserialize)]
struct Seen {
    method: Option<String>,
    uid: String,
    sequence: i64,
    start: String,
    end: String,
    summary: String,
    location: String,
    description: String,
    organizer: Vec<String>,
    attendees: Vec<String>,
    answer: Vec<Vec<Option<String>>>,
    status: String,
    alarms: usize,
}

/// What both see of one text.
#[derive(Debug, Deserialize)]
struct SeenByBoth {
    icalendar: Vec<Seen>,
    vobject: Vec<Seen>,
}

/// What khal lists.
#[derive(Debug, Deserialize)]
struct Listed {
    uid: String,
    start: String,
    end: String,
    title: String,
}

fn event() -> Event {
    Event {
        uid: "1@acquaint".to_owned(),
        sequence: 2,
        stamp: "2026-02-20T10:00:00Z".parse().unwrap(),
        start: date(2026, 7, 1).at(9, 0, 0, 0).in_tz("Europe/Berlin").unwrap(),
        minutes: 20,
        summary: "Conversation: Ana Silva and Mira Chen".to_owned(),
        location: String::new(),
        description: String::new(),
        url: String::new(),
        alarms: Vec::new(),
        cancelled: false,
    }
}

fn written(event: &Event, method: Method, own_name: &str, guest_name: &str) -> String {
    let organizer = Sender { name: own_name.to_owned(), address: "mira@post.example".to_owned() };
    invite(event, method, Parties { organizer: &organizer, guest_name, guest: "ana@wsp.example" }).unwrap()
}

fn read(texts: &[String]) -> Vec<SeenByBoth> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("texts.json");
    std::fs::write(&file, serde_json::to_vec(texts).unwrap()).unwrap();
    ask(&["read", file.to_str().unwrap()])
}

fn utc(at: Timestamp, form: &str) -> String {
    at.to_zoned(TimeZone::UTC).strftime(form).to_string()
}

#[test]
fn i3_i4_in_twelve_zones_over_clock_changes_three_programs_see_the_same_moment() {
    if !are_here() {
        return;
    }
    let mut events = Vec::new();
    for (zone, (month, day, hour, minute)) in ZONES.iter().flat_map(|zone| STARTS.map(|start| (*zone, start))) {
        let start = date(2026, month, day).at(hour, minute, 0, 0).in_tz(zone).unwrap();
        events.push(Event { uid: format!("{}@acquaint", events.len()), start, ..event() });
    }
    let texts: Vec<String> = events.iter().map(|event| written(event, Method::Request, "Mira Chen", "Ana Silva")).collect();
    let folder = tempfile::tempdir().unwrap();
    for (number, text) in texts.iter().enumerate() {
        std::fs::write(folder.path().join(format!("{number}.ics")), text).unwrap();
    }
    let listed: Vec<Listed> = ask(&["khal", folder.path().to_str().unwrap()]);
    assert_eq!(listed.len(), 48);
    for (event, seen) in events.iter().zip(read(&texts)) {
        let (start, end) = (event.start.timestamp(), event.start.timestamp() + jiff::SignedDuration::from_mins(20));
        let expected = |uid: &str| Seen {
            method: Some("REQUEST".to_owned()),
            uid: uid.to_owned(),
            sequence: 2,
            start: utc(start, "%Y%m%dT%H%M%SZ"),
            end: utc(end, "%Y%m%dT%H%M%SZ"),
            summary: event.summary.clone(),
            location: String::new(),
            description: String::new(),
            organizer: vec!["mailto:mira@post.example".to_owned()],
            attendees: vec!["mailto:ana@wsp.example".to_owned()],
            answer: vec![vec![Some("TRUE".to_owned()), Some("NEEDS-ACTION".to_owned())]],
            status: "CONFIRMED".to_owned(),
            alarms: 0,
        };
        assert_eq!(seen.icalendar, [expected(&event.uid)], "icalendar");
        assert_eq!(seen.vobject, [expected(&event.uid)], "vobject");
        let khal = listed.iter().find(|listed| listed.uid == event.uid).unwrap();
        assert_eq!((khal.start.as_str(), khal.end.as_str()), (&*utc(start, "%Y-%m-%d %H:%M"), &*utc(end, "%Y-%m-%d %H:%M")), "khal");
        assert_eq!(khal.title, event.summary);
    }
}

#[test]
fn i3_a_cancellation_is_seen_as_one() {
    if !are_here() {
        return;
    }
    let text = written(&event(), Method::Cancel, "Mira Chen", "Ana Silva");
    let seen = read(&[text]).remove(0);
    for seen in [&seen.icalendar[0], &seen.vobject[0]] {
        assert_eq!((seen.method.as_deref(), seen.status.as_str(), seen.answer[0][0].as_deref()), (Some("CANCEL"), "CANCELLED", None));
    }
}

/// Whatever a person might type or paste, and what somebody might do on purpose.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[^\\x00]{0,40}",
        "[a-z é日,;:\\\\\"^\r\n\t]{0,120}",
        "(\r\n|\n|\r|\u{2028}|\u{85}| )(BEGIN|END):(VEVENT|VALARM|VCALENDAR)(\r\n|\n|\r).{0,20}",
        ".{0,9}\"(;RSVP=FALSE|:mailto:eve@evil.example)(\r\n|\n)ATTENDEE:mailto:eve@evil.example",
    ]
}

/// The text as a calendar shows it: breaks of every kind are one break, tabs are spaces, other control characters are gone.
fn shown(text: &str) -> String {
    let breaks = ['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    let text = text.replace("\r\n", "\n").replace(breaks, "\n").replace('\t', " ");
    text.chars().filter(|&c| c == '\n' || !(c.is_control() || c == '\u{feff}')).collect()
}

#[test]
fn s14_in_random_texts_two_parsers_see_one_event_and_one_guest() {
    if !are_here() {
        return;
    }
    let asked = Config::default();
    let count = if asked.cases == 256 { TEXTS } else { ALL_TEXTS };
    let mut runner = TestRunner::new_with_rng(asked, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let strategy = (words(), words(), words(), words());
    let drawn: Vec<_> = (0..count).map(|_| strategy.new_tree(&mut runner).unwrap().current()).collect();
    let of = |(summary, location, own, guest): &(String, String, String, String)| {
        let event = Event { summary: summary.clone(), location: location.clone(), ..event() };
        written(&event, Method::Request, own, guest)
    };
    let texts: Vec<String> = drawn.iter().map(of).collect();
    let mut compared = 0;
    for ((text, seen), (summary, ..)) in texts.iter().zip(read(&texts)).zip(&drawn) {
        assert!(!text.replace("\r\n", "").contains(['\r', '\n', '\0']), "{text:?}");
        for (seen, is_icalendar) in [(&seen.icalendar, true), (&seen.vobject, false)] {
            let [one] = &seen[..] else { panic!("{seen:?}\n{text}") };
            assert_eq!(one.organizer, ["mailto:mira@post.example"], "{text}");
            assert_eq!(one.attendees, ["mailto:ana@wsp.example"], "{text}");
            assert_eq!((one.sequence, one.start.as_str(), one.alarms), (2, "20260701T070000Z", 0), "{text}");
            // Python's icalendar 4 takes an escaped backslash before an "n" for a line break.
            if !is_icalendar || !summary.contains('\\') {
                assert_eq!(one.summary, shown(summary), "{text}");
                compared += 1;
            }
        }
    }
    assert!(compared > count, "both were compared: {compared}");
}
