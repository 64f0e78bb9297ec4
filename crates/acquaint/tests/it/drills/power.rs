//! R1: after a power cut at any moment, every save whose answer went out is there, and nothing is corrupt.
//!
//! The real program runs under strace while requests save things. What it wrote and synced is replayed onto a disk whose power
//! is cut, and what that leaves is opened by the store. The controls replay the same recordings as if the program had asked for
//! fewer syncs; so nothing in the program can be switched to be less careful.

use std::{collections::HashMap, fs};

use acquaint_store::Outside;
use uuid::Uuid;

use super::{
    can_run,
    disk::{Disk, Syncs},
    read, row, scenarios,
    scenarios::Scenario,
    size,
    trace::{Act, Call, parse, watcher},
};
use crate::program::Program;

/// What one scenario left behind.
struct Recording {
    before: Vec<(String, Vec<u8>)>,
    calls: Vec<Call>,
    /// What each change holds when all is done.
    whole: HashMap<Uuid, usize>,
}

/// What became of the states of one scenario.
#[derive(Debug, Default)]
struct Tally {
    states: u64,
    lost: usize,
    corrupt: usize,
    first: Option<String>,
}

#[tokio::test(flavor = "multi_thread")]
async fn r1_after_a_power_cut_every_acknowledged_save_is_there_and_nothing_is_corrupt() {
    if !can_run("R1 power cut", "strace") {
        return;
    }
    let scenarios = usize::try_from(size("ACQUAINT_POWER_SCENARIOS", 2, 10)).unwrap();
    let states = size("ACQUAINT_POWER_STATES", 60, 800);
    let mut sums = [Tally::default(), Tally::default(), Tally::default()];
    for scenario in &scenarios::ALL[..scenarios] {
        let recording = record(scenario).await;
        for (sum, syncs) in sums.iter_mut().zip([Syncs::Full, Syncs::Normal, Syncs::Off]) {
            let few = if syncs == Syncs::Full { states } else { states.div_ceil(4).max(40) };
            let tally = cut(&recording, syncs, few).await;
            println!("{}: {syncs:?} {tally:?}", scenario.name);
            sum.states += tally.states;
            sum.lost += tally.lost;
            sum.corrupt += tally.corrupt;
            sum.first = sum.first.take().or(tally.first);
        }
    }
    let [full, normal, off] = &sums;
    let control =
        format!("NORMAL: {} of {} lost; OFF: {} of {} lost or corrupt", normal.lost, normal.states, off.lost + off.corrupt, off.states);
    row("R1 power cut", scenarios, full.states, full.lost, full.corrupt, &control);
    assert_eq!((full.lost, full.corrupt), (0, 0), "{:?}", full.first);
    assert!(normal.lost > 0, "the control: without the syncs of the log something must be lost");
    let enough = off.corrupt > 0 || full.states < 1_000;
    assert!(off.lost > 0 && enough, "the control: without any sync something must be lost, and of many states one corrupt: {off:?}");
}

async fn record(scenario: &Scenario) -> Recording {
    let home = (scenario.before)();
    let before = scenarios::files(home.path());
    let logs = tempfile::tempdir().unwrap();
    let log = logs.path().join("strace");
    let program = Program::start_under(home, &mut watcher(&log));
    (scenario.act)(&program.come_through(&program.link));
    let home = program.stop();
    // strace ends after the program has.
    let mut text = fs::read_to_string(&log).unwrap();
    while !text.contains("+++ exited") && !text.contains("+++ killed") {
        std::thread::yield_now();
        text = fs::read_to_string(&log).unwrap();
    }
    let whole: HashMap<Uuid, usize> = read(&home.path().join("acquaint/acquaint.sqlite")).await.unwrap().changes.into_iter().collect();
    let calls = parse(&text);
    let saved: Vec<Uuid> = calls.iter().filter_map(|call| if let Act::Answer(change) = &call.act { *change } else { None }).collect();
    let gone = saved.iter().filter(|change| !whole.contains_key(*change)).count();
    assert!(saved.len() > 1, "{}: nothing was saved", scenario.name);
    assert_eq!(gone, scenario.erases, "{}: what was acknowledged is there when all is done", scenario.name);
    Recording { before, calls, whole }
}

/// Cuts the power at moments spread over a recording, in every way at each of them.
async fn cut(recording: &Recording, syncs: Syncs, states: u64) -> Tally {
    let mut tally = Tally::default();
    let mut disk = Disk::new(recording.before.clone());
    let mut saved = Vec::new();
    let calls = u64::try_from(recording.calls.len()).unwrap();
    for (at, call) in (0_u64..).zip(&recording.calls) {
        disk.take(call, syncs, comes_before_the_file(&recording.calls, usize::try_from(at).unwrap()));
        if let Act::Answer(Some(change)) = &call.act {
            saved.push(*change);
        }
        // As many states as are due by now, so that they are spread evenly.
        while tally.states < states * (at + 1) / calls {
            judge(&disk.after_a_cut(tally.states), &saved, recording, &mut tally).await;
        }
    }
    tally
}

/// Whether a sync of the log is the one before its pages go into the file.
fn comes_before_the_file(calls: &[Call], at: usize) -> bool {
    let next = calls[at + 1..].iter().find_map(|call| match &call.act {
        Act::Write(name, ..) => Some(name),
        _ => None,
    });
    next.is_some_and(|name| name == "acquaint.sqlite")
}

async fn judge(files: &[(String, Vec<u8>)], saved: &[Uuid], recording: &Recording, tally: &mut Tally) {
    tally.states += 1;
    // A folder for each state: a connection that ends late must not meet the next one.
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    for (name, bytes) in files {
        fs::write(folder.join(name), bytes).unwrap();
    }
    let file = folder.join("acquaint.sqlite");
    if saved.is_empty() && fs::metadata(&file).map_or(0, |facts| facts.len()) == 0 {
        return; // The power went before there was anything: the next start begins anew.
    }
    // A first start that was cut begins anew on what is there, so its log is not looked at.
    let begun = files.iter().any(|(name, _)| name == "first-start");
    let fault = match Outside::of(&file).map_err(|error| error.to_string()) {
        Ok(Outside::Sound) => None,
        Ok(_) if begun => None,
        Ok(Outside::NoDatabase) if saved.is_empty() => return,
        seen => Some(format!("{seen:?}")),
    };
    let kept = match (fault, read(&file).await) {
        (None, Ok(kept)) => kept,
        (fault, kept) => {
            tally.corrupt += 1;
            tally.first.get_or_insert_with(|| format!("state {}: {fault:?} {:?}", tally.states, kept.err()));
            return;
        }
    };
    let there: HashMap<Uuid, usize> = kept.changes.into_iter().collect();
    // A change is there as a whole. Erasing takes it out of the history, so there may be more of it earlier than at the end.
    let whole = |change: &Uuid| {
        let Some(all) = recording.whole.get(change) else { return true };
        there.get(change).is_some_and(|images| images >= all)
    };
    if let Some(missing) = saved.iter().find(|change| !whole(change)) {
        tally.lost += 1;
        tally.first.get_or_insert_with(|| format!("state {}: {missing} is not there", tally.states));
    }
}
