//! What Today shows, situation by situation.

use jiff::{Timestamp, civil::date, tz::TimeZone};
use uuid::Uuid;

mod dates;
mod day_before;
mod ranking;

use super::*;
use crate::{
    AccountId, ChangeId, Context, RecordId,
    interviews::{Interview, InterviewId, Setting},
    outreach::{
        Call, CallId, CallOutcome, Channel, Country, FollowUpRules, Message, MessageId, Purpose, Reply, ReplyId, ReplyKind, later_until,
    },
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
        mail_id: String::new(),
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

fn reply(person: &Person, kind: ReplyKind, came_at: &str) -> Reply {
    Reply {
        id: ReplyId(Uuid::nil()),
        person_id: person.id,
        message_id: None,
        kind,
        words: String::new(),
        came_at: at(came_at),
        again_on: None,
    }
}

fn with_reply(kind: ReplyKind, came_at: &str) -> Situation {
    let mut situation = Situation { people: vec![person(1)], ..Situation::default() };
    situation.history.messages = vec![ask(&person(1), Some("2026-10-01T08:00:00Z"))];
    situation.history.replies = vec![reply(&person(1), kind, came_at)];
    situation
}

#[track_caller]
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
    let situation = Situation { people: vec![person(1)], ..Situation::default() };
    check(&situation, &[]);
    check(&Situation { next: vec![person(1).id], ..situation }, &[CardKind::WriteTo]);
}

