//! The project's own tasks: `cargo xtask test`, `drill`, `bench`, `corpus`, `package`, `reproducible` and `pictures`. Each command is
//! one file.
//!
//! Nothing but the standard library is used, so that the gate itself builds in a second. What the tasks
//! leave out: they never change a source file, and they never upload anything.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a task talks to the person at the terminal")]
#![allow(clippy::disallowed_methods, reason = "a task measures its steps and reads its environment")]

mod bench;
mod browser;
mod corpus;
mod debian;
mod drill;
mod package;
mod pictures;
mod reproducible;
mod steps;
mod test;
mod tools;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask test           check everything: format, clippy, all tests, the browser tests
cargo xtask test --quick   the same without the browser; installs nothing
cargo xtask drill          many more cases per property, every page in every look, power cuts, kills, full disks, damage
cargo xtask drill --long   the same with a thousand kills, ten minutes for every parser, a thousand examples for every operation
cargo xtask bench          measure the program with 30,000 people, and write BENCHMARKS.md
cargo xtask bench pages    measure a part and only print it: import, commands, start, pages, rules, dedupe
cargo xtask corpus DIR     read every file below a folder with every importer, and print what became of each
cargo xtask package        make the Debian package and the archive for Linux, look at them, install, try and remove them
cargo xtask reproducible   build the program twice from the last commit, in two places, and compare the bytes
cargo xtask pictures       take the pictures of the README again, into docs/pictures
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let passed = match words[..] {
        ["test"] => test::run(test::Extent::Everything),
        ["test", "--quick"] => test::run(test::Extent::Quick),
        ["drill"] => drill::run(drill::Form::Usual),
        ["drill", "--long"] => drill::run(drill::Form::Long),
        ["bench", ref parts @ ..] if parts.iter().all(|part| bench::PARTS.contains(part)) => bench::run(parts),
        ["corpus", ref folders @ ..] if !folders.is_empty() => corpus::run(folders),
        ["package"] => package::run(),
        ["reproducible"] => reproducible::run(),
        ["pictures"] => pictures::run(),
        ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            true
        }
        _ => {
            eprint!("{HELP}");
            return ExitCode::from(2);
        }
    };
    if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The folder of the repository.
fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}
