//! Pairs, kept as lists: for every record the others that come after it.

use super::Groups;
use crate::parallel;

/// Two records, the one with the smaller number first.
pub(crate) type Pair = (u32, u32);

/// The pairs to look at, in order.
pub(crate) struct Candidates {
    /// Where the list of each record begins, and at the end where the last one ends.
    starts: Vec<usize>,
    others: Vec<u32>,
}

impl Candidates {
    /// Every pair of so many records.
    pub(super) fn all(records: u32) -> Self {
        Self::from_lists((0..records).map(|record| (record + 1..records).collect()))
    }

    /// The pairs that share a group.
    pub(super) fn sharing(records: usize, passes: &[Groups]) -> Self {
        let after = After::new(records, passes);
        let records: Vec<u32> = (0..records as u32).collect();
        let lists = parallel::pieces(&records, |piece| {
            piece.iter().map(|&record| after.of(record)).collect::<Vec<Vec<u32>>>()
        });
        Self::from_lists(lists.into_iter().flatten())
    }

    fn from_lists(lists: impl Iterator<Item = Vec<u32>>) -> Self {
        let (mut starts, mut others) = (vec![0], Vec::new());
        for list in lists {
            others.extend(list);
            starts.push(others.len());
        }
        Self { starts, others }
    }

    pub(crate) fn len(&self) -> usize {
        self.others.len()
    }

    /// The records that are paired with this one and come after it.
    pub(crate) fn others(&self, record: u32) -> &[u32] {
        &self.others[self.starts[record as usize]..self.starts[record as usize + 1]]
    }

    /// The pair at a place.
    pub(crate) fn pair(&self, at: usize) -> Pair {
        (self.starts.partition_point(|start| *start <= at) as u32 - 1, self.others[at])
    }
}

/// For every record, who comes after it in the groups of all passes.
struct After<'a> {
    passes: &'a [Groups],
    /// Where the places of each record begin.
    starts: Vec<usize>,
    /// The pass, and from where to where in its groups.
    places: Vec<(u32, u32, u32)>,
}

impl<'a> After<'a> {
    fn new(records: usize, passes: &'a [Groups]) -> Self {
        let mut starts = vec![0; records + 2];
        for pass in passes {
            for &member in &pass.members {
                starts[member as usize + 2] += 1;
            }
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut places = vec![(0, 0, 0); starts[records + 1]];
        for (number, pass) in (0..).zip(passes) {
            let mut start = 0;
            for &end in &pass.ends {
                for at in start..end {
                    let next = &mut starts[pass.members[at] as usize + 1];
                    places[*next] = (number, at as u32 + 1, end as u32);
                    *next += 1;
                }
                start = end;
            }
        }
        Self { passes, starts, places }
    }

    /// The records after this one, each once, in order.
    fn of(&self, record: u32) -> Vec<u32> {
        let mut others = Vec::new();
        for &(pass, from, to) in &self.places[self.starts[record as usize]..self.starts[record as usize + 1]] {
            others.extend_from_slice(&self.passes[pass as usize].members[from as usize..to as usize]);
        }
        others.sort_unstable();
        others.dedup();
        others
    }
}
