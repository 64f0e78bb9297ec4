//! Learning from the records alone, by expectation and maximization: who is likely one person by what is known so far, and
//! how often such pairs agree.

use super::chance_rates::{agreement, least, random_pairs, rates, rates_after, with_same};
use super::match_rates::{expected, is_ones_own, is_shared, limited};
use super::round::Round;
use super::{Bounds, Compared, FIELDS, Model, Rates, probability};
use crate::block::{Candidates, Pair};
use crate::chance::Chance;
use crate::compare::{CLOSE, MISSING, SAME};
use crate::field::{Field, Fields};
use crate::parallel;
use crate::spec::Kind;

/// How many rounds of learning there are before and after the look at what hangs together.
const ROUNDS: usize = 7;
/// After how many the candidates that have a chance are known well enough.
const FIRST_ROUNDS: usize = 3;
/// How many candidates are in the sample.
const SAMPLE: usize = 50_000;
/// How many of those that have a chance are learned from.
const LEARNED_FROM: usize = 200_000;
/// Pairs with fewer bits than this after the first rounds are not of one person, whatever is learned later.
const HOPELESS: f32 = -16.0;
/// At least so many pairs who belong together are expected for a pair of one person: families and offices are everywhere.
const FAMILIES: f64 = 0.1;
/// Bits of what does not happen.
const NEVER: f64 = -100.0;
/// How much is expected beforehand, in pairs.
const STEADY: f64 = 15.0;
/// The same of those who belong together. They are few: left to themselves they would learn to be what is left over of one
/// person.
const STEADY_KIN: f64 = 60.0;
/// How much a field must say about another one, in bits, to be its parent.
const TELLING: f64 = 0.02;

/// A pair that is learned from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Seen {
    pub(crate) pair: Pair,
    pub(crate) compared: Compared,
    /// For how many candidates it stands.
    pub(super) weight: f32,
}

impl<'a> Model<'a> {
    /// Learns from these candidates. Answers also those that may be of one person.
    ///
    /// A sample says roughly what agreement is worth. That finds the candidates which have a chance; most have none. From all
    /// of these is then learned, and from the rest of the sample.
    pub(crate) fn learn(fields: &'a Fields, candidates: &Candidates) -> (Self, Vec<Seen>) {
        let mut chance = Chance::new(7);
        let records = fields.len();
        let random = random_pairs(records, (records * 8).clamp(2_000, 20_000), &mut chance);
        let raw = rates(fields, &random);
        let mut model = Self::unlearned(fields, &raw);
        let sample = sample(fields, candidates);
        for _ in 0..FIRST_ROUNDS {
            model.round(&sample, &raw);
        }
        let likely = model.likely(candidates);
        let mut seen = every(&likely, likely.len().div_ceil(LEARNED_FROM));
        seen.extend(sample.into_iter().filter(|seen| model.is_kin_alone(seen)));
        for _ in 0..ROUNDS - FIRST_ROUNDS {
            model.round(&seen, &raw);
        }
        model.look_for_parents(&seen);
        model.look_for_followers(&mut chance);
        for _ in 0..ROUNDS {
            model.round(&seen, &raw);
        }
        (model, likely)
    }

    /// The candidates that may be of one person, by what is known so far.
    fn likely(&self, candidates: &Candidates) -> Vec<Seen> {
        let bounds = Bounds::new(self, HOPELESS);
        let records: Vec<u32> = (0..self.fields.len() as u32).collect();
        let likely = parallel::pieces(&records, |piece| {
            let pairs = piece.iter().flat_map(|&one| candidates.others(one).iter().map(move |&other| (one, other)));
            pairs.filter_map(|pair| Some(Seen { pair, compared: bounds.compare(pair)?, weight: 1.0 })).collect::<Vec<Seen>>()
        });
        likely.into_iter().flatten().collect()
    }

    /// Whether two are hardly one person, but may belong together.
    fn is_kin_alone(&self, seen: &Seen) -> bool {
        let weighed = self.weigh(seen.pair, &seen.compared);
        weighed.sum < HOPELESS && weighed.kin_sum > HOPELESS
    }

