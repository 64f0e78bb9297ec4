//! Nothing is lost: out, in and out again through the real program; going back beside a running server; and taking that back.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Output, Stdio},
};

use serde_json::Value;

use crate::program::{Answer, Program, Visitor, binary, on_postgres};

/// Runs a command on a folder, with something on standard input.
pub(crate) fn run(folder: &Path, arguments: &[&str], input: &[u8]) -> Output {
    let mut command = binary();
    command.arg("--data").arg(folder).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn json(folder: &Path, arguments: &[&str], input: &[u8]) -> Value {
    let output = run(folder, &[arguments, &["--json"]].concat(), input);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn export(folder: &Path) -> Vec<u8> {
    let output = run(folder, &["export"], b"");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

#[track_caller]
fn check_refused(output: &Output, word: &str) {
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(1), &b""[..]), "{said}");
    assert!(said.contains(word) && said.contains("Nothing was changed"), "{said}");
}

/// A folder with people, an import, an edit, and somebody who was removed.
fn lived_in(folder: &Path) {
    for line in ["Ana Silva, bridge engineer at WSP", "Kofi “Nana” Mensah", "my neighbour the nurse \u{1F469}"] {
        json(folder, &["people", "add", line], b"");
    }
    let rows =
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nZoë,\"O'Hara \"\"Z\"\"\",,,Génivar,Chef,05 Mar 2024\n";
    let import = json(folder, &["people", "import", "-"], rows.as_bytes());
    json(folder, &["people", "import", "--undo", import["import"].as_str().unwrap()], b"");
}

#[test]
fn r9_out_of_one_folder_into_an_empty_one_and_out_again_is_the_same_to_the_byte() {
    let home = tempfile::tempdir().unwrap();
    let [first, second] = ["first", "second"].map(|name| home.path().join(name));
    lived_in(&first);
    let out = export(&first);
    assert!(out.windows(4).any(|four| four == "Zoë".as_bytes()), "what is in the trash goes with it");
    let brought = json(&second, &["restore", "-"], &out);
    assert_eq!((&brought["outcome"], &brought["change"]), (&"filled".into(), &Value::Null));
    assert_eq!(export(&second), out);
    assert_eq!(json(&second, &["search", "nurse"], b"").as_array().unwrap().len(), 1, "it is searched");
    assert_eq!(json(&second, &["restore", "-"], &out)["outcome"], "same");
    assert_eq!(export(&second), out, "once more changes nothing");
}

#[test]
fn r8_restoring_beside_a_running_server_shows_at_once_and_can_be_taken_back() {
    if on_postgres() {
        return; // Copies are of a file.
    }
    let program = Program::start();
    let visitor = program.sign_in();
    visitor.post("/people/new", &[("line", "Ana Silva")]);
    let made = json(&program.folder(), &["backup"], b"");
    assert_eq!(made["people"], 1);
    visitor.post("/people/new", &[("line", "Kofi Mensah")]);
    let name = json(&program.folder(), &["restore"], b"")[0]["name"].as_str().unwrap().to_owned();
    let dry = json(&program.folder(), &["restore", &name, "--dry-run"], b"");
    assert_eq!((&dry["outcome"], &dry["kinds"]["person"]["removed"]), (&"dry-run".into(), &1.into()));
    assert!(visitor.get("/people").body.contains("Kofi"), "a look changes nothing");
    let restored = json(&program.folder(), &["restore", &name], b"");
    assert_eq!(restored["outcome"], "replaced");
    assert!(Path::new(restored["copy"].as_str().unwrap()).exists(), "a copy was made first");
    let list = visitor.get("/people").body;
    assert!(list.contains("Ana") && !list.contains("Kofi"), "the server shows it at once, and the session is still there");
    json(&program.folder(), &["restore", "--undo", restored["change"].as_str().unwrap()], b"");
    assert!(visitor.get("/people").body.contains("Kofi"));
}

#[test]
fn r8_three_clicks_lead_from_the_settings_to_an_earlier_copy_and_one_leads_back() {
    if on_postgres() {
        return; // Copies are of a file.
    }
    let program = Program::start();
    let visitor = program.sign_in();
    visitor.post("/people/new", &[("line", "Ana Silva")]);
    visitor.post("/settings/copies", &[("once", &key(&visitor))]);
    visitor.post("/people/new", &[("line", "Kofi Mensah")]);
    let settings = visitor.get("/settings").body;
    assert!(settings.contains("A copy") || settings.contains("The latest copy"), "{settings}");
    let copies = follow(&visitor, &settings, "/settings/restore");
    assert!(copies.body.contains("one person"), "{}", copies.body);
    let preview = follow(&visitor, &copies.body, "/settings/restore/copies/");
    assert!(preview.body.contains("Will no longer be here") && preview.body.contains("Kofi Mensah"), "{}", preview.body);
    assert!(visitor.get("/people").body.contains("Kofi"), "a look changes nothing");
    let action = preview.body.split("action=\"").find(|part| part.starts_with("/settings/restore/copies/")).unwrap();
    let action = action.split('"').next().unwrap();
    let once = preview.hidden("once").to_owned();
    let done = visitor.post(action, &[("once", &once)]);
    let after = visitor.get(done.location());
    assert!(after.body.contains("Go back to how it was before"), "{}", after.body);
    assert!(!visitor.get("/people").body.contains("Kofi"));
    let twice = visitor.post(action, &[("once", &once)]);
    assert_eq!(twice.status, 303, "twice is once");
    let undo = after.body.split("action=\"").find(|part| part.starts_with("/undo/")).unwrap().split('"').next().unwrap();
    visitor.post(undo, &[("once", &key(&visitor))]);
    assert!(visitor.get("/people").body.contains("Kofi"));
    assert!(!visitor.get("/settings/restore").body.contains("Go back to how it was before"), "it was taken back");
}

/// A key for a form.
fn key(visitor: &Visitor<'_>) -> String {
    visitor.get("/people/new").hidden("once").to_owned()
}

/// Follows the first link of a page that begins so.
fn follow(visitor: &Visitor<'_>, body: &str, begins: &str) -> Answer {
    let link = body.split("href=\"").find(|part| part.starts_with(begins)).unwrap_or_else(|| panic!("no {begins} in {body}"));
    visitor.get(link.split('"').next().unwrap())
}

#[test]
fn a_file_is_brought_in_with_a_preview_also_where_nothing_is_yet() {
    let home = tempfile::tempdir().unwrap();
    let first = home.path().join("first");
    lived_in(&first);
    let out = export(&first);
    let program = Program::start();
    let visitor = program.sign_in();
    let preview = visitor.upload("/settings/restore", "file", "mine.json", &out);
    assert_eq!(preview.status, 200, "{}", preview.body);
    assert!(preview.body.contains("Bring it in") && preview.body.contains("mine.json"), "{}", preview.body);
    assert!(!visitor.get("/people").body.contains("Kofi"), "a look changes nothing");
    let action = preview.body.split("action=\"").find(|part| part.starts_with("/settings/restore/files/")).unwrap();
    let once = preview.hidden("once").to_owned();
    let done = visitor.post(action.split('"').next().unwrap(), &[("once", &once)]);
    assert!(visitor.get(done.location()).body.contains("Everything from the file is here now"));
    let download = visitor.get("/settings/archive");
    assert!(download.header("content-disposition").unwrap().contains("acquaint-"), "{}", download.head);
    assert_eq!(download.body.as_bytes(), out, "and out again to the byte");
    // Somebody who has a copy of the database brings it in the same way.
    let copy = fs::read(json(&first, &["backup"], b"")["file"].as_str().unwrap()).unwrap();
    assert!(visitor.upload("/settings/restore", "file", "copy.sqlite", &copy).body.contains("There is nothing to do"));
}

#[test]
fn a_file_that_is_damaged_foreign_or_newer_is_refused_and_changes_nothing() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("first");
    lived_in(&folder);
    let out = export(&folder);
    let text = String::from_utf8(out.clone()).unwrap();
    let newer = text.replace("\"format\": 1", "\"format\": 9");
    let bad: [(&[u8], &str); 7] = [
        (b"hello", "not made by Acquaint"),
        (b"", "not made by Acquaint"),
        (b"\x89PNG\r\n\x1a\n0000", "not made by Acquaint"),
        (&out[..out.len() / 2], "damaged"),
        (&out[..out.len() - 3], "damaged"),
        (newer.as_bytes(), "newer"),
        (b"SQLite format 3\0 and then nothing more", "damaged"),
    ];
    for (bytes, word) in bad {
        check_refused(&run(&folder, &["restore", "-"], bytes), word);
        assert_eq!(export(&folder), out);
    }
    let program = Program::start();
    let visitor = program.sign_in();
    for (bytes, word) in bad.into_iter().filter(|(bytes, _)| !bytes.is_empty()) {
        let answer = visitor.upload("/settings/restore", "file", "x.json", bytes);
        assert_eq!(answer.status, 422);
        assert!(answer.body.contains(word), "{word}: {}", answer.body);
    }
    assert!(visitor.upload("/settings/restore", "file", "x.json", b"").body.contains("Choose a file first"));
    let waiting = fs::read_dir(program.folder().join("incoming")).map(Iterator::count).unwrap_or_default();
    assert_eq!(waiting, 0, "nothing of them is left");
}

