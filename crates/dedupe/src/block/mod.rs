//! Which pairs are worth a look. Nobody compares everybody with everybody; a pair is looked at if it agrees in something
//! rare, or in two or three things at once.
//!
//! A pass puts together the records that share one key. Keys that many share are left out, the commonest first, until the
//! pass has no more pairs than its share: so the work grows with the number of records. Only then are pairs written down,
//! record by record, so that those found by several passes are seen and dropped at once.

mod candidates;
mod keys;
mod sorted;

use crate::chance::join;
use crate::field::Fields;
use crate::parallel;
pub(crate) use candidates::{Candidates, Pair};
use keys::{Atom, atoms};

/// Up to this many pairs all are looked at.
const ALL: usize = 130_000;
/// How many pairs a record may have, on the average of all records and passes.
const PAIRS_PER_RECORD: usize = 120;
/// A key that more records share finds nobody.
const CROWD: usize = 400;
/// Of a larger set only the main keys are tried.
const LARGE: usize = 200_000;

impl Candidates {
    /// The pairs to look at.
    pub(crate) fn of(fields: &Fields) -> Self {
        let records = fields.len();
        if records * records.saturating_sub(1) / 2 <= ALL {
            return Self::all(records as u32);
        }
        let atoms = atoms(fields, records > LARGE);
        let passes = passes(&atoms);
        let share = (records * PAIRS_PER_RECORD / passes.len().max(1)).clamp(1, records * 4);
        Self::sharing(records, &parallel::each(&passes, |pass| run(pass, &atoms, records, share)))
    }
}

/// The places of one to three atoms, of different fields, that make up a key.
type Pass = Vec<usize>;

fn passes(atoms: &[Atom]) -> Vec<Pass> {
    let alone = (0..atoms.len()).filter(|&at| atoms[at].stands_alone).map(|at| vec![at]);
    let two = (0..atoms.len()).flat_map(|one| (one + 1..atoms.len()).map(move |other| vec![one, other]));
    let two: Vec<Pass> = two.filter(|pass| fit(atoms, pass)).collect();
    let names = two.iter().filter(|pass| pass.iter().all(|&at| atoms[at].is_name && atoms[at].is_main));
    let three = names.flat_map(|names| {
        let third = (0..atoms.len()).filter(|&at| atoms[at].is_main && !atoms[at].is_name);
        third.map(|at| names.iter().copied().chain([at]).collect())
    });
    alone.chain(three).chain(two.iter().cloned()).collect()
}

/// Whether the atoms are of two fields, and one of them is a main one.
fn fit(atoms: &[Atom], pass: &[usize]) -> bool {
    let [one, other] = [&atoms[pass[0]], &atoms[pass[1]]];
    one.field != other.field && (one.is_main || other.is_main)
}

/// Records that share a key, group by group, and where each group ends.
#[derive(Default)]
struct Groups {
    members: Vec<u32>,
    ends: Vec<usize>,
}

fn run(pass: &Pass, atoms: &[Atom], records: usize, share: usize) -> Groups {
    let mut keyed: Vec<u64> = Vec::with_capacity(records);
    for record in 0..records as u32 {
        add(pass, atoms, record, 0, &mut keyed);
    }
    sorted::by_upper_half(&mut keyed);
    keyed.dedup();
    rarest(&keyed, share)
}

/// The keys of a record: one of each atom, in all combinations. The upper half of the number is the key, the lower the record.
fn add(pass: &[usize], atoms: &[Atom], record: u32, sum: u64, keyed: &mut Vec<u64>) {
    let Some((first, rest)) = pass.split_first() else {
        keyed.push(join(sum, 1) >> 32 << 32 | u64::from(record));
        return;
    };
    for key in atoms[*first].keys(record) {
        // The order of the parts makes no difference: given and family name may be exchanged.
        add(rest, atoms, record, sum.wrapping_add(*key), keyed);
    }
}

/// The groups of the rarest keys, up to the share of pairs.
fn rarest(keyed: &[u64], share: usize) -> Groups {
    let mut sizes = [0_usize; CROWD + 1];
    let groups = || keyed.chunk_by(|one, other| one >> 32 == other >> 32).filter(|group| (2..=CROWD).contains(&group.len()));
    for group in groups() {
        sizes[group.len()] += group.len() * (group.len() - 1) / 2;
    }
    let mut sum = 0;
    let most = sizes.iter().take_while(|pairs| {
        sum += **pairs;
        sum <= share
    });
    let most = most.count();
    let mut rarest = Groups::default();
    for group in groups().filter(|group| group.len() < most) {
        rarest.members.extend(group.iter().map(|&keyed| keyed as u32));
        rarest.ends.push(rarest.members.len());
    }
    rarest
}
