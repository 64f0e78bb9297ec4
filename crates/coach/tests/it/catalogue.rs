//! The catalogue of all rules as a page, `docs/coach.md`: written by a test, which fails when it changes.

use std::fmt::Write as _;

use acquaint_coach::{Rule, Stage, rules};

use crate::examples::read;

/// One section: what the page of the rule says, with its headings one level deeper, and where the rule speaks.
fn section(rule: &Rule) -> String {
    let (mut text, mut inside) = (String::new(), false);
    for line in rule.page.lines() {
        inside ^= line.starts_with("```");
        let heading = !inside && line.starts_with('#');
        // The kind of text behind a fence is for the test alone.
        let fence = if line.starts_with("```") && inside { "```text" } else { line };
        writeln!(text, "{}{fence}", if heading { "#" } else { "" }).unwrap();
        if line.starts_with("Severity: ") {
            let kinds: Vec<&str> = rule.kinds.iter().map(|kind| kind.title()).collect();
            let trial = if rule.stage == Stage::Preview { "\n\nOn trial: it speaks only when rules on trial are asked for." } else { "" };
            writeln!(text, "\nSpeaks in: {}.{trial}", kinds.join(", ")).unwrap();
        }
    }
    text
}

fn catalogue() -> String {
    let mut text = "# The coach\n\nWhat the coach looks for, rule by rule. A *problem* is something nearly every adviser would object to; a text with one \
                    is told to be revised. *Advice* may be followed or not.\n\nThis page is written from the pages of the rules in \
                    `crates/coach/src/rules/`; their examples are the tests.\n\n| rule | severity | what it watches for |\n|---|---|---|\n"
        .to_owned();
    for rule in rules() {
        writeln!(text, "| [`{0}`](#{0}) | {1} | {2} |", rule.name, rule.weight.as_str(), rule.summary).unwrap();
    }
    for rule in rules() {
        write!(text, "\n{}", section(rule)).unwrap();
    }
    text
}

#[test]
fn the_page_of_the_coach_says_what_the_rules_say() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/coach.md");
    let now = catalogue();
    if std::fs::read_to_string(path).unwrap_or_default() == now {
        return;
    }
    std::fs::write(path, now).unwrap();
    panic!("docs/coach.md was written anew; look at what changed and keep it if it is right");
}

/// What the coach says of itself must be plain: short sentences, and none of the words that make people feel guilty.
#[test]
fn what_the_rules_say_is_short_and_kind() {
    for rule in rules() {
        for sentence in rule.why.split_inclusive(['.', '!', '?']).chain([rule.summary]) {
            assert!(sentence.split_whitespace().count() < 25, "{}: {sentence}", rule.name);
        }
        let lower = format!("{} {}", rule.why, rule.summary).to_lowercase();
        for word in ["you failed", "wrong of you", "should be ashamed", "bad writer", "unprofessional"] {
            assert!(!lower.contains(word), "{}: {word}", rule.name);
        }
    }
}

/// Whether words hold an apostrophe or a quotation mark as typewriters have them.
fn is_straight(words: &str) -> bool {
    words.contains(['\'', '"'])
}

/// Only what is taken from a text stands as it was typed.
#[test]
fn what_the_rules_say_has_the_apostrophes_and_quotation_marks_of_books() {
    let mut straight: Vec<String> = Vec::new();
    for rule in rules() {
        let mut inside = false;
        let prose = rule.page.lines().filter(|line| {
            inside ^= line.starts_with("```");
            !inside
        });
        straight
            .extend(prose.chain([rule.summary, rule.why]).filter(|said| is_straight(said)).map(|said| format!("{}: {said}", rule.name)));
        for example in read(rule.page).iter().filter(|example| rule.kinds.contains(&example.profile.kind())) {
            let of_the_text = |word: &str| example.text.contains(word.trim_matches(['“', '”', '.', ',', ':', ';', '?']));
            for remark in rule.remarks(&example.text, &example.profile, &example.facts) {
                let said = format!("{} {}", remark.message, remark.remedy);
                straight.extend(
                    said.split_whitespace()
                        .filter(|word| is_straight(word) && !of_the_text(word))
                        .map(|word| format!("{}: {word}", rule.name)),
                );
            }
        }
    }
    assert!(straight.is_empty(), "{}", straight.join("\n"));
}
