//! What is typed is never lost, counts once, and overwrites nothing unseen: R12, R15, R16.

use crate::program::{Answer, Program, Visitor};

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
fn r16_an_import_that_is_sent_again_while_it_runs_brings_nobody_in_twice() {
    let program = Program::start();
    let visitor = program.sign_in();
    let rows: String = (0..400).map(|number| format!("Person,Number{number},,,WSP,Engineer,05 Mar 2024\n")).collect();
    let list = format!("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n{rows}");
    let preview = visitor.upload("/people/import", "files", "Connections.csv", list.as_bytes());
    let (once, at) = (preview.hidden("once").to_owned(), preview.body.split("action=\"/people/import/").nth(1).unwrap()[..36].to_owned());
    let send = || visitor.post(&format!("/people/import/{at}"), &[("once", &once)]);
    let answers: Vec<Answer> = std::thread::scope(|scope| {
        let sent: Vec<_> = (0..4).map(|_| scope.spawn(send)).collect();
        sent.into_iter().map(|one| one.join().unwrap()).collect()
    });
    for answer in &answers {
        assert_eq!(answer.status, 303, "{}", answer.body);
        assert!(answer.location().contains("done="), "{}", answer.location());
    }
    assert!(visitor.get("/people").body.contains("400 people"));
}

