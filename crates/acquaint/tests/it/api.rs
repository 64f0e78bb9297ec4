//! The JSON API: who may ask, what is done once, and that its description, the commands and the history agree with it.

use std::collections::BTreeSet;

use acquaint::{
    actions::words::{FINAL, WORDS},
    api::description,
    operations::{Verb, operations},
};
use serde_json::{Value, json};

use crate::program::{Answer, Program};

/// A program that asks with a token.
struct Asker<'a> {
    program: &'a Program,
    token: String,
}

impl<'a> Asker<'a> {
    fn new(program: &'a Program) -> Self {
        let token = String::from_utf8(program.command(&["token"]).stdout).unwrap().trim().to_owned();
        Self { program, token }
    }

    fn ask(&self, method: &str, path: &str, body: &Value, headers: &str) -> Answer {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let (port, token, length) = (self.program.port, &self.token, body.len());
        self.program.raw(&format!(
            "{method} /api/v1{path} HTTP/1.1\r\nHost: localhost:{port}\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\n\
             Content-Length: {length}\r\n{headers}Connection: close\r\n\r\n{body}"
        ))
    }

    fn done(&self, method: &str, path: &str, body: &Value) -> Value {
        let answer = self.ask(method, path, body, "");
        assert_eq!(answer.status, 200, "{method} {path}: {answer:?}");
        serde_json::from_str(&answer.body).unwrap()
    }
}

#[test]
fn a_program_walks_from_a_name_to_an_insight_and_takes_the_last_step_back() {
    let program = Program::start();
    let asker = Asker::new(&program);
    let person = asker.done("POST", "/people", &json!({ "line": "Ana Silva, engineer at WSP", "email": "ana@post.example" }));
    let person = person["result"]["id"].as_str().unwrap().to_owned();
    let agreed = asker.done(
        "POST",
        "/interviews",
        &json!({ "person": person, "starts": "2027-03-26T15:00", "setting": "video", "zone": "Europe/Berlin" }),
    );
    let interview = agreed["result"]["id"].as_str().unwrap().to_owned();
    let plan = asker.done("POST", &format!("/interviews/{interview}/questions/fill"), &Value::Null);
    let question = plan["result"][0]["id"].as_str().unwrap().to_owned();
    asker.done(
        "PUT",
        &format!("/interviews/{interview}/notes"),
        &json!({ "notes": [{ "question": question, "text": "Half of it is listening." }] }),
    );
    let marked =
        asker.done("POST", "/insights", &json!({ "interview": interview, "kind": "day-to-day", "words": "Half of it is listening." }));
    assert_eq!(asker.done("GET", "/insights?kind=day-to-day", &Value::Null)[0]["words"], "Half of it is listening.");
    assert_eq!(asker.done("GET", "/search?words=listening", &Value::Null).as_array().unwrap().len(), 2, "the note and the passage");
    let change = marked["change"].as_str().unwrap();
    asker.done("POST", &format!("/settings/history/{change}/undo"), &Value::Null);
    assert_eq!(asker.done("GET", "/insights", &Value::Null), json!([]));
    assert_eq!(asker.done("PATCH", &format!("/people/{person}"), &json!({ "place": "Porto" }))["result"]["email"], "ana@post.example");
}

#[test]
fn without_a_known_token_nothing_is_told_and_a_session_counts_for_nothing() {
    let program = Program::start();
    let visitor = program.sign_in();
    let asker = Asker::new(&program);
    let port = program.port;
    for header in ["", "Authorization: Bearer wrong\r\n", "Authorization: Basic YTpi\r\n", &format!("Cookie: {}\r\n", visitor.cookie())] {
        let answer = program.raw(&format!("GET /api/v1/people HTTP/1.1\r\nHost: localhost:{port}\r\n{header}Connection: close\r\n\r\n"));
        assert_eq!((answer.status, answer.header("www-authenticate")), (401, Some("Bearer")), "{header}");
        assert!(!answer.body.contains("total"));
    }
    asker.done("GET", "/people", &Value::Null);
    assert!(program.command(&["token", "--revoke-all"]).status.success());
    assert_eq!(asker.ask("GET", "/people", &Value::Null, "").status, 401, "a token that has ended");
}

