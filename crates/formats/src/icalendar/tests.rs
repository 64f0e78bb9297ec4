//! What is written is read back by the `icalendar` crate's parser, which shares no code with the writer.

use icalendar::{
    Calendar, CalendarComponent, Component,
    parser::{read_calendar, unfold},
};
use jiff::civil::date;
use proptest::prelude::*;

use super::*;

/// The same moments as another time library (Python's zoneinfo, tzdata 2025b) gives them, for the starts in [`STARTS`].
#[rustfmt::skip]
const INSTANTS: [(&str, [&str; 4]); 12] = [
    ("Europe/Berlin", ["20260308T083000Z", "20260329T073000Z", "20260405T073000Z", "20261101T134500Z"]),
    ("Europe/London", ["20260308T093000Z", "20260329T083000Z", "20260405T083000Z", "20261101T144500Z"]),
    ("America/New_York", ["20260308T133000Z", "20260329T133000Z", "20260405T133000Z", "20261101T194500Z"]),
    ("America/Los_Angeles", ["20260308T163000Z", "20260329T163000Z", "20260405T163000Z", "20261101T224500Z"]),
    ("America/Sao_Paulo", ["20260308T123000Z", "20260329T123000Z", "20260405T123000Z", "20261101T174500Z"]),
    ("Australia/Lord_Howe", ["20260307T223000Z", "20260328T223000Z", "20260404T230000Z", "20261101T034500Z"]),
    ("Australia/Adelaide", ["20260307T230000Z", "20260328T230000Z", "20260405T000000Z", "20261101T041500Z"]),
    ("Pacific/Apia", ["20260307T203000Z", "20260328T203000Z", "20260404T203000Z", "20261101T014500Z"]),
    ("Africa/Casablanca", ["20260308T093000Z", "20260329T083000Z", "20260405T083000Z", "20261101T134500Z"]),
    ("Asia/Kolkata", ["20260308T040000Z", "20260329T040000Z", "20260405T040000Z", "20261101T091500Z"]),
    ("Asia/Kathmandu", ["20260308T034500Z", "20260329T034500Z", "20260405T034500Z", "20261101T090000Z"]),
    ("America/St_Johns", ["20260308T120000Z", "20260329T120000Z", "20260405T120000Z", "20261101T181500Z"]),
];

/// Days on which clocks change: in North America, in Europe, in Australia, and back in North America.
const STARTS: [(i8, i8, i8, i8); 4] = [(3, 8, 9, 30), (3, 29, 9, 30), (4, 5, 9, 30), (11, 1, 14, 45)];

fn event() -> Event {
    Event {
        uid: "0198c2f4-6a1e-7c3b@acquaint".to_owned(),
        sequence: 0,
        stamp: "2026-06-20T10:00:00Z".parse().unwrap(),
        start: date(2026, 7, 1).at(9, 0, 0, 0).in_tz("Europe/Berlin").unwrap(),
        minutes: 20,
        summary: "Talk with Ana Silva".to_owned(),
        location: String::new(),
        description: String::new(),
        url: String::new(),
        alarms: Vec::new(),
        cancelled: false,
    }
}

/// Whether the text of the event holds this line.
fn check(event: &Event, line: &str) {
    let text = for_own_calendar(event);
    assert!(text.split("\r\n").any(|written| written == line), "{line}\n{text}");
}

/// The one event that the parser sees.
fn read_back(text: &str) -> ::icalendar::Event {
    let calendar = Calendar::from(read_calendar(&unfold(text)).unwrap());
    let mut events = calendar.components.into_iter().map(|component| match component {
        CalendarComponent::Event(event) => event,
        other => panic!("{other:?}"),
    });
    let event = events.next().unwrap();
    assert!(events.next().is_none());
    event
}

#[test]
fn the_whole_text_is_as_calendars_expect_it() {
    let event = Event {
        location: "Café Lindt, Room 2; second floor".to_owned(),
        description: "Bring:\n- questions\\notes".to_owned(),
        url: "https://video.example.org/r/ana?x=1,2".to_owned(),
        alarms: vec![1440, 15],
        ..event()
    };
    let expect = "BEGIN:VCALENDAR|VERSION:2.0|PRODID:-//Acquaint//Acquaint 0.1.0//EN|CALSCALE:GREGORIAN|METHOD:PUBLISH|\
        BEGIN:VEVENT|UID:0198c2f4-6a1e-7c3b@acquaint|SEQUENCE:0|DTSTAMP:20260620T100000Z|\
        DTSTART:20260701T070000Z|DTEND:20260701T072000Z|SUMMARY:Talk with Ana Silva|\
        LOCATION:Café Lindt\\, Room 2\\; second floor|DESCRIPTION:Bring:\\n- questions\\\\notes|\
        URL:https://video.example.org/r/ana?x=1,2|STATUS:CONFIRMED|TRANSP:OPAQUE|\
        BEGIN:VALARM|ACTION:DISPLAY|TRIGGER:-PT1440M|DESCRIPTION:Talk with Ana Silva|END:VALARM|\
        BEGIN:VALARM|ACTION:DISPLAY|TRIGGER:-PT15M|DESCRIPTION:Talk with Ana Silva|END:VALARM|\
        END:VEVENT|END:VCALENDAR|";
    assert_eq!(for_own_calendar(&event), expect.replace('|', "\r\n").replace("0.1.0", env!("CARGO_PKG_VERSION")));
}

