//! Marks: a word at the beginning of a line of a note that says what the line is, such as "Quote: …" or "I promised: …".
//!
//! A mark is part of the text. So it is written by one touch or by hand, on paper too; it needs no network, survives two
//! writers, and takes nothing away when it is misread. What becomes of a marked line is decided when looking back.

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

/// What a line of a note holds that was said in confidence; nothing where it was not.
#[must_use]
pub fn confided_words(line: &str) -> Option<&str> {
    marked_line(line).filter(|line| line.mark == NoteMark::OffTheRecord).map(|line| line.words)
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

/// Words that say of their line, wherever they stand in it, that it was said in confidence. In small letters, with spaces for hyphens.
const CONFIDED: [&str; 8] = [
    "off the record",
    "off record",
    "told me in confidence",
    "said in confidence",
    "keep it to yourself",
    "keep this to yourself",
    "keep that to yourself",
    "between you and me",
];
/// Words that say so at the beginning of their line, before a sign.
const CONFIDED_FIRST: [&str; 4] = ["confidential", "confidentially", "in confidence", "between us"];

/// Whether a line says in other words than a mark that it was said in confidence.
fn says_in_confidence(line: &str) -> bool {
    // Few lines hold one of these, and every line of every note is asked.
    if !["ecord", "ECORD", "onfiden", "ONFIDEN", "yourself", "YOURSELF", "etween"].iter().any(|part| line.contains(part)) {
        return false;
    }
    let plain = line.to_lowercase().replace('-', " ");
    let is_whole = |at: usize, words: &str| {
        let ends = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        ends(plain[..at].chars().next_back()) && ends(plain[at + words.len()..].chars().next())
    };
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    let says = |words: &&str| plain.match_indices(*words).any(|(at, _)| is_whole(at, words)) && letters(&plain) > letters(words);
    let begins = |words: &&str| {
        let behind = plain.trim_start_matches(|c: char| !c.is_alphanumeric()).strip_prefix(*words).map(str::trim_start);
        behind.is_some_and(|behind| behind.starts_with([':', '：', ',', '.', '–', '—', ')']) && behind.chars().any(char::is_alphanumeric))
    };
    CONFIDED.iter().any(says) || CONFIDED_FIRST.iter().any(begins)
}

/// What stands behind "off the record" at the beginning of a line. Rather too much is kept back than too little.
fn behind_off_the_record(line: &str) -> Option<&str> {
    let (begin, rest) = line.split_at_checked(NoteMark::OffTheRecord.written().len())?;
    let is_meant = begin.eq_ignore_ascii_case(NoteMark::OffTheRecord.written()) && !rest.starts_with(char::is_alphanumeric);
    let words = rest.trim_start_matches(|c: char| c.is_whitespace() || ":：-–—,.;".contains(c)).trim_end();
    (is_meant && !words.is_empty()).then_some(words)
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

/// Verbs with which somebody's words are given.
const GIVING: [&str; 14] = [
    "said",
    "says",
    "told",
    "thinks",
    "thought",
    "advised",
    "warned",
    "recommended",
    "suggested",
    "explained",
    "mentioned",
    "admitted",
    "called",
    "wished",
];
/// So many words between quotation marks are somebody's own; fewer are a name or a term.
const QUOTED: usize = 3;

/// What the other one said, as a text about oneself gives it: the lines with a mark that says so, each without its mark, and the
/// sentences with a quotation or with "she said". A promise, a name, something to look up and what was said in confidence are none
/// of these. `known` holds the names of whoever can begin such a sentence, and `sentences` takes a line apart.
pub fn given_words<'a, S>(text: &'a str, known: &str, sentences: S) -> Vec<&'a str>
where
    S: Fn(&'a str) -> Vec<&'a str>,
{
    let given = |line: &'a str| match marked_line(line) {
        Some(MarkedLine { mark: NoteMark::Insight | NoteMark::Quote | NoteMark::RabbitTrail, words }) => vec![words],
        Some(_) => Vec::new(),
        None => given_sentences(line, known, sentences(line)),
    };
    text.lines().flat_map(given).collect()
}

/// The names of whoever can begin a sentence that tells what was said: the other one's, and those that notes mark as names.
pub fn names_in<'a>(name: &str, notes: impl IntoIterator<Item = &'a str>) -> String {
    let marked = notes.into_iter().flat_map(marked_lines).filter(|line| line.mark == NoteMark::Name);
    let named = marked.map(|line| line.words.split(',').next().unwrap_or_default());
    std::iter::once(name).chain(named).collect::<Vec<_>>().join(" ")
}