#[test]
fn a_key_makes_a_change_count_once_however_often_it_is_sent() {
    let program = Program::start();
    let asker = Asker::new(&program);
    let key = "Idempotency-Key: 7\r\n";
    let answers: BTreeSet<String> = (0..20).map(|_| asker.ask("POST", "/people", &json!({ "line": "Ana" }), key).body).collect();
    assert_eq!(answers.len(), 1, "{answers:?}");
    assert_eq!(asker.done("GET", "/people", &Value::Null)["total"], 1);
    let person = asker.done("GET", "/people", &Value::Null)["people"][0]["id"].as_str().unwrap().to_owned();
    for _ in 0..2 {
        let gone = asker.ask("DELETE", &format!("/people/{person}"), &Value::Null, key);
        assert_eq!(gone.status, 200, "taking away what this request took away already: {gone:?}");
    }
    assert_eq!(asker.ask("DELETE", &format!("/people/{person}"), &Value::Null, "").status, 404);
    assert_eq!(asker.ask("POST", "/people", &json!({ "line": "Ana" }), "Idempotency-Key: a b\r\n").status, 422);
}

#[test]
fn what_does_not_fit_is_refused_with_a_hint_and_changes_nothing() {
    let program = Program::start();
    let asker = Asker::new(&program);
    let nobody = "00000000-0000-7000-8000-000000000000";
    let wrong = [
        ("POST", "/people".to_owned(), json!({}), 422),
        ("POST", "/people".to_owned(), json!({ "line": "  \u{1}" }), 422),
        ("POST", "/people".to_owned(), json!(["Ana"]), 422),
        ("POST", "/people".to_owned(), json!({ "line": "Ana", "email": "nowhere" }), 409),
        ("POST", "/aim/explorations".to_owned(), json!({ "curious_about": "bridges", "colour": "red" }), 422),
        ("POST", "/interviews".to_owned(), json!({ "person": nobody, "starts": "2027-13-01T10:00", "setting": "video" }), 409),
        (
            "POST",
            "/interviews".to_owned(),
            json!({ "person": nobody, "starts": "2027-12-01T10:00", "setting": "video", "zone": "UTC" }),
            404,
        ),
        ("GET", "/people?limit=0".to_owned(), Value::Null, 422),
        ("GET", "/people?limit=many".to_owned(), Value::Null, 422),
        ("GET", format!("/people/{nobody}"), Value::Null, 404),
        ("GET", "/people/x".to_owned(), Value::Null, 404),
        ("PUT", "/people".to_owned(), json!({}), 405),
        ("GET", "/nowhere".to_owned(), Value::Null, 404),
    ];
    for (method, path, body, status) in wrong {
        let answer = asker.ask(method, &path, &body, "");
        assert_eq!((answer.status, answer.header("content-type")), (status, Some("application/problem+json")), "{method} {path} {body}");
        let problem: Value = serde_json::from_str(&answer.body).unwrap();
        assert!(!problem["hint"].as_str().unwrap().is_empty(), "{problem}");
    }
    assert_eq!(asker.done("GET", "/settings/history", &Value::Null), json!([]));
    let port = program.port;
    let form = program.raw(&format!(
        "POST /api/v1/people HTTP/1.1\r\nHost: localhost:{port}\r\nAuthorization: Bearer {}\r\nContent-Type: text/plain\r\nContent-Length: 14\r\n\
         Connection: close\r\n\r\n{{\"line\":\"Ana\"}}",
        asker.token
    ));
    assert_eq!(form.status, 415);
}

#[test]
fn what_stands_in_an_address_is_always_an_id_and_one_that_is_none_names_nothing() {
    let program = Program::start();
    let asker = Asker::new(&program);
    let described = description();
    let mut tried = 0;
    for operation in operations().filter(|operation| operation.path.contains('{')) {
        let (path, method) = (format!("/api/v1{}", operation.path), format!("{:?}", operation.verb).to_lowercase());
        let parameters = described["paths"][&path][&method]["parameters"].as_array().unwrap();
        for parameter in parameters.iter().filter(|parameter| parameter["in"] == "path") {
            let schema = parameter["schema"]["$ref"].as_str().unwrap().trim_start_matches('#').to_owned();
            assert_eq!(described.pointer(&schema).unwrap()["format"], "uuid", "{path}");
        }
        let none: Vec<&str> = operation.path.split('/').map(|part| if part.starts_with('{') { "None" } else { part }).collect();
        let answer = asker.ask(&method.to_uppercase(), &none.join("/"), &Value::Null, "");
        assert_eq!(answer.status, 404, "{method} {path}: {answer:?}");
        tried += 1;
    }
    assert!(tried > 80, "only {tried}");
}

