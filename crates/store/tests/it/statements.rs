//! Every statement is understood by both engines and is used by these tests.

use std::{
    collections::{HashMap, HashSet},
    time::Duration,
};

use acquaint_domain::{
    Change, Edit, Kind, Record, Word as _,
    outreach::{Message, MessageId, Outgoing, SendFault},
    people::{OrganizationId, Person},
};
use acquaint_store::{Archive, ArchivedChange, Db, PeopleFilter, PeopleOrder, Store, all_statements, statements_asked};
use uuid::Uuid;

use crate::{
    databases::{Fresh, context, fresh, sqlite},
    samples::one_of_each,
};

#[tokio::test]
async fn both_engines_understand_every_statement() {
    for fresh in fresh().await {
        for statement in all_statements() {
            let prepared = fresh.store.db().prepare(statement).await;
            assert!(prepared.is_ok(), "{} on {}: {prepared:?}\n{}", statement.name, fresh.engine, statement.sqlite);
        }
    }
}

#[tokio::test]
async fn no_two_statements_have_one_name() {
    let mut names: Vec<&str> = all_statements().iter().map(|statement| statement.name).collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
}

/// The engines' own statements are marked as run on the engine they are for; on a computer without PostgreSQL the rest is.
#[tokio::test]
async fn every_statement_is_used_and_every_record_comes_back_as_it_was() {
    let all = fresh().await;
    let both = all.len() > 1;
    for fresh in all {
        use_everything(&fresh).await;
    }
    // There is only ever one of these, so they never come in batches.
    let many = ["insert (", "replace (", "count_between", "note_additions"];
    let single: Vec<String> =
        many.iter().flat_map(|what| ["about_me", "preferences", "free_hours"].map(|table| format!("{table}::{what}"))).collect();
    let idle: Vec<&str> = all_statements()
        .into_iter()
        .filter(|statement| {
            !statement.has_run()
                && (both || statement.name != "search::ADD_VECTOR")
                && !single.iter().any(|name| statement.name.starts_with(name.as_str()))
        })
        .map(|statement| statement.name)
        .collect();
    assert!(idle.is_empty(), "{idle:?}");
}

async fn use_everything(fresh: &Fresh) {
    let store = &fresh.store;
    let records = add_all(store).await;
    let mut by_kind: HashMap<Kind, Vec<Record>> = HashMap::new();
    for record in records {
        by_kind.entry(record.kind()).or_default().push(record);
    }
    assert_eq!(by_kind.keys().collect::<HashSet<_>>(), Kind::ALL.iter().collect(), "a sample of every kind");
    for (kind, records) in &by_kind {
        let ids: Vec<Uuid> = records.iter().map(Record::uuid).collect();
        let mut found = store.find_records(*kind, &ids).await.unwrap();
        found.sort_by_key(Record::uuid);
        let mut expected = records.clone();
        expected.sort_by_key(Record::uuid);
        assert_eq!(found, expected, "{kind} on {}", fresh.engine);
    }
    read_everything(store, &by_kind[&Kind::Organization]).await;
    for kind in [Kind::Person, Kind::Exploration] {
        assert!(store.with_dependents(by_kind[&kind][0].clone()).await.unwrap().len() > 5, "{kind} on {}", fresh.engine);
    }
    touch_and_remove_all(store, by_kind).await;
    use_access(store).await;
    use_outbox(store).await;
    use_feed(store).await;
    assert!(store.last_change_at().await.unwrap().is_some());
    let number = store.content_number().await.unwrap();
    assert!(store.changed_since(number).await.unwrap().is_none(), "nothing changed since");
    use_archive(store).await;
    use_erasing(store).await;
    assert!(store.db().has_account(store.account()).await.unwrap());
    store.erase_account().await.unwrap();
    assert!(!store.db().has_account(store.account()).await.unwrap());
    assert_eq!(store.find_feed().await.unwrap(), None, "an account that is gone has no feed");
}

