//! How often to be in touch: with one person, and with a kind of people.

use acquaint_domain::{
    Change, Context, Record,
    follow_ups::{Rhythm, RhythmId, UsualRhythm, UsualRhythmId},
    people::{Person, PersonId, TAG_AT_MOST, Tie, is_short_enough},
};
use acquaint_store::Store;
use jiff::civil::Date;

use crate::{
    Failure,
    actions::{Result, check_list_seen, get, keep},
};

/// How often to be in touch with a kind of people.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UsualChoice {
    /// How one knows them; none if that makes no difference.
    pub tie: Option<Tie>,
    /// A tag that they have; empty if that makes no difference.
    pub tag: String,
    /// Days between contacts; 0 means never, none that nothing is chosen for them any more.
    pub days: Option<i64>,
}

/// How often to be in touch with a person.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RhythmChoice {
    /// Days between contacts; 0 means never, none as usual.
    pub days: Option<i64>,
    /// The day until which it pauses.
    pub paused_until: Option<Date>,
}

/// Chooses how often to be in touch with a person.
///
/// # Errors
/// If the person is gone, or if what was chosen before is not what somebody saw.
pub async fn choose_rhythm(store: &Store, ctx: &Context, person: PersonId, mark: &str, choice: RhythmChoice) -> Result<()> {
    let RhythmChoice { days, paused_until } = choice;
    let person: Person = get(store, person).await?;
    let before: Option<Rhythm> = store.find(RhythmId::of(person.id)).await?;
    if before.as_ref().map_or((None, None), |before| (before.days, before.paused_until)) == (days, paused_until) {
        return Ok(());
    }
    check_list_seen(before.clone().map(Record::from), mark)?;
    let action = match days {
        None => "follow-ups.as-usual",
        Some(0) => "follow-ups.no-rhythm",
        Some(_) => "follow-ups.rhythm",
    };
    let mut change = Change::new(ctx, action, &person.name);
    match before {
        Some(before) if (days, paused_until) == (None, None) => _ = change.remove(before),
        before => {
            _ = change.put(before, Rhythm { id: RhythmId::of(person.id), person_id: person.id, days, chosen_at: ctx.now, paused_until })
        }
    }
    keep(store, &change).await
}

/// What was chosen for kinds of people: for everybody first, then by how one knows them, then by tag.
///
/// # Errors
/// If the store does not answer.
pub async fn usual_rhythms(store: &Store) -> Result<Vec<UsualRhythm>> {
    let mut usual: Vec<UsualRhythm> = store.list_all().await?;
    usual.sort_by_key(|rhythm| (rhythm.tag.to_lowercase(), rhythm.tie, rhythm.id));
    Ok(usual)
}

/// Chooses how often to be in touch with kinds of people, as one change. What is chosen for one person stays as it is.
///
/// # Errors
/// If a tag is too long to be one, or if what was chosen before is not what somebody saw.
pub async fn choose_usual(store: &Store, ctx: &Context, mark: &str, chosen: Vec<UsualChoice>) -> Result<()> {
    let there = usual_rhythms(store).await?;
    let tags: Vec<&str> = chosen.iter().map(|choice| choice.tag.trim()).filter(|tag| !tag.is_empty()).collect();
    let mut change = Change::new(ctx, "follow-ups.usual-rhythm", tags.join(", "));
    for UsualChoice { tie, tag, days } in chosen {
        let tag = tag.trim().to_owned();
        if !is_short_enough(&tag) {
            let hint = format!("A tag has at most {TAG_AT_MOST} letters.");
            return Err(Failure::refused(format!("“{tag}” is too long for a tag."), &hint));
        }
        let id = UsualRhythmId::of(tie, &tag);
        let before = there.iter().find(|rhythm| rhythm.id == id).cloned();
        match (before, days) {
            (Some(before), None) => _ = change.remove(before),
            (Some(before), Some(days)) if before.days == days => {}
            (before, Some(days)) => _ = change.put(before, UsualRhythm { id, tie, tag, days, chosen_at: ctx.now }),
            (None, None) => {}
        }
    }
    if !change.is_empty() {
        check_list_seen(there.into_iter().map(Record::from), mark)?;
    }
    keep(store, &change).await
}
