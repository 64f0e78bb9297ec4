//! Tries by phone, and when to try next.
//!
//! House rule: on a cold call no voicemail, but another try at another time of day. A person who did not pick up twice
//! at nine may well pick up at four.

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, Time, time},
    tz::TimeZone,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Country, holidays::business_day_from};
use crate::{Word, people::PersonId, record::id, word::words};

id! {
    /// A try by phone.
    CallId;
}

/// Tries after which another way is kinder. House rule: one for each part of the day.
pub const CALLS_AT_MOST: usize = 4;

words! {
    /// What came of a call.
    CallOutcome {
        /// Nobody answered.
        NoAnswer = "no-answer",
        /// A machine answered.
        AnsweringMachine = "answering-machine",
        /// Somebody answered, and it did not suit.
        BadMoment = "bad-moment",
        /// The two talked.
        Talked = "talked",
        /// They asked to be called again.
        AskedToCallBack = "asked-to-call-back",
    }
}

/// One try by phone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Call {
    /// Its id.
    pub id: CallId,
    /// Who was called.
    pub person_id: PersonId,
    /// When.
    pub tried_at: Timestamp,
    /// What came of it.
    pub outcome: CallOutcome,
    /// What was said, if anything is worth keeping.
    pub words: String,
}

impl Call {
    /// Whether the person was on the phone, for however short a time.
    #[must_use]
    pub fn reached_them(&self) -> bool {
        matches!(self.outcome, CallOutcome::BadMoment | CallOutcome::Talked | CallOutcome::AskedToCallBack)
    }

    /// Whether they had something to say to what was asked.
    #[must_use]
    pub fn was_answered(&self) -> bool {
        matches!(self.outcome, CallOutcome::Talked | CallOutcome::AskedToCallBack)
    }
}

words! {
    /// A part of the working day.
    PartOfDay {
        /// Before ten.
        Early = "early",
        /// From ten to noon.
        LateMorning = "late-morning",
        /// From noon to three.
        EarlyAfternoon = "early-afternoon",
        /// After three.
        LateAfternoon = "late-afternoon",
    }
}

impl PartOfDay {
    /// The part in which a time lies.
    #[must_use]
    pub fn of(clock: Time) -> Self {
        match clock.hour() {
            ..10 => Self::Early,
            10..12 => Self::LateMorning,
            12..15 => Self::EarlyAfternoon,
            _ => Self::LateAfternoon,
        }
    }

    /// Between which times to call in this part, on the clock of the one who is called. House rule: office hours
    /// without the lunch break.
    #[must_use]
    pub fn hours(self) -> (Time, Time) {
        match self {
            Self::Early => (time(8, 30, 0, 0), time(10, 0, 0, 0)),
            Self::LateMorning => (time(10, 0, 0, 0), time(12, 0, 0, 0)),
            Self::EarlyAfternoon => (time(13, 30, 0, 0), time(15, 0, 0, 0)),
            Self::LateAfternoon => (time(15, 0, 0, 0), time(17, 30, 0, 0)),
        }
    }
}

words! {
    /// Why the next try is what it is.
    TryReason {
        /// Nobody was called yet.
        FirstTry = "first-try",
        /// At this time of day nobody has tried yet.
        AnotherTimeOfDay = "another-time-of-day",
        /// They asked to be called again.
        AskedToCallBack = "asked-to-call-back",
        /// It was tried often enough: another way is kinder.
        TriedOftenEnough = "tried-often-enough",
        /// The two have talked: there is nothing to try.
        Talked = "talked",
    }
}

/// When to call next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NextTry {
    /// The day and the part of it; none says that no call should follow.
    pub when: Option<TryTime>,
    /// Why.
    pub reason: TryReason,
}

/// A part of a day on which to call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TryTime {
    /// The day: a business day on which nobody has tried yet.
    pub on: Date,
    /// The part of that day.
    pub part: PartOfDay,
}

