//! Whether the words of somebody name them or the place where they work: passed on without a name, such words would still say it.
//! Words that are kept are never changed by this; it says where names stand, and makes a text without them.

use std::ops::Range;

use acquaint_domain::{
    insights::{Attribution, Passage},
    people::PersonId,
};
use acquaint_store::Store;
use acquaint_text::fold;

use super::Material;
use crate::actions::Result;

/// What stands in the place of a name that is left out.
const INSTEAD: &str = "…";

/// Who says something: their name, and where they work.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Speaker {
    /// Each part of the name by itself.
    names: Vec<String>,
    /// The names of the places, each as its words.
    places: Vec<Vec<String>>,
}

impl Speaker {
    /// Somebody of a name who works at some places.
    #[must_use]
    pub fn new<'a>(name: &str, places: impl IntoIterator<Item = &'a str>) -> Self {
        // An initial, or the "de" of "Maria de Sousa", says nothing of anybody.
        let tells = |part: &&str| part.chars().count() > 1 && !part.starts_with(char::is_lowercase) && !is_title(part);
        let names = words_of(name).map(|(_, part)| part).filter(tells).map(fold).collect();
        let places = places.into_iter().map(|place| words_of(place).map(|(_, word)| fold(word)).collect());
        Self { names, places: places.filter(|words: &Vec<String>| !words.is_empty()).collect() }
    }

    /// The same, read from the store.
    ///
    /// # Errors
    /// If the store does not answer.
    pub async fn get(store: &Store, id: PersonId, name: &str) -> Result<Self> {
        let work = store.employments_of(&[id]).await?;
        Ok(Self::new(name, work.iter().map(|named| named.organization.as_str())))
    }

    /// Where some words name them. A word that begins small is no name, unless nothing in the text begins large.
    #[must_use]
    pub fn named_in(&self, text: &str) -> Vec<Range<usize>> {
        let is_small = !text.contains(char::is_uppercase);
        let words: Vec<(Range<usize>, &str)> = words_of(text).collect();
        let folded: Vec<String> = words.iter().map(|(_, word)| fold(word)).collect();
        let may_name = |at: usize| is_small || !words[at].1.starts_with(char::is_lowercase);
        let mut found: Vec<Range<usize>> = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let length = if may_name(at) { self.length_of_name(&folded[at..]) } else { 0 };
            if length > 0 {
                let span = words[at].0.start..words[at + length - 1].0.end;
                match found.last_mut().filter(|last| text[last.end..span.start].trim().is_empty()) {
                    Some(last) => last.end = span.end,
                    None => found.push(span),
                }
            }
            at += length.max(1);
        }
        found
    }

    /// How many of the first words are a name of theirs.
    fn length_of_name(&self, words: &[String]) -> usize {
        let place = self.places.iter().filter(|place| words.starts_with(place)).map(Vec::len).max();
        place.unwrap_or_else(|| usize::from(words.first().is_some_and(|word| self.names.contains(word))))
    }

    /// The names that stand in some words, each once, as they are written there; empty if there are none.
    #[must_use]
    pub fn names_in(&self, text: &str) -> String {
        let mut names: Vec<&str> = self.named_in(text).into_iter().map(|span| &text[span]).collect();
        names.sort_unstable();
        names.dedup();
        names.join(", ")
    }

    /// The words without these names.
    #[must_use]
    pub fn left_out_of(&self, text: &str) -> String {
        let mut left = text.to_owned();
        for span in self.named_in(text).into_iter().rev() {
            left.replace_range(span, INSTEAD);
        }
        left
    }
}

impl Material {
    /// Who said something, as far as words can name them.
    #[must_use]
    pub fn speaker(&self, person: PersonId) -> Speaker {
        let place = self.work.get(&person).and_then(|id| self.organizations.get(id));
        let places = place.into_iter().flat_map(|place| std::iter::once(place.name.as_str()).chain(place.other_names()));
        Speaker::new(self.name(person), places)
    }

    /// The names that stand in words which go without a name; empty where there are none, or where the name may go along.
    #[must_use]
    pub fn named_without_name(&self, passage: &Passage) -> String {
        if passage.attribution == Attribution::Quotable { String::new() } else { self.speaker(passage.person_id).names_in(&passage.words) }
    }

    /// The words as they go without a name: without the names in them, too.
    #[must_use]
    pub fn unnamed(&self, passage: &Passage) -> String {
        let goes_along = passage.attribution == Attribution::Quotable;
        if goes_along { passage.words.clone() } else { self.speaker(passage.person_id).left_out_of(&passage.words) }
    }
}

fn is_title(part: &str) -> bool {
    ["dr", "prof", "mr", "mrs", "ms", "sir", "phd"].contains(&fold(part).as_str())
}

/// The words of a text, and where they stand. What hangs on an apostrophe is a word of its own.
fn words_of(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut from = 0;
    text.split(|sign: char| !sign.is_alphanumeric()).filter_map(move |word| {
        let start = from;
        from = text[start..].char_indices().nth(word.chars().count() + 1).map_or(text.len(), |(at, _)| start + at);
        (!word.is_empty()).then(|| (start..start + word.len(), word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, left: &str, names: &str) {
        let speaker = Speaker::new("Dr. Ruth de Amsel-Čapek", ["WSP", "Harbour Authority"]);
        assert_eq!((speaker.left_out_of(text).as_str(), speaker.names_in(text).as_str()), (left, names));
    }

    #[test]
    fn first_and_family_name_and_place_are_found_as_whole_words() {
        check("“Ask Ruth,” they say.", "“Ask …,” they say.", "Ruth");
        check("Ruth Amsel’s team at WSP", "…’s team at …", "Ruth Amsel, WSP");
        check("The Harbour Authority pays Capek", "The … pays …", "Capek, Harbour Authority");
        check("HARBOUR AUTHORITY, then the harbour", "…, then the harbour", "HARBOUR AUTHORITY");
    }

    #[test]
    fn what_only_looks_like_a_name_is_none() {
        check("Ruthless people, Dr. No, de facto, the truth.", "Ruthless people, Dr. No, de facto, the truth.", "");
        check("The authority pays.", "The authority pays.", "");
        check("", "", "");
    }

    #[test]
    fn a_word_that_begins_small_is_no_name_unless_all_is_written_small() {
        let mark = Speaker::new("Mark Will", []);
        assert_eq!(mark.left_out_of("I will mark it."), "I will mark it.");
        check("they said ruth decides", "they said … decides", "ruth");
    }
}
