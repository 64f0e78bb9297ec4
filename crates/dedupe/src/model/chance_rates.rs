//! How often two different persons agree: by chance, and after they have agreed in something else.

use super::match_rates::coincidence;
use super::{Model, Rates, probability};
use crate::block::Pair;
use crate::chance::Chance;
use crate::compare::{LEVELS, SAME};
use crate::field::{Field, Fields};
use crate::parallel;

/// How much the rates by chance count where few pairs were seen, in pairs.
const STEADY: f64 = 12.0;

/// Pairs of records drawn at random.
pub(super) fn random_pairs(records: usize, many: usize, chance: &mut Chance) -> Vec<Pair> {
    let draw = (0..many).map(|_| {
        let (one, other) = (chance.below(records) as u32, chance.below(records) as u32);
        (one.min(other), one.max(other))
    });
    draw.filter(|(one, other)| one != other).collect()
}

/// The rates of the levels in pairs at random, per field. Where a level was not seen, it is rare and not impossible.
pub(super) fn rates(fields: &Fields, pairs: &[Pair]) -> Vec<Rates> {
    let seen = parallel::map(pairs, |&pair| fields.compare(pair).levels);
    fields
        .all
        .iter()
        .enumerate()
        .map(|(at, field)| {
            let mut rates = [0.0; LEVELS];
            for levels in &seen {
                rates[usize::from(levels[at])] += 1.0;
            }
            let known: f64 = rates[1..].iter().sum();
            for rate in &mut rates[1..] {
                *rate = (*rate + 0.3) / (known + 0.3 * (LEVELS - 1) as f64);
            }
            rates[0] = 0.0;
            with_same(rates, agreement(field))
        })
        .collect()
}

/// How often two records that both say something say the same.
pub(super) fn agreement(field: &Field) -> f64 {
    let known: f64 = field.counts[1..].iter().map(|&count| f64::from(count)).sum();
    let pairs: f64 = field.counts[1..].iter().map(|&count| f64::from(count) * (f64::from(count) - 1.0)).sum();
    (pairs / (known * (known - 1.0)).max(1.0)).max(least(field)).clamp(1e-9, 0.99)
}

/// Two persons agree at least so often, even if all texts of the field are different.
pub(super) fn least(field: &Field) -> f64 {
    let distinct = field.counts[1..].iter().filter(|count| **count > 0).count() as f64;
    (0.5 / distinct.max(1.0)).min(coincidence(field.kind))
}

/// The rates with another one for the same text; the others keep their shares of the rest.
pub(super) fn with_same(mut rates: Rates, same: f64) -> Rates {
    let rest: f64 = rates[2..].iter().sum();
    for rate in &mut rates[2..] {
        *rate *= (1.0 - same) / rest.max(1e-9);
    }
    rates[usize::from(SAME)] = same;
    rates
}

/// The rates of all fields after one field has agreed, seen in pairs that share its text and are strangers.
pub(super) fn rates_after(model: &Model, earlier: usize, chance: &mut Chance, many: usize) -> Vec<Rates> {
    let fields = model.fields;
    let pairs = sharing(&fields.all[earlier], many, chance);
    let seen = parallel::map(&pairs, |&pair| {
        let compared = fields.compare(pair);
        let weighed = model.weigh(pair, &compared);
        (compared.levels, (1.0 - probability(weighed.sum)) * (1.0 - probability(weighed.kin_sum)))
    });
    (0..fields.all.len())
        .map(|at| {
            let own = model.chance[at].map(f64::exp2);
            let mut rates = own.map(|rate| rate * STEADY);
            for (levels, two) in &seen {
                rates[usize::from(levels[at])] += two;
            }
            let sum: f64 = rates[1..].iter().sum();
            rates.map(|rate| (rate / sum).max(1e-9))
        })
        .collect()
}

/// Pairs of records that share a text of the field; the records are drawn at random.
fn sharing(field: &Field, many: usize, chance: &mut Chance) -> Vec<Pair> {
    let mut sorted: Vec<(u32, u32)> = (0..)
        .zip(&field.cells)
        .filter(|(_, cell)| field.counts[**cell as usize] > 1 && **cell > 0)
        .map(|(record, cell)| (*cell, record))
        .collect();
    sorted.sort_unstable();
    let groups: Vec<&[(u32, u32)]> = sorted.chunk_by(|one, other| one.0 == other.0).collect();
    if groups.is_empty() {
        return Vec::new();
    }
    let starts: Vec<usize> = groups
        .iter()
        .scan(0, |sum, group| {
            let start = *sum;
            *sum += group.len();
            Some(start)
        })
        .collect();
    // No pair is to count for many because there are few.
    let there: usize = groups.iter().map(|group| group.len() * (group.len() - 1) / 2).sum();
    let draw = (0..many.min(there)).map(|_| {
        let at = chance.below(sorted.len());
        let group = groups[starts.partition_point(|start| *start <= at) - 1];
        let (one, other) = (sorted[at].1, group[chance.below(group.len())].1);
        (one.min(other), one.max(other))
    });
    draw.filter(|(one, other)| one != other).collect()
}
