//! A talk that already happened and was never planned: it is noted from the page of all conversations and looked back on.

use crate::program::{Program, Visitor};

const OPEN: &str = "Note a talk that already happened";

fn program() -> Program {
    Program::start_at("2027-03-03T15:05:00Z")
}

/// The id at the end of an address.
fn id(location: &str) -> String {
    location.split('?').next().unwrap().rsplit('/').next().unwrap().to_owned()
}

/// Sends the form; where it leads, or the page that came back.
fn note(visitor: &Visitor<'_>, fields: &[(&str, &str)]) -> Result<String, String> {
    let answer = visitor.post("/interviews/happened", fields);
    if answer.status == 303 { Ok(answer.location().to_owned()) } else { Err(answer.body) }
}

fn people(visitor: &Visitor<'_>) -> usize {
    visitor.get("/people").body.matches("class=\"row\"").count()
}

#[test]
fn a_talk_with_somebody_new_is_noted_in_one_step_and_looked_back_on() {
    let program = program();
    let visitor = program.sign_in();
    assert!(visitor.get("/interviews").body.contains(OPEN), "also while there is no conversation yet");
    let led = note(&visitor, &[("line", "Ana Silva, planner at WSP"), ("on", "2027-02-20")]).unwrap();
    assert!(led.starts_with("/follow-ups/") && led.contains("/debrief"), "{led}");
    assert!(visitor.get(&led).body.contains("What did you learn?"));
    let all = visitor.get("/interviews").body;
    assert!(all.contains("Ana Silva") && all.contains("20 February") && all.contains(OPEN), "{all}");
    assert_eq!(people(&visitor), 1);
    let history = visitor.get("/settings/history").body;
    let undo = history.split("action=\"/undo/").nth(1).unwrap()[..36].to_owned();
    visitor.post(&format!("/undo/{undo}"), &[]);
    assert_eq!(people(&visitor), 0, "it is one change");
}

#[test]
fn a_second_press_leads_to_the_same_look_back_also_with_somebody_new() {
    let program = program();
    let visitor = program.sign_in();
    let form = visitor.get("/interviews/happened");
    for line in ["Ana Silva, planner at WSP", "my neighbour the nurse"] {
        let fields = [("once", form.hidden("once")), ("line", line), ("on", "2027-02-20")];
        let first = note(&visitor, &fields).unwrap();
        assert_eq!(note(&visitor, &fields).unwrap(), first);
        assert!(visitor.get(&first).body.contains("What did you learn?"), "{first}");
    }
    assert_eq!(people(&visitor), 2);
}

#[test]
fn whoever_is_on_the_list_is_meant_and_of_several_one_is_asked_who() {
    let program = program();
    let visitor = program.sign_in();
    let ana = id(visitor.post("/people/new", &[("line", "Ana Silva, planner at WSP")]).location());
    note(&visitor, &[("line", "ana silva"), ("on", "2027-02-20")]).unwrap();
    assert_eq!(people(&visitor), 1, "nobody is added twice");
    let which = note(&visitor, &[("line", "Ana Silva, nurse at Mercy"), ("on", "2027-02-21")]).unwrap_err();
    assert!(which.contains("Ana Silva, planner at WSP") && which.contains("Somebody else of this name"), "{which}");
    note(&visitor, &[("line", "Ana Silva, nurse at Mercy"), ("on", "2027-02-21"), ("who", "new")]).unwrap();
    assert_eq!(people(&visitor), 2);
    let which = note(&visitor, &[("line", "Ana Silva"), ("on", "2027-02-22")]).unwrap_err();
    assert!(which.contains("nurse at Mercy") && which.contains(&ana), "{which}");
    note(&visitor, &[("line", "Ana Silva"), ("on", "2027-02-22"), ("who", &ana)]).unwrap();
    let theirs = visitor.get(&format!("/people/{ana}")).body;
    assert_eq!(theirs.matches("You talked").count(), 2, "{theirs}");
}

