//! Appointments as iCalendar (RFC 5545, RFC 5546): writing them for one's own calendar, as invitations to somebody and as a feed;
//! and reading when somebody is busy.
//!
//! Times are written in UTC, so that no calendar can take them for another zone's. Leaves out writing recurring events.

mod feed;
mod invite;
mod read;
mod write;

pub use feed::{Day, Feed, feed};
pub use invite::{Method, Parties, invite};

use jiff::{SignedDuration, Timestamp, Zoned};

pub use read::{APPOINTMENTS_AT_MOST, CALENDAR_AT_MOST, Expanded, Kept, NoCalendar, expand, keep_calendar};

use write::Lines;

/// One appointment.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Names the appointment for good: the same in every version, random, without personal data.
    pub uid: String,
    /// 0 at first, one more with each change; calendars keep the highest.
    pub sequence: u32,
    /// When this version was made.
    pub stamp: Timestamp,
    /// When it begins.
    pub start: Zoned,
    /// How long it takes; at least one minute is written.
    pub minutes: u32,
    /// The title, one line.
    pub summary: String,
    /// Where it is; empty for unknown.
    pub location: String,
    /// Anything else; empty for nothing.
    pub description: String,
    /// A web address, such as a video room; anything but `http` and `https` is left out.
    pub url: String,
    /// Reminders, in minutes before the beginning.
    pub alarms: Vec<u32>,
    /// Whether it was called off; reminders are then left out.
    pub cancelled: bool,
}

/// The file for "add to my calendar": `METHOD:PUBLISH`, nobody invited, so that no calendar sends anything to anybody.
pub fn for_own_calendar(event: &Event) -> String {
    let mut lines = begin();
    lines.plain("METHOD", "PUBLISH");
    write_event(&mut lines, event, |_| {});
    end(lines)
}

/// The beginning of every text of ours.
fn begin() -> Lines {
    let mut lines = Lines::default();
    lines.plain("BEGIN", "VCALENDAR");
    lines.plain("VERSION", "2.0");
    lines.plain("PRODID", concat!("-//Acquaint//Acquaint ", env!("CARGO_PKG_VERSION"), "//EN"));
    lines.plain("CALSCALE", "GREGORIAN");
    lines
}

fn end(mut lines: Lines) -> String {
    lines.plain("END", "VCALENDAR");
    lines.finish()
}

/// One event; `parties` adds who is asked, if anybody is.
fn write_event(lines: &mut Lines, event: &Event, parties: impl FnOnce(&mut Lines)) {
    let start = event.start.timestamp();
    let length = SignedDuration::from_mins(i64::from(event.minutes.max(1)));
    lines.plain("BEGIN", "VEVENT");
    lines.text("UID", &event.uid);
    lines.plain("SEQUENCE", &event.sequence.to_string());
    lines.instant("DTSTAMP", event.stamp);
    lines.instant("DTSTART", start);
    lines.instant("DTEND", start.saturating_add(length).unwrap_or(start));
    lines.text("SUMMARY", &event.summary);
    lines.filled_text("LOCATION", &event.location);
    lines.filled_text("DESCRIPTION", &event.description);
    lines.address("URL", &event.url);
    parties(lines);
    lines.plain("STATUS", if event.cancelled { "CANCELLED" } else { "CONFIRMED" });
    lines.plain("TRANSP", if event.cancelled { "TRANSPARENT" } else { "OPAQUE" });
    let alarms = if event.cancelled { &[] } else { event.alarms.as_slice() };
    for minutes in alarms {
        write_alarm(lines, *minutes, &event.summary);
    }
    lines.plain("END", "VEVENT");
}

fn write_alarm(lines: &mut Lines, minutes: u32, summary: &str) {
    lines.plain("BEGIN", "VALARM");
    lines.plain("ACTION", "DISPLAY");
    lines.plain("TRIGGER", &format!("-PT{minutes}M"));
    lines.text("DESCRIPTION", summary);
    lines.plain("END", "VALARM");
}

#[cfg(test)]
mod tests;
