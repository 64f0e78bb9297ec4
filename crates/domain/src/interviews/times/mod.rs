//! Free times: which times for a conversation suit both, three of them to offer, and how to say them on two clocks.
//!
//! Everything comes in as arguments: the hours of the two, when one is busy, and the moment. Left out on purpose: what the
//! other one's calendar says, for nobody knows that here.

mod choose;
mod find;
mod hours;
mod offer;
mod say;
#[cfg(test)]
mod tests;

pub use choose::{OFFERED_USUALLY, a_few_each_day, choose};
pub use find::{Wanted, find_times};
pub use hours::{FreeHours, FreeHoursId, Hours, Weekdays};
pub use offer::{OfferedTime, OfferedTimeId, travel_to};
pub use say::{city_of, say_time, zone_in_words};

use jiff::{SignedDuration, Timestamp, Zoned, tz::TimeZone};

use super::Setting;

/// Minutes that one wants to be there before a conversation. House rule; advisers name 5 to 15.
pub const EARLY_MINUTES: i64 = 10;
/// Minutes for one way to a place unless said otherwise. House rule.
pub const USUAL_TRAVEL_MINUTES: i64 = 30;
/// The longest way that can be said, in minutes.
pub const TRAVEL_AT_MOST: i64 = 480;
/// Hours between now and the first time that is offered, so that nobody is rushed. House rule.
pub const NOTICE_HOURS: i64 = 24;

/// A stretch of time in which somebody cannot talk: from its first moment up to, and without, its last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Busy {
    /// Its first moment.
    pub from: Timestamp,
    /// The moment at which it is over.
    pub until: Timestamp,
}

impl Setting {
    /// Where a time can be offered for: how long the way there is must be known.
    pub const PLACES: [Self; 4] = [Self::Workplace, Self::Cafe, Self::Video, Self::Phone];

    /// Whether one has to go there.
    #[must_use]
    pub fn is_a_way_off(self) -> bool {
        matches!(self, Self::Workplace | Self::Cafe)
    }

    /// Minutes for one way unless said otherwise.
    #[must_use]
    pub fn usual_travel_minutes(self) -> i64 {
        if self.is_a_way_off() { USUAL_TRAVEL_MINUTES } else { 0 }
    }
}

/// What a conversation takes of one's day: the way there, ten minutes before it, the talk itself and the way back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taking {
    /// How long the two talk, in minutes.
    pub minutes: i64,
    /// What kind of place.
    pub setting: Setting,
    /// Minutes for one way. They count only where one has to go somewhere.
    pub travel: i64,
}

impl Taking {
    /// All the time that a conversation takes, from leaving to being back.
    #[must_use]
    pub fn around(self, start: Timestamp) -> Busy {
        let travel = if self.setting.is_a_way_off() { self.travel.clamp(0, TRAVEL_AT_MOST) } else { 0 };
        let early = if self.setting.is_a_way_off() { travel + EARLY_MINUTES } else { 0 };
        let later = |minutes: i64| start.saturating_add(SignedDuration::from_mins(minutes)).unwrap_or(Timestamp::MAX);
        Busy { from: later(-early), until: later(self.minutes.max(1) + travel) }
    }

    /// When to leave, if one has to go there: the way, and ten minutes to be early.
    #[must_use]
    pub fn leave_at(self, start: &Zoned) -> Option<Zoned> {
        self.setting.is_a_way_off().then(|| self.around(start.timestamp()).from.to_zoned(start.time_zone().clone()))
    }
}

/// The zone under a name; UTC for a name that is not known.
fn zone_of(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}
