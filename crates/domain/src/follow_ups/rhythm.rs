//! When to be in touch again: a rhythm that restarts with every real contact.

use jiff::{Span, civil::Date};

use super::USUAL_RHYTHM_DAYS;

/// The last real contact with somebody one has met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastContact {
    /// On which day it was.
    pub on: Date,
    /// The rhythm chosen for this person or for people of their kind, in days; none means ours.
    pub rhythm_days: Option<i64>,
}

/// The day on which the next contact is due. None if the person chose never, or if the calendar ends before.
#[must_use]
pub fn next_contact(last: LastContact) -> Option<Date> {
    match last.rhythm_days.unwrap_or(USUAL_RHYTHM_DAYS) {
        days if days <= 0 => None,
        days => last.on.checked_add(Span::new().try_days(days).ok()?).ok(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_next_contact_is_ninety_days_after_the_last_unless_changed() {
        assert_eq!(next_contact(LastContact { on: date(2026, 1, 1), rhythm_days: None }), Some(date(2026, 4, 1)));
        assert_eq!(next_contact(LastContact { on: date(2026, 1, 1), rhythm_days: Some(30) }), Some(date(2026, 1, 31)));
    }

    #[test]
    fn a_rhythm_longer_than_the_calendar_is_never_due() {
        assert_eq!(next_contact(LastContact { on: date(2026, 1, 1), rhythm_days: Some(i64::MAX) }), None);
        assert_eq!(next_contact(LastContact { on: Date::MAX, rhythm_days: None }), None);
    }

    #[test]
    fn never_means_never() {
        assert_eq!(next_contact(LastContact { on: date(2026, 1, 1), rhythm_days: Some(0) }), None);
    }
}
