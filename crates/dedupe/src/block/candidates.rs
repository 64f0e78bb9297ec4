//! Pairs, kept as lists: for every record the others that come after it.

use super::Groups;
use crate::parallel;

/// Two records, the one with the smaller number first.
pub(crate) type Pair = (u32, u32);

/// The pairs to look at, in order.
#[derive(Default)]
pub(crate) struct Candidates {
    /// Where the list of each record ends.
    ends: Vec<usize>,
    others: Vec<u32>,
}

impl Candidates {
    /// Every pair of so many records.
    pub(super) fn all(records: u32) -> Self {
        let mut all = Self::default();
        for record in 0..records {
            all.others.extend(record + 1..records);
            all.ends.push(all.others.len());
        }
        all
    }

    /// The pairs that share a group.
    pub(super) fn sharing(records: usize, passes: &[Groups]) -> Self {
        let after = After::new(records, passes);
        let records: Vec<u32> = (0..records as u32).collect();
        let pieces = parallel::pieces(&records, |piece| {
            let mut some = Self::default();
            for &record in piece {
                after.push(record, &mut some.others);
                some.ends.push(some.others.len());
            }
            some
        });
        let mut all = Self::default();
        for piece in pieces {
            let before = all.others.len();
            all.others.extend(piece.others);
            all.ends.extend(piece.ends.iter().map(|end| before + end));
        }
        all
    }

    pub(crate) fn len(&self) -> usize {
        self.others.len()
    }

    /// The records that are paired with this one and come after it.
    pub(crate) fn others(&self, record: u32) -> &[u32] {
        let start = record.checked_sub(1).map_or(0, |before| self.ends[before as usize]);
        &self.others[start..self.ends[record as usize]]
    }

    /// The pair at a place.
    pub(crate) fn pair(&self, at: usize) -> Pair {
        (self.ends.partition_point(|end| *end <= at) as u32, self.others[at])
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

    /// Adds the records after this one, each once, in order.
    fn push(&self, record: u32, others: &mut Vec<u32>) {
        let start = others.len();
        for &(pass, from, to) in &self.places[self.starts[record as usize]..self.starts[record as usize + 1]] {
            others.extend_from_slice(&self.passes[pass as usize].members[from as usize..to as usize]);
        }
        let found = &mut others[start..];
        found.sort_unstable();
        let mut kept = 0;
        for at in 0..found.len() {
            if kept == 0 || found[at] != found[kept - 1] {
                found[kept] = found[at];
                kept += 1;
            }
        }
        others.truncate(start + kept);
    }
}
