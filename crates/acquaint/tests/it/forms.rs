//! What is typed is never lost, counts once, and overwrites nothing unseen: R12, R15, R16.

use crate::program::Program;

#[test]
fn r12_a_form_with_a_fault_comes_back_with_everything_in_it() {
    let program = Program::start();
    let visitor = program.sign_in();
    let answer = visitor.post("/people/new", &[("line", ""), ("email", "not an address"), ("title", "nurse"), ("place", "Łódź <b>")]);
    assert_eq!(answer.status, 422);
    assert!(answer.body.contains("<title>Error: "), "the title says so");
    assert!(answer.body.contains("There is a problem") && answer.body.contains("href=\"#line\""));
    for typed in ["not an address", "nurse", "Łódź &lt;b&gt;"] {
        assert!(answer.body.contains(typed), "{typed}");
    }
}

#[test]
fn r12_a_date_that_nobody_means_is_asked_about_beside_its_field() {
    let program = Program::start();
    let visitor = program.sign_in();
    let person = visitor.post("/people/new", &[("line", "Ana Silva")]).location().split('?').next().unwrap().to_owned();
    let new = format!("/interviews/new?person={}", person.trim_start_matches("/people/"));
    for date in ["9999-12-30", "9999-12-31", "0026-03-05"] {
        let fields =
            [("date", date), ("time", "21:00"), ("zone", "UTC"), ("minutes", "480"), ("setting", "phone"), ("place", "a long place")];
        let answer = visitor.post(&new, &fields);
        assert_eq!(answer.status, 422, "{date}");
        assert!(answer.body.contains("id=\"date-fault\"") && answer.body.contains("the year again"), "{date}: {}", answer.body);
        assert!(answer.body.contains(date) && answer.body.contains("a long place"), "{date}");
    }
    assert_eq!(visitor.get("/").status, 200);
}

#[test]
fn r12_without_a_session_what_was_typed_is_shown_with_a_way_to_try_again() {
    let program = Program::start();
    let port = program.port;
    let body = "line=Ana+Silva&notes=a+long+thought";
    let answer = program.raw(&format!(
        "POST /people/new HTTP/1.1\r\nHost: localhost:{port}\r\nOrigin: http://localhost:{port}\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    ));
    assert_eq!(answer.status, 401);
    assert!(answer.body.contains("Ana Silva") && answer.body.contains("a long thought") && answer.body.contains("action=\"/people/new\""));
}

#[test]
fn r12_where_something_is_gone_what_was_typed_is_still_shown() {
    let program = Program::start();
    let gone = "/people/01a201dd-b316-7d7c-9d43-e77b91ff83a5/edit";
    let answer = program.sign_in().post(gone, &[("name", "Ana"), ("notes", "a long thought")]);
    assert_eq!(answer.status, 404);
    assert!(answer.body.contains("a long thought"));
}

#[test]
fn r16_the_same_form_sent_many_times_makes_one_record() {
    let program = Program::start();
    let visitor = program.sign_in();
    let once = visitor.get("/people/new").hidden("once").to_owned();
    let places: Vec<String> =
        (0..20).map(|_| visitor.post("/people/new", &[("once", &once), ("line", "Ana Silva")]).location().to_owned()).collect();
    assert!(places.iter().all(|place| *place == places[0]), "every answer leads to the same person");
    assert!(visitor.get("/people").body.contains("One person"));
}

#[test]
fn r16_going_back_and_writing_another_name_makes_another_record() {
    let program = Program::start();
    let visitor = program.sign_in();
    let once = visitor.get("/people/new").hidden("once").to_owned();
    visitor.post("/people/new", &[("once", &once), ("line", "Ana Silva")]);
    visitor.post("/people/new", &[("once", &once), ("line", "Kofi Mensah")]);
    assert!(visitor.get("/people").body.contains("2 people"));
}

#[test]
fn r15_two_tabs_never_overwrite_each_other_silently() {
    let program = Program::start();
    let visitor = program.sign_in();
    let person = visitor.post("/people/new", &[("line", "Ana Silva")]).location().split('?').next().unwrap().to_owned();
    let edit = format!("{person}/edit");
    let (one, two) = (visitor.get(&edit), visitor.get(&edit));
    let first = [("seen", one.hidden("seen")), ("name", "Ana Silva"), ("notes", "written in the first tab")];
    assert_eq!(visitor.post(&edit, &first).status, 303);
    let second = [("seen", two.hidden("seen")), ("name", "Ana Silva"), ("notes", "written in the second tab")];
    let answer = visitor.post(&edit, &second);
    assert_eq!(answer.status, 409);
    for text in ["written in the first tab", "written in the second tab"] {
        assert!(answer.body.contains(text), "{text}");
    }
    let third = [("seen", answer.hidden("seen")), ("name", "Ana Silva"), ("notes", "both of them")];
    assert_eq!(visitor.post(&edit, &third).status, 303);
    assert!(visitor.get(&person).body.contains("both of them"));
}

#[test]
fn r15_work_that_was_only_shown_is_not_written_over_what_another_tab_made_of_it() {
    let program = Program::start();
    let visitor = program.sign_in();
    let person =
        visitor.post("/people/new", &[("line", "Ana Silva, bridge engineer at WSP")]).location().split('?').next().unwrap().to_owned();
    let edit = format!("{person}/edit");
    let page = visitor.get(&edit);
    let seen = page.hidden("seen");
    let shown = [("seen", seen), ("name", "Ana Silva"), ("shown-title", "bridge engineer"), ("shown-organization", "WSP")];
    let promoted = [&shown[..], &[("title", "director"), ("organization", "Arup")]].concat();
    assert_eq!(visitor.post(&edit, &promoted).status, 303);
    let noted = [&shown[..], &[("title", "bridge engineer"), ("organization", "WSP"), ("notes", "likes rivers")]].concat();
    assert_eq!(visitor.post(&edit, &noted).status, 303);
    let body = visitor.get(&person).body;
    assert!(body.contains("director") && body.contains("Arup") && body.contains("likes rivers"), "{body}");
}

#[test]
fn every_change_offers_undo_and_undo_takes_it_back() {
    let program = Program::start();
    let visitor = program.sign_in();
    let place = visitor.post("/people/new", &[("line", "Ana Silva")]).location().to_owned();
    let page = visitor.get(&place);
    assert!(page.body.contains("Ana Silva is on your list."));
    let undo = page.body.split("action=\"/undo/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert_eq!(visitor.post(&format!("/undo/{undo}"), &[("once", page.hidden("once"))]).status, 303);
    assert_eq!(visitor.get(place.split('?').next().unwrap()).status, 404);
}

#[test]
fn r2_what_was_acknowledged_is_there_after_the_server_was_killed() {
    let mut program = Program::start();
    for number in 0..8 {
        let name = format!("Person Number{number}");
        assert_eq!(program.sign_in().post("/people/new", &[("line", &name)]).status, 303);
        program.kill_and_restart();
        assert!(program.sign_in().get("/people").body.contains(&name), "{name}");
    }
}
