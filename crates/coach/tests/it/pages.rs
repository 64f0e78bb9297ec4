//! Every rule's page is its test: bad examples draw the rule, good examples do not.

use acquaint_coach::{Rule, rules};

use crate::examples::read;

fn check(rule: &Rule) -> Result<(), String> {
    let examples = read(rule.page);
    for (heading, least) in [("Good", 1), ("Bad", 1)] {
        if examples.iter().filter(|example| example.heading == heading).count() < least {
            return Err(format!("{} has no examples under {heading}", rule.name));
        }
    }
    for example in examples {
        let drawn: Vec<&str> = example.review().remarks.iter().map(|remark| remark.rule).collect();
        if drawn.contains(&rule.name) != (example.heading == "Bad") {
            return Err(format!("{}, {}: {}\n-> {drawn:?}", rule.name, example.heading, example.text));
        }
    }
    Ok(())
}

#[test]
fn bad_examples_draw_their_rule_and_good_ones_do_not() {
    let wrong: Vec<String> = rules().iter().filter_map(|rule| check(rule).err()).collect();
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
    }
}