#[test]
fn a_copy_that_was_cut_or_damaged_is_refused() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("first");
    lived_in(&folder);
    let out = export(&folder);
    let copy = PathBuf::from(json(&folder, &["backup"], b"")["file"].as_str().unwrap());
    let bytes = fs::read(&copy).unwrap();
    let broken = home.path().join("broken.sqlite");
    let mut cut = bytes.clone();
    cut.truncate(bytes.len() / 2);
    fs::write(&broken, cut).unwrap();
    check_refused(&run(&folder, &["restore", broken.to_str().unwrap()], b""), "damaged");
    let mut flipped = bytes;
    let middle = flipped.len() / 2;
    flipped[middle..middle + 3000].fill(0x5a);
    fs::write(&broken, flipped).unwrap();
    check_refused(&run(&folder, &["restore", broken.to_str().unwrap()], b""), "damaged");
    assert_eq!(export(&folder), out);
    let missing = run(&folder, &["restore", "no-such-copy"], b"");
    assert_eq!(missing.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&missing.stderr).contains("lists the copies"));
}

#[test]
fn an_export_into_a_file_is_whole_and_replaces_no_other_file() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("first");
    lived_in(&folder);
    let file = home.path().join("mine.json");
    let told = json(&folder, &["export", "--out", file.to_str().unwrap()], b"");
    assert_eq!((told["people"].as_u64(), fs::read(&file).unwrap()), (Some(3), export(&folder)));
    assert!(run(&folder, &["export", "--out", file.to_str().unwrap()], b"").status.success(), "a newer one takes its place");
    let photo = home.path().join("photo.jpg");
    fs::write(&photo, b"cheese").unwrap();
    assert_eq!(run(&folder, &["export", "--out", photo.to_str().unwrap()], b"").status.code(), Some(1));
    assert_eq!(fs::read(&photo).unwrap(), b"cheese");
    let nothing = home.path().join("nothing");
    assert_eq!(run(&nothing, &["export"], b"").status.code(), Some(1), "there is no data");
    assert!(!nothing.exists());
    assert_eq!(run(&folder, &["export", "--in", "x"], b"").status.code(), Some(2), "misuse");
}

