//! Whatever was done can be taken back, in any order, as far as nothing newer depends on it (R10).

use std::collections::BTreeMap;

use acquaint_domain::{
    Change, ChangeId, Edit, Kind, Record, Word as _, aim, follow_ups, insights, interviews, outreach,
    people::{Employment, Organization, OrganizationId, Person, PersonId},
    settings, today,
};
use acquaint_store::{Kept, Store, Why};
use proptest::{prelude::*, test_runner::TestRunner};
use uuid::Uuid;

use crate::{
    changes::{add, undo},
    databases::{Fresh, context, fresh},
    samples::one_of_each,
    worlds::{empty, on_every_engine, worlds},
};

/// Every record of every kind.
async fn everything(store: &Store) -> BTreeMap<(String, Uuid), Record> {
    let mut all: Vec<Record> = Vec::new();
    macro_rules! read {
        ($($kind:path),+ $(,)?) => { $(all.extend(store.list_all::<$kind>().await.unwrap().into_iter().map(Record::from));)+ };
    }
    read!(aim::AboutMe, aim::Exploration, aim::LearningQuestion, Person, Organization, Employment, acquaint_domain::people::Contact);
    read!(outreach::Message, outreach::Reply, interviews::Interview, interviews::EarlyQuestion, interviews::Question, interviews::Note);
    read!(interviews::DroppedQuestion, interviews::Invitation, interviews::Transcript, interviews::Placement, interviews::Rehearsal);
    read!(
        follow_ups::Debrief,
        follow_ups::Promise,
        follow_ups::Referral,
        follow_ups::Rhythm,
        follow_ups::UsualRhythm,
        insights::Passage,
        today::Postponement,
        settings::Preferences
    );
    read!(insights::Theme, insights::Tagging, insights::Alternative, insights::Criterion, insights::Rating, insights::Evidence);
    read!(insights::Decision, insights::PlanStep, follow_ups::Outcome);
    read!(
        acquaint_domain::people::Distinct,
        acquaint_domain::people::Viewpoint,
        aim::Target,
        acquaint_domain::people::Finding,
        acquaint_domain::people::Gap,
        acquaint_domain::people::SavedFilter
    );
    read!(outreach::Call, outreach::Absence, outreach::Feeling, outreach::Template);
    read!(acquaint_domain::people::PersonZone, interviews::OfferedTime, interviews::FreeHours, settings::Calendar);
    read!(acquaint_domain::people::AddressCard, acquaint_domain::people::ListShape, acquaint_domain::people::Station);
    all.into_iter().map(|record| ((record.kind().to_string(), record.uuid()), record)).collect()
}

#[tokio::test]
async fn everything_means_records_of_every_kind() {
    for fresh in fresh().await {
        let mut change = Change::new(&context(1), "test", "everything");
        change.edits = one_of_each(&context(1), true).into_iter().map(|record| Edit { before: None, after: Some(record) }).collect();
        fresh.store.commit(&change).await.unwrap();
        let kinds: std::collections::BTreeSet<String> = everything(&fresh.store).await.into_keys().map(|(kind, _)| kind).collect();
        assert_eq!(kinds.len(), Kind::ALL.len(), "{}", fresh.engine);
    }
}

/// The record in other words, or pointing elsewhere; nothing if its kind has nothing that a person edits.
fn edited(record: &Record, text: &str, all: &[Record]) -> Option<Record> {
    let organizations = || all.iter().filter_map(|record| if let Record::Organization(one) = record { Some(one.id) } else { None });
    Some(match record.clone() {
        Record::Person(person) => Person { notes: text.to_owned(), ..*person }.into(),
        Record::Organization(organization) => Organization { name: text.to_owned(), ..*organization }.into(),
        Record::Employment(employment) => {
            let organization_id: Option<OrganizationId> = organizations().nth(text.len()).or(organizations().next());
            Employment { organization_id, title: text.to_owned(), ..*employment }.into()
        }
        Record::Note(note) => interviews::Note { text: text.to_owned(), ..*note }.into(),
        Record::Transcript(transcript) => interviews::Transcript { me: text.to_owned(), ..*transcript }.into(),
        Record::Placement(placement) => interviews::Placement { question_id: None, ..*placement }.into(),
        Record::Message(message) => outreach::Message { body: text.to_owned(), interview_id: None, ..*message }.into(),
        Record::Passage(passage) => insights::Passage { note_id: None, words: text.to_owned(), ..*passage }.into(),
        Record::Debrief(debrief) => follow_ups::Debrief { learned: text.to_owned(), ..*debrief }.into(),
        _ => return None,
    })
}