/// Somebody with a message, and a line of the history that names them and others.
async fn use_erasing(store: &Store) {
    let ctx = context(6_000);
    let people = ["Ana", "Kofi"].map(|name| Person::named(ctx.ids().draw(), name, ctx.now));
    let [ana, kofi] = [Person { id: context(6_001).ids().draw(), ..people[0].clone() }, people[1].clone()];
    let mut both = Change::new(&ctx, "people.import", "Ana, Kofi");
    both.add(ana.clone());
    both.add(kofi);
    store.commit(&both).await.unwrap();
    let records = one_of_each(&context(6_002), false);
    let message = records.into_iter().find_map(|record| if let Record::Message(message) = record { Some(*message) } else { None }).unwrap();
    let mut letter = Change::new(&context(6_003), "outreach.begin", "Ana");
    letter.add(Message { person_id: ana.id, interview_id: None, ..message });
    store.commit(&letter).await.unwrap();
    store.erase_person(&Change::new(&context(6_004), "people.erase", ""), ana.id).await.unwrap();
    assert_eq!(store.find_entry(ctx.change).await.unwrap().unwrap().subject, "…");
}

/// With so many changes that they go in pieces of every size.
async fn use_archive(store: &Store) {
    let mut archive = store.archive().await.unwrap();
    let like = archive.changes[0].clone();
    archive.changes.extend((0..230).map(|number| ArchivedChange {
        id: context(5_000 + number).change,
        images: Vec::new(),
        ..like.clone()
    }));
    store.restore(&archive, Change::new(&context(9), "test", "back")).await.unwrap();
    assert_eq!(store.archive().await.unwrap().to_bytes(), Archive::read(&archive.to_bytes()).unwrap().to_bytes());
    assert_eq!(store.counts().await.unwrap().people, 0);
}

/// Once so many that they go in batches, which is quickest while nothing else lies between them, and once one by one.
async fn add_all(store: &Store) -> Vec<Record> {
    let mut all = Vec::new();
    for (number, sets) in [(2, 235), (1, 1)] {
        let mut change = Change::new(&context(number), "test", "everything");
        for set in 0..sets {
            let records = one_of_each(&context(number * 1000 + set), number == 1);
            all.extend(records.clone());
            change.edits.extend(records.into_iter().map(|record| Edit { before: None, after: Some(record) }));
        }
        store.commit(&change).await.unwrap();
    }
    all
}

