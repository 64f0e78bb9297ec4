//! Reading calendars as a specification.

mod hostile;
mod recurring;

use jiff::{Timestamp, Zoned, tz::TimeZone};

use super::*;

fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap()
}

fn moment(text: &str) -> Timestamp {
    text.parse::<Zoned>().map(|zoned| zoned.timestamp()).or_else(|_| text.parse()).unwrap()
}

/// A calendar around some lines, and whatever else stands in real ones.
fn calendar(lines: &str) -> String {
    let lines = lines.trim().lines().map(|line| line.trim_start_matches(' ')).collect::<Vec<_>>().join("\r\n");
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Somebody//EN\r\nX-WR-CALNAME:Mine\r\n{lines}\r\nEND:VCALENDAR\r\n")
}

fn kept(lines: &str) -> Kept {
    keep_calendar(calendar(lines).as_bytes(), &zone("Europe/Berlin"), moment("2027-01-01T00:00:00Z")).unwrap()
}

/// The busy times of 2027 on the clock of Berlin.
fn busy(lines: &str) -> Vec<String> {
    let kept = kept(lines);
    let expanded = expand(&kept.text, &zone("Europe/Berlin"), moment("2027-01-01T00:00:00Z"), moment("2028-01-01T00:00:00Z"));
    let berlin = |at: Timestamp| at.to_zoned(zone("Europe/Berlin"));
    let said = |busy: &acquaint_domain::interviews::Busy| {
        let (from, until) = (berlin(busy.from), berlin(busy.until));
        let form = if from.date() == until.date() { "%H:%M" } else { "%m-%d %H:%M" };
        format!("{} to {}", from.strftime("%m-%d %H:%M"), until.strftime(form))
    };
    expanded.busy.iter().map(said).collect()
}

#[track_caller]
fn check(lines: &str, expected: &[&str]) {
    assert_eq!(busy(lines), expected, "{}", kept(lines).text);
}

#[test]
fn an_appointment_is_busy_from_its_beginning_to_its_end() {
    check("BEGIN:VEVENT\nDTSTART:20270302T100000Z\nDTEND:20270302T103000Z\nEND:VEVENT", &["03-02 11:00 to 11:30"]);
    check("BEGIN:VEVENT\nDTSTART;TZID=America/Toronto:20270302T100000\nDURATION:PT1H30M\nEND:VEVENT", &["03-02 16:00 to 17:30"]);
    check(
        "BEGIN:VEVENT\nDTSTART;TZID=Europe/Berlin:20270302T100000\nDTEND;TZID=America/New_York:20270302T050000\nEND:VEVENT",
        &["03-02 10:00 to 11:00"],
    );
}

#[test]
fn a_time_without_a_zone_is_on_ones_own_clock() {
    check("BEGIN:VEVENT\nDTSTART:20270302T100000\nDTEND:20270302T110000\nEND:VEVENT", &["03-02 10:00 to 11:00"]);
    check("BEGIN:VEVENT\nDTSTART;TZID=Nowhere:20270302T100000\nDTEND;TZID=Nowhere:20270302T110000\nEND:VEVENT", &["03-02 10:00 to 11:00"]);
}

#[test]
fn a_whole_day_is_a_day_where_one_is() {
    check("BEGIN:VEVENT\nDTSTART;VALUE=DATE:20270302\nEND:VEVENT", &["03-02 00:00 to 03-03 00:00"]);
    check("BEGIN:VEVENT\nDTSTART;VALUE=DATE:20270302\nDTEND;VALUE=DATE:20270305\nEND:VEVENT", &["03-02 00:00 to 03-05 00:00"]);
    // The clocks change in the night, so this one has 23 hours.
    check("BEGIN:VEVENT\nDTSTART;VALUE=DATE:20270328\nDURATION:P1D\nEND:VEVENT", &["03-28 00:00 to 03-29 00:00"]);
}

