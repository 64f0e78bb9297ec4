//! Calendars, days in words, and what a form sends.

use acquaint_domain::{
    follow_ups::day_named,
    interviews::{Weekdays, city_of, find_zone, zone_in_words},
    outreach::{Channel, business_day_from, day_to_return},
    people::{PersonId, parse_since},
};
use acquaint_formats::icalendar::{expand, keep_calendar};
use jiff::{
    Timestamp,
    civil::{Date, DateTime, Time, date},
    tz::TimeZone,
};

use crate::web::Fields;

pub(super) const CALENDAR_WORDS: &[&str] = &[
    "BEGIN:VCALENDAR\r\n",
    "BEGIN:VEVENT\r\n",
    "END:VEVENT\r\n",
    "BEGIN:VTIMEZONE\r\n",
    "BEGIN:STANDARD\r\n",
    "BEGIN:VFREEBUSY\r\n",
    "RRULE:FREQ=SECONDLY\r\n",
    "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n",
    ";BYSETPOS=-366",
    ";BYDAY=-53SU",
    ";BYYEARDAY=-366",
    ";INTERVAL=65535",
    ";COUNT=4000000000",
    ";UNTIL=00010101",
    "DTSTART:99991231T235959Z\r\n",
    "DTSTART;VALUE=DATE:00000101\r\n",
    "DTEND:-0010101\r\n",
    "DURATION:P4000000000W\r\n",
    "DURATION:-PT1S\r\n",
    "TZOFFSETTO:-9959\r\n",
    ";TZID=\"<+01>-1\"",
    "EXDATE:",
    "RDATE;VALUE=PERIOD:",
    "\r\n ",
];
pub(super) const DAY_WORDS: &[&str] = &[
    "in March ",
    "by Friday ",
    "tomorrow ",
    "next week ",
    "in two weeks ",
    "the 31st ",
    "29 February ",
    "2027-03-26T15:00",
    "T24:00",
    "Z",
    "+14:00",
    "-25:59",
    "[Europe/Berlin]",
    "mon tue",
    "Berlin",
    "New York",
    "end of ",
    "after ",
    "in 99999 years ",
    "1st",
    "/",
];
pub(super) const FORM_WORDS: &[&str] = &[
    "&",
    "=",
    "+",
    "%",
    "%0D%0A",
    "%00",
    "%E2%80",
    "once=",
    "name=",
    "days=",
    "at=",
    "due=",
    "00000000-0000-0000-0000-000000000000",
    "[]",
];

/// A calendar of others, kept, and expanded for a year.
pub(super) fn calendar(bytes: &[u8]) {
    let own = TimeZone::get("Europe/Berlin").unwrap();
    let moment = |text: &str| text.parse::<Timestamp>().unwrap();
    let year = (moment("2027-01-01T00:00:00Z"), moment("2028-01-01T00:00:00Z"));
    let Ok(kept) = keep_calendar(bytes, &own, year.0) else { return };
    let _ = expand(&kept.text, &own, year.0, year.1);
}

/// Days in words, said on any day; dates, times, zones and days of the week, as people type them.
pub(super) fn days(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for line in std::iter::once(&*text).chain(text.lines().take(20)) {
        for said in [Date::MIN, date(2027, 2, 28), date(2028, 12, 31), Date::MAX] {
            let _ = (day_named(line, said), day_to_return(line, said));
        }
        let typed = line.trim();
        let _ = (parse_since(typed), Weekdays::parse(typed), city_of(typed), zone_in_words(typed), typed.parse::<Time>());
        if let Ok(day) = typed.parse::<Date>() {
            let _ = business_day_from(None, day);
        }
        if let Ok(at) = typed.parse::<DateTime>() {
            let _ = TimeZone::get("Europe/Berlin").unwrap().to_ambiguous_zoned(at).compatible();
        }
        let _ = typed.parse::<Timestamp>();
    }
    let _ = find_zone(&text);
}

/// The body of a form, and each of its fields as whatever a page may take it for.
pub(super) fn form(bytes: &[u8]) {
    let fields = Fields::parse(bytes);
    for (name, _) in fields.iter().take(50) {
        let _ = (fields.text(name), fields.raw(name), fields.has(name), fields.all(name).count(), fields.once());
        let _ = (fields.word::<Channel>(name), fields.read::<PersonId>(name), fields.read::<i64>(name), fields.read::<f64>(name));
        let _ = (fields.read::<Date>(name), fields.read::<DateTime>(name), fields.read::<Time>(name), fields.read::<Timestamp>(name));
    }
    let _ = fields.without("name").with("name", "");
}
