//! The day on which to come back to somebody who said "later", read from their words: "after Easter", "middle of January".
//!
//! It reads English only, and only what points ahead; "when things calm down" names no day. What it reads is a proposal
//! that a person sees and can change. A holiday or a weekend is no obstacle to writing a line.

use jiff::{
    ToSpan as _,
    civil::{Date, Weekday},
};

use super::holidays::easter;
use crate::follow_ups::day_named::{MONTHS, WEEKDAYS, ahead, at, dated, spell, weekday};

/// A day further away than this was meant otherwise, in years.
const YEARS_AHEAD: i64 = 2;
/// Words before a number of weeks that make them a time to wait for.
const LEADS: [&str; 7] = ["in", "within", "next", "after", "another", "need", "needs"];
/// Words before a number of years that make them a time to wait for. "After two years here" tells of what was.
const LEADS_OF_YEARS: [&str; 2] = ["in", "within"];
/// Words that ask for something or promise it, so that "after two weeks" behind them lies ahead.
const TO_COME: [&str; 19] = [
    "will", "ll", "shall", "can", "could", "would", "may", "please", "try", "ask", "write", "call", "contact", "back", "again", "free",
    "better", "earliest", "only",
];
/// Words that say that something is behind one by then.
const OVER: [&str; 7] = ["over", "done", "finished", "behind", "through", "past", "ends"];

/// The day that words of an answer name, if they name one: the last of them where there are several, since one comes back
/// after all of them. It is after the day on which it was said.
#[must_use]
pub fn day_to_return(answer: &str, said: Date) -> Option<Date> {
    let lower = answer.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let over = words.iter().position(|word| OVER.contains(word));
    let named = (0..words.len()).filter_map(|place| named_at(&words, place, said, over));
    named.filter(|day| may_return_on(*day, said)).max()
}

/// Whether one can come back on a day: it is ahead, and not so far that it was meant otherwise.
#[must_use]
pub fn may_return_on(day: Date, said: Date) -> bool {
    day > said && day <= said.saturating_add(YEARS_AHEAD.years())
}

fn named_at(words: &[&str], place: usize, said: Date, over: Option<usize>) -> Option<Date> {
    let (before, next) = (at(words, place, -1), at(words, place, 1));
    let after = before == "after";
    match words[place] {
        "tomorrow" => Some(ahead(said, if after { 2 } else { 1 })),
        "week" if next == "after" && at(words, place, 2) == "next" => Some(monday(said, 14)),
        "week" if before == "next" => Some(monday(said, 7)),
        "month" if matches!(before, "next" | "this" | "the") => of_month(words, place, said, before == "next"),
        "year" if matches!(before, "new" | "next") => in_new_year(said),
        "easter" => coming(said, |year| easter(year).map(|day| ahead(day, 2))),
        "christmas" | "xmas" if after => coming(said, |year| Date::new(year, 12, 27).ok()),
        "day" | "days" | "week" | "weeks" | "fortnight" | "month" | "months" if is_ahead(words, place) => spell(words, place, said, &LEADS),
        "year" | "years" => spell(words, place, said, &LEADS_OF_YEARS),
        word if WEEKDAYS.iter().any(|(name, _)| *name == word) => {
            let lead = if before == "next" { at(words, place, -2) } else { before };
            let until = matches!(lead, "after" | "until" | "till");
            weekday(word, if after { "by" } else { before }, said).map(|day| ahead(day, until.into()))
        }
        word => month_of(word).and_then(|month| in_month(words, (place, month), said, over)),
    }
}

/// Whether a span lies ahead. After "after" it does where something is asked for or promised: "try me after two weeks", "after two
/// weeks I can". "After two weeks here" tells of what was.
fn is_ahead(words: &[&str], place: usize) -> bool {
    let Some(after) = (2..=4).find(|back| at(words, place, -back) == "after") else { return true };
    let asked = (after + 1..=after + 4).any(|back| TO_COME.contains(&at(words, place, -back)));
    let promised = |by: isize| matches!(at(words, place, by), "will" | "ll" | "shall" | "can" | "could" | "would" | "may" | "please");
    let tells = matches!(at(words, place, 1), "here" | "there" | "of" | "at" | "in" | "on" | "with" | "without" | "as" | "off");
    let alone = at(words, place, 1).is_empty() && at(words, place, -after - 1).is_empty();
    !tells && (asked || alone || promised(1) || promised(2))
}

/// The Monday of the week that is so many days ahead.
fn monday(said: Date, days: i64) -> Date {
    ahead(said, days - i64::from(said.weekday().to_monday_zero_offset()))
}

/// The next day of its kind, of this year or the next.
fn coming(said: Date, of_year: impl Fn(i16) -> Option<Date>) -> Option<Date> {
    of_year(said.year()).filter(|day| *day > said).or_else(|| of_year(said.year().checked_add(1)?))
}

