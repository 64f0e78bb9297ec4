//! Copies of the database file are whole, checked, and found again.

use acquaint_domain::people::Person;
use std::path::{Path, PathBuf};

use acquaint_store::{
    Archive, BEFORE_RESTORING, BY_HAND, Copy, CopyCounts, DAILY, Db, Error, SCHEMA_VERSION, Store, Unreadable, copies_in, copies_to_forget,
};

use crate::{
    changes::add,
    databases::{context, sqlite},
};

/// R7: somebody who saves while a copy is made neither waits for it nor makes it look bad.
#[tokio::test(flavor = "multi_thread")]
async fn a_copy_turns_out_whole_while_somebody_saves() {
    let fresh = sqlite().await;
    let store = fresh.store.clone();
    let saving = tokio::spawn(async move {
        for number in 1..400 {
            add(&store, &context(number), "Ana").await;
        }
    });
    let folder = tempfile::tempdir().unwrap();
    let mut made = 0;
    while !saving.is_finished() {
        fresh.store.db().copy_to(folder.path(), "daily", context(made).now).await.unwrap().unwrap();
        made += 1;
    }
    saving.await.unwrap();
    assert!(made > 1, "{made}");
}

#[tokio::test]
async fn a_copy_holds_everything_and_opens_as_a_database() {
    let fresh = sqlite().await;
    let ana = add(&fresh.store, &context(1), "Ana").await;
    let folder = tempfile::tempdir().unwrap();
    let file = fresh.store.db().copy_to(folder.path(), "daily", context(2).now).await.unwrap().unwrap();
    let copy = Store::new(Db::open_sqlite(&file, false).await.unwrap(), fresh.store.account());
    assert_eq!(copy.list_all::<Person>().await.unwrap(), [ana]);
    copy.db().close().await;
    let found = copies_in(folder.path()).unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].reason.as_str(), found[0].made_at), ("daily", context(2).now));
}

#[tokio::test]
async fn a_database_of_a_newer_program_is_refused() {
    let fresh = sqlite().await;
    let Db::Sqlite(file) = fresh.store.db() else { unreachable!() };
    let newer =
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) VALUES (999, 'later', TRUE, x'00', 0)";
    file.ask_writer(newer).await.unwrap();
    assert!(fresh.store.db().pending().await.is_err());
}

#[tokio::test]
async fn it_is_the_bundled_sqlite_without_the_wal_reset_bug() {
    let fresh = sqlite().await;
    let Db::Sqlite(file) = fresh.store.db() else { unreachable!() };
    let version = &file.ask_reader("SELECT sqlite_version()").await.unwrap()[0][0];
    let parts: Vec<u32> = version.split('.').map(|part| part.parse().unwrap()).collect();
    assert!((parts[0], parts[1], parts[2]) >= acquaint_store::MIN_SQLITE, "{version}");
    let full = vec![vec!["2".to_owned()]];
    assert_eq!(file.ask_reader("PRAGMA synchronous").await.unwrap(), full);
    assert_eq!(file.ask_writer("PRAGMA synchronous").await.unwrap(), full);
}

/// R7: 7 daily, 4 weekly, 12 monthly.
#[test]
fn after_400_days_the_copies_of_seven_days_four_weeks_and_twelve_months_are_left() {
    let mut copies = Vec::new();
    let start: jiff::Timestamp = "2026-01-01T03:00:00Z".parse().unwrap();
    for day in 0..400_i64 {
        let made_at = start + std::time::Duration::from_secs(86_400 * u64::try_from(day).unwrap());
        copies.push(Copy { file: PathBuf::from(day.to_string()), reason: DAILY.to_owned(), made_at });
        let forgotten = copies_to_forget(&copies);
        copies.retain(|copy| !forgotten.contains(copy));
    }
    let age = |copy: &Copy| (copies.last().unwrap().made_at.duration_since(copy.made_at).as_hours() / 24).to_string();
    assert!((19..=23).contains(&copies.len()), "{}", copies.len());
    assert!(copies.iter().rev().take(7).map(age).eq((0..7).map(|day: i64| day.to_string())), "the last seven days");
    assert!(copies.first().unwrap().made_at.duration_since(start).as_hours() / 24 > 20, "nothing older than twelve months");
}

#[test]
fn a_copy_made_before_a_change_of_form_is_never_forgotten() {
    let old = Copy { file: PathBuf::from("x"), reason: "before-version-3".to_owned(), made_at: jiff::Timestamp::UNIX_EPOCH };
    assert_eq!(copies_to_forget(&[old]), []);
}

