//! R9, R19: everything goes out and in again without a byte of difference; going back can be taken back; no file that is not
//! whole changes anything.

use acquaint_domain::{Change, Kind, Record, Word as _, people::Person};
use acquaint_store::{Archive, Db, Error, Restored, Store, Unreadable};
use proptest::{prelude::*, test_runner::TestRunner};

use crate::{
    changes::add,
    databases::{context, fresh, sqlite},
    invented::Chance,
    samples::one_of_each,
    steps::Hands,
    worlds::{empty, hurried, on_every_engine, runtime, worlds},
};

/// Whether this is the drill, which takes its time.
pub(crate) fn drill() -> bool {
    std::env::var_os("ACQUAINT_DRILL").is_some()
}

async fn restore(store: &Store, archive: &Archive, number: u128) -> Restored {
    store.restore(archive, Change::new(&context(number), "settings.restore", "")).await.unwrap()
}

async fn bytes(store: &Store) -> Vec<u8> {
    store.archive().await.unwrap().to_bytes()
}

async fn lived_in(store: Store, seed: u64, steps: usize) -> Store {
    Hands::new(vec![store.clone()], seed).take(steps).await;
    if seed.is_multiple_of(2) {
        // Much later, when what was removed has been emptied from the history.
        store.purge(context(1_000_000).now).await.unwrap();
    }
    store
}

#[track_caller]
fn expect_same(out: &[u8], again: &[u8], what: &str) {
    // Not assert_eq!: nobody wants to read two archives.
    let place = out.iter().zip(again).position(|(a, b)| a != b);
    let around =
        |bytes: &[u8]| String::from_utf8_lossy(&bytes[place.unwrap_or(0).saturating_sub(80)..][..160.min(bytes.len())]).into_owned();
    assert!(
        out == again,
        "{what}: {} and {} bytes, first difference at {place:?}:\n{}\n{}",
        out.len(),
        again.len(),
        around(out),
        around(again)
    );
}

#[test]
fn r9_everything_goes_out_and_in_and_out_again_without_a_byte_of_difference() {
    let runtime = runtime();
    let (all, other) = runtime.block_on(async { (hurried().await, sqlite().await) });
    let accounts = std::cell::Cell::new(100_u128);
    let next = || {
        accounts.set(accounts.get() + 1);
        accounts.get()
    };
    TestRunner::new(worlds(64, 2))
        .run(&(any::<u64>(), 1_usize..60), |(seed, steps)| {
            runtime.block_on(async {
                let first = lived_in(empty(&all[0], next()), seed, steps).await;
                let out = bytes(&first).await;
                for station in all.iter().rev().chain([&other]) {
                    let read = Archive::read(&out).unwrap();
                    let store = empty(station, next());
                    let expected = if read.is_empty() { Restored::Same } else { Restored::Filled };
                    assert_eq!(restore(&store, &read, 1_000).await, expected);
                    expect_same(&out, &bytes(&store).await, station.engine);
                }
            });
            Ok(())
        })
        .unwrap();
}

#[test]
fn r8_going_back_makes_all_records_as_they_were_and_can_be_taken_back() {
    on_every_engine(|runtime, fresh| {
        let accounts = std::cell::Cell::new(1_000_u128);
        TestRunner::new(worlds(16, 8))
            .run(&(any::<u64>(), 0_usize..30, 1_usize..30), |steps| {
                accounts.set(accounts.get() + 1);
                runtime.block_on(back_and_forward(empty(fresh, accounts.get()), steps));
                Ok(())
            })
            .unwrap();
    });
}

async fn back_and_forward(store: Store, (seed, before, after): (u64, usize, usize)) {
    let mut hands = Hands::new(vec![store.clone()], seed);
    hands.take(before).await;
    let then = store.archive().await.unwrap();
    hands.take(after).await;
    let now = store.archive().await.unwrap();
    let restored = restore(&store, &then, 9_000).await;
    assert_eq!(store.archive().await.unwrap().records, then.records, "as it was");
    assert_eq!(restore(&store, &then, 9_001).await, Restored::Same, "twice is once");
    if let Restored::Replaced(change) = restored {
        let undone = store.turn_round(&context(9_002), change).await.unwrap().unwrap();
        assert_eq!(undone.kept, []);
        store.commit(&undone.change).await.unwrap();
    }
    assert_eq!(store.archive().await.unwrap().records, now.records, "back before going back");
}

