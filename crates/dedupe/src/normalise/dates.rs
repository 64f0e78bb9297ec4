//! Dates that may be incomplete, in the ways in which lists write them.

use super::plain;

/// A date; a part that is not known is zero.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Date {
    pub(crate) year: u16,
    pub(crate) month: u8,
    pub(crate) day: u8,
}

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

impl Date {
    /// A date of three numbers; what cannot be is left out, and a month above twelve is taken for the day.
    pub(crate) fn of(year: u32, month: u32, day: u32) -> Self {
        let (month, day) = if month > 12 && (1..=12).contains(&day) { (day, month) } else { (month, day) };
        let part = |number: u32, most: u32| if number <= most { number as u8 } else { 0 };
        Self { year: if year <= 9999 { year as u16 } else { 0 }, month: part(month, 12), day: part(day, 31) }
    }

    pub(crate) fn is_nothing(self) -> bool {
        self.year == 0 && self.month == 0 && self.day == 0
    }

    pub(crate) fn is_whole(self) -> bool {
        self.year != 0 && self.month != 0 && self.day != 0
    }

    /// Nothing but a year, or the first of January, by which lists often mean only a year.
    pub(crate) fn is_rough(self) -> bool {
        self.month == 0 || self.day == 0 || (self.month == 1 && self.day == 1)
    }

    /// Eight digits.
    pub(crate) fn digits(self) -> String {
        format!("{:04}{:02}{:02}", self.year, self.month, self.day)
    }

    /// Reads eight digits, as `digits` writes them.
    pub(crate) fn from_digits(text: &str) -> Self {
        let part = |from: usize, to: usize| text.get(from..to).and_then(|part| part.parse().ok()).unwrap_or(0);
        Self { year: part(0, 4) as u16, month: part(4, 6) as u8, day: part(6, 8) as u8 }
    }
}

/// Reads `1971-06-24`, `19710624`, `24.6.1971`, `6/24/1971`, `24 June 1971` or `1971`.
pub(crate) fn date(text: &str) -> Option<Date> {
    let text = text.split('T').next().filter(|_| text.starts_with(|sign: char| sign.is_ascii_digit())).unwrap_or(text);
    let plain = plain(text);
    let words: Vec<&str> = plain.split(' ').collect();
    let month = words.iter().find_map(|word| MONTHS.iter().position(|month| word.starts_with(month))).map(|at| at as u32 + 1);
    let numbers: Vec<(usize, u32)> = words.iter().filter_map(|word| Some((word.len(), number(word)?))).collect();
    let found = match (month, &numbers[..]) {
        (None, &[(8, whole)]) => Date::of(whole / 10000, whole / 100 % 100, whole % 100),
        (None, &[(6, whole)]) => Date::of(whole / 100, whole % 100, 0),
        (_, &[(3..=4, year)]) => Date::of(year, month.unwrap_or(0), 0),
        (Some(month), &[(1..=2, day), (3..=4, year), ..] | &[(3..=4, year), (1..=2, day), ..]) => Date::of(year, month, day),
        (None, &[(3..=4, year), (_, month)]) => Date::of(year, month, 0),
        (None, &[(_, month), (3..=4, year)]) => Date::of(year, month, 0),
        (None, &[(3..=4, year), (_, month), (_, day), ..]) => Date::of(year, month, day),
        // Day before month, as most of the world writes it; `of` turns what cannot be.
        (None, &[(_, day), (_, month), (3..=4, year), ..]) => Date::of(year, month, day),
        (None, &[(_, day), (_, month), (2, year)]) => Date::of(1900 + year, month, day),
        _ => return None,
    };
    Some(found).filter(|date| !date.is_nothing())
}

/// The number that a word of digits says; longer ones are none.
pub(crate) fn number(word: &str) -> Option<u32> {
    word.parse().ok().filter(|_| word.len() <= 8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: (u16, u8, u8)) {
        let (year, month, day) = expected;
        assert_eq!(date(text), Some(Date { year, month, day }), "{text}");
    }

    #[test]
    fn one_day_is_written_in_many_ways() {
        for text in ["1971-06-24", "19710624", "24.6.1971", "6/24/1971", "24 June 1971", "June 24, 1971", "1971-06-24T00:00:00Z"] {
            check(text, (1971, 6, 24));
        }
    }

    #[test]
    fn a_part_may_be_unknown() {
        check("1971", (1971, 0, 0));
        check("1971-06", (1971, 6, 0));
        check("1971-06-99", (1971, 6, 0));
    }

    #[test]
    fn words_are_no_date() {
        assert_eq!(date("soon"), None);
        assert_eq!(date(""), None);
    }
}
