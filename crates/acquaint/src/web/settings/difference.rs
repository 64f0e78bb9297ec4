//! The difference between two versions of a text, word by word, readable without colour.
//!
//! What both share is shortened where it is long: the eye looks for what changed.

use std::{collections::HashSet, time::Duration};

use acquaint_domain::interviews::confided_words;
use maud::{Markup, html};
use similar::{ChangeTag, TextDiff};

use crate::{
    Words,
    web::layout::{confided_hint, confided_tag},
    words::t,
};

/// For how long the shortest difference is looked for; after that a longer one does.
const LOOK_FOR: Duration = Duration::from_millis(300);
/// From how many characters on a stretch that both share is shortened, and how much of it stays on each side.
const LONG: usize = 500;
const SIDE: usize = 160;
/// How much of a difference is shown, in characters with their marks.
const SHOWN: usize = 24_000;
/// Two texts that share less than this part of the shorter one stand one after the other: words picked out of both help nobody.
const SHARED: usize = 3;
/// So many changes in a text are easily followed, whatever stands between them.
const FOLLOWED: usize = 6;
/// Words that stand together in both are something to hold on to; fewer are shared by chance.
const TOGETHER: usize = 4;
/// What the marks around one piece take.
const MARKS: usize = 60;

/// A piece of the difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece {
    Both,
    Then,
    Now,
}

/// The pieces of two texts in their order. Those of `then` and both are the earlier text, those of `now` and both the later.
fn pieces(then: &str, now: &str) -> Vec<(Piece, String)> {
    let difference = TextDiff::configure().timeout(LOOK_FOR).diff_words(then, now);
    let mut pieces: Vec<(Piece, String)> = Vec::new();
    for change in difference.iter_all_changes() {
        let piece = match change.tag() {
            ChangeTag::Equal => Piece::Both,
            ChangeTag::Delete => Piece::Then,
            ChangeTag::Insert => Piece::Now,
        };
        match pieces.last_mut().filter(|(last, _)| *last == piece) {
            Some((_, text)) => text.push_str(change.value()),
            None => pieces.push((piece, change.value().to_owned())),
        }
    }
    if share_little(&pieces, then, now) { vec![(Piece::Then, then.to_owned()), (Piece::Now, now.to_owned())] } else { pieces }
}

/// Whether two texts are more easily read one after the other: they share little, or only words here and there between many changes.
fn share_little(pieces: &[(Piece, String)], then: &str, now: &str) -> bool {
    let signs = |text: &str| text.chars().filter(|sign| !sign.is_whitespace()).count();
    let shared = |least: usize| -> usize {
        let both = pieces.iter().filter(|(piece, text)| *piece == Piece::Both && text.split_whitespace().count() >= least);
        both.map(|(_, text)| signs(text)).sum()
    };
    let shorter = signs(then).min(signs(now));
    let little = |both: usize| both * SHARED < shorter;
    let changes = pieces.iter().filter(|(piece, _)| *piece != Piece::Both).count();
    shorter > 0 && (little(shared(0)) || changes > FOLLOWED && little(shared(TOGETHER))) && then.len() + now.len() + 2 * MARKS < SHOWN
}

/// The difference from an earlier text to the one of now.
pub(super) fn difference(words: Words, then: &str, now: &str) -> Markup {
    let pieces = pieces(then, now);
    if let [(Piece::Then, then), (Piece::Now, now)] = pieces.as_slice() {
        return one_after_the_other(words, then, now);
    }
    let last = pieces.len().saturating_sub(1);
    let mut room = SHOWN;
    let shown: Vec<(Piece, String)> = pieces
        .into_iter()
        .enumerate()
        .map(|(at, (piece, text))| (piece, if piece == Piece::Both { shortened(&text, at == 0, at == last) } else { text }))
        .take_while(|(_, text)| {
            let fits = room > text.len() + MARKS;
            room = room.saturating_sub(text.len() + MARKS);
            fits
        })
        .collect();
    let whole = shown.len() == last + 1 || last == 0 && !shown.is_empty();
    html! {
        div.difference.plain {
            @for (piece, text) in &shown {
                @match piece {
                    Piece::Both => { (lines(text)) }
                    Piece::Then => { del { span.sr { " " (t!(words, "versions-then")) " " } (lines(text)) } }
                    Piece::Now => { ins { span.sr { " " (t!(words, "versions-now")) " " } (lines(text)) } }
                }
            }
        }
        @if !whole { p.quiet { (t!(words, "versions-rest")) } }
        p.hint { (t!(words, "versions-how-to-read")) }
    }
}

/// The same of what was written about a talk. Where lines are understood as said in confidence, they stand with their tag below; in the
/// difference, a line may be in pieces.
pub(super) fn difference_of_notes(words: Words, then: &str, now: &str) -> Markup {
    let mut confided: Vec<&str> = then.lines().chain(now.lines()).filter_map(confided_words).collect();
    let mut known = HashSet::new();
    confided.retain(|said| known.insert(*said));
    html! {
        (difference(words, then, now))
        @for said in confided { p { (confided_tag(words)) " " (said) } }
        (confided_hint(words, [then, now]))
    }
}

