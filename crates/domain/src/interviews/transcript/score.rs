//! How alike a turn and a planned question are, as a number from 0 to 1. Words that many turns share count little.
//!
//! It compares stems, so "bridges" meets "bridge", and a few words that mean the same in a conversation. It knows no meaning
//! beyond that.

use std::collections::{HashMap, HashSet};

/// Gives the words of a text in the form in which they are compared: folded, and reduced to their stems.
pub type WordsOf<'a> = &'a dyn Fn(&str) -> Vec<String>;

/// What a word counts that only holds a sentence together, beside one that says something. House rule.
const HOLDING: f64 = 0.12;
/// How much of the likeness is that the question's words are there; the rest is that not much else is. House rule.
const THERE: f64 = 0.75;
/// How many sentences of one turn are looked at; who asks does not talk for long.
const SENTENCES_AT_MOST: usize = 60;

/// Words that hold sentences together, as stems.
const HOLDS: &str = "a about all also am an and ani anyth are as at be been but by can could did do doe don't done for from get \
    give go had has have how i i'd i'm if in is it it's just kind know like littl ma me mayb might mind more much my of ok okay on \
    one or our please pleas really realli say see so some someth sort tell than thank that that's the their them then there these \
    they thing think this to too up us was we were well what what's when where which who whi why will with would yeah yes you you'd \
    you'r you've your";

/// Words that mean the same when somebody asks about work, as stems. House rule.
const SAME: [&str; 12] = [
    "typic normal usual averag ordinari regular",
    "start begin began beginn came come enter land",
    "job work role posit career profess",
    "hard difficult challeng tough hardest toughest",
    "advic advis recommend suggest tip",
    "enjoy love best favourit favorit",
    "worst dislik hate frustrat",
    "person peopl somebodi someon anybodi anyon els",
    "skill abil strength",
    "learn studi train",
    "pay salari earn money",
    "day daili week",
];

/// The words of a text, each once.
type Bag = HashSet<String>;

/// Compares turns with questions; made once for a transcript.
pub(super) struct Likeness<'a> {
    words_of: WordsOf<'a>,
    holds: HashSet<&'static str>,
    same: HashMap<&'static str, &'static str>,
    weights: HashMap<String, f64>,
    questions: Vec<(Bag, f64)>,
}

impl<'a> Likeness<'a> {
    /// Learns from the questions and from the turns that could ask them which words are rare.
    pub(super) fn new(questions: &[&str], turns: &[&str], words_of: WordsOf<'a>) -> Self {
        let same = SAME.iter().flat_map(|group| group.split(' ').map(|word| (word, group.split(' ').next().unwrap_or(word)))).collect();
        let (holds, questions_) = (HOLDS.split_whitespace().collect(), Vec::new());
        let mut likeness = Self { words_of, holds, same, weights: HashMap::new(), questions: questions_ };
        let asked: Vec<Bag> = questions.iter().map(|text| likeness.bag(text)).collect();
        let all: Vec<Bag> = asked.iter().cloned().chain(turns.iter().map(|text| likeness.bag(text))).collect();
        let mut holding: HashMap<String, usize> = HashMap::new();
        for word in all.iter().flatten() {
            *holding.entry(word.clone()).or_default() += 1;
        }
        likeness.weights = holding.into_iter().map(|(word, texts)| (word.clone(), likeness.rarity(&word, texts, all.len()))).collect();
        likeness.questions = asked.into_iter().map(|bag| (likeness.weight(&bag), bag)).map(|(weight, bag)| (bag, weight)).collect();
        likeness
    }

    fn bag(&self, text: &str) -> Bag {
        (self.words_of)(text).into_iter().map(|word| self.same.get(word.as_str()).map_or(word, |one| (*one).to_owned())).collect()
    }

    /// The usual inverse frequency: ln(1 + texts / texts with the word).
    fn rarity(&self, word: &str, texts: usize, all: usize) -> f64 {
        let part = u32::try_from(all).map_or(f64::MAX, f64::from) / u32::try_from(texts.max(1)).map_or(f64::MAX, f64::from);
        part.ln_1p() * if self.holds.contains(word) { HOLDING } else { 1.0 }
    }

    fn weight(&self, bag: &Bag) -> f64 {
        sum(bag.iter().filter_map(|word| self.weights.get(word).copied()))
    }

    /// How alike a turn is to every question, in their order: the best of its sentences, alone or two together.
    pub(super) fn with_all(&self, turn: &str) -> Vec<f64> {
        let sentences: Vec<Bag> = sentences(turn).map(|sentence| self.bag(sentence)).filter(|bag| !bag.is_empty()).collect();
        let pairs = sentences.windows(2).map(|pair| pair.iter().flatten().cloned().collect());
        let windows: Vec<Bag> = sentences.iter().cloned().chain(pairs).collect();
        let windows: Vec<(Bag, f64)> = windows.into_iter().map(|bag| (self.weight(&bag), bag)).map(|(weight, bag)| (bag, weight)).collect();
        let best = |question: &(Bag, f64)| windows.iter().map(|window| self.likeness(question, window)).fold(0.0, f64::max);
        self.questions.iter().map(best).collect()
    }

    fn likeness(&self, (question, of_question): &(Bag, f64), (window, of_window): &(Bag, f64)) -> f64 {
        let (fewer, more) = if question.len() < window.len() { (question, window) } else { (window, question) };
        let shared = sum(fewer.iter().filter(|word| more.contains(*word)).filter_map(|word| self.weights.get(word).copied()));
        let whole = THERE * of_question + (1.0 - THERE) * of_window;
        if whole > 0.0 { shared / whole } else { 0.0 }
    }
}

/// A sum that is the same whatever the order, so that the same transcript always gives the same answer.
fn sum(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.iter().sum()
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['.', '?', '!', '\n']).take(SENTENCES_AT_MOST)
}
