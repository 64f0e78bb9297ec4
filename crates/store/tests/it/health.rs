//! Whether a database file is whole: what its log and its sum tell before it is opened, and what can be mended.

use std::{
    fs,
    path::{Path, PathBuf},
};

use acquaint_store::{Db, Depth, Error, Mend, Outside, beside, is_seal_broken, lies_still, seal_of};
use tempfile::TempDir;

use crate::{
    changes::add,
    databases::{context, sqlite},
};

/// Files as they lie on the disk while somebody has the database open, with the log of a few changes.
async fn with_a_log() -> (TempDir, PathBuf) {
    let fresh = sqlite().await;
    for number in 1..6 {
        add(&fresh.store, &context(number), &format!("Person {number}")).await;
    }
    let Db::Sqlite(database) = fresh.store.db() else { unreachable!() };
    let from = database.ask_reader("PRAGMA database_list").await.unwrap()[0][2].clone();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("acquaint.sqlite");
    for ending in ["", "-wal"] {
        fs::copy(beside(Path::new(&from), ending), beside(&file, ending)).unwrap();
    }
    (folder, file)
}

fn change_log(file: &Path, change: impl Fn(&mut Vec<u8>)) -> Outside {
    let log = beside(file, "-wal");
    let mut bytes = fs::read(&log).unwrap();
    change(&mut bytes);
    fs::write(&log, bytes).unwrap();
    Outside::of(file).unwrap()
}

/// A frame of the log: its header and one page.
const FRAME: usize = 24 + 4_096;

#[tokio::test]
async fn r27_a_log_with_a_fault_in_its_middle_is_told_from_one_that_ends() {
    let (_folder, file) = with_a_log().await;
    assert_eq!(Outside::of(&file).unwrap(), Outside::Sound, "the control");
    let whole = fs::read(beside(&file, "-wal")).unwrap();
    let last = (whole.len() - 32) / FRAME - 1;
    for at in [32 + 30, 32 + 20, 32 + 3 * FRAME + 500, 32 + 10] {
        assert_eq!(change_log(&file, |bytes| bytes[at] ^= 1), Outside::BrokenLog, "byte {at}");
        change_log(&file, |bytes| bytes.clone_from(&whole));
    }
    assert_eq!(change_log(&file, |bytes| bytes[2] ^= 1), Outside::BrokenLog, "its beginning");
    change_log(&file, |bytes| bytes.clone_from(&whole));
    // What a power cut leaves: the last transaction was not acknowledged.
    assert_eq!(change_log(&file, |bytes| bytes[32 + last * FRAME + 100] ^= 1), Outside::Sound, "torn at its end");
    assert_eq!(change_log(&file, |bytes| bytes.truncate(32 + last * FRAME + 100)), Outside::Sound, "cut");
    assert_eq!(change_log(&file, |bytes| *bytes = vec![0; 4_096]), Outside::Sound, "room that was never written to");
    assert_eq!(change_log(&file, Vec::clear), Outside::Sound, "empty");
}

#[tokio::test]
async fn r27_a_file_that_is_none_is_told_before_it_is_opened() {
    let (_folder, file) = with_a_log().await;
    for content in [&b""[..], b"SQLite", &[b'x'; 8_192]] {
        fs::write(&file, content).unwrap();
        assert_eq!(Outside::of(&file).unwrap(), Outside::NoDatabase);
    }
}

#[test]
fn r27_the_sum_of_a_file_that_lay_still_tells_every_changed_byte_and_counts_only_while_its_time_is_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, vec![7; 300_001]).unwrap();
    let seal = seal_of(&file).unwrap();
    let time = fs::metadata(&file).unwrap().modified().unwrap();
    assert!(!is_seal_broken(&file, &seal).unwrap(), "the control");
    for at in [0, 8, 262_143, 262_144, 300_000] {
        let mut bytes = vec![7; 300_001];
        bytes[at] = 6;
        fs::write(&file, &bytes).unwrap();
        assert!(!is_seal_broken(&file, &seal).unwrap(), "somebody wrote to it in order");
        fs::File::options().append(true).open(&file).unwrap().set_modified(time).unwrap();
        assert!(is_seal_broken(&file, &seal).unwrap(), "byte {at}");
    }
    fs::write(beside(&file, "-wal"), b"x").unwrap();
    assert!(!lies_still(&file));
}

#[tokio::test]
async fn r27_nothing_is_written_to_a_database_that_is_held_and_it_is_still_read() {
    let fresh = sqlite().await;
    add(&fresh.store, &context(1), "Ana").await;
    fresh.store.db().hold();
    assert!(matches!(fresh.store.commit(&acquaint_domain::Change::new(&context(2), "people.add", "")).await, Err(Error::Held)));
    assert!(matches!(fresh.store.db().leave_no_trace().await, Err(Error::Held)));
    assert_eq!(fresh.store.archive().await.unwrap().records.len(), 1);
}

#[tokio::test]
async fn r27_the_index_of_the_search_is_made_anew_from_the_records() {
    let fresh = sqlite().await;
    add(&fresh.store, &context(1), "Ana Silva").await;
    let db = fresh.store.db();
    let Db::Sqlite(file) = db else { unreachable!() };
    file.ask_writer("UPDATE search_data SET block = zeroblob(20) WHERE id > 10").await.unwrap();
    let faults = db.faults(Depth::Full).await.unwrap();
    assert_eq!(Mend::of(&faults), Some(vec![Mend::Search]), "{faults:?}");
    db.rebuild_search(&[fresh.store.account()]).await.unwrap();
    assert_eq!(db.faults(Depth::Full).await.unwrap(), Vec::<String>::new());
    assert_eq!(fresh.store.search("silva").await.unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r27_a_look_at_all_of_it_while_somebody_saves_and_searches_finds_nothing() {
    let fresh = sqlite().await;
    let store = fresh.store.clone();
    let saving = tokio::spawn(async move {
        for number in 1..400 {
            add(&store, &context(number), &format!("Person {number} of the river")).await;
        }
    });
    let mut looks = 0;
    while !saving.is_finished() {
        fresh.store.search("river").await.unwrap();
        assert_eq!(fresh.store.db().faults(Depth::Full).await.unwrap(), Vec::<String>::new(), "look {looks}");
        looks += 1;
    }
    saving.await.unwrap();
    assert!(looks > 10, "{looks}");
}
