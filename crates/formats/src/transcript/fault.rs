//! What could not be read in a transcript, and why a file is none, in words for the person.

use super::Piece;

/// Something in a line that could not be understood; its words were kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TranscriptProblem {
    /// The line of the file, counted from 1.
    pub line: usize,
    /// What it was.
    pub fault: TranscriptFault,
}

/// What could not be understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TranscriptFault {
    /// Something stands where a time should.
    #[error("“{0}” does not look like a time, so it was left out.")]
    Time(String),
    /// The file was damaged when it was converted from one encoding to another.
    #[error("Some letters in this line were already lost in the file.")]
    LostLetters,
}

/// Why a file gave nothing. Nothing of it was kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoTranscript {
    /// There is nothing in it.
    #[error("This file is empty.")]
    Empty,
    /// It is larger than 10 MB.
    #[error("This file is larger than 10 MB.")]
    TooBig,
    /// It is a document of another program.
    #[error("This is {0}, not plain text.")]
    Document(&'static str),
    /// It is a picture, a recording or something else that is no text.
    #[error("This is not a text.")]
    NotText,
    /// It is a text, and there are no words in it that anybody said.
    #[error("There are no spoken words in this file.")]
    NoWords,
}

impl NoTranscript {
    /// What to do next.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Empty => "Download the transcript once more, or copy its words and paste them.",
            Self::TooBig => "A transcript is only text. Please look whether this is the recording itself.",
            Self::Document(_) => "Open it, copy all words and paste them. Or save it as plain text.",
            Self::NotText => "A recording cannot be read here. Choose its transcript: a file that ends with .vtt, .srt or .txt.",
            Self::NoWords => "A transcript has lines such as “Ana: I began by chance.”, or times with words below them.",
        }
    }
}

/// The pieces in which letters were lost before.
pub(super) fn lost_letters(pieces: &[Piece]) -> impl Iterator<Item = TranscriptProblem> {
    let lost = |piece: &&Piece| piece.text.contains('\u{fffd}') || piece.speaker.contains('\u{fffd}');
    pieces.iter().filter(lost).map(|piece| TranscriptProblem { line: piece.line, fault: TranscriptFault::LostLetters })
}
