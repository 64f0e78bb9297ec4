//! From records to scored pairs, step by step.

use crate::block::Candidates;
use crate::field::Fields;
use crate::group::{Edge, group};
use crate::model::Model;
use crate::parallel;
use crate::table::Table;

/// Pairs with fewer bits than this are not kept for the clusters.
const HOPELESS: f32 = -12.0;

/// Two records that may be one person.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScoredPair {
    /// The number of the record that was added first.
    pub one: u32,
    /// The number of the other record.
    pub other: u32,
    /// How likely both are one person, from 0.5 to 1.
    pub probability: f64,
}

/// What was found in a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Linked {
    /// Pairs that are likelier one person than two, by their numbers.
    pub pairs: Vec<ScoredPair>,
    /// How many pairs were looked at.
    pub compared: usize,
}

/// Finds the records that are likely of one person. Of a table with sources, only pairs across sources.
pub fn link(table: &Table) -> Linked {
    let fields = Fields::of(table);
    let Some(Found { edges, compared, .. }) = search(&fields) else { return Linked { pairs: Vec::new(), compared: 0 } };
    let mut pairs: Vec<ScoredPair> = edges.iter().map(|edge| ScoredPair::of(&fields, edge)).collect();
    pairs.sort_by_key(|pair| (pair.one, pair.other));
    Linked { pairs, compared }
}

/// What was found, by the places of the records in the fields.
pub(crate) struct Found<'a> {
    pub(crate) model: Model<'a>,
    /// The pairs from even odds up, in order.
    pub(crate) edges: Vec<Edge>,
    pub(crate) compared: usize,
}

/// Finds pairs, learns, weighs and groups; nothing, if there is nothing to compare.
pub(crate) fn search(fields: &Fields) -> Option<Found<'_>> {
    if fields.len() < 2 || fields.all.is_empty() {
        return None;
    }
    let candidates = Candidates::of(fields);
    let (model, likely) = Model::learn(fields, &candidates);
    let mut edges = parallel::map(&likely, |seen| Edge { pair: seen.pair, bits: model.weigh(seen.pair, &seen.compared).sum });
    edges.retain(|edge| edge.bits >= HOPELESS);
    let mut edges = group(&model, edges);
    edges.retain(|edge| model.class(edge.pair) == 0);
    Some(Found { model, edges, compared: candidates.len() })
}

impl ScoredPair {
    pub(crate) fn of(fields: &Fields, edge: &Edge) -> Self {
        let (one, other) = (fields.records[edge.pair.0 as usize], fields.records[edge.pair.1 as usize]);
        Self { one: one.min(other), other: one.max(other), probability: edge.probability() }
    }
}
