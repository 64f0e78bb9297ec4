//! When a list is searched, and whom it offers as a pair.

use acquaint_domain::ChangeId;
use acquaint_store::Db;
use jiff::tz::TimeZone;
use uuid::Uuid;

use super::*;
use crate::{
    actions::{
        aim, import,
        journal::undo,
        people::{PersonFields, add_person, edit_person, merge_people},
    },
    seam::LOCAL_ACCOUNT,
};

fn context(change: u128) -> Context {
    let now = "2026-11-23T09:00:00Z".parse().unwrap();
    Context::new(LOCAL_ACCOUNT, now, TimeZone::UTC, ChangeId(Uuid::from_u128(change << 64 | change)))
}

fn named(name: &str) -> PersonFields {
    PersonFields { name: name.to_owned(), email: "ana.silva@wsp.example".to_owned(), ..PersonFields::default() }
}

struct Searched {
    store: Store,
    twice: FoundTwice,
}

impl Searched {
    /// How many pairs there are, always the same as without a memory, and how often it was searched so far.
    #[track_caller]
    fn check(&self, pairs: usize, searches: usize) -> impl Future<Output = ()> + use<'_> {
        let at = std::panic::Location::caller();
        async move {
            let found = self.twice.find(&self.store).await.unwrap();
            let ids = |all: &[Twice]| all.iter().map(|pair| (pair.one.clone(), pair.other.clone())).collect::<Vec<_>>();
            assert_eq!(ids(&found), ids(&find_duplicates(&self.store).await.unwrap()), "{at}");
            assert_eq!((found.len(), self.twice.searches()), (pairs, searches), "{at}");
        }
    }
}

async fn empty(folder: &tempfile::TempDir) -> Searched {
    let db = Db::open_sqlite(&folder.path().join("a.sqlite"), true).await.unwrap();
    db.migrate_to(acquaint_store::SCHEMA_VERSION).await.unwrap();
    Searched { store: Store::new(db, LOCAL_ACCOUNT), twice: FoundTwice::default() }
}

async fn bring_in(store: &Store, number: u128, rows: &str) {
    let text = format!("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n{rows}");
    let reading = acquaint_formats::read("Connections.csv", std::io::Cursor::new(text.into_bytes())).unwrap();
    let plan = import::plan_import(store, &context(number), &[reading]).await.unwrap();
    import::import(store, &context(number), plan).await.unwrap();
}

#[tokio::test]
async fn pe4_an_import_a_restore_and_an_archive_are_noticed_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let twice = empty(&folder).await;
    let store = &twice.store;
    add_person(store, &context(1), named("Ana Silva")).await.unwrap();
    twice.check(0, 1).await;
    let before = store.archive().await.unwrap();
    bring_in(store, 2, "Ana,Silva,,,Harbour,Pilot,\nAna,Silva,,,Harbour,Pilot,\n").await;
    let there = find_duplicates(store).await.unwrap().len();
    assert_eq!(there, 1);
    twice.check(there, 2).await;
    store.restore(&before, Change::new(&context(3), "settings.restore", "")).await.unwrap();
    twice.check(0, 3).await;
    undo(store, &context(4), context(3).change).await.unwrap();
    twice.check(there, 4).await;

    let archive = store.archive().await.unwrap();
    let fresh = tempfile::tempdir().unwrap();
    let other = empty(&fresh).await;
    other.check(0, 1).await;
    other.store.restore(&archive, Change::new(&context(5), "settings.restore", "")).await.unwrap();
    other.check(there, 2).await;
}

#[tokio::test]
async fn pe4_a_list_is_searched_once_until_somebody_on_it_is_another() {
    let folder = tempfile::tempdir().unwrap();
    let twice = empty(&folder).await;
    let store = &twice.store;
    let ana = add_person(store, &context(1), named("Ana Silva")).await.unwrap();
    let same = add_person(store, &context(2), named("Ana Silva")).await.unwrap();
    twice.check(1, 1).await;
    twice.check(1, 1).await;
    aim::start_exploration(store, &context(3), "bridges").await.unwrap();
    twice.check(1, 1).await;
    keep_apart(store, &context(4), ana, same).await.unwrap();
    twice.check(0, 1).await;
    undo(store, &context(5), context(4).change).await.unwrap();
    twice.check(1, 1).await;
    merge_people(store, &context(6), (ana, same), "", &[]).await.unwrap();
    twice.check(0, 2).await;
    undo(store, &context(7), context(6).change).await.unwrap();
    twice.check(1, 3).await;
    let edited = PersonFields { email: String::new(), phone: "0123".to_owned(), ..named("Bo Lind") };
    edit_person(store, &context(8), same, "", edited).await.unwrap();
    twice.check(0, 4).await;
    let other_program = Store::new(Db::open_sqlite(&folder.path().join("a.sqlite"), false).await.unwrap(), LOCAL_ACCOUNT);
    add_person(&other_program, &context(9), named("Ana Silva")).await.unwrap();
    twice.check(1, 5).await;
    let example = Searched { store: Store::new(store.db().clone(), AccountId(Uuid::from_u128(7))), twice: twice.twice };
    example.check(0, 6).await;
}

/// Whom the list offers, each by the name of one and the address of the other, and whether it is for the name alone.
async fn offered(store: &Store) -> Vec<(String, String, bool)> {
    let all = find_duplicates(store).await.unwrap();
    all.iter().map(|pair| (pair.one.name.clone(), pair.other.email.clone(), pair.by_name)).collect()
}

#[tokio::test]
async fn pe4_two_who_share_only_their_name_are_offered_last_until_they_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let twice = empty(&folder).await;
    let store = &twice.store;
    let of = |name: &str, email: &str, phone: &str, place: &str| PersonFields {
        name: name.to_owned(),
        email: email.to_owned(),
        phone: phone.to_owned(),
        place: place.to_owned(),
        ..PersonFields::default()
    };
    let mut added = Vec::new();
    for (number, fields) in [
        of("Ana Silva", "ana@wsp.example", "912345678", "Porto"),
        of("silva, aná", "a.s@post.example", "677345679", "Graz"),
        of("Kofi Mensah", "kofi@wsp.example", "", ""),
        of("Kofi Mensa", "kofi@wsp.example", "", ""),
        of("Maria Garcia", "m1@post.example", "205998877", "Lyon"),
        of("Maria Garcia", "m2@wsp.example", "430111222", "Oslo"),
        of("Maria Garcia", "m3@arup.example", "430333444", "Bonn"),
        of("Maria Garcia", "m4@jacobs.example", "205333444", "Rome"),
    ]
    .into_iter()
    .enumerate()
    {
        added.push(add_person(store, &context(number as u128 + 1), fields).await.unwrap());
    }
    let likely = ("Kofi Mensah".to_owned(), "kofi@wsp.example".to_owned(), false);
    let by_name = ("Ana Silva".to_owned(), "a.s@post.example".to_owned(), true);
    assert_eq!(offered(store).await, [likely.clone(), by_name], "and nobody of the name that four have");
    keep_apart(store, &context(20), added[0], added[1]).await.unwrap();
    assert_eq!(offered(store).await, [likely]);
}
