//! A conversation that was agreed on: when and where, in which zone, and whether the two have talked.

use jiff::{
    SignedDuration, Timestamp, ToSpan, Zoned,
    civil::{Date, DateTime},
    tz::TimeZone,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::InterviewId;
use crate::{aim::ExplorationId, people::PersonId, word::words};

/// Minutes to ask for unless changed: the middle of what advisers name (Berkeley, Northeastern, Pomona: 20).
pub const USUAL_MINUTES: i64 = 20;

/// Years ahead within which a day can be agreed on; further away it is a slip of the hand. House rule.
pub const YEARS_AHEAD_AT_MOST: i64 = 10;
/// Years back within which a conversation can still be written down. House rule.
pub const YEARS_BACK_AT_MOST: i64 = 2;

words! {
    /// Where an interview takes place, best first.
    Setting {
        /// Where they work.
        Workplace = "workplace",
        /// A coffee shop near it.
        Cafe = "cafe",
        /// A video call.
        Video = "video",
        /// A phone call.
        Phone = "phone",
        /// The two will still say where.
        NotAgreed = "not-agreed",
    }
}

/// A conversation that was agreed on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Interview {
    /// Its id, which is also its id in calendars.
    pub id: InterviewId,
    /// With whom.
    pub person_id: PersonId,
    /// For which exploration.
    pub exploration_id: Option<ExplorationId>,
    /// The date and time on the clock of its zone. For what lies ahead the clock is kept, not the instant, because
    /// the rules of a zone can change before the day.
    pub starts: DateTime,
    /// The zone of that clock, such as `Europe/Berlin`.
    pub zone: String,
    /// How long it shall take, in minutes.
    pub minutes: i64,
    /// What kind of place.
    pub setting: Setting,
    /// The address, the link or the number.
    pub place: String,
    /// How often the date was changed, for calendars (RFC 5545, SEQUENCE).
    pub sequence: i64,
    /// When it was agreed.
    pub agreed_at: Timestamp,
    /// When the conversation began.
    pub began_at: Option<Timestamp>,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
    /// When it was called off.
    pub cancelled_at: Option<Timestamp>,
}

/// Whether somebody can mean a day when they write down what was agreed on.
#[must_use]
pub fn can_be_agreed(today: Date, day: Date) -> bool {
    let last = today.saturating_add(YEARS_AHEAD_AT_MOST.years());
    (today.saturating_sub(YEARS_BACK_AT_MOST.years())..=last).contains(&day)
}

/// The moment of a clock's time in a zone; see [`Interview::start`].
pub(super) fn moment_of(starts: DateTime, zone: &str) -> Zoned {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let edge = if starts.year() > 0 { Timestamp::MAX } else { Timestamp::MIN };
    zone.to_ambiguous_zoned(starts).compatible().unwrap_or_else(|_| edge.to_zoned(zone))
}

impl Interview {
    /// The moment at which it starts. A time that a clock change skips moves forward, one that comes twice is the first.
    /// A zone that is not known counts as UTC; forms only take known ones. A time on the edge of the calendar, which no
    /// moment is kept for, counts as the last or the first moment there is.
    #[must_use]
    pub fn start(&self) -> Zoned {
        moment_of(self.starts, &self.zone)
    }

    /// The moment at which it ends as agreed.
    #[must_use]
    pub fn end(&self) -> Timestamp {
        self.start().timestamp().saturating_add(SignedDuration::from_secs(self.minutes.saturating_mul(60))).unwrap_or(Timestamp::MAX)
    }

    /// Whether the two have talked.
    #[must_use]
    pub fn held(&self) -> bool {
        self.ended_at.is_some()
    }

    /// When the two talked, if they did: when the clock was started. Without that it was at the time agreed on, unless its
    /// end was noted before that time.
    #[must_use]
    pub fn held_at(&self) -> Option<Timestamp> {
        let ended = self.ended_at?;
        Some(self.began_at.unwrap_or_else(|| self.start().timestamp().min(ended)))
    }

    /// Whether no more than its day is known: it was written down after it was over, and a time was never said.
    #[must_use]
    pub fn has_only_a_day(&self) -> bool {
        // Whoever agrees on a time can end at that very moment; what was noted afterwards began before it was noted.
        self.ended_at.is_some_and(|ended| ended <= self.agreed_at) && self.began_at.is_some_and(|began| began < self.agreed_at)
    }

    /// Whether the agreed clock shows another time than one's own then. Where the zone is not known, there is one time only.
    #[must_use]
    pub fn starts_elsewhere(&self, own: &TimeZone) -> bool {
        TimeZone::get(&self.zone).is_ok() && self.start().with_time_zone(own.clone()).datetime() != self.start().datetime()
    }

