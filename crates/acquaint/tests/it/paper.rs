//! Paper: the sheet and the brief of a conversation as tagged PDFs, read back by poppler. Where that is not installed these
//! tests are left out, loudly; in CI they may not be.

use std::{
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use serde_json::{Value, json};

use crate::program::{binary_on, test_database};

fn poppler_is_here() -> bool {
    let runs = |name: &str| Command::new(name).arg("-v").stderr(Stdio::null()).status().is_ok_and(|status| status.success());
    let here = ["pdfinfo", "pdftotext"].into_iter().all(runs);
    if !here {
        assert!(!std::env::var("CI").is_ok_and(|ci| ci != "false"), "poppler was not found, and this is the gate");
        eprintln!("!!! NOT CHECKED: the PDFs of sheets and briefs, for poppler (pdfinfo, pdftotext) is not installed");
    }
    here
}

fn poppler(name: &str, arguments: &[&str], file: &Path) -> String {
    let output = Command::new(name).args(arguments).arg(file).args(if name == "pdftotext" { &["-"][..] } else { &[] }).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// A folder with a conversation in it.
struct Desk {
    home: tempfile::TempDir,
    database: Option<String>,
    interview: String,
}

impl Desk {
    fn agreed_with(name: &str, questions: &[String]) -> Self {
        let mut desk = Self { home: tempfile::tempdir().unwrap(), database: test_database(), interview: String::new() };
        assert!(desk.run(&["people", "add", name]).status.success());
        let person = desk.call("people.list", &json!({}))["people"][0].clone();
        let agreed =
            json!({ "person": person["id"], "starts": "2027-03-26T15:00", "setting": "video", "place": "https://talk.example/ana" });
        desk.interview = desk.call("interviews.agree", &agreed)["result"]["id"].as_str().unwrap().to_owned();
        let questions: Vec<Value> = questions.iter().map(|text| json!({ "text": text })).collect();
        desk.call("interviews.plan", &json!({ "interview": desk.interview, "questions": questions }));
        desk
    }

    fn run(&self, arguments: &[&str]) -> Output {
        binary_on(self.database.as_deref()).arg("--data").arg(self.home.path().join("acquaint")).args(arguments).output().unwrap()
    }

    #[track_caller]
    fn call(&self, name: &str, input: &Value) -> Value {
        let output = self.run(&["call", name, &input.to_string()]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// Prints something and gives the file.
    #[track_caller]
    fn print(&self, what: &str, paper: &str) -> PathBuf {
        let file = self.home.path().join(format!("{what}-{paper}.pdf"));
        let output = self.run(&["interviews", what, &self.interview, "--pdf", file.to_str().unwrap(), "--paper", paper]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        file
    }
}

fn in_order(text: &str, words: &[&str]) {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut from = 0;
    for words in words {
        let at = text[from..].find(words).unwrap_or_else(|| panic!("“{words}” does not stand where it should in: {text}"));
        from += at + words.len();
    }
}

#[test]
fn the_sheet_is_one_tagged_sheet_of_paper_in_the_order_in_which_one_asks() {
    if !poppler_is_here() {
        return;
    }
    let questions: Vec<String> = (1..=14).map(|number| format!("What would you say about number {number}?")).collect();
    let desk = Desk::agreed_with("Łucja Ångström-Παπαδοπούλου, bridge engineer at WSP", &questions);
    for (paper, size) in [("a4", "595.28 x 841.89 pts (A4)"), ("letter", "612 x 792 pts (letter)")] {
        let file = desk.print("sheet", paper);
        let info = poppler("pdfinfo", &[], &file);
        for words in ["Title:           Sheet for Łucja Ångström-Παπαδοπούλου", "Tagged:          yes", "Pages:           2", size]
        {
            assert!(info.contains(words), "{words}: {info}");
        }
        let text = poppler("pdftotext", &["-raw"], &file);
        let top = ["Łucja Ångström-Παπαδοπούλου", "bridge engineer, WSP", "26 March 2027, 15:00", "https://talk.example/ana"];
        let asked: Vec<&str> = questions.iter().map(String::as_str).collect();
        in_order(&text, &[&top[..], &asked, &["Before we part", "Who else should I talk with?", "Room to write"]].concat());
        let tree = poppler("pdfinfo", &["-struct-text"], &file);
        in_order(
            &tree,
            &["H1 (block)", "Łucja", "H2 (block)", "L (block)", "LI (block)", "Lbl (block)", "\"1.\"", "LBody (block)", "number 1?"],
        );
    }
}

#[test]
fn very_long_questions_wait_in_reserve_and_the_sheet_stays_one() {
    if !poppler_is_here() {
        return;
    }
    let long = |number: usize| format!("What would you say about number {number} and {}?", "this and that and ".repeat(12));
    let desk = Desk::agreed_with("Ana Silva", &(0..14).map(long).collect::<Vec<_>>());
    let info = poppler("pdfinfo", &[], &desk.print("sheet", "letter"));
    assert!(info.contains("Pages:           2"), "{info}");
}

#[test]
fn the_brief_says_on_one_page_what_is_stored_and_nothing_else() {
    if !poppler_is_here() {
        return;
    }
    let desk = Desk::agreed_with("Ana Silva, bridge engineer at WSP, met at the alumni evening", &[]);
    let person = desk.call("interviews.show", &json!({ "interview": desk.interview }))["interview"]["person_id"].clone();
    let long = "the river crossing and what it taught everybody who worked on it, ".repeat(40);
    desk.call("people.edit", &json!({ "person": person, "interests": "old bridges", "notes": long }));
    desk.call("follow-ups.promise", &json!({ "interview": desk.interview, "side": "mine", "text": "Send her the drawing of 1931" }));
    let file = desk.print("brief", "letter");
    assert!(poppler("pdfinfo", &[], &file).contains("Pages:           1"));
    let text = poppler("pdftotext", &["-raw"], &file);
    in_order(
        &text,
        &[
            "Ana Silva",
            "How you know of them",
            "met at the alumni evening",
            "What they care about",
            "old bridges",
            "the river crossing",
            "What you promised",
            "drawing of 1931",
        ],
    );
    assert!(!text.contains("What others at"), "nobody else said anything there: {text}");
}

#[test]
fn the_brief_after_a_full_first_talk_stays_on_one_page_with_what_matters_most() {
    if !poppler_is_here() {
        return;
    }
    let long = |what: &str, number: usize| format!("{what} {number}: {}", "the river crossing and what it taught everybody. ".repeat(6));
    let mut desk = Desk::agreed_with("Ana Silva, bridge engineer at WSP, met at the alumni evening", &[]);
    let talk = desk.call("interviews.show", &json!({ "interview": desk.interview }))["interview"].clone();
    desk.call(
        "people.edit",
        &json!({ "person": talk["person_id"], "interests": long("cares", 0).repeat(3), "notes": long("noted", 0).repeat(3) }),
    );
    desk.call("interviews.begin", &json!({ "interview": desk.interview }));
    desk.call("interviews.end", &json!({ "interview": desk.interview }));
    let lines = |what: &str| (0..9).map(|number| long(what, number)).collect::<Vec<_>>().join("\n");
    desk.call("follow-ups.debrief", &json!({ "interview": desk.interview, "learned": lines("learned"), "open": lines("open") }));
    for number in 0..7 {
        for side in ["mine", "theirs"] {
            desk.call("follow-ups.promise", &json!({ "interview": desk.interview, "side": side, "text": long(side, number) }));
        }
        desk.call("follow-ups.name", &json!({ "interview": desk.interview, "name": format!("Omar {}", "Haddad".repeat(number + 1)) }));
    }
    let again = json!({ "person": talk["person_id"], "starts": "2030-03-26T15:00", "setting": "video" });
    desk.interview = desk.call("interviews.agree", &again)["result"]["id"].as_str().unwrap().to_owned();
    for paper in ["letter", "a4"] {
        let file = desk.print("brief", paper);
        assert!(poppler("pdfinfo", &[], &file).contains("Pages:           1"), "{paper}");
        let text = poppler("pdftotext", &["-raw"], &file);
        in_order(
            &text,
            &[
                "You talked before",
                "What you still wanted to know",
                "open 1",
                "What you promised",
                "mine 1",
                "What Ana promised",
                "theirs 1",
                "What Ana said before",
                "learned 0",
                "more lines found no room here",
            ],
        );
        assert!(!text.contains("What you noted"), "{paper}: {text}");
    }
}

#[test]
fn what_finds_no_room_on_paper_stands_on_the_page_in_the_answer_and_on_the_command_line() {
    let desk = Desk::agreed_with("Ana Silva, bridge engineer at WSP, met at the alumni evening", &[]);
    let talk = desk.call("interviews.show", &json!({ "interview": desk.interview }))["interview"].clone();
    let long = "the river crossing and what it taught everybody. ".repeat(4);
    for number in 0..5 {
        for side in ["mine", "theirs"] {
            let text = format!("{side} {number}: {long}");
            desk.call("follow-ups.promise", &json!({ "interview": desk.interview, "side": side, "text": text }));
        }
    }
    desk.call(
        "people.edit",
        &json!({ "person": talk["person_id"], "interests": format!("old bridges {}", long.repeat(2)), "notes": long }),
    );
    let last = ["mine 4", "theirs 4"];
    let said = String::from_utf8(desk.run(&["interviews", "brief", &desk.interview]).stdout).unwrap();
    let answer = desk.call("interviews.brief", &json!({ "interview": desk.interview })).to_string();
    for shown in [said, answer] {
        assert!(last.iter().all(|words| shown.contains(words)) && !shown.contains("found no room"), "{shown}");
    }
}

#[test]
fn letters_that_the_file_cannot_show_are_named_and_nothing_is_written() {
    let desk = Desk::agreed_with("李明, engineer", &["Why 🌉 bridges?".to_owned()]);
    let file = desk.home.path().join("sheet.pdf");
    let output = desk.run(&["interviews", "sheet", &desk.interview, "--pdf", file.to_str().unwrap()]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1));
    assert!(said.contains("李明") && said.contains("print it with your browser"), "{said}");
    assert!(!file.exists());
}

#[test]
fn another_file_is_not_written_over() {
    let desk = Desk::agreed_with("Ana Silva", &[]);
    let file = desk.home.path().join("letter.txt");
    std::fs::write(&file, "Dear Ana").unwrap();
    let output = desk.run(&["interviews", "brief", &desk.interview, "--pdf", file.to_str().unwrap()]);
    assert_eq!((output.status.code(), std::fs::read_to_string(&file).unwrap().as_str()), (Some(1), "Dear Ana"));
}
