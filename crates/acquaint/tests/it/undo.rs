//! Everything that a person can do can be taken back, in any sequence (R10): each word of the one list of actions is done
//! on a small world and undone, alone and mixed with others, and all records of all kinds are compared.

mod deciding;
mod merging;
mod ways;

use std::{cell::Cell, collections::BTreeMap};

use acquaint::actions::{journal, words};
use acquaint_domain::{
    AccountId, Change, ChangeId, Context, Kind, Record, Word as _, aim as aims, follow_ups as followed, insights as heard,
    interviews::{self as talks, Interview, Question},
    outreach::{self as sent, Message},
    people::{self as people_of, Contact, Employment, Organization, Person},
    settings as set, today as cards,
};
use acquaint_store::Store;
use proptest::{prelude::*, test_runner::TestRunner};
use uuid::Uuid;

use crate::{
    databases::{Fresh, context, fresh},
    worlds::{on_every_engine, worlds},
};
use ways::{World, perform};

/// Every record of every kind.
async fn everything(store: &Store) -> BTreeMap<(String, Uuid), Record> {
    let mut all: Vec<Record> = Vec::new();
    macro_rules! read {
        ($($kind:path),+ $(,)?) => { $(all.extend(store.list_all::<$kind>().await.unwrap().into_iter().map(Record::from));)+ };
    }
    read!(aims::AboutMe, aims::Exploration, aims::LearningQuestion, Person, Organization, Employment, Contact, Message, sent::Reply);
    read!(
        Interview,
        Question,
        talks::EarlyQuestion,
        talks::Note,
        followed::Debrief,
        followed::Promise,
        followed::Referral,
        followed::Rhythm,
        followed::UsualRhythm
    );
    read!(heard::Passage, cards::Postponement, set::Preferences);
    read!(
        sent::Call,
        sent::Absence,
        sent::Feeling,
        sent::Template,
        talks::DroppedQuestion,
        talks::Invitation,
        talks::Transcript,
        talks::Placement,
        talks::Rehearsal
    );
    read!(heard::Theme, heard::Tagging, heard::Alternative, heard::Criterion, heard::Rating, heard::Evidence);
    read!(heard::Decision, heard::PlanStep, followed::Outcome);
    read!(people_of::AddressCard, people_of::ListShape, people_of::Station);
    read!(people_of::Distinct, people_of::Viewpoint, aims::Target, people_of::Finding, people_of::Gap);
    read!(people_of::SavedFilter);
    read!(people_of::PersonZone, talks::OfferedTime, talks::FreeHours, set::Calendar);
    all.into_iter().map(|record| ((record.kind().to_string(), record.uuid()), record)).collect()
}

/// One of everything that one needs in order to do everything.
const BEGINNING: [&str; 64] = [
    "people.import",
    "aim.start",
    "aim.ask",
    "people.add",
    "people.add",
    "interviews.agree",
    "interviews.end",
    "interviews.agree",
    "interviews.invite",
    "outreach.send",
    "interviews.edit",
    "interviews.fill",
    "interviews.rehearse",
    "interviews.unmust",
    "interviews.asked",
    "interviews.note",
    "interviews.note",
    "interviews.add-transcript",
    "interviews.place-answer",
    "insights.mark",
    "insights.mark",
    "insights.add-theme",
    "insights.sort",
    "insights.sort",
    "insights.weigh",
    "insights.weigh",
    "insights.weigh",
    "insights.evidence",
    "insights.decide",
    "insights.plan",
    "follow-ups.outcome",
    "outreach.begin",
    "outreach.write",
    "outreach.send",
    "outreach.begin",
    "outreach.call-no-answer",
    "outreach.away",
    "outreach.feel",
    "outreach.add-template",
    "follow-ups.debrief",
    "follow-ups.promise",
    "follow-ups.name",
    "follow-ups.no-permit",
    "follow-ups.name",
    "follow-ups.thank",
    "follow-ups.rhythm",
    "follow-ups.usual-rhythm",
    "settings.zone",
    "settings.add-calendar",
    "settings.hours",
    "people.zone",
    "aim.about-me",
    "interviews.plan",
    "outreach.write",
    "people.contact",
    "interviews.offer",
    "people.keep-apart",
    "people.viewpoints",
    "people.tag",
    "people.save-filter",
    "aim.add-organizations",
    "aim.rate-organizations",
    "people.write-finding",
    "people.note-gap",
];

/// A store of its own in a database, in which a little has happened, and the number of its last change.
async fn begun(fresh: &Fresh, account: u128) -> (Store, u128) {
    let store = Store::new(fresh.store.db().clone(), AccountId(Uuid::from_u128(account)));
    let mut number = 0;
    for word in BEGINNING {
        number += 10;
        let text = format!("text {number}");
        let world = World { store: &store, ctx: context(number), which: 0, text: &text };
        perform(&world, word).await;
        assert!(world.is_done().await, "{word} at the beginning on {}", fresh.engine);
    }
    (store, number)
}

