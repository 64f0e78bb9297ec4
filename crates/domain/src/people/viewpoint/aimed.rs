//! The words of an exploration, so that a title can be held against them across synonyms and words of rank.
//!
//! The words are cut to a rough stem. That is enough for a guess that the person can correct, and nothing else is made of it.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

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
    &["counsellor", "counselor", "counselling", "counseling", "advisor", "adviser", "consultant", "consulting", "consultancy"],
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
    topic: HashSet<String>,
    /// These and the stems of what one wants to find out.
    words: HashSet<String>,
    /// The learning questions in which a stem stands, one bit for each.
    questions: HashMap<String, u64>,
    /// The words of all of it, in small letters.
    spoken: HashSet<String>,
    /// All of it in small letters, with a space before and after, to find names in.
    text: String,
}

/// What a title says beside an exploration.
#[derive(Debug, Clone, Copy)]
pub(in crate::people) struct Read {
    /// Whether it names the work.
    pub(in crate::people) is_role: bool,
    /// Whether a word of it stands in what one is curious about.
    pub(in crate::people) is_near: bool,
    /// The learning questions of which it speaks, one bit for each.
    pub(in crate::people) questions: u64,
}

impl Aimed {
    /// The words of an exploration and of its learning questions. Of more than 64 questions the first are compared.
    #[must_use]
    pub fn of(exploration: &Exploration, learning: &[LearningQuestion]) -> Self {
        let mut aimed = Self::default();
        each_stem(&exploration.curious_about, |stem| {
            aimed.topic.insert(stem.to_owned());
        });
        aimed.words = aimed.topic.clone();
        for (place, question) in learning.iter().take(64).enumerate() {
            each_stem(&question.text, |stem| {
                aimed.words.insert(stem.to_owned());
                *aimed.questions.entry(stem.to_owned()).or_default() |= 1 << place;
            });
        }
        let texts = [exploration.curious_about.as_str(), &exploration.known];
        aimed.text = texts.into_iter().chain(learning.iter().map(|question| question.text.as_str())).map(spaced).collect();
        aimed.spoken = aimed.text.split_whitespace().map(str::to_owned).collect();
        aimed
    }

    /// Whether a title names the work that one is curious about: all its words stand in the exploration, or two of them in
    /// what one is curious about. Words of rank don't count.
    #[must_use]
    pub fn is_role(&self, title: &str) -> bool {
        self.read(title).is_role
    }

    /// What a title says: whether it names the work or speaks of it, and of which learning questions, one bit for each.
    pub(in crate::people) fn read(&self, title: &str) -> Read {
        let (mut all, mut known, mut in_topic, mut about) = (0, 0, 0, 0);
        each_stem(title, |stem| {
            all += 1;
            if self.words.contains(stem) {
                known += 1;
                in_topic += usize::from(self.topic.contains(stem));
                about |= self.questions.get(stem).copied().unwrap_or(0);
            }
        });
        Read { is_role: all > 0 && (known == all || in_topic > 1), is_near: in_topic > 0, questions: about }
    }

    /// Whether the exploration names an organization. A name of fewer than three letters says too little.
    #[must_use]
    pub fn names(&self, organization: &str) -> bool {
        let first = organization.split(|letter: char| !letter.is_alphanumeric()).find(|word| !word.is_empty());
        if !first.is_some_and(|word| self.spoken.contains(word.to_lowercase().as_str())) {
            return false;
        }
        let name = spaced(organization);
        name.trim().chars().count() > 2 && self.text.contains(&name)
    }
}

/// Goes through the stems of the words that say what a text is about.
fn each_stem(text: &str, mut seen: impl FnMut(&str)) {
    if text.is_empty() {
        return;
    }
    let lower = text.to_lowercase();
    for word in lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| says_something(word)) {
        seen(stem(word));
    }
}

fn says_something(word: &str) -> bool {
    static NOTHING: LazyLock<HashSet<&str>> = LazyLock::new(|| RANKS.into_iter().chain(SMALL).collect());
    (word.chars().nth(2).is_some() || matches!(word, "hr" | "rn" | "it")) && !NOTHING.contains(word)
}

/// What stays of a word when its endings are cut; never fewer than four letters.
fn stem(word: &str) -> &str {
    const ENDINGS: [&str; 16] =
        ["ments", "ment", "ings", "ing", "ists", "ist", "isms", "ism", "ers", "ors", "er", "or", "y", "e", "s", "ure"];
    static FIRST: LazyLock<HashMap<&str, &str>> =
        LazyLock::new(|| SYNONYMS.iter().flat_map(|group| group.iter().map(|word| (*word, group[0]))).collect());
    let first = |word: &str| FIRST.get(word).copied();
    let mut rest = first(word).or_else(|| first(word.strip_suffix('s')?)).unwrap_or(word);
    let is_long = |word: &&str| word.chars().nth(3).is_some();
    // Few words end like this, and there are many words.
    let may_end = |word: &str| word.as_bytes().last().is_some_and(|last| b"sgtmrye".contains(last));
    while may_end(rest)
        && let Some(shorter) = ENDINGS.iter().find_map(|ending| rest.strip_suffix(ending).filter(is_long))
    {
        rest = shorter;
    }
    let mut ends = rest.char_indices().rev();
    match (ends.next(), ends.next(), rest.chars().nth(4)) {
        (Some((place, last)), Some((_, before)), Some(_)) if last == before => &rest[..place],
        _ => rest,
    }
}

/// A text in small letters whose words stand between single spaces.
fn spaced(text: &str) -> String {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    format!(" {} ", words.join(" "))
}