/// The first Monday on which people are back at work.
fn in_new_year(said: Date) -> Option<Date> {
    let second = Date::new(said.year().checked_add(1)?, 1, 2).ok()?;
    (0..7).map(|days| ahead(second, days)).find(|day| day.weekday() == Weekday::Monday)
}

/// "Next month", "middle of next month", "at the end of the month".
fn of_month(words: &[&str], place: usize, said: Date, next: bool) -> Option<Date> {
    let first = if next { said.first_of_month().saturating_add(1.month()) } else { said.first_of_month() };
    let part = part_before(words, place - 1);
    if part.is_none() && !next { None } else { Some(part_of(part, first)) }
}

/// A part of a month.
#[derive(Clone, Copy)]
enum Part {
    Beginning,
    Middle,
    Late,
    End,
}

/// The part of a month that the words before a place name: "mid", "the end of".
fn part_before(words: &[&str], place: usize) -> Option<Part> {
    let back = if at(words, place, -1) == "of" { -2 } else { -1 };
    match at(words, place, back) {
        "early" | "beginning" | "start" => Some(Part::Beginning),
        "mid" | "middle" => Some(Part::Middle),
        "late" => Some(Part::Late),
        "end" => Some(Part::End),
        _ => None,
    }
}

fn part_of(part: Option<Part>, first: Date) -> Date {
    match part {
        None | Some(Part::Beginning) => first,
        Some(Part::Middle) => ahead(first, 14),
        Some(Part::Late) => ahead(first, 24),
        Some(Part::End) => first.last_of_month(),
    }
}

/// The number of a month, by its name or the beginning of it.
fn month_of(word: &str) -> Option<i8> {
    let is = |name: &&str| *name == word || word == "sept" && *name == "september" || word.len() == 3 && name.starts_with(word);
    i8::try_from(MONTHS.iter().position(is)? + 1).ok()
}

/// "In March, when we are through": what must be over first is over in the month, and the month itself was named. Where `over`, the
/// first such word, stands before the month, it is not: "we are through in March because".
fn is_over_meanwhile(words: &[&str], place: usize, over: usize) -> bool {
    let year = at(words, place, 1).starts_with(|c: char| c.is_ascii_digit());
    let next = if year { 2 } else { 1 };
    let links = match (at(words, place, next), at(words, place, next + 1)) {
        ("as", "planned") | ("after", "that" | "which") => false,
        (link, _) => matches!(link, "when" | "once" | "as" | "after" | "because" | "since"),
    };
    at(words, place, -1) == "in" && links && over > place
}

