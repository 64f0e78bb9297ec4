//! The bank of questions and the coach agree: what Acquaint suggests draws no remark from Acquaint.

use acquaint_coach::{Facts, Profile, review};
use acquaint_domain::interviews::bank;

#[test]
fn in3_the_coach_has_nothing_to_say_about_a_question_of_the_bank() {
    let remarks = |text: &str| review(text, &Profile::Question, &Facts::default()).remarks;
    assert!(!remarks("Do you like your job?").is_empty());
    let found: Vec<String> = bank()
        .iter()
        .flat_map(|question| remarks(question.text).into_iter().map(|remark| format!("{}: {}", remark.rule, question.text)))
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}
