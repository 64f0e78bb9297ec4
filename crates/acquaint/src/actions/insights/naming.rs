//! Whether the words of somebody name them or the place where they work: passed on without a name, such words would still say it.
//! Words that are kept are never changed by this; it says where names stand, and makes a text without them.

use std::{collections::HashMap, ops::Range};

use acquaint_domain::{
    Kind, RecordId as _,
    insights::{Attribution, Passage},
    people::{Employment, Organization, OrganizationId, Person, PersonId, is_legal_form},
};
use acquaint_store::Store;
use acquaint_text::{fold, is_accent};

use super::Material;
use crate::actions::Result;

/// What stands in the place of a name that is left out.
const INSTEAD: &str = "…";

/// Names that are words as well; written small, they are taken for the word.
const WORDS_TOO: &str = "amber april art ash august autumn baker bell best bill bishop black blue bob brook brown bush carter chance chase christian \
    church clay cliff cook crystal daisy dale dawn day dean drew duke earl faith field fisher fox frank gene glen good grace \
    grant gray green grey guy hall heath hill hope iris ivy jack jade joy june king lake lane lily little long love major mark \
    mason max may miles miller moon olive page pat penny price ray rich rob robin rose ruby sandy short small stone strong sue \
    summer violet white will wood young";
/// Words at the end of an organization's name that one leaves out when one speaks of it, beside the legal form.
const LEFT_OUT: [&str; 10] = ["group", "global", "international", "holding", "holdings", "worldwide", "europe", "uk", "us", "usa"];

/// Who says something: their name, and where they work or worked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Speaker {
    /// Each part of the name by itself.
    names: Vec<String>,
    /// The whole name in a script that puts no spaces between words; empty in others.
    run: String,
    /// The names of the places, each as its words.
    places: Vec<Vec<String>>,
}

impl Speaker {
    /// Somebody of a name who works or worked at some places.
    #[must_use]
    pub fn new<'a>(name: &str, places: impl IntoIterator<Item = &'a str>) -> Self {
        let parts: Vec<&str> = words_of(name).map(|(_, part)| part).collect();
        let begins_small = |part: &str| part.starts_with(char::is_lowercase);
        // An initial, or the "de" of "Maria de Sousa", says nothing of anybody. Some write all of a name small.
        let all_small = parts.iter().all(|part| begins_small(part));
        let tells = |part: &&&str| part.chars().count() > 1 && (all_small || !begins_small(part)) && !is_title(part);
        let names = parts.iter().filter(tells).map(|part| fold(part)).collect();
        let has_case = name.chars().any(|letter| letter.is_lowercase() || letter.is_uppercase());
        let run: String = if has_case { String::new() } else { parts.concat() };
        let run = if run.chars().count() > 1 { run } else { String::new() };
        Self { names, run, places: places.into_iter().flat_map(ways_to_say).collect() }
    }

    /// The same, read from the store.
    ///
    /// # Errors
    /// If the store does not answer.
    pub async fn get(store: &Store, person: &Person) -> Result<Self> {
        Ok(speakers_of(store, [person]).await?.remove(&person.id).unwrap_or_default())
    }

    /// Where some words name them. A word that begins small is the name of no place, unless nothing in the text begins large; it is the
    /// name of a person unless it is a word as well.
    #[must_use]
    pub fn named_in(&self, text: &str) -> Vec<Range<usize>> {
        let is_small = !text.contains(char::is_uppercase);
        let words: Vec<(Range<usize>, &str)> = words_of(text).collect();
        let folded: Vec<String> = words.iter().map(|(_, word)| fold(word)).collect();
        let may_name = |at: usize| is_small || !words[at].1.starts_with(char::is_lowercase);
        let mut found: Vec<Range<usize>> = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let length = if may_name(at) { self.length_of_name(&folded[at..]) } else { usize::from(self.is_plainly_a_name(&folded[at])) };
            if length > 0 {
                let span = words[at].0.start..words[at + length - 1].0.end;
                match found.last_mut().filter(|last| text[last.end..span.start].trim().is_empty()) {
                    Some(last) => last.end = span.end,
                    None => found.push(span),
                }
            }
            at += length.max(1);
        }
        if !self.run.is_empty() {
            found.extend(text.match_indices(&self.run).map(|(at, run)| at..at + run.len()));
            found.sort_unstable_by_key(|span| (span.start, span.end));
            found.dedup_by(|next, before| next.start < before.end);
        }
        found
    }

    /// Whether a word is a part of their name, and nothing else that one writes.
    fn is_plainly_a_name(&self, word: &str) -> bool {
        self.names.iter().any(|name| name == word) && WORDS_TOO.split(' ').all(|other| other != word)
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

/// Who some people are, as far as words can name them: with every place where they work or worked, under all its names.
///
/// # Errors
/// If the store does not answer.
pub(super) async fn speakers_of<'a>(store: &Store, people: impl IntoIterator<Item = &'a Person>) -> Result<HashMap<PersonId, Speaker>> {
    let people: Vec<&Person> = people.into_iter().collect();
    let mut ids: Vec<_> = people.iter().map(|person| person.id.uuid()).collect();
    ids.sort_unstable();
    let work: Vec<Employment> = store.list_referring(Kind::Person, &ids).await?;
    let mut places: Vec<OrganizationId> = work.iter().filter_map(|work| work.organization_id).collect();
    places.sort_unstable();
    places.dedup();
    let places: Vec<Organization> = store.find_some(&places).await?;
    let places: HashMap<OrganizationId, &Organization> = places.iter().map(|place| (place.id, place)).collect();
    let mut theirs: HashMap<PersonId, Vec<&Organization>> = HashMap::new();
    for work in &work {
        let place = work.organization_id.and_then(|id| places.get(&id).copied());
        theirs.entry(work.person_id).or_default().extend(place);
    }
    let speaker = |person: &Person| {
        let places = theirs.get(&person.id).into_iter().flatten();
        Speaker::new(&person.name, places.flat_map(|place| std::iter::once(place.name.as_str()).chain(place.other_names())))
    };
    Ok(people.into_iter().map(|person| (person.id, speaker(person))).collect())
}

