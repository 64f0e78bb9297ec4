//! Taking back a change, and going back to an earlier version of a text.

use std::collections::HashSet;

use acquaint_domain::{
    Change, ChangeId, Context, Kind, Record,
    follow_ups::Debrief,
    interviews::Note,
    outreach::{Message, Template},
};
use acquaint_store::{Kept, State, Store};
use uuid::Uuid;

use super::{Result, check_seen, keep, outreach::refuse_on_its_way, words::FINAL};
use crate::Failure;

/// What taking back a change came to.
#[derive(Debug, Clone, PartialEq)]
pub struct TakenBack {
    /// The change that took it back; nothing if there was nothing that could be.
    pub change: Option<ChangeId>,
    /// What was left as it is, and why.
    pub kept: Vec<Kept>,
    /// Records that are gone now, so that no page is shown that spoke of them.
    pub gone: HashSet<Uuid>,
}

/// Takes back a change, as far as nothing new hangs on it. The same request sent twice takes back once.
///
/// # Errors
/// If there is no such change, it reached somebody else and cannot be taken back, or a letter of it is going out just now.
pub async fn undo(store: &Store, ctx: &Context, of: ChangeId) -> Result<TakenBack> {
    if store.find_entry(of).await?.is_some_and(|entry| FINAL.contains(&entry.action.as_str())) {
        let message = "This mail went out, so it cannot be called back.".to_owned();
        return Err(Failure::refused(message, "If something was wrong with it, a short second note puts it right."));
    }
    let undone = store.turn_round(ctx, of).await?.ok_or_else(Failure::not_found)?;
    for edit in &undone.change.edits {
        if let Some(Record::Message(message)) = &edit.before {
            refuse_on_its_way(store, ctx, message.id).await?;
        }
    }
    keep(store, &undone.change).await?;
    let edits = &undone.change.edits;
    let gone = edits.iter().filter(|edit| edit.after.is_none()).filter_map(|edit| edit.before.as_ref()).map(Record::uuid).collect();
    if !edits.is_empty() {
        return Ok(TakenBack { change: Some(undone.change.id), kept: undone.kept, gone });
    }
    let Some(again) = store.turn_round(ctx, ctx.change).await? else { return Ok(TakenBack { change: None, kept: undone.kept, gone }) };
    let coming = again.change.edits.iter().filter(|edit| edit.before.is_none()).filter_map(|edit| edit.after.as_ref());
    Ok(TakenBack { change: Some(ctx.change), kept: undone.kept, gone: coming.map(Record::uuid).collect() })
}

/// The long texts of a record, each with the name of its field: those of which versions are kept in sight.
#[must_use]
pub fn long_texts(record: &Record) -> Vec<(&'static str, &str)> {
    match record {
        Record::Note(note) => vec![("text", &note.text)],
        Record::Message(message) => vec![("subject", &message.subject), ("body", &message.body)],
        Record::Template(template) => vec![("subject", &template.subject), ("body", &template.body)],
        Record::Debrief(debrief) => {
            vec![("learned", &debrief.learned), ("fit", &debrief.fit), ("open", &debrief.open), ("better", &debrief.better)]
        }
        Record::Person(person) => vec![("notes", &person.notes)],
        Record::Organization(organization) => vec![("notes", &organization.notes)],
        _ => Vec::new(),
    }
}

/// The earlier versions of the long texts of a record, latest first: those that hold something and differ from what comes
/// after them and from what stands there now.
///
/// # Errors
/// If the store does not answer.
pub async fn versions_of(store: &Store, now: &Record) -> Result<Vec<State>> {
    let mut versions: Vec<State> = Vec::new();
    for state in store.states_of(now.kind(), now.uuid()).await?.into_iter().rev() {
        let texts = long_texts(&state.record);
        if texts.iter().all(|(_, text)| text.trim().is_empty()) || texts == long_texts(now) {
            continue;
        }
        if versions.last().is_some_and(|newer| texts == long_texts(&newer.record)) {
            // Of several states with one text, the first is when it was written.
            versions.pop();
        }
        versions.push(state);
    }
    Ok(versions)
}

/// The record of a text, if it is of a kind that has versions.
///
/// # Errors
/// If it is gone.
pub async fn find_text(store: &Store, kind: Kind, id: Uuid) -> Result<Record> {
    let found = store.find_records(kind, &[id]).await?.pop();
    found.filter(|record| !long_texts(record).is_empty()).ok_or_else(Failure::not_found)
}

/// Puts an earlier version of its long texts in the place of a record's own. All else stays as it is.
///
/// # Errors
/// If the text or the version is gone, the text was changed elsewhere, or it is a message that was sent.
pub async fn use_version(store: &Store, ctx: &Context, now: Record, version: ChangeId, mark: &str, subject: &str) -> Result<()> {
    let versions = versions_of(store, &now).await?;
    let state = versions.into_iter().find(|state| state.change == version).ok_or_else(Failure::not_found)?;
    check_seen(now.clone(), mark)?;
    if let Record::Message(message) = &now {
        refuse_on_its_way(store, ctx, message.id).await?;
    }
    let after = match (now.clone(), state.record) {
        (Record::Note(now), Record::Note(old)) => Note { text: old.text, written_at: ctx.now, ..*now }.into(),
        (Record::Message(now), Record::Message(old)) if now.sent_at.is_none() => {
            Message { subject: old.subject, body: old.body, ..*now }.into()
        }
        (Record::Template(now), Record::Template(old)) => Template { subject: old.subject, body: old.body, ..*now }.into(),
        (Record::Debrief(now), Record::Debrief(old)) => {
            Debrief { learned: old.learned, fit: old.fit, open: old.open, better: old.better, written_at: ctx.now, ..*now }.into()
        }
        (Record::Person(now), Record::Person(old)) => acquaint_domain::people::Person { notes: old.notes, ..*now }.into(),
        (Record::Organization(now), Record::Organization(old)) => acquaint_domain::people::Organization { notes: old.notes, ..*now }.into(),
        _ => return Err(Failure::refused("This message was sent already.".to_owned(), "Copy what you need from its earlier version.")),
    };
    let mut change = Change::new(ctx, "journal.version", subject);
    change.replace(now, Record::clone(&after));
    keep(store, &change).await
}
