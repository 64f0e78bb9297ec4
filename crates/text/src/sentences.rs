//! Sentences and where they stand.
//!
//! Written for letters and notes: greetings, list items and short lines stand alone, wrapped lines do
//! not. Abbreviations, initials, numbers and addresses never end a sentence. Quoting is not tracked.

use std::ops::Range;

use crate::fold;

/// One sentence, or one line that stands alone, and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence<'a> {
    /// The sentence as written, without the space around it.
    pub text: &'a str,
    /// Its place in the text, in bytes.
    pub span: Range<usize>,
}

/// A line shorter than this many bytes was ended on purpose, not wrapped by a mail program.
const WRAPPED: usize = 50;

/// How many bytes around a mark are looked at. A word is shorter, and so is an address by mail (RFC 5321: 254); a word that is all
/// points would be read from its beginning for each of them.
const LOOKED_AT: usize = 512;

/// The marks that may end a sentence, alone or in a run.
const MARKS: [char; 4] = ['.', '!', '?', '…'];

/// Words before a full stop that do not end a sentence.
const ABBREVIATIONS: &[&str] = &[
    "mr", "mrs", "ms", "mx", "dr", "prof", "rev", "hon", "st", "ste", "mt", "ft", "no", "nr", "vs", "approx", "dept", "univ", "ave",
    "blvd", "ext", "tel", "fig", "vol", "ed", "eds", "al", "cf", "eg", "ie", "e.g", "i.e", "ca", "est", "incl", "resp", "sen", "gov",
    "gen", "capt", "lt", "sgt", "mme", "mlle", "sra", "dra",
];

/// Abbreviations that may also stand at the end: they end a sentence only before a capital.
const EITHER: &[&str] = &[
    "etc", "inc", "ltd", "co", "corp", "jr", "sr", "llc", "bros", "a.m", "p.m", "am", "pm", "u.s", "u.k", "u.s.a", "ph.d", "m.d", "b.a",
    "m.a", "b.sc", "m.sc", "min", "mins", "hr", "hrs", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
];

/// The sentences of a text in their order; space between them belongs to none.
pub fn sentences(text: &str) -> Vec<Sentence<'_>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        if at < start {
            continue;
        }
        let end = match c {
            '\n' if line_ends(text, at) => Some(at),
            '.' | '!' | '?' | '…' => ending(text, start, at),
            '。' | '！' | '？' => Some(at + c.len_utf8()),
            _ => None,
        };
        if let Some(end) = end {
            push(text, start..end, &mut found);
            start = end;
        }
    }
    push(text, start..text.len(), &mut found);
    found
}

/// The words of each sentence of a text.
#[must_use]
pub fn sentence_texts(text: &str) -> Vec<&str> {
    sentences(text).into_iter().map(|sentence| sentence.text).collect()
}

fn push<'a>(text: &'a str, span: Range<usize>, found: &mut Vec<Sentence<'a>>) {
    let raw = text.get(span.clone()).unwrap_or_default();
    let trimmed = raw.trim();
    if !trimmed.is_empty() {
        let start = span.start + (raw.len() - raw.trim_start().len());
        found.push(Sentence { text: trimmed, span: start..start + trimmed.len() });
    }
}

/// Whether the line break at `at` ends what stands before it.
fn line_ends(text: &str, at: usize) -> bool {
    let line = text.get(..at).unwrap_or_default().rsplit('\n').next().unwrap_or_default().trim();
    let next = text.get(at + 1..).unwrap_or_default().split('\n').next().unwrap_or_default().trim();
    if line.is_empty() || next.is_empty() || is_item(next) || is_item(line) && next.starts_with(char::is_uppercase) {
        return true;
    }
    line.len() < WRAPPED && !next.starts_with(char::is_lowercase) || line.len() < WRAPPED / 2 && line.ends_with(',')
}

/// Whether a line opens like an item of a list: "- ", "* ", "• ", "1. ", "2) ", "a) ".
fn is_item(line: &str) -> bool {
    let mut parts = line.splitn(2, char::is_whitespace);
    let (Some(mark), Some(_)) = (parts.next(), parts.next()) else {
        return false;
    };
    let numbered = mark.strip_suffix(['.', ')']).map(|number| number.trim_start_matches('('));
    matches!(mark, "-" | "*" | "•" | "–" | "—" | "·" | "‣" | "o")
        || numbered.is_some_and(|n| n.len() < 3 && !n.is_empty() && n.chars().all(|c| c.is_ascii_digit()))
        || mark.ends_with(')') && numbered.is_some_and(|n| n.len() == 1)
}

/// Where the sentence ends whose closing mark may stand at `at`, if it does end there.
fn ending(text: &str, start: usize, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let before = text.get(start..at)?;
    if before.ends_with(MARKS) {
        return None;
    }
    let marks = rest.find(|c| !MARKS.contains(&c)).unwrap_or(rest.len());
    let tail = rest.get(marks..)?;
    let closers = tail.find(|c| !matches!(c, '"' | '\'' | '”' | '’' | ')' | ']' | '»' | '*')).unwrap_or(tail.len());
    let after = tail.get(closers..)?;
    let end = at + marks + closers;
    let run = rest.get(..marks)?;
    let next = after.trim_start().chars().next();
    if !after.is_empty() && !after.starts_with(char::is_whitespace) {
        return (closers == 0 && glued(before, run, after)).then_some(end);
    }
    let trailing_off = run.starts_with('…') || run.starts_with("..");
    if trailing_off && next.is_some_and(char::is_lowercase) {
        return None;
    }
    (run != "." || !is_abbreviation(before, next)).then_some(end)
}

