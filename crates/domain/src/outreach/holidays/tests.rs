//! The holidays of each country against the lists that its government publishes.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::Word;

/// The holidays of a year on which people would else be at work, as month and day.
#[track_caller]
fn check(country: Country, year: i16, expect: &str) {
    let days = date(year, 1, 1).series(1.day()).take_while(|day| day.year() == year);
    let off = days.filter(|day| is_business_day(None, *day) && !is_business_day(Some(country), *day));
    let off: Vec<String> = off.map(|day| day.strftime("%m-%d").to_string()).collect();
    assert_eq!(off.join(" "), expect, "{country} {year}");
}

#[test]
fn the_united_states_give_a_weekend_back_on_the_nearest_weekday_even_in_the_old_year() {
    check(Country::Us, 2026, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25");
    check(Country::Us, 2027, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31");
    assert_eq!(holiday(Country::Us, date(2027, 12, 31)), Some("New Year's Day (substitute day)"));
}

#[test]
fn canada_keeps_what_the_labour_code_grants_everywhere() {
    check(Country::Ca, 2026, "01-01 04-03 05-18 07-01 09-07 09-30 10-12 11-11 12-25 12-28");
    check(Country::Ca, 2027, "01-01 03-26 05-24 07-01 09-06 09-30 10-11 11-11 12-27 12-28");
}

#[test]
fn england_and_wales_have_eight_bank_holidays() {
    check(Country::Gb, 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28");
    check(Country::Gb, 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28");
    assert_eq!(holiday(Country::Gb, date(2026, 12, 28)), Some("Boxing Day (substitute day)"));
    assert_eq!(holiday(Country::Gb, date(2027, 12, 27)), Some("Christmas Day (substitute day)"));
}

#[test]
fn christmas_on_a_sunday_is_given_after_boxing_day() {
    assert_eq!(holiday(Country::Gb, date(2033, 12, 26)), Some("Boxing Day"));
    assert_eq!(holiday(Country::Gb, date(2033, 12, 27)), Some("Christmas Day (substitute day)"));
}

#[test]
fn scotland_works_on_easter_monday_and_rests_on_the_second_of_january() {
    check(Country::Scotland, 2026, "01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28");
    check(Country::Scotland, 2027, "01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28");
}

#[test]
fn northern_ireland_adds_saint_patrick_and_the_twelfth_of_july() {
    check(Country::NorthernIreland, 2026, "01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28");
    check(Country::NorthernIreland, 2027, "01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28");
}

#[test]
fn ireland_gives_no_day_instead_of_a_weekend() {
    check(Country::Ie, 2026, "01-01 02-02 03-17 04-06 05-04 06-01 08-03 10-26 12-25");
    check(Country::Ie, 2027, "01-01 02-01 03-17 03-29 05-03 06-07 08-02 10-25");
}

#[test]
fn saint_brigid_is_on_the_first_of_february_only_if_that_is_a_friday() {
    assert_eq!(holiday(Country::Ie, date(2030, 2, 1)), Some("St Brigid's Day"));
    assert_eq!(holiday(Country::Ie, date(2030, 2, 4)), None);
    assert_eq!(holiday(Country::Ie, date(2024, 2, 5)), Some("St Brigid's Day"));
}

#[test]
fn australia_moves_australia_day_but_not_anzac_day() {
    check(Country::Au, 2026, "01-01 01-26 04-03 04-06 12-25 12-28");
    check(Country::Au, 2027, "01-01 01-26 03-26 03-29 12-27 12-28");
    assert_eq!(holiday(Country::Au, date(2025, 1, 27)), Some("Australia Day (substitute day)"));
}

#[test]
fn new_zealand_keeps_matariki_and_makes_mondays_of_weekends() {
    check(Country::Nz, 2026, "01-01 01-02 02-06 04-03 04-06 04-27 06-01 07-10 10-26 12-25 12-28");
    check(Country::Nz, 2027, "01-01 01-04 02-08 03-26 03-29 04-26 06-07 06-25 10-25 12-27 12-28");
}

#[test]
fn matariki_is_always_a_friday() {
    let days = (2024..=2035).flat_map(|year| date(year, 6, 1).series(1.day()).take(61));
    let matariki: Vec<Date> = days.filter(|day| holiday(Country::Nz, *day) == Some("Matariki")).collect();
    assert_eq!(matariki.len(), 12);
    assert!(matariki.iter().all(|day| day.weekday() == Weekday::Friday), "{matariki:?}");
}

#[test]
fn india_keeps_the_compulsory_holidays_of_the_central_government() {
    check(Country::In, 2025, "03-31 04-10 04-18 05-12 08-15 09-05 10-02 10-20 11-05 12-25");
    check(Country::In, 2026, "01-26 03-31 04-03 05-01 05-27 06-26 08-26 10-02 10-20 11-24 12-25");
}

#[test]
fn india_keeps_its_fixed_days_after_the_last_announced_year() {
    check(Country::In, 2027, "01-26 03-26");
    assert_eq!(holiday(Country::In, date(2027, 8, 15)), Some("Independence Day"));
}

#[test]
fn germany_keeps_nine_days_everywhere_and_reformation_day_is_none_of_them() {
    check(Country::De, 2026, "01-01 04-03 04-06 05-01 05-14 05-25 12-25");
    check(Country::De, 2027, "01-01 03-26 03-29 05-06 05-17");
    assert_eq!(holiday(Country::De, date(2026, 10, 3)), Some("German Unity Day"));
    assert_eq!(holiday(Country::De, date(2028, 10, 31)), None);
}

#[test]
fn france_works_on_good_friday() {
    check(Country::Fr, 2026, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 11-11 12-25");
    check(Country::Fr, 2027, "01-01 03-29 05-06 05-17 07-14 11-01 11-11");
}

#[test]
fn the_netherlands_keep_kings_day() {
    check(Country::Nl, 2026, "01-01 04-06 04-27 05-14 05-25 12-25");
    check(Country::Nl, 2027, "01-01 03-29 04-27 05-06 05-17");
}

#[test]
fn kings_day_is_never_a_sunday_and_liberation_day_comes_every_fifth_year() {
    assert_eq!(holiday(Country::Nl, date(2025, 4, 26)), Some("King's Day"));
    assert_eq!(holiday(Country::Nl, date(2025, 4, 27)), None);
    assert_eq!(holiday(Country::Nl, date(2025, 5, 5)), Some("Liberation Day"));
    assert_eq!(holiday(Country::Nl, date(2026, 5, 5)), None);
}

#[test]
fn spain_keeps_what_every_region_keeps() {
    check(Country::Es, 2026, "01-01 01-06 04-03 05-01 10-12 12-08 12-25");
    check(Country::Es, 2027, "01-01 01-06 03-26 10-12 11-01 12-06 12-08");
}

#[test]
fn brazil_works_on_carnival_and_rests_on_the_twentieth_of_november() {
    check(Country::Br, 2026, "01-01 04-03 04-21 05-01 09-07 10-12 11-02 11-20 12-25");
    check(Country::Br, 2027, "01-01 03-26 04-21 09-07 10-12 11-02 11-15");
    assert_eq!(holiday(Country::Br, date(2026, 2, 17)), None);
    assert_eq!(holiday(Country::Br, date(2027, 11, 20)), Some("Zumbi and Black Awareness Day"));
}

#[test]
fn easter_falls_where_the_churches_publish_it() {
    let easters = [(2019, 4, 21), (2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2028, 4, 16), (2030, 4, 21), (2038, 4, 25)];
    for (year, month, day) in easters {
        assert_eq!(rule::easter(year), Some(date(year, month, day)));
    }
}

#[test]
fn only_two_countries_wait_for_announcements() {
    let waiting: Vec<(Country, i16)> = Country::ALL.iter().filter_map(|country| Some((*country, country.known_until()?))).collect();
    assert_eq!(waiting, [(Country::Nz, 2035), (Country::In, 2026)]);
}

#[test]
fn a_year_past_the_announcements_is_open() {
    assert!(!Country::In.is_open_on(date(2026, 12, 31)) && Country::In.is_open_on(date(2027, 1, 1)));
    assert!(!Country::De.is_open_on(date(2099, 1, 1)));
}

#[test]
fn without_a_country_only_weekends_are_left_out() {
    assert!(is_business_day(None, date(2026, 12, 25)));
    assert!(!is_business_day(None, date(2026, 12, 26)));
}

fn any_country() -> impl Strategy<Value = Country> {
    proptest::sample::select(Country::ALL)
}

proptest! {
    #[test]
    fn easter_is_a_sunday_between_22_march_and_25_april(year in 1583_i16..=9998) {
        let easter = rule::easter(year).unwrap();
        prop_assert_eq!(easter.weekday(), Weekday::Sunday);
        prop_assert!(date(year, 3, 22) <= easter && easter <= date(year, 4, 25));
    }

    #[test]
    fn a_day_given_instead_is_never_on_a_weekend(country in any_country(), year in 2024_i16..2100) {
        for (day, name) in rule::days(countries::rules(country), year) {
            let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
            prop_assert!(!(weekend && name.ends_with("(substitute day)")), "{} {}", day, name);
        }
    }

    #[test]
    fn the_next_business_day_is_one_and_none_is_passed_over(country in any_country(), year in 2024_i16..2100, nth in 0_i64..365) {
        let day = date(year, 1, 1).saturating_add(nth.days());
        let next = business_day_from(Some(country), day);
        prop_assert!(is_business_day(Some(country), next));
        prop_assert!(day.series(1.day()).take_while(|day| *day < next).all(|day| !is_business_day(Some(country), day)));
    }

    #[test]
    fn no_date_is_too_far_away(country in any_country(), year in -9999_i16..=9999, month in 1_i8..=12, day in 1_i8..=28) {
        let _ = holiday(country, date(year, month, day));
        let _ = business_day_from(Some(country), Date::MAX);
    }
}
