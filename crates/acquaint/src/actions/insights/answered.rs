//! Which question a passage answered: a quote by itself says half. A note knows its question; a turn of a transcript stands
//! under one.

use std::collections::{HashMap, HashSet};

use acquaint_domain::{
    insights::{Passage, PassageId},
    interviews::{Note, NoteId, Question, QuestionId, TranscriptId},
};
use acquaint_store::Store;

use crate::actions::{
    Result,
    interviews::{Matched, match_transcripts},
};

/// The question that each of some passages answered, where that is known. A note beside all questions answered none.
///
/// # Errors
/// If the store does not answer.
pub async fn questions_of<'a>(store: &Store, passages: impl IntoIterator<Item = &'a Passage>) -> Result<HashMap<PassageId, String>> {
    let passages: Vec<&Passage> = passages.into_iter().collect();
    let mut found = in_notes(store, &passages).await?;
    let transcripts: HashSet<TranscriptId> = passages.iter().filter_map(|passage| passage.transcript_id).collect();
    // What was taken from a transcript stays when the transcript goes; then nobody knows what it answered.
    for matched in match_transcripts(store, &transcripts.into_iter().collect::<Vec<_>>()).await? {
        let from = passages.iter().filter(|passage| passage.transcript_id == Some(matched.transcript.id));
        found.extend(from.filter_map(|passage| Some((passage.id, asked_before(&matched, &passage.words)?))));
    }
    Ok(found)
}

async fn in_notes(store: &Store, passages: &[&Passage]) -> Result<HashMap<PassageId, String>> {
    let notes: HashSet<NoteId> = passages.iter().filter_map(|passage| passage.note_id).collect();
    let notes: Vec<Note> = store.find_some(&notes.into_iter().collect::<Vec<_>>()).await?;
    let asked: HashMap<NoteId, QuestionId> = notes.iter().filter_map(|note| Some((note.id, note.question_id?))).collect();
    let questions: HashSet<QuestionId> = asked.values().copied().collect();
    let questions: Vec<Question> = store.find_some(&questions.into_iter().collect::<Vec<_>>()).await?;
    let texts: HashMap<QuestionId, String> = questions.into_iter().map(|question| (question.id, question.text)).collect();
    let text = |passage: &&&Passage| texts.get(asked.get(&passage.note_id?)?).cloned();
    Ok(passages.iter().filter_map(|passage| Some((passage.id, text(&passage)?))).collect())
}

/// The question under which words of a transcript stand.
fn asked_before(matched: &Matched, words: &str) -> Option<String> {
    let turns = &matched.transcript.turns;
    let holds = |text: &str| text.contains(words) || !text.trim().is_empty() && words.contains(text.trim());
    let at = turns.iter().position(|turn| !matched.transcript.is_mine(turn) && holds(&turn.text))?;
    let answer = matched.answers.iter().find(|answer| (answer.turn..answer.end).contains(&at))?;
    matched.questions.iter().find(|question| Some(question.id) == answer.question_id).map(|question| question.text.clone())
}
