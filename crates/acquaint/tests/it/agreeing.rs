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
fn a_date_is_kept_without_a_place_and_the_place_is_asked_for_where_it_is_needed() {
    const OPEN: &str = "Where will you meet? Not agreed yet.";
    let program = program();
    let visitor = program.sign_in();
    let person = somebody(&visitor);
    let form = visitor.get(&format!("/interviews/new?person={person}")).body;
    assert!(form.contains("value=\"not-agreed\"") && form.contains("Not agreed yet"), "{form}");
    let talk = agree(&visitor, &person, "not-agreed");
    let page = visitor.get(&format!("/interviews/{talk}")).body;
    assert!(page.contains(OPEN) && page.contains(&format!("<a href=\"/interviews/{talk}/edit\">Say where</a>")), "{page}");
    let invitation = || visitor.get(&format!("/interviews/{talk}/invitation.ics")).body;
    assert!(invitation().contains("BEGIN:VEVENT") && !invitation().contains("LOCATION"), "{}", invitation());
    let brief = visitor.get(&format!("/interviews/{talk}/brief")).body;
    let sheet = visitor.get(&format!("/interviews/{talk}/sheet")).body;
    for paper in [&brief, &sheet] {
        assert!(paper.contains("Where: not agreed yet") && !paper.contains("20 minutes · Where"), "on a line of its own: {paper}");
    }
    let ask = [("person", person.as_str()), ("purpose", "confirm"), ("channel", "email"), ("interview", &talk)];
    let note = visitor.get(visitor.post("/outreach/new", &ask).location()).body;
    assert!(note.contains("Where we meet: [the place, the link or the number]"), "{note}");
    let edit = visitor.get(&format!("/interviews/{talk}/edit"));
    let date = [("date", "2026-10-26"), ("time", "15:00"), ("zone", "UTC"), ("minutes", "20")];
    let said = [&date[..], &[("setting", "cafe"), ("place", "Lindt, 2 High Street"), ("seen", edit.hidden("seen"))]].concat();
    assert_eq!(visitor.post(&format!("/interviews/{talk}/edit"), &said).status, 303);
    let page = visitor.get(&format!("/interviews/{talk}")).body;
    assert!(page.contains("A café nearby: Lindt, 2 High Street") && !page.contains(OPEN), "{page}");
    assert!(invitation().contains("LOCATION:Lindt"), "{}", invitation());
}

#[test]
fn a_date_that_went_into_no_calendar_is_not_said_to_need_a_new_file() {
    let program = program();
    let visitor = program.sign_in();
    let talk = agree(&visitor, &somebody(&visitor), "not-agreed");
    let edit = visitor.get(&format!("/interviews/{talk}/edit"));
    let date = [("date", "2026-10-26"), ("time", "15:00"), ("zone", "UTC"), ("minutes", "20")];
    let said = [&date[..], &[("setting", "cafe"), ("place", "Lindt, 2 High Street"), ("seen", edit.hidden("seen"))]].concat();
    let page = visitor.get(visitor.post(&format!("/interviews/{talk}/edit"), &said).location()).body;
    assert!(page.contains("“Add to my calendar” changes it there, too.") && !page.contains("Your calendar needs"), "{page}");
}

/// The part of a page that says when a talk was and where.
fn told(page: &str) -> &str {
    page.split("<main").nth(1).unwrap().split("</dl>").next().unwrap()
}

#[test]
fn a_talk_that_simply_happened_has_a_day_and_no_time_length_or_place_that_nobody_said() {
    let program = program();
    let visitor = program.sign_in();
    let person = somebody(&visitor);
    let contact = [("how", "meeting"), ("on", "2026-10-06"), ("talk", "yes"), ("words", "At the fair.")];
    let talk = id(visitor.post(&format!("/people/{person}/contacts"), &contact).location().split("/debrief").next().unwrap());
    let address = format!("/interviews/{talk}");
    let page = visitor.get(&address).body;
    let said = told(&page);
    assert!(said.contains("Tuesday 6 October 2026"), "{said}");
    for invented in ["12:00", "minutes", "café", "Where"] {
        assert!(!said.contains(invented), "{invented}: {said}");
    }
    let list = visitor.get("/interviews").body;
    assert!(list.contains("Tuesday 6 October 2026") && !list.contains("12:00"), "{list}");
    for paper in ["brief", "sheet"] {
        let paper = visitor.get(&format!("{address}/{paper}")).body;
        assert!(paper.contains("Tuesday 6 October 2026"), "{paper}");
        assert!(!paper.contains("12:00") && !paper.contains("20 minutes") && !paper.contains("not agreed"), "{paper}");
    }
    let lines = String::from_utf8(program.command(&["interviews", "list"]).stdout).unwrap();
    assert!(lines.contains("2026-10-06  Priya Raman, held") && !lines.contains("12:00") && !lines.contains("minutes"), "{lines}");
    let seen = visitor.get(&format!("{address}/edit"));
    let date = [("date", "2026-10-06"), ("time", "12:00"), ("zone", "UTC"), ("minutes", "20"), ("setting", "not-agreed")];
    visitor.post(&format!("{address}/edit"), &[&date[..], &[("place", "Hall 3"), ("seen", seen.hidden("seen"))]].concat());
    let page = visitor.get(&address).body;
    assert!(told(&page).contains("Hall 3") && !told(&page).contains("12:00"), "what somebody wrote is shown: {page}");
}

