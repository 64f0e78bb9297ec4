//! What a calendar shows.

use super::*;
use crate::follow_ups::{Promise, PromiseId, Side};

/// The kinds of dates that a calendar shows, with their days where they have no time.
fn shown(situation: &Situation) -> Vec<String> {
    let said = |dated: &Dated<'_>| match dated {
        Dated::Talk(talk) => format!("talk {}", talk.starts.date()),
        Dated::Thank(_, on) => format!("thank {on}"),
        Dated::Keep(promise, on) => format!("{} {on}", promise.text),
    };
    dates(&context(), situation).iter().map(said).collect()
}

fn with(talks: Vec<Interview>) -> Situation {
    let mut situation = Situation { people: vec![person(1)], ..Situation::default() };
    situation.history.interviews = talks;
    situation
}

#[test]
fn i7_conversations_are_shown_from_ninety_days_back_to_a_year_ahead() {
    let days = ["2026-08-24", "2026-08-25", "2026-11-23", "2027-11-23", "2027-11-24"];
    let situation = with(days.iter().map(|day| interview(&person(1), &format!("{day}T10:00"), None)).collect());
    assert_eq!(shown(&situation), ["talk 2026-08-25", "talk 2026-11-23", "talk 2027-11-23"]);
}

#[test]
fn what_was_called_off_is_gone_and_where_somebody_wants_rest_nothing_lies_ahead() {
    let mut situation = with(vec![interview(&person(1), "2026-12-01T10:00", None)]);
    situation.history.replies = vec![reply(&person(1), ReplyKind::NeverAgain, "2026-11-22T08:00:00Z")];
    assert_eq!(shown(&situation), [""; 0]);
    situation.history.replies.clear();
    assert_eq!(shown(&situation), ["talk 2026-12-01"]);
    situation.history.interviews[0].cancelled_at = Some(at(NOW));
    assert_eq!(shown(&situation), [""; 0]);
}

#[test]
fn thanks_are_due_on_the_day_after_until_they_are_sent() {
    let mut situation = with(vec![interview(&person(1), "2026-11-20T10:00", Some("2026-11-20T10:20:00Z"))]);
    assert_eq!(shown(&situation), ["talk 2026-11-20", "thank 2026-11-21"]);
    let id = situation.history.interviews[0].id;
    let thanks = Message { purpose: Purpose::ThankYou, interview_id: Some(id), ..ask(&person(1), Some("2026-11-20T18:00:00Z")) };
    situation.history.messages = vec![thanks];
    assert_eq!(shown(&situation), ["talk 2026-11-20"]);
}

#[test]
fn promises_of_ones_own_are_shown_on_their_day_until_they_are_kept() {
    let promise = |text: &str, side: Side, due: Option<Date>, kept: bool| Promise {
        id: PromiseId(Uuid::nil()),
        person_id: person(1).id,
        interview_id: None,
        side,
        text: text.to_owned(),
        due,
        made_at: at(NOW),
        kept_at: kept.then(|| at(NOW)),
    };
    let due = Some(date(2026, 12, 1));
    let promises = vec![
        promise("mine", Side::Mine, due, false),
        promise("kept", Side::Mine, due, true),
        promise("theirs", Side::Theirs, due, false),
        promise("some day", Side::Mine, None, false),
    ];
    assert_eq!(shown(&Situation { promises, ..Situation::default() }), ["mine 2026-12-01"]);
}
