//! Tags: words of one's own under which one finds several people again, and filters that are kept under a name.
//!
//! Capitals make no difference between two tags. Leaves out: which tags there are, which only the store knows.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Person;
use crate::record::id;

id! {
    /// A filter of the list of people.
    SavedFilterId;
}

/// How many letters a tag has at the most (house rule, so that it stays a word and fits a line on a phone).
pub const TAG_AT_MOST: usize = 40;

/// A filter of the list of people, kept under a name. What it finds is never stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SavedFilter {
    /// Its id.
    pub id: SavedFilterId,
    /// Its name.
    pub name: String,
    /// Words that stand in what is known about them.
    pub words: String,
    /// How far the way has come: empty, `not-asked`, `asked` or `met`.
    pub way: String,
    /// A tag that they have; empty for any or none.
    pub tag: String,
    /// When it was kept.
    pub saved_at: Timestamp,
}

impl SavedFilter {
    /// Whether it asks for the same.
    #[must_use]
    pub fn asks(&self, words: &str, way: &str, tag: &str) -> bool {
        self.words == words.trim() && self.way == way && tag_key(&self.tag) == tag_key(tag)
    }
}

/// Tags as somebody types them, with commas or line breaks between them; each once, in the order in which they stand.
#[must_use]
pub fn parse_tags(typed: &str) -> Vec<String> {
    let tidy = |tag: &str| tag.trim().trim_start_matches('#').split_whitespace().collect::<Vec<_>>().join(" ");
    let mut tags: Vec<String> = Vec::new();
    for tag in typed.split([',', ';', '\n']).map(tidy).filter(|tag| !tag.is_empty()) {
        add_tag(&mut tags, &tag);
    }
    tags
}

/// Whether a tag is short enough to be one.
#[must_use]
pub fn is_short_enough(tag: &str) -> bool {
    tag.chars().count() <= TAG_AT_MOST
}

/// By what two tags are the same.
#[must_use]
pub fn tag_key(tag: &str) -> String {
    tag.trim().to_lowercase()
}

fn add_tag(tags: &mut Vec<String>, tag: &str) {
    if !tags.iter().any(|known| tag_key(known) == tag_key(tag)) {
        tags.push(tag.to_owned());
    }
}

impl Person {
    /// Their tags, one by one.
    pub fn tags(&self) -> impl Iterator<Item = &str> {
        self.tags.lines().filter(|tag| !tag.is_empty())
    }

    /// The same person with some tags more. A tag that they have keeps its spelling.
    #[must_use]
    pub fn tagged<'a>(&self, more: impl IntoIterator<Item = &'a str>) -> Self {
        let mut tags: Vec<String> = self.tags().map(str::to_owned).collect();
        more.into_iter().for_each(|tag| add_tag(&mut tags, tag));
        Self { tags: tags.join("\n"), ..self.clone() }
    }

    /// The same person without some tags.
    #[must_use]
    pub fn untagged<'a>(&self, less: impl IntoIterator<Item = &'a str>) -> Self {
        let less: Vec<String> = less.into_iter().map(tag_key).collect();
        let tags: Vec<&str> = self.tags().filter(|tag| !less.contains(&tag_key(tag))).collect();
        Self { tags: tags.join("\n"), ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::super::PersonId;
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: &[&str]) {
        assert_eq!(parse_tags(typed), expected, "{typed:?}");
    }

    fn ana() -> Person {
        Person::named(PersonId(Uuid::nil()), "Ana Silva", Timestamp::UNIX_EPOCH)
    }

    #[test]
    fn pe7_tags_are_read_as_one_types_them() {
        check("alumni", &["alumni"]);
        check(" alumni ,  Porto  office;;\nfair 2026,", &["alumni", "Porto office", "fair 2026"]);
        check("#alumni, Alumni, ALUMNI", &["alumni"]);
        check(" , # ;", &[]);
        check("c#", &["c#"]);
    }

    #[test]
    fn pe7_a_tag_is_given_once_and_taken_whatever_its_capitals() {
        let tagged = ana().tagged(["alumni", "fair"]).tagged(["Alumni", "Porto"]);
        assert_eq!(tagged.tags().collect::<Vec<_>>(), ["alumni", "fair", "Porto"]);
        assert_eq!(tagged.untagged(["ALUMNI", "unknown"]).tags, "fair\nPorto");
        assert_eq!(tagged.untagged(["alumni", "fair", "porto"]), ana());
    }

    #[test]
    fn pe7_a_filter_is_the_same_if_it_asks_the_same() {
        let at = Timestamp::UNIX_EPOCH;
        let [words, way, tag] = ["bridges", "met", "alumni"].map(str::to_owned);
        let filter = SavedFilter { id: SavedFilterId(Uuid::nil()), name: "Bridges".to_owned(), words, way, tag, saved_at: at };
        assert!(filter.asks(" bridges ", "met", "Alumni"));
        assert!(!filter.asks("bridges", "", "alumni") && !filter.asks("bridges", "met", "") && !filter.asks("", "met", "alumni"));
    }
}
