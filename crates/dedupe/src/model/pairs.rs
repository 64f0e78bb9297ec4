//! The levels of a pair, with a memory of what has been compared before: the same two names meet again and again.

use super::FIELDS;
use crate::block::Pair;
use crate::compare::{self, CLOSE, DIFFERENT, MISSING, ROUGH, SAME, SIMILAR};
use crate::field::Fields;
use crate::spec::Kind;

/// How many comparisons of one field are remembered.
const REMEMBERED: usize = 1 << 12;

/// The levels of a pair, by field.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Compared {
    pub(crate) levels: [u8; FIELDS],
    /// The given name of one agrees with the family name of the other, and was compared with it.
    pub(crate) exchanged: bool,
}

/// Compares pairs, one at a time.
pub(crate) struct Comparer<'a> {
    fields: &'a Fields,
    memory: Vec<Vec<(u64, u8)>>,
}

impl<'a> Comparer<'a> {
    pub(crate) fn new(fields: &'a Fields) -> Self {
        // One memory more than there are fields: for names that are exchanged.
        Self { fields, memory: vec![Vec::new(); fields.all.len() + 1] }
    }

    /// The levels of all fields.
    pub(crate) fn compare(&mut self, pair: Pair) -> Compared {
        let mut levels = [MISSING; FIELDS];
        for (at, level) in levels.iter_mut().enumerate().take(self.fields.all.len()) {
            *level = self.compare_field(at, pair);
        }
        self.finish(pair, levels)
    }

    /// The level of one field, names in order.
    pub(crate) fn compare_field(&mut self, field: usize, (one, other): Pair) -> u8 {
        self.level(field, self.fields.all[field].kind, field, self.fields.row(one)[field], self.fields.row(other)[field])
    }

    /// All levels, once each field has been compared by itself.
    pub(crate) fn finish(&mut self, pair: Pair, mut levels: [u8; FIELDS]) -> Compared {
        let exchanged = self.exchange(pair, &mut levels);
        Compared { levels, exchanged }
    }

    fn level(&mut self, memory: usize, kind: Kind, field: usize, one: u32, other: u32) -> u8 {
        if one == 0 || other == 0 {
            return MISSING;
        }
        if one == other {
            return SAME;
        }
        let (marks, texts) = (&self.fields.all[field].marks, &self.fields.all[field].texts);
        if compare::is_hopeless(kind, (&texts[one as usize], marks[one as usize]), (&texts[other as usize], marks[other as usize])) {
            return DIFFERENT;
        }
        let key = u64::from(one.min(other)) << 32 | u64::from(one.max(other));
        let place = (crate::chance::mix(key) as usize) % REMEMBERED;
        let memory = &mut self.memory[memory];
        if memory.is_empty() {
            *memory = vec![(0, 0); REMEMBERED];
        }
        let slot = &mut memory[place];
        if slot.0 != key {
            *slot = (key, compare::level(kind, &texts[one as usize], &texts[other as usize]));
        }
        slot.1
    }

    /// Compares given with family names if they do not agree in order.
    fn exchange(&mut self, (one, other): Pair, levels: &mut [u8; FIELDS]) -> bool {
        let Some((given, family)) = self.fields.names else { return false };
        let poor = |level: u8| level >= SIMILAR || level == MISSING;
        if !poor(levels[given]) || !poor(levels[family]) {
            return false;
        }
        let cell = |field: usize, record: u32| self.fields.row(record)[field];
        let (first, second) = ((cell(given, one), cell(family, other)), (cell(family, one), cell(given, other)));
        let across = self.fields.all.len();
        let first = self.level(across, Kind::FamilyName, given, first.0, first.1);
        let second = self.level(across, Kind::FamilyName, given, second.0, second.1);
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
