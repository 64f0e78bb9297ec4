//! Choosing a few of many, so that together they cover the most. What somebody adds to what others cover already counts
//! half, then a quarter: coverage with diminishing returns, which is a monotone submodular function.
//!
//! The greedy choice reaches at least 1 - 1/e (63 %) of the best one, and half of it where organizations forbid pairs
//! (Nemhauser, Wolsey and Fisher 1978; Fisher, Nemhauser and Wolsey 1978). It is made lazily: what somebody adds never
//! grows, so an old figure is an upper bound, and few are counted anew (Minoux 1978).

use std::{cmp::Reverse, collections::BinaryHeap};

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

/// The places of those chosen, in the order in which they were. `weights` says what each kind is worth, `heard` how often
/// it was heard before.
#[must_use]
pub fn choose(candidates: &[Candidate], weights: &[u32], heard: &[u32], at_most: usize) -> Vec<usize> {
    let mut heard = heard.to_vec();
    let mut chosen: Vec<usize> = Vec::new();
    let first = candidates.iter().enumerate().map(|(place, candidate)| (candidate.adds(weights, &heard), Reverse(place), 0));
    let mut best: BinaryHeap<(u32, Reverse<usize>, usize)> = first.collect();
    while chosen.len() < at_most
        && let Some((_, Reverse(place), counted)) = best.pop()
    {
        let candidate = candidates[place];
        let same_place = |other: &usize| candidate.organization.is_some() && candidates[*other].organization == candidate.organization;
        if chosen.iter().any(same_place) {
            continue;
        }
        if counted < chosen.len() {
            best.push((candidate.adds(weights, &heard), Reverse(place), chosen.len()));
            continue;
        }
        candidate.kinds().for_each(|kind| heard.iter_mut().skip(kind).take(1).for_each(|heard| *heard += 1));
        chosen.push(place);
    }
    chosen
}
