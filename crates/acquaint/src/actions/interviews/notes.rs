//! Notes while talking: kept as they are typed, and never written over unseen (R13, R15).

use acquaint_domain::{
    Change, Context,
    interviews::{Interview, InterviewId, Note, NoteId, Question, QuestionId, merge_onto},
};
use acquaint_store::Store;

use super::{either, name_of};
use crate::{
    Failure, FailureKind,
    actions::{Result, get, keep},
};

/// How often a note that met another writer is brought together with it anew.
const TRIES: usize = 5;

/// What somebody wrote under one question, or under none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// The question, if it belongs to one.
    pub question_id: Option<QuestionId>,
    /// What stands there now.
    pub text: String,
    /// The texts it started from: the one that was shown, then those sent without an answer. Nothing means that
    /// whatever is stored may be replaced.
    pub seen: Vec<String>,
}

/// Keeps notes, and answers with what is kept. If a note was changed elsewhere in the meantime, both texts stay.
///
/// # Errors
/// If the interview is gone.
pub async fn write_notes(store: &Store, ctx: &Context, id: InterviewId, written: &[Written]) -> Result<Vec<Note>> {
    let interview: Interview = get(store, id).await?;
    let mut tries = 1;
    loop {
        match try_to_write(store, ctx, &interview, written).await {
            // Somebody wrote between reading and keeping; what they wrote is there now and can be merged.
            Err(Failure { kind: FailureKind::Conflict, .. }) if tries < TRIES => tries += 1,
            result => return result,
        }
    }
}

async fn try_to_write(store: &Store, ctx: &Context, interview: &Interview, written: &[Written]) -> Result<Vec<Note>> {
    let mut change = Change::new(ctx, "interviews.note", name_of(store, interview).await?);
    let mut notes = Vec::with_capacity(written.len());
    let mut strays: Vec<&Written> = Vec::new();
    let mut general = None;
    for (place, one) in written.iter().enumerate() {
        let id = NoteId::of(interview.id, one.question_id);
        let before: Option<Note> = store.find(id).await?;
        let strays_away = match (one.question_id, &before) {
            (Some(_), Some(note)) => note.interview_id != interview.id,
            (Some(question), None) => !belongs(store, question, interview.id).await?,
            (None, _) => false,
        };
        let text = merged(before.as_ref().map_or("", |note| &note.text), one);
        let after = Note { id, interview_id: interview.id, question_id: one.question_id, text, written_at: ctx.now };
        notes.push(after.clone());
        match one.question_id {
            None => general = Some((place, before)),
            Some(_) if strays_away => strays.push(one),
            Some(_) => put_note(&mut change, before, after),
        }
    }
    if !strays.is_empty() && general.is_none() {
        general = Some((notes.len(), store.find(NoteId::of(interview.id, None)).await?));
    }
    if let Some((place, before)) = general {
        put_general(&mut change, &mut notes, (place, before), &strays, (interview.id, ctx));
    }
    keep(store, change.type_on()).await?;
    Ok(notes)
}

/// The note that belongs to no question, with the words that lost theirs.
fn put_general(
    change: &mut Change,
    notes: &mut [Note],
    (place, before): (usize, Option<Note>),
    strays: &[&Written],
    (interview_id, ctx): (InterviewId, &Context),
) {
    let own = notes.get(place).or(before.as_ref()).map_or("", |note| &note.text);
    let text = strays.iter().fold(own.to_owned(), |text, stray| with_stray(&text, stray));
    let after = Note { id: NoteId::of(interview_id, None), interview_id, question_id: None, text, written_at: ctx.now };
    if let Some(note) = notes.get_mut(place) {
        *note = after.clone();
    }
    put_note(change, before, after);
}

fn put_note(change: &mut Change, before: Option<Note>, after: Note) {
    if before.as_ref().map_or("", |note| &note.text) != after.text {
        change.put(before, after);
    }
}

/// The question may have been taken out on another page while somebody wrote under it. Their words go to the general note.
fn with_stray(general: &str, stray: &Written) -> String {
    let mine = || stray.seen.iter().chain([&stray.text]).filter(|text| !text.is_empty());
    let above = mine().filter_map(|text| without_last(general, text)).min_by_key(|above| above.len()).unwrap_or(general);
    match (above.is_empty(), stray.text.is_empty()) {
        (false, false) => format!("{above}\n\n{}", stray.text),
        (_, _) => format!("{above}{}", stray.text),
    }
}

/// What stands above a text that is the whole end of a note; nothing if it is only a part of its last paragraph.
fn without_last<'a>(note: &'a str, text: &str) -> Option<&'a str> {
    let above = note.strip_suffix(text)?;
    if above.is_empty() { Some(above) } else { above.strip_suffix("\n\n") }
}

async fn belongs(store: &Store, question: QuestionId, interview: InterviewId) -> Result<bool> {
    Ok(store.find::<Question>(question).await?.is_some_and(|question| question.interview_id == interview))
}

fn merged(stored: &str, one: &Written) -> String {
    match one.seen.first() {
        Some(base) if !one.seen.iter().any(|seen| seen == stored) => merge_onto(base, stored, &one.text),
        _ => one.text.clone(),
    }
}

/// Keeps whether a question was asked.
///
/// # Errors
/// If the question is gone or belongs to another interview.
pub async fn mark_asked(store: &Store, ctx: &Context, interview: InterviewId, id: QuestionId, asked: bool) -> Result<()> {
    let before: Question = get(store, id).await?;
    if before.interview_id != interview {
        return Err(Failure::not_found());
    }
    if before.asked_at.is_some() == asked {
        return Ok(());
    }
    let mut change = Change::new(ctx, &either(asked, "asked"), &before.text);
    change.replace(before.clone(), Question { asked_at: asked.then_some(ctx.now), ..before });
    keep(store, &change).await
}
