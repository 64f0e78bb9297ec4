//! What was written is found, on both engines alike.

use std::collections::BTreeSet;

use acquaint_domain::{Change, Kind, insights::Theme, people::Person};
use acquaint_store::{Db, Hits, SCHEMA_VERSION, Store, Stored as _};

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

/// A text is typed on and on; before a search nothing of that is indexed, because whoever types would wait for it.
#[tokio::test]
async fn what_somebody_is_typing_is_found_as_it_stands() {
    for fresh in fresh().await {
        let typed = type_words(&fresh.store, &["pay", "pay is lo", "bridges are slow"]).await;
        assert_eq!(waiting(&fresh.store).await, usize::from(fresh.engine == "sqlite"));
        assert_eq!(found(&fresh.store, "bridges").await, std::slice::from_ref(&typed), "on {}", fresh.engine);
        assert_eq!(waiting(&fresh.store).await, 0, "on {}", fresh.engine);
        assert_eq!(found(&fresh.store, "pay").await, [], "on {}", fresh.engine);
        type_more(&fresh.store, 9, &typed, "tunnels are slower").await;
        assert_eq!(found(&fresh.store, "bridges").await, [], "on {}", fresh.engine);
        assert_eq!(found(&fresh.store, "tunnels").await.len(), 1, "on {}", fresh.engine);
    }
}

/// The first words of a text are saved while somebody types, too, so they wait for the index no less.
#[tokio::test]
async fn the_first_words_of_a_text_are_found_and_nobody_waited_for_their_indexing() {
    for fresh in fresh().await {
        let ctx = context(1);
        let mut change = Change::new(&ctx, "insights.type", "");
        let typed = Theme { id: ctx.ids().draw(), name: "bridges".to_owned(), added_at: ctx.now };
        change.add(typed.clone()).type_on();
        fresh.store.commit(&change).await.unwrap();
        assert_eq!(waiting(&fresh.store).await, usize::from(fresh.engine == "sqlite"));
        assert_eq!(found(&fresh.store, "bridges").await, [typed], "on {}", fresh.engine);
        assert_eq!(waiting(&fresh.store).await, 0, "on {}", fresh.engine);
    }
}

#[tokio::test]
async fn what_was_typed_when_the_program_ended_is_found_by_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("acquaint.sqlite");
    let open = async || {
        let db = Db::open_sqlite(&file, true).await.unwrap();
        db.migrate_to(SCHEMA_VERSION).await.unwrap();
        Store::new(db, context(1).account)
    };
    let first = open().await;
    let typed = type_words(&first, &["pay", "bridges"]).await;
    first.db().close().await;
    assert_eq!(found(&open().await, "bridges").await, [typed]);
}

#[tokio::test]
async fn what_was_typed_and_then_removed_is_not_found() {
    for fresh in fresh().await {
        let typed = type_words(&fresh.store, &["pay", "bridges"]).await;
        let mut change = Change::new(&context(9), "insights.remove-theme", "");
        change.remove(typed);
        fresh.store.commit(&change).await.unwrap();
        assert_eq!(found(&fresh.store, "bridges").await, [], "on {}", fresh.engine);
        let undone = fresh.store.turn_round(&context(10), change.id).await.unwrap().unwrap();
        fresh.store.commit(&undone.change).await.unwrap();
        assert_eq!(found(&fresh.store, "bridges").await.len(), 1, "on {}", fresh.engine);
    }
}

/// Somebody who saves for long does not hold up who searches: what was indexed before is found, and the rest later.
#[tokio::test]
async fn a_search_waits_for_nobody_who_writes() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("acquaint.sqlite");
    let open = async || {
        let db = Db::open_sqlite(&file, true).await.unwrap();
        db.migrate_to(SCHEMA_VERSION).await.unwrap();
        Store::new(db, context(1).account)
    };
    let (store, other) = (open().await, open().await);
    let typed = type_words(&store, &["pay"]).await;
    assert_eq!(found(&store, "pay").await, std::slice::from_ref(&typed));
    let typed = type_more(&store, 3, &typed, "bridges").await;
    let Db::Sqlite(elsewhere) = other.db() else { panic!("no SQLite") };
    elsewhere.ask_writer("BEGIN IMMEDIATE").await.unwrap();
    let search = tokio::time::timeout(std::time::Duration::from_secs(2), found(&store, "bridges"));
    assert_eq!(search.await.expect("no waiting"), []);
    elsewhere.ask_writer("ROLLBACK").await.unwrap();
    assert_eq!(found(&store, "bridges").await, [typed]);
}

/// How many records are still to be indexed.
pub(crate) async fn waiting(store: &Store) -> usize {
    let Db::Sqlite(file) = store.db() else { return 0 };
    file.ask_reader("SELECT record_id FROM unindexed").await.unwrap().len()
}

async fn found(store: &Store, words: &str) -> Vec<Theme> {
    store.search(words).await.unwrap().into_iter().filter_map(|hit| Theme::from_record(hit.record)).collect()
}

/// Types a text anew with every minute, in one record.
pub(crate) async fn type_words(store: &Store, texts: &[&str]) -> Theme {
    let ctx = context(1);
    let mut change = Change::new(&ctx, "insights.type", "");
    let mut typed = Theme { id: ctx.ids().draw(), name: "p".to_owned(), added_at: ctx.now };
    change.add(typed.clone());
    store.commit(&change).await.unwrap();
    for (minute, text) in (2..).zip(texts) {
        typed = type_more(store, minute, &typed, text).await;
    }
    typed
}

pub(crate) async fn type_more(store: &Store, minute: u128, before: &Theme, text: &str) -> Theme {
    let after = Theme { name: text.to_owned(), ..before.clone() };
    let mut change = Change::new(&context(minute), "insights.type", "");
    change.continues = true;
    change.replace(before.clone(), after.clone());
    store.commit(&change).await.unwrap();
    after
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
