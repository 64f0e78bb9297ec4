//! Marks: a word at the beginning of a line of a note that says what the line is, such as "Quote: …" or "I promised: …".
//!
//! A mark is part of the text. So it is written by one touch or by hand, on paper too; it needs no network, survives two
//! writers, and takes nothing away when it is misread. What becomes of a marked line is decided when looking back.

use super::confided::{behind_off_the_record, says_in_confidence};
use crate::word::words;

words! {
    /// What a line of a note is.
    NoteMark {
        /// Worth keeping.
        Insight = "insight",
        /// In their own words.
        Quote = "quote",
        /// Something one promised oneself.
        MyPromise = "my-promise",
        /// Something they promised.
        TheirPromise = "their-promise",
        /// Somebody they named.
        Name = "name",
        /// Something to read or to look at.
        LookUp = "look-up",
        /// Said in confidence.
        OffTheRecord = "off-the-record",
        /// Away from the plan.
        RabbitTrail = "rabbit-trail",
    }
}

impl NoteMark {
    /// The mark as it stands in a note, before its colon. Notes keep it, so it is the same in every language.
    #[must_use]
    pub const fn written(self) -> &'static str {
        match self {
            Self::Insight => "Insight",
            Self::Quote => "Quote",
            Self::MyPromise => "I promised",
            Self::TheirPromise => "They promised",
            Self::Name => "Name",
            Self::LookUp => "Look up",
            Self::OffTheRecord => "Off the record",
            Self::RabbitTrail => "Other topic",
        }
    }

    /// How older notes write it, where that was another word.
    #[must_use]
    pub fn written_before(self) -> Option<&'static str> {
        (self == Self::RabbitTrail).then_some("Rabbit trail")
    }

    /// Whether this stands before a colon, also as older notes write it.
    fn is_written_as(self, before: &str) -> bool {
        let is = |written: &str| written.eq_ignore_ascii_case(before);
        is(self.written()) || self.written_before().is_some_and(is)
    }
}

/// A line that bears a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MarkedLine<'a> {
    /// The mark.
    pub mark: NoteMark,
    /// What stands behind it; never empty.
    pub words: &'a str,
}

/// The mark of one line and what stands behind it. Capitals, a bullet before it and blanks around the colon do not matter. Behind "off
/// the record" any sign will do, or none; a line that says in other words that it was told in confidence bears that mark as a whole.
#[must_use]
pub fn marked_line(line: &str) -> Option<MarkedLine<'_>> {
    let line = line.trim_start_matches(|c: char| c.is_whitespace() || "-*•–".contains(c));
    let marked = before_colon(line);
    if marked.is_some_and(|line| line.mark == NoteMark::OffTheRecord) {
        return marked;
    }
    let confided = behind_off_the_record(line).or_else(|| says_in_confidence(line).then_some(line.trim_end()));
    confided.map(|words| MarkedLine { mark: NoteMark::OffTheRecord, words }).or(marked)
}

fn before_colon(line: &str) -> Option<MarkedLine<'_>> {
    let (before, words) = line.split_once([':', '：'])?;
    let before = before.trim_end();
    let mark = *<NoteMark as crate::Word>::ALL.iter().find(|mark| mark.is_written_as(before))?;
    let words = words.trim();
    (!words.is_empty()).then_some(MarkedLine { mark, words })
}

/// The lines of a note that bear a mark, in their order.
pub fn marked_lines(note: &str) -> impl Iterator<Item = MarkedLine<'_>> {
    note.lines().filter_map(marked_line)
}

/// The lines of a note that hold what was said, each without its mark: what may be marked and quoted. A promise, a name, something to
/// look up and what was said in confidence are none of these.
pub fn said_lines(note: &str) -> impl Iterator<Item = &str> {
    note.lines().filter_map(|line| match marked_line(line) {
        Some(MarkedLine { mark: NoteMark::Insight | NoteMark::Quote | NoteMark::RabbitTrail, words }) => Some(words),
        Some(_) => None,
        None => Some(line),
    })
}

/// Whether words stand in a line of a note that is marked as a quote, so that they are somebody's own and not a paraphrase.
#[must_use]
pub fn is_quote(note: &str, words: &str) -> bool {
    marked_lines(note).any(|line| line.mark == NoteMark::Quote && line.words.contains(words))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::Word as _;

    fn read(line: &str) -> Option<(NoteMark, &str)> {
        marked_line(line).map(|MarkedLine { mark, words }| (mark, words))
    }

    #[test]
    fn a_line_says_what_it_is_by_its_first_words() {
        assert_eq!(read("Quote: nobody tells you about the waiting"), Some((NoteMark::Quote, "nobody tells you about the waiting")));
        assert_eq!(read(" - i promised : the article on Kai Tak "), Some((NoteMark::MyPromise, "the article on Kai Tak")));
        assert_eq!(read("NAME：Rui Costa, at the port"), Some((NoteMark::Name, "Rui Costa, at the port")));
        assert_eq!(read("They promised: a tour: on site"), Some((NoteMark::TheirPromise, "a tour: on site")));
        assert_eq!(read("Other topic: her first bridge"), Some((NoteMark::RabbitTrail, "her first bridge")));
        assert_eq!(read("Rabbit trail: her first bridge"), Some((NoteMark::RabbitTrail, "her first bridge")), "as older notes have it");
        assert_eq!(NoteMark::ALL.iter().filter_map(|mark| mark.written_before()).collect::<Vec<_>>(), ["Rabbit trail"]);
    }

    #[test]
    fn what_only_looks_like_a_mark_is_none() {
        for line in ["", "Quote", "Quote:", "Quote:   ", "Her name: Ana", "I promised her the article", "at 10:30", "Quotes: many"] {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn what_is_to_be_done_is_not_what_was_said() {
        let note = "Insight: degrees come later\nI promised: the link\nThey promised: a tour\nName: Omar Haddad\nLook up: ISO 14001";
        assert_eq!(said_lines(note).collect::<Vec<_>>(), ["degrees come later"]);
    }

    #[test]
    fn only_a_line_marked_as_a_quote_is_in_their_own_words() {
        let note = "Quote: People think it is hiking. It is not.\nInsight: degrees come later\nUp at 5:30";
        let quoted = ["People think it is hiking.", "degrees come later", "Up at 5:30"].map(|words| is_quote(note, words));
        assert_eq!(quoted, [true, false, false]);
    }

    proptest! {
        #[test]
        fn every_mark_is_read_back_as_it_is_written(mark in proptest::sample::select(NoteMark::ALL), words in "[^\\s:：][^\\n\\r]{0,40}") {
            let line = format!("{}: {words}", mark.written());
            prop_assert_eq!(read(&line), Some((mark, words.trim())));
        }

        #[test]
        fn no_text_is_too_odd(note in "\\PC*\n?\\PC*") {
            prop_assert!(marked_lines(&note).count() <= note.lines().count());
            prop_assert!(said_lines(&note).count() <= note.lines().count());
        }
    }
}
