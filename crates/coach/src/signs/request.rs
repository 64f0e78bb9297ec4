//! What the reader is asked to do, by the grammar of the request: its opening, its verb, and what follows the verb.
//!
//! Whoever asks to learn asks for few things: to talk, to answer, to spare some time, to name somebody else. Those verbs are a
//! short list, and every other verb asks for something else: to sign, to sponsor, to forward. So what is looked for is not the
//! many favours there are, but the few that belong.

mod words;

use super::telling;
use crate::{
    draft::{Draft, Line, Mark, Token},
    phrase::Hit,
};
use words::{
    ADVERBS, ANNOUNCES, BARE, BELONGS, BY_OBJECT, CONTACT, FAVOURS, FREE, IMPERATIVES, LEADS, MAY_I, OPENINGS, OWN, RELATIVE, STATES,
    TALKING,
};

/// The first request that asks for something other than a conversation.
pub(crate) fn favour(draft: &Draft<'_>) -> Option<Hit> {
    telling(draft).find_map(|line| favour_in(draft, line))
}

fn favour_in(draft: &Draft<'_>, line: &Line) -> Option<Hit> {
    let opened = OPENINGS.all(draft, line).into_iter().filter(|hit| is_request(draft, line, hit));
    let favour = opened.filter_map(|hit| judge(draft, line, &hit, &BELONGS)).next();
    favour.or_else(|| own_wish(draft, line)).or_else(|| command(draft, line))
}

/// Whether the opening begins a request, and is no relative clause or question: "the best that you could do", "how would you".
fn is_request(draft: &Draft<'_>, line: &Line, hit: &Hit) -> bool {
    if FREE.stand_among(draft, hit.tokens.end..line.tokens.end.min(hit.tokens.end + 2)) {
        return false;
    }
    let before = draft.tokens.get(line.tokens.start..hit.tokens.start).unwrap_or_default();
    let Some(last) = before.last() else {
        return true;
    };
    let first = draft.tokens.get(hit.tokens.start);
    let parted = first.is_some_and(|first| first.after != Mark::Space);
    let denied =
        before.iter().rev().take(4).take_while(|token| token.folded != "but" && token.after != Mark::Colon).any(|token| token.denies);
    let asked = denied || before.iter().rev().take(4).any(|token| RELATIVE.contains(&token.word));
    !asked && (parted || LEADS.contains(&last.word))
}

/// The request, if its verb or what follows asks for something else.
fn judge(draft: &Draft<'_>, line: &Line, opening: &Hit, belongs: &crate::keys::KeySet) -> Option<Hit> {
    let rest = opening.tokens.end..line.tokens.end;
    verdict(draft, rest.clone(), belongs, false).or_else(|| joined(draft, rest, belongs))
}

/// Further verbs of the same request: "could you read it and send me your notes".
fn joined(draft: &Draft<'_>, rest: std::ops::Range<usize>, belongs: &crate::keys::KeySet) -> Option<Hit> {
    let word = |at: usize| draft.tokens.get(at).map_or("", |token: &Token| token.folded.as_str());
    let joins = rest.clone().skip(1).filter(|at| matches!(word(*at), "and" | "or" | "then"));
    joins.filter_map(|at| verdict(draft, at + 1..rest.end, belongs, true)).next()
}

/// The place of a verb that does not belong. After "and" it must show that it is a verb: by what follows.
fn verdict(draft: &Draft<'_>, rest: std::ops::Range<usize>, belongs: &crate::keys::KeySet, joined: bool) -> Option<Hit> {
    let tokens = draft.tokens.get(rest.clone()).unwrap_or_default();
    let skipped = tokens.iter().take_while(|token| ADVERBS.contains(&token.word)).count();
    let verb = tokens.get(skipped)?;
    let object = tokens.get(skipped + 1..).unwrap_or_default();
    let found = |length: usize| {
        let start = rest.start + skipped;
        let end = (start + length).min(rest.end);
        Some(Hit { tokens: start..end, span: draft.span(start..end) })
    };
    if verb.denies || verb.number.is_some() || verb.name || verb.folded.chars().count() < 2 || verb.after != Mark::Space {
        return None;
    }
    let near = |length: usize| object.iter().take(length).take_while(|token| token.after != Mark::Colon);
    if BY_OBJECT.contains(&verb.stem) {
        let talks = near(6).any(|token| TALKING.contains(&token.word) || RELATIVE.contains(&token.word));
        let at = near(9).position(|token| FAVOURS.contains(&token.word))?;
        return if talks || CONTACT.stand_among(draft, rest.clone()) { None } else { found(at + 2) };
    }
    if belongs.contains(&verb.stem) || STATES.contains(&verb.word) {
        return None;
    }
    let takes_object = object.first().is_some_and(|next| next.after == Mark::Space && (OWN.contains(&next.word) || next.name));
    if joined && !takes_object {
        return None;
    }
    found(4)
}

/// "Can I stay with you": what the writer asks to be allowed.
fn own_wish(draft: &Draft<'_>, line: &Line) -> Option<Hit> {
    let asked = MAY_I.all(draft, line).into_iter().filter(|hit| is_request(draft, line, hit));
    asked.filter_map(|hit| verdict(draft, hit.tokens.end..line.tokens.end, &ANNOUNCES, false)).next()
}

/// "Send me the list": a sentence that begins with such a verb and names the writer or something of theirs.
fn command(draft: &Draft<'_>, line: &Line) -> Option<Hit> {
    let tokens = draft.tokens_of(line);
    let skipped = tokens.iter().take_while(|token| BARE.contains(&token.word)).count();
    let verb = tokens.get(skipped).filter(|verb| IMPERATIVES.contains(&verb.stem) && !verb.folded.ends_with("ing"))?;
    let next = tokens.get(skipped + 1).filter(|next| next.after == Mark::Space && OWN.contains(&next.word))?;
    let object = tokens.get(skipped + 1..).unwrap_or_default();
    let talks = object.iter().take(6).any(|token| TALKING.contains(&token.word) || RELATIVE.contains(&token.word));
    let start = line.tokens.start + skipped;
    let end = (start + 4).min(line.tokens.end);
    (!talks && !next.denies && !verb.denies).then(|| Hit { tokens: start..end, span: draft.span(start..end) })
}

#[cfg(test)]
mod tests;
