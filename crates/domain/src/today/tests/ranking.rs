//! The order of the cards, and what is left out of it.

use jiff::civil::Date;
use proptest::prelude::*;

use super::*;
use crate::{
    follow_ups::{Promise, PromiseId, Referral, ReferralId, Rhythm, RhythmId, SayKind, Side},
    interviews::{Invitation, InvitationId, InvitationMethod},
};

fn promise(number: u128, person: &Person, side: Side, due: Option<Date>) -> Promise {
    Promise {
        id: PromiseId(Uuid::from_u128(number)),
        person_id: person.id,
        interview_id: None,
        side,
        text: "Send the article on old bridges".to_owned(),
        due,
        made_at: at("2026-11-01T10:00:00Z"),
        kept_at: None,
        happened: String::new(),
    }
}

/// Met on 1 August and thanked on the day after, looked back on.
fn met_in_august() -> Situation {
    let mut situation = Situation { people: vec![person(1)], ..Situation::default() };
    let held = interview(&person(1), "2026-08-01T10:00", Some("2026-08-01T10:20:00Z"));
    situation.debriefed = [held.id].into();
    situation.history.messages =
        vec![Message { purpose: Purpose::ThankYou, interview_id: Some(held.id), ..ask(&person(1), Some("2026-08-02T08:00:00Z")) }];
    situation.history.interviews = vec![held];
    situation
}

#[test]
fn being_in_touch_again_needs_something_to_say() {
    let mut situation = met_in_august();
    check(&situation, &[]);
    situation.promises = vec![promise(1, &person(1), Side::Idea, None)];
    check(&situation, &[CardKind::KeepInTouch]);
    let card = cards(&context(), &Situation { exploring: true, ..situation.clone() }).remove(0);
    assert_eq!((card.say, card.about.as_str()), (Some(SayKind::Idea), "Send the article on old bridges"));
    situation.rhythms = vec![rhythm(180, None)];
    check(&situation, &[]);
    situation.rhythms = vec![rhythm(0, None)];
    check(&situation, &[]);
    situation.rhythms = vec![rhythm(90, Some(date(2026, 11, 24)))];
    check(&situation, &[]);
    situation.rhythms = vec![rhythm(90, Some(date(2026, 11, 23)))];
    check(&situation, &[CardKind::KeepInTouch]);
}

fn rhythm(days: i64, paused_until: Option<Date>) -> Rhythm {
    Rhythm {
        id: RhythmId::of(person(1).id),
        person_id: person(1).id,
        days: Some(days),
        chosen_at: at("2026-08-03T10:00:00Z"),
        paused_until,
    }
}

#[test]
fn who_still_has_the_old_date_is_told_before_it_is_confirmed() {
    let mut situation = Situation { people: vec![person(1)], ..Situation::default() };
    let talk = interview(&person(1), "2026-11-24T15:00", None);
    let sent = Invitation {
        id: InvitationId::from_uuid(Uuid::nil()),
        interview_id: talk.id,
        method: InvitationMethod::Request,
        sequence: 0,
        starts: "2026-11-26T15:00".parse().unwrap(),
        zone: "UTC".to_owned(),
        minutes: 20,
        place: String::new(),
        recipient: String::new(),
        sent_at: at("2026-11-10T10:00:00Z"),
    };
    situation.prepared.insert(talk.id);
    situation.history.interviews = vec![talk.clone()];
    check(&situation, &[CardKind::Confirm, CardKind::Practise]);
    situation.invitations = vec![sent];
    check(&situation, &[CardKind::TellNewDate, CardKind::Practise]);
    situation.history.interviews = vec![Interview { cancelled_at: Some(at(NOW)), ..talk }];
    check(&situation, &[CardKind::TellItIsOff]);
}

