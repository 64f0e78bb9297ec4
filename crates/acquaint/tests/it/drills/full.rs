//! R3: a disk that is full, at many sizes. Reading goes on, saving says so and keeps what was typed, nothing is there by half,
//! and with room again it goes on without a new start.

use std::{path::Path, process::Command};

use tempfile::TempDir;

use super::{read, row, size};
use crate::{
    damage::fault_of,
    program::{Program, on_postgres},
};

/// The smallest disk and the largest one, in kilobytes. On the smallest, there is not room for a first start.
const SMALLEST: u64 = 1_900;
const LARGEST: u64 = 4_150;
/// What is added at most before the disk must be full.
const TRIES: usize = 400;

#[tokio::test(flavor = "multi_thread")]
async fn r3_on_a_full_disk_reading_goes_on_and_saving_says_so_and_goes_on_with_room_again() {
    let sizes = size("ACQUAINT_FULL_SIZES", 2, 16);
    if on_postgres() {
        return;
    }
    let (mut met, mut small, mut lost, mut faults) = (0, 0, 0, Vec::new());
    for number in 0..sizes {
        let kilobytes = SMALLEST + number * (LARGEST - SMALLEST) / (sizes - 1).max(1);
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("acquaint");
        std::fs::create_dir(&folder).unwrap();
        let Some(mounted) = Mounted::at(&folder, kilobytes) else {
            println!("NOT CHECKED: R3 full disk needs the right to mount a small disk.");
            return;
        };
        match on(home, kilobytes).await {
            Ok(Some(missing)) => {
                met += 1;
                lost += missing;
            }
            Ok(None) => small += 1,
            Err(fault) => faults.push(format!("{kilobytes} KB: {fault}")),
        }
        drop(mounted);
    }
    row(
        "R3 full disk",
        1,
        sizes,
        lost,
        faults.len(),
        &format!("{met} became full and had room again, {small} too small to start and said so"),
    );
    assert_eq!((lost, faults), (0, Vec::<String>::new()));
    assert!(met > 0, "the control: a disk did become full");
}

/// A small disk in memory, for as long as this lives.
struct Mounted(std::path::PathBuf);

impl Mounted {
    fn at(path: &Path, kilobytes: u64) -> Option<Self> {
        mount(path, &format!("size={kilobytes}k")).then(|| Self(path.to_owned()))
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}

fn mount(path: &Path, options: &str) -> bool {
    Command::new("mount").args(["-t", "tmpfs", "-o", options, "tmpfs"]).arg(path).output().is_ok_and(|answer| answer.status.success())
}

/// Fills a disk, looks, makes room and goes on. Gives how many acknowledged saves are missing; nothing if there was no room to start.
async fn on(home: TempDir, kilobytes: u64) -> Result<Option<usize>, String> {
    let path = home.path().join("acquaint");
    let program = Program::start_on(home);
    if !program.link.starts_with("http") {
        let said = program.log();
        return if said.contains("disk is full") { Ok(None) } else { Err(format!("it did not start, and said: {said}")) };
    }
    let visitor = program.come_through(&program.link);
    let words = "what was said and is long ".repeat(80);
    let mut saved = Vec::new();
    let refused = (0..TRIES).find_map(|number| {
        let name = format!("Person {number}");
        let answer =
            visitor.post("/people/new", &[("line", &name), ("how-met", &words), ("organization", &format!("Works {number} {words}"))]);
        if answer.status == 303 {
            saved.push(name);
            return None;
        }
        Some((name, answer))
    });
    let Some((name, answer)) = refused else { return Err(format!("{TRIES} saves did not fill it")) };
    if answer.status != 507 || !answer.body.contains(&name) || !answer.body.contains("disk is full") {
        return Err(format!("a save was answered {}: {}", answer.status, answer.body));
    }
    for page in ["/", "/people", "/settings", "/search?q=Person"] {
        if let Some(fault) = fault_of(page, &visitor.get(page)) {
            return Err(fault);
        }
    }
    if !mount(&path, &format!("remount,size={}k", kilobytes + 20_000)) {
        return Err("no room could be made".to_owned());
    }
    if visitor.post("/people/new", &[("line", &name)]).status != 303 {
        return Err("it does not save although there is room again".to_owned());
    }
    saved.push(name);
    let home = program.stop();
    let kept = read(&home.path().join("acquaint/acquaint.sqlite")).await?;
    if kept.people.len() > saved.len() {
        return Err(format!("{} people are there, and {} were saved", kept.people.len(), saved.len()));
    }
    Ok(Some(saved.iter().filter(|name| !kept.people.contains(name)).count()))
}
