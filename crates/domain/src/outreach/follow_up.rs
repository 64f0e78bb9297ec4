//! When to try again, in business days. Weekends are left out; public holidays are not known yet.

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, Weekday},
    tz::TimeZone,
};

/// Business days after which to write to another person at the organization (Dalton, "The 2-Hour Job Search": 3B7).
pub const ANOTHER_PERSON_AFTER: u32 = 3;
/// Business days after which to write to the same person once more (3B7).
pub const FOLLOW_UP_AFTER: u32 = 7;
/// Follow-ups at the most, if they wish. House rule.
pub const FOLLOW_UPS_AT_MOST: usize = 2;

/// The two dates that follow from sending a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FollowUpDates {
    /// When to try another person there.
    pub another_person: Date,
    /// When to write to the same person once more.
    pub follow_up: Date,
}

/// The dates for a message sent at a moment. A message sent after noon counts from the next business day.
#[must_use]
pub fn follow_up_dates(sent_at: Timestamp, zone: &TimeZone) -> FollowUpDates {
    let sent = sent_at.to_zoned(zone.clone());
    let first = if sent.hour() >= 12 { add_business_days(sent.date(), 1) } else { sent.date() };
    FollowUpDates { another_person: add_business_days(first, ANOTHER_PERSON_AFTER), follow_up: add_business_days(first, FOLLOW_UP_AFTER) }
}

/// The date a number of business days later, Saturdays and Sundays left out.
#[must_use]
pub fn add_business_days(from: Date, days: u32) -> Date {
    let mut date = from;
    let mut left = days;
    while left > 0 {
        let Ok(next) = date.checked_add(1.day()) else { return date };
        date = next;
        if !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday) {
            left -= 1;
        }
    }
    date
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn check(sent: &str, expect: (Date, Date)) {
        let sent: jiff::Zoned = sent.parse().unwrap();
        let dates = follow_up_dates(sent.timestamp(), sent.time_zone());
        assert_eq!((dates.another_person, dates.follow_up), expect);
    }

    #[test]
    fn a_message_on_monday_morning_counts_from_monday() {
        check("2026-11-23T09:00[Europe/Berlin]", (date(2026, 11, 26), date(2026, 12, 2)));
    }

    #[test]
    fn a_message_after_noon_counts_from_the_next_business_day() {
        check("2026-11-23T12:00[Europe/Berlin]", (date(2026, 11, 27), date(2026, 12, 3)));
    }

    #[test]
    fn a_message_on_friday_evening_counts_from_monday() {
        check("2026-11-27T20:00[America/Toronto]", (date(2026, 12, 3), date(2026, 12, 9)));
    }

    #[test]
    fn a_message_on_saturday_morning_skips_the_weekend() {
        check("2026-11-28T09:00[Asia/Tokyo]", (date(2026, 12, 2), date(2026, 12, 8)));
    }
}