#[test]
fn whoever_named_somebody_hears_of_it_within_two_weeks_also_if_it_led_nowhere() {
    let (ana, ben) = (person(1), person(2));
    let mut situation = Situation { people: vec![ana.clone(), ben.clone()], ..Situation::default() };
    situation.history.messages = vec![ask(&ana, Some("2026-11-20T08:00:00Z"))];
    situation.history.replies = vec![reply(&ben, ReplyKind::No, "2026-11-15T08:00:00Z")];
    situation.referrals = vec![Referral {
        id: ReferralId(Uuid::nil()),
        referrer_id: ana.id,
        person_id: ben.id,
        interview_id: None,
        may_mention: true,
        named_at: at("2026-11-12T08:00:00Z"),
        reported_at: None,
    }];
    check(&situation, &[CardKind::ReportBack]);
    assert_eq!(cards(&context(), &situation)[0].about, ben.name);
    situation.history.messages.push(Message { purpose: Purpose::ReportBack, ..ask(&ana, Some("2026-11-21T08:00:00Z")) });
    check(&situation, &[]);
    situation.history.messages.pop();
    situation.referrals[0].named_at = at("2026-11-13T08:00:00Z");
    check(&situation, &[]);
}

#[test]
fn no_kind_of_step_fills_the_day() {
    let mut situation = Situation::default();
    for number in 1..40 {
        situation.people.push(person(number));
        situation.history.interviews.push(interview(&person(number), "2026-11-22T10:00", Some("2026-11-22T10:20:00Z")));
        situation.promises.push(promise(number, &person(number), Side::Mine, None));
    }
    let [thank, look, keep] = [CardKind::ThankYou, CardKind::Debrief, CardKind::KeepPromise];
    check(&situation, &[thank, thank, thank, look, look, look, keep]);
}

#[test]
fn the_latest_talk_is_thanked_for_first_and_the_earliest_promise_is_kept_first() {
    let mut situation = Situation { exploring: true, people: vec![person(1), person(2)], ..Situation::default() };
    for (number, day) in [(1, "2026-11-10"), (2, "2026-11-20")] {
        situation.history.interviews.push(interview(&person(number), &format!("{day}T10:00"), Some(&format!("{day}T10:20:00Z"))));
        situation.promises.push(promise(number, &person(number), Side::Mine, Some(day.parse().unwrap())));
    }
    let order: Vec<_> =
        cards(&context(), &situation).iter().filter(|card| card.kind != CardKind::Debrief).map(|card| card.person).collect();
    assert_eq!(order, [person(2).id, person(1).id, person(1).id, person(2).id].map(Some));
}

/// Anything that can have happened with a handful of people, in a few numbers.
fn situations() -> impl Strategy<Value = Situation> {
    let happening = (1_u128..9, 0_u8..9, 1_i8..28);
    let next = proptest::sample::subsequence((1_u128..9).collect::<Vec<_>>(), 0..=5).prop_shuffle();
    (proptest::collection::vec(happening, 0..30), next, any::<bool>()).prop_map(|(happenings, next, exploring)| {
        let next = next.into_iter().map(|number| person(number).id).collect();
        let mut situation = Situation { exploring, people: (1..9).map(person).collect(), next, ..Situation::default() };
        for (nth, (number, what, day)) in happenings.into_iter().enumerate() {
            let (who, nth) = (person(number), nth as u128);
            let moment = format!("2026-11-{day:02}T10:00:00Z");
            let starts = format!("2026-11-{day:02}T10:00");
            match what {
                0 => situation.history.messages.push(Message { id: MessageId(Uuid::from_u128(nth)), ..ask(&who, Some(&moment)) }),
                1 => situation.history.messages.push(Message { id: MessageId(Uuid::from_u128(nth)), ..ask(&who, None) }),
                2 => situation.history.replies.push(Reply { id: ReplyId(Uuid::from_u128(nth)), ..reply(&who, ReplyKind::Yes, &moment) }),
                3 | 4 => {
                    let id = InterviewId::from_uuid(Uuid::from_u128(nth));
                    let ended = (what == 3).then_some(moment.as_str());
                    situation.history.interviews.push(Interview { id, ..interview(&who, &starts, ended) });
                }
                5 => situation.promises.push(promise(nth, &who, Side::Mine, Some(date(2026, 11, day)))),
                6 => situation.moves.push(job_move(&who, &format!("2026-11-{day:02}"))),
                7 => situation.referrals.push(Referral {
                    id: ReferralId(Uuid::from_u128(nth)),
                    referrer_id: who.id,
                    person_id: person(number % 8 + 1).id,
                    interview_id: None,
                    may_mention: true,
                    named_at: at(&moment),
                    reported_at: None,
                }),
                _ => situation.promises.push(promise(nth, &who, Side::Idea, None)),
            }
        }
        situation
    })
}

