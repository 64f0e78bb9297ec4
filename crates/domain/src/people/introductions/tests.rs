//! The strongest way against every other way, and who is named as an introducer.

use jiff::{Timestamp, civil::date};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::{
    follow_ups::{Referral, ReferralId},
    people::{Employment, EmploymentId, History, Organization, OrganizationId, Person, Tie},
};

fn person_id(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

fn people(ties: &[Option<Tie>]) -> Vec<Person> {
    let names = ["Ana Silva", "Ben Okoro", "Cleo Marsh", "Dan Reed", "Eva Lund"];
    let made = |((number, tie), name): ((u128, &Option<Tie>), &str)| Person {
        tie: *tie,
        ..Person::named(person_id(number), name, Timestamp::UNIX_EPOCH)
    };
    (1..).zip(ties).zip(names).map(made).collect()
}

fn referral(referrer: u128, person: u128) -> Referral {
    Referral {
        id: ReferralId(Uuid::from_u128(referrer * 100 + person)),
        referrer_id: person_id(referrer),
        person_id: person_id(person),
        interview_id: None,
        may_mention: true,
        named_at: Timestamp::UNIX_EPOCH,
        reported_at: None,
    }
}

fn work(person: u128, since: Option<i16>, until: Option<i16>) -> Employment {
    Employment {
        id: EmploymentId(Uuid::from_u128(person)),
        person_id: person_id(person),
        organization_id: Some(OrganizationId(Uuid::from_u128(9))),
        title: String::new(),
        since: since.map(|year| date(year, 1, 1)),
        until: until.map(|year| date(year, 1, 1)),
        learned_at: Timestamp::UNIX_EPOCH,
    }
}

fn circle(people: Vec<Person>, work: Vec<Employment>, referrals: Vec<Referral>) -> Circle {
    let house = Organization::named(OrganizationId(Uuid::from_u128(9)), "House", Timestamp::UNIX_EPOCH);
    Circle::new(people, work, vec![house], History::default(), referrals)
}

#[track_caller]
fn check(circle: &Circle, never: &[u128], expected: &[(&[u128], TieKind)]) {
    let ties = Ties::of(circle, &HashSet::new());
    let never = never.iter().copied().map(person_id).collect();
    let found: Vec<(Vec<PersonId>, TieKind)> =
        introductions(circle, &ties, person_id(3), &never).into_iter().map(|way| (way.through, way.knows)).collect();
    let expected: Vec<(Vec<PersonId>, TieKind)> =
        expected.iter().map(|(through, kind)| (through.iter().copied().map(person_id).collect(), *kind)).collect();
    assert_eq!(found, expected);
}

const CLOSE: Option<Tie> = Some(Tie::Close);

#[test]
fn whoever_named_somebody_is_asked_before_whoever_works_there() {
    let work = vec![work(2, None, None), work(3, None, None)];
    let circle = circle(people(&[CLOSE, CLOSE, None]), work, vec![referral(1, 3)]);
    check(&circle, &[], &[(&[1], TieKind::Named), (&[2], TieKind::Colleague)]);
}

#[test]
fn nobody_is_asked_who_asked_not_to_be() {
    let circle = circle(people(&[CLOSE, CLOSE, None]), Vec::new(), vec![referral(1, 3), referral(2, 3)]);
    check(&circle, &[1], &[(&[2], TieKind::Named)]);
}

#[test]
fn a_chain_of_two_is_a_way_too() {
    let circle = circle(people(&[CLOSE, None, None]), Vec::new(), vec![referral(1, 2), referral(2, 3)]);
    check(&circle, &[], &[(&[1, 2], TieKind::Named)]);
}

#[test]
fn ones_own_words_name_who_knows_whom() {
    let mut people = people(&[CLOSE, None, None]);
    people[2].how_met = "A friend of ana silva's, I think".to_owned();
    check(&circle(people, Vec::new(), Vec::new()), &[], &[(&[1], TieKind::Told)]);
}

#[test]
fn at_one_place_at_different_times_is_no_acquaintance() {
    let at = |work| circle(people(&[CLOSE, None, None]), work, Vec::new());
    check(&at(vec![work(1, Some(2010), Some(2014)), work(3, Some(2014), None)]), &[], &[]);
    check(&at(vec![work(1, Some(2010), Some(2015)), work(3, Some(2014), None)]), &[], &[(&[1], TieKind::Together)]);
    check(&at(vec![work(1, None, Some(2015)), work(3, Some(2014), None)]), &[], &[]);
}

#[test]
fn whom_one_knows_best_needs_no_introduction() {
    let circle = circle(people(&[CLOSE, None, CLOSE]), Vec::new(), vec![referral(1, 3)]);
    check(&circle, &[], &[]);
}

/// The cheapest way by trying every edge again and again (Bellman 1958), to compare with.
fn plain_cheapest(nodes: usize, graph: &Graph, from: usize, to: usize, left_out: &[usize]) -> Option<u32> {
    let mut best = vec![None; nodes];
    best[from] = Some(0);
    for _ in 0..nodes {
        for node in 0..nodes {
            let Some(cost) = best[node] else { continue };
            for (end, price) in graph.ties_of(node) {
                let end = *end as usize;
                if !left_out.contains(&end) && best[end].is_none_or(|known| cost + price < known) {
                    best[end] = Some(cost + price);
                }
            }
        }
    }
    best[to]
}

proptest! {
    #[test]
    fn no_other_way_is_stronger(
        ties in proptest::collection::vec((0..12_u32, 0..12_u32, 1..=100_u8), 0..40),
        from in 0..12_usize,
        to in 0..12_usize,
        left_out in proptest::collection::vec(0..12_usize, 0..3),
    ) {
        let left_out: Vec<usize> = left_out.into_iter().filter(|node| *node != from && *node != to).collect();
        let graph = Graph::new(12, &ties);
        let found = graph.strongest(from, to, &left_out);
        prop_assert_eq!(found.as_ref().map(|route| route.cost), plain_cheapest(12, &graph, from, to, &left_out));
        if let Some(route) = found {
            prop_assert_eq!((route.nodes[0], route.nodes[route.nodes.len() - 1]), (from, to));
            let price = |pair: &[usize]| graph.ties_of(pair[0]).iter().filter(|(end, _)| *end as usize == pair[1]).map(|(_, price)| *price).min();
            let added: Option<u32> = route.nodes.windows(2).map(price).sum();
            prop_assert_eq!(added, Some(route.cost));
            prop_assert!(route.nodes.iter().all(|node| !left_out.contains(node)));
        }
    }
}
