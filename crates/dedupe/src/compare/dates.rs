//! Dates and their parts.

use super::strings::slips;
use super::{CLOSE, DIFFERENT, OTHER_WORD, PART, ROUGH, SIMILAR};
use crate::normalise::dates::Date;

/// Two dates that are not the same, each also as eight digits.
pub(super) fn date((first, one): (Date, &str), (second, other): (Date, &str)) -> u8 {
    if first.is_whole() && second.is_whole() && !first.is_rough() && !second.is_rough() {
        return whole((first, one), (second, other));
    }
    match (first.year == second.year, first.year.abs_diff(second.year)) {
        _ if first.year == 0 || second.year == 0 => day_alone(first, second),
        (true, _) if first.is_rough() || second.is_rough() => ROUGH,
        (true, _) => OTHER_WORD,
        (_, 1) => CLOSE,
        (_, 2..=3) => SIMILAR,
        _ if slips(&one[..4], &other[..4], 1).is_some() => SIMILAR,
        _ => DIFFERENT,
    }
}

fn whole(first: (Date, &str), second: (Date, &str)) -> u8 {
    let ((first, one), (second, other)) = (first, second);
    let turned = first.year == second.year && first.month == second.day && first.day == second.month;
    let distance = slips(one, other, 2);
    match () {
        () if turned || distance == Some(1) => PART,
        () if first.month == second.month && first.day == second.day => OTHER_WORD,
        () if first.year == second.year && (first.month == second.month || first.day == second.day) => OTHER_WORD,
        () if first.year == second.year => CLOSE,
        () if distance == Some(2) || (first.month == second.month && first.year.abs_diff(second.year) <= 1) => SIMILAR,
        () => DIFFERENT,
    }
}

fn day_alone(first: Date, second: Date) -> u8 {
    if first.month == second.month && first.day == second.day { PART } else { DIFFERENT }
}

/// Two years, months or days that stand alone.
pub(super) fn number(one: &str, other: &str) -> u8 {
    match (one.parse::<u32>(), other.parse::<u32>()) {
        (Ok(first), Ok(second)) if first.abs_diff(second) <= 1 => CLOSE,
        (Ok(first), Ok(second)) if first.abs_diff(second) <= 3 => SIMILAR,
        _ if one.len() >= 4 && slips(one, other, 1).is_some() => SIMILAR,
        _ => DIFFERENT,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(one: &str, other: &str, expected: u8) {
        let [one, other] = [one, other].map(|text| (Date::from_digits(text), text));
        assert_eq!([date(one, other), date(other, one)], [expected; 2], "{} {}", one.1, other.1);
    }

    #[test]
    fn an_exchanged_day_or_one_digit_is_a_slip() {
        check("19710604", "19710406", PART);
        check("19710624", "19710524", PART);
    }

    #[test]
    fn the_first_of_january_is_only_a_year() {
        check("16300101", "16300801", ROUGH);
        check("16300000", "16300801", ROUGH);
        check("16310000", "16300801", CLOSE);
    }

    #[test]
    fn another_day_is_another() {
        check("19710624", "19480117", DIFFERENT);
    }
}
