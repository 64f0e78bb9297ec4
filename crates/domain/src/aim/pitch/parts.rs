//! The parts of a pitch, read out of its text, and versions that fit into less time.
//!
//! Reading is by simple signs and may err; whoever writes the four parts as four paragraphs is taken at their word.

use super::{Pitch, QUESTION_MARKS};

/// The four parts of a pitch; an empty text means that the part is missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PitchParts {
    /// Who I am.
    pub who: String,
    /// What I have done.
    pub done: String,
    /// What I am curious about.
    pub curious: String,
    /// What I would love to know from you.
    pub ask: String,
}

/// A version of a pitch for a length of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PitchVariant {
    /// What is left to say.
    pub text: String,
    /// How long it takes.
    pub length: Pitch,
    /// The sentences that were left out, in the order of the pitch.
    pub left_out: Vec<String>,
    /// Whether it fits; it does not where the most important sentences alone take longer.
    pub fits: bool,
}

impl PitchParts {
    /// Reads the parts out of a text: four paragraphs are the four parts, anything else is read sentence by sentence.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let paragraphs = paragraphs(text);
        if let [who, done, curious, ask] = paragraphs.as_slice() {
            let [who, done, curious, ask] = [who, done, curious, ask].map(Clone::clone);
            return Self { who, done, curious, ask };
        }
        let mut parts: [Vec<&str>; 4] = Default::default();
        let mut current = WHO;
        let whole = paragraphs.join("\n");
        for sentence in sentences(&whole) {
            current = part_of(sentence).unwrap_or(current);
            parts[current].push(sentence);
        }
        let [who, done, curious, ask] = parts.map(|sentences| sentences.join(" "));
        Self { who, done, curious, ask }
    }

    /// The parts as one text, a paragraph for each that is there.
    #[must_use]
    pub fn text(&self) -> String {
        let parts = [&self.who, &self.done, &self.curious, &self.ask].map(|part| part.trim());
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
    }

    /// A version that takes a number of seconds at the most, such as 30 or 60.
    ///
    /// What has been done goes first, its last sentence before its first; then what else is said of oneself, of what one
    /// is curious about, and before the question. One sentence of each of these three always stays.
    #[must_use]
    pub fn within(&self, seconds: usize) -> PitchVariant {
        let mut said: Vec<(usize, &str)> = Vec::new();
        for (part, text) in [&self.who, &self.done, &self.curious, &self.ask].into_iter().enumerate() {
            said.extend(sentences(text).into_iter().map(|sentence| (part, sentence)));
        }
        let mut kept = vec![true; said.len()];
        let mut order = leaving_order(&said).into_iter();
        loop {
            let text = joined(&said, &kept);
            let length = Pitch::measure(&text);
            let fits = length.seconds <= seconds;
            match order.next().filter(|_| !fits) {
                Some(place) => kept[place] = false,
                None => {
                    let left_out = said.iter().zip(&kept).filter(|(_, kept)| !**kept).map(|((_, sentence), _)| (*sentence).to_owned());
                    return PitchVariant { text, length, left_out: left_out.collect(), fits };
                }
            }
        }
    }
}

const WHO: usize = 0;
const DONE: usize = 1;
const CURIOUS: usize = 2;
const ASK: usize = 3;

/// The places of the sentences that may go, the least important first.
fn leaving_order(said: &[(usize, &str)]) -> Vec<usize> {
    let places = |part: usize| said.iter().enumerate().filter(move |(_, (of, _))| *of == part).map(|(place, _)| place).collect::<Vec<_>>();
    let but_first = |part: usize| places(part).into_iter().skip(1).rev();
    let mut asks = places(ASK);
    asks.pop();
    [but_first(DONE).collect(), but_first(WHO).collect(), but_first(CURIOUS).collect::<Vec<_>>(), asks]
        .into_iter()
        .flatten()
        .chain(places(DONE).into_iter().take(1))
        .collect()
}

fn joined(said: &[(usize, &str)], kept: &[bool]) -> String {
    let mut text = String::new();
    let mut before = None;
    for ((part, sentence), _) in said.iter().zip(kept).filter(|(_, kept)| **kept) {
        text.push_str(match before {
            None => "",
            Some(before) if before == *part => " ",
            Some(_) => "\n\n",
        });
        text.push_str(sentence);
        before = Some(*part);
    }
    text
}

/// What gives a part away, in small letters.
const ASKING: [&str; 8] = [
    "i'd love to hear",
    "i’d love to hear",
    "i would love to hear",
    "i'd love to know",
    "i’d love to know",
    "i would love to know",
    "tell me",
    "may i ask",
];
const BEING_CURIOUS: [&str; 14] = [
    "curious",
    "interested in",
    "interests me",
    "finding out",
    "find out",
    "exploring",
    "explore",
    "to learn",
    "learning about",
    "wonder",
    "looking into",
    "to understand",
    "would like to",
    "thinking of",
];
const HAVING_DONE: [&str; 12] =
    ["i have ", "i've ", "i’ve ", "i worked", "i ran ", "i led ", "i taught", "i built", "i studied", "i spent", "i was ", "years"];

/// Which part a sentence belongs to, if it shows.
fn part_of(sentence: &str) -> Option<usize> {
    let lower = sentence.to_lowercase();
    let has = |signs: &[&str]| signs.iter().any(|sign| lower.contains(sign));
    if lower.contains(QUESTION_MARKS) || has(&ASKING) {
        Some(ASK)
    } else if has(&BEING_CURIOUS) {
        Some(CURIOUS)
    } else if lower.starts_with("my name") || lower.starts_with("i am ") || lower.starts_with("i'm ") || lower.starts_with("i’m ") {
        Some(WHO)
    } else {
        has(&HAVING_DONE).then_some(DONE)
    }
}

/// The paragraphs of a text, each in one line.
fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    for line in text.lines() {
        let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
        match paragraphs.last_mut() {
            Some(last) if !words.is_empty() => {
                if !last.is_empty() {
                    last.push(' ');
                }
                last.push_str(&words);
            }
            _ => paragraphs.push(String::new()),
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}

/// Short forms after which a full stop ends no sentence.
const SHORT_FORMS: [&str; 9] = ["dr", "mr", "ms", "mrs", "prof", "st", "e.g", "i.e", "no"];

/// The sentences of a text, without the space between them.
fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut ended = false;
    for (place, letter) in text.char_indices() {
        if letter == '\n' || (ended && letter.is_whitespace() && ends_sentence(&text[start..place], &text[place..])) {
            sentences.push(text[start..place].trim());
            start = place;
        }
        ended = match letter {
            '.' | '!' | '…' => true,
            _ if QUESTION_MARKS.contains(&letter) => true,
            '"' | '\'' | '”' | '’' | ')' => ended,
            _ => false,
        };
    }
    sentences.push(text[start..].trim());
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

fn ends_sentence(before: &str, after: &str) -> bool {
    let last = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let small = after.trim_start().chars().next().is_some_and(char::is_lowercase);
    !small && last.strip_suffix('.').is_none_or(|word| !SHORT_FORMS.contains(&word) && word.chars().count() != 1)
}

#[cfg(test)]
mod tests;
