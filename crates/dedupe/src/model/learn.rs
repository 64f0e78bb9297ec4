//! Learning from the records alone, by expectation and maximization: who is likely one person by what is known so far, and
//! how often such pairs agree.

use super::chance_rates::{agreement, least, random_pairs, rates, rates_after, with_same};
use super::match_rates::{expected, is_ones_own, is_shared, limited};
use super::{Compared, FIELDS, Model, Rates, probability};
use crate::block::{Candidates, Pair};
use crate::chance::Chance;
use crate::compare::{CLOSE, LEVELS, MISSING, SAME};
use crate::field::{Field, Fields};
use crate::parallel;
use crate::spec::Kind;

/// How many rounds of learning there are between two looks at what hangs together.
const ROUNDS: usize = 7;
/// How many candidates are learned from.
const LEARNED_FROM: usize = 50_000;
/// Pairs with fewer bits than this after two rounds teach nothing more.
const HOPELESS: f32 = -16.0;
/// At least so many pairs who belong together are expected for a pair of one person: families and offices are everywhere.
const FAMILIES: f64 = 0.1;
/// Bits of what does not happen.
const NEVER: f64 = -100.0;
/// How much is expected beforehand, in pairs.
const STEADY: f64 = 15.0;
/// How much a field must say about another one, in bits, to be its parent.
const TELLING: f64 = 0.02;

/// What one round of learning has seen.
struct Round {
    sum: [f64; 2],
    /// By field, state of the parent, level.
    counts: Vec<[Rates; 3]>,
    exchanged: f64,
    kin_sum: f64,
    /// By field, level, among pairs who belong together.
    kin: Vec<Rates>,
}

impl Round {
    fn new(width: usize) -> Self {
        let nothing = [0.0; LEVELS];
        Self { sum: [0.0; 2], counts: vec![[nothing; 3]; width], exchanged: 0.0, kin_sum: 0.0, kin: vec![nothing; width] }
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

impl<'a> Model<'a> {
    /// Learns from these candidates.
    pub(crate) fn learn(fields: &'a Fields, candidates: &Candidates) -> Self {
        let mut chance = Chance::new(7);
        let records = fields.len();
        let random = random_pairs(records, (records * 8).clamp(2_000, 20_000), &mut chance);
        let raw = rates(fields, &random);
        let mut model = Self::unlearned(fields, &raw);
        let step = candidates.len().div_ceil(LEARNED_FROM).max(1);
        let offset = |at: usize| if step == 1 { 0 } else { Chance::new(at as u64).below(step) };
        let some: Vec<Pair> = (0..candidates.len() / step).map(|at| candidates.pair(at * step + offset(at))).collect();
        let seen = parallel::map(&some, |&pair| (pair, fields.compare(pair)));
        for _ in 0..3 {
            model.round(&seen, step as f64, &raw);
        }
        // Whoever has no chance now will get none.
        let seen: Vec<(Pair, Compared)> = seen.into_iter().filter(|(pair, compared)| model.is_hopeful(*pair, compared)).collect();
        for _ in 3..ROUNDS {
            model.round(&seen, step as f64, &raw);
        }
        model.look_for_parents(&seen);
        model.look_for_followers(&mut chance);
        for _ in 0..ROUNDS {
            model.round(&seen, step as f64, &raw);
        }
        model
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
            chance_after: vec![vec![None; width]; width],
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

    fn is_hopeful(&self, pair: Pair, compared: &Compared) -> bool {
        let weighed = self.weigh(pair, compared);
        weighed.sum.max(weighed.kin_sum) > HOPELESS
    }

    /// Whether there are fields by which those who belong together can be told from one person.
    fn knows_kin(&self) -> bool {
        let has = |is: fn(Kind) -> bool| self.fields.all.iter().any(|field| is(field.kind));
        has(is_shared) && has(is_ones_own)
    }

    fn round(&mut self, seen: &[(Pair, Compared)], step: f64, raw: &[Rates]) {
        let round = self.count(seen);
        for class in [0, 1] {
            self.prior[class] = odds((round.sum[class] * step + 0.5) / self.pairs(class));
        }
        let total = self.pairs(0) + if self.has_sources { self.pairs(1) } else { 0.0 };
        self.kin_prior = if self.knows_kin() { odds((round.kin_sum.max(round.sum[0] * FAMILIES) * step + 0.5) / total) } else { NEVER };
        let matches = (round.sum[0] + round.sum[1]) * step;
        self.exchanged = bits((round.exchanged + 0.2) / (round.sum[0] + round.sum[1] + 10.0)) + 1.0;
        for &field in &self.order.clone() {
            let kind = self.fields.all[field].kind;
            let by_itself = limited(kind, steadied(&sum(&round.counts[field]), &expected(kind), STEADY));
            if self.kin[field].is_some() {
                self.kin[field] = Some(steadied(&round.kin[field], &expected(kind), STEADY).map(bits));
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

    fn count(&self, seen: &[(Pair, Compared)]) -> Round {
        let width = self.width();
        let rounds = parallel::pieces(seen, |piece| {
            let mut round = Round::new(width);
            for (pair, compared) in piece {
                let weighed = self.weigh(*pair, compared);
                let one = probability(weighed.sum);
                let kin = (1.0 - one) * probability(weighed.kin_sum);
                if one.max(kin) < 1e-4 {
                    continue;
                }
                round.sum[self.class(*pair)] += one;
                round.kin_sum += kin;
                round.exchanged += if compared.exchanged { one } else { 0.0 };
                for field in 0..width {
                    let level = usize::from(compared.levels[field]);
                    round.counts[field][self.state(field, &compared.levels)][level] += one;
                    round.kin[field][level] += kin;
                }
            }
            round
        });
        rounds.into_iter().fold(Round::new(width), Round::add)
    }

    /// Finds for every field the earlier one that says most about whether it agrees, among pairs of one person.
    fn look_for_parents(&mut self, seen: &[(Pair, Compared)]) {
        let likely: Vec<(f64, [u8; FIELDS])> = seen
            .iter()
            .map(|(pair, compared)| (probability(self.weigh(*pair, compared).sum), compared.levels))
            .filter(|(one, _)| *one > 0.1)
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
                let follows = after[field][1] > 1.5 * self.chance[field][1].exp2();
                self.chance_after[field][earlier] = follows.then(|| after[field].map(bits));
            }
        }
    }
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
    let others = field.counts.iter().map(|&count| (f64::from(count) - 2.0).max(0.0) * (1.0 - shared));
    others.map(|others| ((others + least) / known).min(1.0).log2() as f32).collect()
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
