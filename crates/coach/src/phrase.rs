//! Phrases: a small notation in which rules say what people write, compiled once.
//!
//! `is there (a|any) (job|opening)s` reads as it stands. Words match in any case and spelling of
//! contractions. The signs: `(a|b)` either; `x?` perhaps; `(x)s` one or many; `~look` any form of a
//! word; `organi*` any word that begins so; `*ed` any that ends so; `..` up to three words between, `..5` up to five;
//! `_` any word; `NAME` a name; `NUM` a number; `^` and `$` the ends of a sentence; `<job>` a list
//! of the lexicon. A gap never skips a "not". Phrases do not look across sentences.

mod negation;
mod parse;

use std::{collections::HashMap, hash::BuildHasherDefault, hash::Hasher, ops::Range};

use crate::draft::{Draft, Line, Mark, Part, Token};

pub(crate) use negation::is_negated;

/// One step of a compiled phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Word(u64),
    Stem(u64),
    /// One of these words, in the order of their keys.
    Words(Vec<u64>),
    /// A form of one of these words, in the order of their stems.
    Stems(Vec<u64>),
    Prefix(String),
    Suffix(String),
    Name,
    Number,
    Any,
    /// Up to so many words, none of them a negation.
    Gap(usize),
    Start,
    End,
    /// Go on at the first place, else at the second.
    Either(usize, usize),
    Jump(usize),
    Done,
}

/// A set of phrases that mean the same to a rule.
#[derive(Debug)]
pub(crate) struct Phrases {
    programs: Vec<Vec<Step>>,
    /// Which phrases may begin with a word or stem.
    begin: HashMap<u64, Vec<usize>, BuildHasherDefault<AsItIs>>,
    /// Phrases that may begin with any word.
    anywhere: Vec<usize>,
    /// Which keys may begin a phrase at all, so that most words are passed over at the cost of one bit.
    sieve: Sieve,
}

/// A small set of keys that may say yes too often, and never no too often.
#[derive(Debug)]
struct Sieve([u64; 64]);

impl Default for Sieve {
    fn default() -> Self {
        Self([0; 64])
    }
}

impl Sieve {
    fn place(key: u64) -> (usize, u64) {
        let bit = (key ^ key >> 32) as usize & 4095;
        (bit / 64, 1 << (bit % 64))
    }

    fn add(&mut self, key: u64) {
        let (word, bit) = Self::place(key);
        if let Some(word) = self.0.get_mut(word) {
            *word |= bit;
        }
    }

    fn holds(&self, key: u64) -> bool {
        let (word, bit) = Self::place(key);
        self.0.get(word).is_some_and(|word| word & bit != 0)
    }
}

/// Where a phrase was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hit {
    /// Its words in the draft's tokens.
    pub(crate) tokens: Range<usize>,
    /// Its place in the text, in bytes.
    pub(crate) span: Range<usize>,
}

impl Phrases {
    /// Compiles phrases; one that is written wrongly is left out, and stops a debug build.
    pub(crate) fn new(lines: &[&str]) -> Self {
        let mut phrases = Self { programs: Vec::new(), begin: HashMap::default(), anywhere: Vec::new(), sieve: Sieve::default() };
        for line in lines {
            let compiled = parse::compile(line);
            debug_assert!(compiled.is_ok(), "phrase {line:?}: {compiled:?}");
            if let Ok(program) = compiled {
                phrases.add(program);
            }
        }
        phrases
    }

    fn add(&mut self, program: Vec<Step>) {
        let index = self.programs.len();
        let mut keys = Vec::new();
        if beginnings(&program, 0, &mut keys) {
            keys.sort_unstable();
            keys.dedup();
            for key in keys {
                self.sieve.add(key);
                self.begin.entry(key).or_default().push(index);
            }
        } else {
            self.anywhere.push(index);
        }
        self.programs.push(program);
    }

    /// The first and longest place in a line where one of the phrases stands.
    pub(crate) fn find(&self, draft: &Draft<'_>, line: &Line) -> Option<Hit> {
        self.find_from(draft, line, line.tokens.start)
    }

    /// Whether one of the phrases stands in a line.
    pub(crate) fn is_in(&self, draft: &Draft<'_>, line: &Line) -> bool {
        self.find(draft, line).is_some()
    }

    /// Whether one of the phrases stands within what was found.
    pub(crate) fn is_within(&self, draft: &Draft<'_>, hit: &Hit) -> bool {
        self.stand_among(draft, hit.tokens.clone())
    }

