//! From what is kept to stretches of time, for some days.

use acquaint_domain::interviews::Busy;
use jiff::{SignedDuration, Timestamp, ToSpan as _, civil::DateTime, tz::TimeZone};

use super::{
    appointment::Lasts,
    kept, rule,
    series::Stay,
    when::{When, moment},
    zones,
};

/// The most occurrences of one rule in the days that are asked for (S12).
const OCCURRENCES_AT_MOST: usize = 1_000;
/// The most dates that are made of all rules of one calendar.
const DATES_IN_ALL: usize = 300_000;
/// Dates that a rule may make before the days that are asked for, because it begins a turn or two earlier.
const BEFORE: usize = 200;

/// When somebody is busy within some days.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Expanded {
    /// The stretches, in order of their beginning.
    pub busy: Vec<Busy>,
    /// How many rules came more often than is looked at, so that later occurrences may be missing.
    pub cut: usize,
}

/// When somebody is busy from one moment to another, from what [`super::keep_calendar`] kept. Whole days are days in `own`.
#[must_use]
pub fn expand(kept: &str, own: &TimeZone, from: Timestamp, until: Timestamp) -> Expanded {
    let mut expanded = Expanded::default();
    let mut left = DATES_IN_ALL;
    for stay in kept::read(kept, own) {
        let starts = match &stay.rule {
            None => vec![stay.start.civil()],
            Some(_) => {
                let (starts, cut) = dates(&stay, own, from, until, left);
                left = left.saturating_sub(starts.len());
                expanded.cut += usize::from(cut);
                starts
            }
        };
        let stretches = starts.into_iter().filter_map(|at| stretch(at, &stay.start, stay.lasts, own));
        expanded.busy.extend(stretches.filter(|busy| busy.until > from && busy.from < until));
    }
    expanded.busy.sort_unstable();
    expanded
}

/// The dates of a rule that can reach into the days that are asked for, and whether there were too many.
fn dates(stay: &Stay, own: &TimeZone, from: Timestamp, until: Timestamp, left: usize) -> (Vec<DateTime>, bool) {
    let Some(mut rule) = stay.rule.clone() else { return (Vec::new(), false) };
    let zone = zones::find(stay.start.zone(), own);
    let length = match stay.lasts {
        Lasts::Days(days) => SignedDuration::from_hours(days.saturating_mul(24).saturating_add(24)),
        Lasts::Seconds(seconds) => SignedDuration::from_secs(seconds),
    };
    let first = from.saturating_sub(length).unwrap_or(Timestamp::MIN).to_zoned(zone.clone()).datetime();
    let last = until.to_zoned(zone).datetime().saturating_add(1.day());
    let begins = rule::nearer(stay.start.civil(), &rule, first.saturating_sub(1.day()));
    let ends = rule.until.as_ref().and_then(civil).map_or(last, |end| end.min(last));
    rule.until = Some(rule::written(ends));
    let at_most = (OCCURRENCES_AT_MOST + BEFORE).min(left);
    let mut dates = rule::dates(begins, &rule, at_most);
    let cut = dates.len() >= at_most;
    // The beginning counts whether the rule names it or not (RFC 5545, section 3.8.5.3).
    if !dates.contains(&stay.start.civil()) {
        dates.push(stay.start.civil());
    }
    dates.retain(|at| !stay.except.contains(at));
    (dates, cut)
}

fn civil(written: &calcard::common::PartialDateTime) -> Option<DateTime> {
    When::of(written, None, &zones::Zones::new(TimeZone::UTC)).map(|when| when.civil())
}

/// The stretch that begins when the clock of an appointment shows something. A time that a clock change skips moves forward.
pub(super) fn stretch(at: DateTime, start: &When, lasts: Lasts, own: &TimeZone) -> Option<Busy> {
    let from = moment(at, start.zone(), own)?;
    let until = match lasts {
        Lasts::Days(days) => moment(at.checked_add(days.clamp(0, 100_000).days()).ok()?, start.zone(), own)?,
        Lasts::Seconds(seconds) => from.checked_add(SignedDuration::from_secs(seconds)).ok()?,
    };
    Some(Busy { from, until })
}