#[test]
fn no_export_holds_a_secret() {
    let program = Program::start();
    let visitor = program.sign_in();
    visitor.post("/people/new", &[("line", "Ana Silva")]);
    let text = String::from_utf8(program.command(&["export"]).stdout).unwrap();
    assert!(text.contains("Ana Silva"));
    for word in ["token", "session", "launch", visitor.cookie().split('=').nth(1).unwrap()] {
        assert!(!text.contains(word), "{word}");
    }
}

#[test]
fn the_doctor_looks_and_mends_only_when_told_to() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("first");
    lived_in(&folder);
    json(&folder, &["backup"], b"");
    let well = json(&folder, &["doctor"], b"");
    assert!(well.as_array().unwrap().iter().all(|finding| finding["state"] == "good"), "{well}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let database = folder.join("acquaint.sqlite");
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        fs::set_permissions(&database, fs::Permissions::from_mode(0o644)).unwrap();
        let looked = run(&folder, &["doctor"], b"");
        assert_eq!((looked.status.code(), mode(&database)), (Some(1), 0o644), "it only looks");
        assert!(String::from_utf8_lossy(&looked.stderr).contains("--mend"));
        assert_eq!(run(&folder, &["doctor", "--mend"], b"").status.code(), Some(0));
        assert_eq!(mode(&database), 0o600);
    }
    let database = folder.join("acquaint.sqlite");
    let bytes = fs::read(&database).unwrap();
    let mut broken = bytes.clone();
    broken[4096..].fill(0x5a);
    fs::write(&database, broken).unwrap();
    let damaged = run(&folder, &["doctor", "--json"], b"");
    assert_eq!(damaged.status.code(), Some(1));
    let found: Value = serde_json::from_slice(&damaged.stdout).unwrap();
    assert!(found.as_array().unwrap().iter().any(|finding| finding["state"] == "needs-you"), "{found}");
}
