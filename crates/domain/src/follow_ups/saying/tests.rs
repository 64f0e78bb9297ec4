//! What there is to say, fact by fact.

use jiff::{Timestamp, civil::date, tz::TimeZone};
use uuid::Uuid;

use super::*;
use crate::{
    AccountId, ChangeId, RecordId,
    aim::ExplorationId,
    follow_ups::{Outcome, OutcomeId, OutcomeKind, Promise, PromiseId},
    insights::{Decision, DecisionId},
    interviews::{Interview, InterviewId, Setting},
    people::{EmploymentId, History},
    today::JobMove,
};

const LAST: Date = date(2027, 1, 10);

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn ana() -> PersonId {
    PersonId(Uuid::from_u128(1))
}

fn promise(side: Side, kept_at: Option<&str>) -> Promise {
    Promise {
        id: PromiseId(Uuid::nil()),
        person_id: ana(),
        interview_id: None,
        side,
        text: "the paper on timber bridges".to_owned(),
        due: None,
        made_at: at("2027-01-02T09:00:00Z"),
        kept_at: kept_at.map(at),
        happened: String::new(),
    }
}

#[track_caller]
fn check(situation: &Situation, expect: &[SayKind]) {
    let ctx = Context::new(AccountId(Uuid::nil()), at("2027-04-20T09:00:00Z"), TimeZone::UTC, ChangeId(Uuid::nil()));
    let kinds: Vec<SayKind> = to_say(&ctx, situation, ana(), LAST).iter().map(|saying| saying.kind).collect();
    assert_eq!(kinds, expect);
}

fn promised(promise: Promise) -> Situation {
    Situation { promises: vec![promise], ..Situation::default() }
}

#[test]
fn time_alone_is_nothing_to_say() {
    check(&Situation::default(), &[]);
}

#[test]
fn an_idea_counts_until_it_is_given() {
    check(&promised(promise(Side::Idea, None)), &[SayKind::Idea]);
    check(&promised(promise(Side::Idea, Some("2027-02-01T09:00:00Z"))), &[]);
}

#[test]
fn what_they_kept_counts_if_one_has_not_written_since() {
    check(&promised(promise(Side::Theirs, Some("2027-02-01T09:00:00Z"))), &[SayKind::TheyKept]);
    check(&promised(promise(Side::Theirs, Some("2027-01-10T09:00:00Z"))), &[]);
    check(&promised(promise(Side::Theirs, None)), &[]);
    check(&promised(promise(Side::Mine, Some("2027-02-01T09:00:00Z"))), &[]);
}

#[test]
fn a_move_an_outcome_and_a_decision_count_if_they_are_newer_than_the_last_contact() {
    let news = |on: Date| Situation {
        moves: vec![JobMove {
            person_id: ana(),
            employment_id: EmploymentId(Uuid::nil()),
            title: "Head of design".to_owned(),
            organization: "Arup".to_owned(),
            on,
        }],
        outcomes: vec![Outcome {
            id: OutcomeId(Uuid::nil()),
            person_id: ana(),
            interview_id: None,
            kind: OutcomeKind::Idea,
            words: "I took the evening course".to_owned(),
            on,
            written_at: at("2027-02-01T09:00:00Z"),
        }],
        decisions: vec![Decision {
            id: DecisionId(Uuid::nil()),
            exploration_id: ExplorationId::from_uuid(Uuid::nil()),
            chosen: "bridge design".to_owned(),
            reasons: String::new(),
            sure: None,
            change_mind: String::new(),
            on,
            decided_at: at("2027-02-01T09:00:00Z"),
        }],
        ..Situation::default()
    };
    let talked = |situation: Situation, exploration: Option<u128>| {
        let history = History { interviews: vec![talk(exploration)], ..History::default() };
        Situation { history, ..situation }
    };
    let with_all = [SayKind::TheirMove, SayKind::CameOf, SayKind::Decided];
    check(&talked(news(date(2027, 2, 1)), Some(0)), &with_all);
    check(&talked(news(date(2027, 2, 1)), None), &with_all);
    check(&talked(news(LAST), Some(0)), &[]);
    let without = [SayKind::TheirMove, SayKind::CameOf];
    check(&news(date(2027, 2, 1)), &without);
    check(&talked(news(date(2027, 2, 1)), Some(7)), &without);
}

/// A talk with Ana that was held, for an exploration or for none in particular.
fn talk(exploration: Option<u128>) -> Interview {
    Interview {
        id: InterviewId(Uuid::from_u128(5)),
        person_id: ana(),
        exploration_id: exploration.map(|id| ExplorationId::from_uuid(Uuid::from_u128(id))),
        starts: LAST.at(9, 0, 0, 0),
        zone: "UTC".to_owned(),
        minutes: 20,
        setting: Setting::Phone,
        place: String::new(),
        sequence: 0,
        agreed_at: at("2027-01-02T09:00:00Z"),
        began_at: None,
        ended_at: Some(at("2027-01-10T09:20:00Z")),
        cancelled_at: None,
    }
}

#[test]
fn the_news_of_others_is_nothing_to_say_to_them() {
    let other = PersonId(Uuid::from_u128(2));
    check(&promised(Promise { person_id: other, ..promise(Side::Idea, None) }), &[]);
}
