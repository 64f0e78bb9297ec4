//! What packages hold beside the program: every file that they name exists, and what the menu and the service start is there.
//! That a package can be installed and removed is tried by `cargo xtask package`.

use std::path::{Path, PathBuf};

use crate::program::binary;

/// Made by `cargo xtask package`, so not in the repository.
const MADE: &str = "target/release/";
/// The only actions of others that a workflow may use.
const ACTIONS: [&str; 2] = ["actions/checkout", "actions/upload-artifact"];

fn at(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn text(path: &str) -> String {
    std::fs::read_to_string(at(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Where each file of the Debian package comes from, and where it goes.
fn assets() -> Vec<(String, String)> {
    let manifest = text("Cargo.toml");
    let (_, list) = manifest.split_once("assets = [\n").unwrap();
    let (list, _) = list.split_once("\n]").unwrap();
    let words = |line: &str| line.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    list.lines().map(words).map(|words| (words[0].clone(), words[1].clone())).collect()
}

fn value(text: &str, key: &str) -> String {
    let found = text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix('='));
    found.unwrap_or_else(|| panic!("there is no {key}")).to_owned()
}

#[test]
fn every_file_of_the_package_that_is_not_made_exists() {
    let assets = assets();
    assert!(assets.iter().any(|(from, _)| from == "target/release/acquaint"), "{assets:?}");
    for (from, _) in assets.iter().filter(|(from, _)| !from.starts_with(MADE)) {
        assert!(at(from).is_file(), "{from} does not exist");
    }
}

#[test]
fn the_menu_entry_starts_the_program_and_shows_its_picture() {
    let (entry, assets) = (text("package/acquaint.desktop"), assets());
    assert!(assets.contains(&("target/release/acquaint".to_owned(), "usr/bin/".to_owned())));
    assert_eq!((value(&entry, "Exec"), value(&entry, "TryExec")), ("acquaint".to_owned(), "acquaint".to_owned()));
    let picture = format!("usr/share/icons/hicolor/scalable/apps/{}.svg", value(&entry, "Icon"));
    assert!(assets.iter().any(|(_, to)| *to == picture), "{picture} is not in the package");
}

#[test]
fn the_service_starts_the_program_with_options_that_it_has() {
    let line = value(&text("package/acquaint.service"), "ExecStart");
    let mut words = line.split_whitespace();
    assert_eq!(words.next(), Some("/usr/bin/acquaint"));
    let arguments: Vec<&str> = std::iter::once("acquaint").chain(words).collect();
    assert!(acquaint::cli::command().try_get_matches_from(&arguments).is_ok(), "{arguments:?}");
    assert!(acquaint::cli::command().try_get_matches_from(["acquaint", "serve", "--in-the-background"]).is_err());
}

#[test]
fn the_link_that_the_service_prints_stands_in_no_log() {
    assert_eq!(value(&text("package/acquaint.service"), "StandardOutput"), "null");
}

#[test]
fn the_manual_has_a_page_for_every_command_that_it_points_to() {
    let folder = tempfile::tempdir().unwrap();
    assert!(binary().args(["man", "--folder"]).arg(folder.path()).status().unwrap().success());
    let page = |name: &str| std::fs::read_to_string(folder.path().join(format!("{name}.1")));
    let first = page("acquaint").unwrap();
    let named: Vec<String> = first.lines().filter_map(|line| Some(line.strip_suffix("(1)")?.replace('\\', ""))).collect();
    assert!(named.len() > 10, "{named:?}");
    for name in named {
        assert!(page(&name).is_ok_and(|text| text.contains(".SH SYNOPSIS")), "{name} has no page");
    }
}

/// Actions in a workflow that are strange, or named by a tag that others can move.
fn loose_actions(workflow: &str) -> Vec<&str> {
    let used = workflow.lines().filter_map(|line| line.trim().trim_start_matches("- ").strip_prefix("uses: "));
    let firm = |action: &&str| {
        let word = action.split_whitespace().next().unwrap_or_default();
        let (name, hash) = word.split_once('@').unwrap_or((word, ""));
        ACTIONS.contains(&name) && hash.len() == 40 && hash.chars().all(|sign| sign.is_ascii_hexdigit())
    };
    used.filter(|action| !firm(action)).collect()
}

#[test]
fn workflows_use_two_actions_of_others_by_their_full_hash() {
    for name in ["check", "release"] {
        let workflow = text(&format!("../../.github/workflows/{name}.yml"));
        assert!(workflow.contains("uses: "), "{name} uses no action at all");
        assert_eq!(loose_actions(&workflow), Vec::<&str>::new(), "{name}");
    }
}

#[test]
fn an_action_by_its_tag_or_of_somebody_else_is_reported() {
    let firm = "      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0\n";
    assert!(loose_actions(firm).is_empty());
    assert_eq!(loose_actions("      - uses: actions/checkout@v5\n"), ["actions/checkout@v5"]);
    assert_eq!(loose_actions(&firm.replace("actions/checkout", "somebody/checkout")).len(), 1);
}

#[test]
fn the_gate_that_runs_elsewhere_is_the_one_of_the_readme() {
    assert!(text("../../README.md").contains("cargo xtask test"));
    assert!(text("../../.github/workflows/check.yml").contains("- run: cargo xtask test\n"));
}
