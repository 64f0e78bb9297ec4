//! What was removed can be brought back for thirty days, and is emptied from the journal after that.

use acquaint_domain::{Change, Context, Kind, Record, RecordId as _, people::Person};
use acquaint_store::{DAYS_IN_TRASH, Db, Store};
use jiff::ToSpan as _;
use sqlx::Row as _;

use crate::{
    changes::add,
    databases::{Fresh, context, fresh},
};

/// The circumstances of a change, that many days and minutes into the year.
fn on_day(day: i64, number: u128) -> Context {
    let ctx = context(number);
    Context { now: ctx.now + (day * 24).hours(), ..ctx }
}

async fn write(store: &Store, ctx: &Context, before: &Person, notes: &str) -> Person {
    let after = Person { notes: notes.to_owned(), ..before.clone() };
    let mut edit = Change::new(ctx, "people.edit", &before.name);
    edit.replace(before.clone(), after.clone());
    store.commit(&edit).await.unwrap();
    after
}

async fn remove(store: &Store, ctx: &Context, person: &Person) {
    let mut removal = Change::new(ctx, "people.remove", &person.name);
    removal.remove(person.clone());
    store.commit(&removal).await.unwrap();
}

async fn undo(store: &Store, ctx: &Context, of: &Context) {
    let undone = store.turn_round(ctx, of.change).await.unwrap().unwrap();
    assert_eq!(undone.kept, []);
    store.commit(&undone.change).await.unwrap();
}

async fn in_trash(store: &Store, day: i64) -> Vec<(String, Vec<(Kind, i64)>)> {
    let removals = store.list_removals(on_day(day, 900).now, None, 50).await.unwrap();
    removals.into_iter().map(|removal| (removal.entry.subject, removal.gone)).collect()
}

/// Every image in the database, as text.
async fn images(store: &Store) -> String {
    let text = "SELECT COALESCE(before, '') || COALESCE(after, '') AS content FROM image";
    let read = |rows: Vec<String>| rows.join("\n");
    match store.db() {
        Db::Sqlite(file) => read(file.ask_writer(text).await.unwrap().into_iter().flatten().collect()),
        Db::Postgres(pool) => read(sqlx::query(text).fetch_all(pool).await.unwrap().iter().map(|row| row.get(0)).collect()),
    }
}

#[tokio::test]
async fn a_removal_is_one_row_for_thirty_days_and_gone_from_the_trash_when_it_came_back() {
    for Fresh { engine, store, .. } in &fresh().await {
        let ana = add(store, &on_day(0, 1), "Ana").await;
        assert_eq!(in_trash(store, 0).await, [], "{engine}");
        remove(store, &on_day(1, 2), &ana).await;
        for day in [1, DAYS_IN_TRASH] {
            assert_eq!(in_trash(store, day).await, [("Ana".to_owned(), vec![(Kind::Person, 1)])], "day {day} on {engine}");
        }
        assert_eq!(in_trash(store, DAYS_IN_TRASH + 2).await, [], "{engine}");
        undo(store, &on_day(2, 3), &on_day(1, 2)).await;
        assert_eq!(in_trash(store, 2).await, [], "{engine}");
        undo(store, &on_day(3, 4), &on_day(2, 3)).await;
        assert_eq!(in_trash(store, 3).await.len(), 1, "one row, however often it went back and forth, on {engine}");
    }
}

#[tokio::test]
async fn after_thirty_days_nothing_of_it_is_left_in_the_journal_but_a_line_that_names_nobody() {
    for Fresh { engine, store, .. } in &fresh().await {
        let ana = add(store, &on_day(0, 1), "Ana").await;
        let ana = write(store, &on_day(1, 2), &ana, "heron").await;
        let ana = write(store, &on_day(2, 3), &ana, "kingfisher").await;
        let kofi = add(store, &on_day(2, 4), "Kofi").await;
        write(store, &on_day(2, 5), &kofi, "bittern").await;
        remove(store, &on_day(3, 6), &ana).await;
        assert_eq!(store.purge(on_day(2 + DAYS_IN_TRASH, 7).now).await.unwrap(), 0, "not yet, on {engine}");
        assert!(images(store).await.contains("heron"), "{engine}");
        let later = on_day(4 + DAYS_IN_TRASH, 8);
        assert_eq!(store.purge(later.now).await.unwrap(), 1, "{engine}");
        assert_eq!(store.purge(later.now).await.unwrap(), 0, "once, on {engine}");
        let left = images(store).await;
        assert!(!left.contains("heron") && !left.contains("kingfisher") && left.contains("Kofi"), "{left} on {engine}");
        for number in [1, 2, 3, 6] {
            let entry = store.find_entry(context(number).change).await.unwrap().unwrap();
            assert!(entry.purged && entry.subject == "…", "{number} on {engine}");
            let undone = store.turn_round(&later, entry.id).await.unwrap().unwrap();
            assert!(undone.change.is_empty() && undone.kept.is_empty(), "{number} on {engine}");
        }
        let kofis = store.find_entry(context(4).change).await.unwrap().unwrap();
        assert!(!kofis.purged && kofis.subject == "Kofi", "{engine}");
        undo(store, &later, &context(5)).await;
    }
}

#[tokio::test]
async fn what_came_back_or_was_removed_again_lately_is_not_emptied() {
    for Fresh { engine, store, .. } in &fresh().await {
        let people = [add(store, &on_day(0, 1), "Ana").await, add(store, &on_day(0, 2), "Kofi").await];
        remove(store, &on_day(1, 3), &people[0]).await;
        remove(store, &on_day(1, 4), &people[1]).await;
        undo(store, &on_day(20, 5), &context(3)).await;
        undo(store, &on_day(20, 6), &context(4)).await;
        undo(store, &on_day(25, 7), &context(6)).await;
        assert_eq!(store.purge(on_day(40, 8).now).await.unwrap(), 0, "{engine}");
        undo(store, &on_day(40, 9), &context(7)).await;
        assert_eq!(store.list_all::<Person>().await.unwrap().len(), 2, "{engine}");
    }
}

#[tokio::test]
async fn a_record_knows_its_earlier_states_in_their_order() {
    for Fresh { engine, store, .. } in &fresh().await {
        let ana = add(store, &on_day(0, 1), "Ana").await;
        let one = write(store, &on_day(1, 2), &ana, "one").await;
        let two = write(store, &on_day(2, 3), &one, "two").await;
        remove(store, &on_day(3, 4), &two).await;
        undo(store, &on_day(4, 5), &context(4)).await;
        write(store, &on_day(5, 6), &two, "three").await;
        let states = store.states_of(Kind::Person, ana.id.uuid()).await.unwrap();
        let notes: Vec<&str> =
            states.iter().map(|state| if let Record::Person(person) = &state.record { person.notes.as_str() } else { "" }).collect();
        assert_eq!(notes, ["", "one", "two", "two", "three"], "{engine}");
        assert_eq!(states[1].at, on_day(1, 2).now, "{engine}");
    }
}