/// Whether a space was forgotten after the mark, as in "your talk.Could we meet?".
fn glued(before: &str, run: &str, after: &str) -> bool {
    let word = end_of(before).rsplit(char::is_whitespace).next().unwrap_or_default();
    let following = start_of(after).split(char::is_whitespace).next().unwrap_or_default();
    let address = word.contains("://") || word.contains("www") || word.contains(['@', '.']) || following.contains('@');
    let mut next = after.chars();
    let opens = next.next().is_some_and(char::is_uppercase) && next.next().is_none_or(|c| c.is_lowercase() || c == ' ');
    let closes = word.chars().count() > 1 && word.chars().next_back().is_some_and(char::is_lowercase);
    opens && !address && (closes || run.starts_with(['!', '?']))
}

/// The end of a text, as far as somebody looks back from a mark.
fn end_of(text: &str) -> &str {
    text.get(text.ceil_char_boundary(text.len().saturating_sub(LOOKED_AT))..).unwrap_or_default()
}

/// The beginning of a text, as far as somebody looks ahead from a mark.
fn start_of(text: &str) -> &str {
    text.get(..text.floor_char_boundary(LOOKED_AT)).unwrap_or_default()
}

/// Whether the word before a full stop is an abbreviation, an initial or the number of a list item.
fn is_abbreviation(before: &str, next: Option<char>) -> bool {
    let word = end_of(before).rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '"' | '“' | '-' | '/')).next().unwrap_or_default();
    let folded = fold(word);
    let capital = next.is_some_and(char::is_uppercase);
    if ABBREVIATIONS.contains(&folded.as_str()) {
        return next.is_some() && (folded != "no" || next.is_some_and(|c| c.is_ascii_digit()));
    }
    let either = folded.trim_start_matches(|c: char| c.is_ascii_digit());
    if EITHER.contains(&either) {
        return next.is_some() && !capital;
    }
    let initial = word.chars().count() == 1 && word != "I" && word.chars().all(char::is_uppercase);
    let numbered = word.len() < 3 && before.trim() == word && word.chars().all(|c| c.is_ascii_digit());
    next.is_some() && (initial && capital || numbered && !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{LOOKED_AT, end_of, sentence_texts, sentences, start_of};
    use proptest::prelude::*;

    fn check(input: &str, expect: &[&str]) {
        assert_eq!(sentence_texts(input), expect, "sentences of {input:?}");
    }

    #[test]
    fn full_stops_questions_and_exclamations_end_a_sentence() {
        check("Hello there. How are you? Fine!", &["Hello there.", "How are you?", "Fine!"]);
        check("i read it. could we talk?", &["i read it.", "could we talk?"]);
        check("She said “yes.” Then left", &["She said “yes.”", "Then left"]);
    }

    #[test]
    fn abbreviations_and_initials_do_not() {
        check("I met Dr. Silva and J. Smith. Nice.", &["I met Dr. Silva and J. Smith.", "Nice."]);
        check("Some topics, e.g. bridges, i.e. Big ones.", &["Some topics, e.g. bridges, i.e. Big ones."]);
        check("At 3 p.m. on Friday at WSP Inc. offices.", &["At 3 p.m. on Friday at WSP Inc. offices."]);
        check("I work at WSP Inc. Would you talk?", &["I work at WSP Inc.", "Would you talk?"]);
        check("Tell me yes or no. Thanks", &["Tell me yes or no.", "Thanks"]);
    }

    #[test]
    fn numbers_and_addresses_stay_whole() {
        check("It costs 3.50 at www.wsp.com/a.B today.", &["It costs 3.50 at www.wsp.com/a.B today."]);
        check("Mail ana.Silva@wsp.com. Thanks", &["Mail ana.Silva@wsp.com.", "Thanks"]);
    }

    #[test]
    fn greetings_and_short_lines_stand_alone_and_wrapped_lines_do_not() {
        check("Hi Ana,\nI saw your talk", &["Hi Ana,", "I saw your talk"]);
        check(
            "I saw your talk on timber bridges at the meetup in May\nand it stayed with me.\n\nBest,\nJo",
            &["I saw your talk on timber bridges at the meetup in May\nand it stayed with me.", "Best,", "Jo"],
        );
    }

    #[test]
    fn items_of_a_list_stand_alone() {
        check(
            "My questions:\n1. How did you start\n2. What next\n- And pay",
            &["My questions:", "1. How did you start", "2. What next", "- And pay"],
        );
    }

    #[test]
    fn a_forgotten_space_still_ends_a_sentence() {
        check("I loved your talk.Could we speak?Thanks", &["I loved your talk.", "Could we speak?", "Thanks"]);
    }

    #[test]
    fn only_what_is_near_a_mark_is_looked_at_however_long_a_word_is() {
        let long = "é.".repeat(10_000);
        assert!([end_of(&long), start_of(&long)].iter().all(|near| near.len() > LOOKED_AT - 4 && near.len() <= LOOKED_AT));
        assert_eq!((end_of("so. a"), start_of("so. a"), end_of("")), ("so. a", "so. a", ""));
        let address = format!("See www.wsp.com/{}.B today.", "a".repeat(200));
        check(&address, &[&address]);
    }

    #[test]
    fn trailing_off_is_one_sentence() {
        check("Well... maybe. Hm… Yes", &["Well... maybe.", "Hm…", "Yes"]);
        check("北京很好。你呢？", &["北京很好。", "你呢？"]);
    }

    proptest! {
        #[test]
        fn spans_lie_on_boundaries_and_in_order(text in "(\\PC|[.!?\n ]){0,80}") {
            let mut end = 0;
            for sentence in sentences(&text) {
                prop_assert!(sentence.span.start >= end && sentence.span.end > sentence.span.start);
                prop_assert_eq!(text.get(sentence.span.clone()), Some(sentence.text));
                end = sentence.span.end;
            }
        }
    }
}
