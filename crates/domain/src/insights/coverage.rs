//! Coverage: which learning questions have been asked, of whom, and how many of the answers are independent of each other.
//!
//! It is a function of what was asked. Whether an answer was a good one is for the person to judge, so nothing here does.

use std::collections::HashSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::Sources;
use crate::{
    aim::LearningQuestion,
    interviews::{InterviewId, Question},
    people::{OrganizationId, PersonId},
};

/// An answer: who was asked, in which conversation, and where they work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Voice {
    /// Who.
    pub person_id: PersonId,
    /// In which conversation.
    pub interview_id: InterviewId,
    /// Where they work, if known.
    pub organization_id: Option<OrganizationId>,
}

/// A learning question with the answers to it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Covered {
    /// The learning question.
    pub question: LearningQuestion,
    /// The answers, the earliest first, one for each person.
    pub voices: Vec<Voice>,
    /// How many of them are independent: see [`Sources`].
    pub independent: usize,
}

/// Which learning questions have which answers. The questions are those that were asked, with who answered, the earliest first.
#[must_use]
pub fn coverage<'a>(
    learning: Vec<LearningQuestion>,
    asked: impl IntoIterator<Item = (&'a Question, Voice)> + Clone,
    sources: &Sources,
) -> Vec<Covered> {
    let cover = |question: LearningQuestion| {
        let mut people = HashSet::new();
        let answers = asked.clone().into_iter().filter(|(planned, _)| is_about(planned, &question)).map(|(_, voice)| voice);
        let voices: Vec<Voice> = answers.filter(|voice| people.insert(voice.person_id)).collect();
        Covered { independent: sources.independent(voices.iter().map(|voice| voice.person_id)), question, voices }
    };
    learning.into_iter().map(cover).collect()
}

/// Whether a question of a plan asks what one wants to find out: it came from there, or has the same words.
#[must_use]
pub fn is_about(planned: &Question, learning: &LearningQuestion) -> bool {
    let words = |text: &str| text.trim().to_lowercase();
    planned.learning_question_id == Some(learning.id) || words(&planned.text) == words(&learning.text)
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;
    use crate::insights::sources::tests::{named, person, works};
    use crate::{
        aim::{ExplorationId, LearningQuestionId},
        interviews::{QuestionId, QuestionKind},
    };

    fn learning(id: u128, text: &str) -> LearningQuestion {
        let (id, exploration_id) = (LearningQuestionId(Uuid::from_u128(id)), ExplorationId(Uuid::nil()));
        LearningQuestion { id, exploration_id, text: text.to_owned(), written_at: Timestamp::UNIX_EPOCH }
    }

    fn planned(text: &str, from: Option<u128>) -> Question {
        Question {
            id: QuestionId(Uuid::nil()),
            interview_id: InterviewId(Uuid::nil()),
            text: text.to_owned(),
            kind: QuestionKind::Learning,
            must_ask: false,
            position: 1,
            asked_at: None,
            learning_question_id: from.map(|id| LearningQuestionId(Uuid::from_u128(id))),
        }
    }

    fn voice(id: u128) -> Voice {
        Voice { person_id: person(id), interview_id: InterviewId(Uuid::from_u128(id)), organization_id: None }
    }

    #[test]
    fn an_answer_counts_in_other_words_too_and_one_person_counts_once() {
        let (own, other) = (planned("what is a WEEK like? ", None), planned("How was last week?", Some(1)));
        let asked = [(&own, voice(1)), (&other, voice(1)), (&other, voice(2))];
        let questions = || vec![learning(1, "What is a week like?"), learning(2, "Is it far?")];
        let counted = |sources: &Sources| -> Vec<(usize, usize)> {
            coverage(questions(), asked, sources).iter().map(|one| (one.voices.len(), one.independent)).collect()
        };
        assert_eq!(counted(&Sources::default()), [(2, 2), (0, 0)]);
        assert_eq!(counted(&Sources::of([works(1, 7), works(2, 7)], &[])), [(2, 1), (0, 0)], "of one house");
        assert_eq!(counted(&Sources::of([], &[named(1, 2)])), [(2, 1), (0, 0)], "one named the other");
    }
}
