//! Transcripts: adding one, seeing it by question, and correcting what the words alone don't say.

use acquaint_domain::interviews::{Answer, Confidence, InterviewId, QuestionId, Transcript, TranscriptId};
use acquaint_formats::{TranscriptProblem, TranscriptReading, read_transcript};
use acquaint_store::Store;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::OfInterview;
use crate::{
    Failure,
    actions::{
        Result,
        interviews::{self as act, Matched},
    },
    operations::{
        inputs::{Text, named},
        operation::Call,
    },
};

named! { OfTranscript { /// The transcript.
transcript: TranscriptId } }

/// A transcript to be added.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Add {
    interview: InterviewId,
    /// The content of the file: WebVTT, SRT, or text with or without names and times.
    text: Text,
    /// The name of the file.
    #[serde(default)]
    name: String,
    /// Which speaker the person is, by the name in the file. Without it the names decide, if they do.
    me: Option<String>,
}

/// Who one is in a transcript.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Choose {
    transcript: TranscriptId,
    /// The name in the file; empty for none of them.
    me: String,
}

/// Where an answer belongs.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Place {
    transcript: TranscriptId,
    /// The turn with which the answer begins, counted from 0.
    #[schemars(range(max = 4_294_967_295_u32))]
    turn: u32,
    /// The question that it answers; without it, none.
    question: Option<QuestionId>,
}

/// A transcript with what it answers.
#[derive(Serialize, JsonSchema)]
pub(crate) struct TranscriptShown {
    pub(crate) transcript: Transcript,
    /// The parts of the conversation, in order. Together they hold every turn once.
    pub(crate) parts: Vec<PartShown>,
    /// What could not be read; only where the transcript was just added.
    pub(crate) problems: Vec<ProblemShown>,
}

/// A part of a conversation: what was asked, and what was said until the next question.
#[derive(Serialize, JsonSchema)]
pub(crate) struct PartShown {
    /// Its first turn, counted from 0.
    turn: usize,
    /// The turn after its last one.
    end: usize,
    /// The question of the plan that it answers, if it seems to answer one.
    question_id: Option<QuestionId>,
    /// The same in words; empty if there is none.
    pub(crate) question: String,
    /// How far the words bear it out; nothing for what was put there by hand.
    pub(crate) confidence: Option<Confidence>,
    /// Whether the person put it there.
    by_hand: bool,
    /// What the other one said.
    pub(crate) answer: String,
}

/// A line of a file that could not be read in full.
#[derive(Serialize, JsonSchema)]
pub(crate) struct ProblemShown {
    /// The line, counted from 1.
    pub(crate) line: usize,
    pub(crate) problem: String,
}

/// What a file holds, or the failure that says what was expected.
pub(crate) fn read(bytes: Vec<u8>) -> Result<TranscriptReading> {
    read_transcript(bytes).map_err(|why| Failure::refused(why.to_string(), why.hint()))
}

/// A transcript as it is shown.
pub(crate) async fn shown(store: &Store, id: TranscriptId, problems: &[TranscriptProblem]) -> Result<TranscriptShown> {
    let Matched { transcript, questions, answers } = act::match_transcript(store, id).await?;
    let words = |id: QuestionId| questions.iter().find(|question| question.id == id).map(|question| question.text.clone());
    let part = |answer: &Answer| PartShown {
        turn: answer.turn,
        end: answer.end,
        question_id: answer.question_id,
        question: answer.question_id.and_then(words).unwrap_or_default(),
        confidence: answer.confidence,
        by_hand: answer.by_hand,
        answer: transcript.said(answer).map(|(_, turn)| turn.text.as_str()).collect::<Vec<_>>().join("\n"),
    };
    let parts = answers.iter().map(part).collect();
    let problem = |problem: &TranscriptProblem| ProblemShown { line: problem.line, problem: problem.fault.to_string() };
    Ok(TranscriptShown { transcript, parts, problems: problems.iter().map(problem).collect() })
}

pub(super) async fn list(Call { store, .. }: &Call, OfInterview { interview }: OfInterview) -> Result<Vec<Transcript>> {
    act::list_transcripts(store, interview).await
}

pub(super) async fn add(Call { store, ctx, .. }: &Call, Add { interview, text, name, me }: Add) -> Result<TranscriptShown> {
    let TranscriptReading { turns, problems } = read(text.into_inner().into_bytes())?;
    let id = act::add_transcript(store, ctx, interview, &name, turns, me.as_deref()).await?;
    shown(store, id, &problems).await
}

pub(super) async fn show(Call { store, .. }: &Call, OfTranscript { transcript }: OfTranscript) -> Result<TranscriptShown> {
    shown(store, transcript, &[]).await
}

pub(super) async fn choose(Call { store, ctx, .. }: &Call, Choose { transcript, me }: Choose) -> Result<TranscriptShown> {
    act::choose_speaker(store, ctx, transcript, "", &me).await?;
    shown(store, transcript, &[]).await
}

pub(super) async fn place(Call { store, ctx, .. }: &Call, Place { transcript, turn, question }: Place) -> Result<TranscriptShown> {
    act::place_answer(store, ctx, transcript, i64::from(turn), question).await?;
    shown(store, transcript, &[]).await
}

pub(super) async fn remove(Call { store, ctx, .. }: &Call, OfTranscript { transcript }: OfTranscript) -> Result<()> {
    act::remove_transcript(store, ctx, transcript).await.map(drop)
}
