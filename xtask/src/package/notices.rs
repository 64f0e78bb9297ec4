//! The notices: every crate that is part of the program, its licence, and the words on copyright that its makers ask to be
//! given on. A text that several crates share stands there once.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use super::build::{Build, cargo_home};
use super::said;

/// How files that hold such words begin, in small letters.
const NAMES: [&str; 6] = ["copying", "copyright", "licence", "license", "notice", "ofl"];
/// How deep they are looked for: the C sources of a crate have theirs some folders further down.
const DEPTH: usize = 3;

/// A crate as `cargo tree` names it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Crate {
    name: String,
    version: String,
    licence: String,
}

/// All of it as one text.
pub(super) fn of(build: &Build) -> Result<String, String> {
    let mut cargo = build.cargo();
    cargo.args(["tree", "--package", "acquaint", "--edges", "normal,no-proc-macro", "--prefix", "none", "--locked"]);
    let crates = crates(&said(cargo.args(["--format", "{p}|{l}"]))?);
    if crates.is_empty() {
        return Err("cargo tree named no crate".to_owned());
    }
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for one in &crates {
        for text in sources(one).iter().flat_map(|folder| words_in(folder, DEPTH)) {
            texts.entry(text).or_default().push(format!("{} {}", one.name, one.version));
        }
    }
    for text in words_in(&crate::root().join("crates/formats/src/paper/fonts"), 0) {
        texts.entry(text).or_default().push("the fonts of printed sheets".to_owned());
    }
    Ok(page(&crates, texts))
}

/// Reads lines such as `axum v0.8.9|MIT`. Ours are left out, and so is the mark of one that came before.
fn crates(lines: &str) -> Vec<Crate> {
    let mut crates: Vec<Crate> = lines.lines().filter_map(one_crate).collect();
    crates.sort();
    crates.dedup();
    crates
}

fn one_crate(line: &str) -> Option<Crate> {
    let (package, licence) = line.split_once('|')?;
    let (name, version) = package.split_once(" v")?;
    let licence = licence.trim_end_matches("(*)").trim().to_owned();
    let ours = version.contains('(');
    (!ours).then(|| Crate { name: name.to_owned(), version: version.trim().to_owned(), licence })
}

/// Where the sources of a crate lie.
fn sources(one: &Crate) -> Option<PathBuf> {
    let registries = fs::read_dir(cargo_home().join("registry").join("src")).ok()?.flatten();
    registries.map(|registry| registry.path().join(format!("{}-{}", one.name, one.version))).find(|folder| folder.is_dir())
}

/// The texts of all files in a folder that are named for it.
fn words_in(folder: &Path, depth: usize) -> Vec<String> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let mut texts = Vec::new();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        if path.is_dir() && depth > 0 {
            texts.extend(words_in(&path, depth - 1));
        } else if NAMES.iter().any(|begin| name.starts_with(begin)) && !name.ends_with(".rs") {
            texts.extend(fs::read_to_string(&path).ok().map(|text| text.trim().replace('\r', "")).filter(|text| !text.is_empty()));
        }
    }
    texts
}

fn page(crates: &[Crate], texts: BTreeMap<String, Vec<String>>) -> String {
    let mut page = "Acquaint holds these crates. Each may be used under the licence beside its name.\n\n".to_owned();
    for one in crates {
        let licence = if one.licence.is_empty() { "see its words below" } else { &one.licence };
        let _ = writeln!(page, "{} {}: {licence}", one.name, one.version);
    }
    page.push_str("\nWhat their makers ask to be given on:\n");
    let mut texts: Vec<(Vec<String>, String)> = texts.into_iter().map(|(text, of)| (of, text)).collect();
    texts.sort();
    for (mut of, text) in texts {
        of.dedup();
        let _ = write!(page, "\n{}\n{}\n\n{text}\n", "=".repeat(80), of.join(", "));
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(name: &str, version: &str, licence: &str) -> Crate {
        Crate { name: name.to_owned(), version: version.to_owned(), licence: licence.to_owned() }
    }

    #[test]
    fn every_crate_of_others_is_named_once() {
        let lines = "acquaint v0.1.0 (/home/ana/acquaint)|MIT OR Apache-2.0\naxum v0.8.9|MIT\natoi v2.0.0|MIT\naxum v0.8.9|MIT (*)\n\n";
        assert_eq!(crates(lines), [one("atoi", "2.0.0", "MIT"), one("axum", "0.8.9", "MIT")]);
    }

    #[test]
    fn a_text_that_two_share_stands_there_once_under_both() {
        let texts = BTreeMap::from([("The words.".to_owned(), vec!["atoi 2.0.0".to_owned(), "axum 0.8.9".to_owned()])]);
        let page = page(&[one("atoi", "2.0.0", "MIT")], texts);
        assert_eq!(page.matches("The words.").count(), 1);
        assert!(page.contains("atoi 2.0.0: MIT\n") && page.contains("atoi 2.0.0, axum 0.8.9\n\nThe words."), "{page}");
    }

    #[test]
    fn words_on_copyright_are_found_some_folders_down() {
        let folder = std::env::temp_dir().join(format!("xtask-notices-{}", std::process::id()));
        fs::create_dir_all(folder.join("c_src/lib")).unwrap();
        fs::write(folder.join("LICENSE-MIT"), "One.\r\n").unwrap();
        fs::write(folder.join("c_src/lib/COPYING"), "Two.").unwrap();
        fs::write(folder.join("license.rs"), "fn three() {}").unwrap();
        assert_eq!(words_in(&folder, DEPTH), ["One.", "Two."]);
        assert_eq!(words_in(&folder, 0), ["One."]);
        fs::remove_dir_all(folder).unwrap();
    }
}
