//! A conversation as a file for one's own calendar. Nobody is invited by it and nothing is sent.

use acquaint_domain::interviews::{InterviewId, Invitation};
use acquaint_formats::icalendar::{Event, for_own_calendar};
use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::IntoResponse as _,
};

use crate::{
    actions::interviews::{ALARMS, find_inviting},
    web::{
        here::{Answer, Here},
        interviews::conversation::{self, Conversation},
    },
    words::t,
};

/// The file.
pub(super) async fn download(Path(id): Path<InterviewId>, here: Here) -> Answer {
    let conversation = conversation::load(&here, id).await?;
    let sent = find_inviting(&here.store, &here.ctx, id).await?.sent;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8; method=PUBLISH")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"conversation.ics\"")),
    ];
    Ok((headers, for_own_calendar(&event(&here, &conversation, &sent))).into_response())
}

/// What a calendar may know: names, time and place, and nothing of what was written about the person.
fn event(here: &Here, conversation: &Conversation, sent: &[Invitation]) -> Event {
    let Conversation { interview, person, .. } = conversation;
    Event {
        uid: interview.calendar_id(),
        sequence: u32::try_from(interview.version(sent)).unwrap_or(u32::MAX),
        stamp: here.ctx.now,
        start: interview.start(),
        minutes: u32::try_from(interview.minutes).unwrap_or(1),
        summary: t!(here.words, "invitation-summary", name = &person.name),
        location: interview.place.clone(),
        description: t!(here.words, "invitation-description", name = &person.name),
        url: interview.place.clone(),
        alarms: ALARMS.to_vec(),
        cancelled: interview.cancelled_at.is_some(),
    }
}
