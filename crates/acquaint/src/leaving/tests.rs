//! Leaving with everything: the folder links, the tables are read, and confidence holds.

use std::{collections::HashSet, io::Read as _};

use acquaint_domain::{AccountId, Change, ChangeId, Context, people::Person};
use acquaint_store::{Db, SCHEMA_VERSION, Store};
use jiff::{Timestamp, tz::TimeZone};
use uuid::Uuid;

use super::*;
use crate::example;

const NOW: &str = "2026-11-26T12:00:00Z";

/// The example people in a store of their own.
async fn world() -> (Store, Context, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open_sqlite(&folder.path().join("acquaint.sqlite"), true).await.unwrap();
    db.migrate_to(SCHEMA_VERSION).await.unwrap();
    let account = AccountId(Uuid::from_u128(1));
    let store = Store::new(db, account);
    let now: Timestamp = NOW.parse().unwrap();
    for change in example::changes(account, now, &TimeZone::UTC, crate::seam::new_change) {
        store.commit(&change).await.unwrap();
    }
    let ctx = Context::new(account, now, TimeZone::UTC, ChangeId(Uuid::from_u128(7)));
    (store, ctx, folder)
}

fn unzip(bytes: Vec<u8>) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut files = Vec::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let name = file.enclosed_name().expect("it stays in its folder").to_string_lossy().into_owned();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        files.push((name, text));
    }
    files
}

/// What every link of a text leads to.
fn links(text: &str) -> Vec<String> {
    let within = text.split("[[").skip(1).filter_map(|rest| rest.split_once("]]"));
    within.map(|(link, _)| link.split('|').next().unwrap_or_default().to_owned()).collect()
}

#[tokio::test]
async fn i17_every_link_of_the_folder_leads_to_a_file_of_it_and_nobody_is_missing() {
    let (store, ctx, _folder) = world().await;
    let files = unzip(leave(&store, &ctx, Words, Form::Markdown, false).await.unwrap());
    let paths: HashSet<&str> = files.iter().filter_map(|(path, _)| path.strip_suffix(".md")).collect();
    assert_eq!(paths.len(), files.len());
    let mut count = 0;
    for (path, text) in &files {
        for link in links(text).iter().filter(|link| !link.contains('\\')) {
            assert!(paths.contains(link.as_str()), "{link} in {path}");
            count += 1;
        }
    }
    assert!(count > 20, "there are links: {count}");
    for person in store.list_all::<Person>().await.unwrap() {
        let own = files.iter().filter(|(path, text)| path.starts_with("People/") && text.contains(&format!("name: \"{}\"", person.name)));
        assert_eq!(own.count(), 1, "{}", person.name);
    }
    let parts = |text: &str| text.strip_prefix("---\n").and_then(|rest| rest.split_once("---\n")).map(|(front, _)| front.to_owned());
    for (path, text) in files.iter().filter(|(path, _)| path.contains('/')) {
        let front = parts(text).unwrap_or_else(|| panic!("{path} has no front matter"));
        assert!(yaml_rust2::YamlLoader::load_from_str(&front).is_ok_and(|read| read.len() == 1), "{path}: {front}");
    }
}

#[tokio::test]
async fn what_was_said_in_confidence_stays_out_unless_it_is_asked_for() {
    use acquaint_domain::interviews::Note;
    let (store, ctx, _folder) = world().await;
    let note = store.list_all::<Note>().await.unwrap().remove(0);
    let mut change = Change::new(&ctx, "interviews.note", "");
    change.replace(note.clone(), Note { text: format!("Open words.\nOff the record: the heron is ill.\n{}", note.text), ..note });
    store.commit(&change).await.unwrap();
    for form in [Form::Markdown, Form::Csv] {
        let told = |files: Vec<(String, String)>| files.iter().any(|(_, text)| text.contains("heron is ill"));
        assert!(!told(unzip(leave(&store, &ctx, Words, form, false).await.unwrap())), "{form:?}");
        assert!(told(unzip(leave(&store, &ctx, Words, form, true).await.unwrap())), "{form:?}, when asked for");
    }
}

#[tokio::test]
async fn every_table_is_read_by_a_parser_and_has_as_many_cells_in_each_row() {
    let (store, ctx, _folder) = world().await;
    let files = unzip(leave(&store, &ctx, Words, Form::Csv, false).await.unwrap());
    assert_eq!(files.len(), 7);
    for (path, text) in &files {
        let table = text.strip_prefix('\u{feff}').unwrap_or_else(|| panic!("{path} has no byte order mark"));
        let rows: Vec<_> = csv::ReaderBuilder::new().from_reader(table.as_bytes()).records().collect();
        assert!(rows.iter().all(|row| row.is_ok()), "{path}");
        assert!(!rows.is_empty() && !text.contains("column-") && !text.contains("leave-"), "{path}: {text}");
    }
}

/// What a person wrote, as against fixed words, numbers and moments: it has a space in it.
fn written(record: &acquaint_domain::Record) -> Vec<String> {
    let Ok(serde_json::Value::Object(fields)) = serde_json::to_value(record) else { return Vec::new() };
    fields.into_iter().filter_map(|(_, value)| value.as_str().map(str::to_owned)).filter(|text| text.contains(' ')).collect()
}

