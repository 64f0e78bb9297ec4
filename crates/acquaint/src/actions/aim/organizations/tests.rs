//! Names that are put on the list, what is said about them, and who is there, on a real database.

use std::collections::BTreeSet;

use acquaint_domain::{
    ChangeId,
    people::{ContactKind, Station, Tie},
};
use acquaint_store::{Db, statements_asked};
use jiff::tz::TimeZone;
use uuid::Uuid;

use super::*;
use crate::{
    FailureKind,
    actions::{
        import,
        people::{OrganizationFields, PersonFields, add_person, edit_organization, record_contact},
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

/// A school of one's own, somebody from there, somebody of whom one wrote so, a friend, somebody one rang, and somebody from before.
async fn known_and_unknown(store: &Store, strangers: usize, at_wsp: usize) {
    let at = |name: &str, organization: &str, how_met: &str, tie: Option<Tie>| PersonFields {
        name: name.to_owned(),
        organization: organization.to_owned(),
        how_met: how_met.to_owned(),
        tie,
        ..PersonFields::default()
    };
    add_person(store, &context(1), at("Ana", "WSP", "", Some(Tie::Close))).await.unwrap();
    add_person(store, &context(2), at("Ben", "Arup", "We were both at UP", None)).await.unwrap();
    add_person(store, &context(3), at("Chloe", "University of Porto", "", None)).await.unwrap();
    let rang = add_person(store, &context(4), at("Deniz", "Jacobs", "", Some(Tie::Stranger))).await.unwrap();
    record_contact(store, &context(5), rang, ContactKind::Call, "2026-11-20".parse().unwrap(), "hello").await.unwrap();
    add_person(store, &context(6), at("Emeka", "Mott Works", "about updates", Some(Tie::Stranger))).await.unwrap();
    let porto = store.find_organization_named("University of Porto").await.unwrap().unwrap();
    let named = OrganizationFields { name: porto.name.clone(), aliases: "UP".to_owned(), ..OrganizationFields::default() };
    edit_organization(store, &context(7), porto.id, "", named).await.unwrap();
    let mut own = Change::new(&context(8), "people.import", "Education.csv");
    own.add(Station { id: context(8).ids().draw(), name: "UP".to_owned(), school: true, title: String::new(), read_at: context(8).now });
    store.commit(&own).await.unwrap();
    let rows: String = (0..strangers).map(|n| format!("Row,{n},,,{},Engineer,\n", if n < at_wsp { "WSP" } else { "Elsewhere" })).collect();
    let text = format!("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n{rows}");
    let reading = acquaint_formats::read("Connections.csv", std::io::Cursor::new(text.into_bytes())).unwrap();
    let plan = import::plan_import(store, &context(9), &[reading]).await.unwrap();
    import::import(store, &context(9), plan).await.unwrap();
}

#[tokio::test]
async fn ai3_where_one_knows_somebody_is_found_without_reading_everybody() {
    let mut asked = Vec::new();
    for (strangers, at_wsp) in [(9, 1), (900, 1), (900, 100)] {
        let (store, _folder) = empty().await;
        known_and_unknown(&store, strangers, at_wsp).await;
        let before = statements_asked();
        let known = Whereabouts::known(&store).await.unwrap();
        let for_known = statements_asked() - before;
        let read: BTreeSet<&str> = known.circle.people().iter().map(|person| person.name.as_str()).collect();
        assert_eq!(read, ["Ana", "Ben", "Chloe", "Deniz", "Emeka"].into(), "of {strangers} strangers nobody is read");

        let before = statements_asked();
        let (found, whereabouts) = organizations_with_advocates(&store, 40).await.unwrap();
        asked.push((for_known, statements_asked() - before));
        let names: Vec<&str> = found.iter().map(|organization| organization.name.as_str()).collect();
        assert_eq!(names, ["WSP", "Jacobs", "Arup", "University of Porto"], "where one knows people best first");
        let all = Whereabouts::load(&store).await.unwrap();
        for organization in all.circle.organizations() {
            let speaks = advocacy(all.at(organization.id)) == Advocacy::Advocate;
            assert_eq!(speaks, found.contains(organization), "{}", organization.name);
            if speaks {
                assert_eq!(whereabouts.at(organization.id), all.at(organization.id), "everybody there");
            }
        }
    }
    let [few, many, many_there] = asked[..] else { panic!("three lists") };
    assert_eq!(few, many, "a longer list asks for no more");
    assert_eq!(few.0, many_there.0, "nor does one with many at the places themselves");
    assert!(many_there.1 < many.1 + 10, "those are read many at a time: {many_there:?} after {many:?}");
}
