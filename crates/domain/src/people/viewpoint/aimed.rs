//! The words of an exploration, so that a title can be held against them across synonyms and words of rank.
//!
//! The word that says the kind of work decides: a bridge inspector is close to a structural engineer for bridges, a software
//! engineer is not. An engineer of whom nothing more is known may be.

use std::collections::{HashMap, HashSet};

use super::work_words::{each_word, is_loose, neighbours, things};
use crate::{
    aim::{Exploration, LearningQuestion},
    interviews::{Field, fields_of},
};

/// What an exploration is about, as words to compare with.
#[derive(Debug, Clone, Default)]
pub struct Aimed {
    /// The stems of what one is curious about.
    topic: HashSet<String>,
    /// Those of them that say the kind of work: all that are not general, and a general one that stands for itself.
    kinds: Vec<String>,
    /// The groups of neighbours of these, one bit for each.
    neighbours: u8,
    /// Whether a general word is among what one is curious about, so that it names a profession.
    names_work: bool,
    /// The fields of work that it speaks of.
    fields: Vec<Field>,
    /// The stems of what one is curious about and of what one wants to find out.
    words: HashSet<String>,
    /// The learning questions in which a stem stands, one bit for each.
    questions: HashMap<String, u64>,
    /// The words of all of it, in small letters.
    spoken: HashSet<String>,
    /// All of it in small letters, with a space before and after, to find names in.
    text: String,
}

/// How close a title is to what one is curious about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::people) enum Closeness {
    /// It says nothing of it, or speaks of another kind of work.
    Not,
    /// It may be the same work: the kind is left open, or is said beside another field.
    Weak,
    /// It speaks of the same kind of work.
    Close,
}

/// What a title says beside an exploration.
#[derive(Debug, Clone, Copy)]
pub(in crate::people) struct Read {
    /// Whether it names the work.
    pub(in crate::people) is_role: bool,
    /// How close it is to what one is curious about.
    pub(in crate::people) closeness: Closeness,
    /// The learning questions of which it speaks, one bit for each.
    pub(in crate::people) questions: u64,
}

/// How many words of a title there are, and how many stand in the exploration.
#[derive(Debug, Default)]
struct Counted {
    all: usize,
    known: usize,
    in_topic: usize,
    kinds: usize,
    shared_kinds: usize,
    firmly_shared: usize,
    shared_general: usize,
    neighbours: u8,
    /// The learning questions of which any word speaks, and those of which all do.
    any_question: u64,
    one_question: u64,
}

impl Aimed {
    /// The words of an exploration and of its learning questions. Of more than 64 questions the first are compared.
    #[must_use]
    pub fn of(exploration: &Exploration, learning: &[LearningQuestion]) -> Self {
        let mut aimed = Self::default();
        for thing in things(&exploration.curious_about) {
            aimed.take_in(&thing);
        }
        aimed.neighbours = aimed.kinds.iter().fold(0, |groups, kind| groups | neighbours(kind));
        aimed.fields = fields_of([exploration.curious_about.as_str()]);
        aimed.words = aimed.topic.clone();
        for (place, question) in learning.iter().take(64).enumerate() {
            each_word(&question.text, |stem, _| {
                aimed.words.insert(stem.to_owned());
                *aimed.questions.entry(stem.to_owned()).or_default() |= 1 << place;
            });
        }
        let texts = [exploration.curious_about.as_str(), &exploration.known];
        aimed.text = texts.into_iter().chain(learning.iter().map(|question| question.text.as_str())).map(spaced).collect();
        aimed.spoken = aimed.text.split_whitespace().map(str::to_owned).collect();
        aimed
    }

