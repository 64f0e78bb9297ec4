//! S24: whoever is erased is gone to the byte: from the records, the history, the search index and what the engine keeps beside
//! them. The control is a plain removal, of which every word is still there.

use std::path::{Path, PathBuf};

use acquaint_domain::{
    Change, Kind, Record,
    outreach::{Message, Outgoing},
    people::{Person, PersonId},
    today::Postponement,
};
use acquaint_store::{Committed, Db, SCHEMA_VERSION, Store};
use tempfile::TempDir;

use crate::{
    cluster::new_database,
    databases::context,
    samples::one_of_each,
    search::{type_more, type_words, waiting},
};

/// A word that stands nowhere else, as a name, in a text, and as the search index knows it.
const CANARY: &str = "Zxqvogel";

/// A database of which the bytes can be read.
struct Bytes {
    engine: &'static str,
    store: Store,
    files: PathBuf,
    _folder: TempDir,
}

async fn databases() -> Vec<Bytes> {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open_sqlite(&folder.path().join("acquaint.sqlite"), true).await.unwrap();
    let mut all = vec![("sqlite", db, folder.path().to_owned(), folder)];
    if let Some(url) = new_database() {
        // Its own files, among those of the databases of other tests. The log of all of them is the keeper's.
        let db = Db::open_postgres(&url).await.unwrap();
        let Db::Postgres(pool) = &db else { panic!("no PostgreSQL") };
        let own = "SELECT oid::TEXT FROM pg_database WHERE datname = current_database()";
        let own: String = sqlx::query_scalar(own).fetch_one(pool).await.unwrap();
        let files = PathBuf::from(url.split_once("host=").unwrap().1).join("data/base").join(own);
        all.push(("postgres", db, files, tempfile::tempdir().unwrap()));
    }
    let mut ready = Vec::new();
    for (engine, db, files, folder) in all {
        db.migrate_to(SCHEMA_VERSION).await.unwrap();
        ready.push(Bytes { engine, store: Store::new(db, context(1).account), files, _folder: folder });
    }
    ready
}

impl Bytes {
    /// How often the canary stands in the files, in capitals or not.
    async fn sightings(&self) -> usize {
        if let Db::Postgres(pool) = self.store.db() {
            sqlx::raw_sql("CHECKPOINT").execute(pool).await.unwrap();
        }
        sightings_in(&self.files)
    }

    /// The same after what was erased was cleared from the disk. On PostgreSQL, whoever connects to any database of the server at
    /// that moment holds rows back for as long, so it is cleared again.
    async fn left_when_cleared(&self) -> usize {
        let mut left = usize::MAX;
        for _ in 0..if self.engine == "sqlite" { 1 } else { 5 } {
            self.store.db().leave_no_trace().await.unwrap();
            left = left.min(self.sightings().await);
        }
        left
    }
}

fn sightings_in(path: &Path) -> usize {
    if path.is_dir() {
        return std::fs::read_dir(path).unwrap().flatten().map(|entry| sightings_in(&entry.path())).sum();
    }
    // PostgreSQL removes files while one looks.
    let bytes = std::fs::read(path).unwrap_or_default().to_ascii_lowercase();
    bytes.windows(CANARY.len()).filter(|window| *window == CANARY.to_ascii_lowercase().as_bytes()).count()
}

/// Everything of a sample world with the canary in each text of it that somebody wrote.
fn marked(records: Vec<Record>) -> Vec<Record> {
    let mark = |record: Record| {
        let mut json = serde_json::to_value(&record).unwrap();
        for name in ["name", "text", "words", "body", "learned", "notes", "lines"] {
            if let Some(text) = json[name].as_str() {
                json[name] = format!("{text} {CANARY}").into();
            }
        }
        serde_json::from_value(json).unwrap_or(record)
    };
    let about = |record: &Record| !matches!(record.kind(), Kind::Organization | Kind::Theme | Kind::Template | Kind::Calendar);
    let own = [
        Kind::AboutMe,
        Kind::LearningQuestion,
        Kind::Alternative,
        Kind::Criterion,
        Kind::Decision,
        Kind::PlanStep,
        Kind::Station,
        Kind::SavedFilter,
        Kind::UsualRhythm,
    ];
    // Of the two people in it the second one is named by the first, and stays.
    let named = |record: &Record| matches!(record, Record::Person(person) if person.name.starts_with("Tomás"));
    let stays = |record: &Record| !about(record) || own.contains(&record.kind()) || named(record);
    records.into_iter().map(|record| if stays(&record) { record } else { mark(record) }).collect()
}

