//! R24: whatever bytes a parser of foreign text gets, it neither stops the program, nor takes over a second, nor 256 MB.
//!
//! A target (`targets.rs`) is a parser with a folder of small files. Inputs are those files, and others that follow from them
//! and a number (`mutate.rs`). Each target runs in a process of its own (`part.rs`), so that an input that ends the process is
//! found as well. The gate takes a second for each target, `ACQUAINT_DRILL=1` goes on for `ACQUAINT_FUZZ_SECONDS`.
#![allow(clippy::disallowed_methods, reason = "tests read the environment and measure by the computer's clock")]

mod mutate;
mod part;
mod targets;

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    sync::Mutex,
};

use part::{Found, Part};
use targets::{CONTROLS, TARGETS, Target};

/// How many inputs the gate makes of each file, as far as its second for each target reaches. The files themselves are all tried.
const ROUNDS: u64 = 250;
/// How long the drill tries each target, in seconds; its long form is ten minutes.
const SECONDS_IN_THE_DRILL: u64 = 10;

fn seconds() -> u64 {
    let asked = std::env::var("ACQUAINT_FUZZ_SECONDS").ok().and_then(|text| text.parse().ok());
    asked.unwrap_or(SECONDS_IN_THE_DRILL)
}

fn cores() -> u64 {
    std::thread::available_parallelism().map_or(1, |cores| cores.get() as u64)
}

/// The parts of a target: in the gate one, in the drill one for each core.
fn parts(target: &'static Target, drill: bool) -> Vec<Part> {
    if !drill {
        let until = target.files().len() as u64 * (ROUNDS + 1);
        return vec![Part { target, from: 0, step: 1, until, seconds: 1 }];
    }
    (0..cores()).map(|from| Part { target, from, step: cores(), until: u64::MAX, seconds: seconds() }).collect()
}

/// Runs all parts, as many at once as there are cores. What the parts of one target found stands together.
fn hunt(parts: Vec<Part>) -> Vec<(&'static Target, Found)> {
    let (left, found) = (Mutex::new(parts.into_iter()), Mutex::new(Vec::<(&'static Target, Found)>::new()));
    std::thread::scope(|scope| {
        for _ in 0..cores() {
            scope.spawn(|| {
                loop {
                    let next = left.lock().unwrap().next();
                    let Some(part) = next else { break };
                    let new = part.run();
                    let mut all = found.lock().unwrap();
                    match all.iter_mut().find(|(target, _)| target.name == part.target.name) {
                        Some((_, there)) => there.join(new),
                        None => all.push((part.target, new)),
                    }
                }
            });
        }
    });
    found.into_inner().unwrap()
}

/// A row of the drill's table, if there is one. Its columns are those of all drills: lost are panics and ends of the process,
/// corrupt are inputs that took too long or too much.
fn row(name: &str, files: usize, found: &Found, says: &str) {
    let ends = found.faults.iter().filter(|fault| fault.is_an_end()).count();
    let line = format!("{name}\t{files}\t{}\t{ends}\t{}\t{says}\n", found.tried, found.faults.len() - ends);
    print!("{line}");
    if let Some(file) = std::env::var_os("ACQUAINT_DRILL_TABLE") {
        let mut table = fs::OpenOptions::new().create(true).append(true).open(file).unwrap();
        table.write_all(line.as_bytes()).unwrap();
    }
}

/// Writes what went wrong to files, and names them.
fn kept(target: &Target, found: &Found) -> Vec<String> {
    let (folder, files) = (root().join("target/fuzz"), target.files());
    let keep = |fault: &part::Fault| {
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join(format!("{}-{}", target.name, fault.input));
        fs::write(&file, target.input(fault.input, &files)).unwrap();
        format!("{}: {}; the input is in {}", target.name, fault.says, file.display())
    };
    found.faults.iter().map(keep).collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[test]
fn r24_no_input_stops_a_parser_or_holds_it_up() {
    let drill = std::env::var_os("ACQUAINT_DRILL").is_some();
    let all = hunt(TARGETS.iter().flat_map(|target| parts(target, drill)).collect());
    let mut faults = Vec::new();
    for (target, found) in &all {
        row(&format!("R24 {}", target.name), target.files().len(), found, &found.summary());
        faults.extend(kept(target, found));
        assert!(found.tried >= target.files().len() as u64, "{}: only {} inputs were tried", target.name, found.tried);
    }
    assert_eq!(all.len(), TARGETS.len());
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// The control: each kind of fault is planted once, and found within seconds.
#[test]
fn r24_a_planted_fault_of_each_kind_is_found() {
    let planted = |target| Part { target, from: 0, step: 1, until: u64::MAX, seconds: 20 };
    let mut all = hunt(CONTROLS.iter().map(planted).collect());
    all.sort_by_key(|(target, _)| target.name);
    let said: Vec<(&str, &str)> =
        all.iter().map(|(target, found)| (target.name, found.faults.first().map_or("nothing", |fault| fault.says.as_str()))).collect();
    for ((name, said), wanted) in said.iter().zip(["the process ended", "MB more", "it panicked: the planted word", "took over a second"]) {
        assert!(said.contains(wanted) || *said == "nothing" && *name == "control-memory" && !part::MEASURES_MEMORY, "{name}: {said}");
    }
    assert_eq!(said.len(), CONTROLS.len());
    let tried: u64 = all.iter().map(|(_, found)| found.tried).sum();
    let mut sum = Found::default();
    sum.tried = tried;
    row("R24 control", CONTROLS.len(), &sum, "a panic, an end, a slow and a large input: each planted and found");
}

#[test]
fn every_target_has_files_and_every_folder_its_target() {
    for target in TARGETS {
        assert!(target.files().len() >= 3, "{} has too few files", target.name);
        assert!(target.files().iter().all(|file| file.len() <= 64 << 10), "the files of {} are to be small", target.name);
    }
    let folders = fs::read_dir(root().join("crates/acquaint/corpus")).unwrap().map(|entry| entry.unwrap().file_name());
    for folder in folders {
        let path = format!("acquaint/corpus/{}", folder.to_str().unwrap());
        assert!(TARGETS.iter().any(|target| target.folders.contains(&path.as_str())), "{path} belongs to no target");
    }
}

#[test]
fn an_input_follows_from_its_number() {
    let files = TARGETS[0].files();
    let inputs = || (0..200).map(|number| TARGETS[0].input(number, &files));
    assert!(inputs().eq(inputs()));
    let different: std::collections::HashSet<Vec<u8>> = inputs().collect();
    assert!(different.len() > 150, "{}", different.len());
}
