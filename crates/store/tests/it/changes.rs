//! Changes are kept as a whole, once, and can be taken back.

use std::sync::Arc;

use acquaint_domain::{
    Change, Context, Kind, Record, RecordId,
    interviews::{Interview, Setting},
    people::{Employment, Organization, Person, PersonId},
};
use acquaint_store::{Committed, Db, Doing, Error, HowFar, PeopleFilter, Progress, Store, statements_asked};

use crate::databases::{context, fresh, sqlite};

pub(crate) fn person(ctx: &Context, name: &str) -> Person {
    Person::named(ctx.ids().draw(), name, ctx.now)
}

pub(crate) async fn add(store: &Store, ctx: &Context, name: &str) -> Person {
    let person = person(ctx, name);
    let mut change = Change::new(ctx, "people.add", name);
    change.add(person.clone());
    assert_eq!(store.commit(&change).await.unwrap(), Committed::Now);
    person
}

fn interview(ctx: &Context, person: PersonId) -> Interview {
    Interview {
        id: ctx.ids().draw(),
        person_id: person,
        exploration_id: None,
        starts: "2026-03-29T02:30".parse().unwrap(),
        zone: "Europe/Berlin".to_owned(),
        minutes: 20,
        setting: Setting::Cafe,
        place: "by the river".to_owned(),
        sequence: 0,
        agreed_at: ctx.now,
        began_at: None,
        ended_at: None,
        cancelled_at: None,
    }
}

#[tokio::test]
async fn a_record_comes_back_as_it_was_kept() {
    for fresh in fresh().await {
        let ana = add(&fresh.store, &context(1), "Ana \u{200d}Sílva\n“quoted” \u{1F600}").await;
        assert_eq!(fresh.store.find::<Person>(ana.id).await.unwrap(), Some(ana));
    }
}

/// More than SQLite is handed at a time.
const MANY: usize = 3_000;

#[tokio::test]
async fn pe2_who_waits_for_a_large_change_hears_of_each_record_that_was_taken() {
    for fresh in fresh().await {
        let (ctx, progress) = (context(1), Arc::new(Progress::default()));
        let mut ids = ctx.ids();
        let mut many = Change::new(&ctx, "people.import", "many");
        for number in 0..MANY {
            many.add(Person::named(ids.draw(), format!("Person {number}"), ctx.now));
        }
        assert_eq!(progress.now(), HowFar { doing: Doing::Preparing, done: 0, of: 0 });
        fresh.store.telling(Arc::clone(&progress)).commit(&many).await.unwrap();
        assert_eq!(progress.now(), HowFar { doing: Doing::Indexing, done: MANY, of: MANY }, "on {}", fresh.engine);

        let (people, told) = (fresh.store.list_all::<Person>().await.unwrap(), Arc::new(Progress::default()));
        let mut tag = Change::new(&context(3), "people.tag", "all");
        people.iter().for_each(|person| _ = tag.replace(person.clone(), Person { tags: "all".to_owned(), ..person.clone() }));
        let asked = statements_asked();
        fresh.store.telling(Arc::clone(&progress)).commit(&tag).await.unwrap();
        // PostgreSQL is told the words of each by itself, and nothing else of it.
        let (asked, one_by_one) = (statements_asked() - asked, if fresh.engine == "sqlite" { 0 } else { MANY });
        assert!(asked < one_by_one + MANY / 10, "they are changed in pieces, on {}: {asked}", fresh.engine);
        assert_eq!(progress.now(), HowFar { doing: Doing::Indexing, done: MANY, of: MANY }, "on {}", fresh.engine);
        assert_eq!(fresh.store.list_tags().await.unwrap()[0].people, i64::try_from(MANY).unwrap());
        let back = fresh.store.turn_round(&context(4), tag.id).await.unwrap().unwrap();
        assert_eq!(back.kept, []);
        fresh.store.commit(&back.change).await.unwrap();
        assert_eq!(fresh.store.list_all::<Person>().await.unwrap(), people, "undo gives all back, on {}", fresh.engine);

        let told_late = Arc::clone(&told);
        let mut late = Change::new(&context(2), "people.tag", "late");
        late.replace(
            Person { notes: "elsewhere".to_owned(), ..people[0].clone() },
            Person { tags: "late".to_owned(), ..people[0].clone() },
        );
        assert!(fresh.store.telling(told_late).commit(&late).await.is_err());
        assert_eq!(told.now(), HowFar::default(), "what is refused was not taken, on {}", fresh.engine);
    }
}