async fn read_everything(store: &Store, organizations: &[Record]) {
    for order in [PeopleOrder::Name, PeopleOrder::Newest] {
        for (words, tag) in [("", ""), ("ana", ""), ("", "alumni"), ("ana", "alumni")] {
            let filter = PeopleFilter { words: words.to_owned(), tag: tag.to_owned(), order, limit: 10, ..PeopleFilter::default() };
            assert_eq!(store.people_page(&filter).await.unwrap().people.len(), 10);
        }
    }
    assert_eq!(store.list_tags().await.unwrap().len(), 1);
    for filter in [
        PeopleFilter { way: "asked".to_owned(), ..PeopleFilter::default() },
        PeopleFilter { way: "met".to_owned(), words: "ana".to_owned(), ..PeopleFilter::default() },
        PeopleFilter { words: "ana".to_owned(), offset: 1_000_000, limit: 1, ..PeopleFilter::default() },
    ] {
        assert!(store.people_page(&filter).await.unwrap().people.is_empty());
    }
    assert!(!store.search("listening").await.unwrap().is_empty());
    assert!(store.find_organization_named("wsp").await.unwrap().is_some());
    assert!(store.find_organization_named("GENIVAR").await.unwrap().is_some(), "by another name");
    assert!(store.find_organization_named("Parsons\u{301}").await.unwrap().is_some());
    assert!(store.find_organization_named("pars").await.unwrap().is_none());
    assert!(store.list_name_keys().await.unwrap().iter().any(|(_, name)| name == "ana silva"));
    assert!(store.list_people_named("ana silva").await.unwrap().len() > 200);
    assert!(!store.list_organizations(5).await.unwrap().is_empty());
    assert!(store.list_known().await.unwrap().len() > 200);
    let organization = OrganizationId(organizations[0].uuid());
    assert_eq!(store.employments_at(organization).await.unwrap().len(), 1);
    let at: Vec<acquaint_domain::aim::Target> = store.list_referring(Kind::Organization, &[organization.0]).await.unwrap();
    let found: Vec<acquaint_domain::people::Finding> = store.list_referring(Kind::Organization, &[organization.0]).await.unwrap();
    assert_eq!((at.len(), found.len()), (1, 1));
    let themes: Vec<uuid::Uuid> =
        store.list_all::<acquaint_domain::insights::Theme>().await.unwrap().iter().map(|theme| theme.id.0).collect();
    let _: Vec<acquaint_domain::insights::Tagging> = store.list_referring(Kind::Theme, &themes).await.unwrap();
    store.situation(&jiff::tz::TimeZone::UTC).await.unwrap();
    store.namesakes_of_asked().await.unwrap();
    let people = store.people_page(&PeopleFilter { limit: 3, ..PeopleFilter::default() }).await.unwrap().people;
    let ids: Vec<_> = people.iter().map(|person| person.id).collect();
    store.history_of(&ids).await.unwrap();
    store.ways_of(&ids).await.unwrap();
    store.employments_of(&ids).await.unwrap();
    macro_rules! list_all { ($($kind:path),+) => { $(store.list_all::<$kind>().await.unwrap();)+ } }
    list_all!(
        acquaint_domain::aim::AboutMe,
        acquaint_domain::aim::LearningQuestion,
        acquaint_domain::people::Person,
        acquaint_domain::people::Organization,
        acquaint_domain::people::Employment,
        acquaint_domain::interviews::EarlyQuestion,
        acquaint_domain::interviews::DroppedQuestion,
        acquaint_domain::interviews::Transcript,
        acquaint_domain::interviews::Placement,
        acquaint_domain::interviews::Invitation,
        acquaint_domain::interviews::Rehearsal,
        acquaint_domain::interviews::Note,
        acquaint_domain::insights::Passage,
        acquaint_domain::insights::Theme,
        acquaint_domain::insights::Tagging,
        acquaint_domain::insights::Alternative,
        acquaint_domain::insights::Criterion,
        acquaint_domain::insights::Rating,
        acquaint_domain::insights::Evidence,
        acquaint_domain::insights::Decision,
        acquaint_domain::insights::PlanStep,
        acquaint_domain::follow_ups::Outcome,
        acquaint_domain::follow_ups::UsualRhythm,
        acquaint_domain::settings::Preferences,
        acquaint_domain::outreach::Call,
        acquaint_domain::outreach::Absence,
        acquaint_domain::outreach::Feeling,
        acquaint_domain::people::PersonZone,
        acquaint_domain::people::Distinct,
        acquaint_domain::people::Viewpoint,
        acquaint_domain::interviews::OfferedTime,
        acquaint_domain::interviews::FreeHours,
        acquaint_domain::settings::Calendar,
        acquaint_domain::people::AddressCard,
        acquaint_domain::people::ListShape,
        acquaint_domain::people::Station,
        acquaint_domain::aim::Target,
        acquaint_domain::people::Finding,
        acquaint_domain::people::Gap,
        acquaint_domain::people::SavedFilter
    );
}

/// Some records as if they were others of their kind, but for their ids: what these point to, they point to now.
fn each_pointing_elsewhere(edits: &[Edit], records: &[Record]) -> Change {
    let mut change = Change::new(&context(41), "test", "pointing elsewhere");
    for before in edits.iter().filter_map(|edit| edit.before.as_ref()) {
        let other = records.iter().rfind(|record| record.kind() == before.kind() && record.uuid() != before.uuid());
        let Some(other) = other else { continue };
        let text = serde_json::to_string(other).unwrap().replacen(&other.uuid().to_string(), &before.uuid().to_string(), 1);
        change.edits.push(Edit { before: Some(before.clone()), after: Some(serde_json::from_str(&text).unwrap()) });
    }
    change
}

