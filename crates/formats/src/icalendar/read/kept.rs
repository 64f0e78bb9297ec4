//! What is kept, as iCalendar text: a beginning, a length, a rule and its exceptions, and nothing else.

use jiff::{civil::DateTime, tz::TimeZone};

use super::{
    appointment::{self, Lasts},
    blocks::{self, Block},
    series::Stay,
    when::{OWN, UTC, When},
    zones::Zones,
};

/// Writes it.
pub(super) fn write(stays: &[Stay]) -> String {
    let mut lines = vec!["BEGIN:VCALENDAR".to_owned(), "VERSION:2.0".to_owned(), "PRODID:-//Acquaint//Kept//EN".to_owned()];
    for stay in stays {
        lines.push("BEGIN:VEVENT".to_owned());
        lines.push(format!("DTSTART{}", point(&stay.start, [stay.start.civil()])));
        lines.push(match stay.lasts {
            Lasts::Days(days) => format!("DURATION:P{days}D"),
            Lasts::Seconds(seconds) => format!("DURATION:PT{seconds}S"),
        });
        lines.extend(stay.rule.as_ref().map(|rule| format!("RRULE:{rule}")));
        if !stay.except.is_empty() {
            lines.push(format!("EXDATE{}", point(&stay.start, stay.except.iter().copied())));
        }
        lines.push("END:VEVENT".to_owned());
    }
    lines.push("END:VCALENDAR".to_owned());
    lines.join("\r\n") + "\r\n"
}

/// Points on the clock of a beginning, with its zone before them.
fn point(start: &When, at: impl IntoIterator<Item = DateTime>) -> String {
    let (zone, form) = match start {
        When::Day(_) => (";VALUE=DATE".to_owned(), "%Y%m%d"),
        When::Clock { zone, .. } if zone == OWN => (String::new(), "%Y%m%dT%H%M%S"),
        When::Clock { zone, .. } if zone == UTC => (String::new(), "%Y%m%dT%H%M%SZ"),
        When::Clock { zone, .. } => (format!(";TZID=\"{zone}\""), "%Y%m%dT%H%M%S"),
    };
    let points: Vec<String> = at.into_iter().map(|at| at.strftime(form).to_string()).collect();
    format!("{zone}:{}", points.join(","))
}

/// Reads again what was written. What was kept by another program, or not at all, is nothing.
pub(super) fn read(text: &str, own: &TimeZone) -> Vec<Stay> {
    let zones = Zones::new(own.clone());
    let events = blocks::of(text).into_iter().filter_map(|block| if let Block::Event(text) = block { Some(text) } else { None });
    let stay = |one: appointment::Appointment| Stay {
        except: one.except.iter().map(When::civil).collect(),
        start: one.start,
        lasts: one.lasts,
        rule: one.rule,
    };
    events.filter_map(|text| appointment::read(text, &zones)).map(stay).collect()
}
