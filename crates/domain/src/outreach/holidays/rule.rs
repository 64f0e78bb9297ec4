//! How a holiday finds its day in a year, and what happens when that day is on a weekend.

use jiff::{
    Span, ToSpan,
    civil::{Date, Weekday},
};

/// One public holiday of a country.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rule {
    /// Its name in English.
    pub(super) name: &'static str,
    /// The name of the day that is given instead.
    pub(super) instead: &'static str,
    /// On which day it falls.
    pub(super) when: When,
    /// What happens if that is a weekend.
    pub(super) moved: Moved,
}

/// On which day of a year a holiday falls.
#[derive(Debug, Clone, Copy)]
pub(super) enum When {
    /// The same month and day every year.
    Fixed(i8, i8),
    /// Days after Easter Sunday.
    Easter(i64),
    /// The first, second … such day of a month; -1 is the last.
    Nth(i8, Weekday, i8),
    /// The last Monday before a day of a month.
    MondayBefore(i8, i8),
    /// 1 February if it is a Friday, else the first Monday of February (Ireland, since 2023).
    StBrigid,
    /// The day, but the one before it if it is a Sunday (the Netherlands).
    NotSunday(i8, i8),
    /// A day of every fifth year only, counted from the year 0.
    EveryFifthYear(i8, i8),
    /// One year only: year, month, day.
    Once(i16, i8, i8),
    /// Days announced year by year: year, month, day.
    Dated(&'static [(i16, i8, i8)]),
}

/// What happens to a holiday on a weekend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Moved {
    /// Nothing: it is lost.
    Stays,
    /// Saturday is given on Friday and Sunday on Monday (United States Code, title 5, section 6103).
    Nearest,
    /// It is given on Monday.
    ToMonday,
    /// It is given on the next weekday that is no holiday itself.
    ToFreeDay,
}

impl Rule {
    /// The last year of announced days, if it depends on those.
    pub(super) fn last_dated_year(&self) -> Option<i16> {
        match self.when {
            When::Dated(days) => days.iter().map(|(year, ..)| *year).max(),
            _ => None,
        }
    }
}

/// All holidays of a year with their names: the days themselves, and those given instead of a weekend.
pub(super) fn days(rules: &[Rule], year: i16) -> Vec<(Date, &'static str)> {
    let own: Vec<(Date, &Rule)> = rules.iter().filter_map(|rule| Some((day(rule.when, year)?, rule))).collect();
    let mut days: Vec<(Date, &'static str)> = own.iter().map(|(day, rule)| (*day, rule.name)).collect();
    for (day, rule) in own {
        let given = match (rule.moved, day.weekday()) {
            (Moved::Nearest, Weekday::Saturday) => day.saturating_sub(1.day()),
            (Moved::Nearest | Moved::ToMonday, Weekday::Sunday) => day.saturating_add(1.day()),
            (Moved::ToMonday, Weekday::Saturday) => day.saturating_add(2.days()),
            (Moved::ToFreeDay, Weekday::Saturday | Weekday::Sunday) => free_day_after(day, &days),
            _ => continue,
        };
        days.push((given, rule.instead));
    }
    days
}

fn free_day_after(day: Date, taken: &[(Date, &'static str)]) -> Date {
    let mut day = day.saturating_add(1.day());
    while matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) || taken.iter().any(|(other, _)| *other == day) {
        day = day.saturating_add(1.day());
    }
    day
}

fn day(when: When, year: i16) -> Option<Date> {
    let on = |month, day| Date::new(year, month, day).ok();
    match when {
        When::Fixed(month, day) => on(month, day),
        When::Easter(days) => Some(easter(year)?.saturating_add(Span::new().days(days))),
        When::Nth(month, weekday, nth) => on(month, 1)?.nth_weekday_of_month(nth, weekday).ok(),
        When::MondayBefore(month, day) => on(month, day)?.nth_weekday(-1, Weekday::Monday).ok(),
        When::StBrigid => {
            let first = on(2, 1)?;
            if first.weekday() == Weekday::Friday { Some(first) } else { first.nth_weekday_of_month(1, Weekday::Monday).ok() }
        }
        When::NotSunday(month, day) => {
            let day = on(month, day)?;
            Some(if day.weekday() == Weekday::Sunday { day.saturating_sub(1.day()) } else { day })
        }
        When::EveryFifthYear(month, day) => on(month, day).filter(|_| year % 5 == 0),
        When::Once(of, month, day) => on(month, day).filter(|_| of == year),
        When::Dated(days) => days.iter().find(|(of, ..)| *of == year).and_then(|(_, month, day)| on(*month, *day)),
    }
}

/// Easter Sunday of the western churches (the anonymous Gregorian algorithm: Meeus, "Astronomical Algorithms", chapter 8).
pub(in crate::outreach) fn easter(year: i16) -> Option<Date> {
    let year_number = i32::from(year);
    let (golden, century, of_century) = (year_number % 19, year_number / 100, year_number % 100);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late + 114;
    Date::new(year, i8::try_from(days / 31).ok()?, i8::try_from(days % 31 + 1).ok()?).ok()
}
