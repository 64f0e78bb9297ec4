//! Today and "Whom to write to next" name the same people in the same words, whatever has just happened.

use acquaint_domain::{
    ChangeId,
    outreach::{Channel, Purpose, ReplyKind},
    people::{PersonId, ViewpointKind},
    today::{Card, CardKind},
};
use acquaint_store::Db;
use jiff::{Timestamp, ToSpan as _};
use uuid::Uuid;

use super::*;
use crate::{
    actions::{
        aim, import,
        journal::undo,
        outreach::{ReplyTold, begin_message, record_reply},
        people::{
            JobFields, OrganizationFields, PersonFields, add_job, add_person, edit_organization, edit_person, erase_person,
            merge_organizations, merge_people, not_now, remove_job, say_viewpoints, whom_next,
        },
        today::{Today, postpone},
    },
    seam::LOCAL_ACCOUNT,
};

const NOW: &str = "2026-11-23T09:00:00Z";

fn context(change: u128) -> Context {
    at(change, NOW.parse().unwrap())
}

fn at(change: u128, now: Timestamp) -> Context {
    Context::new(LOCAL_ACCOUNT, now, TimeZone::UTC, ChangeId(Uuid::from_u128(change << 64 | change)))
}

/// A list of people that is asked about again and again by one program, which remembers.
struct Lists {
    store: Store,
    remembered: ChosenNext,
    now: Timestamp,
    folder: tempfile::TempDir,
}

impl Lists {
    async fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let db = Db::open_sqlite(&folder.path().join("a.sqlite"), true).await.unwrap();
        db.migrate_to(acquaint_store::SCHEMA_VERSION).await.unwrap();
        let store = Store::new(db, LOCAL_ACCOUNT);
        Self { store, remembered: ChosenNext::default(), now: NOW.parse().unwrap(), folder }
    }

    /// A nurse whom one knows well, one whom one does not know, a cook of a nursing home, and a baker; one is curious about nursing.
    async fn four() -> (Self, [PersonId; 4]) {
        let lists = Self::empty().await;
        let store = &lists.store;
        aim::start_exploration(store, &context(100), "Nursing").await.unwrap();
        let ana = PersonFields { how_met: "We studied together".to_owned(), ..working("Ana Silva", "Nurse") };
        let ana = add_person(store, &context(1), ana).await.unwrap();
        let ben = add_person(store, &context(2), working("Ben Okafor", "Nurse")).await.unwrap();
        let chloe = add_person(store, &context(3), working("Chloe Roy", "Nursing home cook")).await.unwrap();
        let dan = add_person(store, &context(4), working("Dan Berg", "Baker")).await.unwrap();
        lists.check("at first", &["Ana Silva", "Ben Okafor", "Chloe Roy", "Dan Berg"]).await;
        (lists, [ana, ben, chloe, dan])
    }

    /// Both pages name the first two of these, in the same words, and a program that remembers names the same as one that does not.
    async fn check(&self, when: &str, expected: &[&str]) {
        let ctx = at(1_000, self.now);
        let next = self.remembered.find(&self.store, &ctx, None, NEXT_USUALLY).await.unwrap();
        let said = |all: &[Suggested]| all.iter().map(|one| (one.person.name.clone(), one.why.clone())).collect::<Vec<_>>();
        assert_eq!(said(&next), said(&whom_next(&self.store, &ctx, None, NEXT_USUALLY).await.unwrap()), "{when}: remembered");
        assert_eq!(next.iter().map(|one| one.person.name.as_str()).collect::<Vec<_>>(), expected, "{when}");
        let today = Today::find(&self.store, &ctx, &self.remembered).await.unwrap();
        let name = |card: &Card| today.situation.people.iter().find(|person| Some(person.id) == card.person).unwrap().name.clone();
        let written: Vec<_> =
            today.cards.iter().filter(|card| card.kind == CardKind::WriteTo).map(|card| (name(card), card.about.clone())).collect();
        assert_eq!(written, said(&next)[..expected.len().min(2)], "{when}: Today");
    }

    async fn take_back(&self, number: u128, of: u128) {
        undo(&self.store, &context(number), context(of).change).await.unwrap();
    }
}

fn working(name: &str, title: &str) -> PersonFields {
    PersonFields { name: name.to_owned(), title: title.to_owned(), ..PersonFields::default() }
}

