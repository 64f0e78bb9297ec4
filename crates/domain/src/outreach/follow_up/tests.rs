//! Follow-ups on the calendar: noon, weekends, holidays, people who are away, and the end of asking.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::Word as _;

#[track_caller]
fn check(country: Option<Country>, not_before: Option<Date>, sent: &str, expect: (Date, Date)) {
    let sent: jiff::Zoned = sent.parse().unwrap();
    let dates = follow_up_dates(&FollowUpRules::default(), country, not_before, sent.timestamp(), sent.time_zone());
    assert_eq!((dates.another_person, dates.follow_up), expect);
}

#[test]
fn a_message_on_monday_morning_counts_from_monday() {
    check(None, None, "2026-11-23T09:00[Europe/Berlin]", (date(2026, 11, 26), date(2026, 12, 2)));
}

#[test]
fn a_message_after_noon_counts_from_the_next_business_day() {
    check(None, None, "2026-11-23T12:00[Europe/Berlin]", (date(2026, 11, 27), date(2026, 12, 3)));
}

#[test]
fn a_message_on_friday_evening_counts_from_monday() {
    check(None, None, "2026-11-27T20:00[America/Toronto]", (date(2026, 12, 3), date(2026, 12, 9)));
}

#[test]
fn a_message_on_saturday_morning_skips_the_weekend() {
    check(None, None, "2026-11-28T09:00[Asia/Tokyo]", (date(2026, 12, 2), date(2026, 12, 8)));
}

#[test]
fn thanksgiving_is_no_day_of_the_count() {
    check(Some(Country::Us), None, "2026-11-23T09:00[America/New_York]", (date(2026, 11, 27), date(2026, 12, 3)));
}

#[test]
fn christmas_in_england_moves_the_follow_up_into_january() {
    check(Some(Country::Gb), None, "2026-12-22T09:00[Europe/London]", (date(2026, 12, 29), date(2027, 1, 5)));
}

#[test]
fn whoever_is_away_is_counted_from_the_business_day_after_they_are_back() {
    let back = Some(date(2026, 12, 4));
    check(None, back, "2026-11-23T09:00[Europe/Berlin]", (date(2026, 12, 10), date(2026, 12, 16)));
}

#[test]
fn whoever_was_back_before_the_message_was_sent_is_not_away() {
    let back = Some(date(2026, 11, 20));
    check(None, back, "2026-11-23T09:00[Europe/Berlin]", (date(2026, 11, 26), date(2026, 12, 2)));
}

#[test]
fn the_numbers_of_days_can_be_chosen() {
    let sent: jiff::Zoned = "2026-11-23T09:00[Europe/Berlin]".parse().unwrap();
    let rules = FollowUpRules { another_person_after: 5, follow_up_after: 10, at_most: 2 };
    let dates = follow_up_dates(&rules, None, None, sent.timestamp(), sent.time_zone());
    assert_eq!((dates.another_person, dates.follow_up), (date(2026, 11, 30), date(2026, 12, 7)));
}

#[test]
fn rules_beyond_their_bounds_are_refused_with_the_reason() {
    let rules = FollowUpRules::default();
    assert_eq!(rules.checked(), Ok(rules));
    assert_eq!(FollowUpRules { follow_up_after: 0, ..rules }.checked(), Err(FollowUpFault::Days));
    assert_eq!(FollowUpRules { another_person_after: 61, ..rules }.checked(), Err(FollowUpFault::Days));
    assert_eq!(FollowUpRules { at_most: 3, ..rules }.checked(), Err(FollowUpFault::TooMany));
}

#[test]
fn one_follow_up_is_usual_two_are_the_end_and_none_can_be_chosen() {
    let rules = |at_most| FollowUpRules { at_most, ..FollowUpRules::default() };
    assert_eq!(stop_reason(&FollowUpRules::default(), 0, &[]), None);
    assert_eq!(stop_reason(&FollowUpRules::default(), 1, &[]), Some(StopReason::Enough));
    assert_eq!(stop_reason(&rules(2), 1, &[]), None);
    assert_eq!(stop_reason(&rules(99), 2, &[]), Some(StopReason::Enough));
    assert_eq!(stop_reason(&rules(0), 0, &[]), Some(StopReason::Enough));
}

#[test]
fn please_do_not_ask_again_is_for_good_whatever_was_said_later() {
    let answers = [ReplyKind::Later, ReplyKind::NeverAgain, ReplyKind::Yes];
    assert_eq!(stop_reason(&FollowUpRules::default(), 0, &answers), Some(StopReason::AskedNotTo));
    assert_eq!(stop_reason(&FollowUpRules::default(), 0, &[ReplyKind::Later]), Some(StopReason::Answered));
}

proptest! {
    #[test]
    fn both_dates_are_business_days_after_the_message_and_never_before_they_are_back(
        country in proptest::option::of(proptest::sample::select(Country::ALL)),
        seconds in 1_700_000_000_i64..2_500_000_000,
        another_person_after in 0_u32..80,
        follow_up_after in 0_u32..80,
        away in proptest::option::of(0_i64..60),
    ) {
        let sent = Timestamp::from_second(seconds).unwrap();
        let day = sent.to_zoned(TimeZone::UTC).date();
        let back = away.map(|days| day.saturating_add(days.days()));
        let rules = FollowUpRules { another_person_after, follow_up_after, at_most: 1 };
        let dates = follow_up_dates(&rules, country, back, sent, &TimeZone::UTC);
        for date in [dates.another_person, dates.follow_up] {
            prop_assert!(is_business_day(country, date));
            prop_assert!(date > day && back.is_none_or(|back| date > back));
        }
        prop_assert_eq!(another_person_after <= follow_up_after || dates.another_person >= dates.follow_up, true);
    }

    #[test]
    fn adding_business_days_passes_over_exactly_that_many(
        country in proptest::option::of(proptest::sample::select(Country::ALL)),
        start in 0_i64..20_000,
        days in 1_u32..60,
    ) {
        let from = date(2020, 1, 1).saturating_add(start.days());
        let to = add_business_days(country, from, days);
        let passed = from.series(1.day()).skip(1).take_while(|day| *day <= to).filter(|day| is_business_day(country, *day));
        prop_assert_eq!(passed.count(), days as usize);
    }
}