#[test]
fn whose_first_name_alone_is_written_is_asked_about_and_nothing_typed_is_lost() {
    let program = program();
    let visitor = program.sign_in();
    let ruth = id(visitor.post("/people/new", &[("line", "Ruth Amsel, planner at WSP")]).location());
    visitor.post("/people/new", &[("line", "Ruthanne Park")]);
    for typed in ["ruth", "Amsel", "Amsel, Ruth"] {
        let which = note(&visitor, &[("line", typed), ("on", "2027-02-20")]).unwrap_err();
        assert!(which.contains("Is it somebody on your list, or somebody new?") && which.contains("Somebody new<"), "{typed}: {which}");
        assert!(which.contains("Ruth Amsel, planner at WSP") && !which.contains(">Ruthanne"), "{typed}: {which}");
        assert!(which.contains(&format!("value=\"{typed}\"")) && which.contains("2027-02-20"), "{typed}: {which}");
    }
    assert_eq!(people(&visitor), 2, "nobody is added in silence");
    note(&visitor, &[("line", "Ruth"), ("who", &ruth), ("asked", "yes"), ("on", "2027-02-20")]).unwrap();
    assert!(people(&visitor) == 2 && visitor.get(&format!("/people/{ruth}")).body.contains("You talked"));
    note(&visitor, &[("line", "Ruth"), ("who", "new"), ("asked", "yes"), ("on", "2027-02-21")]).unwrap();
    assert_eq!(people(&visitor), 3);
    note(&visitor, &[("line", "Ruth"), ("on", "2027-02-22")]).unwrap();
    assert_eq!(people(&visitor), 3, "now somebody has exactly this name");
}

#[test]
fn whoever_is_on_the_list_is_meant_also_behind_many_whose_names_hold_theirs() {
    let program = program();
    let visitor = program.sign_in();
    for letter in 'a'..='t' {
        visitor.post("/people/new", &[("line", &format!("{letter}an Zoe"))]);
    }
    let zoe = id(visitor.post("/people/new", &[("line", "Zoe, planner at WSP")]).location());
    let before = people(&visitor);
    note(&visitor, &[("line", "zoe"), ("on", "2027-02-20")]).unwrap();
    assert_eq!(people(&visitor), before, "nobody is added twice");
    assert!(visitor.get(&format!("/people/{zoe}")).body.contains("You talked"));
}

#[test]
fn who_comes_from_the_page_of_a_person_has_the_name_there() {
    let program = program();
    let visitor = program.sign_in();
    let ana = id(visitor.post("/people/new", &[("line", "Ana Silva, planner at WSP")]).location());
    visitor.post("/people/new", &[("line", "Ana Silva, nurse at Mercy"), ("else", "Ana Silva")]);
    assert!(visitor.get(&format!("/interviews/new?person={ana}")).body.contains(OPEN));
    let form = visitor.get(&format!("/interviews/happened?person={ana}"));
    assert!(form.body.contains("value=\"Ana Silva\"") && form.body.contains("value=\"2027-03-03\""), "{}", form.body);
    note(&visitor, &[("line", "Ana Silva"), ("who", form.hidden("who")), ("on", "2027-03-01")]).unwrap();
    assert!(visitor.get(&format!("/people/{ana}")).body.contains("You talked"));
}

#[test]
fn a_name_with_a_comma_is_not_taken_apart_when_it_comes_from_their_page() {
    let program = program();
    let visitor = program.sign_in();
    let maria = id(visitor.post("/people/new", &[("line", "Maria")]).location());
    let edit = format!("/people/{maria}/edit");
    let seen = visitor.get(&edit).hidden("seen").to_owned();
    assert_eq!(visitor.post(&edit, &[("name", "Maria Lopez, PhD"), ("seen", &seen)]).status, 303);
    let form = visitor.get(&format!("/interviews/happened?person={maria}"));
    assert!(form.body.contains("value=\"Maria Lopez, PhD\""), "{}", form.body);
    note(&visitor, &[("line", "Maria Lopez, PhD"), ("who", form.hidden("who")), ("on", "2027-03-01")]).unwrap();
    assert_eq!(people(&visitor), 1, "nobody is added");
    assert!(visitor.get(&format!("/people/{maria}")).body.contains("You talked"));
}

#[test]
fn who_comes_from_a_page_and_writes_another_name_is_asked_who_it_was() {
    let program = program();
    let visitor = program.sign_in();
    let maria = id(visitor.post("/people/new", &[("line", "Maria Lopez")]).location());
    let fields = [("line", "Kofi Mensah"), ("who", maria.as_str()), ("on", "2027-03-01")];
    let which = note(&visitor, &fields).unwrap_err();
    assert!(which.contains("Maria Lopez") && which.contains("Somebody else of this name"), "{which}");
    assert_eq!(people(&visitor), 1, "nobody is added in silence");
    note(&visitor, &[&fields[..], &[("asked", "yes")]].concat()).unwrap();
    assert!(people(&visitor) == 1 && visitor.get(&format!("/people/{maria}")).body.contains("You talked"));
    note(&visitor, &[("line", "Kofi Mensah"), ("who", "new"), ("on", "2027-03-01")]).unwrap();
    assert_eq!(people(&visitor), 2);
}

