//! How a whole message reads: each of its words, pairs of words, and pairs with one word between weighs for or against it.
//!
//! The weights are counted over the corpus, good or bad as a whole; `examples/weigh_words.rs` counts them anew. Only words are
//! weighed and none of the signs that rules look for, so that the words are a second witness. No weight says anything by
//! itself. A sum of a hundred does, where no phrase that somebody thought of would be found.

use std::{ops::Range, sync::LazyLock};

use crate::{
    draft::{Draft, Line, Token, key},
    keys::{KeyMap, KeySet},
};

/// What weighs more puts people off: of good messages that were not counted, about one in two hundred does.
pub(crate) const PUTS_OFF: f32 = 1.0;

/// What weighs less reads well: it is clearly more like the good messages than like the bad ones. Nearer to zero, letters of a hand
/// that was never counted would be excused too often.
pub(crate) const READS_WELL: f32 = -0.4;

/// What all words of a text weigh together.
#[derive(Debug, Clone)]
pub(crate) struct Weighing {
    /// Above zero it reads like a bad message, below like a good one; both by degree, as the logarithm of the odds.
    pub(crate) total: f32,
    /// The sentence that weighs most against it, in bytes.
    pub(crate) heaviest: Range<usize>,
}

/// Weighs a text.
pub(crate) fn weigh(draft: &Draft<'_>, weights: &Weights) -> Weighing {
    let (mut seen, mut sum) = (KeySet::default(), 0.0);
    let (mut most, mut heaviest) = (0.0, 0..0);
    for line in &draft.lines {
        let before = sum;
        each_term(draft, line, |term| {
            let key = term.key();
            if let Some(weight) = weights.of.get(&key).filter(|_| seen.insert(key)) {
                sum += weight;
            }
        });
        if sum - before > most {
            (most, heaviest) = (sum - before, line.span.clone());
        }
    }
    Weighing { total: weights.start + sum * factor(seen.len()), heaviest }
}

/// Long texts hold more words of either kind, and are not surer for it.
fn factor(terms: usize) -> f32 {
    3.0 / ((terms + 80) as f32).sqrt()
}

/// What is weighed in a text, as it stands in the file of the weights; for counting the weights anew.
pub fn weighed_terms(text: &str) -> Vec<String> {
    let draft = Draft::new(text);
    let mut terms = Vec::new();
    for line in &draft.lines {
        each_term(&draft, line, |term| terms.push(term.to_string()));
    }
    terms.sort_unstable();
    terms.dedup();
    terms
}

/// A word, a pair of neighbours, or a pair with one word between.
enum Term<'a> {
    Word(&'a str),
    Pair(&'a str, &'a str),
    Around(&'a str, &'a str),
}

impl Term<'_> {
    fn key(&self) -> u64 {
        match self {
            Self::Word(word) => key(word),
            Self::Pair(one, other) => key(one).rotate_left(21) ^ key(other),
            Self::Around(one, other) => key(one).rotate_left(42) ^ key(other),
        }
    }

    fn parse(text: &str) -> Option<u64> {
        let words: Vec<&str> = text.split(' ').collect();
        match words.as_slice() {
            [word] => Some(Term::Word(word).key()),
            [one, other] => Some(Term::Pair(one, other).key()),
            [one, "_", other] => Some(Term::Around(one, other).key()),
            _ => None,
        }
    }
}

impl std::fmt::Display for Term<'_> {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Word(word) => to.write_str(word),
            Self::Pair(one, other) => write!(to, "{one} {other}"),
            Self::Around(one, other) => write!(to, "{one} _ {other}"),
        }
    }
}

/// Gives every term of a line. Names and numbers count as such, whatever they are.
fn each_term(draft: &Draft<'_>, line: &Line, mut take: impl FnMut(Term<'_>)) {
    let tokens = draft.tokens_of(line);
    for (at, token) in tokens.iter().enumerate() {
        let word = word(token);
        take(Term::Word(word));
        if let Some(next) = tokens.get(at + 1) {
            take(Term::Pair(word, self::word(next)));
        }
        if let Some(after) = tokens.get(at + 2) {
            take(Term::Around(word, self::word(after)));
        }
    }
    if line.question {
        take(Term::Word("?"));
    }
    if draft.text.get(line.span.clone()).is_some_and(|text| text.ends_with('!')) {
        take(Term::Word("!"));
    }
}

fn word(token: &Token) -> &str {
    match token {
        Token { number: Some(_), .. } => "NUM",
        Token { name: true, .. } => "NAME",
        _ => &token.folded,
    }
}

/// What each term weighs.
#[derive(Debug)]
pub struct Weights {
    /// What an empty text weighs.
    start: f32,
    of: KeyMap<f32>,
}

impl Weights {
    /// Reads a file of weights: each line is a weight in hundredths and the terms that have it. Lines of another form are left out.
    pub fn parse(file: &str) -> Self {
        let mut weights = Self { start: 0.0, of: KeyMap::default() };
        for line in file.lines() {
            let Some((weight, terms)) = line.split_once(": ") else {
                continue;
            };
            let weight = weight.parse::<f32>().unwrap_or_default() / 100.0;
            if terms == "(start)" {
                weights.start = weight;
                continue;
            }
            weights.of.extend(terms.split(", ").filter_map(Term::parse).map(|key| (key, weight)));
        }
        weights
    }
}

/// The weights that were counted over the whole corpus.
pub(crate) static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| Weights::parse(include_str!("weighing/weights.txt")));

#[cfg(test)]
mod tests;