/// A world in which two people were erased of: the one it is about, and one who was made one with them long ago.
async fn lived_in(store: &Store) -> PersonId {
    let ctx = context(2);
    let records = marked(one_of_each(&ctx, true));
    let person =
        records.iter().find_map(|record| if let Record::Person(person) = record { Some((**person).clone()) } else { None }).unwrap();
    let mut import = Change::new(&ctx, "people.import", "Connections.csv");
    import.edits = records.iter().map(|record| acquaint_domain::Edit { before: None, after: Some(record.clone()) }).collect();
    store.commit(&import).await.unwrap();
    let edited = Person { notes: format!("{CANARY} once more"), ..person.clone() };
    let mut edit = Change::new(&context(3), "people.edit", &person.name);
    edit.replace(person.clone(), edited.clone());
    store.commit(&edit).await.unwrap();
    let twin = Person { notes: format!("{CANARY} the other"), ..Person::named(context(4).ids().draw(), format!("A. {CANARY}"), ctx.now) };
    let mut add = Change::new(&context(4), "people.add", &twin.name);
    add.add(twin.clone());
    store.commit(&add).await.unwrap();
    let merged = Person { email: "ana@example.org".to_owned(), ..edited.clone() };
    let mut merge = Change::new(&context(5), "people.merge", &merged.name);
    merge.remove(twin);
    merge.replace(edited, merged);
    store.commit(&merge).await.unwrap();
    let mut later = Change::new(&context(6), "people.not-now", &person.name);
    later.add(Postponement { id: context(6).ids().draw(), card: format!("next-{}", person.id), until: ctx.today(), said_at: ctx.now });
    store.commit(&later).await.unwrap();
    let message = records.iter().find_map(|record| if let Record::Message(message) = record { Some(message.id) } else { None }).unwrap();
    let outgoing = Outgoing {
        message_id: message,
        mail_id: format!("{CANARY}@example.org"),
        approval: "seen".to_owned(),
        approved_at: ctx.now,
        due_at: ctx.now,
        tried_at: None,
        fault: None,
    };
    store.put_outgoing(&outgoing).await.unwrap();
    person.id
}

/// Who stays: somebody of the same employer who says nothing about them.
async fn bystander(store: &Store) -> Person {
    let kofi = Person::named(context(7).ids().draw(), "Kofi Mensah", context(7).now);
    let mut add = Change::new(&context(7), "people.add", &kofi.name);
    add.add(kofi.clone());
    store.commit(&add).await.unwrap();
    kofi
}

#[tokio::test]
async fn s24_whoever_is_erased_is_found_nowhere_in_the_bytes() {
    for bytes in &databases().await {
        let (store, engine) = (&bytes.store, bytes.engine);
        let person = lived_in(store).await;
        let kofi = bystander(store).await;
        assert!(bytes.sightings().await > 10, "the canary is there to begin with, on {engine}");
        let line = Change::new(&context(20), "people.erase", "");
        assert_eq!(store.erase_person(&line, person).await.unwrap(), Some(Committed::Now), "{engine}");
        assert_eq!(bytes.left_when_cleared().await, 0, "on {engine}");
        assert!(!String::from_utf8(store.archive().await.unwrap().to_bytes()).unwrap().contains(CANARY), "{engine}");
        let entries = store.list_entries(100).await.unwrap();
        let told: Vec<(&str, &str)> = entries.iter().map(|entry| (entry.action.as_str(), entry.subject.as_str())).collect();
        let left = [("people.erase", ""), ("people.add", "Kofi Mensah"), ("people.import", "Connections.csv")];
        assert_eq!(told, left, "one line that names nobody, and what is about others, on {engine}");
        assert_eq!(store.find::<Person>(kofi.id).await.unwrap(), Some(kofi), "{engine}");
        assert_eq!(store.list_outgoing().await.unwrap(), [], "{engine}");
        assert_eq!(store.list_all::<Postponement>().await.unwrap().iter().filter(|it| it.card.starts_with("next-")).count(), 0, "{engine}");
        for entry in &entries {
            let undone = store.turn_round(&context(30), entry.id).await.unwrap().unwrap();
            assert!(!format!("{undone:?}").contains(CANARY), "{} brings nothing back on {engine}", entry.action);
        }
        assert_eq!(store.erase_person(&line, person).await.unwrap(), Some(Committed::Before), "the same form twice, on {engine}");
        let again = Change::new(&context(21), "people.erase", "");
        assert_eq!(store.erase_person(&again, person).await.unwrap(), None, "nobody is erased who is not there, on {engine}");
    }
}

