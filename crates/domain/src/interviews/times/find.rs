//! Every time within some days that suits both: on the half hour of the other one's clock, within the hours of both, and
//! clear of all that one has to do.

use jiff::{
    SignedDuration, Timestamp, ToSpan, Zoned,
    civil::{Date, Time},
    tz::TimeZone,
};

use super::{Busy, Hours, NOTICE_HOURS, Taking};
use crate::{
    interviews::Setting,
    outreach::{Country, holiday},
};

/// Minutes from one time that is looked at to the next.
const STEP: i64 = 30;
/// The hour in which people eat, on the other one's clock. House rule.
const LUNCH: (Time, Time) = (Time::constant(12, 0, 0, 0), Time::constant(13, 0, 0, 0));

/// What is looked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    /// One's own zone.
    pub zone: TimeZone,
    /// One's own hours, on the clock of that zone.
    pub hours: Hours,
    /// The other one's zone.
    pub their_zone: TimeZone,
    /// The hours that are fair to them, on the clock of their zone.
    pub their_hours: Hours,
    /// The country whose public holidays they have, if it is known.
    pub their_country: Option<Country>,
    /// What the conversation takes of one's day.
    pub taking: Taking,
}

/// All times that suit both, the first one first, on the other one's clock, for so many days from now on.
///
/// None of them begins within a day, overlaps anything one is busy with (the way there and back counted), lies outside the
/// hours of either, on a public holiday of theirs or at their lunch, unless it is a coffee. A time that a clock change skips
/// or repeats is left out, for the two could mean two moments.
#[must_use]
pub fn find_times(now: Timestamp, days: u16, wanted: &Wanted, busy: &[Busy]) -> Vec<Zoned> {
    let busy = merged(busy);
    let earliest = now.saturating_add(SignedDuration::from_hours(NOTICE_HOURS)).unwrap_or(Timestamp::MAX);
    let mut found = Vec::new();
    let mut day = earliest.to_zoned(wanted.their_zone.clone()).date();
    for _ in 0..days {
        if wanted.their_hours.days.has(day.weekday()) && wanted.their_country.is_none_or(|country| holiday(country, day).is_none()) {
            let times = times_of_day(wanted, day).filter(|start| start.timestamp() >= earliest);
            found.extend(times.filter(|start| suits(wanted, start, &busy)));
        }
        let Ok(next) = day.checked_add(1.day()) else { break };
        day = next;
    }
    found
}

/// The half hours within their hours on one day that are one moment each.
fn times_of_day(wanted: &Wanted, day: Date) -> impl Iterator<Item = Zoned> {
    let minutes = |time: Time| i64::from(time.hour()) * 60 + i64::from(time.minute());
    let first = (minutes(wanted.their_hours.from) + STEP - 1) / STEP;
    let last = minutes(wanted.their_hours.until) / STEP;
    (first..=last).filter_map(move |step| {
        let midnight = day.to_datetime(Time::midnight());
        let civil = midnight.checked_add((step * STEP).minutes()).ok().filter(|civil| civil.date() == day)?;
        wanted.their_zone.to_ambiguous_zoned(civil).unambiguous().ok()
    })
}

fn suits(wanted: &Wanted, start: &Zoned, busy: &[Busy]) -> bool {
    let Ok(end) = start.checked_add(SignedDuration::from_mins(wanted.taking.minutes.max(1))) else { return false };
    let lunch = wanted.taking.setting != Setting::Cafe && start.time() < LUNCH.1 && end.time() > LUNCH.0;
    if lunch || !wanted.their_hours.hold(start, &end) {
        return false;
    }
    let mine = |moment: &Zoned| moment.with_time_zone(wanted.zone.clone());
    wanted.hours.hold(&mine(start), &mine(&end)) && is_free(wanted.taking.around(start.timestamp()), busy)
}

/// Whether a stretch touches nothing of what is sorted and without overlaps.
fn is_free(stretch: Busy, busy: &[Busy]) -> bool {
    let next = busy.partition_point(|one| one.until <= stretch.from);
    busy.get(next).is_none_or(|one| one.from >= stretch.until)
}

/// The same time, sorted, with what overlaps made one.
fn merged(busy: &[Busy]) -> Vec<Busy> {
    let mut sorted: Vec<Busy> = busy.iter().copied().filter(|one| one.from < one.until).collect();
    sorted.sort_unstable();
    let mut merged: Vec<Busy> = Vec::with_capacity(sorted.len());
    for one in sorted {
        match merged.last_mut().filter(|last| one.from <= last.until) {
            Some(last) => last.until = last.until.max(one.until),
            None => merged.push(one),
        }
    }
    merged
}
