//! What was written is found, on both engines alike.

use acquaint_domain::{Change, people::Person};

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
