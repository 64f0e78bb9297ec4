//! What marking keeps, on a real database.

use acquaint_domain::{
    AccountId, ChangeId,
    interviews::{Note, Setting},
    outreach::Purpose,
    people::Person,
};
use acquaint_store::{Db, statements_asked};
use jiff::{Timestamp, civil::date, tz::TimeZone};
use uuid::Uuid;

mod deciding;

use super::*;

fn context(change: u128) -> Context {
    let now: Timestamp = "2026-11-23T09:00:00Z".parse().unwrap();
    Context::new(AccountId(Uuid::from_u128(1)), now, TimeZone::UTC, ChangeId(Uuid::from_u128(change << 64 | change)))
}

async fn noted() -> (Store, InterviewId, tempfile::TempDir) {
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
    change.add(Note {
        id: NoteId::of(interview, None),
        interview_id: interview,
        question_id: None,
        text: "Old bridges last. New ones are light.".to_owned(),
        written_at: ctx.now,
    });
    store.commit(&change).await.unwrap();
    (store, interview, folder)
}

fn mark(interview: InterviewId, kind: PassageKind, words: &str) -> Mark {
    Mark { note: Some(NoteId::of(interview, None)), transcript: None, debrief: None, kind, words: words.to_owned() }
}

#[tokio::test]
async fn a_draft_asks_for_no_more_where_many_passages_are_ones_own_words() {
    let mut asked = Vec::new();
    for passages in [2, 60] {
        let (store, interview, _folder) = noted().await;
        let mut marks: Vec<Mark> =
            (1..passages).map(|number| mark(interview, PassageKind::Trend, &format!("I told her of bridge {number}."))).collect();
        marks.push(mark(interview, PassageKind::Skill, "Old bridges last."));
        mark_passages(&store, &context(2), interview, marks, None).await.unwrap();
        let ana: Person = store.list_all().await.unwrap().remove(0);
        let before = statements_asked();
        let facts = crate::actions::outreach::draft_facts(&store, &context(3), &ana, Purpose::ThankYou, Some(interview)).await.unwrap();
        asked.push(statements_asked() - before);
        assert_eq!((facts.said.as_str(), facts.is_quote), ("Old bridges last.", false));
    }
    assert_eq!(asked[0], asked[1]);
}

#[tokio::test]
async fn marks_sent_twice_are_marked_once_and_undone_together() {
    let (store, interview, _folder) = noted().await;
    let marks =
        || vec![mark(interview, PassageKind::Trend, "New ones are light."), mark(interview, PassageKind::Skill, "Old bridges last.")];
    mark_passages(&store, &context(2), interview, marks(), None).await.unwrap();
    mark_passages(&store, &context(3), interview, marks(), None).await.unwrap();
    assert_eq!(store.list_all::<Passage>().await.unwrap().len(), 2);
    crate::actions::journal::undo(&store, &context(4), context(2).change).await.unwrap();
    assert_eq!(store.list_all::<Passage>().await.unwrap(), []);
}

#[tokio::test]
async fn taking_one_off_keeps_what_was_chosen_with_it() {
    let (store, interview, _folder) = noted().await;
    mark_passages(&store, &context(2), interview, vec![mark(interview, PassageKind::Trend, "one")], None).await.unwrap();
    let off = store.list_all::<Passage>().await.unwrap()[0].id;
    mark_passages(&store, &context(3), interview, vec![mark(interview, PassageKind::Pay, "two")], Some(off)).await.unwrap();
    let left: Vec<String> = store.list_all::<Passage>().await.unwrap().into_iter().map(|passage| passage.words).collect();
    assert_eq!(left, ["two"]);
}

#[tokio::test]
async fn a_mark_of_another_interview_is_not_taken_off_here() {
    let (store, interview, _folder) = noted().await;
    mark_passages(&store, &context(2), interview, vec![], Some(PassageId(Uuid::from_u128(77)))).await.unwrap();
    assert!(store.find_entry(context(2).change).await.unwrap().is_none());
}

#[tokio::test]
async fn a_passage_is_taken_off_once_and_the_note_stays() {
    let (store, interview, _folder) = noted().await;
    mark_passages(&store, &context(2), interview, vec![mark(interview, PassageKind::Trend, "one")], None).await.unwrap();
    let id = store.list_all::<Passage>().await.unwrap()[0].id;
    assert_eq!(remove_passage(&store, &context(3), id).await.unwrap(), Some(PassageKind::Trend));
    assert_eq!(remove_passage(&store, &context(3), id).await.unwrap(), None);
    assert_eq!(store.list_all::<Note>().await.unwrap().len(), 1);
}
