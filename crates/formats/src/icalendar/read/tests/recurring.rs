//! Appointments that come again: ends, exceptions, moved ones, and what a clock change does to them.

use super::*;

#[test]
fn a_rule_comes_again_until_it_ends() {
    check(
        "BEGIN:VEVENT\nDTSTART;TZID=Europe/Berlin:20270301T100000\nDURATION:PT30M\nRRULE:FREQ=WEEKLY;COUNT=3\nEND:VEVENT",
        &["03-01 10:00 to 10:30", "03-08 10:00 to 10:30", "03-15 10:00 to 10:30"],
    );
    // 08:59 UTC on 15 March is just before the third.
    check(
        "BEGIN:VEVENT\nDTSTART;TZID=Europe/Berlin:20270301T100000\nDURATION:PT30M\nRRULE:FREQ=WEEKLY;UNTIL=20270315T085900Z\nEND:VEVENT",
        &["03-01 10:00 to 10:30", "03-08 10:00 to 10:30"],
    );
    check(
        "BEGIN:VEVENT\nDTSTART;TZID=America/Toronto:20270301T200000\nDURATION:PT30M\nRRULE:FREQ=DAILY;UNTIL=20270303T010000Z\nEND:VEVENT",
        &["03-02 02:00 to 02:30", "03-03 02:00 to 02:30"],
    );
    check(
        "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20270301\nRRULE:FREQ=DAILY;UNTIL=20270302\nEND:VEVENT",
        &["03-01 00:00 to 03-02 00:00", "03-02 00:00 to 03-03 00:00"],
    );
}

#[test]
fn days_of_the_week_and_of_the_month_are_understood() {
    check(
        "BEGIN:VEVENT\nDTSTART;TZID=Europe/Berlin:20270129T100000\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=3\nEND:VEVENT",
        &["01-29 10:00 to 11:00", "02-26 10:00 to 11:00", "03-26 10:00 to 11:00"],
    );
    check(
        "BEGIN:VEVENT\nDTSTART:20270131T100000\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;UNTIL=20270601\nEND:VEVENT",
        &["01-31 10:00 to 11:00", "03-31 10:00 to 11:00", "05-31 10:00 to 11:00"],
    );
}

#[test]
fn an_exception_is_left_out_and_a_date_beside_the_rule_is_added() {
    check(
        "BEGIN:VEVENT\nDTSTART;TZID=Europe/Berlin:20270301T100000\nDURATION:PT30M\nRRULE:FREQ=WEEKLY;COUNT=4\n
            EXDATE;TZID=Europe/Berlin:20270308T100000\nEXDATE:20270315T090000Z\nRDATE;TZID=Europe/Berlin:20270310T150000\nEND:VEVENT",
        &["03-01 10:00 to 10:30", "03-10 15:00 to 15:30", "03-22 10:00 to 10:30"],
    );
    check(
        "BEGIN:VEVENT\nDTSTART:20270301T100000\nDURATION:PT30M\nRRULE:FREQ=DAILY;COUNT=2\nEXDATE;VALUE=DATE:20270301\nEND:VEVENT",
        &["03-02 10:00 to 10:30"],
    );
    check(
        "BEGIN:VEVENT\nDTSTART:20270301T100000\nDURATION:PT30M\nRDATE;VALUE=PERIOD:20270305T080000Z/PT2H\nEND:VEVENT",
        &["03-01 10:00 to 10:30", "03-05 09:00 to 11:00"],
    );
}

const WEEKLY: &str =
    "BEGIN:VEVENT\nUID:a\nDTSTART;TZID=Europe/Berlin:20270301T100000\nDURATION:PT30M\nRRULE:FREQ=WEEKLY;COUNT=3\nEND:VEVENT";

#[test]
fn an_occurrence_that_was_moved_is_busy_where_it_is_now() {
    let moved = "BEGIN:VEVENT\nUID:a\nRECURRENCE-ID;TZID=Europe/Berlin:20270308T100000\n
        DTSTART;TZID=Europe/Berlin:20270309T140000\nDURATION:PT1H\nEND:VEVENT";
    let expected = ["03-01 10:00 to 10:30", "03-09 14:00 to 15:00", "03-15 10:00 to 10:30"];
    check(&format!("{WEEKLY}\n{moved}"), &expected);
    check(&format!("{moved}\n{WEEKLY}"), &expected);
    check(&format!("{WEEKLY}\n{}", moved.replace("ID;TZID=Europe/Berlin:20270308T100000", "ID:20270308T090000Z")), &expected);
}

#[test]
fn an_occurrence_that_was_called_off_is_free() {
    let off = "BEGIN:VEVENT\nUID:a\nRECURRENCE-ID:20270308T090000Z\nDTSTART:20270308T090000Z\nDURATION:PT1H\nSTATUS:CANCELLED\nEND:VEVENT";
    check(&format!("{WEEKLY}\n{off}"), &["03-01 10:00 to 10:30", "03-15 10:00 to 10:30"]);
    let other = off.replace("UID:a", "UID:b");
    assert_eq!(busy(&format!("{WEEKLY}\n{other}")).len(), 3, "one of another series");
}

#[test]
fn r22_an_occurrence_stays_at_its_time_of_day_over_a_clock_change() {
    check(
        "BEGIN:VEVENT\nDTSTART;TZID=America/Toronto:20270312T100000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=4\nEND:VEVENT",
        &["03-12 16:00 to 17:00", "03-13 16:00 to 17:00", "03-14 15:00 to 16:00", "03-15 15:00 to 16:00"],
    );
}

#[test]
fn r22_an_occurrence_that_a_clock_change_skips_moves_forward() {
    // On 28 March 2027 London goes from 1:00 to 2:00; half past one becomes half past two there, half past three in Berlin.
    check(
        "BEGIN:VEVENT\nDTSTART;TZID=Europe/London:20270327T013000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=3\nEND:VEVENT",
        &["03-27 02:30 to 03:30", "03-28 03:30 to 04:30", "03-29 02:30 to 03:30"],
    );
}

#[test]
fn a_rule_that_began_long_ago_still_comes_in_its_own_weeks() {
    let old = "BEGIN:VEVENT\nDTSTART;TZID=Europe/Berlin:20100104T100000\nDURATION:PT30M\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO\nEND:VEVENT";
    let times = busy(old);
    assert_eq!((times.len(), times[0].as_str()), (26, "01-11 10:00 to 10:30"));
    // 4 January 2010 and 11 January 2027 are 444 fortnights apart.
    let [then, now]: [jiff::civil::Date; 2] = ["2010-01-04", "2027-01-11"].map(|day| day.parse().unwrap());
    assert_eq!(then.until((jiff::Unit::Day, now)).unwrap().get_days(), 444 * 14);
    let birthday = "BEGIN:VEVENT\nDTSTART;VALUE=DATE:19800229\nRRULE:FREQ=YEARLY\nEND:VEVENT";
    assert_eq!(busy(birthday), [""; 0], "2027 has no 29 February");
}

#[test]
fn the_beginning_counts_also_where_its_rule_does_not_name_it() {
    check(
        "BEGIN:VEVENT\nDTSTART:20270302T100000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20270309\nEND:VEVENT",
        &["03-02 10:00 to 11:00", "03-08 10:00 to 11:00"],
    );
}
