//! In any two zones, over any clock change, and whatever one has to do.

use jiff::{SignedDuration, ToSpan as _, civil::Weekday};
use proptest::prelude::*;

use super::*;

/// Zones whose clocks change at odd times, by odd amounts, or stand at odd minutes.
const ZONES: [&str; 12] = [
    "Europe/Berlin",
    "America/New_York",
    "America/St_Johns",
    "America/Sao_Paulo",
    "Africa/Casablanca",
    "Africa/Cairo",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Chatham",
    "Pacific/Apia",
    "Pacific/Honolulu",
];

fn any_zone() -> impl Strategy<Value = &'static str> {
    prop::sample::select(ZONES.to_vec())
}

fn any_hours() -> impl Strategy<Value = Hours> {
    (0_i8..20, 1_i8..4, prop::sample::select(vec!["mon tue wed thu fri", "sat sun", "mon wed", "mon tue wed thu fri sat sun"])).prop_map(
        |(from, length, days)| Hours {
            days: Weekdays::parse(days),
            from: Time::constant(from, 0, 0, 0),
            until: Time::constant((from + length * 6).min(23), 30, 0, 0),
        },
    )
}

/// A moment between the autumn of 2026 and the autumn of 2027, with all clock changes of a year.
fn any_moment() -> impl Strategy<Value = Timestamp> {
    (1_790_000_000_i64..1_822_000_000).prop_map(|second| Timestamp::from_second(second).unwrap())
}

fn any_busy(now: Timestamp) -> impl Strategy<Value = Vec<Busy>> {
    let one = (0_i64..8 * 24 * 60, 1_i64..600).prop_map(move |(after, minutes)| {
        let from = now + SignedDuration::from_mins(after);
        Busy { from, until: from + SignedDuration::from_mins(minutes) }
    });
    prop::collection::vec(one, 0..12)
}

prop_compose! {
    fn any_case()(now in any_moment())(
        busy in any_busy(now), now in Just(now), mine in any_zone(), theirs in any_zone(), hours in any_hours(), their_hours in any_hours(),
        minutes in 10_i64..90, travel in 0_i64..90, setting in prop::sample::select(vec![Setting::Workplace, Setting::Cafe, Setting::Video]),
    ) -> (Timestamp, Wanted, Vec<Busy>) {
        let taking = Taking { minutes, setting, travel };
        (now, Wanted { zone: zone(mine), hours, their_zone: zone(theirs), their_hours, their_country: None, taking }, busy)
    }
}

/// The rules once more, in the plainest way: minute by minute, without sorting or merging anything.
fn may_be_offered(now: Timestamp, wanted: &Wanted, busy: &[Busy], start: Timestamp) -> bool {
    let end = start + SignedDuration::from_mins(wanted.taking.minutes);
    let (there, there_end) = (start.to_zoned(wanted.their_zone.clone()), end.to_zoned(wanted.their_zone.clone()));
    let (here, here_end) = (start.to_zoned(wanted.zone.clone()), end.to_zoned(wanted.zone.clone()));
    let within = |from: &Zoned, until: &Zoned, hours: &Hours| {
        let word = Weekdays::WORDS[usize::try_from(from.weekday().since(Weekday::Monday)).unwrap()];
        hours.days.to_string().contains(word)
            && from.date() == until.date()
            && from.datetime() >= from.date().to_datetime(hours.from)
            && until.datetime() <= until.date().to_datetime(hours.until)
    };
    let [noon, one] = [12, 13].map(|hour| there.date().at(hour, 0, 0, 0));
    let goes = wanted.taking.setting != Setting::Video;
    let (before, after) = if goes { (wanted.taking.travel + 10, wanted.taking.travel) } else { (0, 0) };
    let taken = (start - SignedDuration::from_mins(before), end + SignedDuration::from_mins(after));
    start.duration_since(now) >= SignedDuration::from_hours(24)
        && there.minute() % 30 == 0
        && there.second() == 0
        && there.subsec_nanosecond() == 0
        && wanted.their_zone.to_ambiguous_timestamp(there.datetime()).unambiguous().is_ok()
        && within(&there, &there_end, &wanted.their_hours)
        && within(&here, &here_end, &wanted.hours)
        && (wanted.taking.setting == Setting::Cafe || there_end.datetime() <= noon || there.datetime() >= one)
        && busy.iter().all(|busy| busy.until <= taken.0 || busy.from >= taken.1)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn r22_exactly_the_times_that_suit_both_are_found((now, wanted, busy) in any_case()) {
        let found: Vec<Timestamp> = find_times(now, 6, &wanted, &busy).iter().map(Zoned::timestamp).collect();
        let first_quarter = Timestamp::from_second(now.as_second() / 900 * 900 + 900).unwrap();
        let last = (now + 24.hours()).to_zoned(wanted.their_zone.clone()).date().checked_add(6.days()).unwrap();
        let expected: Vec<Timestamp> = (0..8 * 96)
            .map(|quarter| first_quarter + SignedDuration::from_mins(quarter * 15))
            .filter(|start| start.to_zoned(wanted.their_zone.clone()).date() < last)
            .filter(|start| may_be_offered(now, &wanted, &busy, *start))
            .collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn r22_a_time_means_one_moment_also_after_it_was_written_down((now, wanted, busy) in any_case()) {
        for time in find_times(now, 10, &wanted, &busy) {
            let again = wanted.their_zone.to_ambiguous_zoned(time.datetime()).unambiguous().unwrap();
            prop_assert_eq!(again.timestamp(), time.timestamp());
            let said = say_time(&time, &wanted.zone);
            let mine = time.with_time_zone(wanted.zone.clone());
            prop_assert!(said.contains(&mine.strftime("%H:%M").to_string()), "{}", said);
            prop_assert!(said.contains(&mine.strftime("%A %-d %B").to_string()) || mine.date() == time.date(), "{}", said);
        }
    }

    #[test]
    fn the_three_are_among_those_found_on_different_days_if_there_are_enough((now, wanted, busy) in any_case()) {
        let found = find_times(now, 14, &wanted, &busy);
        let tomorrow = now.to_zoned(wanted.their_zone.clone()).date().tomorrow().unwrap();
        let three = choose(&found, tomorrow, 3);
        let days = |times: &[Zoned]| times.iter().map(Zoned::date).collect::<std::collections::BTreeSet<_>>().len();
        prop_assert!(three.len() <= 3 && three.iter().all(|time| found.contains(time)));
        prop_assert!(three.is_sorted_by(|one, next| one.timestamp() < next.timestamp()));
        prop_assert_eq!(days(&three), days(&found).min(3));
    }
}
