//! Asking well, beside the message itself: what the coach looks for, questions before there is a date, and days that are planned.

use crate::program::{Program, Visitor};

/// Somebody on the list, by their id.
fn ana(visitor: &Visitor<'_>) -> String {
    let added = visitor.post("/people/new", &[("line", "Ana Silva, engineer at WSP, ana@wsp.example")]);
    added.location().trim_start_matches("/people/")[..36].to_owned()
}

#[test]
fn what_the_coach_looks_for_is_folded_by_question_and_can_be_searched() {
    let program = Program::start();
    let visitor = program.sign_in();
    let page = visitor.get("/outreach/rules").body;
    assert_eq!(page.matches("<details").count(), acquaint_coach::Topic::ALL.len());
    for rule in acquaint_coach::rules() {
        assert_eq!(page.matches(&format!("/outreach/rules/{}\"", rule.name)).count(), 1, "{}", rule.name);
    }
    let kind = page.split("may they say no?").nth(1).and_then(|rest| rest.split("</details>").next()).unwrap();
    assert!(kind.find("runs-down") < kind.find("no-thanks"), "what is a problem comes first");
    let found = visitor.get("/outreach/rules?q=Sorry").body;
    assert!(found.contains("/outreach/rules/apology-spiral\"") && !found.contains("<details"), "{found}");
    assert!(visitor.get("/outreach/rules?q=zeppelin").body.contains("Nothing here speaks of that."));
}

#[test]
fn the_coach_speaks_of_an_early_question_once_and_stands_in_nobodys_way() {
    let program = Program::start();
    let visitor = program.sign_in();
    let person = ana(&visitor);
    let asked = [("person", person.as_str()), ("own", "Do you like your work?")];
    let shown = visitor.post("/start/questions", &asked);
    assert!(shown.location().starts_with(&format!("/start/questions?person={person}")), "{shown:?}");
    let page = visitor.get(shown.location()).body;
    assert!(page.contains("plan-remark") && page.contains("/outreach/rules/closed-question"), "{page}");
    assert!(page.contains("Your questions for Ana") && page.contains("They are kept. One could be asked better"), "{page}");
    let again = [("person", person.as_str()), ("ask", "0"), ("text-0", "Do you like your work?"), ("kind-0", "own")];
    assert!(visitor.post("/start/questions", &again).location().starts_with("/start/message"), "the same words go on");
    let open = [("person", person.as_str()), ("own", "How did you come to bridges?")];
    assert!(visitor.post("/start/questions", &open).location().starts_with("/start/message"));
}

#[test]
fn a_planned_day_says_which_holidays_it_does_not_know() {
    let program = Program::start_at("2026-12-24T09:00:00Z");
    let visitor = program.sign_in();
    let person = ana(&visitor);
    let begun = visitor.post("/outreach/new", &[("person", &person), ("channel", "email"), ("purpose", "ask")]);
    let message = begun.location()[.."/outreach/".len() + 36].to_owned();
    let seen = visitor.get(&message).hidden("seen").to_owned();
    let sent = [("seen", seen.as_str()), ("subject", "Bridges"), ("body", "Dear Ana, could we talk for 20 minutes?"), ("do", "sent")];
    assert_eq!(visitor.post(&message, &sent).status, 303);
    let next = |country: &str| {
        let seen = visitor.get("/settings/asking").hidden("seen").to_owned();
        let chosen = [("seen", seen.as_str()), ("country", country), ("again", "7"), ("another", "3"), ("at-most", "1")];
        assert_eq!(visitor.post("/settings/asking", &chosen).status, 303);
        visitor.get(&format!("{message}/next")).body
    };
    let announced = "Some holidays in India are announced year by year, and those after 2026 are not known yet.";
    let page = next("IN");
    assert!(page.contains(announced), "the day is in 2027: {page}");
    assert!(!next("DE").contains("not known"), "where every holiday follows a rule nothing is said");
}