/// R19, in 300 steps, or 10,000 in the drill.
#[tokio::test]
async fn r19_the_same_steps_on_both_engines_give_the_same_archive() {
    let all = hurried().await;
    let stores: Vec<Store> = all.iter().map(|fresh| fresh.store.clone()).collect();
    let mut hands = Hands::new(stores.clone(), 7);
    for round in 0..if drill() { 100 } else { 3 } {
        hands.take(100).await;
        let first = bytes(&stores[0]).await;
        for store in &stores[1..] {
            expect_same(&first, &bytes(store).await, &format!("after {} steps", (round + 1) * 100));
        }
    }
    let kinds = stores[0].archive().await.unwrap().records.iter().map(Record::kind).collect::<std::collections::HashSet<_>>().len();
    assert!(kinds > 12, "only {kinds} kinds were in play");
}

#[tokio::test]
async fn what_was_removed_comes_back_out_of_the_trash_of_a_restored_archive() {
    for fresh in fresh().await {
        let store = &fresh.store;
        let ana = add(store, &context(1), "Ana").await;
        let mut removal = Change::new(&context(2), "people.remove", "Ana");
        removal.remove(ana.clone());
        store.commit(&removal).await.unwrap();
        let elsewhere = empty(&fresh, 2);
        restore(&elsewhere, &Archive::read(&bytes(store).await).unwrap(), 3).await;
        let undone = elsewhere.turn_round(&context(4), removal.id).await.unwrap().unwrap();
        elsewhere.commit(&undone.change).await.unwrap();
        assert_eq!(elsewhere.list_all::<Person>().await.unwrap(), [ana]);
    }
}

