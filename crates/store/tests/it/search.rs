//! What was written is found, on both engines alike.

use std::collections::BTreeSet;

use acquaint_domain::{Change, Kind, people::Person};
use acquaint_store::Hits;

use crate::{
    changes::add,
    databases::{context, fresh},
};

#[tokio::test]
async fn muller_finds_müller_and_an_unfinished_word_finds_its_whole() {
    for fresh in fresh().await {
        add(&fresh.store, &context(1), "Jürgen Müller").await;
        add(&fresh.store, &context(2), "Ana Silva").await;
        for query in ["Muller", "müller jurgen", "mül"] {
            let hits = fresh.store.search(query).await.unwrap();
            assert_eq!(hits.len(), 1, "{query} on {}", fresh.engine);
        }
        for query in ["", "  ", "\"", "' OR 1=1", "nobody", "*"] {
            assert_eq!(fresh.store.search(query).await.unwrap(), [], "{query} on {}", fresh.engine);
        }
    }
}

#[tokio::test]
async fn what_was_changed_is_found_by_its_new_words_only() {
    for fresh in fresh().await {
        let ana = add(&fresh.store, &context(1), "Ana Silva").await;
        let mut change = Change::new(&context(2), "people.edit", "Ana");
        change.replace(ana.clone(), Person { name: "Ana Costa".to_owned(), ..ana });
        fresh.store.commit(&change).await.unwrap();
        assert_eq!(fresh.store.search("silva").await.unwrap().len(), 0, "{}", fresh.engine);
        assert_eq!(fresh.store.search("costa").await.unwrap().len(), 1, "{}", fresh.engine);
    }
}

#[tokio::test]
async fn how_many_hold_some_words_is_counted_whatever_part_of_them_is_asked_for() {
    for fresh in fresh().await {
        for number in 0..7 {
            add(&fresh.store, &context(number + 1), &format!("Ana Silva{number}")).await;
        }
        add(&fresh.store, &context(20), "Kofi Mensah").await;
        let mut seen = BTreeSet::new();
        for (after, expect) in [(0, 3), (3, 3), (6, 1)] {
            let found = fresh.store.search_among("ana", None, (after, 3)).await.unwrap();
            assert_eq!((found.hits.len(), found.total, found.passages), (expect, 7, 0), "after {after} on {}", fresh.engine);
            seen.extend(found.hits.iter().map(|hit| hit.record.uuid()));
        }
        assert_eq!(seen.len(), 7, "each of them once on {}", fresh.engine);
        assert_eq!(fresh.store.search_among("ana", Some(Kind::Note), (0, 3)).await.unwrap(), Hits::default());
    }
}