async fn touch_and_remove_all(store: &Store, by_kind: HashMap<Kind, Vec<Record>>) {
    let records: Vec<Record> = by_kind.into_values().flatten().collect();
    let mut touch = Change::new(&context(3), "test", "the same again");
    touch.edits = records.iter().map(|record| Edit { before: Some(record.clone()), after: Some(record.clone()) }).collect();
    store.commit(&touch).await.unwrap();
    let mut typed = Change::new(&context(4), "typing", "on");
    typed.continues = true;
    typed.edits = touch.edits[..1].to_vec();
    store.commit(&typed).await.unwrap();
    let on = Change { id: context(5).change, ..typed };
    store.commit(&on).await.unwrap();
    let mut few = Change::new(&context(40), "test", "one of each");
    let one_of = |kind: &Kind| touch.edits.iter().find(|edit| edit.after.as_ref().is_some_and(|after| after.kind() == *kind)).cloned();
    few.edits = Kind::ALL.iter().filter_map(one_of).collect();
    store.commit(&few).await.unwrap();
    store.commit(&each_pointing_elsewhere(&few.edits, &records)).await.unwrap();
    let back = store.turn_round(&context(42), context(41).change).await.unwrap().unwrap();
    store.commit(&back.change).await.unwrap();
    assert!(store.list_entries(10).await.unwrap().len() > 3);
    let undone = store.turn_round(&context(6), context(3).change).await.unwrap().unwrap();
    assert_eq!(undone.kept, []);
    let ana = store.people_page(&PeopleFilter { limit: 1, ..PeopleFilter::default() }).await.unwrap().people[0].clone();
    assert!(!store.states_of(Kind::Person, ana.id.0).await.unwrap().is_empty());
    let mut removal = Change::new(&context(7), "test", "everything gone");
    removal.edits = records.into_iter().map(|record| Edit { before: Some(record), after: None }).collect();
    store.commit(&removal).await.unwrap();
    assert_eq!(store.people_page(&PeopleFilter { limit: 1, ..PeopleFilter::default() }).await.unwrap().total, 0);
    assert_eq!(store.list_removals(context(8).now, None, 5).await.unwrap().len(), 1);
    assert!(store.purge(context(100_000).now).await.unwrap() > 2_000);
}

async fn use_access(store: &Store) {
    let (db, now) = (store.db(), context(8).now);
    let later = now + Duration::from_secs(60);
    db.add_launch([1; 32], store.account(), now, later).await.unwrap();
    assert_eq!(db.launch([1; 32], [2; 32], now).await.unwrap(), Some(store.account()));
    assert_eq!(db.launch([1; 32], [3; 32], now).await.unwrap(), None, "once");
    let other = acquaint_domain::AccountId(Uuid::from_u128(99));
    db.move_session([2; 32], other).await.unwrap();
    assert_eq!(db.find_session([2; 32]).await.unwrap().map(|session| session.account), Some(other));
    db.move_sessions(other, store.account()).await.unwrap();
    assert_eq!(db.find_session([2; 32]).await.unwrap().map(|session| session.account), Some(store.account()));
    db.end_session([2; 32]).await.unwrap();
    assert!(db.find_session([2; 32]).await.unwrap().is_none());
    db.add_token([3; 32], store.account(), now).await.unwrap();
    assert_eq!(db.find_token([3; 32]).await.unwrap(), Some(store.account()));
    assert_eq!(db.count_tokens(store.account()).await.unwrap(), 1);
    db.end_tokens(store.account()).await.unwrap();
    assert_eq!(db.find_token([3; 32]).await.unwrap(), None);
}

/// One link leads to one account, until there is a new one or none.
async fn use_feed(store: &Store) {
    let (db, now) = (store.db(), context(8).now);
    assert_eq!(store.find_feed().await.unwrap(), None);
    store.open_feed("first", now).await.unwrap();
    assert_eq!(db.find_feed("first").await.unwrap(), Some((store.account(), false)));
    store.say_names_in_feed(true).await.unwrap();
    store.open_feed("second", now).await.unwrap();
    assert_eq!(db.find_feed("first").await.unwrap(), None, "the old link leads nowhere");
    assert_eq!(db.find_feed("second").await.unwrap(), Some((store.account(), true)));
    let shown = format!("{:?}", store.find_feed().await.unwrap());
    assert!(shown.contains("names: true") && !shown.contains("second"), "S21: {shown}");
    store.end_feed().await.unwrap();
    assert_eq!(db.find_feed("second").await.unwrap(), None);
    store.open_feed("third", now).await.unwrap();
}

