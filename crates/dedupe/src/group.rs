//! Clusters: records of one person speak for each other.
//!
//! A record may agree with one member of a cluster in its name and with another in its date of birth. So clusters are
//! compared as wholes: what a field of one says about the other is the mean, over all pairs, of how much likelier it is in one
//! person than in two. The likeliest pairs come first; two clusters become one if they are likelier one person than two.

use crate::block::Pair;
use crate::chance::Numbered;
use crate::model::{FIELDS, Model, alternative, probability};

/// How often all pairs are gone through: a cluster that has grown may take in what it did not before.
const TURNS: usize = 3;
/// At most so many pairs of members speak for two clusters.
const SPEAKERS: usize = 25;

/// A pair with what speaks for it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Edge {
    pub(crate) pair: Pair,
    pub(crate) bits: f32,
}

/// All pairs within clusters, with bits after what the clusters say; the others with at most even odds.
pub(crate) fn group(model: &Model, mut edges: Vec<Edge>) -> Vec<Edge> {
    edges.sort_unstable_by(|one, other| other.bits.total_cmp(&one.bits).then(one.pair.cmp(&other.pair)));
    let mut groups =
        Groups { model, of: vec![ALONE; model.fields.len()], members: Vec::new(), apart: Numbered::default(), found: Vec::new() };
    for _ in 0..TURNS {
        let mut changed = false;
        for edge in &edges {
            changed |= groups.consider(*edge);
        }
        if !changed {
            break;
        }
    }
    groups.found.sort_unstable_by_key(|edge| edge.pair);
    groups.found
}

/// The cluster of a record that has not met another one yet.
const ALONE: u32 = u32::MAX;

struct Groups<'a> {
    model: &'a Model<'a>,
    of: Vec<u32>,
    members: Vec<Vec<u32>>,
    /// Clusters that were kept apart, with how many members they had together then.
    apart: Numbered<(u32, u32), usize>,
    /// Pairs within clusters with their bits.
    found: Vec<Edge>,
}

impl Groups<'_> {
    /// Makes one cluster of two, if they are one person. Whether they were made one.
    fn consider(&mut self, edge: Edge) -> bool {
        let (first, second) = edge.pair;
        if edge.bits < 0.0 && self.is_alone(first) && self.is_alone(second) {
            return false;
        }
        let (one, other) = (self.cluster(first), self.cluster(second));
        if one == other {
            return false;
        }
        let sizes = [self.members(one).len(), self.members(other).len()];
        let key = (one.min(other), one.max(other));
        if self.apart.get(&key) == Some(&(sizes[0] + sizes[1])) {
            return false;
        }
        let bits = if sizes == [1, 1] { edge.bits } else { self.weigh(one, other) };
        if bits < 0.0 {
            self.apart.insert(key, sizes[0] + sizes[1]);
            return false;
        }
        let moved = std::mem::take(&mut self.members[other as usize]);
        for &second in &moved {
            let pairs = self.members[one as usize].iter().map(|&first| (first.min(second), first.max(second)));
            self.found.extend(pairs.map(|pair| Edge { pair, bits }));
            self.of[second as usize] = one;
        }
        self.members[one as usize].extend(moved);
        true
    }

    fn is_alone(&self, record: u32) -> bool {
        let cluster = self.of[record as usize];
        cluster == ALONE || self.members(cluster).len() == 1
    }

    fn members(&self, cluster: u32) -> &[u32] {
        &self.members[cluster as usize]
    }

    fn cluster(&mut self, record: u32) -> u32 {
        let cluster = &mut self.of[record as usize];
        if *cluster == ALONE {
            *cluster = self.members.len() as u32;
            self.members.push(vec![record]);
        }
        *cluster
    }

    /// Bits for two clusters being one person.
    fn weigh(&self, one: u32, other: u32) -> f32 {
        let (mut sums, mut kin, mut known) = ([0.0_f64; FIELDS], [0.0_f64; FIELDS], [0_u32; FIELDS]);
        let mut prior = f32::INFINITY;
        let pairs = self.members(one).iter().flat_map(|first| self.members(other).iter().map(move |second| (*first, *second)));
        for (first, second) in pairs.take(SPEAKERS) {
            let pair = (first.min(second), first.max(second));
            prior = prior.min(self.model.prior(pair));
            let weighed = self.model.weigh(pair, &self.model.fields.compare(pair));
            for field in 0..self.model.width() {
                if weighed.levels[field] > 0 {
                    sums[field] += f64::from(weighed.bits[field]).exp2();
                    kin[field] += f64::from(weighed.kin[field]).exp2();
                    known[field] += 1;
                }
            }
        }
        let mean = |sums: &[f64; FIELDS]| -> f32 {
            let fields = sums.iter().zip(known).filter(|(_, known)| *known > 0);
            fields.map(|(sum, known)| (sum / f64::from(known)).log2() as f32).sum()
        };
        prior + mean(&sums) - alternative(self.model.kin_prior() + mean(&kin))
    }
}

/// The probability of an edge.
impl Edge {
    pub(crate) fn probability(&self) -> f64 {
        probability(self.bits)
    }
}
