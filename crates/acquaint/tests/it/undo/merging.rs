//! Two entries become one person with everything that hung on either, and two again when that is taken back.

use acquaint::actions::{journal, people};
use acquaint_domain::{
    Kind, RecordId as _, Word as _,
    outreach::{Reply, ReplyKind},
    people::{AddressCard, Distinct, Organization, Person, PersonField},
};
use proptest::{prelude::*, test_runner::TestRunner};

use super::{begun, everything, ways::World};
use crate::{
    databases::{Fresh, context, fresh},
    worlds::{on_every_engine, worlds},
};

#[test]
fn pe4_merging_any_two_people_of_any_world_and_undoing_it_is_the_identity() {
    on_every_engine(|runtime, fresh| {
        let accounts = std::cell::Cell::new(500_000_u128);
        let step = (0..acquaint::actions::words::WORDS.len(), 0_usize..40, "[a-z]{1,6}");
        TestRunner::new(worlds(12, 8))
            .run(&(prop::collection::vec(step, 0..12), 0_usize..40, 0_usize..40, 0_usize..10), |world| {
                accounts.set(accounts.get() + 1);
                runtime.block_on(there_and_back(fresh, accounts.get(), &world));
                Ok(())
            })
            .unwrap();
    });
}

type Steps = (Vec<(usize, usize, String)>, usize, usize, usize);

async fn there_and_back(fresh: &Fresh, account: u128, (steps, one, other, take): &Steps) {
    let (store, mut number) = begun(fresh, account).await;
    for (word, which, text) in steps {
        number += 1;
        let word = acquaint::actions::words::WORDS[*word];
        // A world from which everybody was taken has no two people in it.
        if !acquaint::actions::words::FINAL.contains(&word) && word != "settings.restore" {
            super::perform(&World { store: &store, ctx: context(number), which: *which, text }, word).await;
        }
    }
    let everybody = store.list_all::<Person>().await.unwrap();
    let (one, other) = (one % everybody.len().max(1), other % everybody.len().max(1));
    if one == other {
        return;
    }
    let (kept, gone) = (everybody[one].id, everybody[other].id);
    let before = everything(&store).await;
    let ctx = context(number + 10);
    people::merge_people(&store, &ctx, (kept, gone), "", &PersonField::ALL[*take % 10..]).await.unwrap();
    let merged = everything(&store).await;
    let named = serde_json::to_string(&merged.values().collect::<Vec<_>>()).unwrap();
    assert!(!named.contains(&gone.to_string()), "nothing points to who is gone, on {}", fresh.engine);
    let undone = journal::undo(&store, &context(number + 20), ctx.change).await.unwrap();
    assert_eq!(undone.kept, [], "on {}", fresh.engine);
    assert_eq!(everything(&store).await, before, "on {}", fresh.engine);
}

/// Names, words and moments of everything that hung on the other one are there afterwards, but for what there is only once.
#[tokio::test]
async fn pe4_everything_that_hung_on_the_other_one_hangs_on_the_kept_one() {
    for fresh in fresh().await {
        let (store, number) = begun(&fresh, 600_000).await;
        let everybody = store.list_all::<Person>().await.unwrap();
        let (gone, kept) = (everybody[0].clone(), everybody[1].clone());
        let hung = store.list_turned(Kind::Person, gone.id.uuid(), kept.id.uuid()).await.unwrap();
        assert!(hung.len() > 10, "{}", hung.len());
        people::merge_people(&store, &context(number + 10), (kept.id, gone.id), "", &[]).await.unwrap();
        let after = everything(&store).await;
        for (_, turned) in hung {
            let there = after.contains_key(&(turned.kind().to_string(), turned.uuid()));
            let once = matches!(turned.kind(), Kind::Distinct | Kind::Viewpoint | Kind::Employment | Kind::Referral);
            assert!(there || once, "{turned:?} on {}", fresh.engine);
        }
        assert_eq!(store.find::<Person>(gone.id).await.unwrap(), None);
    }
}

