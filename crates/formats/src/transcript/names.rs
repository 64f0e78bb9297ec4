//! Who speaks, where a file says it in its text: "Ana Silva: I began by chance."
//!
//! A colon alone makes no name: people say "one thing: start early". A name comes again, or the lines of the file mostly have one.

use std::collections::{HashMap, HashSet};

use super::{clean, times};

/// How long a name can be, in characters and in words.
const LONGEST: (usize, usize) = (60, 6);

/// What stands before a colon and speaks for nobody, in lower case.
const NOBODY: [&str; 34] = [
    "note",
    "notes",
    "ps",
    "p.s",
    "example",
    "for example",
    "attendees",
    "participants",
    "transcript",
    "date",
    "time",
    "title",
    "subject",
    "topic",
    "recording",
    "duration",
    "meeting",
    "language",
    "kind",
    "location",
    "so",
    "well",
    "and",
    "but",
    "yes",
    "yeah",
    "no",
    "okay",
    "ok",
    "right",
    "first",
    "second",
    "http",
    "https",
];

/// Small words within names.
const PARTICLES: [&str; 16] = ["de", "da", "do", "dos", "del", "di", "la", "le", "van", "von", "der", "den", "bin", "al", "el", "y"];

/// What may be a name before a colon, the time beside it, and what follows.
pub(super) fn label(line: &str) -> Option<(&str, Option<i64>, &str)> {
    let (colon, width) = line.char_indices().find(|(at, sign)| is_end(line, *at, *sign)).map(|(at, sign)| (at, sign.len_utf8()))?;
    let (head, rest) = (line.get(..colon)?, line.get(colon + width..)?);
    let (head, time) = times::trailing(head).map_or((head, None), |(head, time)| (head, Some(time)));
    let name = bare(head);
    can_be_name(name).then(|| (name, time, rest.trim_start_matches(['*', '_']).trim()))
}

/// Whether a colon ends a label: nothing or a space follows, and it is not the one of a time.
fn is_end(line: &str, at: usize, sign: char) -> bool {
    let after = line.get(at + sign.len_utf8()..).and_then(|rest| rest.chars().next());
    sign == '：' || sign == ':' && after.is_none_or(|next| next.is_whitespace() || matches!(next, '*' | '_'))
}

/// A name without what some programs put around it.
pub(super) fn bare(text: &str) -> &str {
    text.trim().trim_start_matches(['>', '-', '–', '•', '#', '*', '_', '[']).trim_end_matches(['*', '_', ']']).trim()
}

/// Whether a text is built like a name.
pub(super) fn can_be_name(name: &str) -> bool {
    let words = name.split_whitespace().count();
    let short = (1..=LONGEST.1).contains(&words) && name.chars().count() <= LONGEST.0;
    let initial = |word: &str| word.strip_suffix('.').is_some_and(|word| word.chars().count() <= 4 && !word.contains('.'));
    let pointed = name.split_whitespace().any(|word| word.contains('.') && !initial(word.trim_matches(['(', ')', ','])));
    short
        && name.starts_with(char::is_alphabetic)
        && !name.contains(['?', '!', ';', '"', '“', '”', '…', '<', '>', '/', '='])
        && !pointed
        && (!name.contains(',') || is_titled(name))
        && !NOBODY.contains(&name.to_lowercase().as_str())
}

/// Whether every word of a name begins as names do.
pub(super) fn is_titled(name: &str) -> bool {
    let begins = |word: &str| {
        let word = word.trim_start_matches(|sign: char| !sign.is_alphanumeric());
        word.chars().next().is_none_or(|sign| !sign.is_lowercase()) || PARTICLES.contains(&word)
    };
    name.split(['(', '|']).next().unwrap_or(name).split_whitespace().all(begins)
}

/// The names that speak in some lines, by what stands before a colon.
pub(super) fn speakers<'a>(lines: impl Iterator<Item = &'a str>) -> HashSet<String> {
    let (mut all, mut labelled) = (0_usize, 0_usize);
    let mut found: HashMap<&str, usize> = HashMap::new();
    for line in lines {
        all += 1;
        let line = times::leading(line).map_or(line, |(_, rest)| rest);
        if let Some((name, _, _)) = label(line) {
            labelled += 1;
            *found.entry(name).or_default() += 1;
        }
    }
    let mostly = labelled * 5 >= all * 3;
    // In a list of terms each comes once; somebody who speaks comes again, unless the conversation is very short.
    let speaks =
        |name: &str, times: usize| times >= 2 && (is_titled(name) || name.split_whitespace().count() <= 2) || mostly && is_titled(name);
    found.into_iter().filter(|(name, times)| speaks(name, *times)).map(|(name, _)| clean::tidy(name)).collect()
}
