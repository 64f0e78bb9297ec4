//! The bank of good questions, in our own words. The questions stand in `bank.md` and `bank_by_field.md`; this file only
//! reads them. How they are chosen is decided in `planner`.

use std::sync::LazyLock;

use super::QuestionKind;
use crate::{Word, word::words};

words! {
    /// For whom a question of the bank is meant, where it is not for everybody.
    Viewpoint {
        /// Somebody who came from elsewhere.
        Newcomer = "newcomer",
        /// Somebody who has done it for many years.
        Veteran = "veteran",
        /// Somebody who did it and went on to something else.
        Leaver = "leaver",
        /// Somebody from the same school.
        Alumni = "alumni",
    }
}

words! {
    /// The fields of work for which there are questions of their own.
    Field {
        /// Medicine and care.
        Health = "health",
        /// Schools and universities.
        Teaching = "teaching",
        /// Software and data.
        Software = "software",
        /// Engineering and building.
        Engineering = "engineering",
        /// Trades and crafts.
        Trades = "trades",
        /// The law.
        Law = "law",
        /// The arts.
        Arts = "arts",
        /// Public service.
        PublicService = "public-service",
        /// Research.
        Science = "science",
        /// Business, money and people.
        Business = "business",
        /// Social work and charities.
        SocialWork = "social-work",
        /// Media.
        Media = "media",
        /// Hotels, kitchens and travel.
        Hospitality = "hospitality",
        /// Land, animals and plants.
        Land = "land",
    }
}

/// A question of the bank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BankQuestion {
    /// Its lasting name.
    pub slug: &'static str,
    /// What it is about.
    pub kind: QuestionKind,
    /// The question.
    pub text: &'static str,
    /// Whether it is a candidate for the three must-asks.
    pub must: bool,
    /// For whom it is meant; nothing if for everybody.
    pub viewpoint: Option<Viewpoint>,
    /// For which field; nothing if for all.
    pub field: Option<Field>,
    /// Whether it is about another country, a licence, or training from elsewhere.
    pub abroad: bool,
    /// By how many minutes its answer is usually longer (1) or shorter (-1) than others of its kind.
    pub longer: i64,
}

/// All questions of the bank: those for everybody kind by kind, then those for one field.
#[must_use]
pub fn bank() -> &'static [BankQuestion] {
    static BANK: LazyLock<Vec<BankQuestion>> = LazyLock::new(|| {
        let mut questions = parse_bank(include_str!("bank.md"));
        questions.extend(parse_fields(BY_FIELD).into_iter().flat_map(|(_, _, questions)| questions));
        questions
    });
    &BANK
}

/// The fields that some texts speak of, in the order of [`Field::ALL`]: a title, an employer, what somebody is curious about.
#[must_use]
pub fn fields_of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<Field> {
    static WORDS: LazyLock<Vec<(Field, Vec<String>)>> = LazyLock::new(|| {
        let words = |words: &str| words.split_whitespace().map(str::to_lowercase).collect();
        parse_fields(BY_FIELD).into_iter().map(|(field, line, _)| (field, words(line))).collect()
    });
    let spoken: Vec<String> = texts.into_iter().flat_map(spoken_words).collect();
    let speaks_of = |words: &[String]| words.iter().any(|word| spoken.iter().any(|said| is_word(word, said)));
    let mut found: Vec<Field> = WORDS.iter().filter(|(_, words)| speaks_of(words)).map(|(field, _)| *field).collect();
    found.sort_unstable();
    found
}

/// The words of a text in small letters, and each pair of neighbours joined by a hyphen: "social work" is one thing.
fn spoken_words(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let single: Vec<&str> = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let pairs = single.windows(2).map(|pair| pair.join("-"));
    single.iter().map(|word| (*word).to_owned()).chain(pairs).collect()
}

fn is_word(word: &str, said: &str) -> bool {
    match word.strip_suffix('-') {
        Some(beginning) => said.starts_with(beginning),
        None => said == word || said.strip_suffix('s') == Some(word),
    }
}

const BY_FIELD: &str = include_str!("bank_by_field.md");

fn parse_bank(page: &'static str) -> Vec<BankQuestion> {
    let mut kind = None;
    let mut questions = Vec::new();
    for line in page.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            kind = QuestionKind::from_word(heading.trim());
        } else if let (Some(kind), Some((slug, text))) = (kind, line.strip_prefix("- ").and_then(|rest| rest.split_once(": "))) {
            questions.push(parse_question(slug, kind, None, text));
        }
    }
    questions
}

/// A field, its line of words, and its questions.
type OfField = (Field, &'static str, Vec<BankQuestion>);

fn parse_fields(page: &'static str) -> Vec<OfField> {
    let mut fields: Vec<OfField> = Vec::new();
    for line in page.lines() {
        if let Some(field) = line.strip_prefix("## ").and_then(Field::from_word) {
            fields.push((field, "", Vec::new()));
        } else if let Some((field, words, questions)) = fields.last_mut() {
            if let Some(line) = line.strip_prefix("words: ") {
                *words = line;
            }
            let mut parts = line.strip_prefix("- ").unwrap_or_default().splitn(3, " | ");
            if let (Some(slug), Some(kind), Some(text)) = (parts.next(), parts.next().and_then(QuestionKind::from_word), parts.next()) {
                questions.push(parse_question(slug, kind, Some(*field), text));
            }
        }
    }
    fields
}

fn parse_question(slug: &'static str, kind: QuestionKind, field: Option<Field>, line: &'static str) -> BankQuestion {
    let (text, tags) = line.split_once('{').unwrap_or((line, ""));
    let tags: Vec<&str> = tags.split(['{', '}', ' ']).collect();
    let longer = i64::from(tags.contains(&"long")) - i64::from(tags.contains(&"quick"));
    BankQuestion {
        slug,
        kind,
        text: text.trim(),
        must: tags.contains(&"must"),
        viewpoint: tags.iter().find_map(|tag| Viewpoint::from_word(tag)),
        field,
        abroad: tags.contains(&"abroad"),
        longer,
    }
}

#[cfg(test)]
mod tests;
