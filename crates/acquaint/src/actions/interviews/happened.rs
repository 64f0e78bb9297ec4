//! A talk that simply happened: at an event, on a train. It becomes a conversation that was held, with what stayed as its note.

use acquaint_domain::{
    Change, Context,
    aim::Exploration,
    interviews::{Interview, InterviewId, Note, NoteId, Setting, USUAL_MINUTES},
    people::{Person, PersonId},
};
use acquaint_store::Store;
use jiff::{
    ToSpan as _,
    civil::{Date, time},
};

use crate::{
    Failure,
    actions::{Result, get, keep},
};

/// What somebody says of a talk that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happened {
    /// On which day. A day to come is today.
    pub on: Date,
    /// Where, as far as that was said.
    pub setting: Setting,
    /// What it was about.
    pub words: String,
}

/// Notes a talk that simply happened, as one that was held. It counts for the latest exploration. Only its day is known, so
/// that it stands in order: one of an earlier day at noon. No page says that time; see [`Interview::has_only_a_day`].
///
/// # Errors
/// If the person is gone, or the calendar ends before that day.
pub async fn note_talk(store: &Store, ctx: &Context, person: PersonId, happened: Happened) -> Result<InterviewId> {
    let Happened { on, setting, words } = happened;
    let person: Person = get(store, person).await?;
    let explorations: Vec<Exploration> = store.list_all().await?;
    let began = if on >= ctx.today() {
        let now = ctx.local(ctx.now);
        let midnight = now.start_of_day().map_err(|_| Failure::not_found())?;
        now.saturating_sub(USUAL_MINUTES.minutes()).max(midnight)
    } else {
        on.to_datetime(time(12, 0, 0, 0)).to_zoned(ctx.zone.clone()).map_err(|_| Failure::not_found())?
    };
    let ended = began.saturating_add(USUAL_MINUTES.minutes()).timestamp().min(ctx.now);
    let id: InterviewId = ctx.ids().draw();
    let mut change = Change::new(ctx, "interviews.happened", &person.name);
    change.add(Interview {
        id,
        person_id: person.id,
        exploration_id: explorations.last().map(|exploration| exploration.id),
        starts: began.datetime(),
        zone: ctx.zone.iana_name().unwrap_or("UTC").to_owned(),
        minutes: USUAL_MINUTES,
        setting,
        place: String::new(),
        sequence: 0,
        agreed_at: ctx.now,
        began_at: Some(began.timestamp()),
        ended_at: Some(ended),
        cancelled_at: None,
    });
    if !words.trim().is_empty() {
        change.add(Note { id: NoteId::of(id, None), interview_id: id, question_id: None, text: words, written_at: ctx.now });
    }
    keep(store, &change).await?;
    Ok(id)
}
