//! What is wrong with a template, and where: always a passage of its text, so that it can be pointed at.

use std::ops::Range;

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TemplateFaultKind {
    /// A word that stands for nothing.
    UnknownWord,
    /// Two braces were opened and not closed.
    NotClosed,
    /// Two braces were closed and not opened.
    NotOpened,
    /// One brace stands where two belong.
    OneBrace,
    /// A condition or a repetition has no end.
    NotEnded,
    /// Something that templates here have not.
    NotHere,
    /// Something that cannot be read.
    Unreadable,
    /// It goes on for too long, or becomes too long.
    TooMuch,
    /// The template itself is too long.
    TooLong,
}

/// A mistake in a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateFault {
    /// What is wrong.
    pub kind: TemplateFaultKind,
    /// On which line, counted from 1.
    pub line: usize,
    /// Its first character, counted from the beginning of the text.
    pub start: usize,
    /// The character after its last one.
    pub end: usize,
    /// The words in question.
    pub words: String,
    /// The word that was probably meant.
    pub nearest: Option<&'static str>,
}

/// The longest passage that is pointed at, in characters.
const POINTED_AT_MOST: usize = 60;

impl TemplateFault {
    /// A mistake at some bytes of a text; what lies outside or between two characters is moved into it.
    pub(super) fn at(kind: TemplateFaultKind, text: &str, bytes: Range<usize>) -> Self {
        let start = floor(text, bytes.start);
        let passage = text.get(start..floor(text, bytes.end).max(start)).unwrap_or_default();
        let words: String = passage.lines().next().unwrap_or_default().chars().take(POINTED_AT_MOST).collect();
        let before = text.get(..start).unwrap_or_default();
        let first = before.chars().count();
        Self { kind, line: before.matches('\n').count() + 1, start: first, end: first + words.chars().count(), words, nearest: None }
    }

    /// The line with the mistake, in three pieces: before it, it, and after it.
    #[must_use]
    pub fn shown_in<'a>(&self, text: &'a str) -> (&'a str, &'a str, &'a str) {
        let byte = |char: usize| text.char_indices().nth(char).map_or(text.len(), |(at, _)| at);
        let (start, end) = (byte(self.start), byte(self.end));
        let (before, passage, after) = (&text[..start], &text[start..end], &text[end..]);
        let begin = before.rfind('\n').map_or(0, |at| at + 1);
        (&before[begin..], passage, after.lines().next().filter(|_| !after.starts_with('\n')).unwrap_or_default())
    }
}

/// The beginning of the character that a byte belongs to, or the end of the text.
fn floor(text: &str, byte: usize) -> usize {
    let byte = byte.min(text.len());
    (0..=byte).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}