#[tokio::test]
async fn ar5_pages_and_tables_hold_every_word_that_was_written() {
    use acquaint_domain::{
        outreach::{Channel, Purpose, Template, TemplateId},
        people::{Finding, FindingId, ResearchPoint},
    };
    let (store, ctx, _folder) = world().await;
    let mut change = Change::new(&ctx, "people.research", "");
    let person = store.list_all::<Person>().await.unwrap().remove(0).id;
    let text = "She built the rain garden by the river.".to_owned();
    let (source, found_at) = ("The river news".to_owned(), ctx.now);
    let id = FindingId(Uuid::from_u128(70));
    change.add(Finding { id, person_id: Some(person), organization_id: None, point: ResearchPoint::Path, text, source, found_at });
    let body = "May I ask you two things?".to_owned();
    let (id, name, subject) = (TemplateId(Uuid::from_u128(71)), "Short and plain".to_owned(), "Two things".to_owned());
    change.add(Template { id, name, channel: Channel::Email, purpose: Purpose::Ask, subject, body, made_at: ctx.now });
    store.commit(&change).await.unwrap();
    let plain = |text: &str| text.chars().filter(|sign| sign.is_alphanumeric()).collect::<String>();
    for form in [Form::Markdown, Form::Csv] {
        let files = unzip(leave(&store, &ctx, Words, form, true).await.unwrap());
        let all: String = files.iter().map(|(_, text)| plain(text)).collect();
        let records = store.list_records().await.unwrap();
        let texts: Vec<(String, String)> =
            records.iter().flat_map(|record| written(record).into_iter().map(|text| (format!("{:?}", record.kind()), text))).collect();
        assert!(texts.len() > 200, "{}", texts.len());
        for (kind, text) in texts {
            assert!(all.contains(&plain(&text)), "{form:?} lacks this of a {kind}: {text}");
        }
    }
}

#[tokio::test]
async fn a_talk_of_which_only_the_day_is_known_has_no_time_in_any_file() {
    use crate::actions::interviews::{Happened, note_talk};
    let (store, ctx, _folder) = world().await;
    let person = store.list_all::<Person>().await.unwrap().remove(0).id;
    let words = "Met at the fair.".to_owned();
    let (on, setting) = (jiff::civil::date(2026, 3, 6), acquaint_domain::interviews::Setting::NotAgreed);
    note_talk(&store, &ctx, person, Happened { on, setting, words }).await.unwrap();
    let files = unzip(leave(&store, &ctx, Words, Form::Markdown, false).await.unwrap());
    let page = &files.iter().find(|(path, text)| path.starts_with("Conversations/") && text.contains("Met at the fair.")).unwrap().1;
    assert!(page.contains("2026-03-06") && !page.contains("12:00") && !page.contains("Held at") && !page.contains("UTC"), "{page}");
    let tables = unzip(leave(&store, &ctx, Words, Form::Csv, false).await.unwrap());
    let table = &tables.iter().find(|(path, _)| path == "conversations.csv").unwrap().1;
    assert!(table.contains("2026-03-06,,,,"), "{table}");
    let calendar = String::from_utf8(leave(&store, &ctx, Words, Form::Ical, false).await.unwrap()).unwrap();
    assert!(calendar.contains("DTSTART;VALUE=DATE:20260306") && !calendar.contains("20260306T"), "{calendar}");
}

#[tokio::test]
async fn ar5_the_calendar_has_every_conversation() {
    use acquaint_domain::interviews::Interview;
    let (store, ctx, _folder) = world().await;
    let text = String::from_utf8(leave(&store, &ctx, Words, Form::Ical, false).await.unwrap()).unwrap();
    let read = text.parse::<icalendar::Calendar>().unwrap();
    let talks: Vec<Interview> = store.list_all().await.unwrap();
    let events = read.components.iter().filter(|it| it.as_event().is_some()).count();
    assert!(events >= talks.len() && talks.iter().all(|talk| text.contains(&talk.calendar_id())), "{events} of {}", talks.len());
}

#[tokio::test]
async fn s24_the_file_about_a_person_has_every_word_of_every_record_about_them() {
    let (store, ctx, _folder) = world().await;
    let plain = |text: &str| text.chars().filter(|sign| sign.is_alphanumeric()).collect::<String>();
    for person in store.list_all::<Person>().await.unwrap() {
        let (text, name) = everything_about(&store, &ctx, Words, person.id).await.unwrap();
        let said = plain(&text);
        assert!(!name.contains('/'));
        for record in all_about(&store, person.id).await.unwrap().theirs {
            let json = serde_json::to_value(&record).unwrap();
            for key in [
                "text",
                "words",
                "body",
                "subject",
                "notes",
                "learned",
                "fit",
                "open",
                "better",
                "reason",
                "interests",
                "lines",
                "happened",
                "place",
            ] {
                let word = json[key].as_str().unwrap_or_default();
                assert!(said.contains(&plain(word)), "{key} of {:?} is missing for {}", record, person.name);
            }
        }
    }
}
