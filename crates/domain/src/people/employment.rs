//! Which of somebody's employments is the one to show, when it became another one, and dates of which only a year may be known.

use jiff::{civil::Date, tz::TimeZone};

use super::Employment;

/// The current employment: not ended, and the one learned of last. Nothing if all have ended.
#[must_use]
pub fn current_employment<'a>(history: impl IntoIterator<Item = &'a Employment>) -> Option<&'a Employment> {
    history.into_iter().filter(|employment| employment.until.is_none()).max_by_key(|employment| (employment.learned_at, employment.id))
}

/// The current employment, if one learned of it on the day on which another one ended: a newer list said so.
#[must_use]
pub fn find_move<'a>(history: &[&'a Employment], zone: &TimeZone) -> Option<&'a Employment> {
    let now = current_employment(history.iter().copied())?;
    let learned = now.learned_at.to_zoned(zone.clone()).date();
    history.iter().any(|before| before.until == Some(learned) && before.learned_at < now.learned_at).then_some(now)
}

/// The date of a year, a month or a day as people write it: "2019", "2019-05", "2019-05-14". What is not said is the first:
/// nothing here is counted in days.
#[must_use]
pub fn parse_since(text: &str) -> Option<Date> {
    let mut parts = text.trim().split('-').map(str::parse::<i16>);
    let year = parts.next()?.ok().filter(|year| (1900..=2200).contains(year))?;
    let mut rest = || parts.next().map_or(Some(1), |part| i8::try_from(part.ok()?).ok());
    let date = Date::new(year, rest()?, rest()?).ok()?;
    parts.next().is_none().then_some(date)
}

/// A date as [`parse_since`] reads it, as short as it can be said.
#[must_use]
pub fn since_in_short(date: Date) -> String {
    match (date.month(), date.day()) {
        (1, 1) => date.strftime("%Y").to_string(),
        (_, 1) => date.strftime("%Y-%m").to_string(),
        _ => date.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::{EmploymentId, PersonId};
    use uuid::Uuid;

    fn employment(number: u128, learned_at: &str, until: Option<&str>) -> Employment {
        Employment {
            id: EmploymentId(Uuid::from_u128(number)),
            person_id: PersonId(Uuid::nil()),
            organization_id: None,
            title: String::new(),
            since: None,
            until: until.map(|day| day.parse().unwrap()),
            learned_at: learned_at.parse().unwrap(),
        }
    }

    #[test]
    fn pe7_a_year_is_enough_and_comes_back_as_it_was_written() {
        for text in ["2019", "2019-05", "2019-05-14"] {
            assert_eq!(parse_since(text).map(since_in_short).as_deref(), Some(text));
        }
        for wrong in ["", "May", "19", "2019-13", "2019-02-30", "2019-05-14-1", "2019-"] {
            assert_eq!(parse_since(wrong), None, "{wrong}");
        }
        assert_eq!(parse_since(" 2019 "), Date::new(2019, 1, 1).ok());
    }

    #[test]
    fn work_that_followed_other_work_on_one_day_is_a_move_and_two_jobs_are_none() {
        let before = employment(1, "2026-01-01T09:00:00Z", Some("2026-03-01"));
        let after = employment(2, "2026-03-01T09:00:00Z", None);
        let found = find_move(&[&before, &after], &TimeZone::UTC).map(|employment| employment.id);
        assert_eq!(found, Some(after.id));
        let second = employment(3, "2026-01-01T09:00:00Z", None);
        assert_eq!(find_move(&[&second, &after], &TimeZone::UTC), None);
        assert_eq!(find_move(&[&before], &TimeZone::UTC), None);
        assert_eq!(find_move(&[&before, &employment(4, "2026-05-01T09:00:00Z", None)], &TimeZone::UTC), None);
    }
}
