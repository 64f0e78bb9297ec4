//! The words of an exploration, so that a title can be held against them across synonyms and words of rank.
//!
//! The words are cut to a rough stem. That is enough for a guess that the person can correct, and nothing else is made of it.

use std::collections::BTreeSet;

use crate::aim::{Exploration, LearningQuestion};

/// Words that say how high somebody stands and not what they do.
const RANKS: [&str; 30] = [
    "senior",
    "junior",
    "lead",
    "leading",
    "head",
    "chief",
    "principal",
    "staff",
    "deputy",
    "vice",
    "president",
    "director",
    "manager",
    "trainee",
    "apprentice",
    "intern",
    "assistant",
    "associate",
    "partner",
    "executive",
    "officer",
    "graduate",
    "working",
    "freelance",
    "certified",
    "registered",
    "chartered",
    "former",
    "retired",
    "independent",
];

/// Words that carry no meaning of their own.
const SMALL: [&str; 62] = [
    "the", "and", "for", "with", "from", "into", "about", "what", "how", "why", "who", "which", "when", "where", "does", "did", "are",
    "was", "were", "would", "could", "should", "can", "will", "have", "has", "had", "people", "person", "work", "works", "worked", "job",
    "jobs", "role", "career", "day", "days", "week", "year", "years", "look", "looks", "like", "really", "becoming", "become", "being",
    "their", "they", "them", "there", "this", "that", "other", "more", "less", "new", "not", "you", "your", "finding",
];

/// Words for the same work. The first stands for all of them.
const SYNONYMS: [&[&str]; 14] = [
    &["developer", "programmer", "coder"],
    &["doctor", "physician", "medic"],
    &["lawyer", "attorney", "solicitor", "barrister", "law"],
    &["teacher", "educator", "lecturer", "tutor"],
    &["counsellor", "counselor", "advisor", "adviser", "consultant"],
    &["carer", "caregiver"],
    &["nurse", "rn"],
    &["scientist", "researcher", "science"],
    &["accountant", "bookkeeper"],
    &["recruiter", "headhunter"],
    &["journalist", "reporter"],
    &["photographer", "photography", "photo"],
    &["chef", "cook"],
    &["hr", "personnel"],
];

/// What an exploration is about, as words to compare with.
#[derive(Debug, Clone, Default)]
pub struct Aimed {
    /// The stems of what one is curious about.
    topic: BTreeSet<String>,
    /// These and the stems of what one wants to find out.
    words: BTreeSet<String>,
    /// The stems of every learning question, in their order.
    questions: Vec<BTreeSet<String>>,
    /// All of it in small letters, with a space before and after, to find names in.
    text: String,
}

impl Aimed {
    /// The words of an exploration and of its learning questions.
    #[must_use]
    pub fn of(exploration: &Exploration, learning: &[LearningQuestion]) -> Self {
        let topic: BTreeSet<String> = stems(&exploration.curious_about).collect();
        let questions: Vec<BTreeSet<String>> = learning.iter().map(|question| stems(&question.text).collect()).collect();
        let words = topic.iter().chain(questions.iter().flatten()).cloned().collect();
        let texts = [exploration.curious_about.as_str(), &exploration.known];
        let all = texts.into_iter().chain(learning.iter().map(|question| question.text.as_str()));
        let spoken = all.map(spaced).collect::<String>();
        Self { topic, words, questions, text: spoken }
    }

    /// Whether a title names the work that one is curious about: all its words stand in the exploration, or two of them in
    /// what one is curious about. Words of rank don't count.
    #[must_use]
    pub fn is_role(&self, title: &str) -> bool {
        let title: Vec<String> = stems(title).collect();
        if title.is_empty() || self.words.is_empty() {
            return false;
        }
        title.iter().all(|word| self.words.contains(word)) || title.iter().filter(|word| self.topic.contains(*word)).count() > 1
    }

    /// Whether the exploration names an organization. A name of fewer than three letters says too little.
    #[must_use]
    pub fn names(&self, organization: &str) -> bool {
        let name = spaced(organization);
        name.trim().chars().count() > 2 && self.text.contains(&name)
    }

    /// The places of the learning questions that some words speak of.
    pub(in crate::people) fn questions_about(&self, words: &BTreeSet<String>) -> impl Iterator<Item = usize> {
        let about = |(place, question): (usize, &BTreeSet<String>)| words.iter().any(|word| question.contains(word)).then_some(place);
        self.questions.iter().enumerate().filter_map(about)
    }
}

/// The stems of the words that say what a text is about.
pub(in crate::people) fn stems(text: &str) -> impl Iterator<Item = String> {
    let lower = text.to_lowercase();
    let words: Vec<String> = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| says_something(word)).map(stem).collect();
    words.into_iter()
}

fn says_something(word: &str) -> bool {
    (word.chars().count() > 2 || matches!(word, "hr" | "rn" | "it")) && !RANKS.contains(&word) && !SMALL.contains(&word)
}

/// What stays of a word when its endings are cut; never fewer than four letters.
fn stem(word: &str) -> String {
    const ENDINGS: [&str; 16] =
        ["ments", "ment", "ings", "ing", "ists", "ist", "isms", "ism", "ers", "ors", "er", "or", "y", "e", "s", "ure"];
    let same = |group: &&&[&str]| group.iter().any(|known| *known == word || word.strip_suffix('s') == Some(*known));
    let mut rest = SYNONYMS.iter().find(same).and_then(|group| group.first()).map_or(word, |first| *first);
    while let Some(shorter) = ENDINGS.iter().find_map(|ending| rest.strip_suffix(ending).filter(|shorter| shorter.chars().count() > 3)) {
        rest = shorter;
    }
    let mut letters: Vec<char> = rest.chars().collect();
    if letters.len() > 4 && letters[letters.len() - 1] == letters[letters.len() - 2] {
        letters.pop();
    }
    letters.into_iter().collect()
}

/// A text in small letters whose words stand between single spaces.
fn spaced(text: &str) -> String {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    format!(" {} ", words.join(" "))
}