    fn unlearned(fields: &'a Fields, raw: &[Rates]) -> Self {
        let width = fields.all.len().min(FIELDS);
        let mut order: Vec<usize> = (0..width).collect();
        order.sort_by(|one, other| agreement(&fields.all[*one]).total_cmp(&agreement(&fields.all[*other])));
        let same = fields.all.iter().map(|field| [expected(field.kind).map(bits); 3]).collect();
        let mut model = Self {
            fields,
            order,
            same,
            parents: vec![None; width],
            chance: raw.iter().map(|rates| rates.map(bits)).collect(),
            chance_after: vec![Vec::new(); width],
            rarity: fields.all.iter().map(|field| rarity(field, agreement(field), 0.0)).collect(),
            prior: [0.0; 2],
            exchanged: bits(0.04),
            kin: fields.all.iter().map(|field| is_shared(field.kind).then(|| expected(field.kind).map(bits))).collect(),
            kin_prior: NEVER,
            has_sources: false,
        };
        model.has_sources = has_sources(fields);
        let expected = 0.2 * fields.len() as f64;
        model.prior = [0, 1].map(|class| odds(expected / model.pairs(class)));
        if model.knows_kin() {
            model.kin_prior = odds(expected / (model.pairs(0) + model.pairs(1)));
        }
        model
    }

    /// How many pairs there are across sources (or at all), or within one.
    fn pairs(&self, class: usize) -> f64 {
        let pairs = |many: f64| many * (many - 1.0) / 2.0;
        let all = pairs(self.fields.len() as f64);
        if !self.has_sources {
            return all.max(1.0);
        }
        let most = self.fields.sources.iter().max().map_or(0, |most| *most as usize);
        let mut sizes = vec![0.0; most + 1];
        for source in &self.fields.sources {
            sizes[*source as usize] += 1.0;
        }
        let within: f64 = sizes.into_iter().map(pairs).sum();
        (if class == 1 { within } else { all - within }).max(1.0)
    }

    /// Whether there are fields by which those who belong together can be told from one person.
    fn knows_kin(&self) -> bool {
        let has = |is: fn(Kind) -> bool| self.fields.all.iter().any(|field| is(field.kind));
        has(is_shared) && has(is_ones_own)
    }

    fn round(&mut self, seen: &[Seen], raw: &[Rates]) {
        let round = Round::of(self, seen);
        for class in [0, 1] {
            self.prior[class] = odds((round.sum[class] + 0.5) / self.pairs(class));
        }
        let total = self.pairs(0) + if self.has_sources { self.pairs(1) } else { 0.0 };
        self.kin_prior = if self.knows_kin() { odds((round.kin_sum.max(round.sum[0] * FAMILIES) + 0.5) / total) } else { NEVER };
        let matches = round.sum[0] + round.sum[1];
        self.exchanged = bits((round.exchanged + 0.2) / (matches + 10.0)) + 1.0;
        for &field in &self.order.clone() {
            let kind = self.fields.all[field].kind;
            let by_itself = limited(kind, steadied(&sum(&round.counts[field]), &expected(kind), STEADY));
            if self.kin[field].is_some() {
                self.kin[field] = Some(steadied(&round.kin[field], &expected(kind), STEADY_KIN).map(bits));
            }
            self.same[field] = [0, 1, 2].map(|state| match state {
                0 => by_itself.map(bits),
                _ => limited(kind, steadied(&round.counts[field][state], &by_itself, STEADY)).map(bits),
            });
            self.set_chance(field, &raw[field], by_itself[usize::from(SAME)], matches / total);
        }
    }

    /// Pairs at random hold some of one person; they are taken out.
    fn set_chance(&mut self, field: usize, raw: &Rates, same: f64, rate: f64) {
        let field_ = &self.fields.all[field];
        let agree = agreement(field_);
        let left = ((agree - rate * same) / (1.0 - rate)).max(agree * 0.02).max(least(field_)).min(agree);
        self.chance[field] = with_same(*raw, left).map(bits);
        self.rarity[field] = rarity(field_, left, 1.0 - left / agree);
    }

    /// Finds for every field the earlier one that says most about whether it agrees, among pairs of one person.
    fn look_for_parents(&mut self, seen: &[Seen]) {
        let likely: Vec<(f64, [u8; FIELDS])> = seen
            .iter()
            .map(|seen| (probability(self.weigh(seen.pair, &seen.compared).sum), seen))
            .filter(|(one, _)| *one > 0.1)
            .map(|(one, seen)| (one * f64::from(seen.weight), seen.compared.levels))
            .collect();
        for (at, &field) in self.order.iter().enumerate() {
            let tells = self.order[..at].iter().map(|&earlier| (shared(&likely, field, earlier), earlier));
            let best = tells.max_by(|one, other| one.0.total_cmp(&other.0));
            self.parents[field] = best.filter(|(tells, _)| *tells > TELLING).map(|(_, earlier)| earlier);
        }
    }

