//! One appointment: from when on, for how long, how often, and whether it keeps somebody busy at all.
//!
//! Titles, places, guests and texts are not even looked at.

use calcard::icalendar::{
    ICalendarComponent, ICalendarComponentType, ICalendarDuration, ICalendarEntry, ICalendarFreeBusyType, ICalendarParameterName,
    ICalendarParameterValue, ICalendarPeriod, ICalendarProperty, ICalendarRecurrenceRule, ICalendarStatus, ICalendarTransparency,
    ICalendarValue,
};

use super::{
    when::When,
    zones::{Zones, parse},
};

/// How long something takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lasts {
    /// Whole days.
    Days(i64),
    /// Seconds.
    Seconds(i64),
}

/// An appointment as it was written.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Appointment {
    /// What exceptions name it by; empty for none.
    pub(super) uid: String,
    /// The occurrence in whose place it stands.
    pub(super) instead_of: Option<When>,
    pub(super) start: When,
    pub(super) lasts: Lasts,
    pub(super) rule: Option<ICalendarRecurrenceRule>,
    /// Further occurrences that no rule makes.
    pub(super) also: Vec<(When, Lasts)>,
    /// Occurrences that are none.
    pub(super) except: Vec<When>,
    /// Whether it was called off, or leaves one free, or takes no time.
    pub(super) free: bool,
}

/// Reads one appointment. Nothing if it has no beginning.
pub(super) fn read(block: &str, zones: &Zones) -> Option<Appointment> {
    let components = parse(block)?;
    let event = components.iter().find(|component| component.component_type == ICalendarComponentType::VEvent)?;
    let instead_of = first(event, &ICalendarProperty::RecurrenceId).and_then(|entry| when(entry, zones));
    let start = first(event, &ICalendarProperty::Dtstart).and_then(|entry| when(entry, zones)).or_else(|| instead_of.clone())?;
    let lasts = lasts(event, &start, zones)?;
    let uid = match first(event, &ICalendarProperty::Uid).and_then(|entry| entry.values.first()) {
        Some(ICalendarValue::Text(uid)) => uid.clone(),
        _ => String::new(),
    };
    let rule = match first(event, &ICalendarProperty::Rrule).and_then(|entry| entry.values.first()) {
        Some(ICalendarValue::RecurrenceRule(rule)) => Some((**rule).clone()),
        _ => None,
    };
    let also = all(event, &ICalendarProperty::Rdate).flat_map(|(entry, value)| occurrence(entry, value, lasts, zones)).collect();
    let except = all(event, &ICalendarProperty::Exdate).filter_map(|(entry, value)| point(entry, value, zones)).collect();
    let free = is_free(event) || matches!(lasts, Lasts::Days(..=0) | Lasts::Seconds(..=0));
    Some(Appointment { uid, instead_of, start, lasts, rule, also, except, free })
}

/// Reads a list of busy times: each is an appointment of its own.
pub(super) fn read_free_busy(block: &str) -> Vec<Appointment> {
    let zones = Zones::new(jiff::tz::TimeZone::UTC);
    let components = parse(block).unwrap_or_default();
    let busy = components.iter().flat_map(|component| all(component, &ICalendarProperty::Freebusy));
    let busy = busy.filter(|(entry, _)| {
        let free = ICalendarParameterValue::Fbtype(ICalendarFreeBusyType::Free);
        !entry.params.iter().any(|param| param.name == ICalendarParameterName::Fbtype && param.value == free)
    });
    let single = |(start, lasts)| Appointment {
        uid: String::new(),
        instead_of: None,
        start,
        lasts,
        rule: None,
        also: Vec::new(),
        except: Vec::new(),
        free: false,
    };
    busy.filter_map(|(entry, value)| occurrence(entry, value, Lasts::Seconds(0), &zones)).map(single).collect()
}

fn first<'a>(event: &'a ICalendarComponent, property: &ICalendarProperty) -> Option<&'a ICalendarEntry> {
    event.entries.iter().find(|entry| entry.name == *property)
}