#[test]
fn every_operation_is_described_once_and_reads_with_get_or_changes_nothing() {
    let description = description();
    let mut names = BTreeSet::new();
    for operation in operations() {
        assert!(names.insert(operation.name), "{} stands there twice", operation.name);
        let verb = format!("{:?}", operation.verb).to_lowercase();
        let described = &description["paths"][format!("/api/v1{}", operation.path)][&verb];
        assert_eq!(described["operationId"], operation.name);
        assert!(operation.about.ends_with('.') && operation.about.len() > 15, "{}: {}", operation.name, operation.about);
        // What waits to be sent is no record, so taking it back stands in no history.
        let reads = operation.verb == Verb::Get || operation.name.ends_with("review") || operation.name == "outreach.take-back";
        assert_eq!(operation.only_reads(), reads, "{}", operation.name);
    }
}

/// What a person can do on a page, a program can do too: every word of the history belongs to an operation.
#[test]
fn every_word_of_the_history_belongs_to_an_operation_and_no_operation_writes_another() {
    let written: BTreeSet<&str> = operations().flat_map(|operation| operation.writes.iter().copied()).collect();
    // Going back replaces everything, and a letter reaches somebody else: both are for the person alone.
    let able: BTreeSet<&str> = WORDS.iter().copied().filter(|word| *word != "settings.restore" && !FINAL.contains(word)).collect();
    assert_eq!(written, able);
}

#[test]
fn a_later_that_says_when_is_read_as_the_page_reads_it() {
    let program = Program::start_at("2026-11-26T09:00:00Z");
    let asker = Asker::new(&program);
    let day = |name: &str, told: Value| {
        let person = asker.done("POST", "/people", &json!({ "line": name }))["result"]["id"].clone();
        let reply = json!({ "person": person, "kind": "later", "words": told["words"], "again_on": told["again_on"] });
        let answer = asker.ask("POST", "/outreach/replies", &reply, "");
        let id = person.as_str().unwrap();
        (answer, program.sign_in().get(&format!("/outreach/answer?person={id}&to=later")).body)
    };
    let after = |told: Value, name: &str, (expected, told_back): (&str, &str)| {
        let (answer, page) = day(name, told);
        assert!(answer.status == 200 && page.contains(expected), "{name}: {page}");
        let kept: Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!(kept["result"]["again_on"], told_back, "the answer says the day: {kept}");
    };
    after(json!({ "words": "Later, after Easter please." }), "Ana Silva", ("30 March 2027", "2027-03-30"));
    after(json!({ "words": "Later, after Easter please.", "again_on": "2027-05-03" }), "Ben Ode", ("3 May 2027", "2027-05-03"));
    assert_eq!(day("Cleo Dorn", json!({ "words": "", "again_on": "2026-11-26" })).0.status, 409, "a day that is not ahead is none");
}

#[test]
fn the_times_of_a_program_leave_out_what_a_followed_calendar_says() {
    if crate::program::on_postgres() {
        // Where many keep their records no calendar is followed.
        return;
    }
    let program = Program::start_at("2026-11-26T09:00:00Z");
    let asker = Asker::new(&program);
    let person = asker.done("POST", "/people", &json!({ "line": "Ana Silva, engineer at WSP" }))["result"]["id"].clone();
    let path = format!("/interviews/times?person={}&setting=phone", person.as_str().unwrap());
    let found = || -> Vec<String> { serde_json::from_value(asker.done("GET", &path, &Value::Null)["found"].clone()).unwrap() };
    let before = found();
    assert!(before.iter().any(|time| time.as_str() < "2026-12-05"), "{before:?}");
    let busy = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261126T000000Z\r\nDTEND:20261205T000000Z\r\nEND:VEVENT\r\n\
                END:VCALENDAR\r\n";
    let zone = jiff::tz::TimeZone::UTC;
    let kept = acquaint_formats::icalendar::keep_calendar(busy.as_bytes(), &zone, "2026-11-26T09:00:00Z".parse().unwrap()).unwrap();
    let followed = json!([{
        "id": "0190a000-0000-7000-8000-000000000001", "name": "Work", "address": "https://calendar.example/work.ics", "at_home": false,
        "kept": kept.text, "appointments": 1
    }]);
    std::fs::write(program.folder().join("calendars.json"), followed.to_string()).unwrap();
    let after = found();
    assert!(!after.is_empty() && after.iter().all(|time| time.as_str() >= "2026-12-05"), "{after:?}");
    let input = json!({ "person": person, "setting": "phone" }).to_string();
    let called: Value = serde_json::from_slice(&program.command(&["call", "interviews.times", &input]).stdout).unwrap();
    assert_eq!(called["found"], json!(after), "the command line says the same");
}