/// What was approved is taken back or tried, and never both.
async fn use_outbox(store: &Store) {
    let now = context(8).now;
    let outgoing = Outgoing {
        message_id: MessageId(Uuid::from_u128(5)),
        mail_id: "1@post.example".to_owned(),
        approval: "one".to_owned(),
        approved_at: now,
        due_at: now + Duration::from_secs(30),
        tried_at: None,
        fault: None,
    };
    let id = outgoing.message_id;
    store.put_outgoing(&outgoing).await.unwrap();
    assert_eq!(store.find_outgoing(id).await.unwrap(), Some(outgoing.clone()));
    let due = outgoing.due_at;
    assert!(!store.claim_outgoing(&outgoing, now).await.unwrap(), "not before its time");
    assert!(!store.claim_outgoing(&Outgoing { approval: "another".to_owned(), ..outgoing.clone() }, due).await.unwrap());
    let earlier = Outgoing { approved_at: now - Duration::from_secs(9), ..outgoing.clone() };
    assert!(!store.claim_outgoing(&earlier, due).await.unwrap(), "not by a word that was taken back and given anew");
    assert!(store.claim_outgoing(&outgoing, due).await.unwrap());
    assert!(!store.claim_outgoing(&outgoing, due).await.unwrap(), "once");
    assert!(!store.take_back_outgoing(id).await.unwrap(), "not while it is tried");
    store.put_outgoing(&Outgoing { approval: "new".to_owned(), ..outgoing.clone() }).await.unwrap();
    assert_eq!(store.list_outgoing().await.unwrap(), [Outgoing { tried_at: Some(due), ..outgoing.clone() }]);
    store.note_cut_short(SendFault::Unsure).await.unwrap();
    assert_eq!(store.find_outgoing(id).await.unwrap().and_then(|kept| kept.fault), Some(SendFault::Unsure));
    assert!(!store.take_back_outgoing(id).await.unwrap(), "not when it may have gone");
    store.note_send_fault(id, SendFault::Password).await.unwrap();
    store.put_outgoing(&outgoing).await.unwrap();
    assert_eq!(store.find_outgoing(id).await.unwrap(), Some(outgoing.clone()), "approved once more, it is as new");
    let other = Store::new(store.db().clone(), acquaint_domain::AccountId(Uuid::from_u128(77)));
    assert!(!other.take_back_outgoing(id).await.unwrap() && other.list_outgoing().await.unwrap().is_empty(), "another account");
    assert!(store.take_back_outgoing(id).await.unwrap());
    assert!(!store.claim_outgoing(&outgoing, due).await.unwrap(), "what was taken back does not go");
    store.put_outgoing(&outgoing).await.unwrap();
    store.forget_outgoing(id).await.unwrap();
    assert_eq!(store.list_outgoing().await.unwrap(), []);
}

/// What a list, a person's page, Today and the search read is the same number of statements for a few people and for fifty: as many as are looked up at once.
#[tokio::test]
async fn lists_ask_no_more_statements_when_there_are_more_people() {
    let fresh = sqlite().await;
    let store = &fresh.store;
    let mut counts = Vec::new();
    for (number, sets) in [(1, 2), (2, 25)] {
        let mut change = Change::new(&context(number), "test", "some");
        for set in 0..sets {
            let records = one_of_each(&context(number * 1000 + set), false);
            change.edits.extend(records.into_iter().map(|record| Edit { before: None, after: Some(record) }));
        }
        store.commit(&change).await.unwrap();
        counts.push(count_reads(store).await);
    }
    assert_eq!(counts[0], counts[1]);
    assert!(counts[0].iter().all(|count| *count > 0), "{counts:?}");
}

