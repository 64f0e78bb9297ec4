//! Many at once: eight writers on the same records lose nothing, leave nothing dangling and never hang (R15, R19, R21).

use acquaint_domain::{
    Change, Context, RecordId as _,
    people::{Contact, ContactId, ContactKind, Person, PersonId},
};
use acquaint_store::{Error, Store};
use jiff::civil::date;

use crate::{
    changes::add,
    databases::{context, fresh},
};

const WRITERS: u128 = 8;
const TURNS: u128 = 20;

/// The circumstances of one turn of one writer.
fn turn(writer: u128, turn: u128) -> Context {
    context(1_000 + writer * 1_000 + turn)
}

#[tokio::test(flavor = "multi_thread")]
async fn eight_writers_who_add_to_one_text_lose_no_word() {
    for database in fresh().await {
        let store = &database.store;
        let ana = add(store, &context(1), "Ana").await;
        let writers = (0..WRITERS).map(|writer| tokio::spawn(write_down(store.clone(), ana.id, writer)));
        for writer in writers.collect::<Vec<_>>() {
            writer.await.unwrap();
        }
        let kept = store.find::<Person>(ana.id).await.unwrap().unwrap().notes;
        let mut words: Vec<&str> = kept.split_whitespace().collect();
        words.sort_unstable();
        let mut expect: Vec<String> = (0..WRITERS).flat_map(|writer| (0..TURNS).map(move |turn| format!("w{writer}t{turn}"))).collect();
        expect.sort_unstable();
        assert_eq!(words, expect, "on {}", database.engine);
    }
}

/// Reads, adds a word, and keeps it; where another was faster, reads anew.
async fn write_down(store: Store, id: PersonId, writer: u128) {
    for number in 0..TURNS {
        loop {
            let before = store.find::<Person>(id).await.unwrap().unwrap();
            let mut change = Change::new(&turn(writer, number), "people.edit", "Ana");
            let notes = format!("{} w{writer}t{number}", before.notes);
            change.replace(before.clone(), Person { notes, ..before });
            match store.commit(&change).await {
                Ok(_) => break,
                Err(Error::Conflict(_) | Error::Busy) => {}
                Err(error) => panic!("neither kept nor a conflict: {error}"),
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_removed_while_others_write_about_them_leaves_nothing_dangling() {
    for database in fresh().await {
        let store = &database.store;
        let mut people = Vec::new();
        for number in 0..TURNS {
            people.push(add(store, &context(1 + number), &format!("Person {number}")).await.id);
        }
        let writers = (0..WRITERS).map(|writer| {
            let (store, people) = (store.clone(), people.clone());
            tokio::spawn(async move {
                if writer % 4 == 0 { remove_all(store, people, writer).await } else { note_contacts(store, people, writer).await }
            })
        });
        for writer in writers.collect::<Vec<_>>() {
            writer.await.unwrap();
        }
        let left: Vec<PersonId> = store.list_all::<Person>().await.unwrap().into_iter().map(|person| person.id).collect();
        for contact in store.list_all::<Contact>().await.unwrap() {
            assert!(left.contains(&contact.person_id), "a contact with nobody, on {}", database.engine);
        }
    }
}

async fn remove_all(store: Store, people: Vec<PersonId>, writer: u128) {
    for (number, id) in (0..).zip(people) {
        let Some(person) = store.find::<Person>(id).await.unwrap() else { continue };
        let mut change = Change::new(&turn(writer, number), "people.remove", &person.name);
        for record in store.with_dependents(person.into()).await.unwrap() {
            change.remove(record);
        }
        kept_or_refused(store.commit(&change).await);
    }
}

async fn note_contacts(store: Store, people: Vec<PersonId>, writer: u128) {
    for (number, person_id) in (0..).zip(people) {
        let ctx = turn(writer, number);
        let id: ContactId = ctx.ids().draw();
        let mut change = Change::new(&ctx, "people.contact", "");
        let (how, on) = (ContactKind::Other, date(2026, 1, 1));
        change.add(Contact { id, person_id, how, on, words: id.uuid().to_string(), written_at: ctx.now });
        kept_or_refused(store.commit(&change).await);
    }
}

/// Whoever comes too late is told so, and is not told that the database failed.
#[track_caller]
fn kept_or_refused(result: Result<acquaint_store::Committed, Error>) {
    match result {
        Ok(_) | Err(Error::Conflict(_) | Error::Busy) => {}
        Err(error) => panic!("neither kept nor a conflict: {error}"),
    }
}
