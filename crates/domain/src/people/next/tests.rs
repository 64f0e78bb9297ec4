//! Whom to write to next: the choice against the best one there is, and that it respects everybody.

mod circles;
mod properties;

use jiff::ToSpan as _;
use uuid::Uuid;

use super::*;
use crate::{
    outreach::{Purpose, ReplyKind},
    people::{Employment, EmploymentId, Organization, Person, Tie},
};
use circles::{Made, OF_EXPLORATION, at, person_id};

#[test]
fn whoever_does_the_work_comes_first_and_the_reason_says_so() {
    let mut made = Made::default();
    made.person(1, "Baker", None);
    made.person(2, "Senior nurse", None);
    let next = made.suggest(5);
    assert_eq!(next.iter().map(|one| one.person_id).collect::<Vec<_>>(), [person_id(2), person_id(1)]);
    assert_eq!((next[0].viewpoint, next[0].heard), (Some(ViewpointKind::InRole), 0));
    assert_eq!((next[1].viewpoint, next[1].reach), (None, None));
}

#[test]
fn a_title_that_speaks_of_the_work_comes_before_one_that_does_not_and_after_one_that_names_it() {
    let mut made = Made::default();
    made.person(1, "Baker", None);
    made.person(2, "Nursing home cook", None);
    made.person(3, "Nurse", None);
    let next: Vec<(PersonId, bool)> = made.suggest(5).iter().map(|one| (one.person_id, one.near)).collect();
    assert_eq!(next, [(person_id(3), false), (person_id(2), true), (person_id(1), false)]);
}

#[test]
fn pe6_who_does_another_kind_of_work_is_never_before_who_does_it_however_often_that_was_heard() {
    let mut made = Made::default();
    made.curious_about = "structural engineer, bridges";
    for person in 1..=4 {
        made.person(person, "Software engineer", None);
    }
    for person in 5..=9 {
        made.person(person, "Bridge Engineer", None);
    }
    let next: Vec<(PersonId, bool)> = made.suggest(7).iter().map(|one| (one.person_id, one.near)).collect();
    assert_eq!(next.iter().map(|(person, _)| *person).collect::<Vec<_>>(), [5, 6, 7, 8, 9, 1, 2].map(person_id));
    assert!(next.iter().all(|(_, near)| !near), "{next:?}");
}

#[test]
fn a_second_voice_of_the_same_kind_counts_less_than_a_first_of_another() {
    let mut made = Made::default();
    for person in 1..=3 {
        made.person(person, "Nurse", None);
    }
    made.person(4, "Baker", None);
    made.people[3].how_met = "We studied together".to_owned();
    made.people[2].how_met = "We studied together".to_owned();
    let first: Vec<PersonId> = made.suggest(2).iter().map(|one| one.person_id).collect();
    assert_eq!(first, [person_id(3), person_id(1)]);
}

#[test]
fn somebody_who_was_named_comes_before_a_stranger_and_the_reason_names_who_did() {
    let mut made = Made::default();
    made.person(1, "Nurse", None);
    made.person(2, "Nurse", None);
    made.person(9, "Teacher", None);
    made.refer(9, 2, true);
    let next = made.suggest(1);
    assert_eq!((next[0].person_id, next[0].reach, next[0].through), (person_id(2), Some(Reach::Named), Some(person_id(9))));
}

#[test]
fn never_two_of_one_organization() {
    let mut made = Made::default();
    made.person(1, "Nurse", Some(7));
    made.person(2, "Nurse", Some(7));
    made.person(3, "Baker", Some(8));
    let next: Vec<PersonId> = made.suggest(5).iter().map(|one| one.person_id).collect();
    assert_eq!(next, [person_id(1), person_id(3)]);
}

#[test]
fn while_one_of_an_organization_has_a_few_days_to_answer_no_other_is_asked() {
    let mut made = Made::default();
    made.person(1, "Nurse", Some(7));
    made.person(2, "Nurse", Some(7));
    made.sent(1, Purpose::Ask, made.now - 24.hours());
    assert!(made.suggest(5).is_empty());
    made.messages[0].sent_at = Some(made.now - (24 * 20).hours());
    assert_eq!(made.suggest(5)[0].person_id, person_id(2));
}

#[test]
fn whoever_was_asked_rests_for_half_a_year() {
    let mut made = Made::default();
    made.person(1, "Nurse", None);
    made.sent(1, Purpose::Ask, made.now - (24 * (ASKED_RESTS_DAYS - 1)).hours());
    assert!(made.suggest(5).is_empty());
    made.messages[0].sent_at = Some(made.now - (24 * (ASKED_RESTS_DAYS + 1)).hours());
    assert_eq!(made.suggest(5).len(), 1);
}

