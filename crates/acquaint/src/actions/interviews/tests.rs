//! What the actions on interviews promise, on a real store.

use acquaint_domain::{
    AccountId, ChangeId, Context,
    insights::{Passage, PassageKind},
    interviews::{Interview, InterviewId, MUST_ASKS, Question, QuestionKind, Setting},
    outreach::ReplyKind,
};
use acquaint_store::{Db, Store};
use jiff::{Timestamp, tz::TimeZone};
use uuid::Uuid;

use super::*;
use crate::actions::{
    aim,
    outreach::{ReplyTold, record_reply},
    people::{PersonFields, add_person},
    seen,
};

mod planning;
mod transcripts;

struct Room {
    store: Store,
    id: InterviewId,
    _folder: tempfile::TempDir,
}

fn context(number: u128) -> Context {
    let now = Timestamp::from_second(1_800_000_000 + i64::try_from(number).unwrap()).unwrap();
    Context::new(AccountId(Uuid::from_u128(1)), now, TimeZone::UTC, ChangeId(Uuid::from_u128(number << 64 | number)))
}

fn agreed(starts: &str) -> Agreement {
    let (zone, place) = ("Europe/Berlin".to_owned(), "by the river".to_owned());
    Agreement { starts: starts.parse().unwrap(), zone, minutes: 20, setting: Setting::Cafe, place, exploration_id: None }
}

async fn room() -> Room {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open_sqlite(&folder.path().join("acquaint.db"), true).await.unwrap();
    db.migrate_to(acquaint_store::SCHEMA_VERSION).await.unwrap();
    let store = Store::new(db, AccountId(Uuid::from_u128(1)));
    let fields = PersonFields { name: "Amina Diallo".to_owned(), ..PersonFields::default() };
    let person = add_person(&store, &context(1), fields).await.unwrap();
    let id = agree_interview(&store, &context(2), person, agreed("2027-03-26T15:00")).await.unwrap();
    Room { store, id, _folder: folder }
}

impl Room {
    async fn interview(&self) -> Interview {
        get(&self.store, self.id).await.unwrap()
    }

    async fn ask(&self, number: u128, texts: &[&str]) {
        let new = texts.iter().map(|text| (QuestionKind::Own, (*text).to_owned())).collect();
        add_questions(&self.store, &context(number), self.id, new).await.unwrap();
    }

    async fn plan(&self) -> Vec<Question> {
        list_questions(&self.store, self.id).await.unwrap()
    }

    async fn texts(&self) -> Vec<String> {
        self.plan().await.into_iter().map(|question| question.text).collect()
    }

    async fn write(&self, number: u128, seen: &[&str], text: &str) -> String {
        let written = Written { question_id: None, text: text.to_owned(), seen: seen.iter().map(|seen| (*seen).to_owned()).collect() };
        write_notes(&self.store, &context(number), self.id, &[written]).await.unwrap().remove(0).text
    }
}

#[tokio::test]
async fn the_same_form_sent_twice_agrees_on_one_conversation() {
    let room = room().await;
    let person = room.interview().await.person_id;
    let again = agree_interview(&room.store, &context(2), person, agreed("2027-03-26T15:00")).await.unwrap();
    assert_eq!(again, room.id);
    assert_eq!(room.store.list_all::<Interview>().await.unwrap().len(), 1);
}

#[tokio::test]
async fn moving_a_conversation_is_a_new_version_for_calendars_and_a_new_setting_is_not() {
    let room = room().await;
    let mut agreement = agreed("2027-03-26T15:00");
    agreement.setting = Setting::Phone;
    edit_interview(&room.store, &context(3), room.id, "", agreement).await.unwrap();
    assert_eq!(room.interview().await.sequence, 0);
    edit_interview(&room.store, &context(4), room.id, "", agreed("2027-03-27T15:00")).await.unwrap();
    assert_eq!(room.interview().await.sequence, 1);
    cancel_interview(&room.store, &context(5), room.id).await.unwrap();
    assert_eq!(room.interview().await.sequence, 2);
}

