//! The corpus holds the bars: good texts stay free of problems, bad ones are told to revise, rules are seldom wrong.

use std::collections::BTreeMap;

use acquaint_coach::Verdict;

use crate::{
    examples::Example,
    figures::{Count, count},
    files::texts,
};

/// Checks that a share of the texts, in percent, is within bounds, and names those that are outside.
fn check(start: &str, least: usize, holds: impl Fn(&Example) -> bool, percent: usize) {
    let examples = texts(start);
    assert!(examples.len() >= least, "only {} examples in {start}", examples.len());
    let wrong: Vec<&str> = examples.iter().filter(|example| !holds(example)).map(|example| example.text.as_str()).collect();
    let right = examples.len() - wrong.len();
    assert!(right * 100 >= examples.len() * percent, "{right} of {} in {start} hold:\n\n{}", examples.len(), wrong.join("\n\n"));
}

fn is_ready(example: &Example) -> bool {
    example.review().verdict == Verdict::Ready
}

fn is_remarked(example: &Example) -> bool {
    !example.review().remarks.is_empty()
}

#[test]
fn good_first_messages_draw_no_problem_and_mostly_no_remark() {
    check("outreach/good", 700, is_ready, 99);
    let quiet = |example: &Example| !example.quiet || !is_remarked(example);
    check("outreach/good", 150, quiet, 90);
}

/// A third of them ask for work between the lines, as people do; not all of those are found.
#[test]
fn bad_first_messages_are_told_to_revise() {
    check("outreach/bad", 700, |example| !is_ready(example) || example.draws.is_empty(), 95);
}

#[test]
fn good_notes_of_thanks_draw_no_problem() {
    check("thanks/good", 40, is_ready, 100);
}

#[test]
fn bad_notes_of_thanks_draw_a_remark() {
    check("thanks/bad", 25, is_remarked, 98);
}

#[test]
fn questions_that_advisers_recommend_stay_silent() {
    check("questions/good", 150, is_ready, 100);
    check("questions/good", 150, |example| !is_remarked(example), 97);
}

#[test]
fn bad_questions_draw_a_remark() {
    check("questions/bad", 45, is_remarked, 100);
}

/// Fewer remarks than this are too few to judge a rule by.
const ENOUGH: usize = 3;

#[test]
fn each_rule_is_right_where_it_speaks() {
    for room in ["outreach", "thanks", "questions"] {
        let mut counts: BTreeMap<String, Count> = BTreeMap::new();
        for example in texts(room) {
            count(&example, &example.every_remark(), &mut counts);
        }
        let judged = counts.iter().filter(|(_, count)| count.right + count.wrong >= ENOUGH);
        let poor: Vec<_> = judged.filter(|(_, count)| count.precision() < 0.85).collect();
        assert!(poor.is_empty(), "{room}: {poor:?}");
    }
}
