//! Who has the same whole name as one or two others. That is worth a question, however little else both say.
//!
//! Of a common name there are many, and each pair of them would be a question without an answer: those are left out.

use std::collections::HashMap;

use super::{Person, certain};
use crate::parallel;

/// A name that more people have is no reason to ask.
const AT_MOST: usize = 3;

/// The pairs that share a whole name, the smaller place first. Two with different profiles on LinkedIn are two people.
pub(super) fn pairs(people: &[Person]) -> Vec<(usize, usize)> {
    let mut groups: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, name) in parallel::map(people, whole_name).into_iter().enumerate().filter(|(_, name)| !name.is_empty()) {
        groups.entry(name).or_default().push(at);
    }
    let few = groups.into_values().filter(|group| (2..=AT_MOST).contains(&group.len()));
    let mut pairs: Vec<(usize, usize)> = few.flat_map(each_two).collect();
    pairs.retain(|(one, other)| !have_two_profiles(&people[*one], &people[*other]));
    pairs.sort_unstable();
    pairs
}

/// The words of a name in plain form, in whatever order they were written, with what tells a father from his son.
fn whole_name(person: &Person) -> String {
    let name = certain::name(person);
    let (given, family) = (name.given.split(' '), name.family.split(' '));
    let mut words: Vec<&str> = given.chain(family).filter(|word| !word.is_empty()).collect();
    words.sort_unstable();
    if words.is_empty() { String::new() } else { format!("{}|{}", words.join(" "), certain::marked(person).join(" ")) }
}

/// Whether two have the same whole name, in whatever order or spelling.
pub(super) fn are_named_alike(one: &Person, other: &Person) -> bool {
    let (words, other_words) = (whole_name(one), whole_name(other));
    !words.is_empty() && (words == other_words || certain::are_spelled_alike(&certain::name(one), &certain::name(other)))
}

fn each_two(group: Vec<usize>) -> Vec<(usize, usize)> {
    let after = |at: usize| group[at + 1..].iter().copied();
    group.iter().enumerate().flat_map(|(at, one)| after(at).map(move |other| (*one, other))).collect()
}

fn have_two_profiles(one: &Person, other: &Person) -> bool {
    let (one, other) = (certain::profiles(one), certain::profiles(other));
    !one.is_empty() && !other.is_empty() && !one.iter().any(|profile| other.contains(profile))
}
