//! What the network and its picture promise.

use jiff::Timestamp;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::follow_ups::ReferralId;

fn person(id: u128) -> PersonId {
    PersonId(Uuid::from_u128(id))
}

fn people(ids: &[u128]) -> HashSet<PersonId> {
    ids.iter().copied().map(person).collect()
}

/// Who named whom, the earliest first.
fn named(pairs: &[(u128, u128)]) -> Vec<Referral> {
    let at = |place: usize| Timestamp::from_second(i64::try_from(place).unwrap()).unwrap();
    let referral = |(place, (by, who)): (usize, &(u128, u128))| Referral {
        id: ReferralId(Uuid::from_u128(u128::try_from(place).unwrap())),
        referrer_id: person(*by),
        person_id: person(*who),
        interview_id: None,
        may_mention: true,
        named_at: at(place),
        reported_at: None,
    };
    pairs.iter().enumerate().map(referral).collect()
}

fn told(knots: &[Knot]) -> Vec<(u128, usize, usize)> {
    knots.iter().map(|knot| (knot.person_id.0.as_u128(), knot.depth, knot.led_to)).collect()
}

#[test]
fn whoever_is_named_stands_below_whoever_named_them_and_large_trees_come_first() {
    let knots = network(&people(&[1, 5]), &people(&[6]), &named(&[(5, 6), (5, 7), (7, 8)]));
    assert_eq!(told(&knots), [(5, 0, 3), (7, 1, 1), (8, 2, 0), (6, 1, 0), (1, 0, 0)]);
    let reached: Vec<Reached> = knots.iter().map(|knot| knot.reached).collect();
    assert_eq!(reached, [Reached::Talked, Reached::NotYet, Reached::NotYet, Reached::Asked, Reached::Talked]);
}

#[test]
fn pe10_who_was_only_asked_is_no_acquaintance_until_one_has_talked_or_a_name_was_given() {
    let asked = people(&[1, 2, 3]);
    assert_eq!(told(&network(&people(&[]), &asked, &[])), []);
    assert_eq!(told(&network(&people(&[1]), &asked, &named(&[(4, 2)]))), [(4, 0, 1), (2, 1, 0), (1, 0, 0)]);
}

#[test]
fn two_who_named_each_other_make_no_ring() {
    let knots = network(&people(&[]), &people(&[]), &named(&[(1, 2), (2, 1), (2, 3), (3, 1)]));
    assert_eq!(told(&knots), [(1, 0, 2), (2, 1, 1), (3, 2, 0)]);
}

#[test]
fn nobody_is_an_empty_picture() {
    let picture = draw(&network(&people(&[]), &people(&[]), &[]), &[]);
    assert!(picture.dots.is_empty() && picture.labels.is_empty() && picture.frame[2] > picture.frame[0]);
}

#[test]
fn a_few_people_all_have_their_names() {
    let knots = network(&people(&[1, 2, 3]), &people(&[]), &named(&[(1, 4), (1, 5)]));
    let picture = draw(&knots, &["Ana Silva", "Kofi Mensah", "Bo Li", "Ruth Okafor", "Tom Weber"]);
    assert_eq!(picture.labels.len(), 5, "{picture:?}");
}

fn any_network() -> impl Strategy<Value = Vec<Knot>> {
    let pairs = prop::collection::vec((0_u128..500, 0_u128..500), 0..300);
    let met = prop::collection::hash_set(0_u128..500, 0..500);
    (pairs, met).prop_map(|(pairs, met)| network(&met.into_iter().map(person).collect(), &people(&[]), &named(&pairs)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn everybody_stands_once_and_right_below_their_own(knots in any_network()) {
        let mut seen = HashSet::new();
        for (place, knot) in knots.iter().enumerate() {
            prop_assert!(seen.insert(knot.person_id));
            prop_assert_eq!(knot.named_by.is_some(), knot.depth > 0);
            prop_assert!(knot.named_by.is_none_or(|by| seen.contains(&by)));
            let below = knots[place + 1..].iter().take_while(|next| next.depth > knot.depth).count();
            prop_assert_eq!(below, knot.led_to);
        }
    }

    #[test]
    fn no_two_dots_touch_and_names_lie_further_out_than_who_named_them(knots in any_network()) {
        let names: Vec<&str> = knots.iter().map(|_| "Somebody With A Name").collect();
        let picture = draw(&knots, &names);
        let far = |dot: &Dot| dot.x.hypot(dot.y);
        for (place, dot) in picture.dots.iter().enumerate() {
            prop_assert!(dot.from.is_none_or(|from| far(&picture.dots[from]) < far(dot)));
            let [left, top, right, bottom] = picture.frame;
            prop_assert!((left..right).contains(&dot.x) && (top..bottom).contains(&dot.y));
            for other in &picture.dots[place + 1..] {
                prop_assert!((dot.x - other.x).hypot(dot.y - other.y) > 8.0, "{dot:?} {other:?}");
            }
        }
    }

    #[test]
    fn names_do_not_lie_over_each_other(knots in any_network()) {
        let names: Vec<&str> = knots.iter().map(|_| "Ana Silva").collect();
        let picture = draw(&knots, &names);
        let width = picture.letters * 0.6 * 9.0;
        let left = |label: &Label| match label.side {
            LabelSide::Left => label.x - width,
            LabelSide::Right => label.x,
            LabelSide::Middle => label.x - width / 2.0,
        };
        for (place, one) in picture.labels.iter().enumerate() {
            for other in &picture.labels[place + 1..] {
                let apart = (left(one) - left(other)).abs() >= width - 1e-6 || (one.y - other.y).abs() >= picture.letters * 1.2 - 1e-6;
                prop_assert!(apart, "{one:?} {other:?}");
            }
        }
    }
}