#[tokio::test]
async fn gr2_right_after_never_not_now_and_not_today_both_pages_name_the_next_one_and_after_an_undo_the_first_again() {
    let (lists, [ana, ben, ..]) = Lists::four().await;
    let (store, ctx) = (&lists.store, context);
    let told = ReplyTold { kind: ReplyKind::NeverAgain, words: String::new(), again_on: None };
    record_reply(store, &ctx(10), ana, told).await.unwrap();
    lists.check("after never", &["Ben Okafor", "Chloe Roy", "Dan Berg"]).await;
    not_now(store, &ctx(11), ben).await.unwrap();
    lists.check("after not now", &["Chloe Roy", "Dan Berg"]).await;
    lists.take_back(12, 11).await;
    lists.check("not now undone", &["Ben Okafor", "Chloe Roy", "Dan Berg"]).await;
    lists.take_back(13, 10).await;
    lists.check("never undone", &["Ana Silva", "Ben Okafor", "Chloe Roy", "Dan Berg"]).await;
    postpone(store, &ctx(14), &format!("write-to:{ana}"), "").await.unwrap();
    lists.check("not today", &["Ben Okafor", "Chloe Roy", "Dan Berg"]).await;
    let tomorrow = Lists { now: lists.now + 24.hours(), ..lists };
    tomorrow.check("on the day after", &["Ana Silva", "Ben Okafor", "Chloe Roy", "Dan Berg"]).await;
}

#[tokio::test]
async fn gr2_right_after_an_edit_a_draft_a_merge_and_an_undo_both_pages_name_the_same() {
    let (lists, [ana, _, _, dan]) = Lists::four().await;
    let (store, ctx) = (&lists.store, context);
    edit_person(store, &ctx(10), dan, "", PersonFields { tie: Some(acquaint_domain::people::Tie::Close), ..working("Dan Berg", "Nurse") })
        .await
        .unwrap();
    lists.check("the baker is a nurse, and close", &["Dan Berg", "Ana Silva", "Ben Okafor", "Chloe Roy"]).await;
    lists.take_back(11, 10).await;
    lists.check("the edit undone", &["Ana Silva", "Ben Okafor", "Chloe Roy", "Dan Berg"]).await;
    merge_people(store, &ctx(12), (dan, ana), "", &[]).await.unwrap();
    lists.check("the first nurse is the baker", &["Ben Okafor", "Chloe Roy", "Dan Berg"]).await;
    lists.take_back(13, 12).await;
    lists.check("the merge undone", &["Ana Silva", "Ben Okafor", "Chloe Roy", "Dan Berg"]).await;
    begin_message(store, &ctx(14), ana, Channel::Email, Purpose::Ask, None).await.unwrap();
    lists.check("a draft to the first", &["Ben Okafor", "Chloe Roy", "Dan Berg"]).await;
    aim::start_exploration(store, &ctx(200), "Bakers").await.unwrap();
    lists.check("another exploration", &["Dan Berg", "Chloe Roy", "Ben Okafor"]).await;
}

#[tokio::test]
async fn gr2_right_after_an_import_and_after_what_another_program_wrote_both_pages_name_the_same() {
    let (lists, [_, _, chloe, _]) = Lists::four().await;
    let store = &lists.store;
    let rows = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nEva,Lind,,eva@lind.example,Harbour,Nurse,\n";
    let reading = acquaint_formats::read("Connections.csv", std::io::Cursor::new(rows.as_bytes().to_vec())).unwrap();
    let plan = import::plan_import(store, &context(10), &[reading]).await.unwrap();
    import::import(store, &context(10), plan).await.unwrap();
    lists.check("after an import", &["Eva Lind", "Ana Silva", "Ben Okafor", "Chloe Roy", "Dan Berg"]).await;
    lists.take_back(11, 10).await;
    lists.check("the import undone", &["Ana Silva", "Ben Okafor", "Chloe Roy", "Dan Berg"]).await;
    let other = Store::new(Db::open_sqlite(&lists.folder.path().join("a.sqlite"), false).await.unwrap(), LOCAL_ACCOUNT);
    edit_person(&other, &context(12), chloe, "", working("Chloe Roy", "Nurse")).await.unwrap();
    edit_person(&other, &context(13), chloe, "", PersonFields { email: "c@roy.example".to_owned(), ..working("Chloe Roy", "Nurse") })
        .await
        .unwrap();
    lists.check("another program wrote", &["Ana Silva", "Chloe Roy", "Ben Okafor", "Dan Berg"]).await;
}

#[tokio::test]
async fn gr2_it_is_chosen_once_until_something_changes_and_the_first_few_of_many_are_the_few() {
    let (lists, [ana, ..]) = Lists::four().await;
    let (store, ctx) = (&lists.store, context(1_000));
    let find = async |at_most: usize| lists.remembered.find(store, &ctx, None, at_most).await.unwrap().len();
    assert_eq!(lists.remembered.choices(), 1, "both pages were asked for");
    assert_eq!((find(1).await, find(5).await, lists.remembered.choices()), (1, 4, 1));
    assert_eq!((find(200).await, find(2).await, lists.remembered.choices()), (4, 2, 2), "more were asked for than before");
    not_now(store, &context(10), ana).await.unwrap();
    assert_eq!((find(5).await, find(5).await, lists.remembered.choices()), (3, 3, 3));
    let later = at(1_000, lists.now + 24.hours());
    lists.remembered.find(store, &later, None, 5).await.unwrap();
    assert_eq!(lists.remembered.choices(), 4, "another day");
}

