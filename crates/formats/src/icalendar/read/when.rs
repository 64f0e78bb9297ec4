//! A point in a calendar as it was written: a day, or a clock somewhere.

use calcard::common::PartialDateTime;
use jiff::{
    Timestamp, ToSpan as _,
    civil::{Date, DateTime, Time},
    tz::TimeZone,
};

use super::zones::{self, Zones};

/// The zone of a time that names none: one's own.
pub(super) const OWN: &str = "";
/// The zone of a time that ends with `Z`.
pub(super) const UTC: &str = "UTC";

/// A day, or a time on the clock of a zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum When {
    /// A whole day, wherever one is.
    Day(Date),
    /// A time on a clock.
    Clock {
        /// What the clock shows.
        at: DateTime,
        /// Its zone; see [`zones::find`].
        zone: String,
    },
}

impl When {
    /// What was written, with the zone that it was written with. Nothing if it is no date.
    pub(super) fn of(written: &PartialDateTime, zone: Option<&str>, zones: &Zones) -> Option<Self> {
        let small = |number: Option<u8>| number.and_then(|number| i8::try_from(number).ok());
        let date = Date::new(i16::try_from(written.year?).ok()?, small(written.month)?, small(written.day)?).ok()?;
        let Some(hour) = written.hour else { return Some(Self::Day(date)) };
        // A leap second, and an hour 24, are taken for the moment before and the day after.
        let time =
            Time::new(small(Some(hour % 24))?, small(written.minute.or(Some(0)))?, small(written.second.or(Some(0)))?.min(59), 0).ok()?;
        let mut at = date.to_datetime(time);
        if hour >= 24 {
            at = at.checked_add(1.day()).ok()?;
        }
        if let Some(hours) = written.tz_hour {
            let minutes = i64::from(hours) * 60 + i64::from(written.tz_minute.unwrap_or_default());
            let behind = if written.tz_minus { minutes } else { -minutes };
            return Some(Self::Clock { at: at.checked_add(behind.minutes()).ok()?, zone: UTC.to_owned() });
        }
        Some(Self::Clock { at, zone: zone.map(|zone| zones.name_of(zone)).unwrap_or_default() })
    }

    /// Its zone; one's own for a day.
    pub(super) fn zone(&self) -> &str {
        match self {
            Self::Day(_) => OWN,
            Self::Clock { zone, .. } => zone,
        }
    }

    /// What a clock shows there; midnight for a day.
    pub(super) fn civil(&self) -> DateTime {
        match self {
            Self::Day(date) => date.to_datetime(Time::midnight()),
            Self::Clock { at, .. } => *at,
        }
    }

    /// The moment. A time that a clock change skips moves forward, one that comes twice is the first.
    pub(super) fn moment(&self, own: &TimeZone) -> Option<Timestamp> {
        moment(self.civil(), self.zone(), own)
    }

    /// The same point as the clock of another zone shows it.
    pub(super) fn civil_in(&self, zone: &str, own: &TimeZone) -> Option<DateTime> {
        if matches!(self, Self::Day(_)) || self.zone() == zone {
            return Some(self.civil());
        }
        Some(self.moment(own)?.to_zoned(zones::find(zone, own)).datetime())
    }
}

/// The moment at which the clock of a zone shows something.
pub(super) fn moment(civil: DateTime, zone: &str, own: &TimeZone) -> Option<Timestamp> {
    zones::find(zone, own).to_ambiguous_timestamp(civil).compatible().ok()
}
