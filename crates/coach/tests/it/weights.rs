//! The weights of words are what the corpus gives, and hold on texts that were not counted.

use std::{collections::BTreeSet, sync::LazyLock};

use acquaint_coach::{Verdict, Weights, review_weighed_by};

use crate::{
    counting::{Counted, count_weights, counted},
    examples::Example,
    files::texts,
};

#[test]
fn the_weights_are_what_the_corpus_gives() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/signs/weighing/weights.txt");
    let examples = counted(texts("outreach"));
    let now = count_weights(&examples.iter().collect::<Vec<_>>());
    if std::fs::read_to_string(path).unwrap_or_default() == now {
        return;
    }
    std::fs::write(path, now).unwrap();
    panic!("the weights were written anew; run the tests once more, and keep them if the figures are right");
}

/// What becomes of a set that was written blind when its words are counted nowhere.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct HeldOut {
    pub(crate) good: usize,
    pub(crate) good_told_to_revise: usize,
    pub(crate) bad: usize,
    pub(crate) bad_told_to_revise: usize,
}

/// Each set that was written blind, by its heading, judged with the weights of all other texts; and all of them together, judged
/// with the weights of the rest of the corpus.
pub(crate) fn held_out() -> &'static [(String, HeldOut)] {
    static FOUND: LazyLock<Vec<(String, HeldOut)>> = LazyLock::new(|| {
        let blind: Vec<Example> = ["good", "bad"].iter().flat_map(|label| texts(&format!("outreach/{label}-written-blind"))).collect();
        let all = counted(texts("outreach"));
        let names: BTreeSet<&str> = blind.iter().map(|example| example.heading.as_str()).collect();
        let together = ("all of them at once".to_owned(), hold_out(&all, &blind, |heading| names.contains(heading)));
        names.iter().map(|name| ((*name).to_owned(), hold_out(&all, &blind, |heading| heading == *name))).chain([together]).collect()
    });
    &FOUND
}

/// What becomes of the texts under some headings when their words are counted nowhere.
fn hold_out(all: &[Counted], blind: &[Example], held: impl Fn(&str) -> bool) -> HeldOut {
    let others: Vec<&Counted> = all.iter().filter(|counted| !held(&counted.example.heading)).collect();
    let weights = Weights::parse(&count_weights(&others));
    let mut found = HeldOut::default();
    for example in blind.iter().filter(|example| held(&example.heading)) {
        let review = review_weighed_by(&example.text, &example.profile, &example.facts, &weights);
        let revise = usize::from(review.verdict == Verdict::Revise);
        if example.is_good() {
            found.good += 1;
            found.good_told_to_revise += revise;
        } else {
            found.bad += 1;
            found.bad_told_to_revise += revise;
        }
    }
    found
}

#[test]
fn sets_whose_words_are_counted_nowhere_are_judged_nearly_as_well() {
    let sets = held_out();
    assert!(sets.len() > 5, "{sets:?}");
    for (name, set) in sets {
        assert!(set.good >= 50 && set.good_told_to_revise * 100 <= set.good * 3, "{name}: {set:?}");
        assert!(set.bad >= 45 && set.bad_told_to_revise * 100 >= set.bad * 90, "{name}: {set:?}");
    }
}
