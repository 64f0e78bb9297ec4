//! Who led to whom: the names that were given, as trees. Everybody stands once, under whoever named them first.

use std::collections::{BTreeMap, HashSet};

use super::Referral;
use crate::people::PersonId;

/// How deep a tree is drawn; whoever stands deeper stands at this depth. House rule: it has to fit on a phone.
pub const CHAIN_DEPTH: usize = 8;

/// One person in a tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Branch {
    /// Who.
    pub person: PersonId,
    /// Who named them; nobody at the root.
    pub named_by: Option<PersonId>,
    /// How far from the root, at most [`CHAIN_DEPTH`].
    pub depth: usize,
}

/// The trees, each person after whoever named them, those named first before those named later.
#[must_use]
pub fn chains(referrals: &[Referral]) -> Vec<Branch> {
    let mut told: Vec<&Referral> = referrals.iter().filter(|referral| referral.referrer_id != referral.person_id).collect();
    told.sort_by_key(|referral| (referral.named_at, referral.id));
    let mut named: BTreeMap<PersonId, Vec<PersonId>> = BTreeMap::new();
    let mut placed: HashSet<PersonId> = HashSet::new();
    for referral in &told {
        if placed.insert(referral.person_id) {
            named.entry(referral.referrer_id).or_default().push(referral.person_id);
        }
    }
    let mut branches = Vec::new();
    let mut seen = HashSet::new();
    // Whoever was named by nobody is a root. Where people named each other in a ring, the one who spoke first is.
    let roots = told.iter().map(|referral| referral.referrer_id);
    let free: Vec<PersonId> = roots.clone().filter(|root| !placed.contains(root)).collect();
    for root in free.into_iter().chain(roots) {
        let mut open = vec![Branch { person: root, named_by: None, depth: 0 }];
        while let Some(branch) = open.pop() {
            if !seen.insert(branch.person) {
                continue;
            }
            branches.push(branch);
            let depth = (branch.depth + 1).min(CHAIN_DEPTH);
            let below = named.get(&branch.person).into_iter().flatten().rev();
            open.extend(below.map(|person| Branch { person: *person, named_by: Some(branch.person), depth }));
        }
    }
    branches
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::follow_ups::ReferralId;

    fn named(nth: usize, who: u128, whom: u128) -> Referral {
        Referral {
            id: ReferralId(Uuid::from_u128(nth as u128)),
            referrer_id: PersonId(Uuid::from_u128(who)),
            person_id: PersonId(Uuid::from_u128(whom)),
            interview_id: None,
            may_mention: true,
            named_at: Timestamp::from_second(nth as i64).unwrap(),
            reported_at: None,
        }
    }

    fn all(pairs: &[(u128, u128)]) -> Vec<Referral> {
        pairs.iter().enumerate().map(|(nth, (who, whom))| named(nth, *who, *whom)).collect()
    }

    #[track_caller]
    fn check(pairs: &[(u128, u128)], expect: &[(u128, usize)]) {
        let branches = chains(&all(pairs));
        let short: Vec<(u128, usize)> = branches.iter().map(|branch| (branch.person.0.as_u128(), branch.depth)).collect();
        assert_eq!(short, expect);
    }

    #[test]
    fn a_name_leads_to_the_next_and_two_chains_stand_apart() {
        check(&[(1, 2), (2, 3), (1, 4), (8, 9)], &[(1, 0), (2, 1), (3, 2), (4, 1), (8, 0), (9, 1)]);
    }

    #[test]
    fn whoever_was_named_twice_stands_with_who_named_them_first() {
        check(&[(1, 3), (2, 3)], &[(1, 0), (3, 1), (2, 0)]);
    }

    #[test]
    fn those_who_named_each_other_stand_once() {
        check(&[(1, 2), (2, 1)], &[(1, 0), (2, 1)]);
        check(&[(1, 1)], &[]);
    }

    proptest! {
        #[test]
        fn everybody_stands_once_and_below_who_named_them(pairs in proptest::collection::vec((0_u128..12, 0_u128..12), 0..40)) {
            let branches = chains(&all(&pairs));
            let everybody: HashSet<u128> = pairs.iter().filter(|(who, whom)| who != whom).flat_map(|(who, whom)| [*who, *whom]).collect();
            prop_assert_eq!(branches.len(), everybody.len());
            for (at, branch) in branches.iter().enumerate() {
                let above = branches[..at].iter().any(|above| Some(above.person) == branch.named_by);
                prop_assert!(branch.depth == 0 || above, "{branch:?} stands before who named them");
                prop_assert!(branch.depth <= CHAIN_DEPTH);
            }
        }
    }
}
