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
    /// Any word but a negation, inside a gap.
    Skip,
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
#[derive(Debug, Default)]
struct Sieve([u64; 16]);

impl Sieve {
    fn place(key: u64) -> (usize, u64) {
        let bit = (key ^ key >> 32) as usize & 1023;
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
        let words = Line { span: 0..0, tokens: words, question: false, part: Part::Body };
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
        (from - line.tokens.start..tokens.len()).find_map(|at| {
            let token = tokens.get(at)?;
            let known = |key: u64| self.sieve.holds(key).then(|| self.begin.get(&key)).flatten();
            let by_word = known(token.word).into_iter().flatten();
            let by_stem = known(as_stem(token.stem)).into_iter().flatten();
            let candidates = by_word.chain(by_stem).chain(&self.anywhere);
            let end = candidates.filter_map(|index| run(self.programs.get(*index)?, 0, tokens, at)).max()?;
            let found = line.tokens.start + at..line.tokens.start + end.max(at + 1);
            Some(Hit { span: draft.span(found.clone()), tokens: found })
        })
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
            Step::Skip => !token?.denies,
            Step::Done => return Some(at),
            Step::Start | Step::End => {
                let begins = at == 0 || token.is_some_and(|token| token.after == Mark::Colon);
                if !(if program.get(step) == Some(&Step::Start) { begins } else { token.is_none() }) {
                    return None;
                }
                step += 1;
                continue;
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
