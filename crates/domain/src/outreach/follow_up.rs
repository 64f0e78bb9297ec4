//! When to try again, in business days of the country, and when to stop.
//!
//! The advice differs: three and seven business days (Dalton, "The 2-Hour Job Search"), or a week (Carleton College). So
//! the numbers are defaults that people can change within bounds.

use std::collections::HashMap;

use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Country, ReplyKind, holidays::is_business_day};
use crate::{people::PersonId, record::id, word::words};

id! {
    /// An absence.
    AbsenceId;
}

/// Business days after which to write to another person at the organization (Dalton, "The 2-Hour Job Search": 3B7).
pub const ANOTHER_PERSON_AFTER: u32 = 3;
/// Business days after which to write to the same person once more (3B7).
pub const FOLLOW_UP_AFTER: u32 = 7;
/// Business days that somebody can choose at the most, for either. House rule: about three months.
pub const FOLLOW_UP_DAYS_AT_MOST: u32 = 60;
/// Follow-ups unless changed. House rule: one is kind.
pub const USUAL_FOLLOW_UPS: usize = 1;
/// Follow-ups at the most, if they wish. House rule.
pub const FOLLOW_UPS_AT_MOST: usize = 2;

/// After how many business days to try again, and how often.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FollowUpRules {
    /// Business days after which to write to another person there, from 1 to [`FOLLOW_UP_DAYS_AT_MOST`].
    pub another_person_after: u32,
    /// Business days after which to write to the same person once more, from 1 to [`FOLLOW_UP_DAYS_AT_MOST`].
    pub follow_up_after: u32,
    /// Follow-ups to one message without an answer, from 0 to [`FOLLOW_UPS_AT_MOST`].
    pub at_most: usize,
}

impl Default for FollowUpRules {
    fn default() -> Self {
        Self { another_person_after: ANOTHER_PERSON_AFTER, follow_up_after: FOLLOW_UP_AFTER, at_most: USUAL_FOLLOW_UPS }
    }
}

/// Why rules for follow-ups can't be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FollowUpFault {
    /// Fewer than one day, or too many.
    #[error("Choose from 1 to {FOLLOW_UP_DAYS_AT_MOST} business days.")]
    Days,
    /// More follow-ups than anybody should get.
    #[error("{FOLLOW_UPS_AT_MOST} follow-ups are the most.")]
    TooMany,
}

impl FollowUpRules {
    /// The same rules, if they keep within their bounds.
    ///
    /// # Errors
    /// [`FollowUpFault`] says which bound is passed.
    pub fn checked(self) -> Result<Self, FollowUpFault> {
        let bounded = self.bounded();
        if (bounded.another_person_after, bounded.follow_up_after) != (self.another_person_after, self.follow_up_after) {
            return Err(FollowUpFault::Days);
        }
        if bounded.at_most == self.at_most { Ok(self) } else { Err(FollowUpFault::TooMany) }
    }

    /// The nearest rules within the bounds, for those that came from elsewhere.
    #[must_use]
    pub fn bounded(self) -> Self {
        Self {
            another_person_after: self.another_person_after.clamp(1, FOLLOW_UP_DAYS_AT_MOST),
            follow_up_after: self.follow_up_after.clamp(1, FOLLOW_UP_DAYS_AT_MOST),
            at_most: self.at_most.min(FOLLOW_UPS_AT_MOST),
        }
    }
}

/// That somebody is away: their mail program said so, or they did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Absence {
    /// Its id.
    pub id: AbsenceId,
    /// Who is away.
    pub person_id: PersonId,
    /// The day on which they are back.
    pub back_on: Date,
    /// When it was noted.
    pub noted_at: Timestamp,
}

/// On which day each of those is back who said that they are away. What was noted last counts.
#[must_use]
pub fn back_on(absences: &[Absence]) -> HashMap<PersonId, Date> {
    let mut in_order: Vec<&Absence> = absences.iter().collect();
    in_order.sort_by_key(|absence| absence.noted_at);
    in_order.into_iter().map(|absence| (absence.person_id, absence.back_on)).collect()
}

/// The two dates that follow from sending a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FollowUpDates {
    /// The day from which the business days are counted.
    pub counted_from: Date,
    /// When to try another person there.
    pub another_person: Date,
    /// When to write to the same person once more.
    pub follow_up: Date,
}

/// The dates for a message sent at a moment, in business days of the country; without one, weekends alone are left out.
///
/// A message sent after noon counts from the next business day. `not_before` is the day on which they are back, if they
/// said that they are away: then the business day after it is the first, whenever the message was sent before.
#[must_use]
pub fn follow_up_dates(
    rules: &FollowUpRules,
    country: Option<Country>,
    not_before: Option<Date>,
    sent_at: Timestamp,
    zone: &TimeZone,
) -> FollowUpDates {
    let rules = rules.bounded();
    let sent = sent_at.to_zoned(zone.clone());
    let first = if sent.hour() >= 12 { add_business_days(country, sent.date(), 1) } else { sent.date() };
    let back = not_before.filter(|back| *back >= sent.date()).map(|back| add_business_days(country, back, 1));
    let counted_from = back.map_or(first, |back| back.max(first));
    FollowUpDates {
        counted_from,
        another_person: add_business_days(country, counted_from, rules.another_person_after),
        follow_up: add_business_days(country, counted_from, rules.follow_up_after),
    }
}

/// The date a number of business days later. At the end of all dates it is the last date there is.
#[must_use]
pub fn add_business_days(country: Option<Country>, from: Date, days: u32) -> Date {
    let mut date = from;
    let mut left = days;
    while left > 0 {
        let Ok(next) = date.checked_add(1.day()) else { return date };
        date = next;
        if is_business_day(country, date) {
            left -= 1;
        }
    }
    date
}

words! {
    /// Why nobody should write again.
    StopReason {
        /// They asked not to be asked again: that is for good.
        AskedNotTo = "asked-not-to",
        /// They answered, so there is nothing to follow up.
        Answered = "answered",
        /// The chosen number of follow-ups is reached: silence is an answer too.
        Enough = "enough",
    }
}

/// Whether to stop asking, and why. `sent` is the number of follow-ups since the last answer; `answers` are the answers to
/// the request that is followed up, and any "please don't ask again" from before.
#[must_use]
pub fn stop_reason(rules: &FollowUpRules, sent: usize, answers: &[ReplyKind]) -> Option<StopReason> {
    if answers.contains(&ReplyKind::NeverAgain) {
        Some(StopReason::AskedNotTo)
    } else if !answers.is_empty() {
        Some(StopReason::Answered)
    } else {
        (sent >= rules.bounded().at_most).then_some(StopReason::Enough)
    }
}

#[cfg(test)]
mod tests;
