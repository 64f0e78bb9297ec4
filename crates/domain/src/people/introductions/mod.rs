//! Introductions: who could introduce one to somebody, along the strongest chain of people who know each other.
//!
//! That two people know each other is read from referrals, from time at the same organization, and from one's own words
//! about how one met. It is never stored.

mod graph;
#[cfg(test)]
mod tests;
mod ties;

pub use graph::{Graph, Route};
pub use ties::{TieKind, Ties};

use std::collections::HashSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::{Circle, PersonId};

/// How many people are named who could introduce one. House rule: two, so that one can choose.
pub const INTRODUCERS_AT_MOST: usize = 2;
/// How many people a chain may lead through. House rule: a favour is not handed on further.
pub const CHAIN_AT_MOST: usize = 3;

/// Somebody who could introduce one to another person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Introduction {
    /// Whom to ask, and then through whom it goes on. The person one wants to meet is not among them.
    pub through: Vec<PersonId>,
    /// How the last of them knows the person.
    pub knows: TieKind,
    /// How sure it is that all of them know each other, from 0 to 100. An estimate.
    pub strength: u32,
}

/// Who could introduce one to somebody, the strongest way first. Nobody in `never` is asked.
#[must_use]
pub fn introductions(circle: &Circle, ties: &Ties, person: PersonId, never: &HashSet<PersonId>) -> Vec<Introduction> {
    let Some(target) = circle.place_of(person) else { return Vec::new() };
    let mut left_out: Vec<usize> = never.iter().filter_map(|person| circle.place_of(*person)).map(ties::node).collect();
    let mut found = Vec::new();
    while found.len() < INTRODUCERS_AT_MOST
        && let Some(route) = ties.graph().strongest(ties::ME, ties::node(target), &left_out)
    {
        // From oneself straight to them: then nobody needs to introduce the two.
        let [_, through @ .., _] = route.nodes.as_slice() else { break };
        let Some(last) = through.last().copied().filter(|_| through.len() <= CHAIN_AT_MOST) else { break };
        left_out.extend(through.first());
        found.push(Introduction {
            through: through.iter().filter_map(|node| Some(circle.people().get(ties::place(*node)?)?.id)).collect(),
            knows: ties.between(last, ties::node(target)),
            strength: route.strength(),
        });
    }
    found
}
