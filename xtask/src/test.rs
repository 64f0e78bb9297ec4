//! `cargo xtask test`: the only gate. A change is good when this passes.

use crate::browser::{self, program};
use crate::debian;
use crate::steps::Steps;
use crate::tools::Tool;

/// How much of the gate is run.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// All of it; missing tools are installed where that is possible.
    Everything,
    /// Without the browser; nothing is installed.
    Quick,
}

pub(crate) fn run(extent: Extent) -> bool {
    let mut steps = Steps::default();
    let missing = match extent {
        Extent::Everything => debian::provide(&Tool::ALL),
        Extent::Quick => debian::absent(&Tool::QUICK),
    };
    steps.run("format", program("cargo").args(["fmt", "--all", "--check"]));
    let clippy = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
    steps.run("clippy", program("cargo").args(clippy));
    let sealed = ["clippy", "--workspace", "--all-targets", "--features", "acquaint/sealed-copies", "--", "-D", "warnings"];
    steps.run("clippy with copies that a passphrase opens", program("cargo").args(sealed));
    cargo_test(&mut steps, &missing, &[]);
    if !missing.contains(&Tool::PostgreSql) {
        on_postgres(&mut steps);
    }
    match extent {
        Extent::Everything => browser::run(&mut steps, "browser tests", &missing, &[]),
        Extent::Quick => steps.leave_out("The browser tests, because you asked for --quick."),
    }
    steps.finish()
}

/// Runs every test that needs no browser. The tests find PostgreSQL and the mail server by themselves.
pub(crate) fn cargo_test(steps: &mut Steps, missing: &[Tool], more: &[(&str, &str)]) {
    if missing.contains(&Tool::PostgreSql) {
        let advice = Tool::PostgreSql.advice();
        steps.skip(format!("The database statements on PostgreSQL: it is missing; {advice}."));
    }
    if missing.contains(&Tool::MailServer) {
        steps.skip(format!("Sending to a mail server, here and in the browser: it is missing; {}.", Tool::MailServer.advice()));
    }
    if missing.contains(&Tool::Calendars) {
        steps.skip(format!(
            "Invitations in other calendar programs, here and in the browser: they are missing; {}.",
            Tool::Calendars.advice()
        ));
    }
    let mut tests = program("cargo");
    tests.args(["test", "--workspace"]).envs(more.iter().copied());
    steps.run("unit, property and integration tests", &mut tests);
}

/// Tests that need no database, and those that ask every engine there is whenever they run: mostly those of the store.
const NOT_AGAIN: [&str; 15] = [
    "tidy::",
    "reference::",
    "words::every",
    "undo::",
    "archives::",
    "changes::",
    "content::",
    "copies::",
    "erasing::",
    "referring::",
    "search::",
    "statements::",
    "today::",
    "trash::",
    "writers::",
];

/// The tests of the whole program once more, with its records on PostgreSQL. No drill does more there, so only the gate runs them.
fn on_postgres(steps: &mut Steps) {
    let mut tests = program("cargo");
    // The whole workspace, because another choice of packages would be another build.
    tests.args(["test", "--workspace", "--test", "it", "--"]);
    tests.args(NOT_AGAIN.iter().flat_map(|name| ["--skip", name]));
    tests.env("ACQUAINT_TEST_ENGINE", "postgres");
    steps.run("integration tests on PostgreSQL", &mut tests);
}
