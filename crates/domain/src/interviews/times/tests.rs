//! Free times as a specification: examples for each rule, and properties over zones and clock changes.

mod offers;
mod properties;

use jiff::{Timestamp, Zoned, civil::Time, tz::TimeZone};

use super::*;
use crate::outreach::Country;

/// A Tuesday.
const NOW: &str = "2027-03-02T08:00:00Z";

fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap()
}

fn wanted(mine: &str, theirs: &str, setting: Setting) -> Wanted {
    Wanted {
        zone: zone(mine),
        hours: Hours::OFFICE,
        their_zone: zone(theirs),
        their_hours: Hours::OFFICE,
        their_country: None,
        taking: Taking { minutes: 20, setting, travel: setting.usual_travel_minutes() },
    }
}

fn now() -> Timestamp {
    NOW.parse().unwrap()
}

fn found(wanted: &Wanted, days: u16, busy: &[Busy]) -> Vec<String> {
    find_times(now(), days, wanted, busy).iter().map(|time| time.strftime("%a %-d %H:%M").to_string()).collect()
}

fn busy(from: &str, until: &str) -> Busy {
    let moment = |text: &str| text.parse::<Zoned>().unwrap().timestamp();
    Busy { from: moment(from), until: moment(until) }
}

#[test]
fn a_free_day_has_every_half_hour_but_lunch() {
    let times = found(&wanted("Europe/Berlin", "Europe/Berlin", Setting::Video), 2, &[]);
    let thursday: Vec<&str> = times.iter().filter(|time| time.starts_with("Thu")).map(|time| &time[6..]).collect();
    assert_eq!(
        thursday,
        ["09:00", "09:30", "10:00", "10:30", "11:00", "11:30", "13:00", "13:30", "14:00", "14:30", "15:00", "15:30", "16:00", "16:30"]
    );
}

#[test]
fn nothing_begins_within_a_day() {
    let times = found(&wanted("UTC", "UTC", Setting::Video), 1, &[]);
    assert_eq!(times.first().map(String::as_str), Some("Wed 3 09:00"));
    let late = Timestamp::from_second(now().as_second() + 7 * 3600 + 60).unwrap();
    let times = find_times(late, 1, &wanted("UTC", "UTC", Setting::Video), &[]);
    assert_eq!(times.first().map(|time| (time.hour(), time.minute())), Some((15, 30)));
}

#[test]
fn a_coffee_may_be_at_lunch() {
    assert!(found(&wanted("UTC", "UTC", Setting::Cafe), 1, &[]).contains(&"Wed 3 12:00".to_owned()));
    assert!(!found(&wanted("UTC", "UTC", Setting::Phone), 1, &[]).contains(&"Wed 3 12:00".to_owned()));
}

#[test]
fn what_one_has_to_do_is_left_alone() {
    let times = found(&wanted("UTC", "UTC", Setting::Video), 1, &[busy("2027-03-03T09:50[UTC]", "2027-03-03T16:00[UTC]")]);
    assert_eq!(times, ["Wed 3 09:00", "Wed 3 09:30", "Wed 3 16:00", "Wed 3 16:30"]);
}

#[test]
fn the_way_and_ten_minutes_before_it_stay_free() {
    let times = found(&wanted("UTC", "UTC", Setting::Workplace), 1, &[busy("2027-03-03T09:50[UTC]", "2027-03-03T15:30[UTC]")]);
    // 9:00 and 20 minutes and the way back are 9:50; from 15:30 on 40 minutes are needed before.
    assert_eq!(times, ["Wed 3 09:00", "Wed 3 16:30"]);
}

#[test]
fn both_must_be_within_their_hours() {
    let times = found(&wanted("Europe/Berlin", "America/Toronto", Setting::Video), 2, &[]);
    // 9 to 11 in Toronto is 15 to 17 in Berlin.
    assert_eq!(
        times,
        ["Wed 3 09:00", "Wed 3 09:30", "Wed 3 10:00", "Wed 3 10:30", "Thu 4 09:00", "Thu 4 09:30", "Thu 4 10:00", "Thu 4 10:30"]
    );
    assert_eq!(found(&wanted("Europe/Berlin", "America/Los_Angeles", Setting::Video), 7, &[]), Vec::<String>::new());
}

