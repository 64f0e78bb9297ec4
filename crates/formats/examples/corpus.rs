//! Reads every file below some folders with every importer, and prints what became of each: `cargo xtask corpus DIR...`.
#![allow(clippy::print_stdout, reason = "an example talks to the person at the terminal")]
#![allow(clippy::disallowed_methods, reason = "an example reads its arguments and measures")]

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    time::Instant,
};

use acquaint_formats::read;

fn main() {
    let mut files = Vec::new();
    for folder in std::env::args_os().skip(1) {
        collect(Path::new(&folder), &mut files);
    }
    files.sort();
    let (mut good, mut named, mut bytes) = (0, 0, 0);
    let start = Instant::now();
    for path in &files {
        let Ok(file) = File::open(path) else { continue };
        bytes += file.metadata().map_or(0, |metadata| metadata.len());
        let name = path.display().to_string();
        match read(&name, file) {
            Ok(reading) => {
                good += 1;
                for file in &reading.files {
                    let (people, skipped, problems) = (file.people.len(), file.skipped.len(), file.problems.len());
                    println!(
                        "read   {name}: {} {} rows, {people} people, {skipped} left out, {problems} problems",
                        file.format.id, file.rows
                    );
                    for skipped in file.skipped.iter().take(3) {
                        println!("         row {}: {}", skipped.row, skipped.reason);
                    }
                    for problem in file.problems.iter().take(3) {
                        println!("         row {}: {}", problem.row, problem.problem);
                    }
                }
            }
            Err(unreadable) => {
                named += 1;
                println!("named  {name}: {unreadable}");
            }
        }
    }
    let seconds = start.elapsed().as_secs_f64();
    println!("{} files: {good} read, {named} with their problem named; {bytes} bytes in {seconds:.2} s", files.len());
}

/// All files below a folder; a file by itself counts as well.
fn collect(path: &Path, files: &mut Vec<PathBuf>) {
    match fs::read_dir(path) {
        Ok(entries) => entries.flatten().for_each(|entry| collect(&entry.path(), files)),
        Err(_) => files.push(path.to_path_buf()),
    }
}
