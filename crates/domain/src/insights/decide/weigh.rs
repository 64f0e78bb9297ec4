//! What ratings and weights come to: who leads, and how much something would have to weigh for another way to lead.
//!
//! All of it is exact: whole numbers and fractions of them. Only what every way is rated in is compared; the rest is a gap.

use std::cmp::Reverse;

use super::{Alternative, AlternativeId, Criterion, CriterionId, Rating};

/// What is weighed against what.
#[derive(Debug, Clone, Copy)]
pub struct Board<'a> {
    /// The ways there are.
    pub alternatives: &'a [Alternative],
    /// What matters.
    pub criteria: &'a [Criterion],
    /// How well each way does it.
    pub ratings: &'a [Rating],
}

/// How a way stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The way.
    pub alternative_id: AlternativeId,
    /// The sum of ratings times weights over what is compared.
    pub points: i64,
}

/// A part of all weight, as a fraction from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    above: i64,
    below: i64,
}

impl Share {
    /// In tenths of a percent, to the nearest: 333 for a third.
    #[must_use]
    pub fn permille(self) -> i64 {
        (2_000 * self.above + self.below) / (2 * self.below)
    }

    fn less_than(self, other: Self) -> bool {
        i128::from(self.above) * i128::from(other.below) < i128::from(other.above) * i128::from(self.below)
    }
}

/// That another way would lead if one thing weighed more or less, while the others keep their proportions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// What would weigh more or less.
    pub criterion_id: CriterionId,
    /// The way that would then lead.
    pub rival: AlternativeId,
    /// Whether it would have to weigh more than the share; otherwise less.
    pub more: bool,
    /// At this share of all weight the two are level.
    pub share: Share,
}

impl Board<'_> {
    /// What is compared: everything in which all ways are rated.
    pub fn compared(&self) -> impl Iterator<Item = &Criterion> {
        let rated = |criterion: &&Criterion| self.alternatives.iter().all(|way| self.rating(way.id, criterion.id).is_some());
        self.criteria.iter().filter(rated)
    }

    /// How well a way does something, in one's own judgement.
    #[must_use]
    pub fn rating(&self, way: AlternativeId, criterion: CriterionId) -> Option<i64> {
        let found = self.ratings.iter().find(|rating| rating.alternative_id == way && rating.criterion_id == criterion);
        found.map(|rating| rating.value)
    }

    /// All ways, the leading ones first. Nothing if there is nothing to compare, or fewer than two ways.
    #[must_use]
    pub fn standings(&self) -> Vec<Standing> {
        if self.alternatives.len() < 2 || self.compared().all(|criterion| criterion.weight == 0) {
            return Vec::new();
        }
        let points = |way: AlternativeId| {
            self.compared().map(|criterion| criterion.weight * self.rating(way, criterion.id).unwrap_or_default()).sum()
        };
        let mut standings: Vec<Standing> =
            self.alternatives.iter().map(|way| Standing { alternative_id: way.id, points: points(way.id) }).collect();
        standings.sort_by_key(|standing| (Reverse(standing.points), standing.alternative_id));
        standings
    }

    /// The one way that leads; nothing if two are level.
    #[must_use]
    pub fn leader(&self) -> Option<AlternativeId> {
        let standings = self.standings();
        let (first, second) = (standings.first()?, standings.get(1)?);
        (first.points > second.points).then_some(first.alternative_id)
    }

    /// The part of all weight that something has among what is compared.
    #[must_use]
    pub fn share(&self, criterion: CriterionId) -> Option<Share> {
        let below = self.compared().map(|one| one.weight).sum();
        let above = self.compared().find(|one| one.id == criterion)?.weight;
        (below > 0).then_some(Share { above, below })
    }

    /// By what the lead would turn, for each thing at most once up and once down: the nearest turn of each.
    ///
    /// With the share x of one thing, leader and rival differ by x·d + (1 − x)·s/o, where d is how they differ in it, s how
    /// they differ in all the others by weight, and o what the others weigh. That is zero at x = s / (s − d·o).
    #[must_use]
    pub fn turns(&self) -> Vec<Turn> {
        let Some(leader) = self.leader() else { return Vec::new() };
        let mut turns: Vec<Turn> = Vec::new();
        for criterion in self.compared() {
            for more in [true, false] {
                let each = self.alternatives.iter().filter(|way| way.id != leader);
                let mut nearest: Option<Turn> = None;
                for turn in each.filter_map(|way| self.turn(criterion.id, leader, way.id)).filter(|turn| turn.more == more) {
                    let nearer = nearest
                        .is_none_or(|known| if more { turn.share.less_than(known.share) } else { known.share.less_than(turn.share) });
                    nearest = if nearer { Some(turn) } else { nearest };
                }
                turns.extend(nearest);
            }
        }
        turns
    }

    fn turn(&self, criterion_id: CriterionId, leader: AlternativeId, rival: AlternativeId) -> Option<Turn> {
        let differ = |criterion: CriterionId| Some(self.rating(leader, criterion)? - self.rating(rival, criterion)?);
        let d = differ(criterion_id)?;
        let (mut s, mut o) = (0, 0);
        for other in self.compared().filter(|other| other.id != criterion_id) {
            s += other.weight * differ(other.id)?;
            o += other.weight;
        }
        let (above, below) = if s < 0 { (-s, d * o - s) } else { (s, s - d * o) };
        let turns = o > 0 && (s > 0 && d < 0 || s < 0 && d > 0);
        turns.then_some(Turn { criterion_id, rival, more: d < 0, share: Share { above, below } })
    }
}

#[cfg(test)]
mod tests;
