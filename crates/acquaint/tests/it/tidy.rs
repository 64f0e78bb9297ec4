//! The house rules that neither the compiler nor clippy can guard, each as a check over the files of the repository.
//!
//! A check takes files and answers offences; the tests here feed it the real files and expect none. Beside every
//! check stands its control: a small bad input, at which it must complain.
#![allow(clippy::expect_used, reason = "a repository that cannot be read must fail the test")]

mod documents;
mod hosts;
mod layers;
mod proofs;
mod reading;
mod rust;
mod shape;
mod sql;
mod tree;
mod words;

use tree::{File, files};

#[track_caller]
fn expect_none(offences: &[String]) {
    assert!(offences.is_empty(), "\n{}\n", offences.join("\n"));
}

#[test]
fn crates_depend_only_on_the_layers_below_them() {
    expect_none(&layers::crates(files()));
}

#[test]
fn the_faces_and_the_actions_keep_apart() {
    expect_none(&layers::modules(files()));
}

#[test]
fn sql_stands_in_the_store_alone() {
    expect_none(&sql::outside_store(files()));
}

#[test]
fn raw_html_is_written_in_one_place() {
    expect_none(&hosts::raw_html(files()));
}

#[test]
fn assets_and_pages_name_no_outside_host() {
    expect_none(&hosts::outside(files()));
}

#[test]
fn no_file_is_longer_than_500_lines() {
    expect_none(&shape::too_long(files()));
}

#[test]
fn every_file_opens_by_saying_what_it_is_for() {
    expect_none(&shape::unintroduced(files()));
}

#[test]
fn no_mark_of_unfinished_work_is_left() {
    expect_none(&shape::unfinished(files()));
}

#[test]
fn every_source_file_is_part_of_its_crate() {
    expect_none(&shape::orphans(files()));
}

#[test]
fn every_coach_rule_has_its_page_and_its_line() {
    expect_none(&documents::unregistered_rules(files()));
}

#[test]
fn the_papers_name_only_paths_that_exist() {
    expect_none(&documents::dead_paths(files()));
}

#[test]
fn half_of_the_sentences_can_be_read_at_eleven_and_nearly_all_at_sixteen() {
    expect_none(&reading::hard(files()));
}

#[test]
fn the_words_are_plain_and_the_sentences_short() {
    expect_none(&words::unplain(files()));
}

#[test]
fn what_the_papers_promise_has_a_test_that_is_there() {
    expect_none(&proofs::unproved(files()));
}

#[test]
fn every_criterion_of_wcag_has_a_test() {
    expect_none(&proofs::unmet_criteria(files()));
}

#[test]
fn no_words_send_anybody_by_colour_shape_or_side() {
    expect_none(&proofs::by_the_senses(files()));
}

#[test]
fn no_script_follows_a_finger_a_drag_or_a_movement() {
    expect_none(&proofs::following(files()));
}