async fn count_reads(store: &Store) -> Vec<usize> {
    let mut counts = Vec::new();
    let mut last = statements_asked();
    let mut note = || {
        counts.push(statements_asked() - last);
        last = statements_asked();
    };
    for (words, tag) in [("", ""), ("ana", ""), ("", "alumni"), ("ana", "alumni")] {
        let filter = PeopleFilter { words: words.to_owned(), tag: tag.to_owned(), limit: 50, ..PeopleFilter::default() };
        let page = store.people_page(&filter).await.unwrap();
        assert!(!page.people.is_empty());
        let ids: Vec<_> = page.people.iter().map(|person| person.id).collect();
        store.employments_of(&ids).await.unwrap();
        store.history_of(&ids).await.unwrap();
        note();
    }
    store.situation(&jiff::tz::TimeZone::UTC).await.unwrap();
    note();
    store.namesakes_of_asked().await.unwrap();
    note();
    assert!(!store.search("listening").await.unwrap().is_empty());
    note();
    store.list_organizations(50).await.unwrap();
    note();
    store.list_tags().await.unwrap();
    note();
    counts
}

/// Otherwise it is asked once for every document, which takes seconds with 30,000 people.
#[tokio::test]
async fn on_sqlite_the_words_are_asked_before_the_documents() {
    let fresh = sqlite().await;
    let Db::Sqlite(file) = fresh.store.db() else { panic!("this is SQLite") };
    let asking = all_statements().into_iter().filter(|statement| statement.sqlite.contains("MATCH"));
    let mut looked_at = 0;
    for statement in asking {
        let plan = file.ask_reader(&format!("EXPLAIN QUERY PLAN {}", statement.sqlite)).await.unwrap();
        let plan: Vec<&String> = plan.iter().map(|step| &step[3]).collect();
        let first = plan.iter().find(|step| step.starts_with("SCAN search") || step.starts_with("SEARCH search"));
        assert!(first.is_some_and(|step| step.contains("VIRTUAL TABLE")), "{}: {plan:#?}", statement.name);
        looked_at += 1;
    }
    assert!(looked_at > 0);
}

/// The planner of SQLite takes the key of the journal for cheaper than it is, so it has to be led to the index.
#[tokio::test]
async fn what_the_journal_knows_of_one_record_is_found_by_the_record() {
    let fresh = sqlite().await;
    let Db::Sqlite(file) = fresh.store.db() else { unreachable!() };
    let mut asked = 0;
    for statement in all_statements().into_iter().filter(|statement| statement.sqlite.contains("position >= 0")) {
        let steps = file.ask_writer(&format!("EXPLAIN QUERY PLAN {}", statement.sqlite)).await.unwrap();
        let steps: Vec<&String> = steps.iter().map(|step| &step[3]).collect();
        assert!(steps.iter().any(|step| step.contains("image_of_record")), "{}: {steps:#?}", statement.name);
        asked += 1;
    }
    assert!(asked > 4, "only {asked}");
}

/// All work of thirty thousand people would be read for every look at Today.
#[tokio::test]
async fn whose_work_ended_last_is_read_from_what_ended() {
    let fresh = sqlite().await;
    let Db::Sqlite(file) = fresh.store.db() else { unreachable!() };
    let statement = all_statements().into_iter().find(|statement| statement.name.ends_with("ENDED_LAST")).unwrap();
    let plan = file.ask_reader(&format!("EXPLAIN QUERY PLAN {}", statement.sqlite)).await.unwrap();
    assert!(plan.iter().any(|step| step[3].contains("employment_by_end")), "{plan:#?}");
}

/// Where SQLite makes an index for one question, it reads a whole table for it, each time anew.
#[tokio::test]
async fn no_question_makes_an_index_of_its_own() {
    let fresh = sqlite().await;
    let Db::Sqlite(file) = fresh.store.db() else { unreachable!() };
    let mut looked_at = 0;
    for statement in all_statements().into_iter().filter(|statement| statement.sqlite.starts_with("SELECT")) {
        let plan = file.ask_writer(&format!("EXPLAIN QUERY PLAN {}", statement.sqlite)).await.unwrap();
        let steps: Vec<&String> = plan.iter().map(|step| &step[3]).collect();
        assert!(!steps.iter().any(|step| step.contains("AUTOMATIC")), "{}: {steps:#?}", statement.name);
        looked_at += 1;
    }
    assert!(looked_at > 50, "only {looked_at}");
}
