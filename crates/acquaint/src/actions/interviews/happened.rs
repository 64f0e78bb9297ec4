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
    actions::{
        Result, get, keep,
        people::{PersonFields, put_new_person},
    },
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
    let person: Person = get(store, person).await?;
    let mut change = Change::new(ctx, "interviews.happened", &person.name);
    put_talk(store, ctx, &mut change, talk_of(ctx), person.id, happened).await?;
    keep(store, &change).await?;
    Ok(talk_of(ctx))
}

/// The same with somebody who comes onto the list with it, as one change.
///
/// # Errors
/// If the calendar ends before that day.
pub async fn note_talk_with_new(store: &Store, ctx: &Context, fields: PersonFields, happened: Happened) -> Result<InterviewId> {
    let mut change = Change::new(ctx, "interviews.happened", &fields.name);
    let mut ids = ctx.ids();
    let talk: InterviewId = ids.draw();
    let person = put_new_person(store, ctx, &mut change, &mut ids, fields).await?;
    put_talk(store, ctx, &mut change, talk, person, happened).await?;
    keep(store, &change).await?;
    Ok(talk_of(ctx))
}

/// The talk that a change notes. The same form twice leads to it, whoever is on the list by then.
#[must_use]
pub fn talk_of(ctx: &Context) -> InterviewId {
    ctx.ids().draw()
}

async fn put_talk(
    store: &Store,
    ctx: &Context,
    change: &mut Change,
    id: InterviewId,
    person_id: PersonId,
    happened: Happened,
) -> Result<()> {
    let Happened { on, setting, words } = happened;
    let explorations: Vec<Exploration> = store.list_all().await?;
    let began = if on >= ctx.today() {
        let now = ctx.local(ctx.now);
        let midnight = now.start_of_day().map_err(|_| Failure::not_found())?;
        now.saturating_sub(USUAL_MINUTES.minutes()).max(midnight)
    } else {
        on.to_datetime(time(12, 0, 0, 0)).to_zoned(ctx.zone.clone()).map_err(|_| Failure::not_found())?
    };
    let ended = began.saturating_add(USUAL_MINUTES.minutes()).timestamp().min(ctx.now);
    change.add(Interview {
        id,
        person_id,
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
    Ok(())
}
