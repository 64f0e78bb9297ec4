//! Key phrases: the one to three words beside each other that say what a text is about, such as "first winter".
//!
//! Words that only hold a sentence together end a phrase, and so do marks between words (after RAKE: Rose, Engel, Cramer and
//! Cowley 2010, "Automatic keyword extraction from individual documents"). Two phrases are the same if their stems are.

use std::{collections::HashSet, sync::LazyLock};

use crate::{Word, fold, stem_folded, words};

/// The most words of a phrase.
const WORDS_AT_MOST: usize = 3;
/// The fewest letters of a phrase of one word. House rule: shorter ones say too little by themselves, unless they are short for
/// something, such as "EPC".
const LETTERS_AT_LEAST: usize = 5;

/// English words that hold sentences together, and those that people say whatever they speak about.
const HOLDING: &str = "a about above across actually after again against ago all almost alone along already also although always am among an and \
    another any anybody anyone anything are around as ask asked asks at away back be became because become been before began begin behind being below \
    beside best better between big both but by call called came can cannot come comes could did different do does doing done down during each either \
    else end enough especially even ever every everybody everyone everything example fact few find finds first five for found four from full gave get \
    gets getting give given go goes going gone good got great had happen half hard has have having he her here hers herself him himself his how however \
    hundred i if in indeed instead into is it its itself just keep kept kind knew know known knows last later least left less let like little long look \
    lot lots made make makes many may maybe me mean means might mine more most mostly much must my myself need needed needs neither never new next nine \
    no nobody none nor not nothing now of off often oh old on once one ones only or other others our ours out over own part people perhaps person put \
    quite rather read really right said same saw say says second see seem seems seen sees seven several shall she should show since six small so some \
    somebody someone something sometimes soon start started still stop such take taken takes tell tells ten than that the their theirs them themselves \
    then there these they thing things think thinks third this those though thought thousand three through time times to today together told tomorrow \
    too took toward towards tried try turn twelve twenty two under until up upon us use used uses very want wanted wants was way ways we well went were \
    what whatever when where whether which while who whole whom whose why will with within without wonder word words work worked working works would \
    year years yes yesterday yet you young your yours yourself";

static HELD: LazyLock<HashSet<&str>> = LazyLock::new(|| HOLDING.split_whitespace().collect());

/// A phrase of a text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Phrase {
    /// Its stems with blanks between them: the same for phrases that mean the same.
    pub key: String,
    /// As it stands in the text.
    pub words: String,
}

/// The phrases of a text, longer ones before shorter ones, each of them once.
#[must_use]
pub fn phrases(text: &str) -> Vec<Phrase> {
    let found = words(text);
    let stems: Vec<Option<(String, usize)>> = found.iter().map(saying).collect();
    let mut phrases: Vec<Phrase> = Vec::new();
    let mut seen = HashSet::new();
    for length in (1..=WORDS_AT_MOST).rev() {
        for (run, stems) in found.windows(length).zip(stems.windows(length)) {
            let Some(phrase) = phrase(text, run, stems) else { continue };
            if seen.insert(phrase.key.clone()) {
                phrases.push(phrase);
            }
        }
    }
    phrases
}

/// The stem of a word that says something, and how many letters the word has; nothing if it only holds a sentence together.
fn saying(word: &Word<'_>) -> Option<(String, usize)> {
    let folded = fold(word.text);
    let bare = folded.trim_end_matches("'s");
    let says = !HELD.contains(bare) && !HELD.contains(folded.as_str()) && !folded.contains('\'') && folded.chars().any(char::is_alphabetic);
    says.then(|| (stem_folded(&folded), folded.chars().count()))
}

/// The words as a phrase, if nothing but a blank or a hyphen stands between them and each of them says something.
fn phrase(text: &str, run: &[Word<'_>], stems: &[Option<(String, usize)>]) -> Option<Phrase> {
    let (first, last) = (run.first()?, run.last()?);
    let stems: Vec<&(String, usize)> = stems.iter().map(Option::as_ref).collect::<Option<_>>()?;
    let beside = run.windows(2).all(|pair| matches!(text.get(pair[0].span.end..pair[1].span.start), Some(" " | "-" | "\u{a0}")));
    let short_form = |word: &Word<'_>| word.text.chars().count() > 2 && word.text.chars().all(char::is_uppercase);
    let long = run.len() > 1 || run.iter().all(short_form) || stems.iter().all(|(_, letters)| *letters >= LETTERS_AT_LEAST);
    if !beside || !long {
        return None;
    }
    let key = stems.iter().map(|(stem, _)| stem.as_str()).collect::<Vec<_>>().join(" ");
    Some(Phrase { key, words: text.get(first.span.start..last.span.end)?.to_owned() })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(phrases(text).iter().map(|phrase| phrase.words.as_str()).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn words_beside_each_other_are_a_phrase_and_holding_words_end_it() {
        check("Nobody tells you about the first winter rota.", &["winter rota", "winter"]);
        check("The pay is lean, evenings are free.", &["evenings"]);
        check("It is what it is.", &[]);
    }

    #[test]
    fn a_short_form_says_something_by_itself() {
        check("Look at the EPC, or at the oak.", &["EPC"]);
    }

    #[test]
    fn a_mark_between_words_ends_a_phrase() {
        check("kitchens, evenings", &["kitchens", "evenings"]);
    }

    #[test]
    fn forms_of_a_phrase_have_one_key() {
        let key = |text: &str| phrases(text).remove(0).key;
        assert_eq!(key("strange kitchens"), key("Strange kitchen"));
        assert_ne!(key("strange kitchens"), key("strange evenings"));
    }

    proptest! {
        #[test]
        fn every_phrase_stands_in_its_text_and_comes_once(text in "\\PC{0,200}") {
            let found = phrases(&text);
            prop_assert!(found.iter().all(|phrase| text.contains(&phrase.words)));
            let keys: HashSet<&String> = found.iter().map(|phrase| &phrase.key).collect();
            prop_assert_eq!(keys.len(), found.len());
        }
    }
}