#[test]
fn nobody_is_invited_and_the_event_is_only_published() {
    let text = for_own_calendar(&event());
    assert!(!text.contains("ORGANIZER") && !text.contains("ATTENDEE"));
    check(&event(), "METHOD:PUBLISH");
}

#[test]
fn a_cancelled_event_keeps_its_name_and_rings_no_more() {
    let cancelled = Event { cancelled: true, sequence: 3, alarms: vec![15], ..event() };
    check(&cancelled, "STATUS:CANCELLED");
    check(&cancelled, "SEQUENCE:3");
    check(&cancelled, "UID:0198c2f4-6a1e-7c3b@acquaint");
    assert!(!for_own_calendar(&cancelled).contains("VALARM"));
}

#[test]
fn twelve_zones_over_clock_changes_give_the_right_moment() {
    for (zone, instants) in INSTANTS {
        for ((month, day, hour, minute), instant) in STARTS.into_iter().zip(instants) {
            let start = date(2026, month, day).at(hour, minute, 0, 0).in_tz(zone).unwrap();
            check(&Event { start, ..event() }, &format!("DTSTART:{instant}"));
        }
    }
}

#[test]
fn the_length_is_kept_when_the_clock_changes_in_between() {
    let start = date(2026, 10, 25).at(2, 45, 0, 0).in_tz("Europe/Berlin").unwrap();
    let event = Event { start, minutes: 30, ..event() };
    check(&event, "DTSTART:20261025T004500Z");
    check(&event, "DTEND:20261025T011500Z");
    check(&Event { minutes: 0, ..event }, "DTEND:20261025T004600Z");
}

#[test]
fn only_web_addresses_become_addresses() {
    let with = |url: &str| Event { url: url.to_owned(), ..event() };
    check(&with(" https://example.org/é a\r\nATTENDEE:x"), "URL:https://example.org/%C3%A9%20a%0D%0AATTENDEE:x");
    for other in ["", "javascript:alert(1)", "javascript://example.org", "example.org", "file:///etc/passwd"] {
        assert!(!for_own_calendar(&with(other)).contains("URL"), "{other}");
    }
}

#[test]
fn line_breaks_of_every_kind_stay_inside_the_text() {
    for injected in ["\r\n", "\n", "\r", "\u{b}", "\u{c}", "\u{85}", "\u{2028}", "\u{2029}"] {
        let summary = format!("Ana{injected}ATTENDEE:mailto:x@example.org");
        check(&Event { summary, ..event() }, "SUMMARY:Ana\\nATTENDEE:mailto:x@example.org");
    }
    check(&Event { summary: "A\0n\u{1b}a\tSilva".to_owned(), ..event() }, "SUMMARY:Ana Silva");
}

/// The text as a calendar shows it: breaks of every kind are one break, tabs are spaces, other control characters are gone.
fn shown(text: &str) -> String {
    let breaks = ['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    let text = text.replace("\r\n", "\n").replace(breaks, "\n").replace('\t', " ");
    text.chars().filter(|&c| c == '\n' || !(c.is_control() || c == '\u{feff}')).collect()
}

/// Anything that a person might type or paste, and what somebody might do on purpose.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a-z é日,;:\\\\\"\r\n\t\0]{0,200}",
        "(\r\n|\n|\r| )(BEGIN|END):(VEVENT|VALARM|VCALENDAR)(\r\n|\n|\r).{0,20}",
    ]
}

