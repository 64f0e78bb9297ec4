//! Whatever somebody puts into a calendar, it ends, and the rest is read.

use proptest::prelude::*;

use super::*;

fn rule(rule: &str) -> String {
    format!("BEGIN:VEVENT\nDTSTART:20270302T100000\nDURATION:PT1M\nRRULE:{rule}\nEND:VEVENT")
}

#[test]
fn s12_a_rule_that_comes_every_second_is_left_out_but_for_its_beginning() {
    for bomb in ["FREQ=SECONDLY", "FREQ=MINUTELY;BYSECOND=0,1,2,3", "FREQ=SECONDLY;COUNT=4000000000"] {
        let kept = kept(&rule(bomb));
        assert_eq!((kept.appointments, kept.left_out), (1, 1), "{bomb}");
        assert_eq!(busy(&rule(bomb)), ["03-02 10:00 to 10:01"]);
    }
}

#[test]
fn s12_a_rule_has_at_most_a_thousand_occurrences_in_the_days_that_are_asked_for() {
    let kept = kept(&rule("FREQ=HOURLY"));
    let expanded = expand(&kept.text, &TimeZone::UTC, moment("2027-01-01T00:00:00Z"), moment("2030-01-01T00:00:00Z"));
    assert!((1_000..=1_200).contains(&expanded.busy.len()), "{}", expanded.busy.len());
    assert_eq!(expanded.cut, 1);
}