/// Two organizations become one with everything that hung on either, and two again, in any world.
#[tokio::test]
async fn pe8_merging_two_organizations_loses_nothing_and_undoing_it_is_the_identity() {
    for (fresh, engine) in fresh().await.iter().zip(0..) {
        for (round, take_name) in [(0, false), (1, true)] {
            let (store, number) = begun(fresh, 800_000 + engine * 10 + round).await;
            let all = store.list_all::<Organization>().await.unwrap();
            for (one, other) in [(0, 1), (1, 0), (all.len() - 1, 0)] {
                let (kept, gone) = (all[one].clone(), all[other].clone());
                let before = everything(&store).await;
                let hung = store.list_turned(Kind::Organization, gone.id.uuid(), kept.id.uuid()).await.unwrap();
                let ctx = context(number + 10 + u128::try_from(one * 100 + other).unwrap() * 2);
                people::merge_organizations(&store, &ctx, (kept.id, gone.id), "", take_name).await.unwrap();
                let merged = everything(&store).await;
                let named = serde_json::to_string(&merged.values().collect::<Vec<_>>()).unwrap();
                assert!(!named.contains(&gone.id.to_string()), "nothing points to what is gone, on {}", fresh.engine);
                for (_, turned) in hung {
                    let there = merged.contains_key(&(turned.kind().to_string(), turned.uuid()));
                    assert!(there || turned.kind() == Kind::Employment, "{turned:?} on {}", fresh.engine);
                }
                let shown = if take_name { &gone.name } else { &kept.name };
                assert_eq!(store.find::<Organization>(kept.id).await.unwrap().map(|one| one.name).as_ref(), Some(shown));
                let found = store.find_organization_named(if take_name { &kept.name } else { &gone.name }).await.unwrap();
                assert_eq!(found.map(|one| one.id), Some(kept.id), "lists that use the other name find it, on {}", fresh.engine);
                let again = context(number + 11 + u128::try_from(one * 100 + other).unwrap() * 2);
                let undone = journal::undo(&store, &again, ctx.change).await.unwrap();
                assert_eq!(undone.kept, [], "on {}", fresh.engine);
                assert_eq!(everything(&store).await, before, "on {}", fresh.engine);
            }
        }
    }
}

#[tokio::test]
async fn o9_please_dont_ask_again_survives_a_merge() {
    for fresh in fresh().await {
        let (store, number) = begun(&fresh, 700_000).await;
        let everybody = store.list_all::<Person>().await.unwrap();
        let (kept, gone) = (everybody[0].id, everybody[1].id);
        let told = acquaint::actions::outreach::ReplyTold { kind: ReplyKind::NeverAgain, words: String::new(), again_on: None };
        acquaint::actions::outreach::record_reply(&store, &context(number + 10), gone, told).await.unwrap();
        people::merge_people(&store, &context(number + 20), (kept, gone), "", &[]).await.unwrap();
        let replies: Vec<Reply> = store.list_referring(Kind::Person, &[kept.uuid()]).await.unwrap();
        assert!(replies.iter().any(|reply| reply.kind == ReplyKind::NeverAgain), "on {}", fresh.engine);
        assert!(store.history_of(&[kept]).await.unwrap().wants_rest(kept), "on {}", fresh.engine);
    }
}

#[tokio::test]
async fn pe4_two_people_are_not_suggested_again_and_a_merge_leaves_nobody_apart_from_themselves() {
    for fresh in fresh().await {
        let store = &fresh.store;
        let fields =
            |name: &str| people::PersonFields { name: name.to_owned(), email: "ana.silva@wsp.example".to_owned(), ..Default::default() };
        let ana = people::add_person(store, &context(1), fields("Ana Silva")).await.unwrap();
        let same = people::add_person(store, &context(2), fields("Ana Silva")).await.unwrap();
        let pairs = people::find_duplicates(store).await.unwrap();
        assert_eq!(pairs.iter().map(|pair| (pair.one.id, pair.other.id)).collect::<Vec<_>>(), [(ana, same)], "on {}", fresh.engine);
        people::keep_apart(store, &context(3), same, ana).await.unwrap();
        assert!(people::find_duplicates(store).await.unwrap().is_empty(), "on {}", fresh.engine);
        people::merge_people(store, &context(4), (ana, same), "", &[]).await.unwrap();
        assert!(store.list_all::<Distinct>().await.unwrap().is_empty());
        assert!(people::merge_people(store, &context(5), (ana, ana), "", &[]).await.is_err(), "nobody is two");
    }
}

