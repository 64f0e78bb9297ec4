//! Who leads, and when the lead turns.

use jiff::Timestamp;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::{aim::ExplorationId, insights::RatingId};

/// Ways with their ratings, one for each weight; 0 is not rated.
struct Table {
    alternatives: Vec<Alternative>,
    criteria: Vec<Criterion>,
    ratings: Vec<Rating>,
}

impl Table {
    fn of(weights: &[i64], ways: &[&[i64]]) -> Self {
        let exploration_id = ExplorationId(Uuid::nil());
        let (added_at, rated_at) = (Timestamp::UNIX_EPOCH, Timestamp::UNIX_EPOCH);
        let criteria: Vec<Criterion> = (0..).zip(weights).map(|(id, weight)| criterion(id, exploration_id, *weight)).collect();
        let way = |id: u128| Alternative { id: AlternativeId(Uuid::from_u128(id)), exploration_id, name: String::new(), added_at };
        let alternatives: Vec<Alternative> = (0..).zip(ways).map(|(id, _)| way(id)).collect();
        let rated = alternatives.iter().zip(ways).flat_map(|(way, values)| {
            criteria.iter().zip(*values).filter(|(_, value)| **value > 0).map(|(criterion, value)| Rating {
                id: RatingId::of(way.id, criterion.id),
                alternative_id: way.id,
                criterion_id: criterion.id,
                value: *value,
                rated_at,
            })
        });
        let ratings = rated.collect();
        Self { alternatives, criteria, ratings }
    }

    fn board(&self) -> Board<'_> {
        Board { alternatives: &self.alternatives, criteria: &self.criteria, ratings: &self.ratings }
    }
}

fn criterion(id: u128, exploration_id: ExplorationId, weight: i64) -> Criterion {
    Criterion { id: CriterionId(Uuid::from_u128(id)), exploration_id, name: String::new(), weight, added_at: Timestamp::UNIX_EPOCH }
}

fn number(id: Uuid) -> u128 {
    id.as_u128()
}

/// Who leads by its place, and the turns: by which criterion, who then leads, whether by more, at which permille.
#[track_caller]
fn check(weights: &[i64], ways: &[&[i64]], leader: Option<u128>, turns: &[(u128, u128, bool, i64)]) {
    let table = Table::of(weights, ways);
    assert_eq!(table.board().leader().map(|way| number(way.0)), leader);
    let found: Vec<_> = table
        .board()
        .turns()
        .iter()
        .map(|turn| (number(turn.criterion_id.0), number(turn.rival.0), turn.more, turn.share.permille()))
        .collect();
    assert_eq!(found, turns);
}

#[test]
fn one_way_leads_unless_something_weighs_more_than_its_share() {
    // The first differs by -2 in pay and by +1 in the rest: level where pay has a third.
    check(&[2, 8], &[&[1, 4], &[3, 3]], Some(0), &[(0, 1, true, 333), (1, 1, false, 667)]);
}

#[test]
fn a_way_that_is_better_in_all_leads_whatever_weighs_how_much() {
    check(&[5, 5, 1], &[&[2, 2, 2], &[3, 4, 5]], Some(1), &[]);
}

#[test]
fn two_that_are_level_have_no_leader() {
    check(&[1, 1], &[&[1, 5], &[5, 1]], None, &[]);
    check(&[], &[&[], &[]], None, &[]);
    check(&[0], &[&[1], &[5]], None, &[]);
}

#[test]
fn one_way_alone_is_no_choice() {
    check(&[3], &[&[5]], None, &[]);
    assert_eq!(Table::of(&[3], &[&[5]]).board().standings(), []);
}

#[test]
fn what_is_not_rated_for_every_way_is_not_compared() {
    check(&[1, 9], &[&[4, 1], &[3, 0]], Some(0), &[]);
    assert_eq!(Table::of(&[1, 9], &[&[4, 1], &[3, 0]]).board().compared().count(), 1);
}

#[test]
fn of_several_rivals_the_nearest_turn_is_told() {
    check(&[1, 9], &[&[1, 4], &[2, 3], &[5, 3]], Some(0), &[(0, 2, true, 200), (1, 2, false, 800)]);
}

#[test]
fn something_of_no_weight_can_turn_the_lead_if_it_weighed_something() {
    check(&[0, 5], &[&[1, 4], &[5, 3]], Some(0), &[(0, 1, true, 200)]);
}

/// How far the leader is before a rival, times a number above zero, if a criterion had the share and the others kept their proportions.
fn lead_at(table: &Table, turn: &Turn, share: (i64, i64), rival: AlternativeId) -> i64 {
    let board = table.board();
    let leader = board.leader().unwrap();
    let differ = |criterion: &Criterion| board.rating(leader, criterion.id).unwrap() - board.rating(rival, criterion.id).unwrap();
    let (mut own, mut rest, mut others) = (0, 0, 0);
    for criterion in board.compared() {
        if criterion.id == turn.criterion_id {
            own = differ(criterion);
        } else {
            rest += criterion.weight * differ(criterion);
            others += criterion.weight;
        }
    }
    share.0 * own * others + (share.1 - share.0) * rest
}

proptest! {
    #[test]
    fn the_lead_turns_exactly_there_and_not_before(
        weights in prop::collection::vec(0_i64..11, 4),
        ways in prop::collection::vec(prop::collection::vec(1_i64..6, 4), 2..5),
    ) {
        let ways: Vec<&[i64]> = ways.iter().map(Vec::as_slice).collect();
        let table = Table::of(&weights, &ways);
        let leader = table.board().leader();
        for turn in table.board().turns() {
            let Share { above, below } = turn.share;
            prop_assert!(0 < above && above < below);
            let rivals = || table.alternatives.iter().filter(|way| Some(way.id) != leader);
            prop_assert_eq!(lead_at(&table, &turn, (above, below), turn.rival), 0);
            prop_assert!(rivals().all(|way| lead_at(&table, &turn, (above, below), way.id) >= 0), "nobody is ahead before");
            let step = if turn.more { 1 } else { -1 };
            prop_assert!(lead_at(&table, &turn, (above * 1_000 + step, below * 1_000), turn.rival) < 0, "beyond it the rival is ahead");
            let now = table.board().share(turn.criterion_id).unwrap();
            prop_assert_eq!(now.less_than(turn.share), turn.more);
        }
    }

    #[test]
    fn weights_count_only_by_how_they_stand_to_each_other(
        weights in prop::collection::vec(0_i64..4, 3),
        ways in prop::collection::vec(prop::collection::vec(1_i64..6, 3), 2..4),
        times in 2_i64..4,
    ) {
        let ways: Vec<&[i64]> = ways.iter().map(Vec::as_slice).collect();
        let larger: Vec<i64> = weights.iter().map(|weight| weight * times).collect();
        let (one, other) = (Table::of(&weights, &ways), Table::of(&larger, &ways));
        prop_assert_eq!(one.board().leader(), other.board().leader());
        let told = |table: &Table| table.board().turns().iter().map(|turn| (turn.criterion_id, turn.rival, turn.more, turn.share.permille())).collect::<Vec<_>>();
        prop_assert_eq!(told(&one), told(&other));
    }
}