/// What stands around words that were said.
const QUOTATION: [char; 6] = ['"', '“', '”', '„', '«', '»'];

fn given_sentences<'a>(line: &str, known: &str, sentences: Vec<&'a str>) -> Vec<&'a str> {
    let marks = |text: &str| text.matches(QUOTATION).count();
    let (all, mut before) = (marks(line), 0);
    let is_given = |sentence: &&'a str| {
        let is_inside = before % 2 == 1 && before < all;
        before += marks(sentence);
        is_inside || is_quoting(sentence) || tells_who_said(sentence, known)
    };
    sentences.into_iter().filter(is_given).collect()
}

/// Whether words stand between quotation marks.
fn is_quoting(sentence: &str) -> bool {
    sentence.split(QUOTATION).skip(1).step_by(2).any(|inside| inside.split_whitespace().count() >= QUOTED)
}

/// "She said", "Ana told me", "her boss warned": somebody else than the writer. Every sentence begins with a capital, so its first
/// word is a name only if it is a known one.
fn tells_who_said(sentence: &str, known: &str) -> bool {
    let words: Vec<&str> = sentence.split_whitespace().map(bare).filter(|word| !word.is_empty()).collect();
    let small = |at: Option<usize>| at.and_then(|at| words.get(at)).map(|word| word.to_lowercase()).unwrap_or_default();
    let is_name = |at: usize| {
        let is_known = || known.split_whitespace().map(bare).any(|name| name == words[at]);
        words[at].starts_with(char::is_uppercase) && (at > 0 || is_known())
    };
    let by_others = |at: usize| {
        let before = small(at.checked_sub(1));
        let opens = matches!(
            before.as_str(),
            "i" | "i've" | "i’ve" | "we" | "and" | "but" | "so" | "then" | "also" | "never" | "not" | "just" | "really"
        );
        let named = at.checked_sub(1).is_some_and(is_name) && !opens;
        let who = matches!(before.as_str(), "she" | "he" | "they" | "who" | "everybody" | "everyone" | "somebody" | "someone" | "people");
        let somebody = matches!(small(at.checked_sub(2)).as_str(), "her" | "his" | "their" | "the");
        GIVING.contains(&words[at].to_lowercase().as_str()) && (named || who || somebody)
    };
    (0..words.len()).any(by_others)
}

/// A word without the signs around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Whether words stand in a line of a note that is marked as a quote, so that they are somebody's own and not a paraphrase.
#[must_use]
pub fn is_quote(note: &str, words: &str) -> bool {
    marked_lines(note).any(|line| line.mark == NoteMark::Quote && line.words.contains(words))
}

