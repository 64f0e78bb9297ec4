//! When something that was said from memory should be said again. The figures are those of FSRS, the free scheduler that
//! Anki uses (Ye, Su, Cao: "A Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition Scheduling", KDD 2022).

use chrono::{DateTime, Utc};
use jiff::{ToSpan, civil::Date};
use rs_fsrs::{Card, FSRS, Parameters, Rating};

use super::Recall;

/// The day on which it should be said again, after all tries so far, each with its day on the person's calendar. Nothing if it
/// was never tried.
pub(super) fn comes_back_on(tries: impl IntoIterator<Item = (Date, Recall)>) -> Option<Date> {
    // Whole days: what comes back within the sitting is decided there. Chance is off, so the same tries give the same day.
    let scheduler = FSRS::new(Parameters { enable_short_term: false, enable_fuzz: false, ..Parameters::default() });
    let last = tries.into_iter().fold(None, |before: Option<(Card, Date)>, (day, recall)| {
        let card = before.map(|(card, _)| card).unwrap_or_default();
        Some((scheduler.next(card, noon(day)?, rating(recall)).card, day))
    });
    let (card, day) = last?;
    Some(day.saturating_add(card.scheduled_days.clamp(0, MOST_DAYS).days()))
}

/// Ten years: further ahead no conversation is agreed on.
const MOST_DAYS: i64 = 3_653;

fn rating(recall: Recall) -> Rating {
    match recall {
        Recall::NotYet => Rating::Again,
        Recall::Almost => Rating::Hard,
        Recall::Yes => Rating::Good,
        Recall::WithoutThinking => Rating::Easy,
    }
}

/// A day as the scheduler takes it. Nothing beyond its calendar.
fn noon(day: Date) -> Option<DateTime<Utc>> {
    let seconds = day.at(12, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp().as_second();
    DateTime::from_timestamp(seconds, 0)
}
