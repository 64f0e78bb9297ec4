//! What a phrase cannot do without: the words it may begin with, and the words that must stand in the line.
//!
//! A "no" is certain, a "yes" only says that it is worth to look.

use super::{Step, parse::Node};
use crate::draft::{NAME, NUMBER, Sieve, as_stem, key};

/// More ways than this to meet a need are no longer cheaper to look up than the phrase itself.
const WAYS: usize = 16;

/// No more needs of a phrase than this are looked up.
const MOST: usize = 3;

/// Groups of places in a sieve, each closed by `CLOSE`; of each group the line must hold one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Needs(Box<[u16]>);

/// Closes a group; no place is as large.
const CLOSE: u16 = u16::MAX;

impl Needs {
    /// What a phrase needs behind its first word, which is looked up otherwise; the rarest first.
    pub(super) fn of(nodes: &[Node]) -> Self {
        let mut groups: Vec<Vec<u64>> = nodes.iter().skip(1).filter_map(one_of).filter(|keys| keys.len() <= WAYS).collect();
        groups.sort_by_key(Vec::len);
        groups.truncate(MOST);
        let places = |keys: Vec<u64>| keys.into_iter().map(Sieve::place).chain([CLOSE]);
        Self(groups.into_iter().flat_map(places).collect())
    }

    /// Whether the line may hold all of it.
    pub(super) fn are_met_by(&self, held: &Sieve) -> bool {
        let mut met = false;
        for place in &self.0 {
            if *place != CLOSE {
                met |= held.holds_at(*place);
            } else if !std::mem::take(&mut met) {
                return false;
            }
        }
        true
    }
}

/// Keys of which one must stand where the node does; none if it may do without words.
fn one_of(node: &Node) -> Option<Vec<u64>> {
    match node {
        Node::Word(word) => Some(vec![key(word)]),
        Node::Form(word) => Some(vec![as_stem(key(&acquaint_text::stem(word)))]),
        Node::Step(Step::Name) => Some(vec![NAME]),
        Node::Step(Step::Number) => Some(vec![NUMBER]),
        Node::Choice(ways) => {
            let rarest = |way: &Vec<Node>| way.iter().filter_map(one_of).min_by_key(Vec::len);
            let keys: Option<Vec<Vec<u64>>> = ways.iter().map(rarest).collect();
            keys.map(|keys| keys.concat())
        }
        Node::Step(_) | Node::Perhaps(_) | Node::Gap(_) => None,
    }
}

/// Collects the words a program may begin with; false if it may begin with any.
pub(super) fn beginnings(program: &[Step], at: usize, keys: &mut Vec<u64>) -> bool {
    match program.get(at) {
        Some(Step::Word(word)) => keys.push(*word),
        Some(Step::Stem(stem)) => keys.push(as_stem(*stem)),
        Some(Step::Words(words)) => keys.extend(words),
        Some(Step::Stems(stems)) => keys.extend(stems.iter().map(|stem| as_stem(*stem))),
        Some(Step::Name) => keys.push(NAME),
        Some(Step::Number) => keys.push(NUMBER),
        Some(Step::Start) => return beginnings(program, at + 1, keys),
        Some(Step::Jump(to)) => return beginnings(program, *to, keys),
        Some(Step::Either(one, other)) => return beginnings(program, *one, keys) && beginnings(program, *other, keys),
        _ => return false,
    }
    true
}
