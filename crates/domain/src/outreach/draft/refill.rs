//! Puts what the writer told into a text that was drafted before: into its blanks, or in the place of what they told first.

use super::{DraftFacts, Fact, fill::blank, wording::is_sentence_of_oneself};

/// The facts that only the writer knows.
const TOLD: [Fact; 3] = [Fact::MyName, Fact::Introduction, Fact::Reason];

/// The text with what is told now. Where it says neither the blank nor what was told before, it stays as it is.
#[must_use]
pub fn refill(body: &str, before: &DraftFacts, now: &DraftFacts) -> String {
    let mut text = body.to_owned();
    for fact in TOLD {
        let said = now.said_as(fact);
        for old in [blank(fact), before.said_as(fact)] {
            if !said.is_empty() && !old.is_empty() {
                text = replace(&text, &turns(fact, &old, &said));
            }
        }
    }
    text
}

/// The text with what is told and does not stand in it yet, as sentences of their own after the greeting, and the name at the end.
#[must_use]
pub fn with_told(body: &str, told: &DraftFacts) -> String {
    let missing = |fact: Fact| Some(told.said_as(fact)).filter(|said| !said.is_empty() && !body.contains(said.as_str()));
    let introduction = missing(Fact::Introduction).map(|said| if is_sentence_of_oneself(&said) { said } else { format!("I am {said}") });
    let reason = missing(Fact::Reason).map(|said| format!("I am writing to you because {said}"));
    let sentences: Vec<String> =
        introduction.into_iter().chain(reason).map(|sentence| format!("{}.", sentence.trim_end_matches('.'))).collect();
    let mut text = body.trim_end().to_owned();
    if !sentences.is_empty() {
        let greeting = text.find("\n\n").filter(|end| !text[..*end].contains(['.', '?', '!', '\n']));
        let (before, after) = greeting.map_or(("", text.as_str()), |end| (&text[..end], &text[end + 2..]));
        let parts = [before, &sentences.join(" "), after];
        text = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n");
    }
    if let Some(name) = missing(Fact::MyName) {
        text = format!("{text}\n{name}");
    }
    text
}

/// What gives way to what, the longer first. "I am" goes and comes with the words that need it.
fn turns(fact: Fact, old: &str, said: &str) -> Vec<(String, String)> {
    let own = |words: &str| fact == Fact::Introduction && is_sentence_of_oneself(words);
    let mut turns = Vec::new();
    if own(said) && !own(old) {
        turns.extend(["I am", "I’m", "I'm"].map(|begin| (format!("{begin} {old}"), said.to_owned())));
    }
    let said = if own(old) && !own(said) { format!("I am {said}") } else { said.to_owned() };
    turns.push((old.to_owned(), said));
    turns
}

/// Replaces words where they stand as whole words. What was put in is not looked at again.
fn replace(text: &str, turns: &[(String, String)]) -> String {
    let mut replaced = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let begins = !replaced.ends_with(char::is_alphanumeric);
        let ends = |old: &String| rest.strip_prefix(old.as_str()).filter(|after| !after.starts_with(char::is_alphanumeric));
        if let Some((after, new)) = turns.iter().filter(|_| begins).find_map(|(old, new)| ends(old).map(|after| (after, new))) {
            replaced.push_str(new);
            rest = after;
        } else {
            replaced.push(sign);
            rest = &rest[sign.len_utf8()..];
        }
    }
    replaced
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_place_in_a_letter_of_ones_own_becomes_a_sentence_after_the_greeting() {
        let told = DraftFacts {
            my_name: "Mira".to_owned(),
            introduction: "a nurse".to_owned(),
            reason: "you trained nurses in Ghana.".to_owned(),
            ..DraftFacts::default()
        };
        let own = "Dear Grace,\n\nCould we talk for 20 minutes?\n\nWarmly,";
        let put = "I am a nurse. I am writing to you because you trained nurses in Ghana.";
        assert_eq!(with_told(own, &told), format!("Dear Grace,\n\n{put}\n\nCould we talk for 20 minutes?\n\nWarmly,\nMira"));
        assert_eq!(with_told("Could we talk?", &told), format!("{put}\n\nCould we talk?\nMira"));
        let whole = with_told(own, &told);
        assert_eq!(with_told(&whole, &told), whole, "nothing is said twice");
        assert_eq!(with_told(own, &DraftFacts::default()), own);
    }

    fn told(name: &str, introduction: &str, reason: &str) -> DraftFacts {
        DraftFacts { my_name: name.to_owned(), introduction: introduction.to_owned(), reason: reason.to_owned(), ..DraftFacts::default() }
    }

    #[track_caller]
    fn check(body: &str, before: &DraftFacts, now: &DraftFacts, expected: &str) {
        assert_eq!(refill(body, before, now), expected);
    }

    const BODY: &str =
        "I am [who you are, in half a sentence]. I write because [why this person: something they did, said or wrote].\n[your name]";

    #[test]
    fn blanks_are_filled_so_that_each_sentence_stands() {
        let now = told("Mei", "I was a bookkeeper in Taiwan", "You talked about soil.");
        check(BODY, &DraftFacts::default(), &now, "I was a bookkeeper in Taiwan. I write because you talked about soil.\nMei");
    }

    #[test]
    fn what_was_told_before_gives_way_to_what_is_told_now() {
        let before = told("Mei", "I was a bookkeeper", "you talked about soil");
        let text = refill(BODY, &DraftFacts::default(), &before);
        let now = told("Mei Lin", "a bookkeeper", "you left an office");
        check(&text, &before, &now, "I am a bookkeeper. I write because you left an office.\nMei Lin");
        check(&refill(&text, &before, &now), &now, &before, &text);
    }

    #[test]
    fn a_name_within_another_word_and_words_of_ones_own_stay() {
        check("Meister, yours, Mei", &told("Mei", "a nurse", ""), &told("Ann", "a cook", ""), "Meister, yours, Ann");
    }
}