#[tokio::test]
async fn two_copies_of_one_second_are_two() {
    let fresh = sqlite().await;
    let folder = tempfile::tempdir().unwrap();
    for people in 0..3 {
        add(&fresh.store, &context(people), "Ana").await;
        fresh.store.db().copy_to(folder.path(), BY_HAND, context(9).now).await.unwrap();
    }
    let mut counts = Vec::new();
    for copy in copies_in(folder.path()).unwrap() {
        counts.push(CopyCounts::of(&copy.file, fresh.store.account()).await.unwrap().people);
    }
    assert_eq!(counts, [3, 2, 1]);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 3, "looking leaves nothing beside them");
}

/// R17, R18: what cannot be gone back to is told apart, and is not touched.
#[tokio::test]
async fn a_copy_of_a_newer_program_and_a_foreign_or_damaged_database_are_refused() {
    let fresh = sqlite().await;
    add(&fresh.store, &context(1), "Ana").await;
    let folder = tempfile::tempdir().unwrap();
    let file = fresh.store.db().copy_to(folder.path(), BY_HAND, context(2).now).await.unwrap().unwrap();
    let read = async |file: &Path| {
        let before = std::fs::read(file).unwrap();
        let read = Archive::of_copy(file, &folder.path().join("second"), fresh.store.account()).await;
        assert!(std::fs::read(file).unwrap() == before, "it is only read");
        match read {
            Ok(_) => None,
            Err(Error::Unreadable(why)) => Some(why),
            Err(error) => panic!("{error}"),
        }
    };
    assert_eq!(read(&file).await, None);
    let change = async |file: &Path, statement: &'static str| {
        let db = Db::open_sqlite(file, true).await.unwrap();
        let Db::Sqlite(database) = &db else { unreachable!() };
        database.ask_writer(statement).await.unwrap();
        db.close().await;
    };
    let later =
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) VALUES (999, 'later', TRUE, x'00', 0)";
    change(&file, later).await;
    assert_eq!(read(&file).await, Some(Unreadable::Newer));
    let foreign = folder.path().join("foreign.sqlite");
    change(&foreign, "CREATE TABLE bookmarks (address TEXT)").await;
    assert_eq!(read(&foreign).await, Some(Unreadable::Foreign));
    let mut bytes = std::fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 5_000].fill(0x5a);
    std::fs::write(&file, bytes).unwrap();
    assert!(matches!(read(&file).await, Some(Unreadable::Damaged(_) | Unreadable::Newer)));
}

#[tokio::test]
async fn a_whole_database_has_no_faults() {
    let fresh = sqlite().await;
    add(&fresh.store, &context(1), "Ana").await;
    let seen = fresh.store.db().examine().await.unwrap();
    assert_eq!((seen.version, seen.faults, seen.dangling), (SCHEMA_VERSION, Vec::new(), 0));
}

#[test]
fn the_last_ten_copies_made_before_going_back_stay_and_those_by_hand_all() {
    let copy = |reason: &str, number: i64| Copy {
        file: PathBuf::from(number.to_string()),
        reason: reason.to_owned(),
        made_at: jiff::Timestamp::from_second(number).unwrap(),
    };
    let copies: Vec<Copy> = (0..15).flat_map(|number| [copy(BEFORE_RESTORING, number), copy(BY_HAND, number)]).collect();
    let forgotten: Vec<i64> = copies_to_forget(&copies).iter().map(|copy| copy.made_at.as_second()).collect();
    assert_eq!(forgotten, [4, 3, 2, 1, 0]);
    assert!(copies_to_forget(&copies).iter().all(|copy| copy.reason == BEFORE_RESTORING));
}

/// R17: a step that fails in its middle leaves nothing of itself behind.
#[tokio::test]
async fn a_step_of_the_form_is_made_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open_sqlite(&folder.path().join("acquaint.sqlite"), true).await.unwrap();
    db.migrate_to(1).await.unwrap();
    let Db::Sqlite(file) = &db else { unreachable!() };
    // The step makes search_doc first and then this table, so it fails half-way.
    file.ask_writer("CREATE TABLE search (in_the_way TEXT)").await.unwrap();
    assert!(db.migrate_to(2).await.is_err());
    assert_eq!((db.version().await.unwrap(), db.pending().await.unwrap().first()), (1, Some(&2)));
    let left = file.ask_writer("SELECT name FROM sqlite_master WHERE name = 'search_doc'").await.unwrap();
    assert!(left.is_empty());
    file.ask_writer("DROP TABLE search").await.unwrap();
    db.migrate_to(2).await.unwrap();
    assert!(!db.pending().await.unwrap().contains(&2));
}
