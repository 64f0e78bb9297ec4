//! The corpus: good texts stay free of problems, bad ones draw the rules they are labelled with.

use acquaint_coach::Verdict;

use crate::examples::read;

/// Checks every text of one file of the corpus, and tells of all that differ at once.
fn check(markdown: &str, least: usize, good: bool) {
    let examples = read(markdown);
    assert!(examples.len() >= least, "only {} examples", examples.len());
    let mut wrong = Vec::new();
    for example in &examples {
        let review = example.review();
        let drawn: Vec<&str> = review.remarks.iter().map(|remark| remark.rule).collect();
        let missed = example.draws.iter().any(|rule| !drawn.contains(&rule.as_str()));
        let noisy = example.quiet && !drawn.is_empty();
        if good && review.verdict == Verdict::Revise || missed || noisy {
            wrong.push(format!("{}\n-> {:?}, expected {:?}, remarks {:#?}", example.text, review.verdict, example.draws, review.remarks));
        }
    }
    assert!(wrong.is_empty(), "{} of {} differ:\n\n{}", wrong.len(), examples.len(), wrong.join("\n\n"));
}

#[test]
fn good_first_messages_draw_no_problem_and_mostly_no_remark() {
    check(include_str!("../../corpus/good-outreach.md"), 70, true);
}

#[test]
fn bad_first_messages_draw_the_rules_they_break() {
    check(include_str!("../../corpus/bad-outreach.md"), 60, false);
}

#[test]
fn good_notes_of_thanks_draw_no_problem() {
    check(include_str!("../../corpus/good-thanks.md"), 12, true);
}

#[test]
fn bad_notes_of_thanks_draw_the_rules_they_break() {
    check(include_str!("../../corpus/bad-thanks.md"), 8, false);
}

#[test]
fn questions_that_advisers_recommend_stay_silent() {
    check(include_str!("../../corpus/questions.md"), 20, false);
}
