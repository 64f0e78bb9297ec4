//! What was captured by one touch while talking, and putting it in its place afterwards: what they said among the insights, a
//! promise among the promises, a name among the people.

use std::collections::HashSet;

use acquaint_domain::{
    Change, Context, Kind, RecordId as _, Word as _,
    follow_ups::{Promise, Referral, Side, day_named},
    insights::{Attribution, Passage, PassageKind},
    interviews::{Interview, InterviewId, Note, NoteId, NoteMark, marked_lines},
    people::parse_one_line,
};
use acquaint_store::Store;
use acquaint_text::fold;
use sha2::{Digest as _, Sha256};

use super::put_name;
use crate::actions::{
    Result, get, keep,
    outreach::name_of,
    people::{PersonFields, names_of},
};
use crate::digest;

/// One marked line of a note that has a place of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Captured {
    /// Names the line among those of its interview. It follows from note, mark and words.
    pub key: String,
    /// The note in which it stands.
    pub note: NoteId,
    /// What it is.
    pub mark: NoteMark,
    /// What stands behind the mark.
    pub words: String,
    /// Whether it is in its place already.
    pub kept: bool,
}

/// The marked lines of an interview that have a place of their own, each once, in the order of the notes.
///
/// # Errors
/// If the store does not answer.
pub async fn list_captured(store: &Store, interview: InterviewId) -> Result<Vec<Captured>> {
    let id = [interview.uuid()];
    let mut notes: Vec<Note> = store.list_referring(Kind::Interview, &id).await?;
    notes.sort_by_key(|note| (note.question_id.is_none(), note.id));
    let promises: Vec<Promise> = store.list_referring(Kind::Interview, &id).await?;
    let passages: Vec<Passage> = store.list_referring(Kind::Interview, &id).await?;
    let referrals: Vec<Referral> = store.list_referring(Kind::Interview, &id).await?;
    let named = names_of(store, referrals.iter().map(|referral| referral.person_id)).await?;
    let named: HashSet<String> = named.values().map(|person| fold(&person.name)).collect();
    let is_kept = |mark: NoteMark, words: &str| match mark {
        NoteMark::Insight | NoteMark::Quote => passages.iter().any(|passage| passage.words == words),
        NoteMark::MyPromise | NoteMark::TheirPromise => promises.iter().any(|promise| promise.side == side(mark) && promise.text == words),
        _ => named.contains(&fold(&person(words).name)),
    };
    let mut seen = HashSet::new();
    let mut captured = Vec::new();
    for note in &notes {
        for line in marked_lines(&note.text).filter(|line| has_place(line.mark)) {
            let key = key(note.id, line.mark, line.words);
            if seen.insert(key.clone()) {
                let kept = is_kept(line.mark, line.words);
                captured.push(Captured { key, note: note.id, mark: line.mark, words: line.words.to_owned(), kept });
            }
        }
    }
    Ok(captured)
}

/// Puts some captured lines in their place, as one change. A promise that names a day is to be kept until then. What is there
/// already, and what no longer stands in the notes, is left out. `may_mention` are the keys of names whose giver may be mentioned.
///
/// # Errors
/// If the interview is gone.
pub async fn keep_captured(store: &Store, ctx: &Context, interview: InterviewId, keys: &[&str], may_mention: &[&str]) -> Result<()> {
    let interview: Interview = get(store, interview).await?;
    let mut change = Change::new(ctx, "follow-ups.sort", name_of(store, interview.person_id).await?);
    let mut ids = ctx.ids();
    let lines = list_captured(store, interview.id).await?;
    let said = ctx.local(interview.held_at().unwrap_or(ctx.now)).date();
    for line in lines.into_iter().filter(|line| !line.kept && keys.contains(&line.key.as_str())) {
        let Captured { key, note, mark, words, .. } = line;
        if mark == NoteMark::Name {
            let mention = may_mention.contains(&key.as_str());
            put_name(store, ctx, &mut change, &mut ids, &interview, person(&words), mention).await?;
        } else if matches!(mark, NoteMark::MyPromise | NoteMark::TheirPromise) {
            change.add(Promise {
                id: ids.draw(),
                person_id: interview.person_id,
                interview_id: Some(interview.id),
                side: side(mark),
                due: day_named(&words, said),
                text: words,
                made_at: ctx.now,
                kept_at: None,
                happened: String::new(),
            });
        } else {
            change.add(Passage {
                id: ids.draw(),
                person_id: interview.person_id,
                interview_id: Some(interview.id),
                note_id: Some(note),
                transcript_id: None,
                debrief_id: None,
                attribution: Attribution::UNASKED,
                kind: PassageKind::Insight,
                words,
                marked_at: ctx.now,
            });
        }
    }
    keep(store, &change).await
}

/// Whether a marked line goes somewhere. What was said in confidence and the way off the plan stay in the notes.
fn has_place(mark: NoteMark) -> bool {
    matches!(mark, NoteMark::Insight | NoteMark::Quote | NoteMark::MyPromise | NoteMark::TheirPromise | NoteMark::Name)
}

fn side(mark: NoteMark) -> Side {
    if mark == NoteMark::TheirPromise { Side::Theirs } else { Side::Mine }
}

fn person(words: &str) -> PersonFields {
    PersonFields::from(parse_one_line(words))
}

fn key(note: NoteId, mark: NoteMark, words: &str) -> String {
    digest::mark(&Sha256::new().chain_update(note.uuid()).chain_update(mark.word()).chain_update(words).finalize(), 8)
}
