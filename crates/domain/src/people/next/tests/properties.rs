//! Properties of the choice: its guarantee against every other choice, and that nobody is named who asked for rest.

use std::collections::HashSet;

use proptest::prelude::*;

use super::*;

const WEIGHTS: [u32; 6] = [80, 48, 40, 40, 24, 7];

fn candidates(with_organizations: bool) -> impl Strategy<Value = Vec<Candidate>> {
    let organization = if with_organizations { (0..4_u32).prop_map(Some).boxed() } else { Just(None).boxed() };
    let candidate = (0..64_u64, 0..60_u32, prop_oneof![organization, Just(None)]);
    let made = |(place, (covers, points, organization))| Candidate { person: place, organization, covers, points };
    proptest::collection::vec(candidate, 0..10).prop_map(move |all| (0..).zip(all).map(made).collect())
}

/// What some cover together, added up one by one.
fn value(candidates: &[Candidate], chosen: &[usize], heard: &[u32]) -> u32 {
    let mut heard = heard.to_vec();
    let mut sum = 0;
    for place in chosen {
        sum += candidates[*place].adds(&WEIGHTS, &heard);
        candidates[*place].kinds().for_each(|kind| heard[kind] += 1);
    }
    sum
}

fn is_allowed(candidates: &[Candidate], chosen: &[usize]) -> bool {
    let mut seen = HashSet::new();
    chosen.iter().filter_map(|place| candidates[*place].organization).all(|organization| seen.insert(organization))
}

/// The best value of all choices, found by trying every one.
fn best(candidates: &[Candidate], heard: &[u32], at_most: usize) -> u32 {
    let subsets = (0_u32..1 << candidates.len()).filter(|set| set.count_ones() as usize <= at_most);
    let places = |set: u32| -> Vec<usize> { (0..candidates.len()).filter(|place| set >> place & 1 == 1).collect() };
    subsets.map(places).filter(|chosen| is_allowed(candidates, chosen)).map(|chosen| value(candidates, &chosen, heard)).max().unwrap_or(0)
}

/// The same greedy choice without laziness: everybody is counted anew each time.
fn plain_greedy(candidates: &[Candidate], heard: &[u32], at_most: usize) -> Vec<usize> {
    let mut chosen: Vec<usize> = Vec::new();
    while chosen.len() < at_most {
        let base = value(candidates, &chosen, heard);
        let with = |place: usize| [chosen.as_slice(), &[place]].concat();
        let open = (0..candidates.len()).filter(|place| !chosen.contains(place) && is_allowed(candidates, &with(*place)));
        let Some(next) = open.max_by_key(|place| (value(candidates, &with(*place), heard) - base, std::cmp::Reverse(*place))) else {
            break;
        };
        chosen.push(next);
    }
    chosen
}

proptest! {
    #[test]
    fn the_choice_reaches_what_is_guaranteed(all in candidates(false), heard in proptest::collection::vec(0..4_u32, 6), at_most in 0..6_usize) {
        let chosen = choose(&all, &WEIGHTS, &heard, at_most);
        let reached = f64::from(value(&all, &chosen, &heard));
        prop_assert!(reached >= (1.0 - (-1_f64).exp()) * f64::from(best(&all, &heard, at_most)));
    }

    #[test]
    fn where_organizations_forbid_pairs_it_reaches_half(all in candidates(true), heard in proptest::collection::vec(0..4_u32, 6), at_most in 0..6_usize) {
        let chosen = choose(&all, &WEIGHTS, &heard, at_most);
        prop_assert!(is_allowed(&all, &chosen));
        prop_assert!(2 * value(&all, &chosen, &heard) >= best(&all, &heard, at_most));
    }

    #[test]
    fn being_lazy_changes_nothing(all in candidates(true), heard in proptest::collection::vec(0..4_u32, 6), at_most in 0..9_usize) {
        prop_assert_eq!(choose(&all, &WEIGHTS, &heard, at_most), plain_greedy(&all, &heard, at_most));
    }

    #[test]
    fn nobody_is_named_who_asked_not_to_be_asked_again(
        titles in proptest::collection::vec((0..4_usize, 0..3_u128, 0..3_usize), 1..14),
        never in proptest::collection::vec(1..14_u128, 0..6),
        named in proptest::collection::vec((1..14_u128, 1..14_u128, any::<bool>()), 0..12),
        marked in proptest::collection::vec(1..14_u128, 0..6),
    ) {
        let mut made = Made::default();
        for (number, (title, organization, tie)) in (1..).zip(titles) {
            made.person(number, ["Nurse", "Baker", "Nurse and teacher", ""][title], Some(organization).filter(|number| *number > 0));
            made.people[number as usize - 1].tie = [None, Some(Tie::Close), Some(Tie::Shared)][tie];
        }
        for person in &never {
            made.replied(*person, ReplyKind::NeverAgain, at("2021-05-05T10:00Z"));
        }
        for (referrer, person, may_mention) in named {
            made.refer(referrer, person, may_mention);
        }
        for person in marked {
            made.say(person, ViewpointKind::InRole, true);
        }
        let rest: Vec<PersonId> = never.into_iter().map(person_id).collect();
        for one in made.suggest(20) {
            prop_assert!(!rest.contains(&one.person_id));
            prop_assert!(one.through.is_none_or(|through| !rest.contains(&through)));
        }
    }
}
