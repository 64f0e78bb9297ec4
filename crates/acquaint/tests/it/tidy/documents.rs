//! What is written about the code: paths that the papers name, and the page of every coach rule.

use super::File;
use super::rust::parts;

/// The papers whose paths are checked. The README speaks of the user's own folders and is left out.
const PAPERS: [&str; 4] = ["ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "STYLE.md"];
const RULES: &str = "crates/coach/src/rules/";
/// Endings by which a word in backticks is taken for a file.
const KINDS: [&str; 11] = ["css", "ftl", "js", "json", "md", "mjs", "rs", "sql", "toml", "lock", "yml"];
/// First parts by which a word in backticks is taken for a path.
const TOPS: [&str; 9] = [".cargo", ".ci", "crates", "docs", "e2e", "fuzz", "src", "tests", "xtask"];

/// Paths in backticks that do not exist.
pub(super) fn dead_paths(files: &[File]) -> Vec<String> {
    let mut offences = Vec::new();
    for paper in PAPERS {
        let Some(file) = files.iter().find(|file| file.path == paper) else {
            offences.push(format!("{paper}: the paper is missing"));
            continue;
        };
        for (line, word) in in_backticks(&file.text) {
            if is_path(word) && !exists(files, word.trim_end_matches('/')) {
                offences.push(format!("{paper}:{line}: {word} does not exist"));
            }
        }
    }
    offences
}

// Blocks of code between ``` are left out: they are drawings.
fn in_backticks(text: &str) -> Vec<(usize, &str)> {
    let mut drawing = false;
    let mut found = Vec::new();
    for (at, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            drawing = !drawing;
        } else if !drawing {
            found.extend(line.split('`').skip(1).step_by(2).map(|word| (at + 1, word)));
        }
    }
    found
}

fn is_path(word: &str) -> bool {
    let placeholder = word.contains(|sign: char| sign.is_whitespace() || "<>*{}$:|".contains(sign));
    let kind = word.rsplit_once('.').map_or("", |(_, kind)| kind);
    let top = word.split('/').next().unwrap_or_default();
    let shaped = KINDS.contains(&kind) || word.ends_with('/') || (word.contains('/') && TOPS.contains(&top));
    shaped && !placeholder && !word.starts_with('/')
}

// A path may start at the root, at the crates, in a crate or in its sources; a bare name may be anywhere.
fn exists(files: &[File], word: &str) -> bool {
    files.iter().any(|file| {
        let starts = starts(&file.path);
        let whole = starts.iter().any(|path| path.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')));
        whole || (!word.contains('/') && file.name() == word)
    })
}

fn starts(path: &str) -> Vec<&str> {
    let mut starts = vec![path];
    if let Some(inside) = path.strip_prefix("crates/") {
        starts.push(inside);
        if let Some((_, inside)) = inside.split_once('/') {
            starts.push(inside);
            starts.extend(inside.strip_prefix("src/"));
        }
    }
    starts
}

/// Coach rules without a page of the same name, or without a line in the list of rules.
pub(super) fn unregistered_rules(files: &[File]) -> Vec<String> {
    let text = |path: &str| files.iter().find(|file| file.path == path).map(|file| file.text.as_str());
    let list = parts(text(&format!("{RULES}mod.rs")).unwrap_or_default()).code;
    let rules = files.iter().filter_map(|file| file.path.strip_prefix(RULES)?.strip_suffix(".rs"));
    let rules: Vec<&str> = rules.filter(|rule| !["mod", "tests"].contains(rule) && !rule.contains('/')).collect();
    let mut offences = Vec::new();
    if rules.is_empty() {
        offences.push(format!("{RULES}: there are no rules at all"));
    }
    for rule in rules {
        // The page has the rule's public name, which is written with hyphens.
        let page = format!("{}.md", rule.replace('_', "-"));
        if text(&format!("{RULES}{page}")).is_none_or(|page| page.trim().is_empty()) {
            offences.push(format!("{RULES}{rule}.rs: its page {page} is missing or empty"));
        }
        if !list.split([' ', '[', ',', '(', '&', '\n']).any(|word| word.starts_with(&format!("{rule}::"))) {
            offences.push(format!("{RULES}{rule}.rs: it is not in the list of mod.rs"));
        }
    }
    offences
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, offences: usize) {
        let mut tree: Vec<File> = PAPERS.iter().map(|paper| File::new(paper, "")).collect();
        tree[0].text = words.to_owned();
        tree.push(File::new("crates/store/src/engine.rs", ""));
        let found = dead_paths(&tree);
        assert_eq!(found.len(), offences, "{found:?}");
    }

    #[test]
    fn a_path_that_does_not_exist_is_reported() {
        check("See `crates/store/src/gone.rs`.", 1);
        check("See `gone.rs` and `store/src/gone/`.", 2);
        check("See `crates/gone`.", 1);
    }

    #[test]
    fn a_path_may_start_at_the_crates_in_a_crate_or_in_its_sources() {
        check("See `crates/store/src/engine.rs`, `store/src/engine.rs`, `src/engine.rs`, `engine.rs`, `crates/store/`.", 0);
    }

    #[test]
    fn addresses_patterns_and_drawings_are_no_paths() {
        check("`/follow-ups`, `text/html`, `web/<stage>/mod.rs`, `cargo xtask test`\n```\n`crates/gone.rs`\n```", 0);
    }

    #[test]
    fn a_missing_paper_is_reported() {
        assert_eq!(dead_paths(&[]).len(), PAPERS.len());
    }

    #[test]
    fn a_rule_without_its_page_or_its_line_is_reported() {
        let rule = |name: &str, text: &str| File::new(&format!("{RULES}{name}"), text);
        let whole = [
            rule("mod.rs", "mod too_long;\nstatic RULES: &[Rule] = &[too_long::RULE];"),
            rule("too_long.rs", ""),
            rule("too-long.md", "# A"),
        ];
        assert_eq!(unregistered_rules(&whole), Vec::<String>::new());
        assert_eq!(unregistered_rules(&whole[..2]).len(), 1, "no page");
        assert_eq!(unregistered_rules(&whole[1..]).len(), 1, "no list");
        let listed = |list: &str| unregistered_rules(&[rule("mod.rs", list), rule("too_long.rs", ""), rule("too-long.md", "# A")]).len();
        assert_eq!(listed("mod too_long; // too_long::RULE"), 1, "declared, not listed");
        assert_eq!(listed("&[way_too_long::RULE]"), 1, "another rule");
        assert_eq!(unregistered_rules(&[]).len(), 1, "no rules");
    }
}
