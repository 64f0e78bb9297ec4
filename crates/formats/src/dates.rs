//! Dates as exports write them: `05 Mar 2024` first of all, then the other shapes that re-saving a file in a spreadsheet makes.
//!
//! Leaves out times of day and zones; a date is a day. Month names: English, German, French, Spanish, Portuguese, Italian, Dutch.

use jiff::civil::Date;

/// Which number comes first in a date like `03/04/2024`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// As in most of the world.
    DayFirst,
    /// As in the United States, and in LinkedIn's own files.
    MonthFirst,
}

/// Every name of a month, without accents; a beginning of three letters or more is enough where it is clear.
const MONTHS: [&[&str]; 12] = [
    &["january", "januar", "janvier", "enero", "janeiro", "gennaio"],
    &["february", "februar", "fevrier", "febrero", "fevereiro", "febbraio"],
    &["march", "marz", "maerz", "mars", "marzo", "marco", "maart", "mrt"],
    &["april", "avril", "abril", "aprile"],
    &["may", "mai", "mayo", "maio", "maggio", "mei"],
    &["june", "juni", "juin", "junio", "junho", "giugno"],
    &["july", "juli", "juillet", "julio", "julho", "luglio"],
    &["august", "aout", "agosto", "augustus"],
    &["september", "septembre", "septiembre", "setiembre", "setembro", "settembre"],
    &["october", "oktober", "octobre", "octubre", "outubro", "ottobre"],
    &["november", "noviembre", "novembro"],
    &["december", "dezember", "decembre", "diciembre", "dicembre"],
];

/// Words that stand in dates and say nothing.
const FILLERS: &str = " de del of the le el il den der st nd rd th er t z utc gmt am pm at um om 年 月 日 년 월 일 ";

/// Whether a date of numbers begins with a number above twelve, which settles the order for its whole column.
pub(crate) fn is_day_first(cell: &str) -> bool {
    let cell = cell.trim();
    let first = cell.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    (1..=2).contains(&first.len()) && matches!(first.parse(), Ok(13..=31_u8)) && !cell.contains(char::is_alphabetic)
}

/// The day that a cell names. A year of two digits is one after 2000: LinkedIn began in 2003.
pub(crate) fn parse_date(cell: &str, order: Order) -> Option<Date> {
    let mut parts = Vec::with_capacity(3);
    for token in tokens(cell) {
        match parse_part(token) {
            Some(part) if parts.len() < 3 => parts.push(part),
            None if !is_filler(token) => return None,
            _ => {}
        }
    }
    let [first, second, third] = parts.as_slice() else { return None };
    let (year, month, day) = match (first, second, third) {
        (Part::Number(year, 4), Part::Month(month) | Part::Number(month, _), Part::Number(day, _)) => (*year, *month, *day),
        (Part::Number(day, _), Part::Month(month), Part::Number(year, digits))
        | (Part::Month(month), Part::Number(day, _), Part::Number(year, digits)) => (full_year(*year, *digits)?, *month, *day),
        (Part::Number(a, _), Part::Number(b, _), Part::Number(year, digits)) => {
            let (day, month) = place(*a, *b, cell, order);
            (full_year(*year, *digits)?, month, day)
        }
        _ => return None,
    };
    let year = i16::try_from(year).ok().filter(|year| (1900..=2100).contains(year))?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

enum Part {
    /// A number and how many digits it was written with.
    Number(u16, usize),
    Month(u16),
}

/// Runs of digits and runs of letters.
fn tokens(cell: &str) -> impl Iterator<Item = &str> {
    let mut rest = cell;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        let digits = rest.starts_with(|c: char| c.is_ascii_digit());
        let end = rest.find(|c: char| !c.is_alphanumeric() || c.is_ascii_digit() != digits).unwrap_or(rest.len());
        let (token, after) = rest.split_at(end);
        rest = after;
        (!token.is_empty()).then_some(token)
    })
}

fn parse_part(token: &str) -> Option<Part> {
    if token.starts_with(|c: char| c.is_ascii_digit()) {
        return token.parse().ok().map(|number| Part::Number(number, token.len()));
    }
    let word: String = token.chars().flat_map(char::to_lowercase).map(without_accent).collect();
    let means = |name: &&str| name.as_bytes().first() == word.as_bytes().first() && name.starts_with(&word);
    let mut months = (1..).zip(MONTHS).filter(|(_, names)| word.len() >= 3 && names.iter().any(means)).map(|(month, _)| month);
    let month = months.next()?;
    months.next().is_none().then_some(Part::Month(month))
}