/// A note without the lines that were said in confidence; all other lines stay as they are.
#[must_use]
pub fn without_confided(note: &str) -> String {
    let confided = |line: &&str| confided_words(line).is_some();
    if !note.lines().any(|line| confided(&line)) {
        return note.to_owned();
    }
    note.lines().filter(|line| !confided(line)).collect::<Vec<_>>().join("\n")
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
    fn ar6_off_the_record_is_understood_whatever_sign_follows_it() {
        for line in [
            "off the record - her brother is ill",
            "Off the record – her brother is ill",
            "OFF THE RECORD, her brother is ill",
            "* Off the record her brother is ill ",
        ] {
            assert_eq!(read(line), Some((NoteMark::OffTheRecord, "her brother is ill")), "{line}");
        }
        assert_eq!(read("Off the records of the town: nothing"), None);
        assert_eq!(read("Off the record"), None);
        assert_eq!(without_confided("She reads plans.\noff the record - her brother is ill."), "She reads plans.");
    }

    #[test]
    fn ar6_a_line_that_says_in_other_words_that_it_is_in_confidence_is_kept_back_as_a_whole() {
        for line in [
            "She told me off the record that half of them leave early.",
            "This was off the record, but the firm will be sold.",
            "Off-record: her brother is ill",
            "(off record) her brother is ill",
            "Confidential: the firm will be sold",
            "In confidence, he said that he looks elsewhere",
            "Between us, the pay is low.",
            "Quote: keep it to yourself, the firm will be sold",
            "Please keep this to yourself: she leaves in May",
        ] {
            assert_eq!(confided_words(line), Some(line), "{line}");
            assert_eq!((said_lines(line).count(), without_confided(line).as_str()), (0, ""), "{line}");
        }
        for line in [
            "She grew in confidence.",
            "The talk between us and them was long.",
            "Off record",
            "off the records of the town",
            "Confidential files are kept for ten years.",
            "What she earns is confidential in her firm.",
        ] {
            assert_eq!(confided_words(line), None, "{line}");
        }
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
    fn what_was_said_in_confidence_is_never_quoted() {
        let note = "She began as a surveyor.\nOff the record: the firm will be sold.\nQuote: you wait a lot.";
        assert_eq!(said_lines(note).collect::<Vec<_>>(), ["She began as a surveyor.", "you wait a lot."]);
        assert_eq!(without_confided(note), "She began as a surveyor.\nQuote: you wait a lot.");
        assert_eq!(without_confided("One.\n\n Two. \n"), "One.\n\n Two. \n", "without such a line nothing changes");
    }

    #[test]
    fn what_is_to_be_done_is_not_what_was_said() {
        let note = "Insight: degrees come later\nI promised: the link\nThey promised: a tour\nName: Omar Haddad\nLook up: ISO 14001";
        assert_eq!(said_lines(note).collect::<Vec<_>>(), ["degrees come later"]);
    }

    #[test]
    fn of_what_one_writes_about_oneself_only_the_others_words_are_theirs() {
        let known = names_in("Ana Silva", ["Name: Ines Duarte, at the port"]);
        let given = |text: &str| given_words(text, &known, |line| vec![line]).into_iter().map(str::to_owned).collect::<Vec<_>>();
        for theirs in [
            "She said that patience is half of it.",
            "Ana told me to ask about permits first",
            "Her “nobody tells you about the waiting” stays with me.",
            "They warned me of the first winter.",
            "Ines recommended a course.",
            "When I asked, she said that it takes years.",
            "I liked that her boss told me so.",
            "Later Omar said the same.",
        ] {
            assert_eq!(given(theirs), [theirs]);
        }
        for mine in [
            "It suits my patience well.",
            "I spoke more slowly than last time.",
            "I said too much about myself.",
            "And thought of it all evening.",
            "I never told her why I came; I really thought so.",
            "I thought that she liked it.",
            "How long does a permit take?",
            "The “Kai Tak” plan",
            "Maybe said too much about myself.",
            "Later called my mother.",
            "Honestly thought it was over.",
            "Nobody told me how tired I looked.",
            "",
        ] {
            assert!(given(mine).is_empty(), "{mine}");
        }
        let marked = "Quote: you wait a lot\nOff the record: she said the firm will be sold\nI promised: what she told me of";
        assert_eq!(given(marked), ["you wait a lot"]);
    }

    #[test]
    fn beside_what_they_said_a_sentence_about_oneself_stays_ones_own() {
        let given = |text: &str| given_words(text, "Ana", |line| line.split_inclusive(". ").map(str::trim).collect()).join("|");
        assert_eq!(given("She said it takes years. I felt small and jealous."), "She said it takes years.");
        assert_eq!(given("I felt small. Ana told me so. I left."), "Ana told me so.");
        let quotation = "She: “It takes many years. Nobody waits. Begin.” I felt small. Her \"word";
        assert_eq!(given(quotation), "She: “It takes many years.|Nobody waits.|Begin.” I felt small.");
        assert_eq!(given("A 5\" board. I felt small."), "", "a sign alone opens no quotation");
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