#[tokio::test]
async fn every_word_of_the_list_can_be_done_and_undone() {
    for (fresh, engine) in fresh().await.iter().zip(1..) {
        for (word, account) in words::WORDS.iter().zip(engine * 1_000..) {
            let (store, number) = begun(fresh, account).await;
            let before = everything(&store).await;
            let world = World { store: &store, ctx: context(number + 10), which: 0, text: "something new" };
            perform(&world, word).await;
            let entry = store.find_entry(world.ctx.change).await.unwrap().unwrap_or_else(|| panic!("{word} did nothing"));
            assert_eq!(entry.action, *word, "on {}", fresh.engine);
            assert_ne!(everything(&store).await, before, "{word} on {}", fresh.engine);
            in_trash_if_it_removes(&store, &world.ctx, word).await;
            if words::FINAL.contains(word) {
                let done = everything(&store).await;
                assert!(journal::undo(&store, &context(number + 20), entry.id).await.is_err(), "{word} on {}", fresh.engine);
                assert_eq!(everything(&store).await, done, "{word} on {}", fresh.engine);
                continue;
            }
            let undone = journal::undo(&store, &context(number + 20), entry.id).await.unwrap();
            assert_eq!(undone.kept, [], "{word} on {}", fresh.engine);
            assert_eq!(everything(&store).await, before, "{word} on {}", fresh.engine);
        }
    }
}

async fn in_trash_if_it_removes(store: &Store, ctx: &Context, word: &str) {
    let removals = store.list_removals(ctx.now, None, 50).await.unwrap();
    let listed = removals.iter().any(|removal| removal.entry.id == ctx.change);
    // These two remove only what was not there before.
    let may = ["journal.undo", "settings.restore"].contains(&word);
    assert!(may || listed == words::REMOVING.contains(&word), "{word}");
}

/// How many sequences begin where the one before led back to, before all begins anew.
const TOGETHER: usize = 25;

/// Where a sequence begins, and must lead back to.
struct Start {
    store: Store,
    number: u128,
    everything: BTreeMap<(String, Uuid), Record>,
    sequences: usize,
}

impl Start {
    async fn of(fresh: &Fresh, account: u128) -> Self {
        let (store, number) = begun(fresh, account).await;
        Self { everything: everything(&store).await, store, number, sequences: 0 }
    }
}

#[test]
fn any_sequence_of_actions_and_undos_taken_back_leads_to_the_start() {
    on_every_engine(|runtime, fresh| {
        let (accounts, kept) = (Cell::new(100_000_u128), Cell::new(None::<Start>));
        let step = (0..words::WORDS.len() * 4 / 3, 0_usize..40, "[a-z]{1,6}");
        TestRunner::new(worlds(48, 1))
            .run(&prop::collection::vec(step, 1..16), |sequence| {
                accounts.set(accounts.get() + 1);
                // After a failure there is none, so that the next attempt begins anew.
                let start = kept.take().filter(|start| start.sequences < TOGETHER);
                let start = start.unwrap_or_else(|| runtime.block_on(Start::of(fresh, accounts.get())));
                kept.set(Some(runtime.block_on(there_and_back(start, &sequence, fresh.engine))));
                Ok(())
            })
            .unwrap();
    });
}

/// A quarter of the steps are undos: whatever is beyond the list.
async fn there_and_back(start: Start, sequence: &[(usize, usize, String)], engine: &str) -> Start {
    let Start { store, mut number, .. } = start;
    let first = context(number).now;
    for (word, which, text) in sequence {
        number += 1;
        let world = World { store: &store, ctx: context(number), which: *which, text };
        let word = words::WORDS.get(*word).filter(|word| !words::FINAL.contains(word)).unwrap_or(&"journal.undo");
        perform(&world, word).await;
    }
    let made: Vec<ChangeId> =
        store.list_entries(1_000).await.unwrap().into_iter().filter(|entry| entry.at > first).map(|entry| entry.id).collect();
    for of in made {
        number += 1;
        let undone = journal::undo(&store, &context(number), of).await.unwrap();
        assert_eq!(undone.kept, [], "nothing newer is left, on {engine}: {sequence:?}");
    }
    assert_eq!(everything(&store).await, start.everything, "on {engine}: {sequence:?}");
    Start { store, number, sequences: start.sequences + 1, ..start }
}

/// The control: a store that forgot to write down one removal of a sequence does not lead back to the start.
#[tokio::test]
async fn what_is_not_in_the_journal_is_found_by_the_comparison() {
    let databases = fresh().await;
    let (store, number) = begun(&databases[0], 7).await;
    let start = everything(&store).await;
    let person = store.list_all::<Person>().await.unwrap().remove(0);
    let mut change = Change::new(&context(number + 10), "people.edit", "");
    change.replace(person.clone(), Person { place: "elsewhere".to_owned(), ..person });
    store.commit(&change).await.unwrap();
    assert_ne!(everything(&store).await, start);
    assert!(start.keys().map(|(kind, _)| kind.clone()).collect::<std::collections::BTreeSet<_>>().len() >= Kind::ALL.len() - 5);
}
