//! Coming back after a long time: how long somebody was away is computed from the last thing they did.

use jiff::{SignedDuration, Timestamp};

/// After how many days Today says "welcome back" and shows one step alone. House rule.
pub const LONG_AWAY_DAYS: i64 = 60;

/// Whether the last thing somebody did lies so far back that they are welcomed anew.
#[must_use]
pub fn was_long_away(last: Option<Timestamp>, now: Timestamp) -> bool {
    last.is_some_and(|last| now.duration_since(last) >= SignedDuration::from_hours(24 * LONG_AWAY_DAYS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(days: Option<i64>, expect: bool) {
        let now: Timestamp = "2027-03-27T09:00Z".parse().unwrap();
        assert_eq!(was_long_away(days.map(|days| now - SignedDuration::from_hours(24 * days)), now), expect);
    }

    #[test]
    fn sixty_days_are_long_and_nothing_done_yet_is_no_absence() {
        check(Some(60), true);
        check(Some(59), false);
        check(Some(-1), false);
        check(None, false);
    }
}