#[tokio::test]
async fn nobody_moves_a_conversation_that_was_moved_elsewhere_unseen() {
    let room = room().await;
    let mark = seen(room.interview().await);
    edit_interview(&room.store, &context(3), room.id, &mark, agreed("2027-03-27T15:00")).await.unwrap();
    let late = edit_interview(&room.store, &context(4), room.id, &mark, agreed("2027-03-28T15:00")).await;
    assert_eq!(late.unwrap_err().kind, crate::FailureKind::Conflict);
}

#[tokio::test]
async fn beginning_and_ending_twice_keeps_the_first_moments() {
    let room = room().await;
    for number in [3, 4] {
        begin(&room.store, &context(number), room.id, context(number).now).await.unwrap();
    }
    for number in [5, 6] {
        end(&room.store, &context(number), room.id).await.unwrap();
    }
    let interview = room.interview().await;
    assert_eq!((interview.began_at, interview.ended_at), (Some(context(3).now), Some(context(5).now)));
}

#[tokio::test]
async fn a_fourth_question_that_must_be_asked_is_refused() {
    let room = room().await;
    room.ask(3, &["a?", "b?", "c?", "d?"]).await;
    let plan = room.plan().await;
    for (number, question) in (4..).zip(&plan[..MUST_ASKS]) {
        set_must_ask(&room.store, &context(number), question.id, true).await.unwrap();
    }
    let fourth = set_must_ask(&room.store, &context(9), plan[MUST_ASKS].id, true).await;
    assert_eq!(fourth.unwrap_err().kind, crate::FailureKind::Refused);
    set_must_ask(&room.store, &context(10), plan[0].id, false).await.unwrap();
    set_must_ask(&room.store, &context(11), plan[MUST_ASKS].id, true).await.unwrap();
}

#[tokio::test]
async fn a_question_moves_one_place_and_stops_at_the_ends() {
    let room = room().await;
    room.ask(3, &["a?", "b?", "c?"]).await;
    let id = room.plan().await[2].id;
    move_question(&room.store, &context(4), id, true).await.unwrap();
    assert_eq!(room.texts().await, ["a?", "c?", "b?"]);
    move_question(&room.store, &context(5), id, true).await.unwrap();
    move_question(&room.store, &context(6), id, true).await.unwrap();
    assert_eq!(room.texts().await, ["c?", "a?", "b?"]);
    move_question(&room.store, &context(7), id, false).await.unwrap();
    assert_eq!(room.texts().await, ["a?", "c?", "b?"]);
}

#[tokio::test]
async fn a_question_that_is_there_already_is_not_added_again() {
    let room = room().await;
    room.ask(3, &["What first?", "what FIRST?"]).await;
    room.ask(4, &["What first?", "And then?"]).await;
    assert_eq!(room.texts().await, ["What first?", "And then?"]);
}

#[tokio::test]
async fn a_filled_plan_begins_with_what_one_wants_to_know_and_has_three_must_asks() {
    let room = room().await;
    let exploration = aim::start_exploration(&room.store, &context(3), "nursing").await.unwrap();
    aim::add_learning_questions(&room.store, &context(4), exploration, "How do nights feel?").await.unwrap();
    let with_aim = Agreement { exploration_id: Some(exploration), ..agreed("2027-03-26T15:00") };
    edit_interview(&room.store, &context(5), room.id, "", with_aim).await.unwrap();
    fill_questions(&room.store, &context(6), room.id).await.unwrap();
    let plan = room.plan().await;
    assert!(plan.iter().any(|question| question.text == "How do nights feel?" && question.must_ask));
    assert_eq!(plan[0].kind, QuestionKind::Path, "it warms up first");
    assert!((12..=14).contains(&plan.len()), "{}", plan.len());
    assert_eq!(plan.iter().filter(|question| question.must_ask).count(), MUST_ASKS);
    assert_eq!(plan.last().unwrap().kind, QuestionKind::Closing);
}

