//! What the follow-ups keep, on a real database.

use acquaint_domain::{
    AccountId, ChangeId,
    follow_ups::{Rhythm, RhythmId},
    insights::{Attribution, Passage, PassageId, PassageKind},
    interviews::Setting,
    people::Employment,
};
use acquaint_store::Db;
use jiff::{Timestamp, civil::date, tz::TimeZone};
use uuid::Uuid;

use super::*;
use crate::{FailureKind, actions::seen};

/// A store with Ana and a conversation that was held with her.
struct Met {
    store: Store,
    ana: PersonId,
    interview: InterviewId,
    folder: tempfile::TempDir,
}

fn context(change: u128) -> Context {
    let now: Timestamp = "2026-11-23T09:00:00Z".parse().unwrap();
    Context::new(AccountId(Uuid::from_u128(1)), now, TimeZone::UTC, ChangeId(Uuid::from_u128(change << 64 | change)))
}

async fn met() -> Met {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open_sqlite(&folder.path().join("a.sqlite"), true).await.unwrap();
    db.migrate_to(acquaint_store::SCHEMA_VERSION).await.unwrap();
    let store = Store::new(db, AccountId(Uuid::from_u128(1)));
    let ctx = context(1);
    let mut ids = ctx.ids();
    let (ana, interview) = (ids.draw(), ids.draw());
    let mut change = Change::new(&ctx, "test", "");
    change.add(Person::named(ana, "Ana Silva", ctx.now));
    change.add(Interview {
        id: interview,
        person_id: ana,
        exploration_id: None,
        starts: date(2026, 11, 22).at(9, 0, 0, 0),
        zone: "UTC".to_owned(),
        minutes: 20,
        setting: Setting::Cafe,
        place: String::new(),
        sequence: 0,
        agreed_at: ctx.now,
        began_at: Some(ctx.now),
        ended_at: Some(ctx.now),
        cancelled_at: None,
    });
    store.commit(&change).await.unwrap();
    Met { store, ana, interview, folder }
}

fn learned(text: &str) -> DebriefFields {
    DebriefFields { learned: text.to_owned(), ..DebriefFields::default() }
}

fn named(name: &str, organization: &str) -> PersonFields {
    PersonFields { name: name.to_owned(), organization: organization.to_owned(), ..PersonFields::default() }
}

#[tokio::test]
async fn a_debrief_is_written_once_and_then_edited() {
    let Met { store, interview, folder: _folder, .. } = met().await;
    let blank = seen(debrief_of(&store, interview).await.unwrap());
    write_debrief(&store, &context(2), interview, &blank, learned("one")).await.unwrap();
    write_debrief(&store, &context(2), interview, &blank, learned("one")).await.unwrap();
    let written = debrief_of(&store, interview).await.unwrap();
    write_debrief(&store, &context(3), interview, &seen(written), learned("two")).await.unwrap();
    assert_eq!(debrief_of(&store, interview).await.unwrap().learned, "two");
}

#[tokio::test]
async fn two_tabs_never_overwrite_each_others_first_debrief() {
    let Met { store, interview, folder: _folder, .. } = met().await;
    let blank = seen(debrief_of(&store, interview).await.unwrap());
    write_debrief(&store, &context(2), interview, &blank, learned("here")).await.unwrap();
    let failure = write_debrief(&store, &context(3), interview, &blank, learned("there")).await.unwrap_err();
    assert_eq!(failure.kind, FailureKind::Conflict);
    assert_eq!(debrief_of(&store, interview).await.unwrap().learned, "here");
}

#[tokio::test]
async fn a_promise_sent_twice_is_one_and_is_kept_once() {
    let Met { store, interview, folder: _folder, .. } = met().await;
    for _ in 0..2 {
        add_promise(&store, &context(2), interview, Side::Theirs, "send the article", None).await.unwrap();
    }
    let promises: Vec<Promise> = store.list_all().await.unwrap();
    assert_eq!(promises.len(), 1);
    keep_promise(&store, &context(3), promises[0].id).await.unwrap();
    keep_promise(&store, &context(4), promises[0].id).await.unwrap();
    assert!(store.find_entry(context(3).change).await.unwrap().is_some());
    assert!(store.find_entry(context(4).change).await.unwrap().is_none());
}

