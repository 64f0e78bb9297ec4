//! The example people: one click in, one click out, and no trace of them anywhere (A16).

use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};

use crate::program::{Program, on_postgres};

/// A name that nothing else holds, in the form in which the search index would keep it, too.
const CANARY: &str = "zwyxaquorl";

/// The files of the database in which some bytes stand.
fn holding(folder: &Path, bytes: &str) -> Vec<String> {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let holds = |path: &std::path::PathBuf| {
        let content = fs::read(path).unwrap_or_default();
        content.windows(bytes.len()).any(|part| part.eq_ignore_ascii_case(bytes.as_bytes()))
    };
    let named = |path: std::path::PathBuf| path.file_name().unwrap().to_string_lossy().into_owned();
    files.filter(|path| path.is_file()).filter(holds).map(named).filter(|name| name.starts_with("acquaint.sqlite")).collect()
}

#[test]
fn a16_the_example_is_labelled_kept_apart_and_leaves_no_byte_behind() {
    if on_postgres() {
        return; // it looks into the file itself
    }
    let program = Program::start();
    let visitor = program.sign_in();
    visitor.post("/people/new", &[("line", "Somebody Real")]);
    assert_eq!(visitor.post("/example/open", &[]).location(), "/");
    for page in ["/", "/people", "/interviews", "/insights", "/settings", "/welcome", "/start/curious"] {
        assert!(visitor.get(page).body.contains("These are example people."), "{page}");
    }
    let people = visitor.get("/people").body;
    assert!(people.contains("Amina Diallo") && !people.contains("Somebody Real"));
    let added = visitor.post("/people/new", &[("line", &format!("{CANARY} Fischer at {CANARY} Works"))]).location().to_owned();
    visitor.post("/aim/explorations/new", &[("curious_about", CANARY)]);
    visitor.post(&format!("{}/remove", added.split('?').next().unwrap()), &[]);
    visitor.post("/people/new", &[("line", &format!("{CANARY} again"))]);
    assert!(!holding(&program.folder(), CANARY).is_empty(), "the control: it does stand on the disk");
    let listed = String::from_utf8(program.command(&["people", "list", "--json"]).stdout).unwrap();
    assert!(listed.contains("Somebody Real") && !listed.contains("Amina") && !listed.contains(CANARY), "{listed}");
    assert_eq!(visitor.post("/example/leave", &[]).location(), "/");
    let own = visitor.get("/people").body;
    assert!(own.contains("Somebody Real") && !own.contains("Amina Diallo") && !own.contains("example people."));
    let deadline = Instant::now() + Duration::from_secs(10);
    for bytes in [CANARY, "Diallo", "thermometer"] {
        while !holding(&program.folder(), bytes).is_empty() {
            assert!(Instant::now() < deadline, "{bytes} in {:?}", holding(&program.folder(), bytes));
            std::thread::yield_now();
        }
    }
}

#[test]
fn a16_the_example_on_the_command_line_comes_and_goes_and_touches_nothing_else() {
    if on_postgres() {
        return; // it looks into the file itself
    }
    let program = Program::start();
    program.command(&["people", "add", "Somebody Real"]);
    let made = String::from_utf8(program.command(&["example"]).stdout).unwrap();
    assert!(made.starts_with("The example people are ready"), "{made}");
    assert!(!holding(&program.folder(), "Diallo").is_empty(), "the control");
    assert!(program.command(&["people", "show", "Amina Diallo"]).status.code() == Some(1), "they are not among one's own");
    let gone = String::from_utf8(program.command(&["example", "--remove"]).stdout).unwrap();
    assert!(gone.starts_with("The example people are gone"), "{gone}");
    assert_eq!(holding(&program.folder(), "Diallo"), Vec::<String>::new());
    assert!(program.command(&["people", "show", "Somebody Real"]).status.success());
}

#[test]
fn two_clicks_at_once_make_one_example() {
    let program = Program::start();
    let visitor = program.sign_in();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| assert_eq!(visitor.post("/example/open", &[]).status, 303));
        }
    });
    assert_eq!(visitor.get("/people").body.matches("Amina Diallo</a>").count(), 1);
}

#[test]
fn in_the_example_no_copy_of_ones_own_is_called_empty_or_gone_back_to() {
    if on_postgres() {
        return; // copies are files there, too, but made by others
    }
    let program = Program::start();
    let visitor = program.sign_in();
    visitor.post("/people/new", &[("line", "Somebody Real")]);
    assert_eq!(visitor.post("/settings/copies", &[]).status, 303);
    let own = visitor.get("/settings/restore").body;
    let copy = own.split("/settings/restore/copies/").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
    visitor.post("/example/open", &[]);
    let page = visitor.get("/settings/restore").body;
    assert!(page.contains("hold your own records") && !page.contains(&copy) && !page.contains("0 people"), "{page}");
    assert_eq!(visitor.get(&format!("/settings/restore/copies/{copy}")).status, 404);
    let theirs = visitor.get("/people").body;
    let person = theirs.split("href=\"/people/").map(|rest| rest.split('"').next().unwrap()).find(|id| id.len() == 36).unwrap().to_owned();
    visitor.post("/example/leave", &[]);
    let back = visitor.get(&format!("/people/{person}"));
    assert!(back.status == 404 && back.body.contains("the example that you left"), "{back:?}");
}

#[test]
fn a_file_that_waits_among_the_example_people_never_comes_into_ones_own_list() {
    let program = Program::start();
    let visitor = program.sign_in();
    let list = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nZora,Waits,,,WSP,Engineer,05 Mar 2024\n";
    let wait = || {
        let preview = visitor.upload("/people/import", "files", "Connections.csv", list.as_bytes());
        let at = preview.body.split("action=\"/people/import/").nth(1).unwrap()[..36].to_owned();
        (format!("/people/import/{at}"), preview.hidden("once").to_owned())
    };
    visitor.post("/example/open", &[]);
    let (there, once) = wait();
    visitor.post("/example/leave", &[]);
    let refused = visitor.post(&there, &[("once", &once)]);
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("is not waiting any more") && refused.body.contains("Choose it once more"), "{}", refused.body);
    assert!(!visitor.get("/people").body.contains("Zora Waits"));
    if !on_postgres() {
        let left = fs::read_dir(program.folder().join("incoming")).map(Iterator::count).unwrap_or_default();
        assert_eq!(left, 0, "it is gone with the example");
    }

    let (own, once) = wait();
    visitor.post("/example/open", &[]);
    assert_eq!(visitor.post(&own, &[("once", &once)]).status, 422);
    assert!(!visitor.get("/people").body.contains("Zora Waits"), "nor one's own among the example people");
    visitor.post("/example/leave", &[]);
    assert_eq!(visitor.post(&own, &[("once", &once)]).status, 303, "one's own still waits");
    assert!(visitor.get("/people").body.contains("Zora Waits"));
}