proptest! {
    #[test]
    fn the_order_is_one_whatever_the_order_in_which_it_is_told(situation in situations(), seed in any::<usize>()) {
        let told = cards(&context(), &situation);
        let mut turned = situation.clone();
        turned.people.rotate_left(seed % situation.people.len());
        turned.history.messages.reverse();
        turned.history.interviews.reverse();
        turned.promises.reverse();
        turned.moves.reverse();
        turned.referrals.reverse();
        prop_assert_eq!(&told, &cards(&context(), &turned));
        let keys: std::collections::HashSet<&str> = told.iter().map(|card| card.key.as_str()).collect();
        prop_assert_eq!(keys.len(), told.len(), "two cards stand for one step");
    }

    #[test]
    fn there_are_at_most_seven_and_nobody_is_to_be_written_to_twice(situation in situations()) {
        let told = cards(&context(), &situation);
        prop_assert!(told.len() <= CARDS_AT_MOST);
        prop_assert!(told.is_sorted_by_key(|card| card.kind), "what is more important stands first");
        let mut written_to = std::collections::HashSet::new();
        for card in told.iter().filter(|card| card.kind.reaches()) {
            prop_assert!(written_to.insert(card.person), "{card:?} is the second letter to one person");
        }
    }

    #[test]
    fn what_is_put_away_makes_room_and_changes_nothing_else(situation in situations()) {
        let told = cards(&context(), &situation);
        let Some(first) = told.first() else { return Ok(()) };
        let id = PostponementId(Uuid::nil());
        let put_away = Postponement { id, card: first.key.clone(), until: date(2026, 11, 24), said_at: at(NOW) };
        let after = cards(&context(), &Situation { postponements: vec![put_away], ..situation.clone() });
        prop_assert!(after.iter().all(|card| card.key != first.key));
        prop_assert!(after.len() + 1 >= told.len());
    }
}

#[test]
fn gr2_a_card_that_found_no_room_does_not_keep_the_first_one_from_being_suggested() {
    let next = vec![person(1).id, person(2).id];
    let mut situation = Situation { people: (1..6).map(person).collect(), next, exploring: true, ..Situation::default() };
    situation.moves = vec![job_move(&person(1), "2026-11-20")];
    check(&situation, &[CardKind::Congratulate, CardKind::WriteTo]);
    situation.moves.extend((3..6).map(|number| job_move(&person(number), "2026-11-22")));
    let told = cards(&context(), &situation);
    let people: Vec<_> = told.iter().filter(|card| card.kind == CardKind::WriteTo).map(|card| card.person).collect();
    assert_eq!(people, [Some(person(1).id), Some(person(2).id)]);
    assert_eq!(told.len(), 4);
}

#[test]
fn fu4_nobody_is_asked_to_write_to_whom_they_wait_to_be_introduced() {
    let named = Referral {
        id: ReferralId(Uuid::from_u128(1)),
        referrer_id: person(1).id,
        person_id: person(2).id,
        interview_id: None,
        may_mention: true,
        named_at: at("2026-11-20T10:00:00Z"),
        reported_at: Some(at("2026-11-20T10:00:00Z")),
    };
    let mut situation = Situation { people: vec![person(2)], referrals: vec![named], ..Situation::default() };
    check(&situation, &[CardKind::WriteToReferral]);
    let promised = Promise {
        text: "Introduce me by mail".to_owned(),
        made_at: at("2026-11-20T10:00:00Z"),
        ..promise(1, &person(1), Side::Theirs, None)
    };
    situation.promises = vec![promised];
    check(&situation, &[]);
    situation.promises[0].made_at = at("2026-11-10T10:00:00Z");
    check(&situation, &[CardKind::WriteToReferral]);
}