#[test]
fn a_file_that_cannot_be_read_is_said_again_when_its_page_is_loaded_again() {
    let program = Program::start();
    let visitor = program.sign_in();
    visitor.upload("/people/import", "files", "photo.jpg", b"\xff\xd8\xff\xe0 no list at all");
    let waits = std::fs::read_dir(program.folder().join("incoming")).unwrap().next().unwrap().unwrap();
    let name = waits.file_name().into_string().unwrap();
    let (_, key) = name.split_once('.').unwrap();
    for time in ["once", "once more"] {
        let page = visitor.get(&format!("/people/import?waiting={key}"));
        assert_eq!(page.status, 200, "{time}: {}", page.body);
        assert!(page.body.contains("photo.jpg: ") && page.body.contains("id=\"files-fault\""), "{time}: {}", page.body);
        assert!(waits.path().exists(), "a page that is looked at takes nothing away");
    }
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

/// Two tabs with the same form: what the first saved and the second typed are both on the page, and either can be kept.
#[track_caller]
fn check_both_versions(visitor: &Visitor, (shown, sent): (&str, &str), fields: &[(&str, &str)], field: &str) {
    let (first, second) = (format!("{field} heron"), format!("{field} bittern"));
    let with = |seen: &str, value: &str, more: &[(&str, &str)]| {
        let own = [("seen", seen), (field, value)];
        visitor.post(sent, &[fields, &own, more].concat())
    };
    let [one, two] = [visitor.get(shown), visitor.get(shown)];
    assert_eq!(with(one.hidden("seen"), &first, &[]).status, 303, "{sent}");
    let both = with(two.hidden("seen"), &second, &[]);
    assert_eq!(both.status, 409, "{sent}");
    assert!(both.body.contains(&first) && both.body.contains(&second), "{sent}: {}", both.body);
    assert!(both.body.contains("Use the other version"), "{sent}");
    let other = with(two.hidden("seen"), &second, &[("other", "yes")]);
    assert_eq!(other.status, 200, "{sent}");
    assert!(other.body.contains(&second) && !other.body.contains("Use the other version"), "{sent}");
    let in_form = |body: &str, text: &str| body.contains(&format!("value=\"{text}\"")) || body.contains(&format!(">\n{text}</textarea>"));
    assert!(in_form(&other.body, &first) && !in_form(&other.body, &second), "{sent}: {}", other.body);
    assert!(in_form(&both.body, &second) && !in_form(&both.body, &first), "{sent}");
    assert_eq!(with(both.hidden("seen"), &second, &[]).status, 303, "{sent}: one's own, after both were seen");
    assert_eq!(with(other.hidden("seen"), "another one", &[]).status, 409, "{sent}: what was saved since was not seen");
}

fn place(answer: &Answer) -> String {
    answer.location().split(['?', '#']).next().unwrap().to_owned()
}

#[test]
fn r15_forms_about_oneself_and_ones_aim_show_both_versions() {
    let program = Program::start();
    let visitor = program.sign_in();
    check_both_versions(&visitor, ("/aim/me", "/aim/me"), &[("name", "Kim")], "skills");
    check_both_versions(&visitor, ("/aim/pitch", "/aim/pitch"), &[], "pitch");
    visitor.post("/aim/explorations/new", &[("curious_about", "bridges")]);
    let aim = visitor.get("/aim").body;
    let exploration = aim.split('"').find(|part| part.starts_with("/aim/explorations/") && !part.ends_with("new")).unwrap().to_owned();
    check_both_versions(&visitor, (&exploration, &exploration), &[("curious_about", "bridges"), ("target", "10")], "known");
}

#[test]
fn r15_forms_about_people_show_both_versions_of_their_work_too() {
    let program = Program::start();
    let visitor = program.sign_in();
    let ana = place(&visitor.post("/people/new", &[("line", "Ana Silva, bridge engineer at WSP")]));
    let edit = format!("{ana}/edit");
    let known = [("name", "Ana Silva"), ("title", "bridge engineer"), ("organization", "WSP")];
    check_both_versions(&visitor, (&edit, &edit), &known, "notes");
    check_both_versions(&visitor, (&edit, &edit), &[known[0], known[2]], "title");
    check_both_versions(&visitor, (&edit, &edit), &[known[0], known[1]], "organization");
    let body = visitor.get(&ana).body;
    let organization = body.split('"').find(|part| part.starts_with("/people/organizations/")).unwrap();
    check_both_versions(&visitor, (organization, organization), &[("name", "WSP")], "notes");
}

#[test]
fn r15_work_that_another_tab_changed_is_never_ended_unseen() {
    let program = Program::start();
    let visitor = program.sign_in();
    let ana = place(&visitor.post("/people/new", &[("line", "Ana Silva")]));
    let edit = format!("{ana}/edit");
    let page = visitor.get(&edit);
    let seen = ("seen", page.hidden("seen"));
    assert_eq!(visitor.post(&edit, &[seen, ("name", "Ana Silva"), ("title", "director"), ("organization", "Arup")]).status, 303);
    let noted = visitor.post(&edit, &[seen, ("name", "Ana Silva"), ("title", ""), ("organization", ""), ("notes", "likes rivers")]);
    assert_eq!(noted.status, 409);
    assert!(noted.body.contains("director") && noted.body.contains("Arup") && noted.body.contains("likes rivers"));
    assert!(visitor.get(&ana).body.contains("director"));
}

#[test]
fn r15_forms_of_messages_and_conversations_show_both_versions() {
    let program = Program::start();
    let visitor = program.sign_in();
    let ana = place(&visitor.post("/people/new", &[("line", "Ana Silva")]));
    let id = ana.rsplit('/').next().unwrap();
    let begin = format!("/outreach/new?person={id}");
    let facts = [("person", id), ("channel", "email"), ("name", "Kim")];
    check_both_versions(&visitor, (&begin, "/outreach/new"), &facts, "reason");
    check_both_versions(&visitor, (&begin, "/outreach/new"), &facts, "introduction");
    let message = place(&visitor.post("/outreach/new", &facts));
    check_both_versions(&visitor, (&message, &message), &[("subject", "Hello")], "body");
    let agreed = [("date", "2027-03-26"), ("time", "15:00"), ("zone", "UTC"), ("minutes", "20"), ("setting", "phone")];
    let talk = place(&visitor.post(&format!("/interviews/new?person={id}"), &agreed));
    let change = format!("{talk}/edit");
    check_both_versions(&visitor, (&change, &change), &agreed, "place");
    let questions = format!("{talk}/questions");
    visitor.post(&questions, &[("lines", "What first?")]);
    let body = visitor.get(&questions).body;
    let question = body.split("id=\"q-").nth(1).unwrap().split('"').next().unwrap();
    check_both_versions(&visitor, (&questions, &format!("{questions}/{question}")), &[], "text");
    let debrief = format!("/follow-ups/{}/debrief", talk.rsplit('/').next().unwrap());
    check_both_versions(&visitor, (&debrief, &debrief), &[("fit", "well")], "learned");
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
