//! From single appointments to what is kept: exceptions find their series, rules get a plain end, and what is past goes.

use std::collections::{BTreeSet, HashMap};

use calcard::icalendar::ICalendarRecurrenceRule;
use jiff::{
    Timestamp, ToSpan as _,
    civil::{DateTime, Time},
};

use super::{
    appointment::{Appointment, Lasts},
    expand::stretch,
    rule,
    when::When,
    zones::Zones,
};

/// The most dates of a rule with a count that are counted; it ends with the last of them.
const COUNTED_AT_MOST: usize = 10_000;
/// The most dates that are counted in one calendar.
const COUNTED_IN_ALL: usize = 500_000;
/// How many rules that never come true are tried in one calendar, because each costs some milliseconds.
const BARREN_AT_MOST: usize = 10;

/// What keeps somebody busy, once or again and again.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Stay {
    pub(super) start: When,
    pub(super) lasts: Lasts,
    /// Without a count; its end stands on the clock of the start.
    pub(super) rule: Option<ICalendarRecurrenceRule>,
    /// Dates of the rule that are none, on the clock of the start.
    pub(super) except: BTreeSet<DateTime>,
}

/// What is kept, and how much is not.
#[derive(Debug, Default)]
pub(super) struct Series {
    pub(super) kept: Vec<Stay>,
    pub(super) left_out: usize,
    counted: usize,
    barren: usize,
}

/// Puts together what belongs together.
pub(super) fn put_together(mut read: Vec<Appointment>, zones: &Zones, since: Timestamp) -> Series {
    let mut masters: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, one) in read.iter().enumerate().filter(|(_, one)| one.instead_of.is_none() && !one.uid.is_empty()) {
        masters.entry(&one.uid).or_default().push(index);
    }
    let exceptions = read.iter().filter_map(|one| Some((masters.get(one.uid.as_str())?.clone(), one.instead_of.clone()?)));
    for (of, instead) in exceptions.collect::<Vec<_>>() {
        for index in of {
            read[index].except.push(instead.clone());
        }
    }
    let mut series = Series::default();
    for one in read.into_iter().filter(|one| !one.free) {
        series.keep(one, zones, since);
    }
    series
}

impl Series {
    fn keep(&mut self, one: Appointment, zones: &Zones, since: Timestamp) {
        let zone = one.start.zone().to_owned();
        let except: BTreeSet<DateTime> = one.except.iter().filter_map(|when| when.civil_in(&zone, &zones.own)).collect();
        // A whole day is an exception whatever the hour, if only the day was written.
        let days: BTreeSet<DateTime> = one.except.iter().filter(|when| matches!(when, When::Day(_))).map(When::civil).collect();
        let is_none = |at: DateTime| except.contains(&at) || days.contains(&at.date().to_datetime(Time::midnight()));
        for (start, lasts) in one.also {
            if start.civil_in(&zone, &zones.own).is_some_and(|at| !is_none(at)) {
                self.keep_once(start, lasts, zones, since);
            }
        }
        let rule = one.rule.filter(|_| one.instead_of.is_none()).and_then(|rule| self.plain(rule, &one.start, zones));
        match rule {
            None if !is_none(one.start.civil()) || one.instead_of.is_some() => self.keep_once(one.start, one.lasts, zones, since),
            None => {}
            Some(rule) => {
                let last = rule.until.as_ref().and_then(|until| When::of(until, None, zones));
                let over = last.is_some_and(|last| is_over(&When::Clock { at: last.civil(), zone: zone.clone() }, one.lasts, zones, since));
                if !over {
                    let except =
                        except.into_iter().chain(days.iter().map(|day| day.date().to_datetime(one.start.civil().time()))).collect();
                    self.kept.push(Stay { start: one.start, lasts: one.lasts, rule: Some(rule), except });
                }
            }
        }
    }

    fn keep_once(&mut self, start: When, lasts: Lasts, zones: &Zones, since: Timestamp) {
        if !is_over(&start, lasts, zones, since) {
            self.kept.push(Stay { start, lasts, rule: None, except: BTreeSet::new() });
        }
    }

    /// The rule without a count, and with an end on the clock of its start. Nothing if it makes no dates, or too many.
    fn plain(&mut self, mut rule: ICalendarRecurrenceRule, start: &When, zones: &Zones) -> Option<ICalendarRecurrenceRule> {
        if rule::is_too_often(&rule) || self.barren >= BARREN_AT_MOST || self.counted >= COUNTED_IN_ALL {
            self.left_out += 1;
            return None;
        }
        if let Some(until) = rule.until.take() {
            let until = When::of(&until, None, zones)?;
            let last = match &until {
                When::Day(day) => day.to_datetime(Time::constant(23, 59, 59, 0)),
                When::Clock { .. } => until.civil_in(start.zone(), &zones.own)?,
            };
            rule.until = Some(rule::written(last));
        }
        let wanted = rule.count.map_or(1, |count| usize::try_from(count).unwrap_or(COUNTED_AT_MOST).min(COUNTED_AT_MOST));
        let dates = rule::dates(start.civil(), &rule, wanted);
        self.counted += dates.len();
        let Some(last) = dates.last() else {
            // A rule that ends before it begins is nothing out of the ordinary; one that never comes true is.
            self.barren += usize::from(rule.until.is_none());
            self.left_out += usize::from(rule.until.is_none());
            return None;
        };
        if rule.count.take().is_some() {
            rule.until = Some(rule::written(*last));
        }
        Some(rule)
    }
}

/// Whether something was over at a moment.
fn is_over(start: &When, lasts: Lasts, zones: &Zones, since: Timestamp) -> bool {
    let a_day_before = since.saturating_sub(24.hours()).unwrap_or(since);
    stretch(start.civil(), start, lasts, &zones.own).is_none_or(|busy| busy.until <= a_day_before)
}
