//! The hours in which somebody talks: some days of the week, from one time of day to another.

use jiff::{
    Zoned,
    civil::{Time, Weekday},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::record::id;

id! {
    /// One's own hours.
    FreeHoursId;
}

impl FreeHoursId {
    /// Everybody has one set of hours.
    pub const ONLY: Self = Self(Uuid::nil());
}

/// When one can talk, on the clock of one's own zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FreeHours {
    /// Always [`FreeHoursId::ONLY`].
    pub id: FreeHoursId,
    /// The days of the week by their first three letters, such as `mon tue fri`.
    pub days: String,
    /// From when on.
    pub from: Time,
    /// Until when a conversation has to be over.
    pub until: Time,
}

impl Default for FreeHours {
    fn default() -> Self {
        let Hours { days, from, until } = Hours::OFFICE;
        Self { id: FreeHoursId::ONLY, days: days.to_string(), from, until }
    }
}

impl FreeHours {
    /// The hours that these words mean. Days that are no days are left out.
    #[must_use]
    pub fn hours(&self) -> Hours {
        Hours { days: Weekdays::parse(&self.days), from: self.from, until: self.until }
    }
}

/// Some days of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Weekdays([bool; 7]);

/// The words for the days of the week, Monday first.
const WORDS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

impl Weekdays {
    /// The words for all days, Monday first.
    pub const WORDS: [&'static str; 7] = WORDS;

    /// The days that are named, by their first three letters with spaces between them.
    #[must_use]
    pub fn parse(words: &str) -> Self {
        let mut days = [false; 7];
        for (day, word) in days.iter_mut().zip(WORDS) {
            *day = words.split([' ', ',']).any(|said| said.eq_ignore_ascii_case(word));
        }
        Self(days)
    }

    /// Whether a day is among them.
    #[must_use]
    pub fn has(self, day: Weekday) -> bool {
        self.0.iter().zip(WORDS).zip(Weekday::Monday.cycle_forward()).any(|((has, _), of)| *has && of == day)
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }
}

impl std::fmt::Display for Weekdays {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let named: Vec<&str> = self.0.iter().zip(WORDS).filter(|(has, _)| **has).map(|(_, word)| word).collect();
        f.write_str(&named.join(" "))
    }
}

/// Some hours of some days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hours {
    /// The days.
    pub days: Weekdays,
    /// From when on.
    pub from: Time,
    /// Until when.
    pub until: Time,
}

impl Hours {
    /// What is fair to ask of somebody at work, and what one has oneself unless one said otherwise. House rule.
    pub const OFFICE: Self = Self {
        days: Weekdays([true, true, true, true, true, false, false]),
        from: Time::constant(9, 0, 0, 0),
        until: Time::constant(17, 0, 0, 0),
    };

    /// Whether something that goes from one moment to another lies within these hours of one day.
    #[must_use]
    pub fn hold(&self, start: &Zoned, end: &Zoned) -> bool {
        self.days.has(start.weekday()) && start.date() == end.date() && start.time() >= self.from && end.time() <= self.until
    }
}