/// What the engine refuses in the middle of a large change leaves nothing of it, although more is on its way.
#[tokio::test]
async fn a_large_change_that_is_refused_in_the_middle_leaves_nothing() {
    for fresh in fresh().await {
        let ctx = context(1);
        let mut ids = ctx.ids();
        let mut many = Change::new(&ctx, "people.import", "many");
        for number in 0..MANY {
            many.add(Person::named(ids.draw(), format!("Person {number}"), ctx.now));
            if number == MANY / 2 {
                many.edits.push(many.edits[0].clone());
            }
        }
        assert!(fresh.store.commit(&many).await.is_err(), "one of them comes twice, on {}", fresh.engine);
        assert_eq!(fresh.store.list_all::<Person>().await.unwrap(), [], "on {}", fresh.engine);
        add(&fresh.store, &context(2), "Ana").await;
        assert_eq!(fresh.store.search("Ana").await.unwrap().len(), 1, "on {}", fresh.engine);
    }
}

#[tokio::test]
async fn the_same_change_counts_once() {
    for fresh in fresh().await {
        let ctx = context(1);
        add(&fresh.store, &ctx, "Ana").await;
        let mut again = Change::new(&ctx, "people.add", "Ana");
        again.add(person(&ctx, "Ana"));
        assert_eq!(fresh.store.commit(&again).await.unwrap(), Committed::Before);
        assert_eq!(fresh.store.list_all::<Person>().await.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn nothing_is_overwritten_that_was_not_seen() {
    for fresh in fresh().await {
        let ana = add(&fresh.store, &context(1), "Ana").await;
        let mut first = Change::new(&context(2), "people.edit", "Ana");
        first.replace(ana.clone(), Person { place: "Porto".to_owned(), ..ana.clone() });
        fresh.store.commit(&first).await.unwrap();
        let mut second = Change::new(&context(3), "people.edit", "Ana");
        second.replace(ana.clone(), Person { place: "Lisbon".to_owned(), ..ana.clone() });
        let Err(Error::Conflict(Some(stored))) = fresh.store.commit(&second).await else { panic!("no conflict on {}", fresh.engine) };
        assert_eq!(*stored, Record::from(Person { place: "Porto".to_owned(), ..ana }));
    }
}

#[tokio::test]
async fn undo_takes_back_an_addition_an_edit_and_a_removal() {
    for fresh in fresh().await {
        let store = &fresh.store;
        let ana = add(store, &context(1), "Ana").await;
        let mut edit = Change::new(&context(2), "people.edit", "Ana");
        edit.replace(ana.clone(), Person { place: "Porto".to_owned(), ..ana.clone() });
        store.commit(&edit).await.unwrap();
        undo(store, 3, 2).await;
        assert_eq!(store.find::<Person>(ana.id).await.unwrap(), Some(ana.clone()));
        let mut removal = Change::new(&context(4), "people.remove", "Ana");
        for record in store.with_dependents(ana.clone().into()).await.unwrap() {
            removal.remove(record);
        }
        store.commit(&removal).await.unwrap();
        assert_eq!(store.find::<Person>(ana.id).await.unwrap(), None);
        undo(store, 5, 4).await;
        assert_eq!(store.find::<Person>(ana.id).await.unwrap(), Some(ana.clone()));
        undo(store, 6, 1).await;
        assert_eq!(store.find::<Person>(ana.id).await.unwrap(), None);
    }
}

pub(crate) async fn undo(store: &Store, number: u128, of: u128) -> Vec<Record> {
    let undone = store.turn_round(&context(number), context(of).change).await.unwrap().unwrap();
    if !undone.change.is_empty() {
        store.commit(&undone.change).await.unwrap();
    }
    undone.kept.into_iter().map(|kept| kept.record).collect()
}

#[tokio::test]
async fn what_was_taken_back_and_is_sent_once_more_is_meant_once_more() {
    for fresh in fresh().await {
        let store = &fresh.store;
        for round in 1..4 {
            let again = Context { now: context(round * 20).now, ..context(1) };
            let ana = add(store, &again, "Ana").await;
            assert_eq!(store.list_all::<Person>().await.unwrap(), [ana]);
            let done = store.list_entries(1).await.unwrap()[0].id;
            let number = round * 20 + 10;
            let undone = store.turn_round(&context(number), done).await.unwrap().unwrap();
            store.commit(&undone.change).await.unwrap();
            assert_eq!(store.list_all::<Person>().await.unwrap(), []);
        }
    }
}

/// A double click ends the first request half-way. What it had begun must not be in the way of the second.
#[tokio::test]
async fn a_change_that_was_broken_off_anywhere_is_not_in_the_way_of_the_next() {
    let fresh = sqlite().await;
    for number in 1..300 {
        let ctx = context(number);
        let mut change = Change::new(&ctx, "people.add", "Ana");
        change.add(person(&ctx, "Ana"));
        let a_while = async {
            for _ in 0..number * 4 {
                tokio::task::yield_now().await;
            }
        };
        tokio::select! { biased; _ = fresh.store.commit(&change) => {} () = a_while => {} }
        fresh.store.commit(&change).await.unwrap();
    }
    assert_eq!(fresh.store.list_all::<Person>().await.unwrap().len(), 299);
}

/// R3: SQLite gives up a transaction by itself when there is no room; the next one must not stumble over that.
#[tokio::test]
async fn when_there_is_room_again_saving_works_again() {
    let fresh = sqlite().await;
    let Db::Sqlite(file) = fresh.store.db() else { unreachable!() };
    let pages: i64 = file.ask_writer("PRAGMA page_count").await.unwrap()[0][0].parse().unwrap();
    file.ask_writer(&format!("PRAGMA max_page_count = {}", pages + 1)).await.unwrap();
    let mut change = Change::new(&context(1), "people.add", "many");
    let mut ids = context(1).ids();
    for number in 0..2_000 {
        change.add(Person::named(ids.draw(), format!("Person {number}"), context(1).now));
    }
    assert!(matches!(fresh.store.commit(&change).await, Err(Error::NoRoom)));
    assert_eq!(fresh.store.commit(&change).await.unwrap(), Committed::Now);
    assert_eq!(fresh.store.list_all::<Person>().await.unwrap().len(), 2_000);
}

#[tokio::test]
async fn undo_takes_back_an_addition_to_which_only_its_own_edits_point() {
    for fresh in fresh().await {
        let store = &fresh.store;
        let ana = add(store, &context(1), "Ana").await;
        let work = Employment {
            id: context(2).ids().draw(),
            person_id: ana.id,
            organization_id: None,
            title: "engineer".to_owned(),
            since: None,
            until: None,
            learned_at: context(2).now,
        };
        let mut known = Change::new(&context(2), "people.edit", "Ana");
        known.add(work.clone());
        store.commit(&known).await.unwrap();
        let wsp = Organization::named(context(3).ids().draw(), "WSP", context(3).now);
        let mut named = Change::new(&context(3), "people.edit", "Ana");
        named.add(wsp.clone()).replace(work.clone(), Employment { organization_id: Some(wsp.id), ..work.clone() });
        store.commit(&named).await.unwrap();
        assert_eq!(undo(store, 4, 3).await, []);
        assert_eq!(store.list_all::<Organization>().await.unwrap(), []);
        assert_eq!(store.list_all::<Employment>().await.unwrap(), [work]);
    }
}

#[tokio::test]
async fn undo_keeps_and_names_what_something_new_hangs_on() {
    for fresh in fresh().await {
        let store = &fresh.store;
        let ana = add(store, &context(1), "Ana").await;
        let mut agreed = Change::new(&context(2), "interviews.agree", "Ana");
        agreed.add(interview(&context(2), ana.id));
        store.commit(&agreed).await.unwrap();
        assert_eq!(undo(store, 3, 1).await, [Record::from(ana.clone())]);
        assert!(store.find::<Person>(ana.id).await.unwrap().is_some());
    }
}

fn at_work(ctx: &Context, number: u128, person: &Person, office: &Organization) -> Employment {
    Employment {
        id: acquaint_domain::people::EmploymentId::from_uuid(uuid::Uuid::from_u128(number)),
        person_id: person.id,
        organization_id: Some(office.id),
        title: "engineer".to_owned(),
        since: None,
        until: None,
        learned_at: ctx.now,
    }
}

#[tokio::test]
async fn undo_keeps_the_work_of_whom_it_keeps_and_takes_back_the_others() {
    for fresh in fresh().await {
        let store = &fresh.store;
        let ctx = context(1);
        let mut ids = ctx.ids();
        let mut import = Change::new(&ctx, "people.import", "Connections.csv");
        let office = Organization::named(ids.draw(), "WSP", ctx.now);
        let people = ["Ana", "Kofi", "Wei"].map(|name| Person::named(ids.draw(), name, ctx.now));
        let work: Vec<Employment> = people.iter().zip(1..).map(|(person, number)| at_work(&ctx, number, person, &office)).collect();
        people.iter().for_each(|person| _ = import.add(person.clone()));
        import.add(office.clone());
        work.iter().for_each(|work| _ = import.add(work.clone()));
        store.commit(&import).await.unwrap();
        let noted = Person { notes: "Loves arches.".to_owned(), ..people[1].clone() };
        let mut edit = Change::new(&context(2), "people.edit", "Kofi");
        edit.replace(people[1].clone(), noted.clone());
        store.commit(&edit).await.unwrap();
        let mut kept = undo(store, 3, 1).await;
        kept.sort_by_key(|record| record.kind().to_string());
        assert_eq!(kept, [Record::from(work[1].clone()), office.clone().into(), noted.clone().into()], "{}", fresh.engine);
        assert_eq!(store.list_all::<Person>().await.unwrap(), [noted]);
        assert_eq!(store.list_all::<Employment>().await.unwrap(), [work[1].clone()]);
        assert_eq!(store.list_all::<Organization>().await.unwrap(), [office]);
    }
}

#[tokio::test]
async fn undo_takes_back_people_although_their_organization_was_renamed() {
    for fresh in fresh().await {
        let store = &fresh.store;
        let ctx = context(1);
        let office = Organization::named(ctx.ids().draw(), "WSP", ctx.now);
        let ana = Person::named(PersonId::from_uuid(uuid::Uuid::from_u128(7)), "Ana", ctx.now);
        let mut addition = Change::new(&ctx, "people.add", "Ana");
        addition.add(ana.clone()).add(office.clone()).add(at_work(&ctx, 1, &ana, &office));
        store.commit(&addition).await.unwrap();
        let renamed = Organization { name: "WSP Global".to_owned(), ..office.clone() };
        let mut edit = Change::new(&context(2), "people.edit-organization", "WSP");
        edit.replace(office, renamed.clone());
        store.commit(&edit).await.unwrap();
        assert_eq!(undo(store, 3, 1).await, [Record::from(renamed)], "{}", fresh.engine);
        assert_eq!(store.list_all::<Person>().await.unwrap(), []);
    }
}

#[tokio::test]
async fn undo_does_not_bring_back_what_would_hang_in_the_air() {
    for fresh in fresh().await {
        let store = &fresh.store;
        let ana = add(store, &context(1), "Ana").await;
        let talk = interview(&context(2), ana.id);
        let mut agreed = Change::new(&context(2), "interviews.agree", "Ana");
        agreed.add(talk.clone());
        store.commit(&agreed).await.unwrap();
        undo(store, 3, 2).await;
        undo(store, 4, 1).await;
        undo(store, 5, 3).await;
        assert_eq!(store.find::<Interview>(talk.id).await.unwrap(), None, "{}", fresh.engine);
    }
}

#[tokio::test]
async fn removing_somebody_takes_everything_that_hangs_on_them_and_undo_brings_it_back() {
    for fresh in fresh().await {
        let store = &fresh.store;
        let ana = add(store, &context(1), "Ana").await;
        let talk = interview(&context(2), ana.id);
        let mut agreed = Change::new(&context(2), "interviews.agree", "Ana");
        agreed.add(talk.clone());
        store.commit(&agreed).await.unwrap();
        let mut removal = Change::new(&context(3), "people.remove", "Ana");
        for record in store.with_dependents(ana.clone().into()).await.unwrap() {
            removal.remove(record);
        }
        assert_eq!(removal.edits.len(), 2);
        store.commit(&removal).await.unwrap();
        assert_eq!(store.list_all::<Interview>().await.unwrap(), []);
        undo(store, 4, 3).await;
        assert_eq!(store.list_all::<Interview>().await.unwrap(), [talk]);
    }
}

#[tokio::test]
async fn typing_that_goes_on_is_one_entry_of_the_history_for_five_minutes() {
    for fresh in fresh().await {
        let store = &fresh.store;
        let mut stored = add(store, &context(1), "Ana").await;
        for number in 2..=12 {
            let typed = Person { notes: format!("{}x", stored.notes), ..stored.clone() };
            let mut change = Change::new(&context(number), "people.type", "Ana");
            change.continues = true;
            change.replace(stored.clone(), typed.clone());
            store.commit(&change).await.unwrap();
            stored = typed;
        }
        let typing = store.list_entries(50).await.unwrap().into_iter().filter(|entry| entry.action == "people.type").count();
        assert_eq!(typing, 3, "minutes 2 to 6, 7 to 11, and 12 on {}", fresh.engine);
        assert_eq!(store.find::<Person>(stored.id).await.unwrap().unwrap().notes, "x".repeat(11));
    }
}

#[tokio::test]
async fn a_large_change_is_kept_listed_and_taken_back() {
    for fresh in fresh().await {
        let store = &fresh.store;
        let ctx = context(1);
        let mut ids = ctx.ids();
        let mut change = Change::new(&ctx, "people.import", "Connections.csv");
        let office = Organization::named(ids.draw(), "WSP", ctx.now);
        change.add(office.clone());
        for number in 0..500 {
            let person = Person::named(ids.draw(), format!("Person {number:03}"), ctx.now);
            let id = ids.draw();
            let employment = Employment {
                id,
                person_id: person.id,
                organization_id: Some(office.id),
                title: "engineer".to_owned(),
                since: None,
                until: None,
                learned_at: ctx.now,
            };
            change.add(person).add(employment);
        }
        store.commit(&change).await.unwrap();
        let filter = PeopleFilter { words: "engineer wsp 12".to_owned(), limit: 5, ..PeopleFilter::default() };
        let page = store.people_page(&filter).await.unwrap();
        assert_eq!((page.people.len(), page.total), (5, 10), "120 to 129 on {}", fresh.engine);
        assert_eq!(page.people[0].name, "Person 120");
        let beyond = store.people_page(&PeopleFilter { offset: 50, ..filter.clone() }).await.unwrap();
        assert_eq!((beyond.people.len(), beyond.total), (0, 10), "beyond the last on {}", fresh.engine);
        let nobody_yet = store.people_page(&PeopleFilter { way: "met".to_owned(), ..filter.clone() }).await.unwrap();
        assert_eq!(nobody_yet.total, 0, "on {}", fresh.engine);
        let not_asked = store.people_page(&PeopleFilter { way: "not-asked".to_owned(), ..filter.clone() }).await.unwrap();
        assert_eq!((not_asked.people.len(), not_asked.total), (5, 10), "on {}", fresh.engine);
        assert_eq!(undo(store, 2, 1).await, []);
        assert_eq!(store.find_records(Kind::Organization, &[office.id.uuid()]).await.unwrap(), []);
        assert_eq!(store.people_page(&filter).await.unwrap().total, 0);
    }
}