/// The words of an organization's name, and shorter ways to say it: without its legal form, and by the letters that begin it.
fn ways_to_say(place: &str) -> Vec<Vec<String>> {
    let written: Vec<&str> = words_of(place).map(|(_, word)| word).collect();
    let mut words: Vec<String> = written.iter().map(|word| fold(word)).collect();
    let mut ways = vec![words.clone()];
    while words.len() > 1 && words.last().is_some_and(|word| is_legal_form(word) || LEFT_OUT.contains(&word.as_str())) {
        words.pop();
        ways.push(words.clone());
    }
    if let Some(letters) = written.first().filter(|word| word.chars().count() > 1 && word.chars().all(char::is_uppercase)) {
        ways.push(vec![fold(letters)]);
    }
    ways.retain(|way| !way.is_empty());
    ways
}

impl Material {
    /// Who said something, as far as words can name them.
    #[must_use]
    pub fn speaker(&self, person: PersonId) -> Speaker {
        self.speakers.get(&person).cloned().unwrap_or_default()
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

/// The words of a text, and where they stand. What hangs on an apostrophe is a word of its own; an accent belongs to its letter.
fn words_of(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let is_inside = |sign: char| sign.is_alphanumeric() || is_accent(sign);
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(is_inside)?;
        let end = text[start..].find(|sign| !is_inside(sign)).map_or(text.len(), |length| start + length);
        rest = end;
        Some((start..end, &text[start..end]))
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
    fn a_name_is_found_however_it_was_written_down() {
        let small = Speaker::new("ruth amsel", []);
        assert_eq!(small.left_out_of("Ask Ruth about it, or Amsel."), "Ask … about it, or ….");
        let parted = Speaker::new("Jana \u{10c}apek", []);
        assert_eq!(parted.left_out_of("Then C\u{30c}apek laughed."), "Then … laughed.", "an accent that stands by itself");
        let run = Speaker::new("王伟", []);
        assert_eq!(run.left_out_of("后来王伟笑了。"), "后来…笑了。", "a script without spaces");
    }

    #[test]
    fn a_place_is_found_by_the_name_that_one_says() {
        let speaker = Speaker::new("Ruth", ["WSP UK Ltd", "Arup Group", "University of the Arts"]);
        assert_eq!(speaker.left_out_of("At WSP, WSP UK and Arup they laughed."), "At …, … and … they laughed.");
        assert_eq!(speaker.left_out_of("A university of arts is none."), "A university of arts is none.");
    }

    #[test]
    fn a_word_that_begins_small_is_no_name_if_it_is_a_word_as_well() {
        let mark = Speaker::new("Mark Will", []);
        assert_eq!(mark.left_out_of("I will mark it."), "I will mark it.");
        check("I said to ruth I would come back.", "I said to … I would come back.", "ruth");
        check("The harbour authority pays at wsp.", "The harbour authority pays at wsp.", "");
        check("they said ruth decides", "they said … decides", "ruth");
    }
}
