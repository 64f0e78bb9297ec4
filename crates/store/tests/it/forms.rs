//! R8, R17: data of every earlier form opens and is all there; a change of form is made whole or not at all, wherever it is cut.
//!
//! `stored/` keeps a small database of every form, as SQL, and the archive that belonged to it. They were written when the form
//! was new and are never touched again. When there is a new form, the test writes its files and fails once.

use std::{borrow::Cow, path::PathBuf};

use acquaint_domain::{AccountId, Change, Edit, Record, people::Person};
use acquaint_store::{Archive, Db, SCHEMA_VERSION, STEPS, Step, Store};
use uuid::Uuid;

use crate::{
    changes::add,
    databases::{bare, context, sqlite},
    samples::one_of_each,
};

fn stored(name: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/stored")).join(name)
}

/// One record of every kind, something changed, and something in the trash.
async fn lived_in(store: &Store) {
    let mut change = Change::new(&context(1), "test.add", "one of each");
    change.edits = one_of_each(&context(1), true).into_iter().map(|record| Edit { before: None, after: Some(record) }).collect();
    store.commit(&change).await.unwrap();
    let kofi = add(store, &context(2), "Kofi “Nana” Mensah").await;
    let mut edit = Change::new(&context(3), "people.edit", "Kofi");
    edit.replace(kofi.clone(), Person { notes: "Ask about\n'bridges'; it's \\ \"urgent\" ☕".to_owned(), ..kofi.clone() });
    store.commit(&edit).await.unwrap();
    let zoe = add(store, &context(4), "Zoë").await;
    let mut removal = Change::new(&context(5), "people.remove", "Zoë");
    removal.remove(zoe);
    store.commit(&removal).await.unwrap();
}

/// The whole database as SQL, the tables of the search index with their content.
async fn dump(db: &Db) -> String {
    let Db::Sqlite(file) = db else { unreachable!() };
    let tables = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid";
    let all = file.ask_writer(tables).await.unwrap();
    let all: Vec<(&str, &str)> = all.iter().map(|row| (row[0].as_str(), row[1].as_str())).collect();
    let own = |name: &str| !name.starts_with("search_") || name == "search_doc";
    let mut text: String = all.iter().filter(|(name, _)| own(name)).map(|(_, sql)| format!("{sql};\n")).collect();
    for (name, sql) in all.iter().filter(|(_, sql)| sql.starts_with("CREATE TABLE")) {
        if !own(name) {
            text += &format!("DELETE FROM {name};\n");
        }
        let columns = file.ask_writer(&format!("PRAGMA table_info({name})")).await.unwrap();
        let columns: Vec<String> = columns.iter().map(|column| format!("quote(\"{}\")", column[1])).collect();
        let rows = format!("SELECT {} FROM {name} ORDER BY 1", columns.join(" || ', ' || "));
        for row in file.ask_writer(&rows).await.unwrap().into_iter().flatten() {
            text += &format!("INSERT INTO {name} VALUES ({row});\n");
        }
        assert!(!sql.is_empty());
    }
    text
}

/// Writes the files of this program's form if they are not there yet.
async fn keep_present() -> bool {
    let file = stored(&format!("form-{SCHEMA_VERSION}.sql"));
    if file.exists() {
        return true;
    }
    let fresh = sqlite().await;
    lived_in(&fresh.store).await;
    std::fs::create_dir_all(stored("")).unwrap();
    std::fs::write(file, dump(fresh.store.db()).await).unwrap();
    let archive = fresh.store.archive().await.unwrap().to_bytes();
    std::fs::write(stored(&format!("form-{SCHEMA_VERSION}.json")), archive).unwrap();
    false
}

#[tokio::test]
async fn r8_r17_data_and_archives_of_every_earlier_form_open_and_everything_is_there() {
    assert!(keep_present().await, "a new form: its database and its archive were written to tests/it/stored; look at them and keep them");
    let forms = forms();
    assert!(forms.contains(&SCHEMA_VERSION), "{forms:?}");
    for form in forms {
        let text = std::fs::read_to_string(stored(&format!("form-{form}.sql"))).unwrap();
        assert!(text.len() < 64 * 1024, "form {form} is large");
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("acquaint-20260101T000000Z-daily.sqlite");
        write_database(&file, text).await;
        let then = Archive::read(&std::fs::read(stored(&format!("form-{form}.json"))).unwrap()).unwrap();
        assert!(then.records.len() > 19, "form {form}");
        // As a copy to go back to, and as the data itself.
        let copy = Archive::of_copy(&file, &folder.path().join("second"), AccountId(Uuid::from_u128(1))).await.unwrap();
        let db = Db::open_sqlite(&file, false).await.unwrap();
        db.migrate_to(SCHEMA_VERSION).await.unwrap();
        let store = Store::new(db, AccountId(Uuid::from_u128(1)));
        let opened = store.archive().await.unwrap();
        for archive in [&copy, &opened] {
            assert_eq!(archive.records, then.records, "form {form}");
            assert_eq!(archive.to_bytes(), then.to_bytes(), "form {form} with its history");
        }
        assert_eq!(store.search("mensah").await.unwrap().len(), 1, "form {form} is searched");
        assert_eq!(searched(&store).await, searched_anew(&store).await, "form {form}: its index holds what a new one holds");
        check_trash(&store).await;
    }
}

