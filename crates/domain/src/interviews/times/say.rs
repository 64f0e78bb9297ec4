//! Times in words, for a letter: on the other one's clock first, and on one's own where that shows something else.

use jiff::{Zoned, tz::TimeZone};

/// "Tuesday 2 March, 10:00", and where the clocks differ "Tuesday 2 March, 10:00 your time (Toronto), 16:00 mine". Both days
/// stand there when they differ.
#[must_use]
pub fn say_time(theirs: &Zoned, my_zone: &TimeZone) -> String {
    let mine = theirs.with_time_zone(my_zone.clone());
    let day = |time: &Zoned| time.strftime("%A %-d %B").to_string();
    let clock = |time: &Zoned| time.strftime("%H:%M").to_string();
    let here = format!("{}, {}", day(theirs), clock(theirs));
    if mine.datetime() == theirs.datetime() {
        return here;
    }
    let place = theirs.time_zone().iana_name().map(city_of).map(|city| format!(" ({city})")).unwrap_or_default();
    let there = if mine.date() == theirs.date() { clock(&mine) } else { format!("{}, {}", day(&mine), clock(&mine)) };
    format!("{here} your time{place}, {there} mine")
}

/// A zone as people say it: the city.
#[must_use]
pub fn city_of(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or(zone).replace('_', " ")
}

/// "Berlin time". Empty for a zone that is no place.
#[must_use]
pub fn zone_in_words(zone: &str) -> String {
    match zone.split_once('/') {
        Some((area, _)) if area != "Etc" => format!("{} time", city_of(zone)),
        _ => String::new(),
    }
}
