//! Whose words a text about a talk gives: what the other one said, told from what is one's own.

use super::marks::{MarkedLine, NoteMark, marked_line, marked_lines};

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

#[cfg(test)]
mod tests {
    use super::*;

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
}