fn all<'a>(
    event: &'a ICalendarComponent,
    property: &'a ICalendarProperty,
) -> impl Iterator<Item = (&'a ICalendarEntry, &'a ICalendarValue)> {
    event.entries.iter().filter(move |entry| entry.name == *property).flat_map(|entry| entry.values.iter().map(move |value| (entry, value)))
}

fn when(entry: &ICalendarEntry, zones: &Zones) -> Option<When> {
    point(entry, entry.values.first()?, zones)
}

fn point(entry: &ICalendarEntry, value: &ICalendarValue, zones: &Zones) -> Option<When> {
    match value {
        ICalendarValue::PartialDateTime(written) => When::of(written, entry.tz_id(), zones),
        _ => None,
    }
}

/// One further occurrence: a point, or a stretch with an end or a length of its own.
fn occurrence(entry: &ICalendarEntry, value: &ICalendarValue, lasts: Lasts, zones: &Zones) -> Option<(When, Lasts)> {
    match value {
        ICalendarValue::Period(ICalendarPeriod::Range { start, end }) => {
            let start = When::of(start, entry.tz_id(), zones)?;
            let end = When::of(end, entry.tz_id(), zones)?;
            let lasts = between(&start, &end, zones)?;
            Some((start, lasts))
        }
        ICalendarValue::Period(ICalendarPeriod::Duration { start, duration }) => {
            Some((When::of(start, entry.tz_id(), zones)?, Lasts::Seconds(seconds(duration))))
        }
        _ => Some((point(entry, value, zones)?, lasts)),
    }
}

/// How long it takes (RFC 5545, section 3.6.1): up to its end, for its length, else one day or no time at all.
fn lasts(event: &ICalendarComponent, start: &When, zones: &Zones) -> Option<Lasts> {
    if let Some(end) = first(event, &ICalendarProperty::Dtend) {
        return between(start, &when(end, zones)?, zones);
    }
    let length = match first(event, &ICalendarProperty::Duration).and_then(|entry| entry.values.first()) {
        Some(ICalendarValue::Duration(length)) => Some(seconds(length)),
        _ => None,
    };
    Some(match (start, length) {
        (When::Day(_), None) => Lasts::Days(1),
        (When::Day(_), Some(length)) => Lasts::Days((length + 86_399) / 86_400),
        (When::Clock { .. }, length) => Lasts::Seconds(length.unwrap_or_default()),
    })
}

fn between(start: &When, end: &When, zones: &Zones) -> Option<Lasts> {
    if let (When::Day(first), When::Day(last)) = (start, end) {
        return Some(Lasts::Days(i64::from(first.until(*last).ok()?.get_days())));
    }
    let same = start.zone() == end.zone();
    // On the same clock the difference is what it shows, also where the clock changes in between on some days.
    let seconds = if same {
        end.civil().duration_since(start.civil()).as_secs()
    } else {
        end.moment(&zones.own)?.duration_since(start.moment(&zones.own)?).as_secs()
    };
    Some(Lasts::Seconds(seconds))
}

fn seconds(length: &ICalendarDuration) -> i64 {
    let days = i64::from(length.weeks) * 7 + i64::from(length.days);
    let seconds = days * 86_400 + i64::from(length.hours) * 3600 + i64::from(length.minutes) * 60 + i64::from(length.seconds);
    if length.neg { -seconds } else { seconds }
}

/// Called off, marked as leaving one free, or free in Outlook's own word.
fn is_free(event: &ICalendarComponent) -> bool {
    event.entries.iter().any(|entry| match (&entry.name, entry.values.first()) {
        (ICalendarProperty::Status, Some(ICalendarValue::Status(ICalendarStatus::Cancelled)))
        | (ICalendarProperty::Transp, Some(ICalendarValue::Transparency(ICalendarTransparency::Transparent))) => true,
        (ICalendarProperty::Other(name), Some(ICalendarValue::Text(word))) => {
            name.eq_ignore_ascii_case("X-MICROSOFT-CDO-BUSYSTATUS") && word.eq_ignore_ascii_case("FREE")
        }
        _ => false,
    })
}