#[test]
fn many_on_the_list_are_two_small_steps_and_no_pile() {
    let next = [4, 2, 9].map(|number| person(number).id).to_vec();
    let situation = Situation { people: (1..50).map(person).collect(), next, exploring: true, ..Situation::default() };
    check(&situation, &[CardKind::WriteTo, CardKind::WriteTo]);
    let people: Vec<Option<PersonId>> = cards(&context(), &situation).iter().map(|card| card.person).collect();
    assert_eq!(people, [Some(person(4).id), Some(person(2).id)], "in the order in which they were chosen");
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
fn after_one_follow_up_it_stops_and_after_two_if_two_were_chosen() {
    let mut situation = Situation { people: vec![person(1)], ..Situation::default() };
    let follow_up = Message { purpose: Purpose::FollowUp, ..ask(&person(1), Some("2026-10-12T08:00:00Z")) };
    situation.history.messages = vec![ask(&person(1), Some("2026-10-01T08:00:00Z")), follow_up.clone()];
    check(&situation, &[]);
    situation.follow_up_rules.at_most = 2;
    check(&situation, &[CardKind::FollowUp]);
    situation.history.messages.push(follow_up);
    check(&situation, &[]);
}

#[test]
fn a_holiday_of_the_country_is_no_day_of_the_count() {
    let mut situation = Situation { people: vec![person(1)], ..Situation::default() };
    situation.history.messages = vec![ask(&person(1), Some("2026-11-12T08:00:00Z"))];
    situation.country = Some(Country::Br);
    check(&situation, &[]);
    situation.follow_up_rules = FollowUpRules { follow_up_after: 6, ..FollowUpRules::default() };
    check(&situation, &[CardKind::FollowUp]);
}

#[test]
fn whoever_is_away_is_left_in_peace_until_they_have_been_back_for_a_while() {
    let mut situation = Situation { people: vec![person(1)], ..Situation::default() };
    situation.history.messages = vec![ask(&person(1), Some("2026-11-12T08:00:00Z"))];
    situation.back_on.insert(person(1).id, date(2026, 11, 16));
    check(&situation, &[]);
}

#[test]
fn somebody_who_asked_not_to_be_asked_never_comes_back() {
    let mut situation = Situation { people: vec![person(1)], ..Situation::default() };
    situation.history.replies = vec![reply(&person(1), ReplyKind::NeverAgain, "2026-01-01T00:00:00Z")];
    check(&situation, &[]);
}

#[test]
fn a_conversation_that_was_held_asks_for_thanks_and_for_looking_back() {
    let mut situation = Situation { people: vec![person(1)], ..Situation::default() };
    situation.history.interviews = vec![interview(&person(1), "2026-11-22T10:00", Some("2026-11-22T10:20:00Z"))];
    check(&situation, &[CardKind::ThankYou, CardKind::Debrief]);
    let told_late = Interview { began_at: None, ended_at: Some(at(NOW)), ..situation.history.interviews[0].clone() };
    situation.history.interviews = vec![Interview { starts: "2026-11-05T10:00".parse().unwrap(), ..told_late }];
    let days: Vec<_> = cards(&context(), &situation).into_iter().filter_map(|card| card.day).map(|day| day.to_string()).collect();
    assert_eq!(days, ["2026-11-05", "2026-11-05"], "the day of a talk is not the one on which one said so");
}

#[test]
fn a_conversation_today_stands_first_and_is_not_said_to_have_questions_when_it_has_none() {
    let mut situation = Situation { people: vec![person(1), person(2)], next: vec![person(2).id], ..Situation::default() };
    situation.history.interviews = vec![interview(&person(1), "2026-11-23T15:00", None)];
    check(&situation, &[CardKind::PrepareToday, CardKind::WriteTo]);
    situation.prepared.insert(situation.history.interviews[0].id);
    check(&situation, &[CardKind::HoldInterview, CardKind::WriteTo]);
    situation.prepared.clear();
    situation.history.interviews[0].began_at = Some(at(NOW));
    check(&situation, &[CardKind::HoldInterview, CardKind::WriteTo]);
}

#[test]
fn what_was_postponed_stays_away_until_its_day() {
    let mut situation = Situation { people: vec![person(1)], next: vec![person(1).id], exploring: true, ..Situation::default() };
    let key = cards(&context(), &situation)[0].key.clone();
    let id = PostponementId(Uuid::nil());
    situation.postponements = vec![Postponement { id, card: key, until: date(2026, 11, 24), said_at: at(NOW) }];
    check(&situation, &[]);
    situation.postponements[0].until = date(2026, 11, 23);
    check(&situation, &[CardKind::WriteTo]);
}

#[test]
fn a_date_at_the_end_of_the_calendar_does_not_break_the_page() {
    for starts in ["9999-12-30T21:00", "9999-12-31T23:59", "-009999-01-01T00:00"] {
        let mut situation = Situation { people: vec![person(1)], ..Situation::default() };
        let far = Interview { minutes: i64::MAX, ..interview(&person(1), starts, None) };
        situation.history.interviews = vec![far];
        check(&situation, &[CardKind::Prepare]);
        situation.history.interviews[0].minutes = 60 * 24;
        check(&situation, &[if starts.starts_with('-') { CardKind::CloseInterview } else { CardKind::Prepare }]);
    }
}

#[test]
fn on_the_two_days_before_a_prepared_talk_one_practises_aloud_once_a_day() {
    let talk = |starts: &str, practised: Option<&str>| {
        let mut situation = Situation { exploring: true, people: vec![person(1)], ..Situation::default() };
        situation.history.interviews = vec![interview(&person(1), starts, None)];
        let id = situation.history.interviews[0].id;
        situation.prepared.insert(id);
        situation.practised = practised.map(|when| (id, at(when))).into_iter().collect();
        situation
    };
    check(&talk("2026-11-24T15:00", None), &[CardKind::Confirm, CardKind::Practise]);
    check(&talk("2026-11-25T15:00", Some("2026-11-22T08:00:00Z")), &[CardKind::Practise]);
    check(&talk("2026-11-25T15:00", Some("2026-11-23T06:00:00Z")), &[]);
    check(&talk("2026-11-26T15:00", None), &[]);
    check(&talk("2026-11-23T15:00", None), &[CardKind::HoldInterview]);
}

#[test]
fn nothing_asks_to_write_or_prepare_for_somebody_who_wants_rest() {
    let mut situation = with_reply(ReplyKind::NeverAgain, "2026-11-20T08:00:00Z");
    for (starts, ended) in [("2026-11-30T10:00", None), ("2026-11-23T15:00", None), ("2026-11-20T10:00", None)] {
        situation.history.interviews = vec![interview(&person(1), starts, ended)];
        check(&situation, &[]);
    }
    situation.history.interviews = vec![interview(&person(1), "2026-11-19T10:00", Some("2026-11-19T10:20:00Z"))];
    check(&situation, &[CardKind::Debrief]);
    situation.history.messages.push(ask(&person(1), None));
    check(&situation, &[CardKind::Debrief]);
}

#[test]
fn a_conversation_agreed_on_after_they_wanted_rest_counts() {
    let mut situation = with_reply(ReplyKind::NeverAgain, "2026-11-02T08:00:00Z");
    situation.history.interviews = vec![interview(&person(1), "2026-11-30T10:00", None)];
    check(&situation, &[CardKind::Prepare]);
    situation.history.interviews[0].cancelled_at = Some(at("2026-11-04T08:00:00Z"));
    check(&situation, &[]);
}

#[test]
fn later_comes_back_after_thirty_days() {
    check(&with_reply(ReplyKind::Later, "2026-10-25T08:00:00Z"), &[]);
    check(&with_reply(ReplyKind::Later, "2026-10-24T08:00:00Z"), &[CardKind::AskAgain]);
}

#[test]
fn later_comes_back_on_the_day_that_they_named_and_not_while_they_are_away() {
    let mut situation = with_reply(ReplyKind::Later, "2026-10-05T08:00:00Z");
    situation.history.replies[0].again_on = Some(date(2026, 11, 24));
    check(&situation, &[]);
    situation.history.replies[0].again_on = Some(date(2026, 11, 23));
    let named_earlier = |situation: &Situation| later_until(&context(), None, &situation.history, person(1).id);
    assert_eq!(named_earlier(&situation), Some(date(2026, 11, 23)));
    let away = later_until(&context(), Some(date(2026, 12, 1)), &situation.history, person(1).id);
    assert_eq!(away, Some(date(2026, 12, 1)));
    check(&situation, &[CardKind::AskAgain]);
    situation.history.messages.push(ask(&person(1), Some("2026-11-20T08:00:00Z")));
    assert_eq!(named_earlier(&situation), None, "they were asked again meanwhile");
}

#[test]
fn a_message_after_the_last_answer_waits_for_one_too() {
    for (kind, meanwhile) in [(ReplyKind::Later, None), (ReplyKind::No, None), (ReplyKind::Yes, Some(CardKind::SetDate))] {
        let mut situation = with_reply(kind, "2026-10-05T08:00:00Z");
        situation.history.messages.push(ask(&person(1), Some("2026-11-16T08:00:00Z")));
        check(&situation, meanwhile.as_slice());
        situation.history.messages[1].sent_at = Some(at("2026-11-12T08:00:00Z"));
        check(&situation, &[CardKind::FollowUp]);
    }
}

#[test]
fn thanks_after_a_no_wait_for_nothing() {
    let mut situation = with_reply(ReplyKind::No, "2026-10-05T08:00:00Z");
    for purpose in [Purpose::ThankYou, Purpose::Other] {
        situation.history.messages.push(Message { purpose, ..ask(&person(1), Some("2026-10-06T08:00:00Z")) });
    }
    check(&situation, &[]);
}

#[test]
fn follow_ups_before_the_last_answer_are_not_counted() {
    let mut situation = with_reply(ReplyKind::Later, "2026-10-05T08:00:00Z");
    situation.follow_up_rules.at_most = 2;
    let before = Message { purpose: Purpose::FollowUp, ..ask(&person(1), Some("2026-10-02T08:00:00Z")) };
    let after = Message { sent_at: Some(at("2026-11-06T08:00:00Z")), ..before.clone() };
    situation.history.messages = vec![before.clone(), before, after.clone()];
    check(&situation, &[CardKind::FollowUp]);
    situation.history.messages.push(after);
    check(&situation, &[]);
}

fn call(person: &Person, tried_at: &str, outcome: CallOutcome) -> Call {
    Call { id: CallId(Uuid::nil()), person_id: person.id, tried_at: at(tried_at), outcome, words: String::new() }
}

#[test]
fn somebody_who_asked_to_be_called_again_stays_on_today() {
    let mut situation = Situation { people: vec![person(1)], ..Situation::default() };
    situation.history.calls = vec![call(&person(1), "2026-11-20T09:00:00Z", CallOutcome::AskedToCallBack)];
    check(&situation, &[CardKind::CallAgain]);
}

#[test]
fn words_for_a_call_that_was_tried_are_no_message_to_finish() {
    let mut situation = Situation { people: vec![person(1)], ..Situation::default() };
    situation.history.messages = vec![Message { channel: Channel::Phone, ..ask(&person(1), None) }];
    check(&situation, &[CardKind::FinishMessage]);
    situation.history.calls = vec![call(&person(1), "2026-11-20T09:00:00Z", CallOutcome::AskedToCallBack)];
    check(&situation, &[CardKind::CallAgain]);
}

#[test]
fn a_talk_by_phone_is_an_answer_to_what_was_written() {
    let mut situation = Situation { people: vec![person(1)], ..Situation::default() };
    situation.history.messages = vec![ask(&person(1), Some("2026-10-01T08:00:00Z"))];
    check(&situation, &[CardKind::FollowUp]);
    situation.history.calls = vec![call(&person(1), "2026-10-05T09:00:00Z", CallOutcome::Talked)];
    check(&situation, &[]);
}

#[test]
fn nobody_is_to_be_written_to_before_they_are_back() {
    let mut situation = Situation { people: vec![person(1)], next: vec![person(1).id], ..Situation::default() };
    situation.back_on.insert(person(1).id, date(2026, 12, 1));
    check(&situation, &[]);
    situation.back_on.insert(person(1).id, date(2026, 11, 20));
    check(&situation, &[CardKind::WriteTo]);
}

fn job_move(person: &Person, on: &str) -> JobMove {
    JobMove {
        person_id: person.id,
        employment_id: crate::people::EmploymentId(person.id.uuid()),
        title: "Bridge engineer".to_owned(),
        organization: "Arup".to_owned(),
        on: on.parse().unwrap(),
    }
}

#[test]
fn other_work_is_a_reason_to_write_while_it_is_news() {
    let one = person(1);
    let mut situation = Situation { people: vec![one.clone()], moves: vec![job_move(&one, "2026-11-20")], ..Situation::default() };
    situation.next = vec![one.id];
    check(&situation, &[CardKind::Congratulate]);
    assert_eq!(cards(&context(), &situation).first().map(|card| card.about.clone()).as_deref(), Some("Bridge engineer, Arup"));
    situation.moves = vec![job_move(&one, "2026-09-01")];
    check(&situation, &[CardKind::WriteTo]);
}

#[test]
fn who_wants_no_more_letters_is_not_written_to_about_other_work() {
    let mut situation = with_reply(ReplyKind::NeverAgain, "2026-11-01T10:00:00Z");
    situation.moves = vec![job_move(&person(1), "2026-11-20")];
    check(&situation, &[]);
}

#[test]
fn forty_moves_are_two_cards() {
    let people: Vec<Person> = (1..=40).map(person).collect();
    let moves = people.iter().map(|person| job_move(person, "2026-11-20")).collect();
    let situation = Situation { people, moves, ..Situation::default() };
    let count = cards(&context(), &situation).iter().filter(|card| card.kind == CardKind::Congratulate).count();
    assert_eq!(count, 2);
}