fn parties(own_name: &str, guest_name: &str, asked: impl FnOnce(Parties<'_>) -> Option<String>) -> Option<String> {
    let organizer = crate::Sender { name: own_name.to_owned(), address: "mira@post.example".to_owned() };
    asked(Parties { organizer: &organizer, guest_name, guest: "ana@wsp.example" })
}

#[test]
fn i2_an_invitation_says_who_invites_whom_and_asks_for_an_answer() {
    let of = |method: Method| {
        parties("Mira Chen", "Ana Silva", |parties| invite(&Event { alarms: vec![15], ..event() }, method, parties)).unwrap()
    };
    let lines = |text: &str| text.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect::<Vec<String>>();
    let request = lines(&of(Method::Request));
    for line in [
        "METHOD:REQUEST",
        "UID:0198c2f4-6a1e-7c3b@acquaint",
        "SEQUENCE:0",
        "DTSTAMP:20260620T100000Z",
        "DTSTART:20260701T070000Z",
        "ORGANIZER;CN=\"Mira Chen\":mailto:mira@post.example",
        "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=\"Ana Silva\":mailto:ana@wsp.example",
        "STATUS:CONFIRMED",
    ] {
        assert!(request.iter().any(|written| written == line), "{line}\n{request:#?}");
    }
    assert!(!request.iter().any(|line| line.contains("VALARM")), "when the guest is reminded is up to the guest");
    let cancel = lines(&of(Method::Cancel));
    for line in ["METHOD:CANCEL", "STATUS:CANCELLED", "UID:0198c2f4-6a1e-7c3b@acquaint"] {
        assert!(cancel.iter().any(|written| written == line), "{line}\n{cancel:#?}");
    }
    assert!(!cancel.iter().any(|line| line.contains("RSVP")));
}

#[test]
fn nobody_is_invited_without_exactly_one_address_on_each_side() {
    for address in ["", "ana", "a@b.example,c@d.example", "a@b.example\r\nATTENDEE:mailto:eve@evil.example"] {
        let organizer = crate::Sender { name: String::new(), address: address.to_owned() };
        let good = crate::Sender { name: String::new(), address: "mira@post.example".to_owned() };
        let of = |organizer, guest| invite(&event(), Method::Request, Parties { organizer, guest_name: "", guest });
        assert_eq!((of(&organizer, "ana@wsp.example"), of(&good, address)), (None, None), "{address:?}");
        assert!(of(&good, "ana@wsp.example").is_some(), "the control");
    }
}

#[test]
fn a_name_between_quotation_marks_cannot_end_them() {
    let text = parties("Mira \"MC\" ^n Chen\r\nATTENDEE:mailto:eve@evil.example", "", |parties| invite(&event(), Method::Request, parties));
    let text = text.unwrap().replace("\r\n ", "");
    assert!(text.contains("ORGANIZER;CN=\"Mira 'MC' n Chen ATTENDEE:mailto:eve@evil.example\":mailto:mira@post.example\r\n"), "{text}");
    assert!(!text.contains("CN=\"\""), "no name is no name");
}

#[test]
fn i7_a_feed_is_the_same_text_as_long_as_nothing_changes() {
    let calendar = Feed {
        name: "Acquaint".to_owned(),
        events: vec![Event { alarms: vec![15], ..event() }],
        days: vec![Day { uid: "1".to_owned(), stamp: event().stamp, on: date(2026, 7, 2), summary: "Thank Ana".to_owned() }],
    };
    let text = feed(&calendar);
    assert_eq!(text, feed(&calendar));
    for part in [
        "NAME:Acquaint\r\nX-WR-CALNAME:Acquaint\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n",
        "DTSTART;VALUE=DATE:20260702\r\nDTEND;VALUE=DATE:20260703\r\nSUMMARY:Thank Ana\r\nTRANSP:TRANSPARENT\r\n",
        "TRIGGER:-PT15M\r\n",
        "TRIGGER:PT9H\r\n",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    assert_eq!((text.matches("BEGIN:VEVENT").count(), text.matches("METHOD").count()), (2, 0));
}

proptest! {
    /// S14: whatever stands in names, title and place, there is one event with one guest, and no break outside the lines.
    #[test]
    fn s14_nothing_in_an_invitation_can_become_another_event_or_guest(summary in words(), location in words(), own in words(), guest in words()) {
        let event = Event { summary, location, ..event() };
        let text = parties(&own, &guest, |parties| invite(&event, Method::Request, parties)).unwrap();
        for line in text.split_terminator("\r\n") {
            prop_assert!(!line.is_empty() && line.len() <= 75 && !line.contains(char::is_control), "{:?}", line);
        }
        let read = read_back(&text);
        prop_assert_eq!(read.get_summary().map(str::to_owned), Some(shown(&event.summary)));
        let multi = read.multi_properties().get("ATTENDEE").map_or(0, Vec::len);
        prop_assert_eq!(multi + usize::from(read.properties().contains_key("ATTENDEE")), 1);
        prop_assert_eq!(read.properties().get("ORGANIZER").map(|organizer| organizer.value()), Some("mailto:mira@post.example"));
    }
}

proptest! {
    #[test]
    fn another_parser_sees_one_event_with_the_same_words(summary in words(), location in words(), description in words(), uid in "[a-z0-9@.-]{1,40}") {
        let event = Event { summary, location, description, uid, alarms: vec![30], ..event() };
        let text = for_own_calendar(&event);
        let read = read_back(&text);
        prop_assert_eq!(read.get_summary().map(str::to_owned), Some(shown(&event.summary)));
        prop_assert_eq!(read.get_uid(), Some(event.uid.as_str()));
        prop_assert_eq!(read.property_value("DTSTART"), Some("20260701T070000Z"));
        if !event.description.trim().is_empty() {
            prop_assert_eq!(read.get_description().map(str::to_owned), Some(shown(&event.description)));
        }
        prop_assert_eq!(text.matches("\r\nBEGIN:").count(), 2);
    }

    #[test]
    fn lines_end_with_cr_lf_and_are_at_most_75_bytes(summary in words(), description in words()) {
        let text = for_own_calendar(&Event { summary, description, ..event() });
        prop_assert!(text.ends_with("END:VCALENDAR\r\n"));
        for line in text.split_terminator("\r\n") {
            prop_assert!(!line.is_empty() && line.len() <= 75 && !line.contains(char::is_control), "{line:?}");
        }
    }
}
