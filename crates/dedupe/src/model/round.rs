//! One round of learning: how often pairs agree that are likely of one person, or of two who belong together.

use super::learn::Seen;
use super::{Model, Rates, probability};
use crate::compare::LEVELS;
use crate::parallel;

/// What is less likely than this is not counted.
const UNLIKELY: f64 = 1e-4;

/// What one round of learning has seen, in pairs.
pub(super) struct Round {
    /// Pairs of one person: across sources, and within one.
    pub(super) sum: [f64; 2],
    /// By field, state of the parent, level.
    pub(super) counts: Vec<[Rates; 3]>,
    pub(super) exchanged: f64,
    /// Pairs who belong together.
    pub(super) kin_sum: f64,
    /// By field, level, among these.
    pub(super) kin: Vec<Rates>,
}

impl Round {
    /// Counts every pair by how likely it is of one person by what the model knows.
    pub(super) fn of(model: &Model, seen: &[Seen]) -> Self {
        let rounds = parallel::pieces(seen, |piece| {
            let mut round = Self::new(model.width());
            for seen in piece {
                round.count(model, seen);
            }
            round
        });
        rounds.into_iter().fold(Self::new(model.width()), Self::add)
    }

    fn new(width: usize) -> Self {
        let nothing = [0.0; LEVELS];
        Self { sum: [0.0; 2], counts: vec![[nothing; 3]; width], exchanged: 0.0, kin_sum: 0.0, kin: vec![nothing; width] }
    }

    fn count(&mut self, model: &Model, seen: &Seen) {
        let compared = &seen.compared;
        let weighed = model.weigh(seen.pair, compared);
        let one = probability(weighed.sum);
        let kin = (1.0 - one) * probability(weighed.kin_sum);
        if one.max(kin) < UNLIKELY {
            return;
        }
        let (one, kin) = (one * f64::from(seen.weight), kin * f64::from(seen.weight));
        self.sum[model.class(seen.pair)] += one;
        self.kin_sum += kin;
        self.exchanged += if compared.exchanged { one } else { 0.0 };
        for field in 0..model.width() {
            let level = usize::from(compared.levels[field]);
            self.counts[field][model.state(field, &compared.levels)][level] += one;
            self.kin[field][level] += kin;
        }
    }

    fn add(mut self, other: Self) -> Self {
        self.sum = [self.sum[0] + other.sum[0], self.sum[1] + other.sum[1]];
        self.exchanged += other.exchanged;
        self.kin_sum += other.kin_sum;
        let own = self.counts.iter_mut().flatten().chain(&mut self.kin).flatten();
        for (own, other) in own.zip(other.counts.iter().flatten().chain(&other.kin).flatten()) {
            *own += other;
        }
        self
    }
}
