//! Where braces open and close, found without reading what stands between them. It serves to point at the beginning of a
//! mistake; what a template means is for the engine alone.

use std::ops::Range;

use acquaint_domain::{
    Word as _,
    outreach::{Fact, template_word},
};

use super::{
    fault::{TemplateFault, TemplateFaultKind},
    nearest::nearest,
};

/// The pairs of marks.
const MARKS: [(&str, &str); 3] = [("{{", "}}"), ("{%", "%}"), ("{#", "#}")];

/// What stands between two marks, with them.
pub(super) struct Tag {
    pub(super) bytes: Range<usize>,
    /// Whether its end was found before the next one began.
    closed: bool,
}

/// The tags of a text in their order.
pub(super) fn tags(text: &str) -> Vec<Tag> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some((start, close)) = next_open(text, from) {
        let inside = start + 2;
        let end = text[inside..].find(close).map(|at| inside + at + 2);
        let next = next_open(text, inside).map(|(next, _)| next);
        let closed = end.is_some_and(|end| next.is_none_or(|next| end <= next + 1 || close == "#}"));
        let line = text[inside..].find('\n').map_or(text.len(), |at| inside + at);
        let stop = if closed { end.unwrap_or(text.len()) } else { next.unwrap_or(text.len()).min(line) };
        found.push(Tag { bytes: start..stop, closed });
        from = stop.max(inside);
    }
    found
}

fn next_open(text: &str, from: usize) -> Option<(usize, &'static str)> {
    let opens = MARKS.iter().filter_map(|(open, close)| Some((from + text.get(from..)?.find(open)?, *close)));
    opens.min_by_key(|(at, _)| *at)
}

/// The place where something was opened that nothing closes; for a text that could not be read.
pub(super) fn unclosed(text: &str) -> Option<TemplateFault> {
    let open = tags(text).into_iter().find(|tag| !tag.closed)?;
    Some(TemplateFault::at(TemplateFaultKind::NotClosed, text, open.bytes))
}

/// The condition or repetition that has no end; for a text that could not be read.
pub(super) fn unended(text: &str) -> Option<TemplateFault> {
    let mut open: Vec<Tag> = Vec::new();
    for tag in tags(text) {
        let inside = text[tag.bytes.clone()].trim_matches(['{', '%', '}', '-', ' ', '\n']);
        match inside.split_whitespace().next() {
            Some("if" | "for") if text[tag.bytes.clone()].starts_with("{%") => open.push(tag),
            Some("endif" | "endfor") => drop(open.pop()),
            _ => {}
        }
    }
    open.pop().map(|tag| TemplateFault::at(TemplateFaultKind::NotEnded, text, tag.bytes))
}

/// Where somebody meant a word and wrote the braces otherwise, in a text that could be read: those words would go out as
/// they stand.
pub(super) fn bare(text: &str) -> Option<TemplateFault> {
    let mut from = 0;
    let ends = tags(text).into_iter().map(|tag| tag.bytes).chain(std::iter::once(text.len()..text.len()));
    for tag in ends {
        let raw = &text[from..tag.start.max(from)];
        let one = raw.match_indices('{').find_map(|(at, _)| {
            let word = meant(&raw[at + 1..])?;
            let end = raw[at..].find('}').map_or(at + 1 + word.len(), |close| at + close + 1);
            let fault = TemplateFault::at(TemplateFaultKind::OneBrace, text, from + at..from + end);
            Some(TemplateFault { nearest: Some(word), ..fault })
        });
        let closed = || raw.find("}}").map(|at| TemplateFault::at(TemplateFaultKind::NotOpened, text, from + at..from + at + 2));
        if let Some(fault) = one.or_else(closed) {
            return Some(fault);
        }
        from = tag.end;
    }
    None
}

/// The word that somebody meant who wrote one brace before it: a known one, or a name closed by one brace that is near to one,
/// such as `first_name}` or `First Name}`.
fn meant(inside: &str) -> Option<&'static str> {
    let known = Fact::ALL.iter().map(|fact| template_word(*fact)).find(|word| inside.trim_start().starts_with(word));
    let named = || {
        let (name, _) = inside.split_once('}')?;
        let is_name = name.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, ' ' | '_' | '-' | '.'));
        nearest(&name.trim().replace([' ', '-'], "_")).filter(|_| is_name)
    };
    known.or_else(named)
}

/// The first place where a word stands inside a tag; otherwise the first tag.
pub(super) fn place_of(text: &str, word: &str) -> Range<usize> {
    let all = tags(text);
    let inside = all.iter().find_map(|tag| {
        let at = find_word(&text[tag.bytes.clone()], word)?;
        Some(tag.bytes.start + at..tag.bytes.start + at + word.len())
    });
    inside.or_else(|| all.first().map(|tag| tag.bytes.clone())).unwrap_or(0..0)
}

/// Whether a word stands in an expression, and not only as a part of another one.
pub(super) fn names(expression: &str, word: &str) -> bool {
    find_word(expression, word).is_some()
}

fn find_word(text: &str, word: &str) -> Option<usize> {
    let part = |sign: char| sign.is_alphanumeric() || sign == '_' || sign == '.';
    text.match_indices(word).map(|(at, _)| at).find(|at| {
        let (before, after) = (text[..*at].chars().next_back(), text[at + word.len()..].chars().next());
        !word.is_empty() && !before.is_some_and(part) && !after.is_some_and(part)
    })
}