/// Does one thing to a store: adds people with all that can hang on them, edits something, types on, removes something with
/// all that hangs on it, or takes back an earlier change. Nothing if there is nothing to do it to.
async fn act(store: &Store, number: u128, (what, which, text): &(u8, usize, String), done: &[ChangeId]) -> Option<ChangeId> {
    let ctx = context(number);
    let all: Vec<Record> = everything(store).await.into_values().collect();
    let one = all.get(which % all.len().max(1));
    let mut change = Change::new(&ctx, "test", text);
    match (what, one) {
        (1..=3, Some(one)) => {
            // Typing goes on in a text; it never makes a record point elsewhere.
            change.continues = *what == 3 && matches!(one, Record::Person(_) | Record::Note(_) | Record::Debrief(_));
            change.replace(one.clone(), edited(one, text, &all)?);
        }
        (4, Some(one)) => {
            for record in store.with_dependents(one.clone()).await.unwrap() {
                change.remove(record);
            }
        }
        (5..=6, _) if !done.is_empty() => change = store.turn_round(&ctx, done[which % done.len()]).await.unwrap().unwrap().change,
        _ => {
            let records = one_of_each(&ctx, all.is_empty());
            change.edits = records.into_iter().map(|record| Edit { before: None, after: Some(record) }).collect();
        }
    }
    if change.is_empty() {
        return None;
    }
    store.commit(&change).await.unwrap();
    // Typing that goes on is no change of its own.
    store.find_entry(change.id).await.unwrap().map(|entry| entry.id)
}

#[test]
fn any_sequence_of_changes_and_undos_taken_back_leads_to_the_start() {
    on_every_engine(|runtime, fresh| {
        let accounts = std::cell::Cell::new(100_u128);
        TestRunner::new(worlds(25, 4))
            .run(&prop::collection::vec((0_u8..7, 0_usize..60, "[a-z]{1,6}"), 1..14), |sequence| {
                accounts.set(accounts.get() + 1);
                runtime.block_on(there_and_back(&empty(fresh, accounts.get()), fresh.engine, &sequence));
                Ok(())
            })
            .unwrap();
    });
}

async fn there_and_back(store: &Store, engine: &str, sequence: &[(u8, usize, String)]) {
    let mut number = 1;
    add(store, &context(number), "Ana").await;
    let start = everything(store).await;
    let mut done: Vec<ChangeId> = Vec::new();
    for step in sequence {
        number += 1;
        done.extend(act(store, number, step, &done).await);
    }
    let entries = store.list_entries(1_000).await.unwrap();
    let made: Vec<ChangeId> = entries.iter().map(|entry| entry.id).filter(|id| *id != context(1).change).collect();
    for of in made {
        number += 1;
        let undone = store.turn_round(&context(number), of).await.unwrap().unwrap();
        assert_eq!(undone.kept, [], "nothing newer is left, on {engine}: {sequence:?}");
        if !undone.change.is_empty() {
            store.commit(&undone.change).await.unwrap();
        }
    }
    assert_eq!(everything(store).await, start, "on {engine}: {sequence:?}");
}

async fn kept(store: &Store, number: u128, of: u128) -> Vec<Kept> {
    let undone = store.turn_round(&context(number), context(of).change).await.unwrap().unwrap();
    if !undone.change.is_empty() {
        store.commit(&undone.change).await.unwrap();
    }
    undone.kept
}

async fn write(store: &Store, number: u128, before: &Person, notes: &str) -> Person {
    let after = Person { notes: notes.to_owned(), ..before.clone() };
    let mut edit = Change::new(&context(number), "people.edit", &before.name);
    edit.replace(before.clone(), after.clone());
    store.commit(&edit).await.unwrap();
    after
}

#[tokio::test]
async fn an_undo_keeps_and_lists_what_was_changed_later() {
    for Fresh { engine, store, .. } in &fresh().await {
        let ana = add(store, &context(1), "Ana").await;
        let first = write(store, 2, &ana, "first").await;
        let second = write(store, 3, &first, "second").await;
        assert_eq!(kept(store, 4, 2).await, [Kept { record: second.clone().into(), why: Why::Changed }], "{engine}");
        assert_eq!(store.find::<Person>(ana.id).await.unwrap(), Some(second), "{engine}");
        let entry = store.find_entry(context(2).change).await.unwrap().unwrap();
        assert!(!entry.undone && !entry.partly, "nothing of it was taken back, on {engine}");
    }
}