#[test]
fn a_talk_that_is_noted_right_after_midnight_is_of_today() {
    let program = Program::start_at("2026-10-20T00:05:00Z");
    let visitor = program.sign_in();
    let noted = called(&program, "interviews.happened", &json!({ "person": somebody(&visitor) }));
    let talk = &noted["result"];
    assert_eq!((talk["starts"].as_str(), talk["setting"].as_str()), (Some("2026-10-20T00:00:00"), Some("not-agreed")), "{noted}");
}

#[test]
fn a_program_agrees_on_a_date_without_a_place_and_says_it_later() {
    let program = program();
    let visitor = program.sign_in();
    let person = somebody(&visitor);
    let agreed = called(&program, "interviews.agree", &json!({ "person": person, "starts": "2026-10-26T15:00", "zone": "UTC" }));
    let talk = &agreed["result"];
    assert_eq!((talk["setting"].as_str(), talk["place"].as_str()), (Some("not-agreed"), Some("")), "{agreed}");
    let edited = called(&program, "interviews.edit", &json!({ "interview": talk["id"], "setting": "phone", "place": "+44 20 7946 0000" }));
    assert_eq!(edited["result"]["setting"], "phone", "{edited}");
}

#[test]
fn a_time_is_offered_for_a_kind_of_place_only() {
    let program = program();
    let visitor = program.sign_in();
    let person = somebody(&visitor);
    let times = visitor.get(&format!("/interviews/times?person={person}&setting=not-agreed"));
    assert!(times.status == 200 && times.body.contains("where they work") && !times.body.contains("not-agreed"), "{}", times.body);
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

/// Who gave a name may agree later to be named, or rather not any more: one press where the names of a talk stand.
#[test]
fn a_reason_that_tells_who_gave_the_name_stays_out_of_the_draft_and_says_so_until_one_may_say_it() {
    let program = Program::start_at("2027-03-26T09:00:00Z");
    let visitor = program.sign_in();
    let hedda = called(&program, "people.add", &json!({ "line": "Hedda Nyström" }))["result"]["id"].as_str().unwrap().to_owned();
    let talk = called(&program, "interviews.happened", &json!({ "person": hedda, "on": "2027-03-24" }));
    let talk = talk["result"]["id"].as_str().unwrap().to_owned();
    let named = called(&program, "follow-ups.name", &json!({ "interview": talk, "name": "Per Berg" }));
    let per = named["result"].as_str().unwrap().to_owned();
    let reason = "Hedda Nyström told me that you put the old town maps online";
    called(&program, "people.edit", &json!({ "person": per, "reason": reason }));
    let begun = visitor.post("/outreach/new", &[("person", &per), ("channel", "email"), ("purpose", "ask")]);
    let page = visitor.get(begun.location()).body;
    let names = format!("/follow-ups/{talk}/referrals");
    assert!(!page.contains("old town maps") && page.contains("The draft leaves it out.") && page.contains(&names), "{page}");
    let list = visitor.get(&names).body;
    let from = list.find("/follow-ups/referrals/").unwrap();
    let permission = &list[from..from + list[from..].find('"').unwrap()];
    assert!(list.contains("Keep to yourself that Hedda gave you this name."), "{list}");
    let done = visitor.post(permission, &[("may-mention", "yes")]);
    assert!(visitor.get(done.location()).body.contains("You may say that Hedda gave you this name."));
    assert!(!visitor.get(begun.location()).body.contains("The draft leaves it out."), "now it may stand there");
    visitor.post(permission, &[]);
    assert!(visitor.get(begun.location()).body.contains("The draft leaves it out."), "and not any more");
}
