//! The choice itself: which questions, and which of them in time, so that the objective is as high as it can be.
//!
//! For each candidate q a place is looked for: left out, in reserve, in time, or must. With the worth w(q), and for each kind
//! k the gain b(k) of hearing about it at all, the objective is
//!
//! ```text
//!   sum over q of w(q) * f(place of q)  +  sum over k of b(k) * g(k)  -  FURTHER * (questions beyond the twelfth)
//!   f = 0 left out, 1 in reserve, 3 in time, 4 must
//!   g = 0 nothing of the kind, 1 in reserve only, 3 at least one in time (what stands in the plan already counts)
//! ```
//!
//! subject to: no more questions than there is room for; no more must-asks than are free; the minutes of what is in time stay
//! within the minutes that are left; and of each kind no more questions, and no more must-asks, than its limits say.
//!
//! The answer is exact. Questions of one kind meet in a table by count, must-asks and minutes; then the kinds are put
//! together in a second table of the same axes. Within a kind, of those that cost the same minutes and may or may not be
//! must-asks alike, only as many of the worthiest matter as the kind may have. So some hundred candidates are a few dozen.

use super::QuestionKind;
use crate::word::words;

/// What one question beyond the twelfth must bring to be taken. House rule: little more than the worth of a plain one.
pub(super) const FURTHER: i64 = 40;
/// The minutes beyond which nothing more is gained: fourteen long answers.
pub(super) const MINUTES_AT_MOST: usize = 60;

words! {
    /// Where a question stands in a plan.
    Place {
        /// If time allows.
        Reserve = "reserve",
        /// It fits into the time.
        InTime = "in-time",
        /// One of the three that are asked whatever happens.
        Must = "must",
    }
}

impl Place {
    /// How much of its worth a question brings here.
    pub(super) fn factor(self) -> i64 {
        match self {
            Self::Reserve => 1,
            Self::InTime => 3,
            Self::Must => 4,
        }
    }
}

/// A candidate, as far as the choice depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) kind: QuestionKind,
    /// At least one.
    pub(super) minutes: usize,
    /// At least one.
    pub(super) worth: i64,
    /// Whether it may be a must-ask.
    pub(super) must: bool,
}

/// What is free of one kind, and what it brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct OfKind {
    pub(super) kind: QuestionKind,
    /// How many more questions there may be.
    pub(super) room: usize,
    /// How many more must-asks there may be.
    pub(super) musts: usize,
    /// The gain b of hearing about it.
    pub(super) gain: i64,
    /// The g of what stands in the plan already.
    pub(super) has: i64,
}

/// What is free in a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Limits {
    /// How many more questions there may be.
    pub(super) room: usize,
    /// How many of them come before the thirteenth.
    pub(super) usual: usize,
    /// How many more must-asks there may be.
    pub(super) musts: usize,
    /// How many minutes are left.
    pub(super) minutes: usize,
    /// The kinds; what is of no kind named here is left out.
    pub(super) kinds: Vec<OfKind>,
}

/// Tables are addressed by count, must-asks and minutes.
#[derive(Debug, Clone, Copy)]
struct Axes {
    count: usize,
    musts: usize,
    minutes: usize,
}

impl Axes {
    fn size(self) -> usize {
        (self.count + 1) * (self.musts + 1) * (self.minutes + 1)
    }

    fn at(self, count: usize, musts: usize, minutes: usize) -> usize {
        (count * (self.musts + 1) + musts) * (self.minutes + 1) + minutes
    }

    /// Every place of the table, the largest first, so that a question put in is not met again.
    fn backwards(self) -> impl Iterator<Item = (usize, usize, usize)> {
        let places =
            move |count| (0..=self.musts).rev().flat_map(move |musts| (0..=self.minutes).rev().map(move |minutes| (count, musts, minutes)));
        (0..=self.count).rev().flat_map(places)
    }
}

/// The value of a place that cannot be reached.
const NEVER: i64 = i64::MIN / 4;

/// What one kind can bring: a value for each count, number of must-asks and minutes, and the questions behind it.
struct Offer {
    count: usize,
    musts: usize,
    minutes: usize,
    value: i64,
    chosen: Vec<(usize, Place)>,
}

/// The best choice: the index of each chosen item and its place, in the order of the items.
pub(super) fn choose(items: &[Item], limits: &Limits) -> Vec<(usize, Place)> {
    let minutes = limits.minutes.min(MINUTES_AT_MOST);
    let axes = Axes { count: limits.room, musts: limits.musts, minutes };
    let offers: Vec<Vec<Offer>> = limits.kinds.iter().map(|kind| offers(items, kind, axes)).collect();
    let mut best = vec![NEVER; axes.size()];
    best[0] = 0;
    let mut steps: Vec<Vec<u32>> = Vec::with_capacity(offers.len());
    for offers in &offers {
        let (next, taken) = put_together(&best, offers, axes);
        best = next;
        steps.push(taken);
    }
    let surcharge = |count: usize| FURTHER * i64::try_from(count.saturating_sub(limits.usual)).unwrap_or(i64::MAX / FURTHER);
    let reached = axes.backwards().filter(|(count, musts, minutes)| best[axes.at(*count, *musts, *minutes)] > NEVER);
    let top = reached.max_by_key(|(count, musts, minutes)| best[axes.at(*count, *musts, *minutes)] - surcharge(*count));
    let mut chosen = walk_back(top.unwrap_or_default(), &offers, &steps, axes);
    chosen.sort_unstable_by_key(|(index, _)| *index);
    chosen
}

