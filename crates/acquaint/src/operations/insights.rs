//! Insights: passages that were marked, and finding anything again. What was said in confidence is in no answer unless it is asked for.

pub(super) mod decide;
pub(super) mod themes;

use acquaint_domain::{
    Kind, Record, RecordId as _,
    follow_ups::{Debrief, DebriefId},
    insights::{Passage, PassageId, PassageKind},
    interviews::{InterviewId, Note, NoteId, Transcript, TranscriptId},
};
use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    inputs::{Text, named},
    operation::{Call, operations},
};
use crate::{
    Failure,
    actions::{
        self, Result,
        insights::{self as act, Mark},
    },
};

operations! {
    /// Lists what was marked, of one kind or of all. What was said in confidence is left out unless it is asked for.
    Get "/insights" "insights.list": list, List => Vec<Passage>;
    /// Marks something that somebody said.
    Post "/insights" "insights.mark" writes "insights.mark": mark, NewMark => Vec<Passage>;
    /// Takes the mark off a passage. The note stays as it is.
    Delete "/insights/{passage}" "insights.remove" writes "insights.remove": remove, OfPassage => ();
    /// Finds what holds all words, the best first. The last word may be unfinished. What was said in confidence is left out.
    Get "/search" "search": search, Search => Vec<Record>;
}

named! { OfPassage { /// The passage.
passage: PassageId } }

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct List {
    kind: Option<PassageKind>,
    /// Whether to show what was said in confidence, too.
    #[serde(default)]
    confided: bool,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct NewMark {
    interview: InterviewId,
    /// The note in which it stands, if it stands in one.
    note: Option<NoteId>,
    /// The transcript from which it is taken, if it is from one.
    transcript: Option<TranscriptId>,
    /// The debrief in which it stands, if it was written when looking back.
    debrief: Option<DebriefId>,
    kind: PassageKind,
    words: Text,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Search {
    words: String,
}

async fn list(Call { store, .. }: &Call, List { kind, confided }: List) -> Result<Vec<Passage>> {
    let mut passages: Vec<Passage> = store.list_all().await?;
    if !confided {
        passages = act::only_shown(store, passages).await?;
    }
    passages.retain(|passage| kind.is_none_or(|kind| passage.kind == kind));
    Ok(passages)
}

async fn mark(
    Call { store, ctx, .. }: &Call,
    NewMark { interview, note, transcript, debrief, kind, words }: NewMark,
) -> Result<Vec<Passage>> {
    if let Some(note) = note
        && actions::get::<Note>(store, note).await?.interview_id != interview
    {
        return Err(Failure::not_found());
    }
    if let Some(transcript) = transcript
        && actions::get::<Transcript>(store, transcript).await?.interview_id != interview
    {
        return Err(Failure::not_found());
    }
    if let Some(debrief) = debrief
        && actions::get::<Debrief>(store, debrief).await?.interview_id != interview
    {
        return Err(Failure::not_found());
    }
    act::mark_passages(store, ctx, interview, vec![Mark { note, transcript, debrief, kind, words: words.into_inner() }], None).await?;
    act::only_shown(store, store.list_referring(Kind::Interview, &[interview.uuid()]).await?).await
}

async fn remove(Call { store, ctx, .. }: &Call, OfPassage { passage }: OfPassage) -> Result<()> {
    act::remove_passage(store, ctx, passage).await.map(drop)
}

async fn search(Call { store, .. }: &Call, Search { words }: Search) -> Result<Vec<Record>> {
    act::find_shown(store, &words).await
}