    /// Whether nothing is known of where the two will talk.
    #[must_use]
    pub fn is_place_open(&self) -> bool {
        self.setting == Setting::NotAgreed && self.place.trim().is_empty()
    }

    /// Whether it still lies ahead or goes on: neither ended nor called off.
    #[must_use]
    pub fn open(&self) -> bool {
        self.ended_at.is_none() && self.cancelled_at.is_none()
    }
}

#[cfg(test)]
pub(super) mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn of_a_talk_that_was_noted_afterwards_only_the_day_is_known() {
        let at = |text: &str| Some(text.parse::<Timestamp>().unwrap());
        let talk = Interview { agreed_at: at("2027-03-26T15:20:00Z").unwrap(), ..starting("2027-03-26T15:00", "UTC") };
        let noted = |began: &str, ended: &str| Interview { began_at: at(began), ended_at: at(ended), ..talk.clone() }.has_only_a_day();
        assert!(noted("2027-03-26T15:00:00Z", "2027-03-26T15:20:00Z"));
        assert!(noted("2027-03-25T12:00:00Z", "2027-03-25T12:20:00Z"));
        assert!(!noted("2027-03-26T15:20:00Z", "2027-03-26T15:20:00Z"), "agreed on, begun and ended at one moment");
        assert!(!noted("2027-03-26T16:00:00Z", "2027-03-26T16:20:00Z"));
        assert!(!talk.has_only_a_day());
        assert!(!Interview { ended_at: at("2027-03-26T15:20:00Z"), ..talk.clone() }.has_only_a_day());
    }

    #[test]
    fn a_talk_was_held_when_its_clock_was_started_or_else_when_it_was_agreed_on() {
        let at = |text: &str| Some(text.parse::<Timestamp>().unwrap());
        let talk = starting("2027-03-26T15:00", "UTC");
        assert_eq!(talk.held_at(), None);
        let moved = Interview { began_at: at("2027-03-24T09:00:00Z"), ended_at: at("2027-03-24T09:20:00Z"), ..talk.clone() };
        assert_eq!(moved.held_at(), at("2027-03-24T09:00:00Z"));
        let noted_late = Interview { ended_at: at("2027-04-02T09:00:00Z"), ..talk.clone() };
        assert_eq!(noted_late.held_at(), at("2027-03-26T15:00:00Z"));
        let noted_early = Interview { ended_at: at("2027-03-25T09:00:00Z"), ..talk };
        assert_eq!(noted_early.held_at(), at("2027-03-25T09:00:00Z"));
    }

    #[test]
    fn two_zones_with_one_time_are_told_once() {
        let elsewhere = |zone: &str, own: &str| starting("2027-03-26T15:00", zone).starts_elsewhere(&TimeZone::get(own).unwrap());
        assert!(elsewhere("Europe/Paris", "America/Vancouver"));
        for (zone, own) in [("UTC", "Etc/UTC"), ("Europe/Paris", "Europe/Berlin"), ("Nowhere/Known", "Asia/Tokyo")] {
            assert!(!elsewhere(zone, own), "{zone} seen from {own}");
        }
    }

    pub(in crate::interviews) fn starting(starts: &str, zone: &str) -> Interview {
        Interview {
            id: InterviewId(uuid::Uuid::nil()),
            person_id: PersonId(uuid::Uuid::nil()),
            exploration_id: None,
            starts: starts.parse().unwrap(),
            zone: zone.to_owned(),
            minutes: USUAL_MINUTES,
            setting: Setting::Phone,
            place: String::new(),
            sequence: 0,
            agreed_at: Timestamp::UNIX_EPOCH,
            began_at: None,
            ended_at: None,
            cancelled_at: None,
        }
    }

    #[test]
    fn a_time_on_the_edge_of_the_calendar_never_becomes_another_century() {
        for zone in ["UTC", "America/New_York", "Pacific/Kiritimati"] {
            assert!(starting("9999-12-31T23:59", zone).start().year() >= 9999, "{zone}");
            assert!(starting("-009999-01-01T00:00", zone).start().year() <= -9998, "{zone}");
        }
        assert_eq!(starting("2026-11-23T10:00", "UTC").start().to_string(), "2026-11-23T10:00:00+00:00[UTC]");
    }

    #[test]
    fn a_day_within_ten_years_ahead_and_two_back_can_be_agreed_on() {
        let today = date(2026, 11, 23);
        for (day, expected) in [
            (date(2026, 11, 23), true),
            (date(2036, 11, 23), true),
            (date(2036, 11, 24), false),
            (date(2024, 11, 23), true),
            (date(2024, 11, 22), false),
            (Date::MAX, false),
            (Date::MIN, false),
        ] {
            assert_eq!(can_be_agreed(today, day), expected, "{day}");
        }
        assert!(can_be_agreed(Date::MAX, Date::MAX) && can_be_agreed(Date::MIN, Date::MIN));
    }
}