#[test]
fn what_leaves_one_free_is_not_kept() {
    for line in ["TRANSP:TRANSPARENT", "STATUS:CANCELLED", "X-MICROSOFT-CDO-BUSYSTATUS:FREE", "DURATION:PT0S", "DTEND:20270302T090000Z"] {
        let end = if line.starts_with('D') { "X-A:B" } else { "DTEND:20270302T110000Z" };
        let event = format!("BEGIN:VEVENT\nDTSTART:20270302T100000Z\n{end}\n{line}\nEND:VEVENT");
        assert_eq!(kept(&event), Kept { text: kept("").text, appointments: 0, left_out: 0 }, "{line}");
    }
    check(
        "BEGIN:VEVENT\nDTSTART:20270302T100000Z\nDTEND:20270302T110000Z\nTRANSP:OPAQUE\nSTATUS:TENTATIVE\nEND:VEVENT",
        &["03-02 11:00 to 12:00"],
    );
}

#[test]
fn titles_places_guests_and_ids_are_not_kept() {
    let kept = kept(
        "BEGIN:VEVENT\nUID:secret-uid@clinic.example\nSUMMARY:Secret doctor\nLOCATION:Secret street\nDESCRIPTION:secret\n
            ORGANIZER;CN=Secret:mailto:secret@x.example\nATTENDEE;CN=Secret:mailto:s@x.example\nCATEGORIES:SECRET\nURL:https://secret.example\n
            DTSTART:20270302T100000Z\nDTEND:20270302T110000Z\nX-SECRET:secret\n
            BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:secret\nTRIGGER:-PT5M\nEND:VALARM\nEND:VEVENT",
    );
    assert_eq!(kept.appointments, 1);
    assert!(!kept.text.to_lowercase().contains("secret") && !kept.text.contains("example"), "{}", kept.text);
}

#[test]
fn what_is_past_is_not_kept() {
    assert_eq!(kept("BEGIN:VEVENT\nDTSTART:20260302T100000Z\nDTEND:20260302T110000Z\nEND:VEVENT").appointments, 0);
    assert_eq!(kept("BEGIN:VEVENT\nDTSTART:20200302T100000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=5\nEND:VEVENT").appointments, 0);
    assert_eq!(kept("BEGIN:VEVENT\nDTSTART:20200302T100000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY\nEND:VEVENT").appointments, 1);
}

#[test]
fn zones_of_windows_are_known() {
    check("BEGIN:VEVENT\nDTSTART;TZID=W. Europe Standard Time:20270702T100000\nDURATION:PT1H\nEND:VEVENT", &["07-02 10:00 to 11:00"]);
    check("BEGIN:VEVENT\nDTSTART;TZID=\"Eastern Standard Time\":20270702T100000\nDURATION:PT1H\nEND:VEVENT", &["07-02 16:00 to 17:00"]);
    check("BEGIN:VEVENT\nDTSTART;TZID=India Standard Time:20270702T100000\nDURATION:PT1H\nEND:VEVENT", &["07-02 06:30 to 07:30"]);
}

/// A zone that only this calendar knows: an hour behind Berlin, with the same clock changes.
const OWN_ZONE: &str = "BEGIN:VTIMEZONE\nTZID:Customized Time Zone\n
    BEGIN:STANDARD\nDTSTART:16010101T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\n
    BEGIN:DAYLIGHT\nDTSTART:16010101T010000\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE";

#[test]
fn a_zone_that_only_the_calendar_knows_is_read_from_its_rules() {
    let at = |day: &str| format!("BEGIN:VEVENT\nDTSTART;TZID=Customized Time Zone:2027{day}T100000\nDURATION:PT1H\nEND:VEVENT\n{OWN_ZONE}");
    check(&at("0102"), &["01-02 11:00 to 12:00"]);
    check(&at("0702"), &["07-02 11:00 to 12:00"]);
    // With rules of its own, it differs from Berlin where the clocks have not changed yet: here they do in April.
    let april = |day: &str| at(day).replace("BYMONTH=3", "BYMONTH=4");
    check(&april("0402"), &["04-02 12:00 to 13:00"]);
    check(&april("0502"), &["05-02 11:00 to 12:00"]);
}

