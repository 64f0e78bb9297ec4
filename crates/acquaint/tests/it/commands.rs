//! The command line: the fixed words that others rely on.

use std::{
    io::Write as _,
    process::{Output, Stdio},
};

use serde_json::Value;

use crate::cluster::{fill, new_database};
use crate::program::{Program, binary, binary_on, on_postgres, test_database};

struct Home(tempfile::TempDir, Option<String>);

impl Home {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap(), test_database())
    }

    fn run(&self, arguments: &[&str], input: &str) -> Output {
        let mut child = binary_on(self.1.as_deref())
            .arg("--data")
            .arg(self.0.path().join("acquaint"))
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A command that reads nothing may have closed its end before.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        child.wait_with_output().unwrap()
    }

    fn json(&self, arguments: &[&str], input: &str) -> Value {
        let output = self.run(&[arguments, &["--json"]].concat(), input);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }
}

const CONNECTIONS: &str = "Notes:\n\"When exporting …\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n\
    Ana,Silva,https://www.linkedin.com/in/ana-silva,,WSP,Bridge Engineer,05 Mar 2024\n\
    ,,,,,,\nJürgen,Müller,https://www.linkedin.com/in/jmueller,juergen@post.example,Stadtwerke,Elektriker,not a date\n";

#[test]
fn a_line_becomes_a_person_who_is_listed_shown_and_found() {
    let home = Home::new();
    let added = home.json(&["people", "add", "Ana Silva, bridge engineer at WSP, met at the fair"], "");
    assert_eq!((added["name"].as_str(), added["organization"].as_str()), (Some("Ana Silva"), Some("WSP")));
    assert_eq!(home.json(&["people", "list"], "")[0]["title"], "bridge engineer");
    assert_eq!(home.json(&["people", "show", "ana"], "")["name"], "Ana Silva");
    assert_eq!(home.json(&["search", "wsp"], "").as_array().unwrap().len(), 2, "the person and the organization");
    assert_eq!(home.json(&["today"], "")[0]["kind"], "write-to");
}

#[test]
fn whoever_is_on_the_list_already_is_named_and_somebody_else_of_this_name_is_added_when_one_says_so() {
    let home = Home::new();
    let ana = home.json(&["people", "add", "Ana Silva"], "")["id"].as_str().unwrap().to_owned();
    let again = home.run(&["people", "add", "ana silva, planner at WSP"], "");
    let refused = String::from_utf8_lossy(&again.stderr).into_owned();
    assert!(refused.contains(&format!("Somebody of this name is on your list already: Ana Silva ({ana}).")), "{refused}");
    assert!(!again.status.success() && refused.contains("--somebody-else"), "{refused}");
    home.json(&["people", "add", "--somebody-else", "ana silva, planner at WSP"], "");
    assert_eq!(home.json(&["people", "list"], "").as_array().unwrap().len(), 2);
}

#[test]
fn whom_to_write_to_next_comes_with_a_reason_and_leaves_out_who_was_put_off() {
    let home = Home::new();
    home.json(&["people", "add", "Kofi Mensah, baker at Corner Bread"], "");
    home.json(&["call", "aim.start", "{\"curious_about\": \"Bridge engineering\"}"], "");
    home.json(&["people", "add", "Ana Silva, senior bridge engineer at WSP"], "");
    let next = home.json(&["people", "next"], "");
    let names: Vec<&str> = next.as_array().unwrap().iter().filter_map(|one| one["name"].as_str()).collect();
    assert_eq!(names, ["Ana Silva", "Kofi Mensah"]);
    assert_eq!(
        (next[0]["viewpoint"].as_str(), next[0]["why"].as_str()),
        (Some("in-role"), Some("Ana (senior bridge engineer at WSP) does the work you are curious about, a side you have not heard yet."))
    );
    home.json(&["people", "add", "Tom Weber, bridge engineer at Arup"], "");
    home.json(&["people", "add", "Mara Lind, software engineer at Cloudy"], "");
    let next = home.json(&["people", "next"], "");
    let why: Vec<&str> = next.as_array().unwrap().iter().filter_map(|one| one["why"].as_str()).collect();
    assert_eq!(why[1], "Tom (bridge engineer at Arup) does this work too, for a second view.", "{why:?}");
    assert!(why.contains(&"Mara (software engineer at Cloudy) is on your list, and you have not written yet."), "{why:?}");
    let ana = next[0]["person_id"].as_str().unwrap().to_owned();
    home.run(&["call", "people.not-now", &format!("{{\"person\": \"{ana}\"}}")], "");
    assert_eq!(home.json(&["people", "next", "--limit", "1"], "")[0]["name"], "Tom Weber");
}

