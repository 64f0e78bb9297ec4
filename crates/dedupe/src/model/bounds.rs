//! Leaving off early: what most candidates can still reach at the best is too little after one or two fields.

use super::{Compared, FIELDS, Model, Rates};
use crate::block::Pair;
use crate::compare::{LEVELS, MISSING, SAME};

/// What a pair can reach.
pub(crate) struct Bounds<'a> {
    model: &'a Model<'a>,
    /// The most bits of every level. For the same text its rarity is still to be taken off.
    most: Vec<Rates>,
    /// The most bits of any level but the same.
    most_otherwise: Vec<f64>,
    /// Pairs that cannot reach so many bits are left off.
    least: f32,
}

impl<'a> Bounds<'a> {
    pub(crate) fn new(model: &'a Model<'a>, least: f32) -> Self {
        let most: Vec<Rates> = (0..model.width()).map(|field| most(model, field)).collect();
        let otherwise = |rates: &Rates| rates[usize::from(SAME) + 1..].iter().copied().fold(f64::MIN, f64::max);
        let most_otherwise = most.iter().map(otherwise).collect();
        Self { model, most, most_otherwise, least }
    }

    /// The levels of a pair, if it reaches enough.
    pub(crate) fn compare(&self, pair: Pair) -> Option<Compared> {
        let fields = self.model.fields;
        let (one, other) = (fields.row(pair.0), fields.row(pair.1));
        let mut reach = f64::from(self.model.prior(pair));
        let mut levels = [MISSING; FIELDS];
        for &field in &self.model.order {
            match (one[field], other[field]) {
                (0, _) | (_, 0) => {}
                (cell, other) if cell == other => {
                    levels[field] = SAME;
                    reach += self.most[field][usize::from(SAME)] - f64::from(self.model.rarity[field][cell as usize]);
                }
                _ => reach += self.most_otherwise[field],
            }
        }
        let may_be_exchanged = fields.names.is_some_and(|(given, family)| one[given] == other[family] || one[family] == other[given]);
        let least = if may_be_exchanged { f64::MIN } else { f64::from(self.least) };
        for &field in &self.model.order {
            if reach < least {
                return None;
            }
            if one[field] != 0 && other[field] != 0 && levels[field] != SAME {
                levels[field] = fields.compare_field(field, pair);
                reach += self.most[field][usize::from(levels[field])] - self.most_otherwise[field];
            }
        }
        let compared = fields.finish(pair, levels);
        (self.model.weigh(pair, &compared).sum >= self.least).then_some(compared)
    }
}

fn most(model: &Model, field: usize) -> Rates {
    let mut rates = [0.0; LEVELS];
    for (level, most) in rates.iter_mut().enumerate().skip(1) {
        let same = model.same[field].iter().map(|rates| rates[level]).fold(f64::MIN, f64::max);
        let after = model.chance_after[field].iter().map(|(_, rates)| rates[level]);
        let chance = after.fold(model.chance[field][level], f64::min);
        *most = if level == usize::from(SAME) { same } else { same - chance };
    }
    rates
}
