//! What the first steps promise, on a real store.

use acquaint_coach::{Facts, Profile, review};
use acquaint_domain::{
    AccountId, ChangeId, Word as _,
    interviews::{Question, Setting},
    outreach::{Channel, DraftFacts, Purpose, draft_in},
};
use acquaint_store::Db;
use jiff::{Timestamp, civil::date, tz::TimeZone};
use uuid::Uuid;

use super::*;
use crate::{
    FailureKind,
    actions::{
        aim::{add_learning_questions, start_exploration},
        interviews::{Agreement, agree_interview, list_questions},
        journal::undo,
        outreach::{begin_message, write_message},
        people::{PersonFields, add_person},
    },
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

async fn texts(store: &Store, person: PersonId) -> Vec<String> {
    list_early_questions(store, person).await.unwrap().into_iter().map(|question| question.text).collect()
}

fn role(text: &str) -> (QuestionKind, String) {
    (QuestionKind::Role, text.to_owned())
}

#[tokio::test]
async fn questions_wait_until_a_date_and_are_must_asks_then() {
    let (store, person, _folder) = amina().await;
    choose_early_questions(&store, &context(2), person, vec![role("How?"), role("Why?"), role("How?")]).await.unwrap();
    choose_early_questions(&store, &context(3), person, vec![role("Why?"), role("When?")]).await.unwrap();
    assert_eq!(texts(&store, person).await, ["Why?", "When?"], "exactly what was chosen last");
    let starts = date(2027, 3, 26).at(15, 0, 0, 0);
    let agreed =
        Agreement { starts, zone: "UTC".to_owned(), minutes: 20, setting: Setting::Cafe, place: String::new(), exploration_id: None };
    let talk = agree_interview(&store, &context(4), person, agreed.clone()).await.unwrap();
    let plan = list_questions(&store, talk).await.unwrap();
    let planned: Vec<(&str, bool)> = plan.iter().map(|question: &Question| (question.text.as_str(), question.must_ask)).collect();
    assert_eq!(planned, [("Why?", true), ("When?", true)]);
    assert!(texts(&store, person).await.is_empty(), "they wait no longer");
    let second = agree_interview(&store, &context(5), person, agreed).await.unwrap();
    assert!(list_questions(&store, second).await.unwrap().is_empty(), "they belong to the first talk");
    undo(&store, &context(6), context(4).change).await.unwrap();
    assert_eq!(texts(&store, person).await, ["Why?", "When?"], "without the date they wait again");
}

#[tokio::test]
async fn an_early_question_in_the_words_of_a_learning_question_is_that_one_in_the_plan() {
    let (store, person, _folder) = amina().await;
    let exploration = start_exploration(&store, &context(2), "Nursing").await.unwrap();
    add_learning_questions(&store, &context(3), exploration, "How do nights feel?").await.unwrap();
    choose_early_questions(&store, &context(4), person, vec![role("How do nights feel?"), role("Why?")]).await.unwrap();
    let starts = date(2027, 3, 26).at(15, 0, 0, 0);
    let (setting, exploration_id) = (Setting::Cafe, Some(exploration));
    let agreed = Agreement { starts, zone: "UTC".to_owned(), minutes: 20, setting, place: String::new(), exploration_id };
    let talk = agree_interview(&store, &context(5), person, agreed).await.unwrap();
    let plan = list_questions(&store, talk).await.unwrap();
    assert_eq!(plan.iter().map(|question| question.learning_question_id.is_some()).collect::<Vec<_>>(), [true, false]);
}

#[tokio::test]
async fn another_tone_can_be_taken_back_to_the_words_that_stood_there() {
    let (store, person, _folder) = amina().await;
    let id = begin_message(&store, &context(2), person, Channel::Email, Purpose::Ask, None).await.unwrap();
    let plain = get::<Message>(&store, id).await.unwrap().body;
    retell(&store, &context(4), id, Tone::Warmer).await.unwrap();
    assert!(get::<Message>(&store, id).await.unwrap().body.contains("Warmly,"));
    undo(&store, &context(5), context(4).change).await.unwrap();
    assert_eq!(get::<Message>(&store, id).await.unwrap().body, plain);
}

#[tokio::test]
async fn words_of_ones_own_are_not_said_in_another_tone() {
    let (store, person, _folder) = amina().await;
    let id = begin_message(&store, &context(2), person, Channel::Email, Purpose::Ask, None).await.unwrap();
    write_message(&store, &context(3), id, "", "Hello", "My own words.").await.unwrap();
    let refused = retell(&store, &context(4), id, Tone::Warmer).await.unwrap_err();
    assert_eq!(refused.kind, FailureKind::Refused);
    assert_eq!(get::<Message>(&store, id).await.unwrap().body, "My own words.");
}

#[tokio::test]
async fn facts_fill_the_blanks_and_change_no_other_word() {
    let (store, person, _folder) = amina().await;
    let id = begin_message(&store, &context(2), person, Channel::Email, Purpose::Ask, None).await.unwrap();
    let body = "Dear Amina, I am [who you are, in half a sentence]. [my own bracket]\n[your name]";
    write_message(&store, &context(3), id, "", "Hello", body).await.unwrap();
    let told = |fact: &str| if fact == "introduction" { "a teacher.".to_owned() } else { String::new() };
    fill_blanks(&store, &context(4), id, told).await.unwrap();
    assert_eq!(get::<Message>(&store, id).await.unwrap().body, "Dear Amina, I am a teacher. [my own bracket]\n[your name]");
    let me: AboutMe = get(&store, AboutMeId::ONLY).await.unwrap();
    assert_eq!((me.introduction.as_str(), me.name.as_str()), ("a teacher.", ""), "told once, and never asked again");
}

#[tokio::test]
async fn a_reminder_that_is_chosen_anew_replaces_the_one_before() {
    let (store, person, _folder) = amina().await;
    set_reminder(&store, &context(2), person, Some(date(2027, 4, 1))).await.unwrap();
    set_reminder(&store, &context(3), person, None).await.unwrap();
    let kept: Vec<Postponement> = store.list_all().await.unwrap();
    assert_eq!(kept.iter().map(|postponement| postponement.until).collect::<Vec<_>>(), [Date::MAX]);
}

#[tokio::test]
async fn practice_in_two_tabs_keeps_the_words_of_both() {
    let (store, _, _folder) = amina().await;
    let write = |text: &str, seen: &str| Written { question_id: None, text: text.to_owned(), seen: vec![seen.to_owned()] };
    practise(&store, &context(2), &write("One.", "")).await.unwrap();
    let both = practise(&store, &context(3), &write("Two.", "")).await.unwrap();
    assert!(both.contains("One.") && both.contains("Two."), "{both}");
    assert_eq!(practise(&store, &context(4), &write("Three.", &both)).await.unwrap(), "Three.");
}

/// Facts as people really write them, so that every tone is read by the coach as they would send it.
fn told() -> Vec<DraftFacts> {
    let facts = |introduction: &str, topic: &str, reason: &str, how_met: &str| DraftFacts {
        my_name: "Mira Kovač".to_owned(),
        introduction: introduction.to_owned(),
        topic: topic.to_owned(),
        given_name: "Amina".to_owned(),
        reason: reason.to_owned(),
        how_met: how_met.to_owned(),
        ..DraftFacts::default()
    };
    vec![
        facts(
            "a site manager who would like to design bridges",
            "structural engineering",
            "your talk on old bridges stayed with me",
            "met at the alumni evening",
        ),
        facts("a teacher who is looking for something new", "nursing", "you once told me how much you like your work", ""),
        facts("a student of biology in my third year", "finding out what suits me", "you changed from the laboratory to a museum", ""),
        DraftFacts {
            referrer: "Kofi Mensah".to_owned(),
            ..facts("new in this city", "working with wood", "you built the library's stairs", "")
        },
    ]
}

#[test]
fn every_tone_is_silent_under_the_coach_and_at_most_ninety_words_when_no_blank_is_left() {
    for facts in told() {
        for tone in Tone::ALL {
            let body = draft_in(*tone, Channel::Email, Purpose::Ask, &facts).body;
            let review = review(&body, &Profile::outreach(acquaint_coach::Channel::Email), &Facts::default());
            assert!(review.remarks.is_empty(), "{tone}: {body}\n{:#?}", review.remarks);
            assert!(review.words <= 90, "{tone}: {} words in {body}", review.words);
        }
    }
}
