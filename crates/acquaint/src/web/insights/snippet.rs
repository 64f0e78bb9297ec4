//! The part of a text in which a query was found, with the found words marked.
//!
//! Words are compared as the index compares them, so that "Muller" marks "Müller". The text itself is never changed.

use std::ops::Range;

use acquaint_text::{QueryTerm, search_tokens, words};

/// How many bytes stand before the first found word.
const BEFORE: usize = 60;
/// How long a snippet is, in bytes.
const LONGEST: usize = 220;

/// A part of a text, in pieces.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Snippet {
    /// Whether text was left out before it.
    pub(super) cut_before: bool,
    /// Its pieces, each with whether it was found.
    pub(super) pieces: Vec<(String, bool)>,
    /// Whether text was left out after it.
    pub(super) cut_after: bool,
}

impl Snippet {
    /// Whether any word in it was found.
    pub(super) fn found(&self) -> bool {
        self.pieces.iter().any(|(_, found)| *found)
    }
}

/// The part of a text around the first found word; its beginning if there is none.
pub(super) fn snippet(text: &str, terms: &[QueryTerm]) -> Snippet {
    let first = found_in(text, terms).next();
    let start = first.map_or(0, |span| if span.start > BEFORE { after_space(text, span.start - BEFORE, span.start) } else { 0 });
    let end = if text.len() - start > LONGEST { before_space(text, start, floor(text, start + LONGEST)) } else { text.len() };
    let part = &text[start..end];
    Snippet { cut_before: start > 0, pieces: pieces(part, terms), cut_after: end < text.len() }
}

/// All of a text, with the found words marked.
pub(super) fn pieces(text: &str, terms: &[QueryTerm]) -> Vec<(String, bool)> {
    let mut pieces = Vec::new();
    let mut at = 0;
    for span in found_in(text, terms).filter(|span| span.end > span.start) {
        let start = span.start.max(at);
        if start > at {
            pieces.push((text[at..start].to_owned(), false));
        }
        if span.end > start {
            pieces.push((text[start..span.end].to_owned(), true));
        }
        at = at.max(span.end);
    }
    if at < text.len() {
        pieces.push((text[at..].to_owned(), false));
    }
    pieces
}

/// Where words of a query stand in a text, in order.
fn found_in(text: &str, terms: &[QueryTerm]) -> impl Iterator<Item = Range<usize>> {
    let words = words(text);
    let span = move |at: usize| {
        let word = words.get(at)?;
        // Scripts without spaces are searched by pairs of characters, and the index keeps pairs, too.
        let pair = words.get(at + 1).filter(|next| next.span.start == word.span.end).map(|next| word.span.start..next.span.end);
        let pair = pair.filter(|pair| text.get(pair.clone()).is_some_and(|words| meets(words, terms)));
        Some(if meets(word.text, terms) { Some(word.span.clone()) } else { pair })
    };
    (0..).map_while(span).flatten()
}

fn meets(word: &str, terms: &[QueryTerm]) -> bool {
    let meets = |token: &String| {
        terms.iter().any(|term| *token == term.prefix || *token == term.stem || term.open && token.starts_with(&term.prefix))
    };
    search_tokens(word).iter().any(meets)
}

/// The first place after a space from `from` on, so that no word is cut; `until` if there is none.
fn after_space(text: &str, from: usize, until: usize) -> usize {
    let from = floor(text, from);
    text.get(from..until).and_then(|part| part.find(char::is_whitespace)).map_or(from, |space| {
        let place = from + space;
        place + text[place..].chars().next().map_or(0, char::len_utf8)
    })
}

/// The last place before a space up to `until`, so that no word is cut; `until` if that would leave too little.
fn before_space(text: &str, from: usize, until: usize) -> usize {
    let space = text.get(from..until).and_then(|part| part.rfind(char::is_whitespace));
    space.filter(|space| *space > LONGEST / 2).map_or(until, |space| from + space)
}

fn floor(text: &str, mut at: usize) -> usize {
    at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use acquaint_text::query_terms;
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(query: &str, text: &str, expect: &[&str]) {
        let snippet = snippet(text, &query_terms(query));
        let marked: Vec<&str> = snippet.pieces.iter().filter(|(_, found)| *found).map(|(text, _)| text.as_str()).collect();
        assert_eq!(marked, expect, "{query:?} in {text:?}: {snippet:?}");
    }

    #[test]
    fn words_are_marked_however_they_are_spelled() {
        check("Muller", "Mrs Müller builds.", &["Müller"]);
        check("bridges", "A bridge, and bridging.", &["bridge", "bridging"]);
        check("arch", "An architect.", &["architect"]);
        check("obrien", "Pat O’Brien spoke.", &["O’Brien"]);
    }

    #[test]
    fn scripts_without_spaces_are_marked_by_their_characters() {
        check("北京", "我在北京工作", &["北京"]);
    }

    #[test]
    fn nothing_is_marked_where_nothing_was_found() {
        check("harbour", "Old bridges.", &[]);
        check("", "Old bridges.", &[]);
    }

    #[test]
    fn a_word_deep_in_a_long_text_is_shown_with_what_stands_around_it() {
        let text = format!("{} the harbour crane {}", "old words ".repeat(500), "more words ".repeat(500));
        let snippet = snippet(&text, &query_terms("harbour"));
        assert!(snippet.found() && snippet.cut_before && snippet.cut_after);
        assert!(snippet.pieces.iter().map(|(text, _)| text.len()).sum::<usize>() <= LONGEST);
    }

    #[test]
    fn a_text_without_spaces_is_still_cut() {
        let snippet = snippet(&"ü".repeat(100_000), &query_terms("x"));
        assert!(snippet.pieces.iter().map(|(text, _)| text.len()).sum::<usize>() <= LONGEST);
    }

    proptest! {
        #[test]
        fn without_its_marks_it_is_the_text_itself(text in "\\PC{0,400}", query in "\\PC{0,20}") {
            let snippet = snippet(&text, &query_terms(&query));
            let joined: String = snippet.pieces.iter().map(|(text, _)| text.as_str()).collect();
            prop_assert!(text.contains(&joined));
            prop_assert!(snippet.cut_before || text.starts_with(&joined));
            prop_assert!(snippet.cut_after || text.ends_with(&joined));
            let whole: String = pieces(&text, &query_terms(&query)).into_iter().map(|(text, _)| text).collect();
            prop_assert_eq!(whole, text);
        }

        #[test]
        fn a_word_of_the_text_is_found_in_it(text in "[a-zéß ]{1,400}") {
            let word = text.split_whitespace().next().unwrap_or_default().to_owned();
            prop_assert!(word.is_empty() || snippet(&text, &query_terms(&word)).found());
        }
    }
}
