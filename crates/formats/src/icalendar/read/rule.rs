//! The dates that a rule makes. The rule is expanded on a clock without a zone; what a clock change does to a date is decided
//! afterwards, by one library for all times.

use calcard::{
    common::{PartialDateTime, timezone::Tz},
    icalendar::{
        ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarFrequency, ICalendarProperty,
        ICalendarRecurrenceRule, ICalendarValue,
    },
};
use jiff::{Span, Timestamp, ToSpan as _, civil::DateTime, tz::TimeZone};

/// The first dates of a rule from its start on, at most so many. None if the rule makes no sense.
///
/// A rule that never comes true costs some milliseconds and makes none, so nobody asks for many of those.
pub(super) fn dates(start: DateTime, rule: &ICalendarRecurrenceRule, at_most: usize) -> Vec<DateTime> {
    let entry = |name, value| ICalendarEntry { name, params: Vec::new(), values: vec![value] };
    let event = ICalendarComponent {
        component_type: ICalendarComponentType::VEvent,
        entries: vec![
            entry(ICalendarProperty::Dtstart, ICalendarValue::PartialDateTime(Box::new(written(start)))),
            entry(ICalendarProperty::Rrule, ICalendarValue::RecurrenceRule(Box::new(rule.clone()))),
        ],
        component_ids: Vec::new(),
    };
    let expanded = ICalendar { components: vec![event] }.expand_dates(Tz::Floating, at_most);
    let date = |second: i64| Timestamp::from_second(second).ok().map(|moment| moment.to_zoned(TimeZone::UTC).datetime());
    expanded.events.into_iter().filter_map(|event| date(event.start.naive_local().and_utc().timestamp())).collect()
}

/// A date on a clock without a zone, as the reader of calendars has it.
pub(super) fn written(at: DateTime) -> PartialDateTime {
    let small = |number: i8| u8::try_from(number).ok();
    PartialDateTime {
        year: u16::try_from(at.year()).ok(),
        month: small(at.month()),
        day: small(at.day()),
        hour: small(at.hour()),
        minute: small(at.minute()),
        second: small(at.second()),
        tz_hour: None,
        tz_minute: None,
        tz_minus: false,
    }
}

/// Whether a rule comes again so often that it is no appointment.
pub(super) fn is_too_often(rule: &ICalendarRecurrenceRule) -> bool {
    matches!(rule.freq, ICalendarFrequency::Secondly | ICalendarFrequency::Minutely)
}

/// A later date from which a rule without a count makes the same dates: at least one turn before `wanted`, so that none is
/// lost, and a whole number of turns after its start, so that every other week stays the same weeks.
pub(super) fn nearer(start: DateTime, rule: &ICalendarRecurrenceRule, wanted: DateTime) -> DateTime {
    let interval = i64::from(rule.interval.unwrap_or(1).max(1));
    let days = wanted.duration_since(start).as_hours() / 24;
    let turns = |length: i64| (days / length / interval - 1).max(0) * interval;
    let step: Span = match rule.freq {
        ICalendarFrequency::Daily => turns(1).days(),
        ICalendarFrequency::Weekly => turns(7).weeks(),
        // Not every month has a 31st, and not every year a 29 February.
        ICalendarFrequency::Monthly if start.day() <= 28 => turns(31).months(),
        ICalendarFrequency::Yearly if start.day() <= 28 => turns(366).years(),
        ICalendarFrequency::Hourly => (((days * 24) / interval - 1).max(0) * interval).hours(),
        _ => return start,
    };
    start.checked_add(step).unwrap_or(start)
}
