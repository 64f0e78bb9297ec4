//! What was said in confidence: by its mark, and by words that say so. Rather too much is kept back than too little; whoever reads
//! the note sees what is understood so.

use super::marks::{NoteMark, marked_line};

/// Words that say of their line, wherever they stand in it, that it was said in confidence. In small letters, with spaces for hyphens.
pub const CONFIDED: [&str; 8] = [
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
pub const CONFIDED_FIRST: [&str; 4] = ["confidential", "confidentially", "in confidence", "between us"];

/// Whether a line says in other words than a mark that it was said in confidence.
pub(super) fn says_in_confidence(line: &str) -> bool {
    // Few lines hold one of these, and every line of every note is asked.
    if !["ecord", "ECORD", "onfiden", "ONFIDEN", "yourself", "YOURSELF", "etween", "ETWEEN"].iter().any(|part| line.contains(part)) {
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
pub(super) fn behind_off_the_record(line: &str) -> Option<&str> {
    let (begin, rest) = line.split_at_checked(NoteMark::OffTheRecord.written().len())?;
    let is_meant = begin.eq_ignore_ascii_case(NoteMark::OffTheRecord.written()) && !rest.starts_with(char::is_alphanumeric);
    let words = rest.trim_start_matches(|c: char| c.is_whitespace() || ":：-–—,.;".contains(c)).trim_end();
    (is_meant && !words.is_empty()).then_some(words)
}

/// What a line of a note holds that was said in confidence; nothing where it was not.
#[must_use]
pub fn confided_words(line: &str) -> Option<&str> {
    marked_line(line).filter(|line| line.mark == NoteMark::OffTheRecord).map(|line| line.words)
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
    use super::{
        super::marks::{MarkedLine, said_lines},
        *,
    };

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
    fn what_was_said_in_confidence_is_never_quoted() {
        let note = "She began as a surveyor.\nOff the record: the firm will be sold.\nQuote: you wait a lot.";
        assert_eq!(said_lines(note).collect::<Vec<_>>(), ["She began as a surveyor.", "you wait a lot."]);
        assert_eq!(without_confided(note), "She began as a surveyor.\nQuote: you wait a lot.");
        assert_eq!(without_confided("One.\n\n Two. \n"), "One.\n\n Two. \n", "without such a line nothing changes");
    }
}
