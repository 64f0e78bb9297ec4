//! The order of the layers: domain and text below, then coach, dedupe, formats and store, then the actions, then the faces.
//!
//! Cargo itself refuses what a manifest does not list; so the manifests are what is checked, and inside the
//! program the paths that begin with `crate::`.

use super::File;
use super::rust::parts;
use std::collections::BTreeSet;

/// Each crate with those of ours that it may depend on, in tests too.
const ORDER: [(&str, &[&str]); 8] = [
    ("domain", &[]),
    ("text", &[]),
    ("coach", &["text"]),
    ("dedupe", &["text"]),
    ("formats", &["domain"]),
    ("sealed", &[]),
    ("store", &["domain", "text"]),
    ("acquaint", &["domain", "text", "coach", "dedupe", "formats", "sealed", "store"]),
];

/// The ways into the program. None of them names another, and no action names any of them.
const FACES: [&str; 4] = ["web", "api", "cli", "mcp"];

/// Crates that depend on a crate they may not know.
pub(super) fn crates(files: &[File]) -> Vec<String> {
    let manifests = files.iter().filter(|file| file.is_in("crates/") && file.path.matches('/').count() == 2 && file.name() == "Cargo.toml");
    let mut offences = Vec::new();
    for file in manifests {
        let name = file.path.split('/').nth(1).unwrap_or_default();
        let Some((_, allowed)) = ORDER.iter().find(|(known, _)| *known == name) else {
            offences.push(format!("{}: a new crate needs a decision record and a place in ORDER", file.path));
            continue;
        };
        let crossed = ours(&file.text).into_iter().filter(|other| !allowed.contains(&other.as_str()));
        offences.extend(crossed.map(|other| format!("{}: {name} may not depend on {other}", file.path)));
    }
    offences
}

// The names of our crates in any table of dependencies, without the leading `acquaint-`.
fn ours(manifest: &str) -> BTreeSet<String> {
    let mut inside = false;
    let mut found = BTreeSet::new();
    for line in manifest.lines().map(str::trim) {
        if let Some(table) = line.strip_prefix('[') {
            let table = table.trim_end_matches(']');
            inside = table.ends_with("dependencies");
            found.extend(table.split_once("dependencies.").map(|(_, name)| name.to_owned()));
        } else if inside {
            found.extend(line.split(['.', '=', ' ']).next().map(str::to_owned));
        }
    }
    found.iter().filter_map(|name| name.strip_prefix("acquaint-").map(str::to_owned)).collect()
}

/// Files of the program that name a face which they may not know.
pub(super) fn modules(files: &[File]) -> Vec<String> {
    let mut offences = Vec::new();
    for file in files.iter().filter(|file| file.kind() == "rs") {
        let Some(inside) = file.path.strip_prefix("crates/acquaint/src/") else { continue };
        let here = inside.split(['/', '.']).next().unwrap_or_default();
        if !["actions", "operations"].contains(&here) && !FACES.contains(&here) {
            continue;
        }
        let named = named(&parts(&file.text).code);
        let above = if here == "actions" { &["operations"][..] } else { &[] };
        let crossed = FACES.iter().chain(above).filter(|face| **face != here && named.contains(**face));
        offences.extend(crossed.map(|face| format!("{}: {here} may not name crate::{face}", file.path)));
    }
    offences
}

// The modules that follow `crate::`, alone or in braces.
fn named(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (at, start) in code.match_indices("crate::") {
        let rest = code[at + start.len()..].trim_start();
        match rest.strip_prefix('{') {
            Some(group) => found.extend(heads(group)),
            None => found.extend(head(rest)),
        }
    }
    found
}

fn heads(group: &str) -> Vec<String> {
    let mut depth = 1;
    let mut names = vec![String::new()];
    for sign in group.chars() {
        match sign {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => names.push(String::new()),
            _ if depth == 1 => names.iter_mut().next_back().into_iter().for_each(|name| name.push(sign)),
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    names.iter().filter_map(|name| head(name.trim())).collect()
}

fn head(path: &str) -> Option<String> {
    let name: String = path.chars().take_while(|sign| sign.is_alphanumeric() || *sign == '_').collect();
    Some(name).filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_crate(name: &str, manifest: &str, offences: usize) {
        let file = File::new(&format!("crates/{name}/Cargo.toml"), manifest);
        let found = crates(&[file]);
        assert_eq!(found.len(), offences, "{found:?}");
    }

    #[test]
    fn a_crate_that_reaches_up_or_sideways_is_reported() {
        check_crate("domain", "[dependencies]\nacquaint-text.workspace = true", 1);
        check_crate("coach", "[dependencies]\nserde = \"1\"\nacquaint-domain = { path = \"../domain\" }", 1);
        check_crate("formats", "[dev-dependencies.acquaint-store]\npath = \"../store\"", 1);
        check_crate("text", "[target.'cfg(unix)'.dependencies]\nacquaint-coach.workspace = true", 1);
    }

    #[test]
    fn a_crate_that_keeps_the_order_is_not() {
        check_crate("store", "[package]\nname = \"acquaint-store\"\n[dependencies]\nacquaint-domain.workspace = true", 0);
    }

    #[test]
    fn an_unknown_crate_is_reported() {
        check_crate("helpers", "", 1);
    }

    #[track_caller]
    fn check_module(path: &str, code: &str, offences: usize) {
        let found = modules(&[File::new(&format!("crates/acquaint/src/{path}"), code)]);
        assert_eq!(found.len(), offences, "{found:?}");
    }

    #[test]
    fn a_face_named_by_an_action_or_another_face_is_reported() {
        check_module("actions/people.rs", "use crate::web::layout;", 1);
        check_module("actions/people.rs", "use crate::operations::Call;", 1);
        check_module("operations/people.rs", "use crate::api;", 1);
        check_module("actions/people.rs", "use crate::{failure::{self, Failure}, cli, api::Table};", 2);
        check_module("web/people/list.rs", "fn a() { crate::cli::run() }", 1);
        check_module("cli.rs", "use crate::web;", 1);
    }

    #[test]
    fn words_in_comments_and_strings_and_ones_own_module_are_not() {
        check_module("actions/people.rs", "// like crate::web\nlet a = \"crate::cli\";", 0);
        check_module("web/people/list.rs", "use crate::web::layout; use crate::{actions, failure::web};", 0);
        check_module("main.rs", "use crate::{cli, web};", 0);
    }
}