#[tokio::test]
async fn a_question_with_a_note_stays() {
    let room = room().await;
    room.ask(3, &["a?"]).await;
    let id = room.plan().await[0].id;
    let written = Written { question_id: Some(id), text: "Long.".to_owned(), seen: Vec::new() };
    write_notes(&room.store, &context(4), room.id, &[written]).await.unwrap();
    assert!(take_out_question(&room.store, &context(5), id).await.is_err());
    let emptied = Written { question_id: Some(id), text: String::new(), seen: vec!["Long.".to_owned()] };
    write_notes(&room.store, &context(6), room.id, &[emptied]).await.unwrap();
    take_out_question(&room.store, &context(7), id).await.unwrap();
    assert!(room.plan().await.is_empty());
}

#[tokio::test]
async fn a_note_that_two_write_at_once_keeps_both() {
    let room = room().await;
    room.write(3, &[""], "Start small.").await;
    room.write(4, &["Start small."], "Start small. From the phone.").await;
    let merged = room.write(5, &["Start small."], "Start small. From the laptop.").await;
    assert_eq!(merged, "Start small. From the phone.\nFrom the laptop.");
}

#[tokio::test]
async fn words_that_were_sent_without_an_answer_can_still_be_changed() {
    let room = room().await;
    room.write(3, &[""], "Strat").await;
    assert_eq!(room.write(4, &["", "Strat"], "Start").await, "Start");
}

#[tokio::test]
async fn the_same_note_sent_twice_changes_nothing() {
    let room = room().await;
    room.write(3, &[""], "Once.").await;
    assert_eq!(room.write(4, &[""], "Once.").await, "Once.");
    assert!(room.store.find_entry(context(4).change).await.unwrap().is_none());
}

#[tokio::test]
async fn typing_that_goes_on_is_one_version_of_the_journal() {
    let room = room().await;
    room.write(3, &[""], "S").await;
    room.write(4, &["S"], "St").await;
    assert!(room.store.find_entry(context(4).change).await.unwrap().is_none());
    assert_eq!(list_notes(&room.store, room.id).await.unwrap()[&None].text, "St");
}

#[tokio::test]
async fn a_question_of_another_conversation_is_not_found() {
    let room = room().await;
    room.ask(3, &["a?"]).await;
    let question = room.plan().await[0].id;
    let person = room.interview().await.person_id;
    let other = agree_interview(&room.store, &context(4), person, agreed("2027-04-26T15:00")).await.unwrap();
    assert!(mark_asked(&room.store, &context(5), other, question, true).await.is_err());
    mark_asked(&room.store, &context(6), room.id, question, true).await.unwrap();
    assert_eq!(room.plan().await[0].asked_at, Some(context(6).now));
}

#[tokio::test]
async fn a_question_that_was_taken_out_comes_back_by_undo() {
    let room = room().await;
    room.ask(3, &["a?", "b?"]).await;
    let plan = room.plan().await;
    take_out_question(&room.store, &context(4), plan[0].id).await.unwrap();
    let undone = room.store.turn_round(&context(5), context(4).change).await.unwrap().unwrap();
    room.store.commit(&undone.change).await.unwrap();
    assert_eq!(room.plan().await, plan);
}

#[tokio::test]
async fn words_under_a_question_that_is_gone_go_to_the_general_note() {
    let room = room().await;
    room.write(3, &[""], "Kind.").await;
    let gone = Some(acquaint_domain::interviews::QuestionId(Uuid::from_u128(99)));
    let stray = |text: &str, seen: &str| Written { question_id: gone, text: text.to_owned(), seen: vec![seen.to_owned()] };
    write_notes(&room.store, &context(4), room.id, &[stray("She paused", "")]).await.unwrap();
    write_notes(&room.store, &context(5), room.id, &[stray("She paused.", "She paused")]).await.unwrap();
    let notes = list_notes(&room.store, room.id).await.unwrap();
    assert_eq!((notes.len(), notes[&None].text.as_str()), (1, "Kind.\n\nShe paused."));
}

