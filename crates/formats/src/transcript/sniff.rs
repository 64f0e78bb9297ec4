//! What kind of transcript it is, by what stands in it; and what is none at all.

use super::{NoTranscript, times};

/// How a text is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Times with an arrow between them, and words below: WebVTT, SRT, and the text of Teams.
    Cues {
        /// Whether it begins with `WEBVTT`, so that its blocks have names.
        marked: bool,
    },
    /// Lines of text.
    Lines,
}

/// How a text is built. One line with two times and an arrow is enough: nobody says that.
pub(super) fn shape(text: &str) -> Shape {
    let marked = text.trim_start().get(..6).is_some_and(|start| start.eq_ignore_ascii_case("WEBVTT"));
    let timed = || text.lines().any(|line| times::cue(line).is_some_and(|(start, _)| start.is_some()));
    if marked || timed() { Shape::Cues { marked } } else { Shape::Lines }
}

/// Documents of other programs, known by their first bytes.
const DOCUMENTS: [(&[u8], &str); 4] = [
    (b"PK\x03\x04", "a Word document or a zip"),
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "a rich text document"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
];

pub(super) fn refuse_documents(bytes: &[u8]) -> Result<(), NoTranscript> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(NoTranscript::Empty);
    }
    match DOCUMENTS.iter().find(|(start, _)| bytes.starts_with(start)) {
        Some((_, name)) => Err(NoTranscript::Document(name)),
        None => Ok(()),
    }
}

/// A text has hardly any signs that cannot be seen; a recording is full of them. House rule: one in fifty.
pub(super) fn refuse_what_is_no_text(text: &str) -> Result<(), NoTranscript> {
    let (mut all, mut unseen) = (0_usize, 0_usize);
    for sign in text.chars() {
        all += 1;
        unseen += usize::from(sign.is_control() && !matches!(sign, '\n' | '\r' | '\t'));
    }
    if unseen * 50 > all { Err(NoTranscript::NotText) } else { Ok(()) }
}
