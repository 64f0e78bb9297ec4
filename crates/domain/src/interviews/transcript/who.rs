//! Who is who: which of the names in a file is oneself. Where the names don't say it, nobody guesses, and the person is asked.

use std::collections::{HashMap, HashSet};

use super::{Turn, WordsOf};

/// How many words a turn needs to show who speaks. House rule.
const TELLING: usize = 5;

/// What programs call the one who records.
const MYSELF: [&str; 3] = ["me", "interviewer", "myself"];

/// Somebody who speaks in a transcript.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// The name in the file; empty where there is none.
    pub name: String,
    /// How many turns are theirs.
    pub turns: usize,
    /// The first thing of some length that they said.
    pub sample: String,
}

/// Everybody who speaks, in the order in which they first do.
#[must_use]
pub fn speakers(turns: &[Turn]) -> Vec<Speaker> {
    let mut found: Vec<Speaker> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for turn in turns {
        let place = *places.entry(&turn.speaker).or_insert_with(|| {
            found.push(Speaker { name: turn.speaker.clone(), turns: 0, sample: String::new() });
            found.len() - 1
        });
        let Some(speaker) = found.get_mut(place) else { continue };
        speaker.turns += 1;
        if speaker.sample.is_empty() && turn.text.split_whitespace().count() >= TELLING {
            speaker.sample.clone_from(&turn.text);
        }
    }
    found
}

/// The speaker who is oneself: the one whose name is like mine, or of two the one who is not the other person.
/// Nothing if the names leave it open.
#[must_use]
pub fn guess_me(speakers: &[Speaker], mine: &str, theirs: &str, words_of: WordsOf<'_>) -> Option<String> {
    let words = |text: &str| -> HashSet<String> { words_of(text).into_iter().filter(|word| word.chars().count() > 1).collect() };
    let (mine, theirs) = (words(mine), words(theirs));
    // A word that both names have tells nobody apart.
    let like = |speaker: &Speaker, one: &HashSet<String>, other: &HashSet<String>| {
        words(&speaker.name).iter().any(|word| one.contains(word) && !other.contains(word))
    };
    let is_me = |speaker: &&Speaker| {
        let named = MYSELF.contains(&speaker.name.to_lowercase().as_str());
        (named || like(speaker, &mine, &theirs)) && !like(speaker, &theirs, &mine)
    };
    let me: Vec<&Speaker> = speakers.iter().filter(is_me).collect();
    if let [only] = me[..] {
        return Some(only.name.clone());
    }
    let named: Vec<&Speaker> = speakers.iter().filter(|speaker| !speaker.name.is_empty()).collect();
    let [one, other] = named[..] else { return None };
    match (like(one, &theirs, &mine), like(other, &theirs, &mine)) {
        (true, false) => Some(other.name.clone()),
        (false, true) => Some(one.name.clone()),
        _ => None,
    }
}
