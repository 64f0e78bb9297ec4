//! Phrases: a small notation in which rules say what people write, compiled once.
//!
//! `is there (a|any) (job|opening)s` reads as it stands. Words match in any case and spelling of
//! contractions. The signs: `(a|b)` either; `x?` perhaps; `(x)s` one or many; `~look` any form of a
//! word; `organi*` any word that begins so; `*ed` any that ends so; `..` up to three words between, `..5` up to five;
//! `_` any word; `NAME` a name; `NUM` a number; `^` and `$` the ends of a sentence; `<job>` a list
//! of the lexicon. A gap never skips a "not". Phrases do not look across sentences.
//!
//! Most phrases stand in no line, so a line is asked first whether it holds the words without which a phrase cannot stand.

mod needs;
mod negation;
mod parse;

use std::ops::Range;

use crate::{
    draft::{Draft, Line, Mark, NAME, NUMBER, Sieve, Token, as_stem},
    keys::KeyMap,
};
use needs::{Needs, beginnings};

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

/// One phrase, compiled.
#[derive(Debug, PartialEq, Eq)]
struct Program {
    steps: Vec<Step>,
    /// Words without which it cannot stand in a line.
    needs: Needs,
}

/// A set of phrases that mean the same to a rule.
#[derive(Debug, Default)]
pub(crate) struct Phrases {
    programs: Vec<Program>,
    /// Which phrases may begin with a word or stem.
    begin: KeyMap<Vec<usize>>,
    /// Phrases that may begin with any word.
    anywhere: Vec<usize>,
    /// Which keys may begin a phrase at all, so that most words are passed over at the cost of one bit.
    sieve: Sieve,
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
        let mut phrases = Self::default();
        for line in lines {
            let compiled = parse::compile(line);
            debug_assert!(compiled.is_ok(), "phrase {line:?}: {compiled:?}");
            if let Ok(program) = compiled {
                phrases.add(program);
            }
        }
        phrases
    }

    fn add(&mut self, program: Program) {
        let index = self.programs.len();
        let mut keys = Vec::new();
        if beginnings(&program.steps, 0, &mut keys) {
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
        self.find_among(draft, &words, words.start, None).is_some()
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
        if self.cannot_begin_in(line) {
            return None;
        }
        self.find_among(draft, &line.tokens, from, Some(&line.holds))
    }

    /// Whether no word of the line can begin one of the phrases; asked only where that is cheaper than to look at its words.
    fn cannot_begin_in(&self, line: &Line) -> bool {
        self.anywhere.is_empty() && self.begin.len() <= line.tokens.len() && !self.begin.keys().any(|key| line.holds.holds(*key))
    }

    /// Where the longest of some programs ends that begin at a word.
    fn longest(&self, programs: &[usize], tokens: &[Token], at: usize, held: Option<&Sieve>) -> Option<usize> {
        let mut end = None;
        for program in programs.iter().filter_map(|index| self.programs.get(*index)) {
            if held.is_none_or(|held| program.needs.are_met_by(held)) {
                end = end.max(run(&program.steps, 0, tokens, at));
            }
        }
        end
    }

    fn may_begin_with(&self, token: &Token) -> bool {
        let [word, stem] = token.places;
        let sign = token.name && self.sieve.holds(NAME) || token.number.is_some() && self.sieve.holds(NUMBER);
        self.sieve.holds_at(word) | self.sieve.holds_at(stem) || sign || !self.anywhere.is_empty()
    }

    fn find_among(&self, draft: &Draft<'_>, words: &Range<usize>, from: usize, held: Option<&Sieve>) -> Option<Hit> {
        let tokens = draft.tokens.get(words.clone()).unwrap_or_default();
        for (at, token) in tokens.iter().enumerate().skip(from - words.start) {
            if !self.may_begin_with(token) {
                continue;
            }
            let keys = [Some(token.word), Some(as_stem(token.stem)), token.name.then_some(NAME), token.number.map(|_| NUMBER)];
            let mut end = self.longest(&self.anywhere, tokens, at, held);
            for key in keys.into_iter().flatten().filter(|key| self.sieve.holds(*key)) {
                if let Some(programs) = self.begin.get(&key) {
                    end = end.max(self.longest(programs, tokens, at, held));
                }
            }
            if let Some(end) = end {
                let found = words.start + at..words.start + end.max(at + 1);
                return Some(Hit { span: draft.span(found.clone()), tokens: found });
            }
        }
        None
    }
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

#[cfg(test)]
mod tests;
