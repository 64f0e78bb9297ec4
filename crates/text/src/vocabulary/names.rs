//! Names in what people say: which words belong to names of people, and where the whole name of a house or a place stands.

use std::collections::{BTreeMap, HashSet};

use super::Utterance;
use crate::{Word, fold, sentences, words};

/// Where more than one word of this many has a capital within a sentence, capitals don't tell names, as in German. House rule.
const CAPITALS_TELL: usize = 5;

/// Names that are no words of theirs.
#[derive(Debug, Clone, Copy, Default)]
pub struct Names<'a> {
    /// Of people: each word of them is left out.
    pub people: &'a [&'a str],
    /// Of organizations and places: left out as a whole, because their words say something by themselves, too.
    pub wholes: &'a [&'a str],
}

/// Names as they are left out: as a whole.
pub(super) struct Wholes(BTreeMap<String, Vec<Whole>>);

/// The words of one name, and whether it is written in small letters.
struct Whole {
    words: Vec<String>,
    small: bool,
}

impl Wholes {
    /// By their first word. Of a place such as "Leeds, Yorkshire" each part is one.
    pub(super) fn of(names: &[&str]) -> Self {
        let mut all: BTreeMap<String, Vec<Whole>> = BTreeMap::new();
        for name in names.iter().flat_map(|name| name.split(',')) {
            let each: Vec<String> = words(name).iter().map(|word| bare(word.text)).collect();
            if let Some(first) = each.first() {
                all.entry(first.clone()).or_default().push(Whole { words: each, small: !name.contains(char::is_uppercase) });
            }
        }
        Self(all)
    }

    /// A sentence with a comma in place of each of the names, so that no phrase runs across one. A name has a capital, where it
    /// was given one: "Shelter" may be where they work, and "shelter" what they speak about.
    pub(super) fn without(&self, sentence: &str) -> String {
        let found = words(sentence);
        let (mut rest, mut copied, mut at) = (String::new(), 0, 0);
        while let Some(word) = found.get(at) {
            let length = self.length_at(&found[at..], word);
            if let Some(last) = length.checked_sub(1).and_then(|last| found.get(at + last)) {
                rest.push_str(&sentence[copied..word.span.start]);
                rest.push(',');
                copied = last.span.end;
            }
            at += length.max(1);
        }
        rest.push_str(&sentence[copied..]);
        rest
    }

    /// How many words the longest name has that begins with a word; 0 if none does.
    fn length_at(&self, found: &[Word<'_>], word: &Word<'_>) -> usize {
        let capital = word.text.starts_with(char::is_uppercase);
        let stands = |whole: &&Whole| {
            let there = found.iter().take(whole.words.len()).map(|word| bare(word.text));
            (capital || whole.small) && there.eq(whole.words.iter().cloned())
        };
        let names = self.0.get(&bare(word.text)).map_or(&[][..], Vec::as_slice);
        names.iter().filter(stands).map(|whole| whole.words.len()).max().unwrap_or_default()
    }
}

/// The words of names: those of known people, and those that have a capital wherever they stand within a sentence.
pub(super) fn names_in(said: &[Utterance<'_>], known: Names<'_>) -> HashSet<String> {
    let bare_words = |names: &[&str]| names.iter().flat_map(|name| words(name)).map(|word| bare(word.text)).collect::<HashSet<String>>();
    let (mut names, of_wholes) = (bare_words(known.people), bare_words(known.wholes));
    let (mut capital, mut small): (HashSet<String>, HashSet<String>) = (HashSet::new(), HashSet::new());
    let (mut capitals, mut all) = (0, 0);
    for sentence in said.iter().flat_map(|utterance| sentences(utterance.text)) {
        for word in words(sentence.text).iter().skip(1) {
            let key = bare(word.text);
            // Known names have their capitals in every language.
            let known = names.contains(&key) || of_wholes.contains(&key);
            all += usize::from(!known);
            let oneself = key == "i" || key.starts_with("i'");
            if word.text.starts_with(char::is_uppercase) && !is_short_form(word.text) && !oneself {
                capitals += usize::from(!known);
                capital.insert(key);
            } else {
                small.insert(key);
            }
        }
    }
    if capitals * CAPITALS_TELL < all {
        names.extend(capital.into_iter().filter(|word| !small.contains(word)));
    }
    names
}

/// Whether a word is written in capitals only, such as "EPC".
pub(super) fn is_short_form(word: &str) -> bool {
    word.chars().filter(|letter| letter.is_uppercase()).count() > 1 && !word.chars().any(char::is_lowercase)
}

/// A word as names are compared.
pub(super) fn bare(word: &str) -> String {
    let folded = fold(word);
    folded.trim_end_matches("'s").to_owned()
}
