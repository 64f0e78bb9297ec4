//! A calendar feed: a whole calendar that calendar programs look at again and again (RFC 7986, MS-OXCICAL).

use jiff::{Timestamp, ToSpan as _, civil::Date};

use super::{Event, begin, end, write::Lines, write_event};

/// How often a calendar program may look again. Most decide for themselves.
const LOOK_AGAIN: &str = "PT1H";
/// When a day's reminder rings, counted from midnight.
const IN_THE_MORNING: &str = "PT9H";

/// A calendar as it stands now.
#[derive(Debug, Clone, PartialEq)]
pub struct Feed {
    /// What calendar programs call it.
    pub name: String,
    /// The conversations.
    pub events: Vec<Event>,
    /// What is to be done on a day.
    pub days: Vec<Day>,
}

/// Something for one day, without a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// Names it for good.
    pub uid: String,
    /// When it was written down.
    pub stamp: Timestamp,
    /// The day.
    pub on: Date,
    /// The title, one line.
    pub summary: String,
}

/// The text of a feed. The same calendar gives the same text, so that it can be told whether anything changed.
#[must_use]
pub fn feed(feed: &Feed) -> String {
    let mut lines = begin();
    lines.text("NAME", &feed.name);
    lines.text("X-WR-CALNAME", &feed.name);
    lines.plain("REFRESH-INTERVAL;VALUE=DURATION", LOOK_AGAIN);
    lines.plain("X-PUBLISHED-TTL", LOOK_AGAIN);
    for event in &feed.events {
        write_event(&mut lines, event, |_| {});
    }
    for day in &feed.days {
        write_day(&mut lines, day);
    }
    end(lines)
}

fn write_day(lines: &mut Lines, day: &Day) {
    lines.plain("BEGIN", "VEVENT");
    lines.text("UID", &day.uid);
    lines.instant("DTSTAMP", day.stamp);
    lines.day("DTSTART", day.on);
    lines.day("DTEND", day.on.saturating_add(1.day()));
    lines.text("SUMMARY", &day.summary);
    lines.plain("TRANSP", "TRANSPARENT");
    lines.plain("BEGIN", "VALARM");
    lines.plain("ACTION", "DISPLAY");
    lines.plain("TRIGGER", IN_THE_MORNING);
    lines.text("DESCRIPTION", &day.summary);
    lines.plain("END", "VALARM");
    lines.plain("END", "VEVENT");
}
