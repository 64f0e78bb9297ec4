//! The levels of a pair, field by field.

use super::FIELDS;
use crate::block::Pair;
use crate::compare::{self, CLOSE, DIFFERENT, MISSING, ROUGH, SAME, SIMILAR};
use crate::field::Fields;
use crate::spec::Kind;

/// The levels of a pair, by field.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Compared {
    pub(crate) levels: [u8; FIELDS],
    /// The given name of one agrees with the family name of the other, and was compared with it.
    pub(crate) exchanged: bool,
}

impl Fields {
    /// The levels of all fields.
    pub(crate) fn compare(&self, pair: Pair) -> Compared {
        let mut levels = [MISSING; FIELDS];
        for (at, level) in levels.iter_mut().enumerate().take(self.all.len()) {
            *level = self.compare_field(at, pair);
        }
        self.finish(pair, levels)
    }

    /// The level of one field, names in order.
    pub(crate) fn compare_field(&self, field: usize, (one, other): Pair) -> u8 {
        self.level(self.all[field].kind, field, self.row(one)[field], self.row(other)[field])
    }

    /// All levels, once each field has been compared by itself.
    pub(crate) fn finish(&self, pair: Pair, mut levels: [u8; FIELDS]) -> Compared {
        let exchanged = self.exchange(pair, &mut levels);
        Compared { levels, exchanged }
    }

    fn level(&self, kind: Kind, field: usize, one: u32, other: u32) -> u8 {
        if one == 0 || other == 0 {
            return MISSING;
        }
        if one == other {
            return SAME;
        }
        let (one, other) = (&self.all[field].values[one as usize], &self.all[field].values[other as usize]);
        if compare::is_hopeless(kind, one, other) { DIFFERENT } else { compare::level_of_different(kind, one, other) }
    }

    /// Compares given with family names if they do not agree in order.
    fn exchange(&self, (one, other): Pair, levels: &mut [u8; FIELDS]) -> bool {
        let Some((given, family)) = self.names else { return false };
        let poor = |level: u8| level >= SIMILAR || level == MISSING;
        if !poor(levels[given]) || !poor(levels[family]) {
            return false;
        }
        let (one, other) = (self.row(one), self.row(other));
        // Both fields share their texts.
        let across = |one: u32, other: u32| self.level(Kind::FamilyName, given, one, other);
        let (first, second) = (across(one[given], other[family]), across(one[family], other[given]));
        let agrees = |level: u8| level <= CLOSE && level != ROUGH && level != MISSING;
        let exchanged = match (first, second) {
            (MISSING, SAME) | (SAME, MISSING) => true,
            _ => agrees(first) && agrees(second),
        };
        if exchanged {
            (levels[given], levels[family]) = (first, second);
        }
        exchanged
    }
}
