//! The day that a promise names in its own words: "by Tuesday", "in two weeks", "before 12 March".
//!
//! It reads English only, and only what points ahead: "the article from Tuesday" names no day to keep.

use jiff::{
    ToSpan as _,
    civil::{Date, Weekday},
};

/// Words after which a weekday is one to keep.
const AHEAD: [&str; 8] = ["by", "on", "until", "till", "before", "this", "next", "coming"];
/// Words before a number of weeks that make them a time until which.
const LEADS: [&str; 3] = ["in", "within", "next"];
/// The days of the week by their names.
pub(crate) const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];
/// The months in their order.
pub(crate) const MONTHS: [&str; 12] =
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
/// Numbers by their names; nobody says the first.
const NUMBERS: [&str; 13] = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// The day until which a promise is to be kept, if its words name one; `said` is the day on which it was made. The day is
/// never before that.
#[must_use]
pub fn day_named(promise: &str, said: Date) -> Option<Date> {
    let lower = promise.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    (0..words.len()).find_map(|place| {
        let (word, before) = (words[place], at(&words, place, -1));
        match word {
            "today" | "tonight" if matches!(before, "by" | "until" | "later" | "before") => Some(said),
            "tomorrow" => Some(ahead(said, if before == "after" { 2 } else { 1 })),
            "week" if before == "next" => Some(friday(ahead(said, 7))),
            "week" if before == "this" || ends(&words, place) => Some(friday(said)),
            "month" if ends(&words, place) => Some(said.last_of_month()),
            "day" | "days" | "week" | "weeks" | "fortnight" | "month" | "months" | "year" | "years" => spell(&words, place, said, &LEADS),
            _ => weekday(word, before, said).or_else(|| dated(&words, place, month_called(word)?, said)),
        }
    })
}

/// So many days later.
pub(crate) fn ahead(day: Date, days: i64) -> Date {
    day.saturating_add(days.days())
}

/// The Friday of a day's week; at its weekend, the next one.
fn friday(day: Date) -> Date {
    let days = (4 - i64::from(day.weekday().to_monday_zero_offset())).rem_euclid(7);
    ahead(day, days)
}

/// Whether it says "end of the week" or "end of week".
fn ends(words: &[&str], place: usize) -> bool {
    words[..place].ends_with(&["end", "of", "the"])
        || words[..place].ends_with(&["end", "of"])
        || words[..place].ends_with(&["end", "of", "this"])
}

/// The word so far from another one, or nothing.
pub(crate) fn at<'a>(words: &[&'a str], place: usize, by: isize) -> &'a str {
    place.checked_add_signed(by).and_then(|place| words.get(place)).copied().unwrap_or_default()
}

/// "In two weeks", "within ten days", "in two or three months", "three weeks from now", where the word for the weeks stands at a
/// place. `leads` are the words that make a number of weeks a time ahead.
pub(crate) fn spell(words: &[&str], place: usize, said: Date, leads: &[&str]) -> Option<Date> {
    if matches!(at(words, place, 1), "ago" | "old" | "before" | "earlier") {
        return None;
    }
    let half = at(words, place, -1) == "a" && at(words, place, -2) == "half";
    let count = match at(words, place, -1) {
        "a" | "an" | "another" => 1,
        "of" if at(words, place, -2) == "couple" => 2,
        word => number(word)?,
    };
    let ahead_of_it = (2..=6).map(|back| at(words, place, -back)).find(|word| {
        let between = matches!(*word, "or" | "to" | "about" | "around" | "roughly" | "another" | "the" | "couple" | "a" | "half");
        !between && number(word).is_none()
    });
    let led = ahead_of_it.is_some_and(|word| leads.contains(&word)) || at(words, place, -1) == "another" && leads.contains(&"another");
    let from_now = at(words, place, 1) == "from" && at(words, place, 2) == "now" || at(words, place, 1) == "time";
    if !(led || from_now) || !(1..=366).contains(&count) {
        return None;
    }
    Some(match words[place] {
        "year" if half => said.saturating_add(6.months()),
        _ if half => return None,
        "day" | "days" => ahead(said, count),
        "week" | "weeks" => ahead(said, count * 7),
        "fortnight" => ahead(said, 14),
        "month" | "months" => said.saturating_add(count.months()),
        _ => said.saturating_add(count.years()),
    })
}

fn number(word: &str) -> Option<i64> {
    let spelled = || NUMBERS.iter().skip(1).position(|name| *name == word).and_then(|at| i64::try_from(at + 1).ok());
    word.parse().ok().or_else(spelled)
}

