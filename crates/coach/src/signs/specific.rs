//! Whether a note of thanks names something that was said, or could be sent to anybody.
//!
//! What counts is words of substance: those that a polite note to anybody would not hold. The topic of the talk
//! ("our talk about engineering") is known to everybody, so one topic alone is not yet something that was said.

mod phrases;
mod polite;

use std::collections::HashSet;

use acquaint_text::{fold, stem, words};

use super::{job, telling};
use crate::{
    draft::{Draft, Line, Mark, Token, key},
    keys::KeySet,
    phrase::Phrases,
};
use phrases::{ADVICE, PLACE, SAID, TOPIC, WISH};
use polite::POLITE;

/// How much a note of thanks says about the conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Detail {
    /// It would fit any conversation.
    None,
    /// It names a topic, but nothing that was said about it.
    Topic,
    /// It comes close: two topics, or a topic and one thing.
    Close,
    /// It names something that was said or done.
    Said,
}

/// Within how many words after "you said" the thing that was said must begin.
const NEAR: usize = 12;

/// What the note itself shows, without knowing the conversation.
pub(crate) fn detail(draft: &Draft<'_>) -> Detail {
    let (mut topics, mut things) = (0, 0);
    for line in telling(draft).filter(|line| !WISH.is_in(draft, line) && job::offence(draft, line).is_none()) {
        let topic = named(&TOPIC, draft, line);
        let known: HashSet<usize> = topic.union(&named(&PLACE, draft, line)).copied().collect();
        let details = count(draft.tokens_of(line), |at| known.contains(&at));
        topics += usize::from(!topic.is_empty()) + usize::from(occasion(draft, line)) + named(&ADVICE, draft, line).len().min(1);
        things += details;
        if details >= 2 || is_told(draft, line) {
            return Detail::Said;
        }
    }
    match (topics, things) {
        (0, 0) => Detail::None,
        (1, 0) | (0, 1) => Detail::Topic,
        _ => Detail::Close,
    }
}

/// Whether the note says on what occasion the two met: "at the fintech breakfast".
fn occasion(draft: &Draft<'_>, line: &Line) -> bool {
    let place = named(&PLACE, draft, line);
    draft.tokens_of(line).iter().enumerate().any(|(at, token)| place.contains(&at) && !token.name)
}

/// Words of substance among some words, without those that are left out.
fn count(tokens: &[Token], left_out: impl Fn(usize) -> bool) -> usize {
    tokens.iter().enumerate().filter(|(at, token)| !token.name && !left_out(*at) && is_telling(&token.folded, token.stem)).count()
}

/// The words that only name the topic of the talk, or where it was, by their place in the line.
fn named(phrases: &Phrases, draft: &Draft<'_>, line: &Line) -> HashSet<usize> {
    let tokens = draft.tokens_of(line);
    let mut found = HashSet::new();
    for hit in phrases.all(draft, line) {
        let start = hit.tokens.end - line.tokens.start;
        let after = tokens.iter().enumerate().skip(start).take(7);
        let ends = |token: &Token| {
            token.after != Mark::Space || matches!(token.folded.as_str(), "and" | "or" | "but" | "that" | "how" | "why" | "i")
        };
        let topic = after.enumerate().take_while(|(nth, (_, token))| *nth == 0 || !ends(token)).map(|(_, (at, _))| at);
        found.extend(topic.filter(|at| tokens.get(*at).is_some_and(|token| is_telling(&token.folded, token.stem) || token.name)));
    }
    found
}

/// Whether something they said is told again: "you said", "your tip about", and soon after it a word of substance.
fn is_told(draft: &Draft<'_>, line: &Line) -> bool {
    SAID.all(draft, line).iter().any(|hit| {
        let after = draft.tokens.get(hit.tokens.end..line.tokens.end.min(hit.tokens.end + NEAR)).unwrap_or_default();
        after.iter().any(|token| token.name || is_telling(&token.folded, token.stem))
    })
}

/// Whether the note takes up what was said: two words of substance, one where little was noted, or many plain words.
pub(crate) fn echoes(draft: &Draft<'_>, said: &[String]) -> bool {
    let (mut told, mut plain) = (KeySet::default(), KeySet::default());
    for word in said.iter().flat_map(|note| words(note)).map(|word| fold(word.text)).filter(|word| word.chars().count() > 3) {
        let stem = key(&stem(&word));
        if is_telling(&word, stem) {
            told.insert(stem);
        }
        plain.insert(stem);
    }
    let noted: KeySet = telling(draft).flat_map(|line| draft.tokens_of(line)).map(|token| token.stem).collect();
    let needed = if told.len() < 4 { 1 } else { 2 };
    told.intersection(&noted).count() >= needed || plain.intersection(&noted).count() > 3
}

fn is_telling(word: &str, stem: u64) -> bool {
    word.chars().count() > 2 && !word.starts_with(|c: char| c.is_ascii_digit()) && !POLITE.contains(&stem)
}
