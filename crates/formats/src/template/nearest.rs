//! The word that was probably meant: the one with the fewest letters typed otherwise.

use acquaint_domain::{
    Word as _,
    outreach::{Fact, template_word},
};

/// The known word that is nearest to one that is not known; none if all are far from it.
///
/// The name before the dot may be left out, and a name without anything behind it means the first word under it.
pub(super) fn nearest(unknown: &str) -> Option<&'static str> {
    let unknown = unknown.to_lowercase();
    let words = || Fact::ALL.iter().map(|fact| template_word(*fact));
    if let Some(first) = words().find(|word| word.split_once('.').is_some_and(|(group, _)| group == unknown)) {
        return Some(first);
    }
    let far = |word: &str| {
        let bare = word.split_once('.').map_or(word, |(_, bare)| bare);
        distance(&unknown, word).min(distance(&unknown, bare)).min(distance(&unknown.replace(['.', '-'], "_"), &word.replace('.', "_")))
    };
    let most = (unknown.chars().count() / 3).max(1);
    // A name alone is more often that of the person who is written to.
    let of_me = |word: &str| word.starts_with("me.");
    words().map(|word| (far(word), of_me(word), word)).min().filter(|(far, ..)| *far <= most).map(|(.., word)| word)
}

/// How many letters were put in, left out or typed otherwise (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.chars().enumerate() {
        let mut above = row[0];
        row[0] = at + 1;
        for (index, with) in other.iter().enumerate() {
            let typed_otherwise = above + usize::from(*with != letter);
            above = row[index + 1];
            row[index + 1] = typed_otherwise.min(above + 1).min(row[index] + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(unknown: &str, expected: Option<&str>) {
        assert_eq!(nearest(unknown), expected, "{unknown}");
    }

    #[test]
    fn a_slip_of_a_letter_is_seen() {
        check("person.frist_name", Some("person.first_name"));
        check("person.firstname", Some("person.first_name"));
        check("Person.Name", Some("person.name"));
        check("me.intoduction", Some("me.introduction"));
    }

    #[test]
    fn a_word_without_its_group_and_a_group_without_its_word_are_understood() {
        check("first_name", Some("person.first_name"));
        check("organisation", Some("person.organization"));
        check("name", Some("person.name"));
        check("me", Some("me.name"));
        check("person_first_name", Some("person.first_name"));
    }

    #[test]
    fn nothing_is_suggested_for_what_is_far_from_everything() {
        check("weather", None);
        check("", None);
        check("x", None);
    }
}
