//! Whether voices are independent of each other. Two people of one organization see the same things, and whoever was named by
//! somebody often sees them as that person does. So all of them count as one voice. It is a guess on the careful side.

use std::collections::{HashMap, HashSet};

use uuid::Uuid;

use crate::{
    RecordId as _,
    follow_ups::Referral,
    people::{OrganizationId, PersonId},
};

/// Which people belong together, as far as it is known.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// For each person or organization that belongs with another: one step towards the one that stands for all of them.
    towards: HashMap<Uuid, Uuid>,
}

impl Sources {
    /// From where people work and from who named whom, over any number of steps.
    #[must_use]
    pub fn of<'a>(work: impl IntoIterator<Item = (PersonId, OrganizationId)>, referrals: impl IntoIterator<Item = &'a Referral>) -> Self {
        let mut sources = Self::default();
        for (person, organization) in work {
            sources.join(person.uuid(), organization.uuid());
        }
        for referral in referrals {
            sources.join(referral.referrer_id.uuid(), referral.person_id.uuid());
        }
        sources
    }

    /// How many of some people are independent of each other.
    #[must_use]
    pub fn independent(&self, people: impl IntoIterator<Item = PersonId>) -> usize {
        people.into_iter().map(|person| self.root(person.uuid())).collect::<HashSet<Uuid>>().len()
    }

    fn join(&mut self, one: Uuid, other: Uuid) {
        let (one, other) = (self.root(one), self.root(other));
        if one != other {
            // The smaller one stands for both, so that the order in which they come does not matter.
            self.towards.insert(one.max(other), one.min(other));
        }
    }

    fn root(&self, of: Uuid) -> Uuid {
        let mut at = of;
        while let Some(next) = self.towards.get(&at) {
            at = *next;
        }
        at
    }
}

#[cfg(test)]
pub(super) mod tests {
    use jiff::Timestamp;
    use proptest::prelude::*;

    use super::*;
    use crate::follow_ups::ReferralId;

    pub(in crate::insights) fn person(id: u128) -> PersonId {
        PersonId(Uuid::from_u128(id))
    }

    pub(in crate::insights) fn works(id: u128, at: u128) -> (PersonId, OrganizationId) {
        (person(id), OrganizationId(Uuid::from_u128(1_000 + at)))
    }

    pub(in crate::insights) fn named(by: u128, who: u128) -> Referral {
        Referral {
            id: ReferralId(Uuid::nil()),
            referrer_id: person(by),
            person_id: person(who),
            interview_id: None,
            may_mention: true,
            named_at: Timestamp::UNIX_EPOCH,
            reported_at: None,
        }
    }

    #[track_caller]
    fn check(work: &[(u128, u128)], referrals: &[(u128, u128)], voices: &[u128], independent: usize) {
        let referrals: Vec<Referral> = referrals.iter().map(|(by, who)| named(*by, *who)).collect();
        let sources = Sources::of(work.iter().map(|(id, at)| works(*id, *at)), &referrals);
        assert_eq!(sources.independent(voices.iter().map(|id| person(*id))), independent);
    }

    #[test]
    fn strangers_to_each_other_count_each() {
        check(&[(1, 1), (2, 2)], &[], &[1, 2, 3], 3);
        check(&[], &[], &[], 0);
    }

    #[test]
    fn two_people_of_one_house_are_one_voice() {
        check(&[(1, 1), (2, 1)], &[], &[1, 2], 1);
    }

    #[test]
    fn whoever_was_named_by_somebody_speaks_with_them() {
        check(&[], &[(1, 2)], &[1, 2], 1);
    }

    #[test]
    fn two_whom_a_third_one_named_are_one_voice_even_if_the_third_says_nothing() {
        check(&[], &[(9, 1), (9, 2)], &[1, 2, 3], 2);
    }

    #[test]
    fn a_chain_of_names_and_houses_is_followed_to_its_end() {
        check(&[(2, 1), (3, 1)], &[(1, 2), (3, 4)], &[1, 4], 1);
    }

    proptest! {
        #[test]
        fn more_ties_never_make_more_voices(ties in prop::collection::vec((0_u128..12, 0_u128..12), 0..20)) {
            let referrals: Vec<Referral> = ties.iter().map(|(by, who)| named(*by, *who)).collect();
            let all = || (0..12).map(person);
            for until in 1..=referrals.len() {
                let fewer = Sources::of([], &referrals[..until - 1]).independent(all());
                let more = Sources::of([], &referrals[..until]).independent(all());
                prop_assert!(more <= fewer && fewer - more <= 1);
            }
        }

        #[test]
        fn the_order_in_which_ties_come_does_not_matter(ties in prop::collection::vec((0_u128..12, 0_u128..12), 0..20), who in prop::collection::vec(0_u128..12, 0..12)) {
            let mut referrals: Vec<Referral> = ties.iter().map(|(by, who)| named(*by, *who)).collect();
            let there = Sources::of([], &referrals).independent(who.iter().map(|id| person(*id)));
            referrals.reverse();
            prop_assert_eq!(Sources::of([], &referrals).independent(who.iter().map(|id| person(*id))), there);
        }
    }
}
