//! Every rule's page is its test: bad examples draw the rule, good examples do not.

use acquaint_coach::{Rule, rules};

use crate::examples::{Example, read};

/// Whether the rule by itself has something to say.
fn speaks(rule: &Rule, example: &Example) -> bool {
    rule.kinds.contains(&example.profile.kind()) && !rule.remarks(&example.text, &example.profile, &example.facts).is_empty()
}

fn check(rule: &Rule) -> Vec<String> {
    let examples = read(rule.page);
    let few = ["Good", "Bad"].into_iter().filter(|title| examples.iter().filter(|example| example.heading == *title).count() < 3);
    let mut wrong: Vec<String> = few.map(|title| format!("{} has fewer than three examples under {title}", rule.name)).collect();
    let differs = |example: &&Example| speaks(rule, example) != (example.heading == "Bad");
    wrong.extend(examples.iter().filter(differs).map(|example| format!("{}, {}: {}", rule.name, example.heading, example.text)));
    wrong
}

#[test]
fn bad_examples_draw_their_rule_and_good_ones_do_not() {
    let wrong: Vec<String> = rules().iter().flat_map(check).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn every_page_says_why_it_matters_and_how_to_mend_it() {
    for rule in rules() {
        for part in [
            format!("# {}\n", rule.name),
            "\nSeverity: ".to_owned(),
            "\n## Why it matters\n".to_owned(),
            "\n## How to mend it\n".to_owned(),
            "Source: ".to_owned(),
        ] {
            assert!(rule.page.contains(&part), "{} lacks {part:?}", rule.name);
        }
        let severity = rule.page.lines().find_map(|line| line.strip_prefix("Severity: ")).unwrap_or_default();
        let named = |word: &str| rule.weight.as_str().contains(word) == severity.contains(word);
        assert!(named("problem") && named("advice"), "{} has another severity on its page", rule.name);
    }
}

#[test]
fn no_two_rules_share_a_name_and_each_can_be_found() {
    for rule in rules() {
        assert_eq!(acquaint_coach::find_rule(rule.name).map(|found| found.summary), Some(rule.summary));
    }
}
