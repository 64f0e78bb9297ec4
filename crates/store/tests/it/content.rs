//! The number of what an account holds: what was worked out is used again as long as it is the same.

use std::collections::HashSet;

use acquaint_domain::{
    Change, Kind, RecordId as _,
    people::{Person, PersonId},
};
use acquaint_store::{Changed, Store};

use crate::{
    changes::{add, person, undo},
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

/// The kinds and ids of what changed since, and whether it was there before.
async fn told(store: &Store, since: acquaint_store::ContentNumber) -> Option<Vec<(Kind, uuid::Uuid, bool)>> {
    let (now, changed) = store.changed_since(since).await.unwrap()?;
    assert_eq!(now, number(store).await);
    Some(changed.into_iter().map(|one| (one.kind, one.id, one.before.is_some())).collect())
}

#[tokio::test]
async fn since_a_number_the_journal_says_what_changed_and_says_nothing_where_it_cannot() {
    for fresh in fresh().await {
        let (store, engine) = (&fresh.store, fresh.engine);
        let beginning = number(store).await;
        let ana = add(store, &context(11), "Ana").await;
        assert_eq!(told(store, beginning).await, None, "since the beginning, on {engine}");
        let added = number(store).await;
        let ben = add(store, &context(12), "Ben").await;
        assert_eq!(told(store, added).await, Some(vec![(Kind::Person, ben.id.uuid(), false)]), "an addition, on {engine}");
        let both = number(store).await;
        let mut edit = Change::new(&context(13), "people.edit", "Ana");
        edit.replace(ana.clone(), Person { place: "Porto".to_owned(), ..ana.clone() });
        store.commit(&edit).await.unwrap();
        let (_, changed) = store.changed_since(both).await.unwrap().unwrap();
        assert_eq!(changed, [Changed { kind: Kind::Person, id: ana.id.uuid(), before: Some(ana.clone().into()) }], "an edit, on {engine}");
        assert_eq!(told(store, added).await.map(|all| all.len()), Some(2), "both, on {engine}");
        let edited = number(store).await;
        let mut many = Change::new(&context(14), "people.import", "a file");
        for number in 0..201 {
            many.add(Person { id: PersonId(uuid::Uuid::from_u128(number)), ..person(&context(14), "Somebody") });
        }
        store.commit(&many).await.unwrap();
        assert_eq!(told(store, edited).await, None, "too much, on {engine}");
        let imported = number(store).await;
        add(store, &context(2), "Earlier").await;
        assert_eq!(told(store, imported).await, None, "a clock set back, on {engine}");
        add(store, &context(60), "Later").await;
        assert_eq!(told(store, imported).await, None, "a clock set back, and another change, on {engine}");
        let before = number(store).await;
        store.erase_person(&Change::new(&context(61), "people.erase", ""), ana.id).await.unwrap();
        assert_eq!(told(store, before).await, None, "an erasure, on {engine}");
    }
}