/// When to call a person next, from the calls to that person so far, in the zone of the one who is called.
///
/// Whoever asked to be called again is called again, however often it was tried before.
#[must_use]
pub fn next_try(calls: &[Call], zone: &TimeZone, country: Option<Country>, now: Timestamp) -> NextTry {
    let last = calls.iter().max_by_key(|call| call.tried_at);
    let reason = match last.map(|call| call.outcome) {
        _ if calls.iter().any(|call| call.outcome == CallOutcome::Talked) => TryReason::Talked,
        None => TryReason::FirstTry,
        Some(CallOutcome::AskedToCallBack) => TryReason::AskedToCallBack,
        Some(_) if calls.len() >= CALLS_AT_MOST => TryReason::TriedOftenEnough,
        Some(_) => TryReason::AnotherTimeOfDay,
    };
    let ends = matches!(reason, TryReason::Talked | TryReason::TriedOftenEnough);
    NextTry { when: if ends { None } else { Some(next_time(calls, zone, country, now)) }, reason }
}

fn next_time(calls: &[Call], zone: &TimeZone, country: Option<Country>, now: Timestamp) -> TryTime {
    let now = now.to_zoned(zone.clone());
    let tried: Vec<(Date, PartOfDay)> = calls.iter().map(|call| moment(call, zone)).collect();
    let after_last = tried.iter().map(|(day, _)| day.saturating_add(1.day())).max();
    let on = business_day_from(country, after_last.map_or(now.date(), |day| day.max(now.date())));
    let parts: Vec<PartOfDay> = tried.iter().map(|(_, part)| *part).collect();
    // Today only at a time that is not over; if all that are left are over, on the next day.
    let open = |part: &PartOfDay| on > now.date() || part.hours().1 > now.time();
    if let Some(part) = farthest(&parts, open) {
        return TryTime { on, part };
    }
    let on = business_day_from(country, on.saturating_add(1.day()));
    TryTime { on, part: farthest(&parts, |_| true).unwrap_or(PartOfDay::Early) }
}

fn moment(call: &Call, zone: &TimeZone) -> (Date, PartOfDay) {
    let at = call.tried_at.to_zoned(zone.clone());
    (at.date(), PartOfDay::of(at.time()))
}

