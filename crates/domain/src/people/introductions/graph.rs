//! People as numbers and ties as costs, packed into arrays: the strongest way between two is the cheapest one.
//!
//! A tie of strength p costs -log(p), so the cheapest way is the one whose strengths multiply to the most. It is looked
//! for from both ends at once (Dijkstra 1959; both ends: Pohl 1971), which touches few of many people.

use std::{cmp::Reverse, collections::BinaryHeap};

/// The cost of a tie that is half as strong. Costs are whole numbers, so that sums are exact.
const HALF: f64 = 1000.0;

/// Who knows whom, and how strongly.
#[derive(Debug, Clone, Default)]
pub struct Graph {
    /// For every node, where its ties begin; one more at the end.
    begins: Vec<u32>,
    /// The other end of every tie and its cost.
    ends: Vec<(u32, u32)>,
}

/// A way from one node to another, both included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// The nodes in their order.
    pub nodes: Vec<usize>,
    /// What it costs in all.
    pub cost: u32,
}

impl Route {
    /// How strong it is, from 0 to 100.
    #[must_use]
    pub fn strength(&self) -> u32 {
        (100.0 * (-f64::from(self.cost) / HALF).exp2()).round() as u32
    }
}

/// What a tie costs that is so strong, in percent from 1 to 100.
fn cost(percent: u32) -> u32 {
    (-(f64::from(percent.clamp(1, 100)) / 100.0).log2() * HALF).round() as u32
}

/// One end of the search: what is known of the way to each node.
struct Side {
    best: Vec<u32>,
    before: Vec<u32>,
    open: BinaryHeap<Reverse<(u32, u32)>>,
}

impl Side {
    fn from(node: u32, nodes: usize) -> Self {
        let mut side = Self { best: vec![u32::MAX; nodes], before: vec![u32::MAX; nodes], open: BinaryHeap::new() };
        side.best[node as usize] = 0;
        side.open.push(Reverse((0, node)));
        side
    }

    fn next(&self) -> Option<u32> {
        self.open.peek().map(|Reverse((cost, _))| *cost)
    }
}

impl Graph {
    /// A graph of some nodes with ties in both directions: two nodes and a strength in percent. Ties of nodes that are not
    /// there are left out.
    #[must_use]
    pub fn new(nodes: usize, ties: &[(u32, u32, u8)]) -> Self {
        let is_there = |tie: &&(u32, u32, u8)| (tie.0 as usize) < nodes && (tie.1 as usize) < nodes;
        let mut begins = vec![0_u32; nodes + 1];
        for (from, to, _) in ties.iter().filter(is_there) {
            begins[*from as usize + 1] += 1;
            begins[*to as usize + 1] += 1;
        }
        for node in 0..nodes {
            begins[node + 1] += begins[node];
        }
        let mut free = begins.clone();
        let mut ends = vec![(0, 0); begins[nodes] as usize];
        let costs: Vec<u32> = (0..=100).map(cost).collect();
        for (from, to, percent) in ties.iter().filter(is_there) {
            let cost = costs[usize::from(*percent).min(100)];
            for (one, other) in [(*from, *to), (*to, *from)] {
                ends[free[one as usize] as usize] = (other, cost);
                free[one as usize] += 1;
            }
        }
        Self { begins, ends }
    }

    /// How many nodes there are.
    #[must_use]
    pub fn nodes(&self) -> usize {
        self.begins.len().saturating_sub(1)
    }

    /// The ties of a node: the other end and the cost of each.
    pub(super) fn ties_of(&self, node: usize) -> &[(u32, u32)] {
        match self.begins.get(node..node + 2) {
            Some([from, to]) => self.ends.get(*from as usize..*to as usize).unwrap_or_default(),
            _ => &[],
        }
    }

    /// The strongest way from one node to another that leads through none of those left out. Nothing if there is none.
    #[must_use]
    pub fn strongest(&self, from: usize, to: usize, left_out: &[usize]) -> Option<Route> {
        let nodes = self.nodes();
        if from >= nodes || to >= nodes || left_out.contains(&from) || left_out.contains(&to) {
            return None;
        }
        let mut closed = vec![false; nodes];
        left_out.iter().filter(|node| **node < nodes).for_each(|node| closed[*node] = true);
        let (mut ahead, mut back) = (Side::from(from as u32, nodes), Side::from(to as u32, nodes));
        let mut met = (from == to).then_some((0, from));
        while let (Some(next_ahead), Some(next_back)) = (ahead.next(), back.next())
            && met.is_none_or(|(cost, _)| next_ahead + next_back < cost)
        {
            // The end that has less to look at goes on, so that a well-known person at one end costs little.
            let found = if ahead.open.len() <= back.open.len() {
                self.step(&mut ahead, &back, &closed)
            } else {
                self.step(&mut back, &ahead, &closed)
            };
            met = [met, found].into_iter().flatten().min();
        }
        met.map(|(cost, middle)| Route { nodes: joined(&ahead, &back, middle), cost })
    }

    /// Settles the nearest node of one side, and says where the two sides meet most cheaply among what it saw.
    fn step(&self, side: &mut Side, other: &Side, closed: &[bool]) -> Option<(u32, usize)> {
        let Reverse((cost, node)) = side.open.pop()?;
        if cost > side.best[node as usize] {
            return None;
        }
        let mut met: Option<(u32, usize)> = None;
        for (end, price) in self.ties_of(node as usize) {
            let (place, reached) = (*end as usize, cost + price);
            if closed[place] || reached >= side.best[place] {
                continue;
            }
            side.best[place] = reached;
            side.before[place] = node;
            side.open.push(Reverse((reached, *end)));
            if other.best[place] < u32::MAX {
                let whole = (reached + other.best[place], place);
                met = Some(met.map_or(whole, |before| before.min(whole)));
            }
        }
        met
    }
}

/// The nodes from one end to the other, through where the two sides met.
fn joined(ahead: &Side, back: &Side, middle: usize) -> Vec<usize> {
    let chain = |side: &Side| -> Vec<usize> {
        std::iter::successors(Some(middle), |node| usize::try_from(side.before[*node]).ok().filter(|before| *before < side.before.len()))
            .collect()
    };
    let mut nodes = chain(ahead);
    nodes.reverse();
    nodes.extend(chain(back).into_iter().skip(1));
    nodes
}
