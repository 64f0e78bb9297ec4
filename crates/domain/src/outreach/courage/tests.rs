//! The ladder rung by rung, and what few numbers may not say.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;

fn felt(numbers: &[(i64, i64)]) -> Vec<Felt> {
    let day = |place: usize| date(2026, 11, i8::try_from(place + 1).unwrap());
    numbers.iter().enumerate().map(|(place, (before, after))| Felt { on: day(place), before: Some(*before), after: Some(*after) }).collect()
}

#[track_caller]
fn check(so_far: &SoFar, step: CourageStep, reason: StepReason) {
    assert_eq!(next_step(so_far), NextStep { step, reason });
}

#[test]
fn the_ladder_begins_with_one_name_and_a_draft_that_nobody_sees() {
    check(&SoFar::default(), CourageStep::AddOnePerson, StepReason::NobodyYet);
    check(&SoFar { people: 1, ..SoFar::default() }, CourageStep::WriteADraft, StepReason::NothingWritten);
}

#[test]
fn before_the_first_message_goes_one_talks_for_pleasure() {
    let drafted = SoFar { people: 1, drafts: 1, ..SoFar::default() };
    check(&drafted, CourageStep::TalkForPleasure, StepReason::PleasureFirst);
    check(&SoFar { practised: true, ..drafted }, CourageStep::SendOne, StepReason::DraftWaits);
}

#[test]
fn while_nobody_has_answered_the_next_step_is_one_more_message() {
    let asked = SoFar { people: 3, sent: 1, ..SoFar::default() };
    check(&asked, CourageStep::SendAnother, StepReason::WaitingForAnswers);
    check(&SoFar { ahead: 1, ..asked }, CourageStep::TalkAsAgreed, StepReason::DateIsSet);
}

#[test]
fn after_a_talk_a_name_opens_the_next_door() {
    check(&SoFar { people: 3, sent: 2, talked: 1, ..SoFar::default() }, CourageStep::AskForAName, StepReason::NamesOpenDoors);
}

#[test]
fn after_a_talk_that_felt_hard_the_step_is_lighter() {
    let talked = SoFar { people: 3, sent: 2, talked: 1, felt: felt(&[(4, 3)]), ..SoFar::default() };
    check(&talked, CourageStep::TalkForPleasure, StepReason::FeltHard);
    check(&SoFar { felt: felt(&[(1, 2)]), ..talked.clone() }, CourageStep::TalkForPleasure, StepReason::FeltHard);
    check(&SoFar { practised: true, ..talked }, CourageStep::AskForAName, StepReason::NamesOpenDoors);
}

#[test]
fn when_the_own_numbers_say_that_it_gets_easier_a_stranger_is_the_next_rung() {
    let talked = SoFar { people: 5, sent: 4, talked: 3, felt: felt(&[(2, 4), (3, 4), (3, 4)]), ..SoFar::default() };
    check(&talked, CourageStep::AskAStranger, StepReason::GetsEasier);
}

#[test]
fn two_pairs_are_too_few_to_tell_and_three_tell() {
    let few = evidence(&felt(&[(1, 5), (1, 5)]));
    assert_eq!((few.one_talk, few.change, few.rose), (Finding::TooFew, None, 2));
    let some = evidence(&felt(&[(2, 4), (3, 3), (4, 5)]));
    assert_eq!((some.one_talk, some.change, some.rose, some.fell), (Finding::Easier, Some(1.0), 2, 0));
}

#[test]
fn numbers_that_fall_are_not_painted_over() {
    let harder = evidence(&felt(&[(4, 3), (4, 3), (4, 4)]));
    assert_eq!((harder.one_talk, harder.says_easier()), (Finding::Harder, false));
}

#[test]
fn time_is_told_from_six_talks_on_by_how_one_felt_before_them() {
    let five = evidence(&felt(&[(1, 3), (1, 3), (3, 3), (4, 4), (4, 4)]));
    assert_eq!((five.over_time, five.halves), (Finding::TooFew, None));
    let seven = evidence(&felt(&[(1, 3), (2, 3), (3, 3), (1, 1), (3, 4), (4, 4), (5, 5)]));
    assert_eq!((seven.over_time, seven.halves), (Finding::Easier, Some((2.0, 4.0))));
}

#[test]
fn numbers_off_the_scale_and_missing_ones_make_no_pair() {
    let mut felt = felt(&[(0, 5), (3, 6), (3, 4)]);
    felt.push(Felt { on: date(2026, 12, 1), before: Some(2), after: None });
    assert_eq!(evidence(&felt).pairs, [Pair { on: date(2026, 11, 3), before: 3, after: 4 }]);
}

proptest! {
    #[test]
    fn evidence_is_the_same_in_any_order_and_stays_on_the_scale(numbers in proptest::collection::vec((-1_i64..8, -1_i64..8), 0..28)) {
        let told = felt(&numbers);
        let turned: Vec<Felt> = told.iter().rev().copied().collect();
        let found = evidence(&told);
        prop_assert_eq!(&found, &evidence(&turned));
        prop_assert!(found.rose + found.fell <= found.pairs.len());
        prop_assert!(found.change.is_none_or(|change| (-4.0..=4.0).contains(&change)));
        prop_assert_eq!(found.one_talk == Finding::TooFew, found.pairs.len() < PAIRS_TO_TELL);
        prop_assert!(found.halves.is_none_or(|(early, late)| (1.0..=5.0).contains(&early) && (1.0..=5.0).contains(&late)));
    }
}
