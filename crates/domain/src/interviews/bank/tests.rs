//! What the pages of the bank must hold: enough questions, no two alike, every tag a known word.

use std::collections::{HashMap, HashSet};

use super::*;

#[test]
fn in3_there_are_at_least_three_hundred_questions_and_every_line_of_the_pages_is_read() {
    let count = |page: &str| page.lines().filter(|line| line.starts_with("- ")).count();
    let lines = count(include_str!("../bank.md")) + count(BY_FIELD);
    assert!(lines >= 300, "{lines}");
    assert_eq!(bank().len(), lines);
}

#[test]
fn every_name_and_every_question_stands_once() {
    let names: HashSet<_> = bank().iter().map(|question| question.slug).collect();
    let texts: HashSet<_> = bank().iter().map(|question| question.text.to_lowercase()).collect();
    assert_eq!((names.len(), texts.len()), (bank().len(), bank().len()));
}

#[test]
fn a_question_ends_with_its_mark_and_can_be_said_in_one_breath() {
    for question in bank() {
        assert!(question.text.ends_with('?') && !question.text.contains(['{', '}', '|']), "{}", question.text);
        assert!(question.text.split_whitespace().count() <= 22, "{}", question.text);
    }
}

/// Every tag that the pages may carry; a slip of the pen in one would pass unnoticed otherwise.
#[test]
fn every_tag_is_a_known_word() {
    let known = ["must", "abroad", "quick", "long"];
    for line in include_str!("../bank.md").lines().chain(BY_FIELD.lines()).filter(|line| line.starts_with("- ")) {
        for tag in line.split('{').skip(1).map(|rest| rest.split('}').next().unwrap()) {
            assert!(known.contains(&tag) || Viewpoint::from_word(tag).is_some(), "{line}");
        }
    }
}

#[test]
fn every_kind_viewpoint_and_field_has_questions_of_its_own() {
    let of_kind = |kind| bank().iter().filter(|question| question.kind == kind && question.field.is_none()).count();
    for kind in QuestionKind::ALL.iter().filter(|kind| !matches!(kind, QuestionKind::Learning | QuestionKind::Own)) {
        assert!(of_kind(*kind) >= 15, "{kind}: {}", of_kind(*kind));
    }
    for viewpoint in Viewpoint::ALL {
        assert!(bank().iter().filter(|question| question.viewpoint == Some(*viewpoint)).count() >= 4, "{viewpoint}");
    }
    for field in Field::ALL {
        assert!(bank().iter().filter(|question| question.field == Some(*field)).count() >= 7, "{field}");
    }
    assert!(bank().iter().filter(|question| question.abroad).count() >= 14);
}

#[test]
fn a_field_is_recognised_by_its_words_and_by_nothing_else() {
    let check = |text: &str, expected: &[Field]| assert_eq!(fields_of([text]), expected, "{text}");
    check("Charge nurse, St. Mary's Hospital", &[Field::Health]);
    check("Structural engineer, bridges, Toronto", &[Field::Engineering]);
    check("working for a museum", &[Field::Arts]);
    check("Social work with young people", &[Field::SocialWork]);
    check("Lawyers in a small practice", &[Field::Law]);
    check("Finding out what suits me", &[]);
    check("", &[]);
}

/// The share of its words that a question has in common with another one, by the beginnings of the words that carry meaning.
fn likeness(one: &HashSet<String>, other: &HashSet<String>) -> f64 {
    let count = |size: usize| f64::from(u32::try_from(size).unwrap());
    count(one.intersection(other).count()) / count(one.union(other).count()).max(1.0)
}

/// The first five letters of the words that carry meaning: near enough to stems to find the same question in other forms.
fn stems(text: &str) -> HashSet<String> {
    const EMPTY: &str = "what which how who whom where when does do did is are was were has have had the a an of to in on at for from \
                         with and or by as it its this that these those there their they them you your yours i me my one ones who \
                         would could should can may might will be been being than then so if not no";
    let words = spoken_words(text).into_iter().filter(|word| !word.contains('-'));
    words.filter(|word| !EMPTY.split_whitespace().any(|empty| empty == word)).map(|word| word.chars().take(5).collect()).collect()
}

/// The pairs that are too much alike.
fn alike(texts: &[&'static str]) -> Vec<(&'static str, &'static str)> {
    let stems: HashMap<&str, HashSet<String>> = texts.iter().map(|text| (*text, stems(text))).collect();
    let pairs = texts.iter().enumerate().flat_map(|(place, one)| texts[place + 1..].iter().map(move |other| (*one, *other)));
    pairs.filter(|(one, other)| likeness(&stems[one], &stems[other]) >= 0.5).collect()
}

#[test]
fn in3_no_two_questions_are_alike() {
    let texts: Vec<&str> = bank().iter().map(|question| question.text).collect();
    assert_eq!(alike(&texts), []);
    let doubled = ["What takes up the largest share of your week?", "What part of your week takes the largest share?"];
    assert_eq!(alike(&doubled).len(), 1);
}