fn is_filler(token: &str) -> bool {
    FILLERS.contains(&format!(" {} ", token.to_lowercase()))
}

fn without_accent(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ã' | 'ä' => 'a',
        'é' | 'è' | 'ê' => 'e',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        other => other,
    }
}

fn full_year(year: u16, digits: usize) -> Option<u16> {
    match digits {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

/// Which of the first two numbers is the day: dots mean day first, a number above twelve is a day, then the order of the column.
fn place(first: u16, second: u16, cell: &str, order: Order) -> (u16, u16) {
    let day_first = first > 12 || (second <= 12 && (cell.contains('.') || order == Order::DayFirst));
    if day_first { (first, second) } else { (second, first) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn check(input: &str, expect: Option<Date>) {
        assert_eq!(parse_date(input, Order::MonthFirst), expect, "{input}");
    }

    #[test]
    fn the_usual_shapes_of_one_day_are_read() {
        for shape in ["05 Mar 2024", "5-Mar-24", "05-mar-2024", " 5 March 2024 ", "Mar 5, 2024", "2024-03-05", "2024/3/5", "2024 Mar 05"] {
            check(shape, Some(date(2024, 3, 5)));
        }
        for shape in ["2024-03-05 10:00:00 UTC", "2024-03-05T10:00:00Z", "3/5/24, 10:00 AM", "03/05/2024", "5.3.2024", "5th of March 2024"]
        {
            check(shape, Some(date(2024, 3, 5)));
        }
    }

    #[test]
    fn months_in_seven_languages_are_read() {
        for shape in
            ["5. März 2024", "5 mars 2024", "5 de março de 2024", "5 de mar. de 2024", "5 marzo 2024", "5 mrt. 2024", "5 maart 2024"]
        {
            check(shape, Some(date(2024, 3, 5)));
        }
        check("12 févr. 2023", Some(date(2023, 2, 12)));
        check("1 août 2023", Some(date(2023, 8, 1)));
        check("1 juil. 2023", Some(date(2023, 7, 1)));
        check("1 ene 2023", Some(date(2023, 1, 1)));
        check("1 dez. 2023", Some(date(2023, 12, 1)));
        check("1 giu 2023", Some(date(2023, 6, 1)));
        check("2024年3月5日", Some(date(2024, 3, 5)));
    }

    #[test]
    fn a_day_above_twelve_settles_the_order() {
        check("15/03/2024", Some(date(2024, 3, 15)));
        check("03/15/2024", Some(date(2024, 3, 15)));
        assert!(is_day_first(" 15/04/2024"));
        assert!(!["03/04/2024", "04/15/2024", "15 Mar 2024", "2024-03-15", ""].into_iter().any(is_day_first));
        assert_eq!(parse_date("03/04/2024", Order::DayFirst), Some(date(2024, 4, 3)));
        check("03/04/2024", Some(date(2024, 3, 4)));
    }

    #[test]
    fn what_is_no_day_is_not_guessed() {
        for other in
            ["", "soon", "Mar 2024", "2024", "31 Feb 2024", "05 Foo 2024", "5 jui 2024", "45000", "0/0/0", "13/13/2024", "1 Jan 999"]
        {
            check(other, None);
        }
    }

    proptest! {
        #[test]
        fn every_day_comes_back_from_the_way_linkedin_writes_it(year in 2003i16..2100, month in 1i8..=12, day in 1i8..=28) {
            let expect = date(year, month, day);
            check(&expect.strftime("%d %b %Y").to_string(), Some(expect));
            check(&expect.strftime("%-d-%b-%y").to_string(), Some(expect));
            check(&expect.strftime("%m/%d/%Y").to_string(), Some(expect));
            check(&expect.to_string(), Some(expect));
        }

        #[test]
        fn no_text_breaks_it(text in any::<String>()) {
            let _ = (parse_date(&text, Order::MonthFirst), parse_date(&text, Order::DayFirst), is_day_first(&text));
        }
    }
}
