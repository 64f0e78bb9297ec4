//! Groups, labels and categories that people are in, as tags.
//!
//! Groups that a program puts everybody into say nothing of anybody. They are no tags, and are given back as they came.

use acquaint_domain::people::{is_short_enough, parse_tags};

/// Groups that Google makes by itself and writes into every export of contacts, in lower case.
const MADE_BY_PROGRAMS: [&str; 2] = ["mycontacts", "starred"];

/// The tags in what names groups, and the rest: what programs made, and what is too long for a tag.
pub(crate) fn sort(named: impl IntoIterator<Item = String>) -> (Vec<String>, Vec<String>) {
    // Google marks its own groups with a star.
    let all: Vec<String> = named.into_iter().map(|group| group.trim_start_matches(['*', ' ']).to_owned()).collect();
    let is_tag = |group: &String| is_short_enough(group) && !MADE_BY_PROGRAMS.contains(&group.to_lowercase().as_str());
    parse_tags(&all.join("\n")).into_iter().partition(is_tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(named: &[&str], tags: &[&str], rest: &[&str]) {
        let (is, is_not) = sort(named.iter().map(|group| (*group).to_owned()));
        assert_eq!((is, is_not), (tags.iter().map(ToString::to_string).collect(), rest.iter().map(ToString::to_string).collect()));
    }

    #[test]
    fn pe7_a_label_is_a_tag_and_what_a_program_made_is_none() {
        check(&["* myContacts", "Navy"], &["Navy"], &["myContacts"]);
        check(&["* Friends", "alumni, Alumni; fair", "starred"], &["Friends", "alumni", "fair"], &["starred"]);
        check(&["a word that goes on for longer than any tag may be"], &[], &["a word that goes on for longer than any tag may be"]);
        check(&["", " * "], &[], &[]);
    }
}
