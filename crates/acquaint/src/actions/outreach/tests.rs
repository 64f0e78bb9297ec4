//! What the actions on outreach promise, on a real store.

use acquaint_domain::{AccountId, ChangeId};
use acquaint_store::Db;
use jiff::{Timestamp, tz::TimeZone};
use uuid::Uuid;

use acquaint_domain::outreach::ReplyKind;

use super::*;
use crate::{
    FailureKind,
    actions::people::{PersonFields, add_person},
};

fn context(number: u128) -> Context {
    let now = Timestamp::from_second(1_800_000_000 + i64::try_from(number).unwrap()).unwrap();
    Context::new(AccountId(Uuid::from_u128(1)), now, TimeZone::UTC, ChangeId(Uuid::from_u128(number << 64 | number)))
}

async fn amina() -> (Store, PersonId, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open_sqlite(&folder.path().join("acquaint.db"), true).await.unwrap();
    db.migrate_to(acquaint_store::SCHEMA_VERSION).await.unwrap();
    let store = Store::new(db, AccountId(Uuid::from_u128(1)));
    let fields = PersonFields { name: "Amina Diallo".to_owned(), ..PersonFields::default() };
    let person = add_person(&store, &context(1), fields).await.unwrap();
    (store, person, folder)
}

#[tokio::test]
async fn a_draft_to_somebody_who_asked_not_to_be_asked_is_not_sent() {
    for purpose in [Purpose::Ask, Purpose::FollowUp, Purpose::Other] {
        let (store, person, _folder) = amina().await;
        let id = begin_message(&store, &context(2), person, Channel::Email, purpose, None).await.unwrap();
        record_reply(&store, &context(3), person, ReplyKind::NeverAgain, "").await.unwrap();
        let refused = mark_sent(&store, &context(4), id, "", "Hello", "Dear Amina").await.unwrap_err();
        assert_eq!(refused.kind, FailureKind::Refused, "{purpose}");
        assert_eq!(get::<Message>(&store, id).await.unwrap().sent_at, None, "{purpose}");
        assert!(begin_message(&store, &context(5), person, Channel::Phone, purpose, None).await.is_err(), "{purpose}");
    }
}

#[tokio::test]
async fn thanks_can_be_sent_to_anybody() {
    let (store, person, _folder) = amina().await;
    record_reply(&store, &context(2), person, ReplyKind::NeverAgain, "").await.unwrap();
    let id = begin_message(&store, &context(3), person, Channel::Email, Purpose::ThankYou, None).await.unwrap();
    let sent = mark_sent(&store, &context(4), id, "", "Thank you", "Dear Amina").await.unwrap();
    assert_eq!(sent.sent_at, Some(context(4).now));
}
