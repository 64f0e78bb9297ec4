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
}

impl Leaf {
    /// The leaf that a page's address asks for; beyond the end it is the last one.
    pub(crate) fn of(here: &Here, total: usize, size: usize) -> Self {
        Self::at(here.query().read("page").unwrap_or(1), total, size)
    }

    /// The leaf on which one item stands.
    pub(crate) fn holding(position: usize, total: usize, size: usize) -> Self {
        Self::at(position / size + 1, total, size)
    }

    fn at(number: usize, total: usize, size: usize) -> Self {
        let last = total.div_ceil(size).max(1);
        Self { number: number.clamp(1, last), last, size, total }
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
        html! {
            @if last > 1 {
                nav.actions aria-label=(t!(words, "page-pages")) {
                    @if number > 1 { a.button href=(address(here, number - 1)) rel="prev" { (t!(words, "page-previous")) } }
                    span.quiet { (t!(words, "page-number", page = number, last = last)) }
                    @if number < last { a.button href=(address(here, number + 1)) rel="next" { (t!(words, "page-next")) } }
                }
            }
        }
    }
}

/// This page's address with another leaf, without what was just done.
fn address(here: &Here, page: usize) -> String {
    let query = here.query();
    let kept = query.iter().filter(|(name, _)| !matches!(*name, "page" | "at" | "done" | "saved"));
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(kept);
    if page > 1 {
        query.append_pair("page", &page.to_string());
    }
    let query = query.finish();
    if query.is_empty() { here.uri.path().to_owned() } else { format!("{}?{query}", here.uri.path()) }
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
}
