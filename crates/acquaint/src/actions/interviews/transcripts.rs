//! Transcripts: adding one once, saying which speaker one is, and putting an answer under the question that it answers.

use acquaint_domain::{
    Change, Context, Kind, Record, RecordId as _,
    aim::{AboutMe, AboutMeId},
    insights::Passage,
    interviews::{
        Answer, Interview, InterviewId, Placement, PlacementId, Question, QuestionId, Transcript, TranscriptId, Turn, guess_me,
        match_answers, sort_for_asking, speakers,
    },
    people::Person,
};
use acquaint_store::Store;
use acquaint_text::{stem, words};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::name_of;
use crate::{
    Failure,
    actions::{Result, check_seen, get, keep},
};

/// A transcript with the questions of its conversation, in the order of asking, and its parts.
#[derive(Debug, Clone, PartialEq)]
pub struct Matched {
    /// The transcript.
    pub transcript: Transcript,
    /// The questions.
    pub questions: Vec<Question>,
    /// The parts of the conversation, in order, each with the question that it seems to answer.
    pub answers: Vec<Answer>,
}

/// Adds a transcript. One with the same words is there already, and nothing changes.
///
/// `me` says which speaker one is; without it the names decide, if they do.
///
/// # Errors
/// If the interview is gone, or if nobody of that name speaks.
pub async fn add_transcript(
    store: &Store,
    ctx: &Context,
    interview: InterviewId,
    name: &str,
    turns: Vec<Turn>,
    me: Option<&str>,
) -> Result<TranscriptId> {
    let interview: Interview = get(store, interview).await?;
    let id = id_of(interview.id, &turns);
    if store.find::<Transcript>(id).await?.is_some() {
        return Ok(id);
    }
    let me = match me {
        Some(me) => speaker(&turns, me)?,
        None => guess(store, &interview, &turns).await?.unwrap_or_default(),
    };
    let mut change = Change::new(ctx, "interviews.add-transcript", name_of(store, &interview).await?);
    change.add(Transcript { id, interview_id: interview.id, name: name.to_owned(), me, turns, added_at: ctx.now });
    keep(store, &change).await?;
    Ok(id)
}

/// The same words of the same conversation always have the same id.
fn id_of(interview: InterviewId, turns: &[Turn]) -> TranscriptId {
    let words = serde_json::to_vec(turns).unwrap_or_default();
    let digest = Sha256::new().chain_update(interview.uuid()).chain_update(words).finalize();
    let mut bytes: [u8; 16] = std::array::from_fn(|at| digest.get(at).copied().unwrap_or_default());
    bytes[6] = 0x80 | (bytes[6] & 0x0f);
    bytes[8] = 0x80 | (bytes[8] & 0x3f);
    TranscriptId(Uuid::from_bytes(bytes))
}

async fn guess(store: &Store, interview: &Interview, turns: &[Turn]) -> Result<Option<String>> {
    let me: AboutMe = store.find(AboutMeId::ONLY).await?.unwrap_or_default();
    let them = store.find::<Person>(interview.person_id).await?.map(|person| person.name).unwrap_or_default();
    Ok(guess_me(&speakers(turns), &me.name, &them, &words_of))
}

/// A name as one speaks under it; nobody may be chosen, too.
fn speaker(turns: &[Turn], name: &str) -> Result<String> {
    if name.is_empty() || turns.iter().any(|turn| turn.speaker == name) {
        return Ok(name.to_owned());
    }
    Err(Failure::refused(format!("Nobody called “{name}” speaks in this transcript."), "Write the name as it stands in the file."))
}

/// Folded stems, as the search index has them.
fn words_of(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| stem(word.text)).collect()
}

/// Says which of the speakers one is; with no name, none of them.
///
/// # Errors
/// If it is gone or was changed elsewhere, or if nobody of that name speaks.
pub async fn choose_speaker(store: &Store, ctx: &Context, id: TranscriptId, mark: &str, me: &str) -> Result<()> {
    let before: Transcript = get(store, id).await?;
    if before.me == me {
        return Ok(());
    }
    check_seen(before.clone(), mark)?;
    let me = speaker(&before.turns, me)?;
    let interview: Interview = get(store, before.interview_id).await?;
    let mut change = Change::new(ctx, "interviews.choose-speaker", name_of(store, &interview).await?);
    change.replace(before.clone(), Transcript { me, ..before });
    keep(store, &change).await
}

