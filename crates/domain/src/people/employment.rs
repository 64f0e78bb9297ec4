//! Which of somebody's employments is the one to show, and when it became another one.

use jiff::tz::TimeZone;

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
