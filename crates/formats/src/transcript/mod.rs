//! Transcripts of conversations: subtitles (WebVTT, SRT) and the texts that programs for calls and recordings write.
//!
//! A file is cut into pieces with a speaker and a time where it says so (`cues.rs`, `lines.rs`), and the pieces become turns
//! (`adapt.rs`). What cannot be read costs its line and nothing else. Leaves out who is oneself, and what was asked.

mod adapt;
mod clean;
mod cues;
mod fault;
mod lines;
mod names;
mod rolling;
mod sniff;
mod times;

use acquaint_domain::interviews::Turn;

use crate::decode;
pub use fault::{NoTranscript, TranscriptFault, TranscriptProblem};
use sniff::Shape;

/// How large a transcript may be, in bytes; one of two hours has about 200 KB.
pub const TRANSCRIPT_AT_MOST: usize = 10 << 20;

/// How transcripts are got, for people: the program and where it keeps them.
pub static TRANSCRIPT_SOURCES: &[(&str, &str)] = &[
    ("Zoom", "On the page of your recordings, download “Audio transcript”. It ends with .vtt."),
    ("Teams", "Open the meeting, then Recap, then Transcript. Download it as .vtt, or copy the text."),
    ("Google Meet", "Open the transcript in Google Docs. Choose File, Download, Plain text."),
    ("Otter and others", "Export as text (.txt) or subtitles (.srt). Keep names and times switched on."),
];

/// What a file held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TranscriptReading {
    /// What was said, in order. There is at least one turn.
    pub turns: Vec<Turn>,
    /// What could not be read, line by line. The words of such a line were kept.
    pub problems: Vec<TranscriptProblem>,
}

/// Something that was said, as a file cuts it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Piece {
    /// The line of the file, counted from 1.
    line: usize,
    /// Who said it; empty where the file does not say.
    speaker: String,
    start: Option<i64>,
    end: Option<i64>,
    text: String,
    /// Whether a line was left empty before it.
    paragraph: bool,
}

/// Reads a transcript, whatever program wrote it.
///
/// # Errors
/// If there is nothing in it that anybody said; the error says what was expected.
pub fn read_transcript(bytes: Vec<u8>) -> Result<TranscriptReading, NoTranscript> {
    if bytes.len() > TRANSCRIPT_AT_MOST {
        return Err(NoTranscript::TooBig);
    }
    sniff::refuse_documents(&bytes)?;
    let text = decode::text(bytes);
    sniff::refuse_what_is_no_text(&text)?;
    let mut problems = Vec::new();
    let pieces = match sniff::shape(&text) {
        Shape::Cues { marked } => rolling::unrolled(cues::pieces(&text, marked, &mut problems)),
        Shape::Lines => lines::pieces(&text),
    };
    problems.extend(fault::lost_letters(&pieces));
    problems.sort_by_key(|problem| problem.line);
    let turns = adapt::turns(pieces);
    if turns.is_empty() { Err(NoTranscript::NoWords) } else { Ok(TranscriptReading { turns, problems }) }
}

#[cfg(test)]
mod tests;
