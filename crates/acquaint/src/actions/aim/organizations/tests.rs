//! Names that are put on the list, what is said about them, and who is there, on a real database.

use acquaint_domain::{ChangeId, people::Tie};
use acquaint_store::Db;
use jiff::tz::TimeZone;
use uuid::Uuid;

use super::*;
use crate::{
    FailureKind,
    actions::{
        people::{OrganizationFields, PersonFields, add_person, edit_organization},
        seen,
    },
    seam::LOCAL_ACCOUNT,
};

fn context(change: u128) -> Context {
    let now = "2026-11-23T09:00:00Z".parse().unwrap();
    Context::new(LOCAL_ACCOUNT, now, TimeZone::UTC, ChangeId(Uuid::from_u128(change << 64 | change)))
}

async fn empty() -> (Store, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open_sqlite(&folder.path().join("a.sqlite"), true).await.unwrap();
    db.migrate_to(acquaint_store::SCHEMA_VERSION).await.unwrap();
    (Store::new(db, LOCAL_ACCOUNT), folder)
}

/// The list, read from those who are there; from everybody it is the same.
async fn listed(store: &Store) -> Vec<Listed> {
    let read = list_organizations_aimed_at(store, &Whereabouts::aimed_at(store).await.unwrap()).await.unwrap();
    let of_all = list_organizations_aimed_at(store, &Whereabouts::load(store).await.unwrap()).await.unwrap();
    assert_eq!(format!("{read:?}"), format!("{of_all:?}"));
    read
}

async fn names(store: &Store) -> Vec<String> {
    listed(store).await.into_iter().map(|one| one.organization.name).collect()
}

#[tokio::test]
async fn ai3_a_pasted_list_knows_what_is_there_under_any_name_and_adds_nothing_twice() {
    let (store, _folder) = empty().await;
    let fields = PersonFields { name: "Ana".to_owned(), organization: "WSP".to_owned(), tie: Some(Tie::Met), ..PersonFields::default() };
    add_person(&store, &context(1), fields).await.unwrap();
    let wsp = store.find_organization_named("WSP").await.unwrap().unwrap();
    let named = OrganizationFields { name: "WSP".to_owned(), aliases: "Parsons".to_owned(), ..OrganizationFields::default() };
    edit_organization(&store, &context(2), wsp.id, "", named).await.unwrap();
    let lines = "1. Arup\n- parsons\n• ARUP\n\n2. Jacobs";
    add_organizations_aimed_at(&store, &context(3), TargetWay::Dream, lines, &[wsp.id]).await.unwrap();
    assert_eq!(names(&store).await, ["WSP", "Arup", "Jacobs"], "where somebody is comes first while nothing is said");
    add_organizations_aimed_at(&store, &context(4), TargetWay::Trends, "Jacobs\nWSP", &[]).await.unwrap();
    assert_eq!(store.find_entry(context(4).change).await.unwrap(), None, "there was nothing new");
    assert_eq!(store.list_organizations(9).await.unwrap().len(), 3);
}

#[tokio::test]
async fn ai3_changing_the_scale_and_saving_what_is_shown_changes_nothing() {
    let (store, _folder) = empty().await;
    add_organizations_aimed_at(&store, &context(1), TargetWay::Dream, "Arup", &[]).await.unwrap();
    let organization = listed(&store).await[0].organization.id;
    let said = |motivation| Said { organization, motivation, openings: None };
    rate_organizations(&store, &context(2), "", &[said(Some(2))]).await.unwrap();
    choose_motivation_scale(&store, &context(3), MotivationScale::ToFive).await.unwrap();
    let before = listed(&store).await.remove(0).target;
    let shown = MotivationScale::ToFive.shown(before.motivation.unwrap());
    rate_organizations(&store, &context(4), "", &[said(Some(shown))]).await.unwrap();
    assert_eq!(listed(&store).await[0].target, before);
    let refused = rate_organizations(&store, &context(5), "", &[said(Some(0))]).await.unwrap_err();
    assert_eq!(refused.kind, FailureKind::Refused);
}

#[tokio::test]
async fn r15_what_was_said_elsewhere_is_not_overwritten_unseen() {
    let (store, _folder) = empty().await;
    add_organizations_aimed_at(&store, &context(1), TargetWay::Dream, "Arup", &[]).await.unwrap();
    let target = listed(&store).await.remove(0).target;
    let mark = seen(target.clone());
    let said = |motivation| Said { organization: target.organization_id, motivation: Some(motivation), openings: None };
    rate_organizations(&store, &context(2), &mark, &[said(1)]).await.unwrap();
    let late = rate_organizations(&store, &context(3), &mark, &[said(3)]).await.unwrap_err();
    assert_eq!(late.kind, FailureKind::Conflict);
}