#[tokio::test]
async fn only_those_are_read_again_whose_entries_changed_and_everybody_if_that_cannot_be_said() {
    let (lists, [ana, ben, chloe, dan]) = Lists::four().await;
    // Of two jobs, the one that was learned of last is the current one.
    let (store, ctx) = (&lists.store, |change: u128| at(change, lists.now + i64::try_from(change).unwrap().minutes()));
    let job = |title: &str, organization: &str| JobFields {
        title: title.to_owned(),
        organization: organization.to_owned(),
        since: None,
        until: None,
    };
    let find_job = async |person: PersonId| store.employments_of(&[person]).await.unwrap().pop().unwrap().employment;
    assert_eq!(lists.remembered.readings(), 1);
    add_job(store, &ctx(10), dan, job("Nurse", "Harbour")).await.unwrap();
    lists.check("the baker is a nurse now", &["Ana Silva", "Dan Berg", "Ben Okafor", "Chloe Roy"]).await;
    let harbour = store.find_organization_named("Harbour").await.unwrap().unwrap();
    let called = OrganizationFields { name: "Nursing".to_owned(), ..OrganizationFields::default() };
    edit_organization(store, &ctx(11), harbour.id, "", called).await.unwrap();
    lists.check("an organization of which one speaks", &["Dan Berg", "Ana Silva", "Ben Okafor", "Chloe Roy"]).await;
    undo(store, &ctx(12), ctx(11).change).await.unwrap();
    lists.check("the name of before", &["Ana Silva", "Dan Berg", "Ben Okafor", "Chloe Roy"]).await;
    add_job(store, &ctx(13), chloe, job("Nurse", "Pier")).await.unwrap();
    lists.check("another house", &["Ana Silva", "Chloe Roy", "Dan Berg", "Ben Okafor"]).await;
    let pier = store.find_organization_named("Pier").await.unwrap().unwrap();
    merge_organizations(store, &ctx(14), (harbour.id, pier.id), "", false).await.unwrap();
    lists.check("two of one house", &["Ana Silva", "Chloe Roy", "Ben Okafor"]).await;
    undo(store, &ctx(15), ctx(14).change).await.unwrap();
    lists.check("two houses again", &["Ana Silva", "Chloe Roy", "Dan Berg", "Ben Okafor"]).await;
    remove_job(store, &ctx(16), find_job(chloe).await.id).await.unwrap();
    lists.check("the cook is a cook", &["Ana Silva", "Dan Berg", "Ben Okafor", "Chloe Roy"]).await;
    let exploration = in_view(store, None).await.unwrap().id;
    say_viewpoints(store, &ctx(17), ben, exploration, &[(ViewpointKind::Veteran, true)]).await.unwrap();
    lists.check("a veteran, as one says", &["Ben Okafor", "Ana Silva", "Dan Berg", "Chloe Roy"]).await;
    assert_eq!(lists.remembered.readings(), 1, "never everybody again");
    erase_person(store, &ctx(18), ana).await.unwrap();
    lists.check("somebody is erased", &["Ben Okafor", "Dan Berg", "Chloe Roy"]).await;
    assert_eq!(lists.remembered.readings(), 2, "what was erased left no trace to follow");
    aim::add_learning_questions(store, &ctx(19), exploration, "Which bread does a baker like?").await.unwrap();
    lists.check("a question more", &["Ben Okafor", "Dan Berg", "Chloe Roy"]).await;
    assert_eq!(lists.remembered.readings(), 3, "a question changes how everybody stands");
}

#[tokio::test]
async fn two_explorations_that_are_looked_at_in_turn_are_each_read_once_and_a_third_takes_the_place_of_the_first() {
    let (lists, [_, _, _, dan]) = Lists::four().await;
    let (store, ctx) = (&lists.store, context(1_000));
    let bakers = aim::start_exploration(store, &context(10), "Bakers").await.unwrap();
    let cooks = aim::start_exploration(store, &context(11), "Cooks").await.unwrap();
    let nurses = store.list_all::<acquaint_domain::aim::Exploration>().await.unwrap()[0].id;
    let find = async |exploration| lists.remembered.find(store, &ctx, Some(exploration), 1).await.unwrap()[0].person.name.clone();
    assert_eq!((find(bakers).await, find(nurses).await, lists.remembered.readings()), ("Dan Berg".into(), "Ana Silva".into(), 2));
    edit_person(store, &context(12), dan, "", working("Dan Berg", "Nurse")).await.unwrap();
    find(bakers).await;
    edit_person(store, &context(13), dan, "", working("Dan Berg", "Baker")).await.unwrap();
    assert_eq!((find(nurses).await, find(bakers).await, lists.remembered.readings()), ("Ana Silva".into(), "Dan Berg".into(), 2));
    find(cooks).await;
    edit_person(store, &context(14), dan, "", working("Dan Berg", "Master baker")).await.unwrap();
    assert_eq!((find(bakers).await, lists.remembered.readings()), ("Dan Berg".into(), 3), "the other one of those before");
    find(nurses).await;
    assert_eq!(lists.remembered.readings(), 4, "whoever was looked at longest ago is read anew");
}
