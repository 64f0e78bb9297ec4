//! The catalogue of words: everything that is asked for is there, and nothing is there that nobody asks for.

use std::{collections::BTreeSet, path::Path};

use acquaint::catalogue;

#[test]
fn every_key_that_is_asked_for_is_in_the_catalogue() {
    let keys = keys();
    let asked = literals().into_iter().filter(|(literal, asked)| *asked && !literal.contains('{'));
    let missing: Vec<String> = asked.map(|(literal, _)| literal).filter(|literal| !keys.contains(literal)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_key_of_the_catalogue_is_asked_for() {
    let literals: BTreeSet<String> = literals().into_iter().map(|(literal, _)| literal).collect();
    let prefixes: Vec<String> =
        literals.iter().filter_map(|literal| literal.split_once('{').map(|(before, _)| before.to_owned())).collect();
    let families: Vec<String> = literals.iter().map(|literal| format!("{literal}-")).collect();
    let known = |key: &String| {
        let bare = key.strip_suffix("-hint").unwrap_or(key);
        literals.contains(key)
            || literals.contains(bare)
            || prefixes.iter().any(|prefix| prefix.len() > 3 && key.starts_with(prefix.as_str()))
            || families.iter().any(|family| key.starts_with(family.as_str()))
    };
    let idle: Vec<String> = keys().into_iter().filter(|key| !known(key)).collect();
    assert!(idle.is_empty(), "{idle:?}");
}

#[test]
fn no_key_stands_twice() {
    let mut seen = BTreeSet::new();
    let twice: Vec<String> = all_keys().into_iter().filter(|key| !seen.insert(key.clone())).collect();
    assert!(twice.is_empty(), "{twice:?}");
}

fn keys() -> BTreeSet<String> {
    all_keys().into_iter().collect()
}

fn all_keys() -> Vec<String> {
    let lines = catalogue().into_iter().flat_map(|(_, text)| text.lines().map(str::to_owned).collect::<Vec<_>>());
    lines
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" =").map(|(key, _)| key.to_owned()))
        .collect()
}

/// The string literals of the program, and whether they stand as a key right after `t!(words, `.
fn literals() -> Vec<(String, bool)> {
    let mut found = Vec::new();
    collect(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut found);
    found
}

fn collect(folder: &Path, found: &mut Vec<(String, bool)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            let mut parts = text.split('"');
            let mut before = parts.next().unwrap_or_default();
            while let (Some(literal), Some(after)) = (parts.next(), parts.next()) {
                let start = before.rfind("t!(");
                let asked = start
                    .is_some_and(|start| before[start..].chars().filter(|c| *c == ',').count() == 1 && before[start..].ends_with(", "));
                found.push((literal.to_owned(), asked));
                before = after;
            }
        }
    }
}
