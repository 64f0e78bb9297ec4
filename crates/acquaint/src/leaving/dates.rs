//! Every date as one calendar: all conversations, what is promised for a day, and the steps of the plan that have one.

use acquaint_domain::interviews::Interview;
use acquaint_formats::icalendar::{Day, Event, Feed, feed};

use super::Book;
use crate::{Words, actions::interviews::ALARMS, words::t};

/// The text of the calendar.
pub(super) fn calendar(words: Words, book: &Book) -> String {
    let promises = book.promises.iter().filter(|it| it.kept_at.is_none()).filter_map(|it| {
        let summary = t!(words, "feed-keep-named", name = book.name(it.person_id), text = &it.text);
        Some(Day { uid: format!("{}@acquaint", it.id), stamp: it.made_at, on: it.due?, summary })
    });
    let steps = book.steps.iter().filter(|it| it.done_at.is_none()).filter_map(|it| {
        let summary = t!(words, "feed-step-named", text = &it.text);
        Some(Day { uid: format!("{}@acquaint", it.id), stamp: it.made_at, on: it.due?, summary })
    });
    let (whole_days, timed): (Vec<_>, Vec<_>) = book.interviews.iter().partition(|talk| talk.has_only_a_day());
    let talks = whole_days.into_iter().map(|talk| {
        let summary = t!(words, "feed-talk-named", name = book.name(talk.person_id));
        Day { uid: talk.calendar_id(), stamp: talk.agreed_at, on: talk.starts.date(), summary }
    });
    let events = timed.into_iter().map(|talk| event(words, talk, book.name(talk.person_id))).collect();
    feed(&Feed { name: t!(words, "feed-name"), events, days: talks.chain(promises).chain(steps).collect() })
}

fn event(words: Words, talk: &Interview, name: &str) -> Event {
    Event {
        uid: talk.calendar_id(),
        sequence: u32::try_from(talk.sequence).unwrap_or(u32::MAX),
        stamp: talk.agreed_at,
        start: talk.start(),
        minutes: u32::try_from(talk.minutes).unwrap_or(1),
        summary: t!(words, "feed-talk-named", name = name),
        location: talk.place.clone(),
        description: String::new(),
        url: talk.place.clone(),
        alarms: if talk.open() { ALARMS.to_vec() } else { Vec::new() },
        cancelled: talk.cancelled_at.is_some(),
    }
}
