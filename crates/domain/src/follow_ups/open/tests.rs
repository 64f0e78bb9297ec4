//! What is open, situation by situation.

use jiff::{Timestamp, civil::date, tz::TimeZone};
use uuid::Uuid;

use super::*;
use crate::people::Person;
use crate::{
    AccountId, ChangeId, RecordId,
    follow_ups::{PromiseId, ReferralId, Rhythm, RhythmId, SayKind, Side, UsualRhythm, UsualRhythmId},
    interviews::{InterviewId, Setting},
    outreach::{Channel, MessageId},
    people::{History, Tie},
};

const NOW: &str = "2026-11-23T09:00:00Z";

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn context() -> Context {
    Context::new(AccountId(Uuid::nil()), at(NOW), TimeZone::UTC, ChangeId(Uuid::nil()))
}

fn person(number: u128) -> Person {
    Person::named(PersonId(Uuid::from_u128(number)), format!("Person {number}"), at("2026-01-01T10:00:00Z"))
}

fn held(person: &Person, ended: &str) -> Interview {
    Interview {
        id: InterviewId::from_uuid(person.id.uuid()),
        person_id: person.id,
        exploration_id: None,
        starts: date(2026, 1, 1).at(9, 0, 0, 0),
        zone: "UTC".to_owned(),
        minutes: 20,
        setting: Setting::Cafe,
        place: String::new(),
        sequence: 0,
        agreed_at: at("2026-01-01T10:00:00Z"),
        began_at: Some(at(ended)),
        ended_at: Some(at(ended)),
        cancelled_at: None,
    }
}

fn thanks(person: &Person, sent_at: Option<&str>) -> Message {
    Message {
        id: MessageId::from_uuid(person.id.uuid()),
        person_id: person.id,
        interview_id: Some(InterviewId::from_uuid(person.id.uuid())),
        purpose: Purpose::ThankYou,
        channel: Channel::Email,
        subject: String::new(),
        body: String::new(),
        drafted_at: at("2026-01-01T10:00:00Z"),
        sent_at: sent_at.map(at),
        mail_id: String::new(),
    }
}

fn referral(referrer: &Person, named: &Person) -> Referral {
    Referral {
        id: ReferralId::from_uuid(named.id.uuid()),
        referrer_id: referrer.id,
        person_id: named.id,
        interview_id: None,
        may_mention: true,
        named_at: at("2026-11-20T10:00:00Z"),
        reported_at: None,
    }
}

fn met(ended: &str) -> (Person, Situation) {
    let ana = person(1);
    let history = History { interviews: vec![held(&ana, ended)], ..History::default() };
    (ana.clone(), Situation { people: vec![ana], history, ..Situation::default() })
}

#[test]
fn nothing_is_open_where_nothing_happened() {
    assert!(open_now(&context(), &Situation::default()).is_empty());
}

#[test]
fn a_conversation_is_to_be_thanked_for_until_the_note_was_sent() {
    let (ana, mut situation) = met("2026-11-22T10:00:00Z");
    assert_eq!(open_now(&context(), &situation).to_thank.len(), 1);
    situation.history.messages = vec![thanks(&ana, None)];
    assert_eq!(open_now(&context(), &situation).to_thank.len(), 1);
    situation.history.messages = vec![thanks(&ana, Some("2026-11-22T12:00:00Z"))];
    assert_eq!(open_now(&context(), &situation).to_thank, []);
}

#[test]
fn a_conversation_that_was_looked_back_on_is_not_open() {
    let (ana, mut situation) = met("2026-11-22T10:00:00Z");
    assert_eq!(open_now(&context(), &situation).to_look_back.len(), 1);
    situation.debriefed.insert(InterviewId::from_uuid(ana.id.uuid()));
    assert_eq!(open_now(&context(), &situation).to_look_back, []);
}

#[test]
fn promises_come_by_their_day_and_kept_ones_are_gone() {
    let promise = |number: u128, due: Option<Date>, kept: Option<Timestamp>| Promise {
        id: PromiseId(Uuid::from_u128(number)),
        person_id: PersonId(Uuid::from_u128(1)),
        interview_id: None,
        side: Side::Mine,
        text: String::new(),
        due,
        made_at: at(NOW),
        kept_at: kept,
        happened: String::new(),
    };
    let promises = vec![
        promise(1, None, None),
        promise(2, Some(date(2026, 12, 2)), None),
        promise(3, Some(date(2026, 12, 1)), None),
        promise(4, Some(date(2026, 11, 1)), Some(at(NOW))),
    ];
    let open = open_now(&context(), &Situation { promises, ..Situation::default() });
    assert_eq!(open.promises.iter().map(|promise| promise.id.0.as_u128()).collect::<Vec<_>>(), [3, 2, 1]);
}

