//! Long lists come in leaves, so that a page stays light. Which leaf it is stands in the address, as `?page=2`.

use std::ops::Range;

use maud::{Markup, html};

use crate::{web::here::Here, words::t};

/// One leaf of a long list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Leaf {
    number: usize,
    last: usize,
    size: usize,
    total: usize,
    /// Whether the address names an item that stands on it, as `?at=ID`.
    held: bool,
}

impl Leaf {
    /// The leaf that a page's address asks for; beyond the end it is the last one.
    pub(crate) fn of(here: &Here, total: usize, size: usize) -> Self {
        Self::at(here.query().read("page").unwrap_or(1), total, size)
    }

    /// The leaf on which one item stands.
    pub(crate) fn holding(position: usize, total: usize, size: usize) -> Self {
        Self { held: true, ..Self::at(position / size + 1, total, size) }
    }

    fn at(number: usize, total: usize, size: usize) -> Self {
        let last = total.div_ceil(size).max(1);
        Self { number: number.clamp(1, last), last, size, total, held: false }
    }

    /// Which items stand on it.
    pub(crate) fn range(self) -> Range<usize> {
        let from = (self.number - 1) * self.size;
        from..(from + self.size).min(self.total)
    }

    /// Whether there is no other.
    pub(crate) fn is_only(self) -> bool {
        self.last == 1
    }

    /// The ways to the leaves beside it; nothing where there is only one.
    pub(crate) fn links(self, here: &Here) -> Markup {
        let words = here.words;
        let Self { number, last, .. } = self;
        let query = here.query();
        let address = |page: usize| self.address(here.uri.path(), query.iter(), page);
        html! {
            @if last > 1 {
                nav.actions aria-label=(t!(words, "page-pages")) {
                    @if number > 1 { a.button href=(address(number - 1)) rel="prev" { (t!(words, "page-previous")) } }
                    span.quiet { (t!(words, "page-number", page = number, last = last)) }
                    @if number < last { a.button href=(address(number + 1)) rel="next" { (t!(words, "page-next")) } }
                }
            }
        }
    }

    /// This page's address with another leaf, without what was just done and without the item that only this leaf holds. Where `at`
    /// means something else, such as a place of work, it stays.
    fn address<'a>(self, path: &str, query: impl Iterator<Item = (&'a str, &'a str)>, page: usize) -> String {
        let kept = query.filter(|(name, _)| !(matches!(*name, "page" | "done" | "saved") || self.held && *name == "at"));
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(kept);
        if page > 1 {
            query.append_pair("page", &page.to_string());
        }
        let query = query.finish();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(number: usize, total: usize, expected: Range<usize>) {
        assert_eq!(Leaf::at(number, total, 30).range(), expected);
    }

    #[test]
    fn every_item_stands_on_exactly_one_leaf() {
        check(1, 0, 0..0);
        check(1, 30, 0..30);
        check(2, 31, 30..31);
        let whole: Vec<usize> = (1..=4).flat_map(|number| Leaf::at(number, 100, 30).range()).collect();
        assert_eq!(whole, (0..100).collect::<Vec<_>>());
    }

    #[test]
    fn an_item_is_on_the_leaf_that_holds_it() {
        for position in 0..100 {
            assert!(Leaf::holding(position, 100, 30).range().contains(&position), "{position}");
        }
    }

    #[test]
    fn beyond_either_end_is_the_leaf_at_that_end() {
        check(0, 100, 0..30);
        check(99, 100, 90..100);
    }

    #[test]
    fn another_leaf_of_a_search_is_at_the_same_place_and_another_leaf_than_that_of_an_item_is_not_about_it() {
        let query = [("q", "café & bar"), ("at", "WSP"), ("page", "2"), ("done", "7"), ("saved", "yes")];
        let of_search = Leaf::at(2, 100, 30);
        let to = |leaf: Leaf, page: usize| leaf.address("/search", query.into_iter(), page);
        assert_eq!(to(of_search, 3), "/search?q=caf%C3%A9+%26+bar&at=WSP&page=3");
        assert_eq!(to(of_search, 1), "/search?q=caf%C3%A9+%26+bar&at=WSP");
        assert_eq!(to(Leaf::holding(40, 100, 30), 1), "/search?q=caf%C3%A9+%26+bar");
        assert_eq!(Leaf::holding(40, 100, 30).address("/insights", [("at", "1")].into_iter(), 1), "/insights");
    }
}