/// What either entry says of their work, which is taken, and what they do afterwards.
#[tokio::test]
async fn pe4_work_that_was_chosen_counts_the_other_stays_among_their_work_and_undo_gives_both_back() {
    let (nurse, head) = (("Nurse", "Clinic"), ("Head nurse", "Clinic"));
    let cases: [(_, _, &[PersonField], _, usize); 11] = [
        (nurse, head, &[], nurse, 2),
        (nurse, head, &[PersonField::Work], head, 2),
        (head, nurse, &[], head, 2),
        (head, nurse, &[PersonField::Work], nurse, 2),
        (nurse, ("nurse", "clinic"), &[PersonField::Work], nurse, 1),
        (("Nurse", ""), nurse, &[], nurse, 2),
        (nurse, ("", ""), &[PersonField::Work], nurse, 1),
        (("", ""), head, &[], head, 1),
        // What each says alone is one work.
        (("Nurse", ""), ("", "Clinic"), &[], nurse, 1),
        (("", "Clinic"), ("Nurse", ""), &[PersonField::Work], nurse, 1),
        (nurse, ("Nurse", ""), &[], nurse, 2),
    ];
    for fresh in fresh().await {
        for (case, (one, other, taken, expected, jobs)) in (1_u128..).zip(cases) {
            let store = &fresh.store;
            let ctx = |number: u128| context(case * 100 + number);
            let fields = |(title, organization): (&str, &str)| people::PersonFields {
                name: format!("Ana Silva {case}"),
                title: title.to_owned(),
                organization: organization.to_owned(),
                ..Default::default()
            };
            let kept = people::add_person(store, &ctx(1), fields(one)).await.unwrap();
            let gone = people::add_person(store, &ctx(2), fields(other)).await.unwrap();
            let before = everything(store).await;
            people::merge_people(store, &ctx(3), (kept, gone), "", taken).await.unwrap();
            let [now, _] = people::work_of_two(store, kept, gone).await.unwrap();
            let now = now.unwrap();
            assert_eq!((now.employment.title.as_str(), now.organization.as_str()), expected, "case {case} on {}", fresh.engine);
            let all = store.employments_of(&[kept]).await.unwrap();
            assert_eq!(all.len(), jobs, "case {case} on {}", fresh.engine);
            assert!(all.iter().all(|named| named.employment.until.is_none()), "nobody invents when it ended");
            journal::undo(store, &ctx(4), ctx(3).change).await.unwrap();
            assert_eq!(everything(store).await, before, "case {case} on {}", fresh.engine);
        }
    }
}

#[tokio::test]
async fn pe4_what_an_address_book_said_of_either_entry_stays() {
    for fresh in fresh().await {
        let store = &fresh.store;
        let card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ana Silva\nEMAIL:{}\nX-HOBBY:{}\nEND:VCARD\n";
        for (number, email, hobby) in [(1, "ana@wsp.example", "herons"), (2, "ana@post.example", "tea")] {
            let text = card.replacen("{}", email, 1).replacen("{}", hobby, 1);
            let reading = acquaint_formats::read("people.vcf", std::io::Cursor::new(text.into_bytes())).unwrap();
            let plan = acquaint::actions::import::plan_import(store, &context(number), &[reading]).await.unwrap();
            acquaint::actions::import::import(store, &context(number), plan).await.unwrap();
        }
        let everybody: Vec<Person> = store.list_all().await.unwrap();
        assert_eq!(everybody.len(), 2);
        people::merge_people(store, &context(3), (everybody[0].id, everybody[1].id), "", &[]).await.unwrap();
        let cards: Vec<AddressCard> = store.list_all().await.unwrap();
        assert_eq!(cards.len(), 1);
        for hobby in ["herons", "tea"] {
            assert!(cards[0].lines.contains(hobby), "{hobby} on {}: {}", fresh.engine, cards[0].lines);
        }
    }
}