#[test]
fn a_name_is_open_until_it_was_written_to_and_the_referrer_was_told() {
    let (ana, hien) = (person(1), person(2));
    let mut situation = Situation { referrals: vec![referral(&ana, &hien)], ..Situation::default() };
    let open = open_now(&context(), &situation).referrals;
    assert_eq!((open[0].to_write, open[0].tell_by), (true, Some(date(2026, 12, 4))));
    situation.history.messages = vec![Message { purpose: Purpose::Ask, ..thanks(&hien, Some(NOW)) }];
    assert!(!open_now(&context(), &situation).referrals[0].to_write);
    situation.referrals[0].reported_at = Some(at(NOW));
    assert_eq!(open_now(&context(), &situation).referrals, []);
}

#[test]
fn people_come_up_two_weeks_before_the_next_contact_and_never_means_never() {
    let (ana, mut situation) = met("2026-09-01T10:00:00Z");
    assert_eq!(open_now(&context(), &situation).to_be_in_touch, [], "there is nothing to say");
    situation.promises = vec![Promise {
        id: PromiseId(Uuid::nil()),
        person_id: ana.id,
        interview_id: None,
        side: Side::Idea,
        text: "the paper on timber bridges".to_owned(),
        due: None,
        made_at: at(NOW),
        kept_at: None,
        happened: String::new(),
    }];
    let saying = Saying { kind: SayKind::Idea, about: "the paper on timber bridges".to_owned() };
    let next = NextContact { person_id: ana.id, last: date(2026, 9, 1), on: date(2026, 11, 30) };
    assert_eq!(open_now(&context(), &situation).to_be_in_touch, [GoodMoment { contact: next, saying }]);
    situation.rhythms = vec![Rhythm { id: RhythmId::of(ana.id), person_id: ana.id, days: Some(0), chosen_at: at(NOW), paused_until: None }];
    assert_eq!(open_now(&context(), &situation).to_be_in_touch, []);
    situation.rhythms[0].days = Some(180);
    assert_eq!(open_now(&context(), &situation).to_be_in_touch, []);
}

#[test]
fn a_talk_that_was_noted_late_is_a_contact_of_the_day_on_which_it_was_held() {
    let ana = person(1);
    let late = Interview { starts: date(2026, 8, 3).at(9, 0, 0, 0), began_at: None, ..held(&ana, "2026-09-01T10:00:00Z") };
    let history = History { interviews: vec![late], ..History::default() };
    assert_eq!(history.last_contact(ana.id, &context().zone), Some(date(2026, 8, 3)));
}

#[test]
fn fu5_a_kind_of_people_has_its_rhythm_and_ones_own_choice_for_a_person_counts_more() {
    let (mut ana, mut situation) = met("2026-09-01T10:00:00Z");
    let on = |situation: &Situation, ana: &Person| next_with(&context(), situation, ana).map(|next| next.on);
    let usual = |tie, tag: &str, days| UsualRhythm { id: UsualRhythmId::of(tie, tag), tie, tag: tag.to_owned(), days, chosen_at: at(NOW) };
    assert_eq!(on(&situation, &ana), Some(date(2026, 11, 30)), "ninety days, where nothing was chosen");
    situation.usual = vec![usual(None, "", 60), usual(Some(Tie::Close), "", 180), usual(None, "mentor", 30)];
    assert_eq!(on(&situation, &ana), Some(date(2026, 10, 31)));
    ana.tie = Some(Tie::Close);
    assert_eq!(on(&situation, &ana), Some(date(2027, 2, 28)));
    ana.tags = "Mentor".to_owned();
    assert_eq!(on(&situation, &ana), Some(date(2026, 10, 1)));
    let paused =
        Rhythm { id: RhythmId::of(ana.id), person_id: ana.id, days: None, chosen_at: at(NOW), paused_until: Some(date(2026, 12, 24)) };
    situation.rhythms = vec![paused];
    assert_eq!(on(&situation, &ana), Some(date(2026, 12, 24)), "a pause alone leaves the rhythm as usual");
    situation.rhythms[0] = Rhythm { days: Some(180), paused_until: None, ..situation.rhythms[0].clone() };
    assert_eq!(on(&situation, &ana), Some(date(2027, 2, 28)));
    situation.rhythms[0].days = Some(0);
    assert_eq!(on(&situation, &ana), None);
}