/// "By Tuesday" is the first one after the day; "next Tuesday" is that of the next week.
pub(crate) fn weekday(word: &str, before: &str, said: Date) -> Option<Date> {
    let (_, weekday) = WEEKDAYS.iter().find(|(name, _)| *name == word)?;
    if before == "next" {
        let monday = ahead(said, 7 - i64::from(said.weekday().to_monday_zero_offset()));
        return Some(ahead(monday, weekday.to_monday_zero_offset().into()));
    }
    let counts = AHEAD.contains(&before);
    counts.then(|| ahead(said, i64::from((weekday.to_monday_zero_offset() - said.weekday().to_monday_zero_offset() + 6).rem_euclid(7)) + 1))
}

fn month_called(word: &str) -> Option<i8> {
    i8::try_from(MONTHS.iter().position(|name| *name == word)? + 1).ok()
}

/// "12 March", "12th of March", "March 12", where the month stands at a place: the next one there is.
pub(crate) fn dated(words: &[&str], place: usize, month: i8, said: Date) -> Option<Date> {
    let number = |word: &str| word.trim_end_matches(|c: char| c.is_ascii_lowercase()).parse::<i8>().ok();
    let before = match words[..place] {
        [.., day, "of"] | [.., day] => number(day),
        [] => None,
    };
    let day = before.or_else(|| number(words.get(place + 1)?))?;
    let this_year = Date::new(said.year(), month, day).ok().filter(|date| *date >= said);
    this_year.or_else(|| Date::new(said.year().checked_add(1)?, month, day).ok())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    /// A Thursday.
    const SAID: Date = date(2026, 11, 26);

    fn check(promise: &str, day: Option<Date>) {
        assert_eq!(day_named(promise, SAID), day, "{promise}");
    }

    #[test]
    fn a_weekday_is_the_first_one_after_the_day() {
        check("send the article by Tuesday", Some(date(2026, 12, 1)));
        check("Call her on Friday afternoon", Some(date(2026, 11, 27)));
        check("write by Thursday", Some(date(2026, 12, 3)));
        check("introduce me to Ana until Monday", Some(date(2026, 11, 30)));
        check("by next Tuesday", Some(date(2026, 12, 1)));
        check("by next Friday at noon", Some(date(2026, 12, 4)));
    }

    #[test]
    fn near_days_and_spells_are_counted() {
        check("send it tomorrow", Some(date(2026, 11, 27)));
        check("the day after tomorrow", Some(date(2026, 11, 28)));
        check("will write later today", Some(SAID));
        check("in two weeks", Some(date(2026, 12, 10)));
        check("within 10 days", Some(date(2026, 12, 6)));
        check("get back in a month", Some(date(2026, 12, 26)));
        check("send it in two or three weeks", Some(date(2026, 12, 17)));
        check("within the next two weeks", Some(date(2026, 12, 10)));
        check("call in a couple of weeks", Some(date(2026, 12, 10)));
        check("tell her three months from now", Some(date(2027, 2, 26)));
        check("by the end of the week", Some(date(2026, 11, 27)));
        check("some time next week", Some(date(2026, 12, 4)));
        check("by the end of the month", Some(date(2026, 11, 30)));
    }

    #[test]
    fn a_date_is_the_next_one_there_is() {
        check("before 12 March", Some(date(2027, 3, 12)));
        check("by December 3rd", Some(date(2026, 12, 3)));
        check("by the 3rd of December", Some(date(2026, 12, 3)));
        check("by 31 November", None);
    }

    #[test]
    fn what_points_back_or_names_no_day_is_none() {
        check("send the article from Tuesday", None);
        check("notes of the talk she gave last Monday to Ines", None);
        check("send the link", None);
        check("send the link we talked about today", None);
        check("Monday's slides", None);
        check("send what I read Sunday", None);
        check("they work four days a week", None);
        check("send what she wrote two weeks ago", None);
        check("ask how she came through half a year abroad", None);
        check("read another week of her diary", None);
        check("may ask again", None);
        check("", None);
    }

    proptest! {
        #[test]
        fn no_promise_is_due_before_it_was_made(
            promise in "((by|on|in|next|within|the|end|of|a|two|31|3rd|week|weeks|days|month|today|tomorrow|monday|sunday|february|december) ?){0,8}", days in 0..20_000_i64,
        ) {
            let said = date(1990, 1, 1).saturating_add(days.days());
            prop_assert!(day_named(&promise, said).is_none_or(|day| day >= said));
        }
    }
}