#[test]
fn an_import_counts_every_row_again_changes_nothing_and_is_taken_back() {
    let home = Home::new();
    let dry = home.json(&["people", "import", "-", "--dry-run"], CONNECTIONS);
    assert_eq!(dry["import"], Value::Null);
    let first = home.json(&["people", "import", "-"], CONNECTIONS);
    let file = &first["files"][0];
    let count = |name: &str| file[name].as_u64().unwrap();
    assert_eq!(file["format"], "linkedin-connections");
    assert_eq!(count("rows"), count("new") + count("updated") + count("same") + count("unclear") + count("skipped"));
    assert_eq!((count("rows"), count("new"), count("skipped")), (3, 2, 1));
    assert!(file["problems"].as_array().unwrap().iter().any(|problem| problem["row"] == 7), "{file}");
    let again = home.json(&["people", "import", "-"], CONNECTIONS);
    assert_eq!((&again["files"][0]["same"], &again["import"]), (&Value::from(2), &Value::Null));
    let said = String::from_utf8(home.run(&["people", "import", "-"], CONNECTIONS).stdout).unwrap();
    assert!(said.contains("nothing new") && !said.contains("--undo"), "{said}");
    assert_eq!(home.json(&["search", "Muller"], "").as_array().unwrap().len(), 1, "without the accent");
    home.json(&["people", "import", "--undo", first["import"].as_str().unwrap()], "");
    assert_eq!(home.json(&["people", "list"], "").as_array().unwrap().len(), 0);
}