    /// "Structural engineer, bridges" speaks of two kinds; "consulting" alone is its own kind.
    fn take_in(&mut self, thing: &str) {
        let (mut kinds, mut general) = (Vec::new(), Vec::new());
        each_word(thing, |stem, is_general| if is_general { &mut general } else { &mut kinds }.push(stem.to_owned()));
        self.names_work |= !general.is_empty();
        self.topic.extend(kinds.iter().chain(&general).cloned());
        self.kinds.extend(if kinds.is_empty() { general } else { kinds });
    }

    /// Whether a title names the work that one is curious about: all its words stand in the exploration, or two of them in
    /// what one is curious about, and one of them says the kind. Words of rank don't count.
    #[must_use]
    pub fn is_role(&self, title: &str) -> bool {
        self.read(title).is_role
    }

    /// What a title says: whether it names the work, how close it is, and of which learning questions it speaks.
    pub(in crate::people) fn read(&self, title: &str) -> Read {
        let counted = self.count(title);
        let closeness = self.closeness(title, &counted);
        let all_known = counted.all > 0 && counted.known == counted.all;
        let of_a_question = !self.names_work && all_known && counted.one_question != 0;
        let is_role = (closeness == Closeness::Close && (all_known || counted.in_topic > 1)) || of_a_question;
        Read { is_role, closeness, questions: counted.any_question }
    }

    /// The learning questions of which a text speaks, one bit for each.
    pub(in crate::people) fn questions_in(&self, text: &str) -> u64 {
        let mut about = 0;
        if !self.questions.is_empty() {
            each_word(text, |stem, _| about |= self.questions.get(stem).copied().unwrap_or(0));
        }
        about
    }

    fn count(&self, title: &str) -> Counted {
        let mut counted = Counted { one_question: u64::MAX, ..Counted::default() };
        each_word(title, |stem, is_general| {
            let in_questions = self.questions.get(stem).copied().unwrap_or(0);
            let is_kind = self.is_kind(stem);
            let in_topic = is_kind || self.topic.contains(stem);
            counted.all += 1;
            counted.known += usize::from(in_topic || self.words.contains(stem));
            counted.in_topic += usize::from(in_topic);
            counted.kinds += usize::from(!is_general);
            counted.shared_kinds += usize::from(is_kind);
            counted.firmly_shared += usize::from(is_kind && !is_loose(stem));
            counted.shared_general += usize::from(is_general && in_topic);
            counted.neighbours |= neighbours(stem);
            counted.any_question |= in_questions;
            counted.one_question &= in_questions;
        });
        counted
    }

    /// Whether a stem is a kind of work that is meant. Long ones may differ in their ending: "transport" and "transportation".
    fn is_kind(&self, stem: &str) -> bool {
        let is_longer = |long: &str, short: &str| short.len() > 4 && long.starts_with(short);
        self.kinds.iter().any(|kind| kind == stem || is_longer(kind, stem) || is_longer(stem, kind))
    }

    fn closeness(&self, title: &str, counted: &Counted) -> Closeness {
        let is_neighbour = counted.neighbours & self.neighbours != 0;
        match counted {
            Counted { shared_kinds: 1.., firmly_shared, .. } if self.is_of_another_field(title, *firmly_shared > 0) => Closeness::Weak,
            Counted { shared_kinds: 1.., .. } => Closeness::Close,
            Counted { shared_general: 1.., .. } if is_neighbour => Closeness::Close,
            Counted { shared_general: 1.., kinds: 0, .. } => Closeness::Weak,
            _ if is_neighbour => Closeness::Weak,
            _ => Closeness::Not,
        }
    }

    /// The same word may belong to two fields: there are architects of houses and of software.
    fn is_of_another_field(&self, title: &str, firmly: bool) -> bool {
        let fields = fields_of([title]);
        let is_other = |field: &Field| !self.fields.contains(field);
        !self.fields.is_empty() && fields.iter().any(|field| is_other(field) && (!firmly || *field == Field::Software))
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

/// A text in small letters whose words stand between single spaces.
fn spaced(text: &str) -> String {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    format!(" {} ", words.join(" "))
}
