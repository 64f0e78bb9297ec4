//! Judges what somebody gets whose data file is damaged: every page they open, what they save, and where going back leads.

use tempfile::TempDir;

use crate::program::{Answer, Program, Visitor};

/// Pages of every room, and those on which everything hangs.
const PAGES: [&str; 11] = [
    "/",
    "/people",
    "/outreach",
    "/interviews",
    "/follow-ups",
    "/insights",
    "/search?q=Silva",
    "/settings",
    "/settings/history",
    "/settings/restore",
    "/settings/damage",
];
/// What is typed while the file is damaged.
const TYPED: &str = "Somebody typed while it was damaged";

/// What became of one state.
#[derive(Debug, Default)]
pub(super) struct Judgement {
    /// What must not be.
    pub(super) faults: Vec<String>,
    /// Whether the program said that something is damaged.
    pub(super) noticed: bool,
    /// Whether one press led back to everything.
    pub(super) back: bool,
}

/// Serves a damaged folder and judges it against what was in it.
pub(super) fn judge(home: TempDir, truth: &[u8]) -> Judgement {
    let program = Program::start_on(home);
    if program.link.is_empty() {
        return Judgement { faults: vec![format!("it did not start: {}", program.log())], ..Judgement::default() };
    }
    let visitor = program.come_through(&program.link);
    look(&program, &visitor, truth)
}

/// The same for somebody who is in already.
pub(super) fn look(program: &Program, visitor: &Visitor<'_>, truth: &[u8]) -> Judgement {
    let mut judged = Judgement::default();
    for page in PAGES {
        judged.faults.extend(fault_of(page, &visitor.get(page)));
    }
    let word = visitor.get("/settings/damage").body;
    judged.noticed = !word.contains("Nothing in your data file is damaged");
    if !judged.noticed {
        judged.faults.extend(difference(visitor, truth));
        return judged;
    }
    let saved = visitor.post("/people/new", &[("line", TYPED)]);
    if saved.status < 400 || !saved.body.contains(TYPED) {
        judged.faults.push(format!("saving answered {} and showed {} bytes", saved.status, saved.body.len()));
    }
    judged.faults.extend(go_back(program, visitor, truth));
    judged.back = judged.faults.is_empty();
    if program.log().contains("panicked") {
        judged.faults.push(format!("a panic: {}", program.log()));
    }
    judged
}

/// What is wrong with an answer: a page is shown, or a failure says what is wrong and leads on.
pub(crate) fn fault_of(page: &str, answer: &Answer) -> Option<String> {
    let says = |words: &str| answer.body.contains(words);
    let right = match answer.status {
        200 => says("<h1") && says("</html>"),
        303 => !answer.location().is_empty(),
        503 => says("is damaged") && says("href=\"/settings/damage\""),
        _ => false,
    };
    (!right).then(|| format!("{page} answered {}: {}", answer.status, begins(&answer.body)))
}

/// Goes to an address, once more while the database is exchanged.
pub(super) fn arrive(visitor: &Visitor<'_>, to: &str) -> Answer {
    let mut after = visitor.get(to);
    while after.status == 303 && after.location() == to {
        after = visitor.get(to);
    }
    after
}

/// What stands in a page, as far as one needs to know it.
fn begins(body: &str) -> String {
    body.split("<h1").nth(1).unwrap_or(body).chars().take(150).collect()
}

/// What is no longer as it was, although nothing is said to be damaged.
fn difference(visitor: &Visitor<'_>, truth: &[u8]) -> Option<String> {
    let now = visitor.get("/settings/archive").body.into_bytes();
    (now != truth).then(|| format!("changed without a word: {} bytes were there, and {} are", truth.len(), now.len()))
}

/// Presses the one button, and looks whether everything is as in the copy and can be added to.
fn go_back(program: &Program, visitor: &Visitor<'_>, truth: &[u8]) -> Vec<String> {
    let answer = visitor.post("/settings/damage", &[("way", "back")]);
    if answer.status != 303 {
        return vec![format!("going back answered {}: {}", answer.status, begins(&answer.body))];
    }
    let mut faults = Vec::new();
    let after = arrive(visitor, answer.location());
    if !after.body.contains("Everything is as in the copy") {
        faults.push(format!("going back led to {}: {}", after.status, begins(&after.body)));
    }
    faults.extend(difference(visitor, truth));
    if visitor.post("/people/new", &[("line", "Ada After")]).status != 303 {
        faults.push("nothing can be saved after going back".to_owned());
    }
    if !program.folder().join("damaged").is_dir() {
        faults.push("the damaged file was not kept".to_owned());
    }
    faults
}