#[tokio::test]
async fn words_under_a_question_that_is_gone_never_change_other_words() {
    let room = room().await;
    let gone = Some(acquaint_domain::interviews::QuestionId(Uuid::from_u128(99)));
    let stray = |text: &str, seen: &[&str]| Written {
        question_id: gone,
        text: text.to_owned(),
        seen: seen.iter().map(|seen| (*seen).to_owned()).collect(),
    };
    room.write(3, &[""], "I do not know.\n\nShe said no").await;
    let steps: [(&str, &[&str], &str); 4] = [
        ("not at all", &["no"], "I do not know.\n\nShe said no\n\nnot at all"),
        ("not at all, she said", &["", "not at all"], "I do not know.\n\nShe said no\n\nnot at all, she said"),
        ("not at all, she said", &[""], "I do not know.\n\nShe said no\n\nnot at all, she said"),
        ("", &["not at all, she said"], "I do not know.\n\nShe said no"),
    ];
    for (number, (text, seen, expected)) in (4..).zip(steps) {
        write_notes(&room.store, &context(number), room.id, &[stray(text, seen)]).await.unwrap();
        assert_eq!(list_notes(&room.store, room.id).await.unwrap()[&None].text, expected);
    }
}

#[tokio::test]
async fn what_was_marked_stays_when_its_question_is_taken_out() {
    let room = room().await;
    room.ask(3, &["a?"]).await;
    let question = room.plan().await[0].id;
    let under = |text: &str, seen: &str| Written { question_id: Some(question), text: text.to_owned(), seen: vec![seen.to_owned()] };
    let note = write_notes(&room.store, &context(4), room.id, &[under("Start small.", "")]).await.unwrap().remove(0);
    let person_id = room.interview().await.person_id;
    let (ctx, interview_id) = (context(5), Some(room.id));
    let (id, kind, words) = (ctx.ids().draw(), PassageKind::Advice, "Start small.".to_owned());
    let marked = Passage {
        id,
        person_id,
        interview_id,
        note_id: Some(note.id),
        kind,
        words,
        attribution: acquaint_domain::insights::Attribution::Quotable,
        marked_at: ctx.now,
        transcript_id: None,
        debrief_id: None,
    };
    let mut change = Change::new(&ctx, "insights.mark", "Advice");
    change.add(marked.clone());
    room.store.commit(&change).await.unwrap();
    write_notes(&room.store, &context(6), room.id, &[under("", "Start small.")]).await.unwrap();
    take_out_question(&room.store, &context(7), question).await.unwrap();
    assert!(room.plan().await.is_empty());
    assert_eq!(room.store.list_all::<Passage>().await.unwrap(), [Passage { note_id: None, ..marked.clone() }]);
    let undone = room.store.turn_round(&context(8), context(7).change).await.unwrap().unwrap();
    room.store.commit(&undone.change).await.unwrap();
    assert_eq!(room.store.list_all::<Passage>().await.unwrap(), [marked]);
}

#[tokio::test]
async fn nobody_who_asked_not_to_be_asked_is_met_until_that_is_undone() {
    let room = room().await;
    let person = room.interview().await.person_id;
    record_reply(&room.store, &context(3), person, ReplyTold { kind: ReplyKind::NeverAgain, words: String::new(), again_on: None })
        .await
        .unwrap();
    let refused = agree_interview(&room.store, &context(4), person, agreed("2027-04-26T15:00")).await.unwrap_err();
    assert_eq!(refused.kind, crate::FailureKind::Refused);
    assert!(refused.hint.contains("what came back") && refused.hint.contains("undo"), "{}", refused.hint);
    let undone = room.store.turn_round(&context(5), context(3).change).await.unwrap().unwrap();
    room.store.commit(&undone.change).await.unwrap();
    agree_interview(&room.store, &context(6), person, agreed("2027-04-26T15:00")).await.unwrap();
}
