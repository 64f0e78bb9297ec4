//! When and where two talk, as it is agreed and as it is noted later: a place may still be open, and a talk is of the day on which it
//! was held.

use serde_json::{Value, json};

use crate::program::{Program, Visitor};

fn program() -> Program {
    Program::start_at("2026-10-20T09:00:00Z")
}

/// The id at the end of an address.
fn id(location: &str) -> String {
    location.split('?').next().unwrap().rsplit('/').next().unwrap().to_owned()
}

fn somebody(visitor: &Visitor<'_>) -> String {
    id(visitor.post("/people/new", &[("line", "Priya Raman, consultant at Golder")]).location())
}

fn agree(visitor: &Visitor<'_>, person: &str, setting: &str) -> String {
    let date = [("date", "2026-10-26"), ("time", "15:00"), ("zone", "UTC"), ("minutes", "20"), ("setting", setting)];
    id(visitor.post(&format!("/interviews/new?person={person}"), &date).location())
}

#[track_caller]
fn called(program: &Program, name: &str, input: &Value) -> Value {
    let output = program.command(&["call", name, &input.to_string()]);
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{name}: {output:?}"))
}

#[test]
fn a_talk_of_last_month_that_is_noted_today_is_of_last_month_everywhere() {
    let program = program();
    let visitor = program.sign_in();
    let person = somebody(&visitor);
    let talk = agree(&visitor, &person, "phone");
    program.set_clock("2026-11-10T10:00:00Z");
    called(&program, "outreach.call", &json!({ "person": person, "outcome": "no-answer" }));
    program.set_clock("2026-11-26T10:00:00Z");
    visitor.post(&format!("/interviews/{talk}/end"), &[]);
    let debrief = format!("/follow-ups/{talk}/debrief");
    let seen = visitor.get(&debrief);
    visitor.post(&debrief, &[("seen", seen.hidden("seen")), ("learned", "Much."), ("confidence", "4")]);
    let next = visitor.get(&format!("/outreach/call?person={person}")).body;
    assert!(next.contains("Another time of day often works"), "the call after the talk is not forgotten: {next}");
    let growth = visitor.get("/today/growth").body;
    assert!(growth.contains("26 October") && !growth.contains("26 November"), "how it felt is of the day of the talk: {growth}");
    let standing = called(&program, "follow-ups.standing", &json!({ "person": person }));
    assert_eq!(standing["next"], "2027-01-24", "ninety days from the talk, not from the day of the note: {standing}");
}
