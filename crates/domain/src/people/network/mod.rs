//! The network: who led to whom, as trees, and as a picture with oneself in the middle.
//!
//! In it are all with whom one talked and all who were named or named somebody. Who was only asked, and said no or nothing,
//! is no acquaintance; and thirty thousand dots would say nothing.

mod picture;
#[cfg(test)]
mod tests;

pub use picture::{Dot, Label, LabelSide, Picture, draw};

use std::collections::{HashMap, HashSet};

use schemars::JsonSchema;
use serde::Serialize;

use super::PersonId;
use crate::{follow_ups::Referral, word::words};

words! {
    /// How far one is with somebody in the network.
    Reached {
        /// The two have talked.
        Talked = "talked",
        /// They were asked, or wrote.
        Asked = "asked",
        /// Nothing has happened yet.
        NotYet = "not-yet",
    }
}

/// Somebody in the network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Knot {
    /// Who.
    pub person_id: PersonId,
    /// Who named them first; nobody if one found them oneself.
    pub named_by: Option<PersonId>,
    /// How many names lie between oneself and them: 0 for those one found oneself.
    pub depth: usize,
    /// How many people were reached through them, over any number of names.
    pub led_to: usize,
    /// How far one is with them.
    pub reached: Reached,
}

/// The network as trees, one after the other: everybody is followed by those whom they named. The trees with most people come
/// first, and the same facts always give the same order. Of `asked` only those are in it who were named or named somebody.
#[must_use]
pub fn network(talked: &HashSet<PersonId>, asked: &HashSet<PersonId>, referrals: &[Referral]) -> Vec<Knot> {
    let named_by = first_named(referrals);
    let mut named: HashMap<Option<PersonId>, Vec<PersonId>> = HashMap::new();
    let mut everybody: Vec<PersonId> = talked.iter().copied().collect();
    everybody.extend(referrals.iter().flat_map(|referral| [referral.referrer_id, referral.person_id]));
    everybody.sort_unstable();
    everybody.dedup();
    for person in everybody {
        named.entry(named_by.get(&person).copied()).or_default().push(person);
    }
    let mut led_to = HashMap::new();
    let roots = named.get(&None).cloned().unwrap_or_default();
    for root in &roots {
        count(*root, &named, &mut led_to);
    }
    let mut knots = Vec::new();
    let mut waiting: Vec<(PersonId, usize)> = in_order(roots, &led_to).into_iter().rev().map(|person| (person, 0)).collect();
    while let Some((person_id, depth)) = waiting.pop() {
        let reached = match (talked.contains(&person_id), asked.contains(&person_id)) {
            (true, _) => Reached::Talked,
            (false, true) => Reached::Asked,
            (false, false) => Reached::NotYet,
        };
        let led = led_to.get(&person_id).copied().unwrap_or_default();
        knots.push(Knot { person_id, named_by: named_by.get(&person_id).copied(), depth, led_to: led, reached });
        let next = named.get(&Some(person_id)).cloned().unwrap_or_default();
        waiting.extend(in_order(next, &led_to).into_iter().rev().map(|person| (person, depth + 1)));
    }
    knots
}

/// Who named whom first. Where two named each other, or a ring of people, only the earlier words count, so that there is no ring.
fn first_named(referrals: &[Referral]) -> HashMap<PersonId, PersonId> {
    let mut in_time: Vec<&Referral> = referrals.iter().collect();
    in_time.sort_unstable_by_key(|referral| (referral.named_at, referral.id));
    let mut named_by: HashMap<PersonId, PersonId> = HashMap::new();
    for referral in in_time {
        let (who, by) = (referral.person_id, referral.referrer_id);
        let mut above = Some(by);
        while let Some(person) = above.filter(|person| *person != who) {
            above = named_by.get(&person).copied();
        }
        if above.is_none() {
            named_by.entry(who).or_insert(by);
        }
    }
    named_by
}

/// How many people were reached through somebody, counted from the ends of the tree upwards.
fn count(root: PersonId, named: &HashMap<Option<PersonId>, Vec<PersonId>>, led_to: &mut HashMap<PersonId, usize>) {
    let mut order = vec![root];
    let mut at = 0;
    while let Some(person) = order.get(at).copied() {
        order.extend(named.get(&Some(person)).into_iter().flatten());
        at += 1;
    }
    for person in order.into_iter().rev() {
        let below = named.get(&Some(person)).into_iter().flatten().map(|next| 1 + led_to.get(next).copied().unwrap_or_default()).sum();
        led_to.insert(person, below);
    }
}

fn in_order(mut people: Vec<PersonId>, led_to: &HashMap<PersonId, usize>) -> Vec<PersonId> {
    people.sort_unstable_by_key(|person| (std::cmp::Reverse(led_to.get(person).copied().unwrap_or_default()), *person));
    people
}
