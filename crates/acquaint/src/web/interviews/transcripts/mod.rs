//! Transcripts on pages: adding one, saying who is who, the answers by question, and one answer by itself.

pub(super) mod add;
pub(super) mod answer;
pub(super) mod page;
pub(super) mod speakers;

use acquaint_domain::interviews::{Answer, Question, Transcript, TranscriptId};

use super::conversation::{self, Conversation};
use crate::{
    Failure,
    actions::interviews::{Matched, match_transcript},
    web::here::Here,
    words::t,
};

/// The largest form with a transcript in it, with some room for the form around it (S11: 10 MB).
pub(super) const TRANSCRIPT_FORM_AT_MOST: usize = 11 << 20;

/// A transcript with all that its pages say.
struct Told {
    matched: Matched,
    conversation: Conversation,
}

impl Told {
    async fn get(here: &Here, id: TranscriptId) -> Result<Self, Failure> {
        let matched = match_transcript(&here.store, id).await?;
        let conversation = conversation::load(here, matched.transcript.interview_id).await?;
        Ok(Self { matched, conversation })
    }

    fn transcript(&self) -> &Transcript {
        &self.matched.transcript
    }

    /// The name to speak of the person by.
    fn name(&self) -> &str {
        self.conversation.person.given_name()
    }

    /// The address of the transcript, or of one of its pages.
    fn address(&self, page: &str) -> String {
        address(self.transcript().id, page)
    }

    /// What was asked in a part; empty if it begins with an answer.
    fn asked(&self, answer: &Answer) -> &str {
        self.transcript().turns.get(answer.turn).filter(|_| answer.asks).map_or("", |turn| &turn.text)
    }

    fn question(&self, answer: &Answer) -> Option<&Question> {
        self.matched.questions.iter().find(|question| Some(question.id) == answer.question_id)
    }
}

fn address(id: TranscriptId, page: &str) -> String {
    if page.is_empty() { format!("/interviews/transcripts/{id}") } else { format!("/interviews/transcripts/{id}/{page}") }
}

/// A place in a recording as players show it: "1:02:03".
fn clock(milliseconds: i64) -> String {
    let seconds = milliseconds / 1000;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

/// The name of a speaker as it is shown; without one it says so.
fn speaker_words(here: &Here, name: &str) -> String {
    if name.is_empty() { t!(here.words, "transcript-no-name") } else { name.to_owned() }
}

/// The beginning of a text, cut between words.
fn beginning(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most).collect();
    let whole = cut.rfind(char::is_whitespace).filter(|at| *at > cut.len() / 2).and_then(|at| cut.get(..at)).unwrap_or(&cut);
    format!("{} …", whole.trim_end())
}