#[test]
fn s12_thousands_of_rules_that_never_come_true_are_not_tried() {
    let many: Vec<String> = (0..2_000).map(|_| rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")).collect();
    let kept = kept(&many.join("\n"));
    assert_eq!((kept.appointments, kept.left_out), (2_000, 2_000), "each is busy once, and its rule is left out");
}

#[test]
fn s12_thousands_of_rules_without_end_are_expanded_up_to_a_limit() {
    let many: Vec<String> = (0..600).map(|_| rule("FREQ=HOURLY")).collect();
    let kept = kept(&many.join("\n"));
    let expanded = expand(&kept.text, &TimeZone::UTC, moment("2027-01-01T00:00:00Z"), moment("2030-01-01T00:00:00Z"));
    assert!(expanded.busy.len() <= 301_200, "{}", expanded.busy.len());
    assert!(expanded.cut > 300);
}

#[test]
fn s12_a_line_of_more_than_a_megabyte_is_left_out() {
    let long = format!("BEGIN:VEVENT\nDTSTART:20270302T100000\nSUMMARY:{}\nEND:VEVENT", "x".repeat(1 << 20));
    assert_eq!((kept(&long).appointments, kept(&long).left_out), (0, 1));
}

#[test]
fn dates_at_the_edge_of_all_calendars_harm_nothing() {
    for date in ["00000101T000000Z", "99991231T235959Z", "20270230T100000Z", "20270302T246060Z", "20270302T999999", "-0010101"] {
        let event = format!("BEGIN:VEVENT\nDTSTART:{date}\nDURATION:P4000000000W\nRRULE:FREQ=YEARLY;INTERVAL=65535\nEND:VEVENT");
        let kept = kept(&event);
        assert_eq!(kept.appointments + kept.left_out, usize::from(kept.appointments + kept.left_out > 0), "{date}: {kept:?}");
        busy(&event);
    }
}

/// Lines that real and hostile calendars are made of.
fn any_line() -> impl Strategy<Value = String> {
    let some = [
        "BEGIN:VEVENT",
        "END:VEVENT",
        "BEGIN:VTIMEZONE",
        "END:VTIMEZONE",
        "BEGIN:STANDARD",
        "END:STANDARD",
        "BEGIN:VFREEBUSY",
        "END:VFREEBUSY",
        "BEGIN:VALARM",
        "END:VALARM",
        "DTSTART:20270302T100000Z",
        "DTSTART;VALUE=DATE:20270302",
        "DTSTART;TZID=x:20270302T100000",
        "TZID:x",
        "TZOFFSETTO:-9959",
        "TZOFFSETTO:+0530",
        "DTEND:20270302T110000Z",
        "DURATION:-P1W",
        "DURATION:PT999999999999H",
        "UID:a",
        "RECURRENCE-ID:20270302T100000Z",
        "RECURRENCE-ID;RANGE=THISANDFUTURE:20270302T100000Z",
        "EXDATE:20270303T100000Z,,x",
        "RDATE:20270305",
        "RRULE:FREQ=DAILY",
        "RRULE:FREQ=DAILY;COUNT=0",
        "RRULE:FREQ=WEEKLY;BYDAY=MO,1TU,-53SU;INTERVAL=0",
        "RRULE:FREQ=YEARLY;BYWEEKNO=53,-53;BYSETPOS=-366",
        "RRULE:FREQ=HOURLY;BYHOUR=99;BYMINUTE=99",
        "RRULE:",
        "RRULE:FREQ=MONTHLY;BYMONTHDAY=-31;UNTIL=00010101",
        "FREEBUSY:20270302T100000Z/PT1H",
        "STATUS:CANCELLED",
        "TRANSP:TRANSPARENT",
        " folded",
        ":",
        ";",
        "\"",
        "DTSTART;TZID=\"<+01>-1\":20270302T100000",
        "SUMMARY:\u{1F600}\\n",
    ];
    prop_oneof![9 => prop::sample::select(some.to_vec()).prop_map(str::to_owned), 1 => ".{0,40}"]
}

proptest! {
    #[test]
    fn no_bytes_at_all_do_harm(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let mut calendar = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n".to_vec();
        calendar.extend(&bytes);
        let _ = keep_calendar(&bytes, &TimeZone::UTC, Timestamp::UNIX_EPOCH);
        let kept = keep_calendar(&calendar, &TimeZone::UTC, Timestamp::UNIX_EPOCH).unwrap();
        prop_assert!(expand(&kept.text, &TimeZone::UTC, Timestamp::UNIX_EPOCH, Timestamp::MAX).busy.is_sorted());
    }

    #[test]
    fn lines_in_any_order_do_no_harm_and_what_is_kept_is_read_as_it_was(lines in prop::collection::vec(any_line(), 0..60)) {
        let calendar = format!("BEGIN:VCALENDAR\r\n{}\r\n", lines.join("\r\n"));
        let own = zone("Europe/Berlin");
        let kept = keep_calendar(calendar.as_bytes(), &own, moment("2027-01-01T00:00:00Z")).unwrap();
        let year = (moment("2027-01-01T00:00:00Z"), moment("2028-01-01T00:00:00Z"));
        let expanded = expand(&kept.text, &own, year.0, year.1);
        prop_assert!(expanded.busy.iter().all(|busy| busy.until > year.0 && busy.from < year.1));
        let again = keep_calendar(kept.text.as_bytes(), &own, moment("2027-01-01T00:00:00Z")).unwrap();
        prop_assert_eq!(again.left_out, 0);
        prop_assert_eq!(expand(&again.text, &own, year.0, year.1), expanded);
    }

    #[test]
    fn looking_at_a_later_time_finds_what_looking_from_the_beginning_finds(
        freq in prop::sample::select(vec!["DAILY", "WEEKLY;BYDAY=MO,TH", "WEEKLY", "MONTHLY", "MONTHLY;BYDAY=1MO,-1FR", "YEARLY", "YEARLY;BYMONTH=3,9"]),
        interval in 1..5_u8, start in 0_i32..400, later in 0_i64..900,
    ) {
        let start = "2024-01-01".parse::<jiff::civil::Date>().unwrap().checked_add(jiff::Span::new().days(start)).unwrap();
        let event = format!("BEGIN:VEVENT\nDTSTART:{}T100000\nDURATION:PT1H\nRRULE:FREQ={freq};INTERVAL={interval}\nEND:VEVENT", start.strftime("%Y%m%d"));
        let own = zone("America/St_Johns");
        let kept = keep_calendar(calendar(&event).as_bytes(), &own, moment("2024-01-01T00:00:00Z")).unwrap();
        let until = moment("2027-09-01T00:00:00Z");
        let from = moment("2024-06-01T00:00:00Z") + jiff::SignedDuration::from_hours(later * 24);
        let all = expand(&kept.text, &own, moment("2023-12-31T00:00:00Z"), until);
        prop_assume!(all.cut == 0);
        let expected: Vec<_> = all.busy.into_iter().filter(|busy| busy.until > from).collect();
        prop_assert_eq!(expand(&kept.text, &own, from, until).busy, expected);
    }
}
