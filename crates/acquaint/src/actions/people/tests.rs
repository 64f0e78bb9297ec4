//! Finding people and organizations by their names, on a real database.

use acquaint_domain::{
    ChangeId,
    people::{OrganizationKind, OrganizationSize, ViewpointKind},
};
use acquaint_store::Db;
use jiff::tz::TimeZone;
use uuid::Uuid;

use super::*;
use crate::{actions::seen, seam::LOCAL_ACCOUNT};

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

async fn add(store: &Store, number: u128, name: &str, organization: &str) -> PersonId {
    let fields = PersonFields { name: name.to_owned(), organization: organization.to_owned(), ..PersonFields::default() };
    add_person(store, &context(number), fields).await.unwrap()
}

#[tokio::test]
async fn two_people_of_one_name_are_both_named_with_their_ids() {
    let (store, _folder) = empty().await;
    let ids = [add(&store, 1, "Ana Silva", "").await, add(&store, 2, "ANA SÍLVA", "").await];
    let failure = find_named(&store, "Ana Silva").await.unwrap_err();
    for id in ids {
        assert!(failure.message.contains(&id.to_string()), "{}", failure.message);
    }
    assert_eq!(find_named(&store, &ids[1].to_string()).await.unwrap().id, ids[1]);
}

#[tokio::test]
async fn a_whole_name_is_found_however_many_others_hold_it() {
    let (store, _folder) = empty().await;
    for number in 1..=6 {
        add(&store, number, &format!("Ana Müller {number}"), "").await;
    }
    let last = add(&store, 7, "Müller Ana", "").await;
    assert_eq!(find_named(&store, "muller ana").await.unwrap().id, last);
    let several = find_named(&store, "Müller").await.unwrap_err();
    assert_eq!(several.message.matches("Müller").count(), 5, "{}", several.message);
}

async fn the_organization(store: &Store) -> Organization {
    let all: Vec<Organization> = store.list_all().await.unwrap();
    assert_eq!(all.len(), 1, "{all:?}");
    all.into_iter().next().unwrap()
}

async fn rename(store: &Store, number: u128, name: &str, aliases: &str) -> Organization {
    let before = the_organization(store).await;
    let fields = OrganizationFields { name: name.to_owned(), aliases: aliases.to_owned(), ..OrganizationFields::default() };
    edit_organization(store, &context(number), before.id, &seen(before.clone()), fields).await.unwrap();
    the_organization(store).await
}

#[tokio::test]
async fn an_organization_keeps_its_old_names_and_is_found_by_them() {
    let (store, _folder) = empty().await;
    add(&store, 1, "Ana Silva", "Génivar").await;
    assert_eq!(rename(&store, 2, "GENIVAR", "").await.aliases, "", "only the spelling of it");
    assert_eq!(rename(&store, 3, "WSP", " Parsons \r\n\nparsons").await.aliases, "Parsons\nGENIVAR");
    add(&store, 4, "Kofi Mensah", "Génivar").await;
    add(&store, 5, "Li Wei", "parsons").await;
    assert_eq!(the_organization(&store).await.name, "WSP");
    assert_eq!(rename(&store, 6, "Parsons", "Parsons\nGENIVAR").await.aliases, "GENIVAR\nWSP");
    add(&store, 7, "Tomás Reyes", "Par").await;
    assert_eq!(store.list_all::<Organization>().await.unwrap().len(), 2, "a part of a name is another name");
}

#[tokio::test]
async fn pe6_size_and_kind_are_said_kept_with_the_name_and_go_along_when_two_become_one() {
    let (store, _folder) = empty().await;
    add(&store, 1, "Ana Silva", "WSP").await;
    add(&store, 2, "Kofi Mensah", "Parsons").await;
    let [one, other] = ["WSP", "Parsons"].map(|name| async { store.find_organization_named(name).await.unwrap().unwrap() });
    let (one, other) = (one.await, other.await);
    assert_eq!((one.size, one.kind), (None, None), "nobody said it");
    let fields = |organization: &Organization, size, kind| OrganizationFields {
        name: organization.name.clone(),
        size,
        kind,
        ..OrganizationFields::default()
    };
    let (large, small) = (Some(OrganizationSize::Over1000), Some(OrganizationSize::UpTo50));
    edit_organization(&store, &context(3), one.id, "", fields(&one, large, None)).await.unwrap();
    edit_organization(&store, &context(4), other.id, "", fields(&other, small, Some(OrganizationKind::Company))).await.unwrap();
    merge_organizations(&store, &context(5), (one.id, other.id), "", true).await.unwrap();
    let merged = the_organization(&store).await;
    assert_eq!((merged.size, merged.kind), (large, Some(OrganizationKind::Company)), "what is said of the one that stays counts more");
    crate::actions::journal::undo(&store, &context(6), context(5).change).await.unwrap();
    let again: Organization = get(&store, other.id).await.unwrap();
    assert_eq!((again.size, again.kind), (small, Some(OrganizationKind::Company)));
    edit_organization(&store, &context(7), one.id, "", fields(&one, None, None)).await.unwrap();
    assert_eq!(get::<Organization>(&store, one.id).await.unwrap().size, None, "it can be taken back");
}

#[tokio::test]
async fn undoing_an_addition_keeps_somebody_one_wrote_about_with_their_work() {
    let (store, _folder) = empty().await;
    let id = add(&store, 1, "Ana Silva", "WSP").await;
    let person: Person = get(&store, id).await.unwrap();
    let fields = PersonFields { notes: "Loves arches.".to_owned(), ..PersonFields::of(&person, "", "WSP") };
    edit_person(&store, &context(2), id, &seen(person), fields).await.unwrap();
    let kept = crate::actions::journal::undo(&store, &context(3), context(1).change).await.unwrap().kept;
    assert_eq!(kept.len(), 3, "the person, their work and its organization: {kept:?}");
    assert_eq!(store.employments_of(&[id]).await.unwrap()[0].organization, "WSP");
}

#[tokio::test]
async fn pe5_what_is_said_of_somebody_stays_and_the_rest_follows_the_facts() {
    let (store, _folder) = empty().await;
    let exploration = crate::actions::aim::start_exploration(&store, &context(1), "bridge engineer").await.unwrap();
    let fields = PersonFields { name: "Ana".to_owned(), title: "bridge engineer".to_owned(), ..PersonFields::default() };
    let ana = add_person(&store, &context(2), fields.clone()).await.unwrap();
    let holding = async || -> Vec<(ViewpointKind, bool)> {
        let standing = viewpoints_on(&store, &context(9), ana, exploration).await.unwrap();
        standing.into_iter().filter(|stand| stand.holds).map(|stand| (stand.kind, stand.said)).collect()
    };
    assert_eq!(holding().await, [(ViewpointKind::InRole, false)], "guessed");
    say_viewpoints(&store, &context(3), ana, exploration, &[(ViewpointKind::InRole, true), (ViewpointKind::Leaver, true)]).await.unwrap();
    assert_eq!(holding().await, [(ViewpointKind::InRole, false), (ViewpointKind::Leaver, true)], "only what differs is said");
    let baker = PersonFields { title: "baker".to_owned(), ..fields };
    edit_person(&store, &context(4), ana, "", baker).await.unwrap();
    assert_eq!(holding().await, [(ViewpointKind::Leaver, true)], "what was said stays");
    say_viewpoints(&store, &context(5), ana, exploration, &[(ViewpointKind::Leaver, false)]).await.unwrap();
    assert_eq!(holding().await, []);
}