/// The table with one kind more, and which of its offers leads to each place.
fn put_together(best: &[i64], offers: &[Offer], axes: Axes) -> (Vec<i64>, Vec<u32>) {
    let mut next = vec![NEVER; axes.size()];
    let mut taken = vec![0_u32; axes.size()];
    for (number, offer) in (0_u32..).zip(offers) {
        let free = |axis: usize, used: usize| (axis + 1).saturating_sub(used);
        for count in 0..free(axes.count, offer.count) {
            for musts in 0..free(axes.musts, offer.musts) {
                for minutes in 0..free(axes.minutes, offer.minutes) {
                    let value = best[axes.at(count, musts, minutes)] + offer.value;
                    let there = axes.at(count + offer.count, musts + offer.musts, minutes + offer.minutes);
                    if value > next[there] {
                        (next[there], taken[there]) = (value, number);
                    }
                }
            }
        }
    }
    (next, taken)
}

fn walk_back(top: (usize, usize, usize), offers: &[Vec<Offer>], steps: &[Vec<u32>], axes: Axes) -> Vec<(usize, Place)> {
    let (mut count, mut musts, mut minutes) = top;
    let mut chosen = Vec::new();
    for (offers, taken) in offers.iter().zip(steps).rev() {
        let number = taken[axes.at(count, musts, minutes)];
        let Some(offer) = usize::try_from(number).ok().and_then(|number| offers.get(number)) else { continue };
        (count, musts, minutes) = (count - offer.count, musts - offer.musts, minutes - offer.minutes);
        chosen.extend(&offer.chosen);
    }
    chosen
}

/// All that one kind can bring, the best of each count, number of must-asks and minutes.
fn offers(items: &[Item], kind: &OfKind, axes: Axes) -> Vec<Offer> {
    let axes = Axes { count: kind.room.min(axes.count), musts: kind.musts.min(axes.musts), minutes: axes.minutes };
    let mut best = vec![NEVER; axes.size()];
    let mut chosen: Vec<Vec<(usize, Place)>> = vec![Vec::new(); axes.size()];
    best[0] = 0;
    for index in worthiest(items, kind, axes.count) {
        let item = items[index];
        for (count, musts, minutes) in axes.backwards() {
            let there = axes.at(count, musts, minutes);
            for place in [Place::Reserve, Place::InTime, Place::Must] {
                let needed = if place == Place::Reserve { 0 } else { item.minutes };
                let must = usize::from(place == Place::Must);
                if count == 0 || musts < must || minutes < needed || (must > 0 && !item.must) {
                    continue;
                }
                let from = axes.at(count - 1, musts - must, minutes - needed);
                let value = best[from] + item.worth * place.factor();
                if best[from] > NEVER && value > best[there] {
                    best[there] = value;
                    chosen[there] = chosen[from].iter().copied().chain([(index, place)]).collect();
                }
            }
        }
    }
    let reached = axes.backwards().filter(|(count, musts, minutes)| best[axes.at(*count, *musts, *minutes)] > NEVER);
    let mut offers: Vec<Offer> = reached
        .map(|(count, musts, minutes)| {
            let there = axes.at(count, musts, minutes);
            let brings = if minutes > 0 { 3 } else { i64::from(count > 0) };
            let value = best[there] + kind.gain * (brings.max(kind.has) - kind.has);
            Offer { count, musts, minutes, value, chosen: chosen[there].clone() }
        })
        .collect();
    offers.reverse();
    offers
}

/// Of those alike in minutes and must, as many of the worthiest as the kind may have; the earlier ones where worth is equal.
fn worthiest(items: &[Item], kind: &OfKind, most: usize) -> Vec<usize> {
    let mut of_kind: Vec<usize> = (0..items.len()).filter(|index| items[*index].kind == kind.kind).collect();
    of_kind.sort_by_key(|index| std::cmp::Reverse(items[*index].worth));
    let mut seen: Vec<((usize, bool), usize)> = Vec::new();
    of_kind.retain(|index| {
        let class = (items[*index].minutes, items[*index].must);
        let place = seen.iter().position(|(known, _)| *known == class).unwrap_or_else(|| {
            seen.push((class, 0));
            seen.len() - 1
        });
        seen[place].1 += 1;
        seen[place].1 <= most
    });
    of_kind
}

#[cfg(test)]
mod tests;
