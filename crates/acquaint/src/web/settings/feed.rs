//! The calendar feed: all dates as one text, for calendar programs that ask for it by its link (I7, S21).
//!
//! The link is the key: there is no session, nothing can be changed, and a link that leads nowhere is as any page that is not
//! there. It stands in no log.

use std::{collections::HashMap, sync::Arc};

use acquaint_domain::{
    interviews::Interview,
    people::{Person, PersonId},
    today::{Dated, dates},
};
use acquaint_formats::icalendar::{Day, Event, Feed, feed};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use sha2::{Digest as _, Sha256};

use crate::{
    Failure, Words,
    actions::{interviews::ALARMS, settings::context_of},
    digest,
    serve::App,
    words::t,
};

/// The feed behind a link, or that it has not changed.
pub(super) async fn serve(Path(file): Path<String>, State(app): State<Arc<App>>, headers: HeaderMap) -> Response {
    match text_of(&app, &file).await {
        Ok(Some(text)) => answer(&headers, text),
        Ok(None) => (StatusCode::NOT_FOUND, "There is nothing here.\n").into_response(),
        Err(failure) => failure.into_response(),
    }
}

async fn text_of(app: &App, file: &str) -> Result<Option<String>, Failure> {
    let Some(token) = file.strip_suffix(".ics") else { return Ok(None) };
    let Some((account, names)) = app.db.find_feed(token).await? else { return Ok(None) };
    let store = app.store(account);
    let ctx = context_of(&store, &app.seam).await?;
    let situation = store.situation(&ctx.zone).await?;
    let people: HashMap<PersonId, &Person> = situation.people.iter().map(|person| (person.id, person)).collect();
    let name = |id: PersonId| people.get(&id).map(|person| person.name.as_str()).filter(|_| names);
    let mut shown = Feed { name: t!(Words, "feed-name"), events: Vec::new(), days: Vec::new() };
    for dated in dates(&ctx, &situation) {
        match dated {
            Dated::Talk(talk) => shown.events.push(event(talk, name(talk.person_id))),
            Dated::Thank(talk, on) => {
                let summary = named("feed-thank", name(talk.person_id), "");
                shown.days.push(Day {
                    uid: format!("thank-{}", talk.calendar_id()),
                    stamp: talk.ended_at.unwrap_or(talk.agreed_at),
                    on,
                    summary,
                });
            }
            Dated::Keep(promise, on) => {
                let summary = named("feed-keep", name(promise.person_id), &promise.text);
                shown.days.push(Day { uid: format!("{}@acquaint", promise.id), stamp: promise.made_at, on, summary });
            }
            Dated::Step(step, on) => {
                let summary = if names { t!(Words, "feed-step-named", text = &step.text) } else { t!(Words, "feed-step") };
                shown.days.push(Day { uid: format!("{}@acquaint", step.id), stamp: step.made_at, on, summary });
            }
        }
    }
    Ok(Some(feed(&shown)))
}

/// A conversation. Without names a calendar that others look into says no more than that there is one.
fn event(talk: &Interview, name: Option<&str>) -> Event {
    let place = if name.is_some() { talk.place.clone() } else { String::new() };
    Event {
        uid: talk.calendar_id(),
        sequence: u32::try_from(talk.sequence).unwrap_or(u32::MAX),
        stamp: talk.agreed_at,
        start: talk.start(),
        minutes: u32::try_from(talk.minutes).unwrap_or(1),
        summary: named("feed-talk", name, ""),
        location: place.clone(),
        description: String::new(),
        url: place,
        alarms: ALARMS.to_vec(),
        cancelled: false,
    }
}

fn named(key: &str, name: Option<&str>, text: &str) -> String {
    match name {
        Some(name) => t!(Words, &format!("{key}-named"), name = name, text = text),
        None => t!(Words, key),
    }
}

/// The text with its mark, or only that the one that is known still holds (RFC 9110, section 13.1.2).
fn answer(headers: &HeaderMap, text: String) -> Response {
    let mark = format!("\"{}\"", digest::mark(&Sha256::digest(&text), 16));
    let known = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let same = known.flat_map(|value| value.split(',')).any(|one| {
        let one = one.trim();
        one == "*" || one.strip_prefix("W/").unwrap_or(one) == mark
    });
    let kept = [
        (header::ETAG, HeaderValue::from_str(&mark).unwrap_or(HeaderValue::from_static("\"\""))),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache")),
    ];
    if same {
        return (StatusCode::NOT_MODIFIED, kept).into_response();
    }
    let file = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"acquaint.ics\"")),
    ];
    (kept, file, text).into_response()
}
