//! Time zones by the names that calendars give them: of the tz database, of Windows, or of nobody but the calendar itself.

use std::collections::HashMap;

use calcard::{
    Entry, Parser,
    common::timezone::Tz,
    icalendar::{ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarValue, ICalendarWeekday},
};
use jiff::tz::TimeZone;

use super::when::{OWN, UTC};

/// The zones that a calendar describes itself.
#[derive(Debug)]
pub(super) struct Zones {
    /// The zone of the person.
    pub(super) own: TimeZone,
    described: HashMap<String, String>,
}

impl Zones {
    pub(super) fn new(own: TimeZone) -> Self {
        Self { own, described: HashMap::new() }
    }

    /// Takes in a zone that the calendar describes. Only what no database knows needs its rules.
    pub(super) fn learn(&mut self, block: &str) {
        let Some(calendar) = parse(block) else { return };
        let id = calendar.iter().find_map(|component| text(component, &ICalendarProperty::Tzid));
        let Some(id) = id else { return };
        let named = calendar.iter().find_map(|component| component.timezone()).map(|(_, zone)| zone).and_then(|zone| name(&zone));
        if let Some(zone) = named.or_else(|| described(&calendar)) {
            self.described.insert(id.to_owned(), zone);
        }
    }

    /// The name of the zone that a calendar means, as [`find`] knows it; one's own if nobody knows it.
    pub(super) fn name_of(&self, id: &str) -> String {
        // A zone of no database, as it was kept.
        if id.starts_with('<') && TimeZone::posix(id).is_ok() {
            return id.to_owned();
        }
        let known = || id.parse::<Tz>().ok().and_then(|zone| name(&zone));
        self.described.get(id).cloned().or_else(known).unwrap_or_else(|| OWN.to_owned())
    }
}

/// The zone under a name of the database, or under a rule such as `<+01>-1<+02>,M3.5.0,M10.5.0/3` (POSIX); one's own for
/// any other.
pub(super) fn find(name: &str, own: &TimeZone) -> TimeZone {
    if name == OWN {
        return own.clone();
    }
    TimeZone::get(name).or_else(|_| TimeZone::posix(name)).unwrap_or_else(|_| own.clone())
}

/// The components in a piece of a calendar.
pub(super) fn parse(block: &str) -> Option<Vec<ICalendarComponent>> {
    match Parser::new(block).entry() {
        Entry::ICalendar(calendar) => Some(calendar.components),
        _ => None,
    }
}

/// The name of a zone that the reader found; nothing for one that it did not.
fn name(zone: &Tz) -> Option<String> {
    match zone {
        Tz::Tz(zone) => TimeZone::get(zone.name()).is_ok().then(|| zone.name().to_owned()),
        Tz::Fixed(offset) => Some(fixed(offset.local_minus_utc())),
        Tz::Floating => None,
    }
}

/// The days of the week as POSIX counts them, Sunday first.
const WEEK: [ICalendarWeekday; 7] = {
    use ICalendarWeekday::{Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};
    [Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday]
};

/// One part of a zone: standard time or summer time.
struct Part {
    /// Seconds east of Greenwich while it lasts.
    offset: i32,
    /// When it begins, as POSIX says it; nothing if it does so only once.
    begins: Option<String>,
    daylight: bool,
}

/// The rule of a zone that describes itself by two parts that come every year, or by one that lasts.
fn described(calendar: &[ICalendarComponent]) -> Option<String> {
    let parts: Vec<Part> = calendar.iter().filter_map(part).collect();
    let last = |daylight: bool| parts.iter().rfind(|part| part.daylight == daylight && part.begins.is_some());
    if let (Some(standard), Some(summer)) = (last(false), last(true)) {
        let (begins, ends) = (summer.begins.as_ref()?, standard.begins.as_ref()?);
        return Some(format!("{}{},{begins},{ends}", posix(standard.offset), posix(summer.offset)));
    }
    let standard = parts.iter().rfind(|part| !part.daylight).or(parts.last())?;
    Some(fixed(standard.offset))
}

fn part(component: &ICalendarComponent) -> Option<Part> {
    let daylight = match component.component_type {
        ICalendarComponentType::Daylight => true,
        ICalendarComponentType::Standard => false,
        _ => return None,
    };
    let value = |property: &ICalendarProperty| component.entries.iter().find(|entry| entry.name == *property)?.values.first();
    let ICalendarValue::PartialDateTime(to) = value(&ICalendarProperty::Tzoffsetto)? else { return None };
    let seconds = i32::from(to.tz_hour?) * 3600 + i32::from(to.tz_minute.unwrap_or_default()) * 60;
    let offset = if to.tz_minus { -seconds } else { seconds };
    let start = match value(&ICalendarProperty::Dtstart) {
        Some(ICalendarValue::PartialDateTime(start)) => Some(start),
        _ => None,
    };
    let begins = match value(&ICalendarProperty::Rrule) {
        Some(ICalendarValue::RecurrenceRule(rule)) if rule.until.is_none() => start.and_then(|start| {
            let [day] = rule.byday.as_slice() else { return None };
            let [month] = rule.bymonth.as_slice() else { return None };
            let week = match day.ordwk? {
                -1 => 5,
                week @ 1..=4 => week,
                _ => return None,
            };
            let weekday = WEEK.iter().position(|weekday| *weekday == day.weekday)?;
            let (hour, minute) = (start.hour.unwrap_or_default(), start.minute.unwrap_or_default());
            Some(format!("M{}.{week}.{weekday}/{hour:02}:{minute:02}", month.month()))
        }),
        _ => None,
    };
    Some(Part { offset, begins, daylight })
}

/// A zone that never changes.
fn fixed(seconds: i32) -> String {
    if seconds == 0 { UTC.to_owned() } else { posix(seconds) }
}

/// An offset as POSIX says it: a name, and the hours west of Greenwich.
fn posix(seconds: i32) -> String {
    let (sign, west) = if seconds < 0 { ('-', "") } else { ('+', "-") };
    let (hours, minutes) = (seconds.abs() / 3600, seconds.abs() / 60 % 60);
    format!("<{sign}{hours:02}{minutes:02}>{west}{hours:02}:{minutes:02}")
}

fn text<'a>(component: &'a ICalendarComponent, property: &ICalendarProperty) -> Option<&'a str> {
    let value = component.entries.iter().find(|entry| entry.name == *property)?.values.first()?;
    if let ICalendarValue::Text(text) = value { Some(text) } else { None }
}
