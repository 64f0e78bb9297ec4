//! A text as rules see it: words written out, grouped in sentences, each in its part of the letter.
//!
//! Quoted mail below a reply is left out altogether. Nothing here judges; it only lays out.

mod parts;
mod sieve;
mod third_person;
mod token;

use std::ops::Range;

use acquaint_text::{CharOffsets, fold, sentences, words};

use crate::contractions::{written_out, written_out_before};
pub(crate) use sieve::{NAME, NUMBER, Sieve, as_stem};
use token::{is_name, mark_in, split_number, token};

/// A text, laid out once for all rules.
#[derive(Debug, Clone)]
pub(crate) struct Draft<'a> {
    pub(crate) text: &'a str,
    pub(crate) offsets: CharOffsets<'a>,
    /// Words as a reader counts them, in the whole text.
    pub(crate) words: usize,
    pub(crate) tokens: Vec<Token>,
    pub(crate) lines: Vec<Line>,
}

/// One word as rules see it; a contraction gives two, both at the place of the contraction.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    pub(crate) folded: String,
    pub(crate) word: u64,
    pub(crate) stem: u64,
    /// The places of word and stem in a sieve.
    pub(crate) places: [u16; 2],
    pub(crate) span: Range<usize>,
    /// Written with a capital where small letters would do, so probably a name.
    pub(crate) name: bool,
    /// Its value if it is a number.
    pub(crate) number: Option<u32>,
    /// What stands between this word and the one before.
    pub(crate) after: Mark,
    /// Whether it turns what follows into its opposite.
    pub(crate) denies: bool,
}

/// The strongest sign between two words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Mark {
    Space,
    Comma,
    Colon,
}

/// One sentence, or a line that stands alone.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) span: Range<usize>,
    /// Its words in the draft's tokens.
    pub(crate) tokens: Range<usize>,
    /// The keys of its words and stems.
    pub(crate) holds: Sieve,
    /// How many words a reader counts in it.
    pub(crate) words: usize,
    pub(crate) question: bool,
    pub(crate) part: Part,
}

/// The part of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Subject,
    /// Sender, receiver and date above the letter.
    Header,
    Greeting,
    Body,
    /// The closing words and the signature.
    Closing,
    /// What is added below the signature.
    Postscript,
}

/// The number that stands for a word, so that rules compare numbers instead of letters (FNV-1a).
pub(crate) fn key(word: &str) -> u64 {
    word.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

impl<'a> Draft<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let mut draft = Self { text, offsets: CharOffsets::new(text), words: 0, tokens: Vec::new(), lines: Vec::new() };
        for stretch in parts::own_stretches(text) {
            let own = text.get(stretch.clone()).unwrap_or_default();
            for sentence in sentences(own) {
                let span = stretch.start + sentence.span.start..stretch.start + sentence.span.end;
                let first = draft.tokens.len();
                let words = draft.push_tokens(sentence.text, span.start);
                draft.words += words;
                let question = sentence.text.trim_end_matches(['"', '”', ')', '\'', '!', ' ']).ends_with('?');
                let tokens = first..draft.tokens.len();
                let holds = holds(draft.tokens.get(first..).unwrap_or_default());
                draft.lines.push(Line { span, tokens, holds, words, question, part: Part::Body });
            }
        }
        parts::find(text, &mut draft.lines, &draft.tokens);
        draft
    }

    /// The words of a line.
    pub(crate) fn tokens_of(&self, line: &Line) -> &[Token] {
        self.tokens.get(line.tokens.clone()).unwrap_or_default()
    }

    /// The lines of the letter itself, without subject, greeting and signature.
    pub(crate) fn body(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| line.part == Part::Body)
    }

    /// Words of the letter itself, as a reader counts them.
    pub(crate) fn body_words(&self) -> usize {
        self.body().map(|line| line.words).sum()
    }

    /// The place where the letter itself begins and ends, in bytes.
    pub(crate) fn body_span(&self) -> Range<usize> {
        let start = self.body().next().map_or(0, |line| line.span.start);
        start..self.body().last().map_or(start, |line| line.span.end)
    }

    /// The place of some words, in bytes.
    pub(crate) fn span(&self, tokens: Range<usize>) -> Range<usize> {
        let words = self.tokens.get(tokens).unwrap_or_default();
        match (words.first(), words.last()) {
            (Some(first), Some(last)) => first.span.start..last.span.end,
            _ => 0..0,
        }
    }

    /// Adds the words of a sentence; says how many a reader counts.
    fn push_tokens(&mut self, text: &str, offset: usize) -> usize {
        let found = words(text);
        let shouting = found.len() > 3 && !text.chars().any(char::is_lowercase);
        let mut end = 0;
        for (index, word) in found.iter().enumerate() {
            let after = mark_in(text.get(end..word.span.start).unwrap_or_default());
            end = word.span.end;
            let folded = fold(word.text);
            let next = || found.get(index + 1).map(|next| fold(next.text)).unwrap_or_default();
            let first = index == 0 || after == Mark::Colon;
            let name = !shouting && is_name(word, first, &folded);
            let span = offset + word.span.start..offset + word.span.end;
            let long = written_out_before(&folded, next).map(str::to_owned).or_else(|| written_out(&folded));
            let digits = folded.starts_with(|c: char| c.is_ascii_digit());
            if long.is_none() && !digits {
                self.tokens.push(token(folded, span, name, after));
                continue;
            }
            for (nth, part) in long.unwrap_or(folded).split(' ').flat_map(split_number).enumerate() {
                let after = if nth == 0 { after } else { Mark::Space };
                self.tokens.push(token(part.to_owned(), span.clone(), name, after));
            }
        }
        found.iter().filter(|word| !word.joined).count()
    }
}

/// The keys of some words: as they stand, of their stems, and of what else phrases ask for.
fn holds(tokens: &[Token]) -> Sieve {
    let mut holds = Sieve::default();
    for token in tokens {
        token.places.iter().for_each(|place| holds.add_at(*place));
        if token.name {
            holds.add(NAME);
        }
        if token.number.is_some() {
            holds.add(NUMBER);
        }
    }
    holds
}
