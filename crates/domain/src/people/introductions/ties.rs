//! Who knows whom, read from what is stored, with an estimate of how likely it is that a word passes between the two.

use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::civil::Date;

use super::Graph;
use crate::{
    people::{Circle, Employment, Person, Tie},
    word::words,
};

/// Oneself.
pub(super) const ME: usize = 0;
/// Of how many people at one organization it is looked who was there with whom. In a larger one, the day alone says little.
const COLLEAGUES_AT_MOST: usize = 60;

words! {
    /// How two people know each other, surest first.
    TieKind {
        /// One named the other.
        Named = "named",
        /// One's own words about one name the other.
        Told = "told",
        /// Both work at the same place now.
        Colleague = "colleague",
        /// Both were at the same place at the same time.
        Together = "together",
        /// They know oneself.
        Mine = "mine",
    }
}

/// How strong a tie is, in percent. Estimates of the house: somebody who named a person has their address.
fn strength(kind: TieKind) -> u8 {
    match kind {
        TieKind::Named => 80,
        TieKind::Told => 70,
        TieKind::Colleague => 45,
        TieKind::Together => 35,
        TieKind::Mine => 50,
    }
}

/// All ties of a circle.
#[derive(Debug, Clone)]
pub struct Ties {
    graph: Graph,
    kinds: HashMap<(u32, u32), TieKind>,
}

/// The node of the person at a place.
pub(super) fn node(place: usize) -> usize {
    place + 1
}

/// The place of a node's person; nothing for oneself.
pub(super) fn place(node: usize) -> Option<usize> {
    node.checked_sub(1)
}

impl Ties {
    /// Reads who knows whom. `talked` are those one has talked with.
    #[must_use]
    pub fn of(circle: &Circle, talked: &HashSet<crate::people::PersonId>) -> Self {
        let mut kinds = HashMap::new();
        let mut note = |one: usize, other: usize, kind: TieKind| {
            if one != other {
                let key = (one.min(other) as u32, one.max(other) as u32);
                let known = kinds.entry(key).or_insert(kind);
                *known = kind.min(*known);
            }
        };
        for referral in &circle.referrals {
            if let (Some(one), Some(other)) = (circle.place_of(referral.referrer_id), circle.place_of(referral.person_id)) {
                note(node(one), node(other), TieKind::Named);
            }
        }
        told(circle, &mut note);
        together(circle, &mut note);
        let mut ties: Vec<(u32, u32, u8)> = kinds.iter().map(|((one, other), kind)| (*one, *other, strength(*kind))).collect();
        for (place, person) in circle.people().iter().enumerate() {
            if let Some(percent) = known_to_me(person, talked.contains(&person.id)) {
                ties.push((ME as u32, node(place) as u32, percent));
            }
        }
        // Whatever the order of the map was, the same circle gives the same graph.
        ties.sort_unstable();
        Self { graph: Graph::new(circle.people().len() + 1, &ties), kinds }
    }

    pub(super) fn graph(&self) -> &Graph {
        &self.graph
    }

    /// How two nodes know each other.
    pub(super) fn between(&self, one: usize, other: usize) -> TieKind {
        let key = (one.min(other) as u32, one.max(other) as u32);
        self.kinds.get(&key).copied().unwrap_or(TieKind::Mine)
    }

    /// Every tie between two people, as places among all, in a fixed order.
    #[must_use]
    pub fn all(&self) -> BTreeMap<(usize, usize), TieKind> {
        let placed = |((one, other), kind): (&(u32, u32), &TieKind)| Some(((place(*one as usize)?, place(*other as usize)?), *kind));
        self.kinds.iter().filter_map(placed).collect()
    }
}

/// How strongly somebody knows oneself, in percent; nothing if one has never had to do with each other.
fn known_to_me(person: &Person, talked: bool) -> Option<u8> {
    match person.tie {
        Some(Tie::Close) => Some(95),
        _ if talked => Some(85),
        Some(Tie::Met) => Some(70),
        Some(Tie::Shared) => Some(25),
        Some(Tie::Stranger) | None => None,
    }
}

/// Ties that one's own words name: "a friend of Ben Okoro" with a Ben Okoro on the list. Whole names of two words or more.
fn told(circle: &Circle, note: &mut impl FnMut(usize, usize, TieKind)) {
    let texts = |person: &Person| !(person.how_met.is_empty() && person.notes.is_empty());
    if !circle.people().iter().any(texts) {
        return;
    }
    let mut names: HashMap<Vec<String>, Option<usize>> = HashMap::new();
    let mut longest = 0;
    for (place, person) in circle.people().iter().enumerate() {
        let name = words_of(&person.name);
        if name.len() > 1 {
            longest = longest.max(name.len());
            // Two people of one name: then the words name neither for certain.
            names.entry(name).and_modify(|known| *known = None).or_insert(Some(place));
        }
    }
    for (place, person) in circle.people().iter().enumerate().filter(|(_, person)| texts(person)) {
        for text in [&person.how_met, &person.notes] {
            let words = words_of(text);
            for length in 2..=longest.min(words.len()) {
                for other in words.windows(length).filter_map(|window| names.get(window).copied().flatten()) {
                    note(node(place), node(other), TieKind::Told);
                }
            }
        }
    }
}

fn words_of(text: &str) -> Vec<String> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// Ties of those who were at one organization at the same time, as far as dates tell.
fn together(circle: &Circle, note: &mut impl FnMut(usize, usize, TieKind)) {
    let mut at: Vec<Vec<(usize, &Employment)>> = vec![Vec::new(); circle.organizations().len()];
    for place in 0..circle.people().len() {
        for work in circle.work_at(place) {
            if let Some(organization) = work.organization_id.and_then(|id| circle.organization_place(id)) {
                at[organization].push((place, work));
            }
        }
    }
    for there in at.iter().filter(|there| there.len() <= COLLEAGUES_AT_MOST) {
        for (number, (one, work)) in there.iter().enumerate() {
            for (other, theirs) in &there[number + 1..] {
                if let Some(kind) = at_the_same_time(work, theirs) {
                    note(node(*one), node(*other), kind);
                }
            }
        }
    }
}

/// Whether two employments at one organization overlap. Where neither has ended, both are there now. Where one has ended, it
/// is known since when each was there, or nothing is said.
fn at_the_same_time(one: &Employment, other: &Employment) -> Option<TieKind> {
    if one.until.is_none() && other.until.is_none() {
        return Some(TieKind::Colleague);
    }
    let (begin, end) = (one.since?.max(other.since?), one.until.unwrap_or(Date::MAX).min(other.until.unwrap_or(Date::MAX)));
    (begin < end).then_some(TieKind::Together)
}
