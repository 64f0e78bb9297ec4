//! From records to scored pairs, step by step.

use crate::block;
use crate::field::Fields;
use crate::group::{Edge, group};
use crate::model::{Bounds, Comparer, Model};
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
#[derive(Debug, Clone)]
pub struct Linked {
    /// Pairs that are likelier one person than two, by their numbers.
    pub pairs: Vec<ScoredPair>,
    /// How many pairs were compared.
    pub compared: usize,
}

/// Finds the records that are likely of one person. Of a table with sources, only pairs across sources.
pub fn link(table: &Table) -> Linked {
    let fields = Fields::of(table);
    if fields.len() < 2 || fields.all.is_empty() {
        return Linked { pairs: Vec::new(), compared: 0 };
    }
    let candidates = block::pairs(&fields);
    let model = Model::learn(&fields, &candidates);
    model.dump();
    let bounds = Bounds::new(&model, HOPELESS);
    let edges = parallel::pieces(&candidates, |piece| {
        let mut comparer = Comparer::new(&fields);
        let edges = piece.iter().filter_map(|&pair| Some(Edge { pair, bits: bounds.weigh(pair, &mut comparer)?.sum }));
        edges.collect()
    });
    let found = group(&model, edges);
    let across = found.iter().filter(|edge| model.class(edge.pair) == 0);
    let mut pairs: Vec<ScoredPair> = across.map(|edge| scored(&fields, edge)).collect();
    pairs.sort_by_key(|pair| (pair.one, pair.other));
    Linked { pairs, compared: candidates.len() }
}

fn scored(fields: &Fields, edge: &Edge) -> ScoredPair {
    let (one, other) = (fields.records[edge.pair.0 as usize], fields.records[edge.pair.1 as usize]);
    ScoredPair { one: one.min(other), other: one.max(other), probability: edge.probability() }
}
