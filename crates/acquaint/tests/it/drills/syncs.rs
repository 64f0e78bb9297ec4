//! R4: the disk says at the Nth sync that it failed, once or from then on. Nobody is told that something was saved that was not.
//!
//! strace makes the call fail before it reaches the system, so this needs no special build. It counts for each thread.

use std::fs;

use super::{
    can_run, read, row, size,
    trace::{Act, Call, parse, watcher},
};
use crate::program::Program;

/// How many are saved in each round.
const SAVES: usize = 6;

#[tokio::test(flavor = "multi_thread")]
async fn r4_a_sync_that_fails_is_never_taken_for_a_save() {
    if !can_run("R4 failing syncs", "strace") {
        return;
    }
    let up_to = size("ACQUAINT_SYNCS", 6, 12);
    let (mut failed, mut refused, mut lost, mut corrupt) = (0, 0, Vec::new(), Vec::new());
    for nth in 1..=up_to {
        for when in [format!("{nth}"), format!("{nth}+")] {
            let round = round(&when).await;
            println!("{when}: {} syncs failed, {} saves refused, {} kept", round.failed, round.refused, round.kept);
            failed += usize::from(round.failed > 0);
            refused += round.refused;
            lost.extend(round.missing.into_iter().map(|name| format!("{when}: {name}")));
            corrupt.extend(round.faults.into_iter().map(|fault| format!("{when}: {fault}")));
        }
    }
    let control = format!("{failed} rounds met a failing sync, {refused} saves refused in words");
    row("R4 failing syncs", 2, up_to * 2, lost.len(), corrupt.len(), &control);
    assert_eq!((lost, corrupt), (Vec::<String>::new(), Vec::<String>::new()));
    assert!(failed > 2 && refused > 0, "the control: the syncs did fail");
}

#[derive(Default)]
struct Round {
    failed: usize,
    refused: usize,
    kept: usize,
    missing: Vec<String>,
    faults: Vec<String>,
}

async fn round(when: &str) -> Round {
    let before = Program::start();
    before.sign_in().post("/people/new", &[("line", "Before")]);
    let (home, logs) = (before.stop(), tempfile::tempdir().unwrap());
    let log = logs.path().join("strace");
    let mut strace = watcher(&log);
    strace.args(["-e", &format!("inject=fsync,fdatasync:error=EIO:when={when}")]);
    let mut program = Program::start_under(home, &mut strace);
    let (mut round, mut saved) = (Round::default(), vec!["Before".to_owned()]);
    if program.link.starts_with("http") {
        save(&program, &mut round, &mut saved);
        program.kill();
    } else if !program.log().contains("Acquaint") && !program.log().contains("cannot be used") && !program.log().contains("disk") {
        round.faults.push(format!("it did not start, and said: {}", program.log()));
    }
    let home = {
        program.wait();
        program.into_home()
    };
    let calls = parse(&fs::read_to_string(&log).unwrap_or_default());
    round.failed = calls.iter().filter(|call| matches!(&call.act, Act::Sync(_, false))).count();
    round.faults.extend(tried_again(&calls));
    round.kept = saved.len() - 1;
    match read(&home.path().join("acquaint/acquaint.sqlite")).await {
        Ok(kept) => round.missing.extend(saved.into_iter().filter(|name| !kept.people.contains(name))),
        Err(fault) => round.faults.push(fault),
    }
    round
}

fn save(program: &Program, round: &mut Round, saved: &mut Vec<String>) {
    let path = program.link.split_once(&format!(":{}", program.port)).unwrap().1;
    let answer = program.raw(&format!("GET {path} HTTP/1.1\r\nHost: localhost:{}\r\nConnection: close\r\n\r\n", program.port));
    if answer.status != 303 {
        // The session could not be kept: that is said, and nothing was promised.
        round.refused += usize::from(answer.status == 503 && answer.body.contains("<h1"));
        return;
    }
    let visitor = program.with_cookie(answer.header("set-cookie").unwrap().split(';').next().unwrap());
    for number in 0..SAVES {
        let name = format!("Saved {number}");
        let answer = visitor.post("/people/new", &[("line", &name)]);
        match answer.status {
            303 => saved.push(name),
            503 | 507 if answer.body.contains(&name) => round.refused += 1,
            other => round.faults.push(format!("{name} was answered {other}: {}", answer.body)),
        }
    }
}

/// A connection whose sync of the log failed brings that log to the disk no more: what it holds may not be what the disk has.
/// A connection has its own open file, whose number is another connection's only once it was opened anew.
fn tried_again(calls: &[Call]) -> Option<String> {
    for (at, call) in calls.iter().enumerate() {
        let Act::Sync(name, false) = &call.act else { continue };
        let same = calls[at + 1..].iter().filter(|later| later.number == call.number);
        let until_opened = same.take_while(|later| !matches!(&later.act, Act::Create(_)));
        let again = |later: &&Call| matches!(&later.act, Act::Sync(again, true) if again == name);
        if name.ends_with("-wal")
            && let Some(later) = until_opened.into_iter().find(again)
        {
            return Some(format!("the sync of {name} failed on line {} and was tried again on line {}", call.ended, later.ended));
        }
    }
    None
}

/// The control: a second sync on the same connection is reported.
#[test]
fn a_sync_that_is_tried_again_is_reported() {
    let sync =
        |good| format!("7 fsync(5</d/acquaint.sqlite-wal>) = {}\n", if good { "0" } else { "-1 EIO (Input/output error) (INJECTED)" });
    let opened = "7 openat(AT_FDCWD, \"/d/acquaint.sqlite-wal\", O_RDWR|O_CREAT, 0600) = 5</d/acquaint.sqlite-wal>\n";
    assert!(tried_again(&parse(&(sync(false) + &sync(true)))).is_some());
    assert!(tried_again(&parse(&(sync(true) + &sync(false)))).is_none());
    assert!(tried_again(&parse(&(sync(false) + opened + &sync(true)))).is_none(), "another connection");
}
