//! Conversations on the command line: the list, one of them, its brief, its sheet, and its transcript.

use std::path::Path;

use acquaint_domain::{
    RecordId as _,
    interviews::{Interview, InterviewId, Question, Transcript as Transcribed},
    people::{Person, PersonId},
};
use acquaint_formats::TranscriptReading;
use clap::{Args, Subcommand};
use serde::Serialize;

use super::{Desk, paper::OnPaper, present};
use crate::{
    Failure,
    actions::{
        get,
        interviews::{add_transcript, list_notes, list_questions, list_transcripts},
        people::{find_named, names_of},
    },
    operations::{TranscriptShown, read_transcript_file, transcript_shown},
};

#[derive(Debug, Subcommand)]
pub(super) enum Interviews {
    /// List all conversations, by date.
    List,
    /// Show one conversation with its questions and notes.
    Show(Which),
    /// What you know before one conversation, on one page.
    Brief(Paper),
    /// The question sheet of one conversation, to take along.
    Sheet(Paper),
    /// Add a transcript and show what was answered, or show those there are.
    Transcript(Transcript),
}

#[derive(Debug, Args)]
pub(super) struct Transcript {
    /// The id of a conversation, or the name of the person: then the last one you had with them.
    interview: String,
    /// The transcript: WebVTT, SRT or text; "-" for what is piped in. Without it, those there are already are shown.
    file: Option<String>,
    /// Which speaker you are, by the name in the file.
    #[arg(long, value_name = "NAME")]
    me: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Paper {
    #[command(flatten)]
    which: Which,
    #[command(flatten)]
    on: OnPaper,
}

#[derive(Debug, Args)]
pub(super) struct Which {
    /// The id of a conversation, or the name of the person: then their next one, or the last.
    interview: String,
}

/// A conversation as JSON.
#[derive(Serialize)]
struct Shown {
    #[serde(flatten)]
    interview: Interview,
    person: String,
}

#[derive(Serialize)]
struct Whole {
    #[serde(flatten)]
    shown: Shown,
    questions: Vec<Asked>,
    notes: String,
}

#[derive(Serialize)]
struct Asked {
    #[serde(flatten)]
    question: Question,
    note: String,
}

impl Interviews {
    pub(super) async fn call(self, desk: &Desk) -> Result<(), Failure> {
        match self {
            Self::List => list(desk).await,
            Self::Show(which) => show(desk, &which).await,
            Self::Brief(Paper { which, on }) => on.brief(desk, &find(desk, &which.interview).await?).await,
            Self::Sheet(Paper { which, on }) => on.sheet(desk, &find(desk, &which.interview).await?).await,
            Self::Transcript(transcript) => transcript.call(desk).await,
        }
    }
}

impl Transcript {
    async fn call(&self, desk: &Desk) -> Result<(), Failure> {
        let interview = find_held(desk, &self.interview).await?;
        let mut all: Vec<TranscriptShown> = Vec::new();
        if let Some(file) = &self.file {
            let TranscriptReading { turns, problems } = read_transcript_file(present::read_bytes(file)?)?;
            let name = Path::new(file).file_name().filter(|_| file != "-").map(|name| name.to_string_lossy().into_owned());
            let id = add_transcript(&desk.store, &desk.ctx, interview.id, &name.unwrap_or_default(), turns, self.me.as_deref()).await?;
            all.push(transcript_shown(&desk.store, id, &problems).await?);
        } else {
            for transcript in list_transcripts(&desk.store, interview.id).await? {
                all.push(transcript_shown(&desk.store, transcript.id, &[]).await?);
            }
        }
        if desk.json {
            present::json(&all);
        } else if all.is_empty() {
            present::say("There is no transcript of this conversation yet. Name its file to add one.");
        } else {
            present::say_all(all.iter().flat_map(transcript_lines));
        }
        Ok(())
    }
}

/// A transcript for reading: who is who, what could not be read, and every part with its question.
fn transcript_lines(shown: &TranscriptShown) -> Vec<String> {
    let Transcribed { id, name, me, .. } = &shown.transcript;
    let who = if me.is_empty() { "nobody has said which speaker you are".to_owned() } else { format!("you are “{me}”") };
    let mut lines = vec![format!("{}  {who}  {id}", if name.is_empty() { "transcript" } else { name })];
    lines.extend(shown.problems.iter().map(|problem| format!("  Line {}: {}", problem.line, problem.problem)));
    for part in &shown.parts {
        let confidence = part.confidence.map(|confidence| format!("  ({confidence})")).unwrap_or_default();
        let question = if part.question.is_empty() { "(no question of the plan)" } else { &part.question };
        lines.extend(["".to_owned(), format!("{question}{confidence}"), format!("    {}", part.answer.replace('\n', "\n    "))]);
    }
    lines
}

async fn list(desk: &Desk) -> Result<(), Failure> {
    let mut all: Vec<Interview> = desk.store.list_all().await?;
    all.sort_by_key(|interview| (interview.start().timestamp(), interview.id));
    let names = names_of(&desk.store, all.iter().map(|interview| interview.person_id)).await?;
    let name = |id: PersonId| names.get(&id).map(|person| person.name.clone()).unwrap_or_default();
    let shown: Vec<Shown> = all.into_iter().map(|interview| Shown { person: name(interview.person_id), interview }).collect();
    if desk.json {
        present::json(&shown);
    } else {
        shown.iter().for_each(|shown| present::say(&line(shown)));
    }
    Ok(())
}

fn line(Shown { interview, person }: &Shown) -> String {
    let state = if interview.cancelled_at.is_some() {
        ", called off"
    } else if interview.held() {
        ", held"
    } else {
        ""
    };
    if interview.has_only_a_day() {
        return format!("{}  {person}{state}  {}", interview.starts.date(), interview.id);
    }
    let when = interview.starts.strftime("%Y-%m-%d %H:%M");
    format!("{when} {}  {person}, {} minutes{state}  {}", interview.zone, interview.minutes, interview.id)
}

async fn show(desk: &Desk, which: &Which) -> Result<(), Failure> {
    let whole = whole(desk, which).await?;
    if desk.json {
        present::json(&whole);
        return Ok(());
    }
    present::say(&line(&whole.shown));
    for Asked { question, note } in &whole.questions {
        present::say(&format!("{} {}", if question.asked_at.is_some() { "x" } else { "-" }, question.text));
        if !note.is_empty() {
            present::say(&format!("    {}", note.replace('\n', "\n    ")));
        }
    }
    if !whole.notes.is_empty() {
        present::say(&whole.notes);
    }
    Ok(())
}

async fn whole(desk: &Desk, which: &Which) -> Result<Whole, Failure> {
    let interview = find(desk, &which.interview).await?;
    let person: Person = get(&desk.store, interview.person_id).await?;
    let mut notes = list_notes(&desk.store, interview.id).await?;
    let questions = list_questions(&desk.store, interview.id).await?.into_iter();
    let asked =
        questions.map(|question| Asked { note: notes.remove(&Some(question.id)).map(|note| note.text).unwrap_or_default(), question });
    let questions = asked.collect();
    let notes = notes.remove(&None).map(|note| note.text).unwrap_or_default();
    Ok(Whole { shown: Shown { interview, person: person.name }, questions, notes })
}

/// A conversation by its id, or the last one that was held with somebody.
async fn find_held(desk: &Desk, named: &str) -> Result<Interview, Failure> {
    if named.parse::<uuid::Uuid>().is_ok() {
        return find(desk, named).await;
    }
    let person = find_named(&desk.store, named).await?;
    let held = desk.store.history_of(&[person.id]).await?.interviews.into_iter().filter(Interview::held);
    match held.max_by_key(|interview| (interview.held_at(), interview.id)) {
        Some(interview) => Ok(interview),
        None => find(desk, named).await,
    }
}

/// A conversation by its id, or the next or last one with somebody.
async fn find(desk: &Desk, named: &str) -> Result<Interview, Failure> {
    if let Ok(id) = named.parse::<uuid::Uuid>() {
        return get(&desk.store, InterviewId::from_uuid(id)).await;
    }
    let person = find_named(&desk.store, named).await?;
    let mut all: Vec<Interview> = desk.store.history_of(&[person.id]).await?.interviews;
    all.sort_by_key(|interview| (interview.start().timestamp(), interview.id));
    let next = all.iter().position(Interview::open);
    let last = all.len().checked_sub(1);
    let none = || {
        Failure::refused(format!("There is no conversation with {} yet.", person.name), "See all of them with “acquaint interviews list”.")
    };
    next.or(last).map(|at| all.swap_remove(at)).ok_or_else(none)
}
