//! From which facts a plan is suggested, and what counts as covered.

use acquaint_domain::{
    Change,
    insights::{Attribution, Covered},
    interviews::Reason,
    people::Person,
};

use super::*;
use crate::actions::{
    aim::{add_learning_questions, start_exploration},
    insights::list_coverage,
    journal::undo,
};

const NIGHTS: &str = "How do nights feel?";

/// A room whose conversation belongs to an exploration with one learning question.
async fn curious() -> (Room, ExplorationId) {
    let room = room().await;
    let exploration = start_exploration(&room.store, &context(10), "Nursing").await.unwrap();
    add_learning_questions(&room.store, &context(11), exploration, NIGHTS).await.unwrap();
    let with_aim = Agreement { exploration_id: Some(exploration), ..agreed("2027-03-26T15:00") };
    edit_interview(&room.store, &context(12), room.id, "", with_aim).await.unwrap();
    (room, exploration)
}

impl Room {
    async fn fill(&self, number: u128) -> Vec<Question> {
        fill_questions(&self.store, &context(number), self.id).await.unwrap();
        self.plan().await
    }

    /// Another conversation, with the same person or with somebody new who works somewhere.
    async fn talk_with(&self, number: u128, who: Option<&str>, exploration: ExplorationId) -> Talk<'_> {
        let person = match who {
            Some(line) => {
                let (name, organization) = line.split_once(" at ").unwrap();
                let fields = PersonFields { name: name.to_owned(), organization: organization.to_owned(), ..PersonFields::default() };
                add_person(&self.store, &context(number), fields).await.unwrap()
            }
            None => self.interview().await.person_id,
        };
        let agreement = Agreement { exploration_id: Some(exploration), ..agreed("2027-04-02T15:00") };
        let id = agree_interview(&self.store, &context(number + 1), person, agreement).await.unwrap();
        Talk { store: &self.store, id }
    }
}

struct Talk<'a> {
    store: &'a Store,
    id: InterviewId,
}

impl Talk<'_> {
    /// Asks one question in it.
    async fn ask(&self, number: u128, text: &str) {
        add_questions(self.store, &context(number), self.id, vec![(QuestionKind::Learning, text.to_owned())]).await.unwrap();
        begin(self.store, &context(number + 1), self.id, context(number + 1).now).await.unwrap();
        let question = list_questions(self.store, self.id).await.unwrap().into_iter().find(|question| question.text == text).unwrap();
        mark_asked(self.store, &context(number + 2), self.id, question.id, true).await.unwrap();
    }
}

async fn covered(room: &Room, exploration: ExplorationId) -> (usize, usize) {
    let Covered { voices, independent, .. } = list_coverage(&room.store, exploration).await.unwrap().remove(0);
    (voices.len(), independent)
}

#[tokio::test]
async fn in5_what_was_asked_before_is_not_suggested_to_the_same_person_again() {
    let (room, exploration) = curious().await;
    let first = room.fill(20).await.into_iter().find(|question| question.kind == QuestionKind::Path).unwrap();
    begin(&room.store, &context(21), room.id, context(21).now).await.unwrap();
    mark_asked(&room.store, &context(22), room.id, first.id, true).await.unwrap();
    let again = room.talk_with(30, None, exploration).await;
    fill_questions(&room.store, &context(32), again.id).await.unwrap();
    let plan = list_questions(&room.store, again.id).await.unwrap();
    assert!(plan.len() >= 12 && plan.iter().all(|question| question.text != first.text));
    let other = room.talk_with(40, Some("Kofi Mensah at Mercy"), exploration).await;
    fill_questions(&room.store, &context(42), other.id).await.unwrap();
    assert!(list_questions(&room.store, other.id).await.unwrap().iter().any(|question| question.text == first.text));
}

#[tokio::test]
async fn in5_what_was_taken_out_by_hand_is_not_suggested_again_and_undo_brings_it_back_whole() {
    let (room, _) = curious().await;
    let taken = room.fill(20).await.into_iter().find(|question| question.kind == QuestionKind::Role).unwrap();
    take_out_question(&room.store, &context(21), taken.id).await.unwrap();
    assert!(room.fill(22).await.iter().all(|question| question.text != taken.text));
    undo(&room.store, &context(23), context(21).change).await.unwrap();
    assert!(room.plan().await.iter().any(|question| question.text == taken.text));
    assert!(room.store.list_all::<acquaint_domain::interviews::DroppedQuestion>().await.unwrap().is_empty());
}

#[tokio::test]
async fn in5_suggesting_again_moves_nothing_that_was_ordered_by_hand() {
    let (room, _) = curious().await;
    let plan = room.fill(20).await;
    move_question(&room.store, &context(21), plan[3].id, true).await.unwrap();
    take_out_question(&room.store, &context(22), plan[5].id).await.unwrap();
    let before = room.texts().await;
    let after: Vec<String> = room.fill(23).await.into_iter().map(|question| question.text).filter(|text| before.contains(text)).collect();
    assert_eq!(after, before);
}

#[tokio::test]
async fn in5_a_learning_question_counts_as_asked_in_other_words_too() {
    let (room, exploration) = curious().await;
    let planned = room.fill(20).await.into_iter().find(|question| question.text == NIGHTS).unwrap();
    edit_question(&room.store, &context(21), planned.id, "", "What was your last night like?").await.unwrap();
    assert_eq!(covered(&room, exploration).await, (0, 0));
    begin(&room.store, &context(22), room.id, context(22).now).await.unwrap();
    mark_asked(&room.store, &context(23), room.id, planned.id, true).await.unwrap();
    assert_eq!(covered(&room, exploration).await, (1, 1));
}

#[tokio::test]
async fn in5_two_people_of_one_place_are_one_independent_answer() {
    let (room, exploration) = curious().await;
    for (number, who) in [(100, "Kofi Mensah at Mercy"), (200, "Ana Silva at Mercy"), (300, "Jun Park at St. Anne")] {
        room.talk_with(number, Some(who), exploration).await.ask(number + 10, NIGHTS).await;
    }
    assert_eq!(covered(&room, exploration).await, (3, 2));
}

#[tokio::test]
async fn in3_what_one_person_said_is_suggested_to_somebody_else_for_a_second_voice() {
    let (room, exploration) = curious().await;
    let other = room.talk_with(30, Some("Kofi Mensah at Mercy"), exploration).await;
    let told: Interview = get(&room.store, other.id).await.unwrap();
    let mut change = Change::new(&context(40), "insights.mark", "Kofi");
    change.add(Passage {
        id: context(40).ids().draw(),
        person_id: told.person_id,
        interview_id: None,
        note_id: None,
        kind: PassageKind::Trend,
        words: "Night shifts will be paid better.".to_owned(),
        marked_at: context(40).now,
        transcript_id: None,
        debrief_id: None,
        attribution: Attribution::Quotable,
    });
    room.store.commit(&change).await.unwrap();
    let facts = planning_facts(&room.store, &context(41), &room.interview().await).await.unwrap();
    let [heard] = facts.sources().heard else { panic!("one thing was said once") };
    assert_eq!(heard.text, "Somebody told me: “Night shifts will be paid better”. How do you see it?");
    assert_eq!((heard.kind, facts.why(&heard.text)[0].reason), (QuestionKind::Trends, Reason::SecondVoice));
    let of_themselves = planning_facts(&room.store, &context(42), &told).await.unwrap();
    assert!(of_themselves.sources().heard.is_empty());
    assert_eq!(get::<Person>(&room.store, told.person_id).await.unwrap().name, heard.who);
}