    /// Whether one of the phrases stands among some words of the draft.
    pub(crate) fn stand_among(&self, draft: &Draft<'_>, words: Range<usize>) -> bool {
        let words = Line { span: 0..0, tokens: words, words: 0, question: false, part: Part::Body };
        self.find(draft, &words).is_some()
    }

    /// All places in a line where a phrase stands, none overlapping.
    pub(crate) fn all(&self, draft: &Draft<'_>, line: &Line) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut from = line.tokens.start;
        while let Some(hit) = self.find_from(draft, line, from) {
            from = hit.tokens.end.max(from + 1);
            hits.push(hit);
        }
        hits
    }

    fn find_from(&self, draft: &Draft<'_>, line: &Line, from: usize) -> Option<Hit> {
        let tokens = draft.tokens_of(line);
        for (at, token) in tokens.iter().enumerate().skip(from - line.tokens.start) {
            let known = |key: u64| if self.sieve.holds(key) { self.begin.get(&key).map(Vec::as_slice) } else { None };
            let (by_word, by_stem) = (known(token.word), known(as_stem(token.stem)));
            if by_word.is_none() && by_stem.is_none() && self.anywhere.is_empty() {
                continue;
            }
            let mut end = None;
            for index in [by_word.unwrap_or_default(), by_stem.unwrap_or_default(), &self.anywhere].into_iter().flatten() {
                end = end.max(self.programs.get(*index).and_then(|program| run(program, 0, tokens, at)));
            }
            if let Some(end) = end {
                let found = line.tokens.start + at..line.tokens.start + end.max(at + 1);
                return Some(Hit { span: draft.span(found.clone()), tokens: found });
            }
        }
        None
    }
}

/// The key of a stem, kept apart from the keys of words.
fn as_stem(stem: u64) -> u64 {
    stem.rotate_left(17) ^ 0x5bd1_e995
}

/// Collects the words a program may begin with; false if it may begin with any.
fn beginnings(program: &[Step], at: usize, keys: &mut Vec<u64>) -> bool {
    match program.get(at) {
        Some(Step::Word(word)) => keys.push(*word),
        Some(Step::Stem(stem)) => keys.push(as_stem(*stem)),
        Some(Step::Words(words)) => keys.extend(words),
        Some(Step::Stems(stems)) => keys.extend(stems.iter().map(|stem| as_stem(*stem))),
        Some(Step::Start) => return beginnings(program, at + 1, keys),
        Some(Step::Jump(to)) => return beginnings(program, *to, keys),
        Some(Step::Either(one, other)) => return beginnings(program, *one, keys) && beginnings(program, *other, keys),
        _ => return false,
    }
    true
}

/// Where the program ends when it begins at a word; backtracking, on programs of a few dozen steps.
fn run(program: &[Step], mut step: usize, tokens: &[Token], mut at: usize) -> Option<usize> {
    loop {
        let token = tokens.get(at);
        let fits = match program.get(step)? {
            Step::Word(word) => token?.word == *word,
            Step::Stem(stem) => token?.stem == *stem,
            Step::Words(words) => words.binary_search(&token?.word).is_ok(),
            Step::Stems(stems) => stems.binary_search(&token?.stem).is_ok(),
            Step::Prefix(prefix) => token?.folded.starts_with(prefix.as_str()),
            Step::Suffix(suffix) => token?.folded.ends_with(suffix.as_str()),
            Step::Name => token?.name,
            Step::Number => token?.number.is_some(),
            Step::Any => token.is_some(),
            Step::Done => return Some(at),
            Step::Start | Step::End => {
                let begins = at == 0 || token.is_some_and(|token| token.after == Mark::Colon);
                if !(if program.get(step) == Some(&Step::Start) { begins } else { token.is_none() }) {
                    return None;
                }
                step += 1;
                continue;
            }
            Step::Gap(most) => {
                let skipped = tokens.iter().skip(at).take(*most).take_while(|token| !token.denies).count();
                return (at..=at + skipped).find_map(|at| run(program, step + 1, tokens, at));
            }
            Step::Jump(to) => {
                step = *to;
                continue;
            }
            Step::Either(one, other) => {
                if let Some(end) = run(program, *one, tokens, at) {
                    return Some(end);
                }
                step = *other;
                continue;
            }
        };
        if !fits {
            return None;
        }
        step += 1;
        at += 1;
    }
}

/// Keys are hashes already.
#[derive(Debug, Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |hash, byte| hash.rotate_left(8) ^ u64::from(*byte));
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}

#[cfg(test)]
mod tests;
