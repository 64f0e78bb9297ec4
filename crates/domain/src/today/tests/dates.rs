//! What a calendar shows.

use super::*;
use crate::{
    follow_ups::{Promise, PromiseId, Side},
    insights::{PlanStep, PlanStepId},
};

/// The kinds of dates that a calendar shows, with their days where they have no time.
fn shown(situation: &Situation) -> Vec<String> {
    let said = |dated: &Dated<'_>| match dated {
        Dated::Talk(talk) => format!("talk {}", talk.starts.date()),
        Dated::Thank(_, on) => format!("thank {on}"),
        Dated::Keep(promise, on) => format!("{} {on}", promise.text),
        Dated::Step(step, on) => format!("{} {on}", step.text),
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
    let told_late = Interview { began_at: None, ended_at: Some(at("2026-11-22T09:00:00Z")), ..situation.history.interviews[0].clone() };
    assert_eq!(shown(&with(vec![told_late])), ["talk 2026-11-20", "thank 2026-11-21"], "its day is not the one on which one said so");
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
        happened: String::new(),
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

fn step(text: &str, due: Option<&str>, done_at: Option<&str>) -> PlanStep {
    PlanStep {
        id: PlanStepId(Uuid::nil()),
        exploration_id: None,
        text: text.to_owned(),
        due: due.map(|day| day.parse().unwrap()),
        made_at: at(NOW),
        done_at: done_at.map(at),
    }
}

#[test]
fn a_step_of_the_plan_stands_on_its_day_until_it_is_done() {
    let steps = vec![step("ask", Some("2026-11-30"), None), step("some day", None, None), step("done", Some("2026-11-30"), Some(NOW))];
    assert_eq!(shown(&Situation { steps, ..Situation::default() }), ["ask 2026-11-30"]);
}

#[test]
fn a_step_of_the_plan_comes_up_when_its_day_has_come() {
    let steps = vec![step("today", Some("2026-11-23"), None), step("tomorrow", Some("2026-11-24"), None), step("some day", None, None)];
    let situation = Situation { exploring: true, people: vec![person(1)], steps, ..Situation::default() };
    let found: Vec<String> =
        cards(&context(), &situation).into_iter().filter(|card| card.kind == CardKind::TakeStep).map(|card| card.about).collect();
    assert_eq!(found, ["today"]);
}
