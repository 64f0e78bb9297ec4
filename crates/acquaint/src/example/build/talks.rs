//! The part of the world about conversations: agreed, practised, held with notes, looked back at.

use acquaint_domain::{
    Change, Word as _,
    context::Ids,
    follow_ups::Debrief,
    insights::{Attribution, Passage, PassageKind},
    interviews::{Interview, Note, NoteId, Question, QuestionKind, Recall, Rehearsal, Setting, USUAL_MINUTES, bank},
};
use jiff::Timestamp;

use super::World;
use crate::example::read::Entry;

impl World {
    pub(super) fn agree(&mut self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
        let interview = Interview {
            id: ids.draw(),
            person_id: self.told.people.get(&entry.who)?.id,
            exploration_id: self.told.exploration,
            starts: self.when(&entry.text("when"))?,
            zone: self.zone.iana_name().unwrap_or("UTC").to_owned(),
            minutes: entry.text("minutes").parse().unwrap_or(USUAL_MINUTES),
            setting: Setting::from_word(&entry.text("setting"))?,
            place: entry.text("place"),
            sequence: 0,
            agreed_at: change.at,
            began_at: None,
            ended_at: None,
            cancelled_at: None,
        };
        change.add(interview.clone());
        let mut questions = Vec::new();
        for (position, (key, text)) in (1..).zip(entry.iter().filter(|(key, _)| ["must", "also"].contains(key))) {
            let learning_question_id = self.told.learning.iter().find(|learning| learning.text == text).map(|learning| learning.id);
            let kind = if learning_question_id.is_some() { QuestionKind::Learning } else { kind_of(text) };
            questions.push(Question {
                id: ids.draw(),
                interview_id: interview.id,
                text: text.to_owned(),
                kind,
                must_ask: key == "must",
                position,
                asked_at: None,
                learning_question_id,
            });
        }
        for question in &questions {
            change.add(question.clone());
        }
        self.told.talks.insert(entry.who.clone(), (interview, questions, Vec::new()));
        Some(())
    }

    pub(super) fn rehearse(&self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
        let (interview, questions, _) = self.told.talks.get(&entry.who)?;
        let place: Option<i64> = entry.text("question").parse().ok();
        let question_id = questions.iter().find(|question| Some(question.position) == place).map(|question| question.id);
        let (id, recall) = (ids.draw(), Recall::from_word(&entry.text("recall"))?);
        change.add(Rehearsal { id, interview_id: interview.id, question_id, recall, said_at: change.at });
        Some(())
    }

    pub(super) fn end(&mut self, change: &mut Change, entry: &Entry) -> Option<()> {
        let (days, time) = entry.all("began").next()?.split_once(' ')?;
        let began_at = self.moment(days.parse().ok()?, time)?;
        let (interview, questions, notes) = self.told.talks.get_mut(&entry.who)?;
        let after = Interview { began_at: Some(began_at), ended_at: Some(change.at), ..interview.clone() };
        change.replace(interview.clone(), after.clone());
        *interview = after;
        for question in questions.iter_mut() {
            let text = entry.text(&format!("note {}", question.position));
            if !text.is_empty() {
                let asked = Question { asked_at: Some(change.at), ..question.clone() };
                change.replace(question.clone(), asked.clone());
                notes.push(note(interview, Some(question), text, change.at));
                *question = asked;
            }
        }
        notes.push(note(interview, None, entry.text("note"), change.at));
        for note in notes.iter() {
            change.add(note.clone());
        }
        Some(())
    }

    pub(super) fn mark(&mut self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
        let (interview, _, notes) = self.told.talks.get(&entry.who)?;
        for (key, words) in entry.iter() {
            let note = notes.iter().find(|note| note.text.contains(words))?;
            let passage = Passage {
                id: ids.draw(),
                person_id: interview.person_id,
                interview_id: Some(interview.id),
                note_id: Some(note.id),
                kind: PassageKind::from_word(key)?,
                words: words.to_owned(),
                marked_at: change.at,
                transcript_id: None,
                debrief_id: None,
                attribution: Attribution::Quotable,
            };
            change.add(passage.clone());
            self.told.weighed.passages.push(passage);
        }
        Some(())
    }

    pub(super) fn debrief(&self, change: &mut Change, entry: &Entry) -> Option<()> {
        let interview = self.told.talks.get(&entry.who)?.0.id;
        change.add(Debrief {
            learned: entry.text("learned"),
            fit: entry.text("fit"),
            open: entry.text("open"),
            better: entry.text("better"),
            confidence: entry.text("confidence").parse().ok(),
            written_at: change.at,
            ..Debrief::blank(interview)
        });
        Some(())
    }
}

fn kind_of(text: &str) -> QuestionKind {
    bank().iter().find(|question| question.text == text).map_or(QuestionKind::Own, |question| question.kind)
}

fn note(interview: &Interview, question: Option<&Question>, text: String, written_at: Timestamp) -> Note {
    let question_id = question.map(|question| question.id);
    Note { id: NoteId::of(interview.id, question_id), interview_id: interview.id, question_id, text, written_at }
}