#[test]
fn a_public_holiday_of_theirs_and_a_weekend_are_no_days_to_meet() {
    let good_friday = Timestamp::from_second(now().as_second() + 22 * 86_400).unwrap();
    let mut wanted = wanted("UTC", "UTC", Setting::Video);
    let days = |wanted: &Wanted| {
        let times = find_times(good_friday, 5, wanted, &[]);
        times.iter().map(|time| time.date().to_string()).collect::<std::collections::BTreeSet<_>>().into_iter().collect::<Vec<_>>()
    };
    assert_eq!(days(&wanted), ["2027-03-25", "2027-03-26", "2027-03-29"]);
    wanted.their_country = Some(Country::De);
    assert_eq!(days(&wanted), ["2027-03-25"]);
}

#[test]
fn three_are_on_three_days_in_both_halves_and_not_tomorrow() {
    let all = find_times(now(), 14, &wanted("UTC", "UTC", Setting::Video), &[]);
    let said = |times: &[Zoned]| times.iter().map(|time| time.strftime("%a %-d %H:%M").to_string()).collect::<Vec<_>>();
    let tomorrow = "2027-03-03".parse().unwrap();
    assert_eq!(said(&choose(&all, tomorrow, 3)), ["Thu 4 10:00", "Fri 5 14:00", "Mon 8 10:00"]);
    let short: Vec<Zoned> = all.iter().filter(|time| time.day() <= 5).cloned().collect();
    assert_eq!(said(&choose(&short, tomorrow, 3)), ["Wed 3 10:00", "Thu 4 14:00", "Fri 5 10:00"], "tomorrow is better than two");
    let one: Vec<Zoned> = all.iter().filter(|time| time.day() == 4).cloned().collect();
    assert_eq!(said(&choose(&one, tomorrow, 3)), ["Thu 4 10:00", "Thu 4 13:00", "Thu 4 15:00"], "two hours apart on one day");
    assert!(choose(&[], tomorrow, 3).is_empty());
}

#[test]
fn others_are_a_few_a_day_and_none_of_the_three() {
    let all = find_times(now(), 14, &wanted("UTC", "UTC", Setting::Video), &[]);
    let three = choose(&all, "2027-03-03".parse().unwrap(), 3);
    let others = a_few_each_day(&all, &three, 5, 4);
    assert_eq!(others.len(), 5);
    assert!(others.iter().all(|day| (1..=4).contains(&day.len())));
    assert!(others.iter().flatten().all(|time| !three.contains(time)));
}

#[track_caller]
fn says(theirs: &str, mine: &str, expected: &str) {
    assert_eq!(say_time(&theirs.parse().unwrap(), &zone(mine)), expected);
}

#[test]
fn r22_a_time_is_said_on_both_clocks_with_both_days_where_they_differ() {
    says("2027-03-02T10:00[Europe/Berlin]", "Europe/Berlin", "Tuesday 2 March, 10:00");
    says("2027-03-02T10:00[Europe/Paris]", "Europe/Berlin", "Tuesday 2 March, 10:00");
    says("2027-03-02T10:00[America/Toronto]", "Europe/Berlin", "Tuesday 2 March, 10:00 your time (Toronto), 16:00 mine");
    says("2027-03-02T21:00[America/New_York]", "Asia/Tokyo", "Tuesday 2 March, 21:00 your time (New York), Wednesday 3 March, 11:00 mine");
    // Between the two clock changes of March, Toronto is one hour nearer.
    says("2027-03-16T10:00[America/Toronto]", "Europe/Berlin", "Tuesday 16 March, 10:00 your time (Toronto), 15:00 mine");
}

#[test]
fn days_of_the_week_are_read_and_written_alike() {
    assert_eq!(Weekdays::parse("fri mon,Tue").to_string(), "mon tue fri");
    assert!(Weekdays::parse("someday").is_empty());
    assert!(FreeHours::default().hours() == Hours::OFFICE);
    assert_eq!(Hours::OFFICE.until, Time::constant(17, 0, 0, 0));
}

#[test]
fn one_leaves_for_a_place_early_enough_and_for_a_call_not_at_all() {
    let start: Zoned = "2027-03-02T10:00[Europe/Berlin]".parse().unwrap();
    let taking = |setting| Taking { minutes: 20, setting, travel: 30 };
    assert_eq!(taking(Setting::Cafe).leave_at(&start).unwrap().strftime("%H:%M").to_string(), "09:20");
    assert_eq!(taking(Setting::Video).leave_at(&start), None);
}
