//! What becomes of a transcript that is added, and of what is decided about it by hand.

use acquaint_domain::{
    RecordId as _,
    interviews::{Answer, Confidence, Transcript, TranscriptId, Turn},
};
use acquaint_formats::read_transcript;

use super::*;
use crate::actions::{
    insights::{Mark, mark_passages},
    journal::undo,
    people::remove_person,
};

const FILE: &str = "Mira: Hello!\nAmina: Hello.\nMira: How did you come to nursing?\nAmina: My aunt took me along.\nShe never sat down.\n\
    Mira: What do nights do to your week?\nAmina: They eat it.\n";

fn turns(file: &str) -> Vec<Turn> {
    read_transcript(file.as_bytes().to_vec()).unwrap().turns
}

/// A conversation with two questions and its transcript.
async fn recorded() -> (Room, TranscriptId) {
    let room = room().await;
    room.ask(10, &["How did you come to nursing?", "What do nights do to your week?"]).await;
    let id = add_transcript(&room.store, &context(11), room.id, "talk.txt", turns(FILE), None).await.unwrap();
    (room, id)
}

/// Each part that answers a question: the question, how sure it is, and what was said.
async fn answers(store: &Store, id: TranscriptId) -> Vec<(String, Option<Confidence>, String)> {
    let Matched { transcript, questions, answers } = match_transcript(store, id).await.unwrap();
    let said = |answer: &Answer| transcript.said(answer).map(|(_, turn)| turn.text.clone()).collect::<Vec<_>>().join(" / ");
    let found = |answer: &Answer| {
        let question = questions.iter().find(|question| Some(question.id) == answer.question_id)?;
        Some((question.text.clone(), answer.confidence, said(answer)))
    };
    answers.iter().filter_map(found).collect()
}

#[tokio::test]
async fn in10_answers_stand_under_their_questions_and_oneself_is_known() {
    let (room, id) = recorded().await;
    let expected = [
        ("How did you come to nursing?".to_owned(), Some(Confidence::Sure), "My aunt took me along. She never sat down.".to_owned()),
        ("What do nights do to your week?".to_owned(), Some(Confidence::Sure), "They eat it.".to_owned()),
    ];
    assert_eq!(answers(&room.store, id).await, expected);
    let kept: Transcript = get(&room.store, id).await.unwrap();
    assert_eq!((kept.me.as_str(), kept.name.as_str()), ("Mira", "talk.txt"));
}

#[tokio::test]
async fn in10_the_same_file_again_changes_nothing() {
    let (room, id) = recorded().await;
    choose_speaker(&room.store, &context(12), id, "", "Amina").await.unwrap();
    let again = add_transcript(&room.store, &context(13), room.id, "copy.txt", turns(FILE), Some("Mira")).await.unwrap();
    assert_eq!(again, id);
    assert!(room.store.find_entry(context(13).change).await.unwrap().is_none());
    assert_eq!(get::<Transcript>(&room.store, id).await.unwrap().me, "Amina");
    let other = add_transcript(&room.store, &context(14), room.id, "", turns("Mira: Why?\nAmina: So.\n"), None).await.unwrap();
    assert_ne!(other, id);
    assert_eq!(list_transcripts(&room.store, room.id).await.unwrap().len(), 2);
}

#[tokio::test]
async fn in10_an_answer_put_elsewhere_stays_there_until_it_is_taken_back() {
    let (room, id) = recorded().await;
    let nights = room.plan().await[1].id;
    place_answer(&room.store, &context(12), id, 2, Some(nights)).await.unwrap();
    let moved = answers(&room.store, id).await;
    assert!(moved.iter().all(|(question, ..)| question.starts_with("What do nights")), "{moved:?}");
    assert_eq!(moved[0].1, None, "what was put by hand needs no confidence");
    undo(&room.store, &context(13), context(12).change).await.unwrap();
    assert_eq!(answers(&room.store, id).await.len(), 2);
    assert!(answers(&room.store, id).await[0].0.starts_with("How did"));
}

#[tokio::test]
async fn in10_only_what_is_there_can_be_chosen() {
    let (room, id) = recorded().await;
    assert!(choose_speaker(&room.store, &context(12), id, "", "Tomás").await.is_err());
    assert!(choose_speaker(&room.store, &context(12), id, "0000000000000000", "Amina").await.is_err(), "it was changed elsewhere");
    for turn in [-1, 6, i64::MAX] {
        assert!(place_answer(&room.store, &context(13), id, turn, None).await.is_err(), "{turn}");
    }
    let person = room.interview().await.person_id;
    let other = agree_interview(&room.store, &context(14), person, agreed("2027-04-26T15:00")).await.unwrap();
    add_questions(&room.store, &context(15), other, vec![(QuestionKind::Own, "Elsewhere?".to_owned())]).await.unwrap();
    let foreign = list_questions(&room.store, other).await.unwrap()[0].id;
    assert!(place_answer(&room.store, &context(16), id, 2, Some(foreign)).await.is_err());
}

#[tokio::test]
async fn in10_what_was_kept_of_a_transcript_outlives_it_and_undo_brings_both_together() {
    let (room, id) = recorded().await;
    let mark = Mark { note: None, transcript: Some(id), debrief: None, kind: PassageKind::Path, words: "She never sat down.".to_owned() };
    mark_passages(&room.store, &context(12), room.id, vec![mark], None).await.unwrap();
    place_answer(&room.store, &context(13), id, 2, None).await.unwrap();
    remove_transcript(&room.store, &context(14), id).await.unwrap();
    let source = async || room.store.list_all::<Passage>().await.unwrap()[0].transcript_id;
    assert_eq!(source().await, None);
    assert!(room.store.find::<Transcript>(id).await.unwrap().is_none());
    assert_eq!(undo(&room.store, &context(15), context(14).change).await.unwrap().kept, []);
    assert_eq!(source().await, Some(id));
    assert_eq!(answers(&room.store, id).await.len(), 1, "what was put under no question stays there");
}

#[tokio::test]
async fn a_transcript_is_found_by_its_words_and_goes_with_the_person() {
    let (room, id) = recorded().await;
    let found = async || room.store.search("aunt").await.unwrap().into_iter().map(|hit| hit.record.uuid()).collect::<Vec<_>>();
    assert_eq!(found().await, [id.uuid()]);
    remove_person(&room.store, &context(12), room.interview().await.person_id).await.unwrap();
    assert_eq!(found().await, Vec::<Uuid>::new());
}

#[tokio::test]
async fn a_question_that_is_taken_out_leaves_its_answer_in_the_transcript() {
    let (room, id) = recorded().await;
    let [path, _] = room.plan().await.try_into().unwrap();
    place_answer(&room.store, &context(12), id, 2, Some(path.id)).await.unwrap();
    place_answer(&room.store, &context(13), id, 4, Some(path.id)).await.unwrap();
    take_out_question(&room.store, &context(14), path.id).await.unwrap();
    assert_eq!(answers(&room.store, id).await.len(), 1, "the other one is matched by its words again");
}