#[tokio::test]
async fn a_name_becomes_a_person_with_a_referrer_in_one_change() {
    let Met { store, ana, interview, folder: _folder } = met().await;
    for _ in 0..2 {
        name_somebody(&store, &context(2), interview, named("Hien Tran", "Arup"), true).await.unwrap();
    }
    let referrals: Vec<Referral> = store.list_all().await.unwrap();
    let people: Vec<Person> = store.list_all().await.unwrap();
    assert_eq!((referrals.len(), people.len()), (1, 2));
    assert_eq!((referrals[0].referrer_id, referrals[0].may_mention), (ana, true));
    let hien = people.iter().find(|person| person.id == referrals[0].person_id).unwrap();
    assert_eq!((hien.name.as_str(), hien.tie), ("Hien Tran", Some(Tie::Shared)));
    crate::actions::journal::undo(&store, &context(3), context(2).change).await.unwrap();
    assert_eq!(store.list_all::<Person>().await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_name_that_is_on_the_list_is_not_added_again_unless_more_is_said() {
    let Met { store, interview, folder: _folder, .. } = met().await;
    let hien = name_somebody(&store, &context(2), interview, named("Hien Tran", "Arup"), true).await.unwrap();
    let same = name_somebody(&store, &context(3), interview, named("hien tran", ""), false).await.unwrap();
    let other = name_somebody(&store, &context(4), interview, named("Hien Tran", "WSP"), false).await.unwrap();
    assert_eq!(hien, same);
    assert_ne!(hien, other);
    assert_eq!(store.list_all::<Employment>().await.unwrap().len(), 2);
}

#[tokio::test]
async fn the_referrer_is_told_once() {
    let Met { store, interview, folder: _folder, .. } = met().await;
    name_somebody(&store, &context(2), interview, named("Hien Tran", ""), true).await.unwrap();
    let id = store.list_all::<Referral>().await.unwrap()[0].id;
    report_back(&store, &context(3), id).await.unwrap();
    report_back(&store, &context(4), id).await.unwrap();
    assert!(store.find::<Referral>(id).await.unwrap().unwrap().reported_at.is_some());
    assert!(store.find_entry(context(4).change).await.unwrap().is_none());
}

#[tokio::test]
async fn a_rhythm_can_be_chosen_and_changed_to_never() {
    let Met { store, ana, folder: _folder, .. } = met().await;
    choose_rhythm(&store, &context(2), ana, "", RhythmChoice { days: Some(30), paused_until: None }).await.unwrap();
    choose_rhythm(&store, &context(3), ana, "", RhythmChoice { days: Some(0), paused_until: None }).await.unwrap();
    assert_eq!(store.find::<Rhythm>(RhythmId::of(ana)).await.unwrap().unwrap().days, Some(0));
}

#[tokio::test]
async fn a_thank_you_note_is_about_the_passage_that_was_chosen() {
    let Met { store, ana, interview, folder: _folder } = met().await;
    let mut change = Change::new(&context(2), "test", "");
    change.add(Passage {
        id: PassageId(Uuid::from_u128(9)),
        person_id: ana,
        interview_id: Some(interview),
        note_id: None,
        kind: PassageKind::Advice,
        words: "Another one.".to_owned(),
        marked_at: context(2).now,
        transcript_id: None,
        debrief_id: None,
        attribution: Attribution::Quotable,
    });
    store.commit(&change).await.unwrap();
    let id = begin_thank_you(&store, &context(3), interview, Channel::Email, "Bridges are people.").await.unwrap();
    let note: Message = store.find(id).await.unwrap().unwrap();
    assert!(note.body.contains("what you told me: Bridges are people.") && !note.body.contains("Another"), "{}", note.body);
    assert_eq!((note.purpose, note.interview_id, note.sent_at), (Purpose::ThankYou, Some(interview), None));
}

#[tokio::test]
async fn a_thank_you_note_that_was_begun_is_gone_on_with() {
    let Met { store, interview, folder: _folder, .. } = met().await;
    let first = begin_thank_you(&store, &context(2), interview, Channel::Email, "").await.unwrap();
    let second = begin_thank_you(&store, &context(3), interview, Channel::Phone, "Something else").await.unwrap();
    assert_eq!(first, second);
    let body = store.find::<Message>(first).await.unwrap().unwrap().body;
    assert!(body.contains("[something they said that stayed with you]"), "{body}");
}
