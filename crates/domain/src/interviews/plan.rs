//! The plan as it stands: the first three questions, the order in which to ask, and putting new ones in. What to suggest is
//! decided in `planner`.
//!
//! House rule of the method: 12 to 14 questions, three of which must be asked, the rest in reserve.

use super::{BankQuestion, Question, QuestionKind, bank};

/// How many questions a plan holds at the most. House rule.
pub const QUESTIONS_AT_MOST: usize = 14;
/// How many of them must be asked. House rule.
pub const MUST_ASKS: usize = 3;

/// What the three questions of a first talk are about: how they came to it, what a day is like, what it takes.
const FIRST: [QuestionKind; MUST_ASKS] = [QuestionKind::Path, QuestionKind::Role, QuestionKind::Skills];

/// Questions to choose from before anything is agreed on: three that suit any work, then some more.
#[must_use]
pub fn first_questions() -> (Vec<&'static BankQuestion>, Vec<&'static BankQuestion>) {
    let must = |kind: &QuestionKind| bank().iter().find(|question| question.kind == *kind && question.must);
    let others = [QuestionKind::NittyGritty, QuestionKind::GettingIn, QuestionKind::Advice, QuestionKind::Closing];
    (FIRST.iter().filter_map(must).collect(), others.iter().filter_map(must).collect())
}

/// The order in which to ask: what must be asked, then the plan, then the closing questions.
pub fn sort_for_asking(questions: &mut [Question]) {
    questions.sort_by_key(|question| (rank(question), question.position));
}

fn rank(question: &Question) -> u8 {
    match question {
        Question { must_ask: true, .. } => 0,
        Question { kind: QuestionKind::Closing, .. } => 2,
        Question { .. } => 1,
    }
}

/// Puts new questions into a plan: closing ones at its end, all others before the closing ones that stand there.
/// Every question gets its place, counted from 1.
#[must_use]
pub fn place_questions(mut plan: Vec<Question>, new: Vec<Question>) -> Vec<Question> {
    plan.sort_by_key(|question| question.position);
    let closing = plan.iter().rev().take_while(|question| question.kind == QuestionKind::Closing).count();
    let end = plan.split_off(plan.len() - closing);
    let (last, others): (Vec<Question>, Vec<Question>) = new.into_iter().partition(|question| question.kind == QuestionKind::Closing);
    plan.extend(others.into_iter().chain(end).chain(last));
    for (position, question) in (1..).zip(&mut plan) {
        question.position = position;
    }
    plan
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::interviews::{InterviewId, QuestionId};

    fn question(text: &str, kind: QuestionKind, must_ask: bool, position: i64) -> Question {
        let id = QuestionId(Uuid::from_u128(u128::from(text.bytes().next().unwrap())));
        Question {
            id,
            interview_id: InterviewId(Uuid::nil()),
            text: text.to_owned(),
            kind,
            must_ask,
            position,
            asked_at: None,
            learning_question_id: None,
        }
    }

    fn texts(questions: &[Question]) -> String {
        questions.iter().map(|question| question.text.as_str()).collect()
    }

    #[test]
    fn must_asks_come_first_and_closing_questions_last() {
        let mut plan = [
            question("a", QuestionKind::Closing, false, 1),
            question("b", QuestionKind::Own, false, 2),
            question("c", QuestionKind::Role, true, 3),
        ];
        sort_for_asking(&mut plan);
        assert_eq!(texts(&plan), "cba");
    }

    #[test]
    fn new_questions_stand_before_the_closing_ones_and_places_have_no_gaps() {
        let plan = vec![question("a", QuestionKind::Own, false, 2), question("z", QuestionKind::Closing, false, 7)];
        let new = vec![question("y", QuestionKind::Closing, false, 0), question("b", QuestionKind::Own, false, 0)];
        let placed = place_questions(plan, new);
        assert_eq!(texts(&placed), "abzy");
        assert_eq!(placed.iter().map(|question| question.position).collect::<Vec<_>>(), [1, 2, 3, 4]);
    }

    #[test]
    fn three_questions_are_ready_for_a_first_talk_and_none_of_them_is_offered_twice() {
        let (three, more) = first_questions();
        assert_eq!(three.len(), MUST_ASKS);
        assert!(!more.is_empty() && more.iter().all(|question| !three.contains(question)));
    }
}