/// "In March", "after March", "once the audit is over in March", "12 March", "mid-March".
fn in_month(words: &[&str], (place, month): (usize, i8), said: Date, over: Option<usize>) -> Option<Date> {
    let before = at(words, place, -1);
    let past = |word: &str| matches!(word, "since" | "last" | "past" | "was" | "were");
    // "December was mad", "March 12 has been".
    let behind = if at(words, place, 1).starts_with(|c: char| c.is_ascii_digit()) { 2 } else { 1 };
    if matches!((at(words, place, behind), at(words, place, behind + 1)), ("was" | "were" | "had", _) | ("has" | "have", "been")) {
        return None;
    }
    let day = dated(words, place, month, said);
    let part = part_before(words, place);
    if let Some(day) = day {
        let number_first = at(words, place, -1).starts_with(|c: char| c.is_ascii_digit()) || before == "of";
        let lead = (1..=4).map(|by| at(words, place, -by)).find(|word| matches!(*word, "after" | "until" | "till" | "since" | "through"));
        return match lead {
            Some("since") => None,
            Some(_) if number_first || matches!(before, "after" | "until" | "till" | "through") => Some(ahead(day, 1)),
            _ => Some(day),
        };
    }
    let pointed =
        matches!(before, "in" | "until" | "till" | "after" | "by" | "around" | "for" | "before" | "next" | "come") || part.is_some();
    // "May" and "march" are words of their own.
    if past(before) || !pointed && (matches!(words[place], "may" | "march" | "mar") || words[place].len() == 3) {
        return None;
    }
    let over = before == "after" || part.is_none() && over.is_some_and(|over| !is_over_meanwhile(words, place, over));
    let year = at(words, place, 1).parse::<i16>().ok().filter(|year| (said.year()..=said.year().saturating_add(2)).contains(year));
    let of_year = |year: i16| {
        let first = Date::new(year, month, 1).ok()?;
        Some(if over { first.saturating_add(1.month()) } else { part_of(part, first) })
    };
    year.map_or_else(|| coming(said, of_year), of_year)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    /// A Thursday.
    const SAID: Date = date(2026, 11, 26);

    #[track_caller]
    fn check(answer: &str, day: impl Into<Option<Date>>) {
        assert_eq!(day_to_return(answer, SAID), day.into(), "{answer}");
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "how long it takes is what is tested")]
    fn r24_a_very_long_answer_is_read_in_a_moment() {
        let began = std::time::Instant::now();
        check(&"in March ".repeat(20_000), date(2027, 3, 1));
        assert!(began.elapsed().as_secs() < 10, "{:?}", began.elapsed());
    }

    #[test]
    fn a_part_of_a_month_is_a_day_of_it() {
        check("Could you try me again in the middle of January?", date(2027, 1, 15));
        check("mid-January would be better", date(2027, 1, 15));
        check("early February, please", date(2027, 2, 1));
        check("late March", date(2027, 3, 25));
        check("at the end of April", date(2027, 4, 30));
        check("not before March", date(2027, 3, 1));
        check("Write to me in May.", date(2027, 5, 1));
        check("in Sept", date(2027, 9, 1));
        check("perhaps in January 2028", date(2028, 1, 1));
        check("at the end of November", date(2026, 11, 30));
    }

    #[test]
    fn what_must_be_over_first_is_over_then() {
        check("once the audit is over in March", date(2027, 4, 1));
        check("after March", date(2027, 4, 1));
        check("We will be through in March.", date(2027, 4, 1));
        check("in March, when we are through", date(2027, 3, 1));
        check("Try me in March 2027, once the audit is over.", date(2027, 3, 1));
        check("in April as soon as we are done", date(2027, 4, 1));
        check("The audit will be over in March, after that call me.", date(2027, 4, 1));
        check("The audit will be over in March, after which I am free.", date(2027, 4, 1));
        check("We will be done in March because the new system comes.", date(2027, 4, 1));
        check("We will be done in March as planned.", date(2027, 4, 1));
        check("We will be done in March since the fair is then.", date(2027, 4, 1));
        check("In March as planned we will be done.", date(2027, 4, 1));
        check("Not in March, after that we are through.", date(2027, 4, 1));
        check("in March, because we are through by then", date(2027, 3, 1));
        check("I'm away until 12 January", date(2027, 1, 13));
        check("after the 3rd of December", date(2026, 12, 4));
        check("after Easter", date(2027, 3, 30));
        check("after Christmas", date(2026, 12, 27));
        check("after next Tuesday", date(2026, 12, 2));
    }

    #[test]
    fn spells_and_near_days_are_counted() {
        check("in two weeks", date(2026, 12, 10));
        check("in about 10 days", date(2026, 12, 6));
        check("in two or three weeks", date(2026, 12, 17));
        check("in a couple of weeks", date(2026, 12, 10));
        check("three months from now", date(2027, 2, 26));
        check("The next two weeks are full.", date(2026, 12, 10));
        check("in half a year", date(2027, 5, 26));
        check("in a year", date(2027, 11, 26));
        check("two years from now", date(2028, 11, 26));
        check("try me after two weeks", date(2026, 12, 10));
        check("After two weeks I can say more.", date(2026, 12, 10));
        check("after a month", date(2026, 12, 26));
        check("next week", date(2026, 11, 30));
        check("the week after next", date(2026, 12, 7));
        check("next month", date(2026, 12, 1));
        check("in the middle of next month", date(2026, 12, 15));
        check("at the end of the month", date(2026, 11, 30));
        check("in the new year", date(2027, 1, 4));
        check("early next year", date(2027, 1, 4));
        check("on Monday", date(2026, 11, 30));
        check("on 12 January", date(2027, 1, 12));
    }

    #[test]
    fn of_several_days_the_last_one_counts() {
        check("December is mad, try me in January", date(2027, 1, 1));
        check("next week I travel, so in three weeks", date(2026, 12, 17));
    }

    #[test]
    fn what_is_vague_or_past_names_no_day() {
        for vague in [
            "later",
            "when things calm down",
            "not now, I may have time some day",
            "some time soon",
            "in a few weeks",
            "I have been here for two weeks",
            "I was away for half a year",
            "I started two months ago",
            "I've been on leave since January",
            "we march on",
            "after the summer",
            "last March was mad",
            "December was mad, ask me later",
            "March has been mad, ask me later",
            "12 December was my last day, ask me later",
            "After two years here I am leaving; ask me later",
            "After two weeks here I am leaving; ask me later",
            "I left after two months, ask me later",
            "my first two years were mad",
            "",
        ] {
            check(vague, None);
        }
    }

    proptest! {
        #[test]
        fn a_day_is_ahead_and_within_two_years(
            answer in "((in|on|after|until|next|the|end|of|mid|a|two|31|3rd|week|weeks|years|month|may|march|january|easter|new|year|2028|monday|over) ?){0,8}", days in 0..20_000_i64,
        ) {
            let said = date(1990, 1, 1).saturating_add(days.days());
            let within = |day: Date| day > said && day <= said.saturating_add(2.years());
            prop_assert!(day_to_return(&answer, said).is_none_or(within));
        }
    }
}
