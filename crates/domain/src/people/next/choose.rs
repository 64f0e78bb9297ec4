//! Choosing a few of many, so that together they cover the most. What somebody adds to what others cover already counts
//! half, then a quarter: coverage with diminishing returns, which is a monotone submodular function.
//!
//! The greedy choice reaches at least 1 - 1/e (63 %) of the best one, and half of it where organizations forbid pairs
//! (Nemhauser, Wolsey and Fisher 1978; Fisher, Nemhauser and Wolsey 1978). It is made lazily: what somebody adds never
//! grows, so an old figure is an upper bound, and few are counted anew (Minoux 1978). Those who cover the same lose the same
//! with each choice, so among them the order stays, and only the first of them is compared with others.

use std::{
    cmp::Reverse,
    collections::{BinaryHeap, HashMap, HashSet},
};

/// Somebody who could be chosen, as numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    /// Their place among all.
    pub person: u32,
    /// Their organization's place among all, if known: no two of one are chosen.
    pub organization: Option<u32>,
    /// What they cover: one bit for each kind.
    pub covers: u64,
    /// What counts for them whoever else is chosen.
    pub points: u32,
}

impl Candidate {
    /// The kinds that they cover.
    pub fn kinds(self) -> impl Iterator<Item = usize> {
        (0..64).filter(move |kind| self.covers >> kind & 1 == 1)
    }

    /// What they add, where each kind was heard so many times.
    #[must_use]
    pub fn adds(self, weights: &[u32], heard: &[u32]) -> u32 {
        let mut kinds = self.covers;
        let mut sum = self.points;
        while kinds != 0 {
            let kind = kinds.trailing_zeros() as usize;
            kinds &= kinds - 1;
            if let (Some(weight), Some(heard)) = (weights.get(kind), heard.get(kind)) {
                sum += worth(*weight, *heard);
            }
        }
        sum
    }
}

/// What one more voice is worth after some: half for each that was heard.
pub(super) fn worth(weight: u32, heard: u32) -> u32 {
    weight.checked_shr(heard).unwrap_or(0)
}

/// Those who cover the same: the points and the places of all that are left, the best first.
type Alike = BinaryHeap<(u32, Reverse<usize>)>;

/// The places of those chosen, in the order in which they were. `weights` says what each kind is worth, `heard` how often
/// it was heard before.
#[must_use]
pub fn choose(candidates: &[Candidate], weights: &[u32], heard: &[u32], at_most: usize) -> Vec<usize> {
    let mut heard = heard.to_vec();
    let mut groups = alike(candidates);
    let first = |group: &Alike, heard: &[u32]| {
        let (_, place) = *group.peek()?;
        Some((candidates[place.0].adds(weights, heard), place))
    };
    let begin = groups.iter().enumerate().filter_map(|(at, group)| first(group, &heard).map(|(adds, place)| (adds, place, 0, at)));
    let mut best: BinaryHeap<(u32, Reverse<usize>, usize, usize)> = begin.collect();
    let (mut chosen, mut taken) = (Vec::new(), HashSet::new());
    while chosen.len() < at_most
        && let Some((_, Reverse(place), counted, at)) = best.pop()
    {
        let candidate = candidates[place];
        let is_taken = candidate.organization.is_some_and(|organization| taken.contains(&organization));
        if !is_taken && counted == chosen.len() {
            candidate.kinds().for_each(|kind| heard.iter_mut().skip(kind).take(1).for_each(|heard| *heard += 1));
            taken.extend(candidate.organization);
            chosen.push(place);
        }
        if is_taken || chosen.last() == Some(&place) {
            groups[at].pop();
        }
        best.extend(first(&groups[at], &heard).map(|(adds, place)| (adds, place, chosen.len(), at)));
    }
    chosen
}

/// Everybody, by what they cover.
fn alike(candidates: &[Candidate]) -> Vec<Alike> {
    let mut groups: HashMap<u64, Vec<(u32, Reverse<usize>)>> = HashMap::new();
    for (place, candidate) in candidates.iter().enumerate() {
        groups.entry(candidate.covers).or_default().push((candidate.points, Reverse(place)));
    }
    groups.into_values().map(BinaryHeap::from).collect()
}