#[tokio::test]
async fn what_was_restored_is_found_and_what_went_is_not() {
    for fresh in fresh().await {
        add(&fresh.store, &context(1), "Jürgen Müller").await;
        let then = fresh.store.archive().await.unwrap();
        add(&fresh.store, &context(2), "Kofi Mensah").await;
        restore(&fresh.store, &then, 3).await;
        assert_eq!(fresh.store.search("kofi").await.unwrap(), []);
        assert_eq!(fresh.store.search("muller").await.unwrap().len(), 1);
        let elsewhere = empty(&fresh, 2);
        restore(&elsewhere, &then, 4).await;
        assert_eq!(elsewhere.search("muller").await.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn the_history_of_an_archive_is_added_and_nothing_of_ones_own_is_dropped() {
    for fresh in fresh().await {
        let elsewhere = empty(&fresh, 2);
        add(&elsewhere, &context(1), "Ana").await;
        add(&fresh.store, &context(2), "Kofi").await;
        let Restored::Replaced(change) = restore(&fresh.store, &elsewhere.archive().await.unwrap(), 3).await else { panic!("nothing") };
        let ids: Vec<_> = fresh.store.list_entries(9).await.unwrap().into_iter().map(|entry| entry.id).collect();
        assert_eq!(ids, [change, context(2).change, context(1).change]);
    }
}

/// Sent once more after it was taken back, it is meant once more.
#[tokio::test]
async fn going_back_again_after_taking_it_back_goes_back_again() {
    let fresh = sqlite().await;
    let store = &fresh.store;
    let nothing = Archive::default();
    let ana = add(store, &context(1), "Ana").await;
    for round in 0..3 {
        let Restored::Replaced(change) = restore(store, &nothing, 2).await else { panic!("nothing") };
        assert_eq!(store.list_all::<Person>().await.unwrap(), []);
        let undone = store.turn_round(&context(10 + round), change).await.unwrap().unwrap();
        store.commit(&undone.change).await.unwrap();
        assert_eq!(store.list_all::<Person>().await.unwrap(), std::slice::from_ref(&ana));
    }
}

/// R3: all or nothing, also when the disk is full in the middle of it.
#[tokio::test]
async fn going_back_without_room_changes_nothing() {
    let fresh = sqlite().await;
    let mut hands = Hands::new(vec![fresh.store.clone()], 3);
    hands.take(20).await;
    let out = bytes(&fresh.store).await;
    let mut archive = Archive::default();
    let mut ids = context(5_000).ids();
    archive.records = (0..2_000).map(|_| Person::named(ids.draw(), "Ana", context(1).now).into()).collect();
    let Db::Sqlite(file) = fresh.store.db() else { unreachable!() };
    let pages: i64 = file.ask_writer("PRAGMA page_count").await.unwrap()[0][0].parse().unwrap();
    file.ask_writer(&format!("PRAGMA max_page_count = {}", pages + 20)).await.unwrap();
    let change = Change::new(&context(6_000), "settings.restore", "");
    assert!(matches!(fresh.store.restore(&archive, change).await, Err(Error::NoRoom)));
    expect_same(&out, &bytes(&fresh.store).await, "after a full disk");
    assert!(matches!(restore(&fresh.store, &archive, 6_000).await, Restored::Replaced(_)), "there is room again");
}

fn sample() -> Archive {
    let mut records = one_of_each(&context(1), true);
    let place = |record: &Record| Kind::ALL.iter().position(|kind| *kind == record.kind());
    records.sort_by_key(|record| (place(record), record.uuid()));
    Archive { records, changes: Vec::new() }
}

#[track_caller]
fn check(text: impl AsRef<[u8]>, expect: &Unreadable) {
    match (Archive::read(text.as_ref()).unwrap_err(), expect) {
        (Unreadable::Damaged(_), Unreadable::Damaged(_)) => {}
        (found, expect) => assert_eq!(&found, expect),
    }
}

#[test]
fn a_file_that_was_cut_short_is_damaged_wherever_it_was_cut() {
    let whole = sample().to_bytes();
    let mut chance = Chance::new(1);
    for _ in 0..300 {
        let cut = 30 + chance.below(whole.len() - 33);
        check(&whole[..cut], &Unreadable::Damaged(String::new()));
    }
    assert_eq!(Archive::read(&whole).unwrap().to_bytes(), whole);
}

#[test]
fn a_file_of_another_program_is_foreign() {
    for foreign in ["", "hello", "{}", "[]", "null", "{\"acquaint\":\"else\",\"format\":1}", "First Name,Last Name\nAna,Silva\n"] {
        check(foreign, &Unreadable::Foreign);
    }
    check([0xff, 0xfe, 0, 1], &Unreadable::Foreign);
}

#[test]
fn what_a_newer_program_wrote_is_refused_and_not_half_read() {
    let text = String::from_utf8(sample().to_bytes()).unwrap();
    check(text.replace("\"format\": 1", "\"format\": 2"), &Unreadable::Newer);
    check(text.replace("\"format\": 1", "\"format\": 2").replace("\"records\"", "\"things\""), &Unreadable::Newer);
    check(text.replace("\"record\":\"contact\"", "\"record\":\"telepathy\""), &Unreadable::Newer);
    check(text.replace("\"how_met\":", "\"shoe_size\":44,\"how_met\":"), &Unreadable::Newer);
}

#[test]
fn a_file_that_does_not_hold_together_is_damaged() {
    let damaged = Unreadable::Damaged(String::new());
    let without = |kind: Kind| {
        let mut archive = sample();
        archive.records.retain(|record| record.kind() != kind);
        archive.to_bytes()
    };
    for kind in [Kind::Person, Kind::Interview, Kind::Exploration, Kind::Message] {
        check(without(kind), &damaged);
    }
    let mut twice = sample();
    twice.records.push(twice.records[5].clone());
    check(twice.to_bytes(), &damaged);
    let text = String::from_utf8(sample().to_bytes()).unwrap();
    check(text.replace("\"tie\":\"met\"", "\"tie\":7"), &damaged);
    check(text.replace("\"changes\": [", "\"changes\": [{}"), &damaged);
    check(text.replace("\"name\":\"Ana Silva\",", ""), &damaged);
}

#[test]
fn a_file_that_somebody_laid_out_anew_is_read_all_the_same() {
    let archive = sample();
    let value: serde_json::Value = serde_json::from_slice(&archive.to_bytes()).unwrap();
    let pretty = format!("\u{feff}{}", serde_json::to_string_pretty(&value).unwrap().replace('\n', "\r\n"));
    assert_eq!(Archive::read(pretty.as_bytes()).unwrap().records, archive.records);
}

#[test]
fn what_would_change_is_counted_by_kind() {
    let (then, mut now) = (sample(), sample());
    now.records.retain(|record| !matches!(record.kind(), Kind::Postponement | Kind::Rhythm));
    let extra = one_of_each(&context(2), false).into_iter().find(|record| record.kind() == Kind::Exploration).unwrap();
    now.records.push(extra);
    for record in &mut now.records {
        if let Record::Person(person) = record {
            person.notes.push('!');
        }
    }
    let differences = then.differences(&now);
    let of = |kind: Kind| {
        let found = &differences[&kind];
        (found.now, found.then, found.new, found.different, found.same, found.removed)
    };
    assert_eq!(of(Kind::Person), (2, 2, 0, 2, 0, 0));
    assert_eq!(of(Kind::Rhythm), (0, 1, 1, 0, 0, 0));
    assert_eq!(of(Kind::Exploration), (2, 1, 0, 0, 1, 1));
}