/// The whole earlier text, and below it the whole text of now, with nothing crossed out.
fn one_after_the_other(words: Words, then: &str, now: &str) -> Markup {
    html! {
        @for (key, text) in [("versions-then", then), ("versions-now", now)] {
            p.versions-which { strong { (t!(words, key)) } }
            div.difference.plain { (lines(text)) }
        }
    }
}

/// A stretch that both texts share, without its middle; at the ends of the text without its far side.
fn shortened(text: &str, first: bool, last: bool) -> String {
    let signs: Vec<char> = text.chars().collect();
    if signs.len() <= LONG {
        return text.to_owned();
    }
    let end: String = signs[signs.len() - SIDE..].iter().collect();
    let start: String = signs[..SIDE].iter().collect();
    let end = end.split_once(char::is_whitespace).map_or(end.as_str(), |(_, rest)| rest);
    let start = start.rsplit_once(char::is_whitespace).map_or(start.as_str(), |(rest, _)| rest);
    match (first, last) {
        (true, true) => text.to_owned(),
        (true, false) => format!("… {end}"),
        (false, true) => format!("{start} …"),
        (false, false) => format!("{start} … {end}"),
    }
}

fn lines(text: &str) -> Markup {
    html! { @for (index, line) in text.split('\n').enumerate() { @if index > 0 { br; } (line) } }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(then: &str, now: &str, expected: &[(Piece, &str)]) {
        let found = pieces(then, now);
        let found: Vec<(Piece, &str)> = found.iter().map(|(piece, text)| (*piece, text.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn whole_words_are_compared() {
        check(
            "Steel is strong.",
            "Steel was strong.",
            &[(Piece::Both, "Steel "), (Piece::Then, "is"), (Piece::Now, "was"), (Piece::Both, " strong.")],
        );
        check("", "New", &[(Piece::Now, "New")]);
    }

    #[test]
    fn texts_that_share_little_stand_one_after_the_other() {
        check("Come by on Friday.", "He is on leave.", &[(Piece::Then, "Come by on Friday."), (Piece::Now, "He is on leave.")]);
    }

    #[test]
    fn texts_that_share_only_a_word_here_and_there_stand_one_after_the_other_and_nothing_is_crossed_out() {
        let then = "I saw the bridge in the rain and thought of the people who built it, and of what it took to keep it up.";
        let now = "We met the crew on the river and heard of the storms that broke it, and of how they came to set it right.";
        check(then, now, &[(Piece::Then, then), (Piece::Now, now)]);
        let shown = difference(Words, then, now).into_string();
        assert!(shown.contains("Then:") && shown.contains("Now:") && !shown.contains("<del>") && !shown.contains("Crossed out"), "{shown}");
        let mended = then.replace("bridge", "pier").replace("rain", "snow").replace("people", "men").replace("built", "made");
        assert!(pieces(then, &mended).len() > 6, "many small changes in a text that stays are shown in their places");
    }

    #[test]
    fn ar6_what_was_said_in_confidence_then_or_now_bears_a_tag() {
        const TAG: &str = "<span class=\"tag\">Off the record</span> ";
        let then = "She likes bridges.\nOff the record: the yard will close.";
        let now = "She likes old bridges.\nOff the record: the yard will close.\noff the record, she leaves";
        let shown = difference_of_notes(Words, then, now).into_string();
        for said in ["the yard will close.", "she leaves"] {
            assert_eq!(shown.matches(&format!("{TAG}{said}</p>")).count(), 1, "{said}: {shown}");
        }
        assert_eq!(shown.matches("class=\"hint\"").count(), 2, "how to read it, and how to change it: {shown}");
        let open = difference_of_notes(Words, "Bridges.", "Old bridges.").into_string();
        assert!(!open.contains(TAG), "{open}");
    }

    #[test]
    fn what_was_and_what_is_are_marked_for_eyes_and_ears() {
        let shown = difference(Words, "one <b> three", "one two three").into_string();
        assert!(shown.contains("<del><span class=\"sr\">") && shown.contains("&lt;b&gt;") && shown.contains("<ins>"), "{shown}");
    }

    #[test]
    fn a_very_long_text_stays_a_small_page_and_says_that_there_is_more() {
        let long = "word other ".repeat(20_000);
        let shared = difference(Words, &format!("{long}then{long}"), &format!("{long}now{long}")).into_string();
        assert!(shared.len() < 2_000, "{}", shared.len());
        let other = "else wise ".repeat(20_000);
        let all = difference(Words, &long, &other).into_string();
        assert!(all.len() < 30_000 && all.contains("class=\"quiet\""), "{}", all.len());
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_out_of_the_difference(then in "[a-c \n.]{0,60}", now in "[a-c \n.]{0,60}") {
            let pieces = pieces(&then, &now);
            let read = |without: Piece| pieces.iter().filter(|(piece, _)| *piece != without).map(|(_, text)| text.as_str()).collect::<String>();
            prop_assert_eq!(read(Piece::Now), then);
            prop_assert_eq!(read(Piece::Then), now);
        }
    }
}
