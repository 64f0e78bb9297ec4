//! The shape of files: their length, their first line, marks of unfinished work, and files that nobody names.

use super::File;
use super::rust::parts;

const LONGEST: usize = 500;
const MARKS: [&str; 3] = ["TODO", "FIXME", "XXX"];

/// Sources with more lines than a reader should have to bear.
pub(super) fn too_long(files: &[File]) -> Vec<String> {
    let long = files.iter().filter(|file| is_source(file) && file.text.lines().count() > LONGEST);
    long.map(|file| format!("{}: {} lines; split it, {LONGEST} is the end", file.path, file.text.lines().count())).collect()
}

fn is_source(file: &File) -> bool {
    matches!(file.kind(), "rs" | "css" | "js" | "mjs")
}

/// Sources that do not say in their first line what they are for.
pub(super) fn unintroduced(files: &[File]) -> Vec<String> {
    let introduced = |file: &File| match file.kind() {
        "rs" => file.text.starts_with("//!"),
        _ => file.text.starts_with("/*") || file.text.starts_with("//"),
    };
    let silent = files.iter().filter(|file| is_source(file) && !introduced(file));
    silent.map(|file| format!("{}: the first line must be a comment that says what the file is for", file.path)).collect()
}

/// Comments and assets that say that something is still to be done. That belongs into an issue.
pub(super) fn unfinished(files: &[File]) -> Vec<String> {
    let mut offences = Vec::new();
    for file in files.iter().filter(|file| !file.is_a_check()) {
        let texts = match file.kind() {
            "rs" => parts(&file.text).comments,
            "css" | "js" | "mjs" | "sql" | "toml" | "ftl" => vec![(1, file.text.clone())],
            _ => Vec::new(),
        };
        for (first, text) in texts {
            let marked = text.lines().enumerate().filter(|(_, line)| has_mark(line));
            offences.extend(marked.map(|(at, line)| format!("{}:{}: unfinished: {}", file.path, first + at, line.trim())));
        }
    }
    offences
}

fn has_mark(line: &str) -> bool {
    line.split(|sign: char| !sign.is_alphanumeric()).any(|word| MARKS.contains(&word))
}

/// Rust files that no `mod` line names, so that the compiler never sees them.
pub(super) fn orphans(files: &[File]) -> Vec<String> {
    let inside = |file: &&File| file.kind() == "rs" && (file.path.contains("/src/") || file.path.contains("/tests/it/"));
    let roots = ["lib.rs", "main.rs"];
    let candidates = files.iter().filter(inside).filter(|file| !roots.contains(&file.name()) && !file.path.contains("/src/bin/"));
    let alone = candidates.filter(|file| !parents(&file.path).iter().any(|parent| names(files, parent, &stem(&file.path))));
    alone.map(|file| format!("{}: no mod line names it", file.path)).collect()
}

// A module's file is `stem.rs` or `stem/mod.rs`; its parent is the folder's own module.
fn stem(path: &str) -> String {
    let path = path.trim_end_matches(".rs").trim_end_matches("/mod");
    path.rsplit('/').next().unwrap_or_default().to_owned()
}

fn parents(path: &str) -> Vec<String> {
    let module = path.trim_end_matches(".rs").trim_end_matches("/mod");
    let folder = module.rsplit_once('/').map_or("", |(folder, _)| folder);
    ["/mod.rs", "/lib.rs", "/main.rs", ".rs"].iter().map(|end| format!("{folder}{end}")).collect()
}

fn names(files: &[File], parent: &str, stem: &str) -> bool {
    let declares = |file: &File| {
        let code = parts(&file.text).code;
        code.lines().any(|line| line.trim().trim_end_matches([';', '{', ' ']).ends_with(&format!("mod {stem}")))
    };
    files.iter().any(|file| file.path == parent && declares(file))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(path: &str, text: &str) -> [File; 1] {
        [File::new(path, text)]
    }

    #[test]
    fn a_file_of_501_lines_is_reported_and_one_of_500_is_not() {
        assert_eq!(too_long(&one("xtask/src/a.rs", &"//!\n".repeat(501))).len(), 1);
        assert_eq!(too_long(&one("xtask/src/a.rs", &"//!\n".repeat(500))).len(), 0);
        assert_eq!(too_long(&one("docs/a.md", &"a\n".repeat(501))).len(), 0);
    }

    #[test]
    fn a_file_that_opens_without_a_word_is_reported() {
        assert_eq!(unintroduced(&one("xtask/src/a.rs", "use std::fmt;\n//! Late.")).len(), 1);
        assert_eq!(unintroduced(&one("xtask/src/a.rs", "//! What it is for.")).len(), 0);
        assert_eq!(unintroduced(&one("a/tokens.css", ":root {}")).len(), 1);
        assert_eq!(unintroduced(&one("a/tokens.css", "/* Colours. */")).len(), 0);
        assert_eq!(unintroduced(&one("a/clock.js", "export default 1;")).len(), 1);
    }

    #[test]
    fn unfinished_work_in_a_comment_or_an_asset_is_reported() {
        let found = unfinished(&one("xtask/src/a.rs", "//! A.\n\n/* one\n   TODO: more */"));
        assert_eq!(found, ["xtask/src/a.rs:4: unfinished: TODO: more */"]);
        assert_eq!(unfinished(&one("a/clock.js", "// FIXME")).len(), 1);
    }

    #[test]
    fn a_blank_that_the_coach_looks_for_is_not() {
        assert_eq!(unfinished(&one("crates/coach/src/a.rs", "let blanks = [\"XXX\", \"TODO\"];")).len(), 0);
        assert_eq!(unfinished(&one("crates/coach/src/a.rs", "// A mastodon.")).len(), 0);
    }

    #[test]
    fn a_file_that_nobody_names_is_reported() {
        let tree =
            |line: &str| [File::new("a/src/lib.rs", "mod web;"), File::new("a/src/web/mod.rs", line), File::new("a/src/web/today.rs", "")];
        assert_eq!(orphans(&tree("")), ["a/src/web/today.rs: no mod line names it"]);
        assert_eq!(orphans(&tree("// mod today;")).len(), 1);
        assert_eq!(orphans(&tree("pub(crate) mod today;")).len(), 0);
        assert_eq!(orphans(&one("a/src/web/mod.rs", "")).len(), 1);
    }
}