/// What is found for each of some words, and for how they begin.
async fn searched(store: &Store) -> Vec<Vec<Uuid>> {
    let mut all = Vec::new();
    for query in ["m", "me", "men", "kofi m", "bri", "s", "t", "the a", "urgent"] {
        let hits = store.search_among(query, None, (0, 1_000)).await.unwrap().hits;
        let mut found: Vec<Uuid> = hits.iter().map(|hit| hit.record.uuid()).collect();
        found.sort_unstable();
        all.push(found);
    }
    assert!(all.iter().filter(|found| !found.is_empty()).count() > 4, "{all:?}");
    all
}

/// The same after the index was made of the records.
async fn searched_anew(store: &Store) -> Vec<Vec<Uuid>> {
    store.db().rebuild_search(&[store.account()]).await.unwrap();
    searched(store).await
}

/// The forms of which something is stored.
fn forms() -> Vec<i64> {
    let names = std::fs::read_dir(stored("")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut forms: Vec<i64> = names.filter_map(|name| name.strip_prefix("form-")?.strip_suffix(".sql")?.parse().ok()).collect();
    forms.sort_unstable();
    forms
}

/// What was removed in an earlier form comes back in this one.
async fn check_trash(store: &Store) {
    let undone = store.turn_round(&context(9), context(5).change).await.unwrap().unwrap();
    store.commit(&undone.change).await.unwrap();
    let names: Vec<String> = store.list_all::<Person>().await.unwrap().into_iter().map(|person| person.name).collect();
    assert!(names.contains(&"Zoë".to_owned()), "{names:?}");
}

async fn write_database(file: &std::path::Path, text: String) {
    let db = Db::open_sqlite(file, true).await.unwrap();
    let Db::Sqlite(database) = &db else { unreachable!() };
    database.ask_writer(&text).await.unwrap();
    db.close().await;
}

/// The statements of a step, without comments. No text of ours holds a semicolon.
fn statements(text: &str) -> Vec<String> {
    let bare: String = text.lines().map(|line| line.split("--").next().unwrap_or_default().to_owned() + "\n").collect();
    bare.split(';').map(str::trim).filter(|statement| !statement.is_empty()).map(str::to_owned).collect()
}

/// R17: a step that is cut after any of its statements leaves what was there before, on both engines.
#[tokio::test]
async fn r17_a_step_that_is_cut_at_any_statement_leaves_the_form_before_it() {
    let mut cuts = 0;
    for (engine, db, _folder) in bare().await {
        if let Db::Sqlite(file) = &db {
            file.ask_writer("PRAGMA synchronous = OFF").await.unwrap();
        }
        for (index, step) in STEPS.iter().enumerate() {
            let text = if engine == "sqlite" { &step.sqlite } else { &step.postgres };
            let whole = statements(text);
            let before = things(&db).await;
            let last = db.version().await.unwrap();
            for cut in 0..=whole.len() {
                let broken = format!("{};\nSELECT no_such_thing FROM nowhere;\n{}", whole[..cut].join(";\n"), whole[cut..].join(";\n"));
                let broken: Cow<'static, str> = broken.trim_start_matches(';').to_owned().into();
                let steps: Vec<Step> =
                    STEPS[..index].iter().cloned().chain([Step { sqlite: broken.clone(), postgres: broken, ..step.clone() }]).collect();
                assert!(db.make_steps(&steps, step.version).await.is_err(), "{engine}: step {} cut at {cut}", step.version);
                assert_eq!(db.version().await.unwrap(), last, "{engine}: step {} cut at {cut}", step.version);
                assert_eq!(things(&db).await, before, "{engine}: step {} cut at {cut}", step.version);
                cuts += 1;
            }
            db.migrate_to(step.version).await.unwrap();
            assert_eq!(things(&db).await == before, whole.is_empty(), "{engine}: step {}", step.version);
        }
    }
    assert!(cuts > 50, "only {cuts}");
}

/// The tables with their columns, the indexes, and what the index of the search was told.
async fn things(db: &Db) -> Vec<String> {
    match db {
        Db::Sqlite(file) => {
            let names = "SELECT type || ' ' || name || ' ' || COALESCE(sql, '') FROM sqlite_master WHERE name NOT LIKE '%sqlx%' ORDER BY 1";
            let mut found: Vec<String> = file.ask_writer(names).await.unwrap().into_iter().flatten().collect();
            if found.iter().any(|thing| thing.starts_with("table search_config")) {
                let told = file.ask_writer("SELECT k || ' ' || v FROM search_config ORDER BY 1").await.unwrap();
                found.extend(told.into_iter().flatten());
            }
            found
        }
        Db::Postgres(pool) => {
            let names = "SELECT relkind::text || ' ' || relname || ' ' || COALESCE((SELECT string_agg(attname, ',' ORDER BY attnum)
                FROM pg_attribute WHERE attrelid = pg_class.oid AND attnum > 0), '') FROM pg_class WHERE relnamespace = 'public'::regnamespace
                AND relname NOT LIKE '%sqlx%' ORDER BY 1";
            sqlx::query_scalar(names).fetch_all(pool).await.unwrap()
        }
    }
}

/// The shape of every record, as it goes into archives. A change of it must show, because older archives still have to be read.
#[test]
fn i17_the_shape_of_the_records_is_as_it_was() {
    let mut records: Vec<Record> = one_of_each(&context(1), true);
    records.sort_by_key(|record| record.kind().to_string());
    records.dedup_by_key(|record| record.kind());
    let shape: String = records.iter().map(|record| serde_json::to_string_pretty(record).unwrap() + "\n").collect();
    let file = stored("shape.json");
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    if shape != kept {
        std::fs::write(&file, &shape).unwrap();
        panic!("the shape of a record changed; {} was rewritten. Can older archives and images still be read?", file.display());
    }
}
