//! How long it takes to find the free times of three years beside a calendar of 5,000 appointments, a hundred of which come
//! every week, and how long to look at every character of what is kept of it: prints the medians in microseconds.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    clippy::expect_used,
    reason = "a measurement prints what the computer's clock says"
)]

use std::{fmt::Write as _, time::Instant};

use acquaint_domain::interviews::{Hours, Setting, Taking, Wanted, find_times};
use acquaint_formats::icalendar::{expand, keep_calendar};
use jiff::{Span, Timestamp, civil::date, tz::TimeZone};

/// How many appointments there are, and how many of them come every week.
const APPOINTMENTS: i32 = 5_000;
const WEEKLY: i32 = 100;
/// The days that are looked at: three years.
const DAYS: u16 = 3 * 365;
/// How often it is measured.
const RUNS: usize = 51;

fn main() {
    let zone = TimeZone::get("Europe/Berlin").expect("a zone that is there");
    let from: Timestamp = "2027-01-01T00:00:00Z".parse().expect("a moment");
    let until = from + Span::new().hours(i64::from(DAYS) * 24);
    let kept = keep_calendar(calendar().as_bytes(), &zone, from).expect("a calendar").text;
    let wanted = Wanted {
        zone: zone.clone(),
        hours: Hours::OFFICE,
        their_zone: TimeZone::get("America/Toronto").expect("a zone that is there"),
        their_hours: Hours::OFFICE,
        their_country: None,
        taking: Taking { minutes: 20, setting: Setting::Video, travel: 0 },
    };
    let finding = median(|| {
        let busy = expand(std::hint::black_box(&kept), &zone, from, until).busy;
        assert!(busy.len() > 15_000 && !find_times(from, DAYS, &wanted, &busy).is_empty());
    });
    let looking = median(|| assert!(std::hint::black_box(&kept).chars().filter(|c| *c == ':').count() > 10_000));
    println!("{finding} {looking}");
}

/// Meetings of half an hour, spread over the working days of three years.
fn calendar() -> String {
    let mut text = String::from("BEGIN:VCALENDAR\r\n");
    for number in 0..APPOINTMENTS {
        let day = date(2027, 1, 4).saturating_add(Span::new().days(number * 1_000 / APPOINTMENTS));
        let rule = if number < WEEKLY { "RRULE:FREQ=WEEKLY\r\n" } else { "" };
        let _ = write!(
            text,
            "BEGIN:VEVENT\r\nUID:{number}\r\nSUMMARY:Meeting {number}\r\nDTSTART;TZID=Europe/Berlin:{}T{:02}3000\r\nDURATION:PT30M\r\n{rule}END:VEVENT\r\n",
            day.strftime("%Y%m%d"),
            8 + number % 7,
        );
    }
    text + "END:VCALENDAR\r\n"
}

fn median(mut turn: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let begin = Instant::now();
            turn();
            begin.elapsed().as_secs_f64() * 1e6
        })
        .collect();
    times.sort_unstable_by(f64::total_cmp);
    times[RUNS / 2]
}