#[tokio::test]
async fn an_undo_of_something_that_was_removed_since_says_so() {
    for Fresh { engine, store, .. } in &fresh().await {
        let ana = add(store, &context(1), "Ana").await;
        let first = write(store, 2, &ana, "first").await;
        let mut removal = Change::new(&context(3), "people.remove", "Ana");
        removal.remove(first.clone());
        store.commit(&removal).await.unwrap();
        assert_eq!(kept(store, 4, 2).await, [Kept { record: first.into(), why: Why::Gone }], "{engine}");
        assert_eq!(kept(store, 5, 1).await, [], "what was added is gone already, on {engine}");
    }
}

#[tokio::test]
async fn a_removal_that_comes_back_in_part_lists_the_rest_and_can_be_finished_later() {
    for Fresh { engine, store, .. } in &fresh().await {
        let ana = add(store, &context(1), "Ana").await;
        let office = Organization::named(OrganizationId(Uuid::from_u128(9)), "WSP", context(2).now);
        let work = Employment {
            id: acquaint_domain::people::EmploymentId(Uuid::from_u128(8)),
            person_id: ana.id,
            organization_id: Some(office.id),
            title: String::new(),
            since: None,
            until: None,
            learned_at: context(2).now,
        };
        let mut addition = Change::new(&context(2), "test", "work");
        addition.add(office.clone()).add(work.clone());
        store.commit(&addition).await.unwrap();
        let mut removal = Change::new(&context(3), "people.remove", "Ana");
        removal.remove(work.clone()).remove(ana.clone());
        store.commit(&removal).await.unwrap();
        let mut gone = Change::new(&context(4), "test", "WSP");
        gone.remove(office);
        store.commit(&gone).await.unwrap();
        assert_eq!(kept(store, 5, 3).await, [Kept { record: work.clone().into(), why: Why::Missing }], "{engine}");
        let entry = store.find_entry(context(3).change).await.unwrap().unwrap();
        assert!(entry.partly && !entry.undone, "{engine}");
        assert_eq!(kept(store, 6, 4).await, [], "{engine}");
        assert_eq!(kept(store, 7, 3).await, [], "the rest, on {engine}");
        assert_eq!(store.list_all::<Employment>().await.unwrap(), [work], "{engine}");
        assert!(store.find_entry(context(3).change).await.unwrap().unwrap().undone, "{engine}");
    }
}

#[tokio::test]
async fn an_undo_can_be_undone_as_often_as_one_likes() {
    for Fresh { engine, store, .. } in &fresh().await {
        let ana: PersonId = add(store, &context(1), "Ana").await.id;
        for number in 2..8 {
            assert_eq!(undo(store, number, number - 1).await, [], "{engine}");
            let there = number % 2 == 1;
            assert_eq!(store.find::<Person>(ana).await.unwrap().is_some(), there, "{number} on {engine}");
            let first = store.find_entry(context(1).change).await.unwrap().unwrap();
            assert_eq!((first.undone, first.partly), (!there, false), "{number} on {engine}");
            let back = store.find_entry(context(number).change).await.unwrap().unwrap().back.unwrap();
            assert_eq!((back.action.as_str(), back.again), ("people.add", there), "{number} on {engine}");
        }
    }
}

#[tokio::test]
async fn changes_of_one_moment_stand_in_the_order_in_which_they_were_made() {
    for Fresh { engine, store, .. } in &fresh().await {
        let moment = context(1).now;
        for number in [9, 3, 7, 1, 5] {
            add(store, &acquaint_domain::Context { now: moment, ..context(number) }, &format!("Person {number}")).await;
        }
        let subjects: Vec<String> = store.list_entries(9).await.unwrap().into_iter().map(|entry| entry.subject).collect();
        assert_eq!(subjects, [5, 1, 7, 3, 9].map(|number| format!("Person {number}")), "{engine}");
    }
}

#[tokio::test]
async fn the_history_is_read_page_by_page() {
    for Fresh { engine, store, .. } in &fresh().await {
        for number in 1..=7 {
            add(store, &context(number), &format!("Person {number}")).await;
        }
        let (mut from, mut subjects) = (None, Vec::new());
        loop {
            let page = store.list_entries_before(from.as_ref(), 3).await.unwrap();
            subjects.extend(page.iter().map(|entry| entry.subject.clone()));
            let Some(last) = page.last() else { break };
            from = Some(last.clone());
        }
        assert_eq!(subjects, (1..=7).rev().map(|number| format!("Person {number}")).collect::<Vec<_>>(), "{engine}");
    }
}
