//! Out of all times that suit both, the three to offer: on different days, mornings and afternoons, soon but not tomorrow.

use jiff::{
    ToSpan, Zoned,
    civil::{Date, Time},
};

/// How many times one offers: enough for a choice, few enough to answer at once.
pub const OFFERED_USUALLY: usize = 3;
/// How many of the next days are looked at for the other half of the day.
const LOOK_AHEAD: usize = 3;
/// Minutes between two times of one day that are a choice at all.
const APART: i64 = 120;
/// The middle of a morning and of an afternoon, at which nobody has just arrived or is about to leave.
const MIDDLES: [Time; 2] = [Time::constant(10, 0, 0, 0), Time::constant(14, 0, 0, 0)];

/// The times to offer, in order: at most so many. `found` is in order, and `tomorrow` is the day that is only taken when
/// there are not enough others.
#[must_use]
pub fn choose(found: &[Zoned], tomorrow: Date, at_most: usize) -> Vec<Zoned> {
    let mut days = by_day(found);
    if days.len() > at_most {
        days.retain(|day| day.first().is_none_or(|first| first.date() != tomorrow));
    }
    let mut chosen: Vec<Zoned> = Vec::new();
    let mut rest = days.as_slice();
    while chosen.len() < at_most && !rest.is_empty() {
        let half = chosen.last().map(|last| !is_afternoon(last));
        let spare = rest.len().saturating_sub(at_most - chosen.len());
        let ahead = rest.iter().take(LOOK_AHEAD.min(spare + 1));
        let with_half = half.and_then(|half| ahead.clone().position(|day| day.iter().any(|time| is_afternoon(time) == half)));
        let index = with_half.unwrap_or_default();
        chosen.extend(best(rest[index], half).cloned());
        rest = &rest[index + 1..];
    }
    fill_up(found, &mut chosen, at_most);
    chosen.sort_by_key(Zoned::timestamp);
    chosen
}

/// A few times of each day besides those that are offered, to swap: at most so many a day.
#[must_use]
pub fn a_few_each_day(found: &[Zoned], chosen: &[Zoned], days: usize, a_day: usize) -> Vec<Vec<Zoned>> {
    let others: Vec<Zoned> = found.iter().filter(|time| !chosen.contains(time)).cloned().collect();
    let whole = |time: &&Zoned| time.minute() == 0;
    let thin = |day: &[Zoned]| {
        let hours: Vec<&Zoned> = day.iter().filter(whole).collect();
        let from = if hours.is_empty() { day.iter().collect() } else { hours };
        let step = from.len().div_ceil(a_day.max(1)).max(1);
        from.into_iter().step_by(step).cloned().collect()
    };
    by_day(&others).into_iter().take(days).map(thin).collect()
}

/// The times in order, day by day.
fn by_day(found: &[Zoned]) -> Vec<&[Zoned]> {
    found.chunk_by(|one, next| one.date() == next.date()).collect()
}

fn is_afternoon(time: &Zoned) -> bool {
    time.hour() >= 12
}

/// The time of a day that lies best: in the wanted half if there is one, near its middle, on the hour.
fn best(day: &[Zoned], afternoon: Option<bool>) -> Option<&Zoned> {
    let cost = |time: &&Zoned| {
        let middle = MIDDLES[usize::from(is_afternoon(time))];
        let minutes = |time: Time| i64::from(time.hour()) * 60 + i64::from(time.minute());
        let other = afternoon.is_some_and(|wanted| wanted != is_afternoon(time));
        (other, (minutes(time.time()) - minutes(middle)).abs() + i64::from(time.minute() != 0) * 15)
    };
    day.iter().min_by_key(cost)
}

/// Where there are too few days, a second time of the same day, two hours from the first, is better than none.
fn fill_up(found: &[Zoned], chosen: &mut Vec<Zoned>, at_most: usize) {
    for time in found {
        let apart = |other: &Zoned| {
            let near = other.timestamp().checked_sub(APART.minutes()).ok().zip(other.timestamp().checked_add(APART.minutes()).ok());
            near.is_some_and(|(from, until)| time.timestamp() <= from || time.timestamp() >= until)
        };
        if chosen.len() < at_most && chosen.iter().all(apart) {
            chosen.push(time.clone());
        }
    }
}