#[test]
fn a_zone_without_summer_time_stays_as_it_is() {
    let zone = "BEGIN:VTIMEZONE\nTZID:Site\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0545\nTZOFFSETTO:+0545\nEND:STANDARD\nEND:VTIMEZONE";
    let event = format!("{zone}\nBEGIN:VEVENT\nDTSTART;TZID=Site:20270702T100000\nDURATION:PT1H\nEND:VEVENT");
    check(&event, &["07-02 06:15 to 07:15"]);
}

#[test]
fn a_zone_under_another_name_is_found_by_its_place() {
    let zone = "BEGIN:VTIMEZONE\nTZID:/softwarestudio.org/Olson_20011030_5/America/Toronto\nX-LIC-LOCATION:America/Toronto\nEND:VTIMEZONE";
    let event = format!(
        "{zone}\nBEGIN:VEVENT\nDTSTART;TZID=/softwarestudio.org/Olson_20011030_5/America/Toronto:20270702T100000\nDURATION:PT1H\nEND:VEVENT"
    );
    check(&event, &["07-02 16:00 to 17:00"]);
}

#[test]
fn a_list_of_busy_times_is_read_too() {
    let list = "BEGIN:VFREEBUSY\nFREEBUSY;FBTYPE=BUSY:20270302T100000Z/20270302T110000Z,20270303T100000Z/PT30M\n
        FREEBUSY;FBTYPE=FREE:20270304T100000Z/PT30M\nEND:VFREEBUSY";
    check(list, &["03-02 11:00 to 12:00", "03-03 11:00 to 11:30"]);
}

#[test]
fn a_broken_appointment_is_counted_and_stops_nothing() {
    let broken =
        "BEGIN:VEVENT\nSUMMARY:no date\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:yesterday\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20270302T100000Z\n
        BEGIN:VEVENT\nDTSTART:20270302T100000Z\nDTEND:20270302T110000Z\nEND:VEVENT";
    let kept = kept(broken);
    assert_eq!((kept.appointments, kept.left_out), (1, 3));
    check(broken, &["03-02 11:00 to 12:00"]);
}

#[test]
fn a_file_that_ends_in_the_middle_gives_what_came_before() {
    let whole = calendar(
        "BEGIN:VEVENT\nDTSTART:20270302T100000Z\nDTEND:20270302T110000Z\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20270303T100000Z\nEND:VEVENT",
    );
    let cut = &whole.as_bytes()[..whole.len() - 40];
    let kept = keep_calendar(cut, &zone("UTC"), moment("2027-01-01T00:00:00Z")).unwrap();
    assert_eq!((kept.appointments, kept.left_out), (1, 1));
}

#[test]
fn lines_may_be_folded_and_in_small_letters_and_in_older_encodings() {
    check("begin:vevent\ndtstart:2027030\r\n\t2T100000Z\ndtend:20270302T110000Z\nend:vevent", &["03-02 11:00 to 12:00"]);
    let latin = calendar("BEGIN:VEVENT\nSUMMARY:Caf\u{1}\nDTSTART:20270302T100000Z\nDTEND:20270302T110000Z\nEND:VEVENT").into_bytes();
    let latin: Vec<u8> = latin.into_iter().map(|byte| if byte == 1 { 0xe9 } else { byte }).collect();
    assert_eq!(keep_calendar(&latin, &zone("UTC"), moment("2027-01-01T00:00:00Z")).unwrap().appointments, 1);
}

#[test]
fn what_is_no_calendar_is_refused() {
    let keep = |bytes: &[u8]| keep_calendar(bytes, &TimeZone::UTC, Timestamp::UNIX_EPOCH);
    for other in ["", "<html>Sign in</html>", "BEGIN:VCARD\r\nEND:VCARD\r\n", "BEGIN:VCALENDA"] {
        assert_eq!(keep(other.as_bytes()), Err(NoCalendar::Other), "{other}");
    }
    assert_eq!(keep(&vec![b' '; CALENDAR_AT_MOST + 1]), Err(NoCalendar::TooLarge));
    assert_eq!(keep("\u{feff}\r\nbegin:vcalendar\r\nEND:VCALENDAR".as_bytes()).unwrap().appointments, 0);
}