/// Of the parts that were tried least often, the open one farthest from all that were tried; the earlier in doubt.
fn farthest(tried: &[PartOfDay], open: impl Fn(&PartOfDay) -> bool) -> Option<PartOfDay> {
    let place = |part: PartOfDay| PartOfDay::ALL.iter().position(|other| *other == part).unwrap_or_default();
    let often = |part: PartOfDay| tried.iter().filter(|other| **other == part).count();
    let near = |part: PartOfDay| tried.iter().map(|other| place(*other).abs_diff(place(part))).min().unwrap_or_default();
    let least = PartOfDay::ALL.iter().map(|part| often(*part)).min();
    let parts = PartOfDay::ALL.iter().copied().filter(|part| Some(often(*part)) == least && open(part));
    parts.min_by_key(|part| (std::cmp::Reverse(near(*part)), place(*part)))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn call(at: &str, outcome: CallOutcome) -> Call {
        let tried_at = at.parse().unwrap();
        Call { id: CallId(Uuid::nil()), person_id: PersonId(Uuid::nil()), tried_at, outcome, words: String::new() }
    }

    #[track_caller]
    fn check(calls: &[Call], now: &str, expect: Option<(Date, PartOfDay)>, reason: TryReason) {
        let next = next_try(calls, &TimeZone::UTC, Some(Country::Gb), now.parse().unwrap());
        assert_eq!((next.when.map(|when| (when.on, when.part)), next.reason), (expect, reason));
    }

    #[test]
    fn the_first_try_is_today_as_long_as_people_are_at_work() {
        check(&[], "2026-11-23T07:00:00Z", Some((date(2026, 11, 23), PartOfDay::Early)), TryReason::FirstTry);
        check(&[], "2026-11-23T14:00:00Z", Some((date(2026, 11, 23), PartOfDay::EarlyAfternoon)), TryReason::FirstTry);
        check(&[], "2026-11-23T19:00:00Z", Some((date(2026, 11, 24), PartOfDay::Early)), TryReason::FirstTry);
    }

    #[test]
    fn the_next_try_is_on_another_day_at_another_time_and_the_last_one_is_the_fourth() {
        let mut calls = vec![call("2026-11-23T09:00:00Z", CallOutcome::NoAnswer)];
        let other = TryReason::AnotherTimeOfDay;
        check(&calls, "2026-11-23T09:05:00Z", Some((date(2026, 11, 24), PartOfDay::LateAfternoon)), other);
        calls.push(call("2026-11-24T16:00:00Z", CallOutcome::AnsweringMachine));
        check(&calls, "2026-11-24T16:05:00Z", Some((date(2026, 11, 25), PartOfDay::LateMorning)), other);
        calls.push(call("2026-11-25T11:00:00Z", CallOutcome::BadMoment));
        check(&calls, "2026-11-25T11:05:00Z", Some((date(2026, 11, 26), PartOfDay::EarlyAfternoon)), other);
        calls.push(call("2026-11-26T14:00:00Z", CallOutcome::NoAnswer));
        check(&calls, "2026-11-26T14:05:00Z", None, TryReason::TriedOftenEnough);
    }

    #[test]
    fn weekends_and_holidays_are_passed_over() {
        let calls = [call("2026-12-24T09:00:00Z", CallOutcome::NoAnswer)];
        check(&calls, "2026-12-24T09:05:00Z", Some((date(2026, 12, 29), PartOfDay::LateAfternoon)), TryReason::AnotherTimeOfDay);
    }

    #[test]
    fn whoever_asked_to_be_called_again_is_called_again_even_after_four_tries() {
        let mut calls: Vec<Call> =
            ["20", "23", "24"].iter().map(|day| call(&format!("2026-11-{day}T09:00:00Z"), CallOutcome::NoAnswer)).collect();
        calls.push(call("2026-11-25T11:00:00Z", CallOutcome::AskedToCallBack));
        check(&calls, "2026-11-25T12:00:00Z", Some((date(2026, 11, 26), PartOfDay::LateAfternoon)), TryReason::AskedToCallBack);
    }

    #[test]
    fn after_a_talk_there_is_nothing_to_try() {
        let calls = [call("2026-11-23T09:00:00Z", CallOutcome::Talked), call("2026-11-24T09:00:00Z", CallOutcome::NoAnswer)];
        check(&calls, "2026-11-25T12:00:00Z", None, TryReason::Talked);
    }

    #[test]
    fn the_clock_is_that_of_the_one_who_is_called() {
        let tokyo = TimeZone::get("Asia/Tokyo").unwrap();
        let next = next_try(&[], &tokyo, None, "2026-11-23T22:00:00Z".parse().unwrap());
        assert_eq!(next.when, Some(TryTime { on: date(2026, 11, 24), part: PartOfDay::Early }));
    }

    proptest! {
        #[test]
        fn a_try_is_on_a_business_day_on_which_nobody_tried_and_never_at_a_time_that_is_over(
            hours in proptest::collection::vec(0_i64..2_000, 0..4),
            later in 0_i64..500,
        ) {
            let start: Timestamp = "2026-11-02T00:00:00Z".parse().unwrap();
            let at = |hours: i64| start.checked_add(hours.hours()).unwrap();
            let outcome = CallOutcome::NoAnswer;
            let calls: Vec<Call> = hours.iter().map(|hours| Call { tried_at: at(*hours), ..call("2026-11-02T00:00:00Z", outcome) }).collect();
            let now = at(hours.iter().max().unwrap_or(&0) + later);
            let next = next_try(&calls, &TimeZone::UTC, Some(Country::Us), now).when.unwrap();
            prop_assert!(super::super::is_business_day(Some(Country::Us), next.on));
            prop_assert!(calls.iter().all(|call| call.tried_at.to_zoned(TimeZone::UTC).date() < next.on));
            prop_assert!(next.on.to_datetime(next.part.hours().1) > now.to_zoned(TimeZone::UTC).datetime());
            prop_assert!(calls.iter().all(|call| moment(call, &TimeZone::UTC).1 != next.part));
        }
    }
}