    /// Finds in what two persons agree more often after they have agreed in something else.
    fn look_for_followers(&mut self, chance: &mut Chance) {
        let many = (self.fields.len() / 2).clamp(500, 2_000);
        let order = self.order.clone();
        for (at, &earlier) in order.iter().enumerate() {
            let after = rates_after(self, earlier, chance, many);
            for &field in &order[at + 1..] {
                if after[field][usize::from(SAME)] > 1.5 * self.chance[field][usize::from(SAME)].exp2() {
                    self.chance_after[field].push((earlier, after[field].map(bits)));
                }
            }
            for after in &mut self.chance_after {
                after.sort_by(|one, other| other.1[usize::from(SAME)].total_cmp(&one.1[usize::from(SAME)]));
            }
        }
    }
}

/// Some of the candidates, evenly spread, and compared.
fn sample(fields: &Fields, candidates: &Candidates) -> Vec<Seen> {
    let step = candidates.len().div_ceil(SAMPLE).max(1);
    let offset = |at: usize| if step == 1 { 0 } else { Chance::new(at as u64).below(step) };
    let some: Vec<Pair> = (0..candidates.len() / step).map(|at| candidates.pair(at * step + offset(at))).collect();
    parallel::map(&some, |&pair| Seen { pair, compared: fields.compare(pair), weight: step as f32 })
}

/// One of so many, in the place of all.
fn every(seen: &[Seen], step: usize) -> Vec<Seen> {
    seen.iter().step_by(step.max(1)).map(|seen| Seen { weight: seen.weight * step as f32, ..*seen }).collect()
}

/// How many bits one field's agreement says about another's.
fn shared(likely: &[(f64, [u8; FIELDS])], field: usize, earlier: usize) -> f64 {
    let mut table = [[0.5_f64; 2]; 2];
    for (one, levels) in likely {
        if levels[field] != MISSING && levels[earlier] != MISSING {
            table[usize::from(levels[earlier] > CLOSE)][usize::from(levels[field] > CLOSE)] += one;
        }
    }
    let all: f64 = table.iter().flatten().sum();
    let mut told = 0.0;
    for row in 0..2 {
        for column in 0..2 {
            let (both, alone) =
                (table[row][column] / all, (table[row][0] + table[row][1]) * (table[0][column] + table[1][column]) / (all * all));
            told += both * (both / alone).log2();
        }
    }
    if all < 30.0 { 0.0 } else { told }
}

/// The bits of the chance to meet each text. What `shared` of the agreement is due to the same person is taken out.
fn rarity(field: &Field, agreement: f64, shared: f64) -> Vec<f32> {
    let known = field.counts[1..].iter().map(|&count| f64::from(count)).sum::<f64>().max(1.0);
    let least = (known * agreement).clamp(1e-6, 0.7);
    let bits = |count: u32| {
        let others = (f64::from(count) - 2.0).max(0.0) * (1.0 - shared);
        ((others + least) / known).min(1.0).log2() as f32
    };
    // Most texts are of few records.
    let few: [f32; 64] = std::array::from_fn(|count| bits(count as u32));
    field.counts.iter().map(|&count| few.get(count as usize).copied().unwrap_or_else(|| bits(count))).collect()
}

fn sum(counts: &[Rates; 3]) -> Rates {
    std::array::from_fn(|level| counts.iter().map(|rates| rates[level]).sum())
}

/// Rates of what was counted, and of what was expected in so many pairs.
fn steadied(counts: &Rates, expected: &Rates, pairs: f64) -> Rates {
    let known: f64 = counts[1..].iter().sum();
    std::array::from_fn(|level| if level == 0 { 0.0 } else { (counts[level] + expected[level] * pairs) / (known + pairs) })
}

fn has_sources(fields: &Fields) -> bool {
    !fields.sources.contains(&0) && fields.sources.iter().any(|source| *source != fields.sources[0])
}

fn bits(rate: f64) -> f64 {
    rate.max(1e-12).log2()
}

fn odds(rate: f64) -> f64 {
    let rate = rate.clamp(1e-12, 0.5);
    (rate / (1.0 - rate)).log2()
}