/// The control: of somebody who was only removed, and even emptied from the trash of the records, the bytes still speak.
#[tokio::test]
async fn s24_of_whoever_is_only_removed_everything_is_still_there() {
    for bytes in &databases().await {
        let store = &bytes.store;
        let person = lived_in(store).await;
        let found: Person = store.find(person).await.unwrap().unwrap();
        let mut removal = Change::new(&context(20), "people.remove", &found.name);
        for record in store.with_dependents(found.into()).await.unwrap() {
            removal.remove(record);
        }
        store.commit(&removal).await.unwrap();
        store.db().leave_no_trace().await.unwrap();
        assert!(bytes.sightings().await > 10, "{}", bytes.engine);
    }
}

/// What two people were once one, by mistake, and are two again: erasing the one leaves the other whole.
#[tokio::test]
async fn s24_whoever_was_merged_by_mistake_and_is_there_again_stays() {
    for bytes in &databases().await {
        let store = &bytes.store;
        let (one, other) = (crate::changes::add(store, &context(1), "Ana").await, crate::changes::add(store, &context(2), "Kofi").await);
        let message = Message { person_id: other.id, ..sample_message(other.id) };
        let mut write = Change::new(&context(3), "outreach.begin", "Kofi");
        write.add(message.clone());
        store.commit(&write).await.unwrap();
        let mut merge = Change::new(&context(4), "people.merge", "Ana");
        merge.replace(message.clone(), Message { person_id: one.id, ..message.clone() });
        merge.remove(other.clone());
        merge.replace(one.clone(), Person { place: "Accra".to_owned(), ..one.clone() });
        store.commit(&merge).await.unwrap();
        let undone = store.turn_round(&context(5), context(4).change).await.unwrap().unwrap();
        store.commit(&undone.change).await.unwrap();
        store.erase_person(&Change::new(&context(6), "people.erase", ""), one.id).await.unwrap();
        assert_eq!(store.list_all::<Person>().await.unwrap(), [other], "{}", bytes.engine);
        assert_eq!(store.list_all::<Message>().await.unwrap(), [message], "{}", bytes.engine);
    }
}

fn sample_message(person: PersonId) -> Message {
    let records = one_of_each(&context(90), false);
    let found = records.into_iter().find_map(|record| if let Record::Message(message) = record { Some(*message) } else { None });
    Message { interview_id: None, person_id: person, ..found.unwrap() }
}

#[tokio::test]
async fn a_name_that_was_typed_elsewhere_and_taken_out_again_is_gone_with_the_person() {
    for Bytes { engine, store, files, _folder } in databases().await {
        let mut change = Change::new(&context(20), "people.add", CANARY);
        let person = Person::named(context(20).ids().draw(), CANARY, context(20).now);
        change.add(person.clone());
        store.commit(&change).await.unwrap();
        let typed = type_words(&store, &[CANARY]).await;
        assert_eq!(store.search(CANARY).await.unwrap().len(), 2, "the control: it stands in the index, on {engine}");
        type_more(&store, 3, &typed, "somebody").await;
        store.erase_person(&Change::new(&context(21), "people.erase", ""), person.id).await.unwrap();
        let bytes = Bytes { engine, store, files, _folder };
        assert_eq!(bytes.left_when_cleared().await, 0, "on {engine}");
    }
}

#[tokio::test]
async fn nothing_is_left_to_index_of_an_account_that_is_gone_and_of_an_index_that_was_made_anew() {
    for fresh in crate::databases::fresh().await {
        let typed = type_words(&fresh.store, &["pay"]).await;
        fresh.store.db().rebuild_search(&[fresh.store.account()]).await.unwrap();
        assert_eq!(waiting(&fresh.store).await, 0, "on {}", fresh.engine);
        type_more(&fresh.store, 3, &typed, "bridges").await;
        fresh.store.erase_account().await.unwrap();
        assert_eq!(waiting(&fresh.store).await, 0, "on {}", fresh.engine);
    }
}
