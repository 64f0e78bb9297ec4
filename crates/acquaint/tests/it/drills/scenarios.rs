//! What somebody does while the power may go: ten ways of saving, each over the wire to the real program.

use std::{fs, path::Path};

use tempfile::TempDir;

use crate::program::{Program, Visitor};

/// A way of saving.
pub(super) struct Scenario {
    /// Its name.
    pub(super) name: &'static str,
    /// The folder with which it begins.
    pub(super) before: fn() -> TempDir,
    /// What is done.
    pub(super) act: fn(&Visitor<'_>),
    /// How many changes are taken out of the history by it.
    pub(super) erases: usize,
}

/// All of them. The first two are those of the gate.
pub(super) const ALL: [Scenario; 10] = [
    Scenario { name: "one after the other", before: lived_in, act: |visitor| add(visitor, "One", 12), erases: 0 },
    Scenario { name: "two tabs at once", before: lived_in, act: at_once, erases: 0 },
    Scenario { name: "taken back", before: lived_in, act: taken_back, erases: 0 },
    Scenario { name: "settings", before: lived_in, act: settings, erases: 0 },
    Scenario { name: "a large file", before: lived_in, act: large, erases: 0 },
    Scenario { name: "beside a copy", before: lived_in, act: copies, erases: 0 },
    Scenario { name: "the example", before: lived_in, act: example, erases: 0 },
    Scenario { name: "erased for good", before: lived_in, act: erased, erases: 1 },
    Scenario { name: "after a crash", before: crashed, act: |visitor| add(visitor, "Again", 12), erases: 0 },
    Scenario { name: "the first start", before: nothing, act: |visitor| add(visitor, "First", 8), erases: 0 },
];

fn nothing() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn lived_in() -> TempDir {
    let program = Program::start();
    add(&program.sign_in(), "Before", 3);
    program.stop()
}

/// A folder with a log that nobody has brought into the file.
fn crashed() -> TempDir {
    let mut program = Program::start();
    add(&program.sign_in(), "Before", 3);
    program.kill();
    program.into_home()
}

fn add(visitor: &Visitor<'_>, name: &str, count: usize) {
    for number in 0..count {
        let line = format!("{name} {number}, engineer at Works {}", number % 3);
        assert_eq!(visitor.post("/people/new", &[("line", &line)]).status, 303);
    }
}

fn at_once(visitor: &Visitor<'_>) {
    std::thread::scope(|scope| {
        for name in ["Left", "Right"] {
            scope.spawn(move || add(visitor, name, 8));
        }
    });
}

fn taken_back(visitor: &Visitor<'_>) {
    for number in 0..6 {
        let added = visitor.post("/people/new", &[("line", &format!("Gone {number}"))]);
        let change = added.location().split("done=").nth(1).unwrap().to_owned();
        assert_eq!(visitor.post(&format!("/undo/{change}"), &[]).status, 303);
    }
}

fn settings(visitor: &Visitor<'_>) {
    for zone in ["Europe/Paris", "Asia/Tokyo", "America/Lima", "Africa/Lagos", "Europe/Rome", "Asia/Dhaka"] {
        assert_eq!(visitor.post("/settings", &[("zone", zone)]).status, 303);
    }
}

/// A thousand people in one change, so that the log grows over its mark and goes into the file.
fn large(visitor: &Visitor<'_>) {
    add(visitor, "Small", 2);
    let rows = (0..1_000).map(|row| format!("Given{row},Family{row},,given{row}@example.org,Company {row},Engineer,05 Mar 2024\n"));
    let list: String =
        std::iter::once("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n".to_owned()).chain(rows).collect();
    let preview = visitor.upload("/people/import", "file", "Connections.csv", list.as_bytes());
    let preview = if preview.status == 303 { visitor.get(preview.location()) } else { preview };
    let action = preview.body.split("action=\"").find(|part| part.starts_with("/people/import/")).unwrap().split('"').next().unwrap();
    assert_eq!(visitor.post(action, &[("once", preview.hidden("once"))]).status, 303);
    add(visitor, "After", 3);
}

fn copies(visitor: &Visitor<'_>) {
    for number in 0..4 {
        add(visitor, &format!("Copied {number}"), 2);
        assert_eq!(visitor.post("/settings/copies", &[]).status, 303);
    }
}

fn example(visitor: &Visitor<'_>) {
    add(visitor, "Mine", 2);
    for path in ["/example/open", "/example/leave"] {
        assert_eq!(visitor.post(path, &[]).status, 303);
    }
    add(visitor, "Home", 4);
}

fn erased(visitor: &Visitor<'_>) {
    let added = visitor.post("/people/new", &[("line", "Somebody Who Goes")]);
    let person = added.location().split('?').next().unwrap().to_owned();
    let page = visitor.get(&format!("{person}/erase"));
    assert_eq!(visitor.post(&format!("{person}/erase"), &[("once", page.hidden("once")), ("erase", "yes")]).status, 303);
    add(visitor, "Stays", 4);
}

/// The files of the database in a folder, by their names.
pub(super) fn files(home: &Path) -> Vec<(String, Vec<u8>)> {
    let names = ["acquaint.sqlite", "acquaint.sqlite-wal"];
    names.iter().filter_map(|name| Some(((*name).to_owned(), fs::read(home.join("acquaint").join(name)).ok()?))).collect()
}