#[test]
fn in10_a_transcript_is_added_once_and_its_answers_are_shown_by_question() {
    let home = Home::new();
    let ana = home.json(&["people", "add", "Ana Silva, bridge engineer at WSP"], "");
    let agreed = format!(r#"{{"person": {}, "starts": "2027-03-26T15:00", "zone": "UTC", "setting": "video"}}"#, ana["id"]);
    let talk = home.json(&["call", "interviews.agree", &agreed], "")["result"]["id"].clone();
    let asked = format!(r#"{{"interview": {talk}, "questions": [{{"text": "What surprised you most?"}}]}}"#);
    home.json(&["call", "interviews.plan", &asked], "");
    let said =
        "WEBVTT\n\n1\n00:00:0x --> 00:00:02.000\n<v Me>What surprised you most?\n\n2\n00:00:02.000 --> 00:00:04.000\n<v Ana>The river.\n";
    let first = home.json(&["interviews", "transcript", "ana", "-"], said);
    assert_eq!((first[0]["transcript"]["me"].as_str(), first[0]["problems"][0]["line"].as_u64()), (Some("Me"), Some(4)));
    assert_eq!((&first[0]["parts"][0]["confidence"], &first[0]["parts"][0]["answer"]), (&Value::from("sure"), &Value::from("The river.")));
    let again = home.json(&["interviews", "transcript", talk.as_str().unwrap(), "-", "--me", "Ana"], said);
    assert_eq!(again[0]["transcript"], first[0]["transcript"]);
    assert_eq!(home.json(&["interviews", "transcript", "ana"], "").as_array().unwrap().len(), 1);
    let shown = String::from_utf8(home.run(&["interviews", "transcript", "ana"], "").stdout).unwrap();
    assert!(shown.contains("What surprised you most?  (sure)\n    The river."), "{shown}");
    let refused = home.run(&["interviews", "transcript", "ana", "-"], "PK\u{3}\u{4}");
    assert!(!refused.status.success());
    assert!(String::from_utf8(refused.stderr).unwrap().contains("copy all words and paste them"));
}

#[test]
fn an_import_taken_back_leaves_whoever_was_changed_since_with_their_work() {
    let home = Home::new();
    let three = format!("{CONNECTIONS}Kofi,Mensah,https://www.linkedin.com/in/kofi,,WSP,Clerk,06 Mar 2024\n");
    let import = home.json(&["people", "import", "-"], &three)["import"].as_str().unwrap().to_owned();
    home.json(
        &["people", "import", "-"],
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n\
        Ana,Silva,https://www.linkedin.com/in/ana-silva,ana@wsp.example,WSP,Bridge Engineer,05 Mar 2024\n",
    );
    let kept = home.json(&["people", "import", "--undo", &import], "")["kept"].as_array().unwrap().len();
    assert_eq!(kept, 3, "Ana, her work, and where it is");
    let left = home.json(&["people", "list"], "");
    assert_eq!(left.as_array().unwrap().len(), 1);
    assert_eq!((&left[0]["name"], &left[0]["organization"]), (&Value::from("Ana Silva"), &Value::from("WSP")));
}

#[test]
fn pe2_guessed_columns_are_named_and_can_be_said_otherwise() {
    let home = Home::new();
    let list = "Who,Where from,Employer\nAna Silva,Porto,WSP\n";
    let guessed = home.json(&["people", "import", "-", "--dry-run"], list)["guessed"][0]["columns"].clone();
    let means = |at: usize| (guessed[at]["column"].as_str().unwrap(), guessed[at]["means"].as_str().unwrap());
    assert_eq!([means(0), means(1), means(2)], [("Who", "name"), ("Where from", "nothing"), ("Employer", "organization")]);
    let said = String::from_utf8(home.run(&["people", "import", "-", "--dry-run"], list).stdout).unwrap();
    assert!(
        said.contains("Where from is nothing; Employer is organization.") && said.contains("--columns name,nothing,organization"),
        "{said}"
    );
    home.json(&["people", "import", "-", "--columns", "name,town,organization"], list);
    assert_eq!(home.json(&["people", "show", "Ana Silva"], "")["place"], "Porto");
    // What was said of such a list counts for the next one.
    let next = home.json(&["people", "import", "-"], &list.replace("Ana Silva", "Li Wei"));
    assert_eq!(
        (&next["guessed"], &home.json(&["people", "show", "Li Wei"], "")["place"]),
        (&Value::from(Vec::<Value>::new()), &Value::from("Porto"))
    );
    for (columns, reason) in [("name,town", "not as many meanings as columns"), ("town,notes,nothing", "no column has the names")] {
        let refused = home.run(&["people", "import", "-", "--columns", columns], &list.replace("Who", "Whom"));
        let why = String::from_utf8(refused.stderr).unwrap();
        assert!(refused.status.code() == Some(1) && why.contains(reason) && why.contains("A column can mean: name, first-name"), "{why}");
    }
}

#[test]
fn a_file_that_holds_nobody_is_an_error_that_says_what_was_expected() {
    let home = Home::new();
    let output = home.run(&["people", "import", "-"], "hello\nworld\n");
    assert_eq!(output.status.code(), Some(1));
    assert!(!output.stderr.is_empty() && output.stdout.is_empty());
}

#[test]
fn a_review_prints_verdict_words_and_remarks_with_places_in_characters() {
    let home = Home::new();
    let review = home.json(&["outreach", "review", "--channel", "email"], "Dear Zoë, do you have any job openings for me?");
    assert_eq!(review["verdict"], "revise");
    let remark = review["remarks"].as_array().unwrap().iter().find(|remark| remark["rule"] == "asks-for-job").unwrap().clone();
    for field in ["rule", "severity", "start", "end", "message", "why", "remedy"] {
        assert!(!remark[field].is_null(), "{field}");
    }
    assert_eq!(remark["severity"], "problem");
    let note = home.json(&["outreach", "review", "--channel", "linkedin-note", "--tier", "premium"], &"word ".repeat(70));
    assert!(note["remarks"].as_array().unwrap().iter().any(|remark| remark["rule"] == "too-long"));
    let questions = home.json(&["questions", "review"], "What surprised you most?\n\nDo you like it?\n");
    assert_eq!(questions.as_array().unwrap().len(), 2);
    let thanks = home.json(&["follow-ups", "review"], "Thank you for your time. It was great.");
    assert_eq!(thanks["verdict"], "revise");
    assert!(!home.0.path().join("acquaint").exists(), "a review needs no data");
}

#[test]
fn a_draft_leaves_blank_what_no_fact_fills() {
    let home = Home::new();
    home.run(&["people", "add", "Ana Silva, bridge engineer at WSP"], "");
    for channel in ["email", "linkedin", "phone", "introduction"] {
        let draft = home.json(&["outreach", "draft", "Ana", "--channel", channel], "");
        assert!(draft["body"].as_str().unwrap().contains("[your name]"), "{channel}");
        assert!(!draft["blanks"].as_array().unwrap().is_empty());
    }
}

#[test]
fn r18_a_wrong_path_never_makes_an_empty_acquaint() {
    let home = Home::new();
    let missing = home.0.path().join("no/such/folder");
    let elsewhere = home.0.path().join("photos");
    std::fs::create_dir(&elsewhere).unwrap();
    std::fs::write(elsewhere.join("cat.jpg"), b"cat").unwrap();
    for path in [&missing, &elsewhere] {
        for command in [&["people", "add", "Ana"][..], &["people", "list"], &["serve", "--no-open"]] {
            let output = binary().arg("--data").arg(path).args(command).output().unwrap();
            assert_eq!(output.status.code(), Some(1), "{} {command:?}", path.display());
        }
    }
    assert!(!missing.exists() && std::fs::read_dir(&elsewhere).unwrap().count() == 1);
    let fresh = home.0.path().join("fresh");
    let read = binary().arg("--data").arg(&fresh).args(["people", "list"]).output().unwrap();
    assert_eq!((read.status.code(), fresh.exists()), (Some(1), false), "reading makes no folder");
}

#[test]
fn r18_a_database_that_lost_its_content_is_not_taken_for_a_new_one() {
    if on_postgres() {
        return;
    }
    let home = Home::new();
    home.run(&["people", "add", "Ana"], "");
    for ending in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(home.0.path().join(format!("acquaint/acquaint.sqlite{ending}")));
    }
    std::fs::write(home.0.path().join("acquaint/acquaint.sqlite"), b"").unwrap();
    // The server starts all the same, and shows the way back: see `damage.rs`.
    for command in [&["people", "list"][..], &["people", "add", "Kofi"]] {
        assert_eq!(home.run(command, "").status.code(), Some(1), "{command:?}");
    }
}

/// The address of a database can be mistyped like a path: what is no Acquaint is never filled, and reading fills nothing.
#[test]
fn r18_a_wrong_database_address_never_makes_an_empty_acquaint() {
    let Some(empty) = new_database() else { return };
    let home = Home(tempfile::tempdir().unwrap(), Some(empty.clone()));
    assert_eq!(home.run(&["people", "list"], "").status.code(), Some(1), "nothing there yet");
    let nowhere = Home(tempfile::tempdir().unwrap(), Some(empty.replace("/test_", "/nowhere_")));
    assert_eq!(nowhere.run(&["people", "add", "Ana"], "").status.code(), Some(1), "no such database");
    let other = new_database().unwrap();
    fill(&other);
    let others = Home(tempfile::tempdir().unwrap(), Some(other));
    for command in [&["people", "add", "Ana"][..], &["serve", "--no-open"]] {
        let output = others.run(command, "");
        assert_eq!(output.status.code(), Some(1), "{command:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("other things in it"));
    }
    assert!(home.run(&["people", "add", "Ana"], "").status.success(), "an empty database is filled");
    assert_eq!(home.json(&["people", "list"], "")[0]["name"], "Ana");
}

#[test]
fn commands_count_days_in_the_zone_that_was_chosen() {
    let program = Program::start();
    let visitor = program.sign_in();
    visitor.post("/settings", &[("zone", "Pacific/Kiritimati")]);
    let person = visitor.post("/people/new", &[("line", "Ana")]).location().split('?').next().unwrap().to_owned();
    let talk = [("date", "2027-03-26"), ("time", "10:00"), ("zone", "Pacific/Kiritimati"), ("minutes", "20"), ("setting", "cafe")];
    visitor.post(&format!("/interviews/new?person={}", person.rsplit('/').next().unwrap()), &talk);
    let clock = program.folder().join("../clock");
    std::fs::write(&clock, "2027-03-25T12:00:00Z").unwrap();
    let today: Value = serde_json::from_slice(&program.command(&["today", "--json", "--clock", clock.to_str().unwrap()]).stdout).unwrap();
    assert!(today.as_array().unwrap().iter().any(|card| card["kind"] == "prepare-today" && card["day"] == "2027-03-26"), "{today}");
}

#[test]
fn misuse_is_told_apart_from_failure() {
    let home = Home::new();
    assert_eq!(home.run(&["people", "dance"], "").status.code(), Some(2));
    assert_eq!(home.run(&["outreach", "review", "--channel", "pigeon"], "x").status.code(), Some(2));
    assert_eq!(home.run(&["people", "show", "nobody"], "").status.code(), Some(1));
}
