//! Telling one's own words in a note from what the other one said: "I told her ...", "My question: ...", "I felt ...".
//!
//! Only sentences that say so are one's own. Of all others one can't know, and they pass for what was said.

/// How a line about oneself begins.
const MINE: [&str; 19] = [
    "i", "i'm", "i've", "i'd", "i'll", "my", "me", "myself", "ich", "mein", "meine", "meinen", "je", "j'ai", "j'étais", "mes", "yo", "mi",
    "mis",
];
/// What may stand before that.
const OPENING: [&str; 13] =
    ["and", "but", "so", "then", "also", "later", "here", "maybe", "perhaps", "honestly", "personally", "afterwards", "today"];
/// How a line names a question or a thought that one has.
const NAMED: [&str; 12] =
    ["question", "questions", "q", "frage", "ask", "asked", "to ask", "idea", "todo", "to do", "reminder", "note to self"];
/// What the two did, which nobody said.
const WE: [&str; 9] = ["talked", "spoke", "met", "agreed", "walked", "discussed", "chatted", "sat", "had"];

/// Whether a sentence of a note is about oneself or one's own question, and no word of theirs. What stands between quotation marks at its
/// beginning is theirs.
#[must_use]
pub fn is_ones_own(sentence: &str) -> bool {
    let sentence = sentence.trim_start_matches(|sign: char| sign.is_whitespace() || "-*•–".contains(sign)).to_lowercase().replace('’', "'");
    if sentence.starts_with(['"', '“', '„', '«']) {
        return false;
    }
    let is_named = sentence.split_once([':', '：']).is_some_and(|(before, _)| {
        let before = before.trim();
        NAMED.contains(&before) || before.split_whitespace().next().is_some_and(|word| MINE.contains(&word))
    });
    let mut words = sentence.split(|sign: char| !(sign.is_alphanumeric() || sign == '\'')).filter(|word| !word.is_empty());
    let first = words.by_ref().find(|word| !OPENING.contains(word)).unwrap_or_default();
    let is_of_both = first == "we" && words.next().is_some_and(|word| WE.contains(&word));
    is_named || is_of_both || MINE.contains(&first) || sentence.trim_end().ends_with('?')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_one_said_felt_and_asked_is_ones_own() {
        for mine in [
            "I told her about my thesis on bridges.",
            "I felt small beside so much knowledge.",
            "My question: how long does a permit take",
            "My impression: she is tired of the office.",
            "- I said that I have no degree.",
            "And I promised myself to read more.",
            "Honestly, I liked the quiet of it.",
            "Question: who pays for the course",
            "How long does a permit take?",
            "I’ve never seen such a workshop.",
            "We talked about the weather first.",
            "To ask: the name of the school",
            "Ich habe von meiner Arbeit erzählt.",
            "Je lui ai parlé de mon projet.",
            "Mi impresión: está cansada.",
        ] {
            assert!(is_ones_own(mine), "{mine}");
        }
    }

    #[test]
    fn what_they_said_is_not() {
        for theirs in [
            "She said that patience is half of it.",
            "Permits take two years.",
            "“I would do it again,” she said.",
            "\"My first bridge fell\"",
            "We use paper on every site.",
            "Illness is common in the first winter.",
            "Most of the day is writing: reports, letters, permits.",
            "Note-taking is half of the work.",
            "Micro-credentials count little.",
            "",
        ] {
            assert!(!is_ones_own(theirs), "{theirs}");
        }
    }
}