#[test]
fn without_a_name_or_with_a_day_to_come_the_form_comes_back_filled_in() {
    let program = program();
    let visitor = program.sign_in();
    let nobody = note(&visitor, &[("line", " "), ("on", "2027-02-20")]).unwrap_err();
    assert!(nobody.contains("Write with whom you talked.") && nobody.contains("2027-02-20"), "{nobody}");
    let ahead = note(&visitor, &[("line", "Ana Silva"), ("on", "2027-03-04")]).unwrap_err();
    assert!(ahead.contains("This day is still to come.") && ahead.contains("Ana Silva"), "{ahead}");
    let none = note(&visitor, &[("line", "Ana Silva"), ("on", "")]).unwrap_err();
    assert!(none.contains("Choose the day."), "{none}");
    assert_eq!(people(&visitor), 0);
}

#[test]
fn whoever_says_somebody_new_is_believed_also_of_the_very_same_name() {
    let program = program();
    let visitor = program.sign_in();
    visitor.post("/people/new", &[("line", "Ruth Amsel, planner at WSP")]);
    let asked = note(&visitor, &[("line", "Ruth"), ("on", "2027-02-20")]).unwrap_err();
    assert!(asked.contains("Ruth Amsel") && asked.contains("name=\"asked\""), "{asked}");
    note(&visitor, &[("line", "Ruth Amsel"), ("on", "2027-02-20"), ("asked", "yes"), ("who", "new")]).unwrap();
    assert_eq!(people(&visitor), 2);
}

#[test]
fn the_page_of_a_talk_shows_what_was_written_when_looking_back_and_says_no_longer_that_it_is_fresh() {
    let program = program();
    let visitor = program.sign_in();
    let page = |talk: &str| visitor.get(&format!("/interviews/{talk}")).body;
    let talk_on = |on: &str| note(&visitor, &[("line", "Ana Silva"), ("on", on)]).unwrap()["/follow-ups/".len()..][..36].to_owned();
    let (old, new) = (talk_on("2027-02-20"), talk_on("2027-03-01"));
    assert!(page(&old).contains("Write down what you still know of it.") && !page(&old).contains("while it is fresh"), "{}", page(&old));
    assert!(page(&new).contains("Write down what you learned while it is fresh."), "{}", page(&new));
    assert!(!page(&new).contains("What you wrote when you looked back"), "nothing was written");

    let learned = format!("Bridges are about people. {}The end.", "And more of it. ".repeat(30));
    visitor.post(&format!("/follow-ups/{old}/debrief"), &[("learned", &learned), ("open", "Who pays?")]);
    let body = page(&old);
    let written = body.split("What you wrote when you looked back").nth(1).unwrap_or_else(|| panic!("{body}"));
    assert!(written.contains("Bridges are about people.") && written.contains("Who pays?") && !written.contains("The end."), "{written}");
    assert!(written.contains(&format!("href=\"/follow-ups/{old}/debrief\"")), "{written}");
    assert!(body.contains("It is welcome later, too.") && !body.contains("within a day"), "{body}");
}

#[test]
fn a_talk_that_simply_happened_was_neither_asked_for_nor_agreed_on() {
    let program = program();
    let visitor = program.sign_in();
    let talk = note(&visitor, &[("line", "Ana Silva"), ("on", "2027-02-20")]).unwrap()["/follow-ups/".len()..][..36].to_owned();
    let body = visitor.get(&format!("/interviews/{talk}")).body;
    let person = body.split("<dt>").nth(1).unwrap().split("href=\"").nth(1).unwrap().split('"').next().unwrap();
    for page in [body.clone(), visitor.get(person).body] {
        let line = page.split("<ol class=\"path\"").nth(1).unwrap().split("</ol>").next().unwrap().to_owned();
        assert_eq!(line.matches("class=\"done\"").count(), 1, "only that the two have talked: {line}");
        assert!(!line.contains("Date set"), "{line}");
    }
}
