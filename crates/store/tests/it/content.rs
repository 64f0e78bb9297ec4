//! The number of what an account holds: what was worked out is used again as long as it is the same.

use std::collections::HashSet;

use acquaint_domain::{Change, people::Person};
use acquaint_store::Store;

use crate::{
    changes::{add, undo},
    databases::{context, fresh},
    search::{type_more, type_words},
};

#[tokio::test]
async fn every_change_gives_another_number_but_typing_on_and_reading() {
    for fresh in fresh().await {
        let (store, engine) = (&fresh.store, fresh.engine);
        let mut seen = HashSet::new();
        let mut another = async |what: &str| {
            let number = store.content_number().await.unwrap();
            assert!(seen.insert(number), "after {what} on {engine}");
            number
        };
        another("nothing").await;
        let ana = add(store, &context(11), "Ana").await;
        another("an addition").await;
        let mut edit = Change::new(&context(12), "people.edit", "Ana");
        edit.replace(ana.clone(), Person { place: "Porto".to_owned(), ..ana.clone() });
        store.commit(&edit).await.unwrap();
        another("an edit").await;
        undo(store, 13, 12).await;
        another("an undo").await;
        let archive = store.archive().await.unwrap();
        let mut removal = Change::new(&context(14), "people.remove", "Ana");
        removal.remove(ana.clone());
        store.commit(&removal).await.unwrap();
        another("a removal").await;
        store.restore(&archive, Change::new(&context(15), "settings.restore", "")).await.unwrap();
        another("going back").await;
        store.erase_person(&Change::new(&context(16), "people.erase", ""), ana.id).await.unwrap();
        another("an erasure").await;
        let typed = type_words(store, &["pay"]).await;
        let before = another("a new text").await;
        type_more(store, 3, &typed, "pay is low").await;
        store.search("pay").await.unwrap();
        assert_eq!(store.content_number().await.unwrap(), before, "typing on, on {engine}");
    }
}

/// A clock that was set back between two changes.
#[tokio::test]
async fn a_change_that_seems_to_be_earlier_gives_another_number_too() {
    for fresh in fresh().await {
        add(&fresh.store, &context(50), "Ana").await;
        let before = number(&fresh.store).await;
        add(&fresh.store, &context(2), "Ben").await;
        assert!(number(&fresh.store).await != before, "on {}", fresh.engine);
    }
}

async fn number(store: &Store) -> acquaint_store::ContentNumber {
    store.content_number().await.unwrap()
}
