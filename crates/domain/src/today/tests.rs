//! What Today shows, situation by situation.

use jiff::{Timestamp, civil::date, tz::TimeZone};
use uuid::Uuid;

use super::*;
use crate::{
    AccountId, ChangeId, Context, RecordId,
    interviews::{Interview, InterviewId, Setting},
    outreach::{Channel, Message, MessageId, Purpose, Reply, ReplyId, ReplyKind},
    people::{Person, PersonId},
};

const NOW: &str = "2026-11-23T09:00:00Z";

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn context() -> Context {
    Context::new(AccountId(Uuid::nil()), at(NOW), TimeZone::UTC, ChangeId(Uuid::nil()))
}

fn person(number: u128) -> Person {
    Person::named(PersonId(Uuid::from_u128(number)), format!("Person {number}"), at("2026-11-01T10:00:00Z"))
}

fn ask(person: &Person, sent_at: Option<&str>) -> Message {
    Message {
        id: MessageId::from_uuid(person.id.uuid()),
        person_id: person.id,
        interview_id: None,
        purpose: Purpose::Ask,
        channel: Channel::Email,
        subject: String::new(),
        body: String::new(),
        drafted_at: at("2026-11-02T10:00:00Z"),
        sent_at: sent_at.map(at),
    }
}

fn interview(person: &Person, starts: &str, ended: Option<&str>) -> Interview {
    Interview {
        id: InterviewId::from_uuid(person.id.uuid()),
        person_id: person.id,
        exploration_id: None,
        starts: starts.parse().unwrap(),
        zone: "UTC".to_owned(),
        minutes: 20,
        setting: Setting::Workplace,
        place: String::new(),
        sequence: 0,
        agreed_at: at("2026-11-03T10:00:00Z"),
        began_at: ended.map(at),
        ended_at: ended.map(at),
        cancelled_at: None,
    }
}

fn check(situation: &Situation, expect: &[CardKind]) {
    let kinds: Vec<CardKind> =
        cards(&context(), &Situation { exploring: true, ..situation.clone() }).iter().map(|card| card.kind).collect();
    assert_eq!(kinds, expect);
}

#[test]
fn on_the_first_day_it_asks_what_one_is_curious_about() {
    let kinds: Vec<CardKind> = cards(&context(), &Situation::default()).iter().map(|card| card.kind).collect();
    assert_eq!(kinds, [CardKind::StartExploration]);
}

#[test]
fn somebody_on_the_list_leads_to_writing() {
    check(&Situation { people: vec![person(1)], ..Situation::default() }, &[CardKind::WriteTo]);
}

#[test]
fn many_on_the_list_are_two_small_steps_and_no_pile() {
    check(&Situation { people: (1..50).map(person).collect(), ..Situation::default() }, &[CardKind::WriteTo, CardKind::WriteTo]);
}

#[test]
fn silence_shorter_than_seven_business_days_asks_for_nothing() {
    let mut situation = Situation { people: vec![person(1)], ..Situation::default() };
    situation.history.messages = vec![ask(&person(1), Some("2026-11-16T08:00:00Z"))];
    check(&situation, &[]);
}

#[test]
fn after_seven_business_days_one_may_write_once_more() {
    let mut situation = Situation { people: vec![person(1)], ..Situation::default() };
    situation.history.messages = vec![ask(&person(1), Some("2026-11-12T08:00:00Z"))];
    check(&situation, &[CardKind::FollowUp]);
}

#[test]
fn after_two_follow_ups_it_stops() {
    let mut situation = Situation { people: vec![person(1)], ..Situation::default() };
    let follow_up = Message { purpose: Purpose::FollowUp, ..ask(&person(1), Some("2026-10-12T08:00:00Z")) };
    situation.history.messages = vec![ask(&person(1), Some("2026-10-01T08:00:00Z")), follow_up.clone(), follow_up];
    check(&situation, &[]);
}

#[test]
fn somebody_who_asked_not_to_be_asked_never_comes_back() {
    let mut situation = Situation { people: vec![person(1)], ..Situation::default() };
    situation.history.replies = vec![Reply {
        id: ReplyId(Uuid::nil()),
        person_id: person(1).id,
        message_id: None,
        kind: ReplyKind::NeverAgain,
        words: String::new(),
        came_at: at("2026-01-01T00:00:00Z"),
    }];
    check(&situation, &[]);
}

#[test]
fn a_conversation_that_was_held_asks_for_thanks_and_for_looking_back() {
    let mut situation = Situation { people: vec![person(1)], ..Situation::default() };
    situation.history.interviews = vec![interview(&person(1), "2026-11-22T10:00", Some("2026-11-22T10:20:00Z"))];
    check(&situation, &[CardKind::ThankYou, CardKind::Debrief]);
}

#[test]
fn a_conversation_today_stands_first() {
    let mut situation = Situation { people: vec![person(1), person(2)], ..Situation::default() };
    situation.history.interviews = vec![interview(&person(1), "2026-11-23T15:00", None)];
    check(&situation, &[CardKind::HoldInterview, CardKind::WriteTo]);
}

#[test]
fn what_was_postponed_stays_away_until_its_day() {
    let mut situation = Situation { people: vec![person(1)], exploring: true, ..Situation::default() };
    let key = cards(&context(), &situation)[0].key.clone();
    let id = PostponementId(Uuid::nil());
    situation.postponements = vec![Postponement { id, card: key, until: date(2026, 11, 24), said_at: at(NOW) }];
    check(&situation, &[]);
    situation.postponements[0].until = date(2026, 11, 23);
    check(&situation, &[CardKind::WriteTo]);
}

#[test]
fn ninety_days_after_the_last_contact_one_may_be_in_touch_again() {
    let mut situation = Situation { people: vec![person(1)], ..Situation::default() };
    let held = interview(&person(1), "2026-08-01T10:00", Some("2026-08-01T10:20:00Z"));
    situation.debriefed = [held.id].into();
    situation.history.messages =
        vec![Message { purpose: Purpose::ThankYou, interview_id: Some(held.id), ..ask(&person(1), Some("2026-08-02T08:00:00Z")) }];
    situation.history.interviews = vec![held];
    check(&situation, &[CardKind::KeepInTouch]);
}

#[test]
fn there_are_never_more_than_seven() {
    let mut situation = Situation::default();
    for number in 1..40 {
        situation.people.push(person(number));
        situation.history.interviews.push(interview(&person(number), "2026-11-22T10:00", Some("2026-11-22T10:20:00Z")));
    }
    assert_eq!(cards(&context(), &situation).len(), CARDS_AT_MOST);
}