/// Puts the part that begins with a turn under a question, or under none. It stays there, whatever the words say.
///
/// # Errors
/// If the transcript, the turn or the question is gone.
pub async fn place_answer(store: &Store, ctx: &Context, id: TranscriptId, turn: i64, question: Option<QuestionId>) -> Result<()> {
    let transcript: Transcript = get(store, id).await?;
    if usize::try_from(turn).ok().is_none_or(|turn| turn >= transcript.turns.len()) {
        return Err(Failure::not_found());
    }
    if let Some(question) = question
        && get::<Question>(store, question).await?.interview_id != transcript.interview_id
    {
        return Err(Failure::not_found());
    }
    let placement = PlacementId::of(id, turn);
    let before: Option<Placement> = store.find(placement).await?;
    if before.as_ref().is_some_and(|before| before.question_id == question) {
        return Ok(());
    }
    let interview: Interview = get(store, transcript.interview_id).await?;
    let mut change = Change::new(ctx, "interviews.place-answer", name_of(store, &interview).await?);
    change.put(before, Placement { id: placement, transcript_id: id, turn, question_id: question, placed_at: ctx.now });
    keep(store, &change).await
}

/// Removes a transcript. What was kept of it as an insight stays. Undo brings it back.
///
/// # Errors
/// If it is gone.
pub async fn remove_transcript(store: &Store, ctx: &Context, id: TranscriptId) -> Result<InterviewId> {
    let transcript: Transcript = get(store, id).await?;
    let interview: Interview = get(store, transcript.interview_id).await?;
    let mut change = Change::new(ctx, "interviews.remove-transcript", name_of(store, &interview).await?);
    for record in store.with_dependents(transcript.into()).await? {
        match record {
            Record::Passage(passage) => change.replace(Passage::clone(&passage), Passage { transcript_id: None, ..*passage }),
            record => change.remove(record),
        };
    }
    keep(store, &change).await?;
    Ok(interview.id)
}

/// The transcripts of an interview, in the order in which they were added.
///
/// # Errors
/// If the store does not answer.
pub async fn list_transcripts(store: &Store, interview: InterviewId) -> Result<Vec<Transcript>> {
    let mut transcripts: Vec<Transcript> = store.list_referring(Kind::Interview, &[interview.uuid()]).await?;
    transcripts.sort_by_key(|transcript| (transcript.added_at, transcript.id));
    Ok(transcripts)
}

/// A transcript by question.
///
/// # Errors
/// If it is gone.
pub async fn match_transcript(store: &Store, id: TranscriptId) -> Result<Matched> {
    match_transcripts(store, &[id]).await?.pop().ok_or_else(Failure::not_found)
}

/// Those of some transcripts that are there, by question, in as many reads as for one.
///
/// # Errors
/// If the store does not answer.
pub async fn match_transcripts(store: &Store, ids: &[TranscriptId]) -> Result<Vec<Matched>> {
    let transcripts: Vec<Transcript> = store.find_some(ids).await?;
    let talks: Vec<Uuid> = transcripts.iter().map(|transcript| transcript.interview_id.uuid()).collect();
    let ids: Vec<Uuid> = transcripts.iter().map(|transcript| transcript.id.uuid()).collect();
    let questions: Vec<Question> = store.list_referring(Kind::Interview, &talks).await?;
    let placed: Vec<Placement> = store.list_referring(Kind::Transcript, &ids).await?;
    let matched = transcripts.into_iter().map(|transcript| {
        let asked = questions.iter().filter(|question| question.interview_id == transcript.interview_id);
        let mut questions: Vec<Question> = asked.cloned().collect();
        questions.sort_by_key(|question| (question.position, question.id));
        sort_for_asking(&mut questions);
        let placed: Vec<Placement> = placed.iter().filter(|one| one.transcript_id == transcript.id).cloned().collect();
        let answers = match_answers(&transcript, &placed, &questions, &words_of);
        Matched { transcript, questions, answers }
    });
    Ok(matched.collect())
}
