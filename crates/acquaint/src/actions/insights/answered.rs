//! Which question a passage answered: a quote by itself says half. A note knows its question; a turn of a transcript stands
//! under one.

use std::collections::{HashMap, HashSet};

use acquaint_domain::{
    insights::{Passage, PassageId},
    interviews::{Note, NoteId, Question, QuestionId, TranscriptId},
};
use acquaint_store::Store;

use crate::actions::{
    Result,
    interviews::{Matched, match_transcripts},
};

/// The question that each of some passages answered, where that is known. A note beside all questions answered none.
///
/// # Errors
/// If the store does not answer.
pub async fn questions_of<'a>(store: &Store, passages: impl IntoIterator<Item = &'a Passage>) -> Result<HashMap<PassageId, String>> {
    let passages: Vec<&Passage> = passages.into_iter().collect();
    let mut found = in_notes(store, &passages).await?;
    let transcripts: HashSet<TranscriptId> = passages.iter().filter_map(|passage| passage.transcript_id).collect();
    // What was taken from a transcript stays when the transcript goes; then nobody knows what it answered.
    for matched in match_transcripts(store, &transcripts.into_iter().collect::<Vec<_>>()).await? {
        let from = passages.iter().filter(|passage| passage.transcript_id == Some(matched.transcript.id));
        found.extend(from.filter_map(|passage| Some((passage.id, asked_before(&matched, &passage.words)?))));
    }
    Ok(found)
}

async fn in_notes(store: &Store, passages: &[&Passage]) -> Result<HashMap<PassageId, String>> {
    let notes: HashSet<NoteId> = passages.iter().filter_map(|passage| passage.note_id).collect();
    let notes: Vec<Note> = store.find_some(&notes.into_iter().collect::<Vec<_>>()).await?;
    let asked: HashMap<NoteId, QuestionId> = notes.iter().filter_map(|note| Some((note.id, note.question_id?))).collect();
    let questions: HashSet<QuestionId> = asked.values().copied().collect();
    let questions: Vec<Question> = store.find_some(&questions.into_iter().collect::<Vec<_>>()).await?;
    let texts: HashMap<QuestionId, String> = questions.into_iter().map(|question| (question.id, question.text)).collect();
    let text = |passage: &&&Passage| texts.get(asked.get(&passage.note_id?)?).cloned();
    Ok(passages.iter().filter_map(|passage| Some((passage.id, text(&passage)?))).collect())
}

/// The question under which words of a transcript stand. Where they stand under several, nobody knows which it was.
fn asked_before(matched: &Matched, words: &str) -> Option<String> {
    let asked = |turn: usize| matched.answers.iter().find(|answer| (answer.turn..answer.end).contains(&turn))?.question_id;
    let asked: HashSet<Option<QuestionId>> = turns_of(matched, words).into_iter().map(asked).collect();
    let only = if asked.len() == 1 { asked.into_iter().next()?? } else { return None };
    matched.questions.iter().find(|question| question.id == only).map(|question| question.text.clone())
}

/// The turns from which words can come: those that hold them, else the longest of those that stand in them. A short turn such
/// as "Yes." stands in many words that were said elsewhere.
fn turns_of(matched: &Matched, words: &str) -> Vec<usize> {
    let turns = matched.transcript.turns.iter().enumerate().filter(|(_, turn)| !matched.transcript.is_mine(turn));
    let turns: Vec<(usize, &str)> = turns.map(|(at, turn)| (at, turn.text.trim())).filter(|(_, text)| !text.is_empty()).collect();
    let holding: Vec<usize> = turns.iter().filter(|(_, text)| text.contains(words.trim())).map(|(at, _)| *at).collect();
    if !holding.is_empty() {
        return holding;
    }
    let within = || turns.iter().filter(|(_, text)| words.contains(text));
    let longest = within().map(|(_, text)| text.len()).max();
    within().filter(|(_, text)| Some(text.len()) == longest).map(|(at, _)| *at).collect()
}

#[cfg(test)]
mod tests {
    use acquaint_domain::interviews::{Answer, InterviewId, QuestionKind, Transcript, Turn};
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;

    /// A transcript in which each question is followed by what they said to it.
    fn talk(said: &[(&str, &[&str])]) -> Matched {
        let (mut turns, mut questions, mut answers) = (Vec::new(), Vec::new(), Vec::new());
        let turn = |speaker: &str, text: &str| Turn { speaker: speaker.to_owned(), start: None, end: None, text: text.to_owned() };
        for (number, (asked, said)) in (1..).zip(said) {
            let (id, begin) = (QuestionId(Uuid::from_u128(number)), turns.len());
            turns.push(turn("Me", asked));
            turns.extend(said.iter().map(|text| turn("Ana", text)));
            answers.push(Answer { turn: begin, end: turns.len(), asks: true, question_id: Some(id), confidence: None, by_hand: false });
            questions.push(Question {
                id,
                interview_id: InterviewId(Uuid::nil()),
                text: (*asked).to_owned(),
                kind: QuestionKind::Role,
                must_ask: false,
                position: 1,
                asked_at: None,
                learning_question_id: None,
            });
        }
        let transcript = Transcript {
            id: TranscriptId(Uuid::nil()),
            interview_id: InterviewId(Uuid::nil()),
            name: String::new(),
            me: "Me".to_owned(),
            turns,
            added_at: Timestamp::UNIX_EPOCH,
        };
        Matched { transcript, questions, answers }
    }

    #[track_caller]
    fn check(said: &[(&str, &[&str])], words: &str, expected: Option<&str>) {
        assert_eq!(asked_before(&talk(said), words).as_deref(), expected);
    }

    #[test]
    fn is2_a_quote_answers_the_question_of_the_turn_that_holds_it() {
        let said: &[(&str, &[&str])] = &[("Is it hard?", &["Yes."]), ("What helps?", &["Yes. A good pair of boots helps.", "And tea."])];
        check(said, "Yes. A good pair of boots helps.", Some("What helps?"));
        check(said, "A good pair of boots", Some("What helps?"));
        check(said, "Yes. A good pair of boots helps. And tea.", Some("What helps?"));
        check(said, "A bad pair of boots", None);
    }

    #[test]
    fn is2_of_two_equal_turns_under_two_questions_nobody_knows_which_it_was() {
        check(&[("Is it hard?", &["It is the rota."]), ("What would you change?", &["It is the rota."])], "It is the rota.", None);
        check(&[("Is it hard?", &["It is the rota.", "It is the rota."])], "It is the rota.", Some("Is it hard?"));
    }
}