#[test]
fn whoever_said_no_or_never_is_not_suggested_and_a_draft_is_left_to_its_writer() {
    for kind in [ReplyKind::No, ReplyKind::NeverAgain] {
        let mut made = Made::default();
        made.person(1, "Nurse", None);
        made.replied(1, kind, at("2020-01-01T00:00Z"));
        assert!(made.suggest(5).is_empty(), "{kind}");
    }
    let mut made = Made::default();
    made.person(1, "Nurse", None);
    made.sent(1, Purpose::Ask, made.now);
    made.messages[0].sent_at = None;
    assert!(made.suggest(5).is_empty());
}

#[test]
fn gr2_whoever_is_put_away_on_today_makes_room_for_the_others_here_too() {
    let job = EmploymentId(Uuid::from_u128(1));
    let cards = [format!("write-to:{}", person_id(1)), format!("write-to-referral:{}", person_id(1)), format!("congratulate:{job}")];
    for card in cards {
        let mut made = Made::default();
        made.person(1, "Nurse", None);
        made.person(2, "Baker", None);
        let next = |made: &Made| made.suggest(5).iter().map(|one| one.person_id).collect::<Vec<_>>();
        made.put_away(card.clone(), 1);
        assert_eq!(next(&made), [person_id(2)], "{card}");
        made.now += 24.hours();
        assert_eq!(next(&made), [person_id(1), person_id(2)], "{card}: a day later");
    }
}

#[test]
fn gr2_nobody_is_suggested_to_whom_an_introduction_was_promised_or_who_may_be_somebody_who_was_asked() {
    let mut made = Made::default();
    made.person(1, "Nurse", None);
    made.person(2, "Teacher", None);
    made.refer(2, 1, true);
    assert_eq!(made.suggest(1)[0].person_id, person_id(1));
    made.promise(2, "Introduce me by mail");
    assert_eq!(made.suggest(5).iter().map(|one| one.person_id).collect::<Vec<_>>(), [person_id(2)]);
    made.namesakes = [person_id(2)].into();
    assert!(made.suggest(5).is_empty());
}

#[test]
fn gr2_the_choice_is_the_same_from_morning_to_night() {
    let mut made = Made::default();
    made.person(1, "Nurse", None);
    made.sent(1, Purpose::Ask, at("2026-09-27T12:00Z"));
    let asked_on = at("2026-09-27T12:00Z").to_zoned(jiff::tz::TimeZone::UTC).date();
    let back = asked_on.saturating_add(ASKED_RESTS_DAYS.days());
    for (day, suggested) in [(back.saturating_sub(1.day()), 0), (back, 1)] {
        for hour in [0, 11, 13, 23] {
            made.now = day.at(hour, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp();
            assert_eq!(made.suggest(5).len(), suggested, "{day} at {hour}");
        }
    }
}

#[test]
fn not_now_holds_until_its_day_and_no_longer() {
    let mut made = Made::default();
    made.person(1, "Nurse", None);
    made.put_off(1, 3);
    assert!(made.suggest(5).is_empty());
    made.now += (24 * 3).hours();
    assert_eq!(made.suggest(5).len(), 1);
}

#[test]
fn what_was_said_about_a_viewpoint_counts_more_than_the_title() {
    let mut made = Made::default();
    made.person(1, "Nurse", None);
    made.person(2, "Baker", None);
    made.say(1, ViewpointKind::InRole, false);
    made.say(2, ViewpointKind::InRole, true);
    assert_eq!(made.suggest(1)[0].person_id, person_id(2));
    made.said.iter_mut().for_each(|said| said.exploration_id = crate::aim::ExplorationId(uuid::Uuid::from_u128(OF_EXPLORATION + 1)));
    assert_eq!(made.suggest(1)[0].person_id, person_id(1));
}

#[test]
fn somebody_whose_interests_speak_of_a_question_may_know_about_it() {
    let mut made = Made::default();
    made.learn("How do night shifts feel?");
    made.person(1, "Baker", None);
    made.person(2, "Guard", None);
    made.people[1].interests = "Night walks".to_owned();
    let next = made.suggest(1);
    assert_eq!((next[0].person_id, next[0].question), (person_id(2), Some(made.learning[0].question.id)));
}

#[test]
fn a_colleague_of_somebody_one_knows_is_easier_to_reach() {
    let mut made = Made::default();
    made.person(1, "Baker", Some(7));
    made.person(2, "Baker", Some(8));
    made.person(3, "Baker", Some(8));
    made.people[2].tie = Some(Tie::Close);
    made.replied(3, ReplyKind::No, made.now);
    let next = made.suggest(1);
    assert_eq!((next[0].person_id, next[0].reach, next[0].through), (person_id(2), Some(Reach::Colleague), Some(person_id(3))));
}

#[test]
fn work_of_people_who_are_gone_is_left_out_of_the_circle() {
    let mut made = Made::default();
    made.person(1, "Baker", Some(7));
    made.person(3, "Nurse", Some(8));
    made.people.remove(0);
    let circle = made.circle();
    assert_eq!((circle.work_at(0).len(), circle.work_at(0)[0].title.as_str(), circle.work_at(1).len()), (1, "Nurse", 0));
}
