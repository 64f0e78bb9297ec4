//! R2 and R26: killed, or told to stop, at random moments under eight writers. What was acknowledged is there.

use std::{
    collections::HashSet,
    sync::{
        Mutex,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::Duration,
};

use super::{read, row, size};
use crate::{
    damage::Chance,
    program::{Program, on_postgres},
};

/// How many write at once.
const WRITERS: usize = 8;
/// A kill comes at most so long after the writers began, in milliseconds.
const SPAN: u64 = 400;
/// How the server ends: as a dead battery ends it, as a service is stopped, by Ctrl-C, and with its window.
const ENDS: [&str; 4] = ["KILL", "TERM", "INT", "HUP"];

/// Every way of ending takes its turn, so a quarter of them are kills in the short form; all are in the drill for kills alone.
#[tokio::test(flavor = "multi_thread")]
async fn r2_r26_what_was_acknowledged_is_there_however_the_server_ended() {
    if on_postgres() {
        return;
    }
    let rounds = size("ACQUAINT_KILLS", 8, 200);
    let mut chance = Chance(2);
    let mut program = Program::start();
    let (mut acknowledged, mut faults, mut ended_badly) = (HashSet::new(), Vec::new(), 0);
    let names = AtomicU64::new(0);
    for round in 0..rounds {
        // In the long form three of four are kills.
        let end = ENDS[usize::try_from(if rounds > 8 && chance.below(4) > 0 { 0 } else { round % 4 }).unwrap()];
        acknowledged.extend(write_until(&mut program, end, chance.below(SPAN), &names));
        ended_badly += usize::from(!program.wait() && end != "KILL");
        program.restart();
        let people = program.sign_in().get("/people?all=yes");
        if people.status != 200 {
            faults.push(format!("round {round}, {end}: the first page answered {}", people.status));
        }
    }
    let home = program.stop();
    let kept = read(&home.path().join("acquaint/acquaint.sqlite")).await;
    let corrupt = usize::from(kept.is_err());
    let there: HashSet<String> = kept.unwrap_or_default().people.into_iter().collect();
    let missing: Vec<&String> = acknowledged.iter().filter(|name| !there.contains(*name)).collect();
    // The control: the oracle misses what was never saved.
    assert!(!there.contains("Never Saved"));
    let says = format!("{} saves acknowledged", acknowledged.len());
    row("R2 kills, R26 signals", ENDS.len(), rounds, missing.len(), corrupt + faults.len(), &says);
    assert!(acknowledged.len() > 20, "too little was saved to say anything: {}", acknowledged.len());
    assert_eq!((missing.len(), corrupt, faults, ended_badly), (0, 0, Vec::new(), 0), "{missing:?}");
}

/// Eight writers, until the server is gone. Gives the names whose answers arrived.
fn write_until(program: &mut Program, end: &str, after: u64, names: &AtomicU64) -> Vec<String> {
    let cookie = program.sign_in().cookie().to_owned();
    let (port, over, saved) = (program.port, AtomicBool::new(false), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..WRITERS {
            scope.spawn(|| {
                while !over.load(Ordering::Relaxed) {
                    let name = format!("Writer {}", names.fetch_add(1, Ordering::Relaxed));
                    if save(port, &cookie, &name) {
                        saved.lock().unwrap().push(name);
                    }
                }
            });
        }
        // The moment of the end is what is tried here; nothing is waited for.
        std::thread::sleep(Duration::from_millis(after));
        program.signal(end);
        over.store(true, Ordering::Relaxed);
    });
    saved.into_inner().unwrap()
}

/// Whether somebody was added, as far as the answer says.
fn save(port: u16, cookie: &str, name: &str) -> bool {
    let body = form_urlencoded::Serializer::new(String::new()).append_pair("line", name).finish();
    let request = format!(
        "POST /people/new HTTP/1.1\r\nHost: localhost:{port}\r\nSec-Fetch-Site: same-origin\r\nCookie: {cookie}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    Program::try_raw(port, request.as_bytes()).is_some_and(|answer| answer.starts_with("HTTP/1.1 303"))
}
