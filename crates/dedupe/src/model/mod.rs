//! What agreement and disagreement are worth, in bits, in the manner of Fellegi and Sunter.
//!
//! A level of agreement speaks for one person as far as it is commoner among pairs of one person (`match_rates`) than among
//! pairs of two (`chance_rates`). Both are learned from the records, without examples (`learn`). Three things are not as in the
//! book, because fields hang together: agreement on a rare text is worth more; agreement that follows from an agreement
//! already counted is worth less (a town after its postal code, an address after a family name); and whether a field differs
//! may hang on whether another one does (after a move, street and town differ together).

mod bounds;
mod chance_rates;
mod learn;
mod match_rates;
mod pairs;
mod round;

use crate::block::Pair;
use crate::compare::{LEVELS, MISSING, PART, SAME};
use crate::field::Fields;
use bounds::Bounds;
pub(crate) use pairs::Compared;

/// More fields than this are not compared.
pub(crate) const FIELDS: usize = 32;
/// Rates of all levels.
type Rates = [f64; LEVELS];

/// What has been learned about a set of records.
pub(crate) struct Model<'a> {
    pub(crate) fields: &'a Fields,
    /// The fields, the most telling first. A later one may follow from an earlier one, never the other way round.
    order: Vec<usize>,
    /// Bits of a level among pairs of one person: by itself, after its parent agreed, after it did not.
    same: Vec<[Rates; 3]>,
    /// On which earlier field it hangs whether this one agrees in one person.
    parents: Vec<Option<usize>>,
    /// Bits of a level among pairs of two persons.
    chance: Vec<Rates>,
    /// For every field the same after an earlier one has agreed; the one after which it agrees most often comes first.
    chance_after: Vec<Vec<(usize, Rates)>>,
    /// Bits of the chance to meet each text.
    rarity: Vec<Vec<f32>>,
    /// Bits of the chance that two records are one person: across sources, and within one.
    prior: [f64; 2],
    /// Bits of a level among pairs of two persons who belong together, for what is shared in a family or an office.
    kin: Vec<Option<Rates>>,
    /// Bits of the chance that two records are such a pair.
    kin_prior: f64,
    /// Bits of exchanged names against names in order.
    exchanged: f64,
    has_sources: bool,
}

/// How a pair was weighed, in bits per field.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Weighed {
    pub(crate) bits: [f32; FIELDS],
    pub(crate) levels: [u8; FIELDS],
    /// The bits of all fields and the prior, less what speaks for two persons who belong together.
    pub(crate) sum: f32,
    /// Bits per field for two persons who belong together, against two strangers.
    pub(crate) kin: [f32; FIELDS],
    /// The sum of these, with the chance of such a pair.
    pub(crate) kin_sum: f32,
}

impl Model<'_> {
    /// How many fields are compared.
    pub(crate) fn width(&self) -> usize {
        self.order.len()
    }

    /// Bits for two records before anything is compared.
    pub(crate) fn prior(&self, pair: Pair) -> f32 {
        self.prior[self.class(pair)] as f32
    }

    /// Bits for two who belong together before anything is compared.
    pub(crate) fn kin_prior(&self) -> f32 {
        self.kin_prior as f32
    }

    /// Bits of exchanged names.
    pub(crate) fn exchanged(&self) -> f32 {
        self.exchanged as f32
    }

    /// 1 if both are of one source and only pairs across sources count, else 0.
    pub(crate) fn class(&self, (one, other): Pair) -> usize {
        usize::from(self.has_sources && self.fields.sources[one as usize] == self.fields.sources[other as usize])
    }

    /// Bits for and against one person, per field and with the prior in the sum.
    pub(crate) fn weigh(&self, pair: Pair, compared: &Compared) -> Weighed {
        let levels = compared.levels;
        let nothing = [0.0; FIELDS];
        let mut weighed = Weighed { bits: nothing, levels, sum: self.prior(pair), kin: nothing, kin_sum: self.kin_prior as f32 };
        let mut agreed = Agreed::default();
        for &field in &self.order {
            let level = levels[field];
            if level == MISSING {
                continue;
            }
            let chance = self.chance_bits(field, pair, compared, agreed);
            let bits = self.same[field][self.state(field, &levels)][usize::from(level)] - chance;
            if let Some(rates) = &self.kin[field] {
                weighed.kin[field] = (rates[usize::from(level)] - chance) as f32;
                weighed.kin_sum += weighed.kin[field];
            }
            weighed.bits[field] = bits as f32;
            weighed.sum += bits as f32;
            if level <= PART {
                agreed.add(field);
            }
        }
        if compared.exchanged {
            weighed.sum += self.exchanged as f32;
        }
        weighed.sum -= alternative(weighed.kin_sum);
        weighed
    }

    fn state(&self, field: usize, levels: &[u8; FIELDS]) -> usize {
        match self.parents[field].map(|parent| levels[parent]) {
            None | Some(MISSING) => 0,
            Some(level) => 1 + usize::from(level > crate::compare::CLOSE),
        }
    }

    /// Bits of the chance that two persons agree so far, given in what they agree already.
    fn chance_bits(&self, field: usize, pair: Pair, compared: &Compared, agreed: Agreed) -> f64 {
        let level = usize::from(compared.levels[field]);
        let own = &self.chance[field];
        let after = self.chance_after[field].iter().find(|(earlier, _)| agreed.has(*earlier)).map(|(_, rates)| rates);
        let rates = after.filter(|rates| rates[usize::from(SAME)] > own[usize::from(SAME)]).unwrap_or(own);
        match compared.levels[field] {
            SAME => {
                let rare = f64::from(self.rarity_of(field, pair, compared.exchanged));
                // Without an earlier agreement only the text itself counts.
                if std::ptr::eq(rates, own) { rare } else { rare.max(rates[level]) }
            }
            _ => rates[level],
        }
    }

    fn rarity_of(&self, field: usize, (one, _): Pair, exchanged: bool) -> f32 {
        let cell = self.fields.row(one)[field] as usize;
        match self.fields.names {
            Some((given, family)) if exchanged && field == given => self.rarity[family][cell],
            Some((given, family)) if exchanged && field == family => self.rarity[given][cell],
            _ => self.rarity[field][cell],
        }
    }
}

/// The fields in which a pair has agreed so far.
#[derive(Debug, Default, Clone, Copy)]
struct Agreed(u32);

impl Agreed {
    fn add(&mut self, field: usize) {
        self.0 |= 1 << field;
    }

    fn has(self, field: usize) -> bool {
        self.0 >> field & 1 == 1
    }
}

/// What has to be taken off if, beside two strangers, there is another explanation with so many bits.
pub(crate) fn alternative(bits: f32) -> f32 {
    if bits > 20.0 { bits } else { (1.0 + bits.exp2()).log2() }
}

/// From bits to a probability.
pub(crate) fn probability(bits: f32) -> f64 {
    1.0 / (1.0 + (-f64::from(bits)).exp2())
}
