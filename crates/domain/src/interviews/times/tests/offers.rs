//! When an offered time is still open, and what it holds.

use jiff::ToSpan as _;
use uuid::Uuid;

use super::*;
use crate::{
    interviews::{Interview, InterviewId},
    outreach::{Reply, ReplyId, ReplyKind},
    people::{History, PersonId},
};

fn offer() -> OfferedTime {
    OfferedTime {
        id: OfferedTimeId(Uuid::from_u128(1)),
        person_id: PersonId(Uuid::from_u128(2)),
        message_id: None,
        starts: "2027-03-04T10:00".parse().unwrap(),
        zone: "America/Toronto".to_owned(),
        minutes: 20,
        setting: Setting::Cafe,
        travel: 15,
        offered_at: now(),
    }
}

fn agreed(at: Timestamp) -> Interview {
    let OfferedTime { person_id, starts, zone, minutes, setting, .. } = offer();
    Interview {
        id: InterviewId(Uuid::from_u128(3)),
        person_id,
        exploration_id: None,
        starts,
        zone,
        minutes,
        setting,
        place: String::new(),
        sequence: 0,
        agreed_at: at,
        began_at: None,
        ended_at: None,
        cancelled_at: None,
    }
}

fn replied(kind: ReplyKind) -> History {
    let came_at = now() + 1.hour();
    let reply = Reply {
        id: ReplyId(Uuid::from_u128(4)),
        person_id: offer().person_id,
        message_id: None,
        kind,
        words: String::new(),
        came_at,
        again_on: None,
    };
    History { replies: vec![reply], ..History::default() }
}

#[test]
fn an_offer_is_open_until_it_has_passed() {
    assert!(offer().open(now(), &History::default()));
    assert!(!offer().open("2027-03-04T15:00:00Z".parse().unwrap(), &History::default()));
}

#[test]
fn an_offer_is_closed_by_an_agreement_after_it_and_by_a_no() {
    let with = |interview| History { interviews: vec![interview], ..History::default() };
    assert!(!offer().open(now(), &with(agreed(now() + 1.hour()))));
    assert!(offer().open(now(), &with(agreed(now() - 1.hour()))), "an earlier conversation closes nothing");
    let called_off = Interview { cancelled_at: Some(now()), ..agreed(now() + 1.hour()) };
    assert!(offer().open(now(), &with(called_off)));
    assert!(!offer().open(now(), &replied(ReplyKind::No)));
    assert!(offer().open(now(), &replied(ReplyKind::Yes)));
}

#[test]
fn an_offer_whose_message_was_thrown_away_holds_nothing() {
    let in_message = OfferedTime { message_id: Some(crate::outreach::MessageId(Uuid::from_u128(9))), ..offer() };
    assert!(!in_message.open(now(), &History::default()));
}

#[test]
fn an_offer_holds_the_way_there_and_back() {
    let held = offer().held();
    assert_eq!([held.from, held.until].map(|at| at.to_string()), ["2027-03-04T14:35:00Z", "2027-03-04T15:35:00Z"]);
}

#[test]
fn the_way_to_a_conversation_is_as_long_as_was_said_with_its_offer() {
    assert_eq!(travel_to(&agreed(now()), &[offer()]), 15);
    assert_eq!(travel_to(&agreed(now()), &[]), USUAL_TRAVEL_MINUTES);
    assert_eq!(travel_to(&Interview { setting: Setting::Video, ..agreed(now()) }, &[offer()]), 0);
}
