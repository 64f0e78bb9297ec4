//! A plan while two people talk: what comes now, what is left for when time allows, and what was asked already.

use super::{Place, Quarter, Question, QuestionKind, sort_for_asking, time_plan};

/// The questions of a plan, as they stand at one moment of the conversation.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Talking {
    /// What comes now, then the next ones.
    pub ahead: Vec<Question>,
    /// What did not fit into the minutes, for when time is left.
    pub reserve: Vec<Question>,
    /// What was asked, in the order of the plan.
    pub asked: Vec<Question>,
}

/// Takes a plan apart for a moment of the conversation. In the last minutes the closing questions come first, so that they are
/// not forgotten. When all else was asked, the reserve moves up.
#[must_use]
pub fn talking(mut plan: Vec<Question>, minutes: i64, quarter: Quarter) -> Talking {
    plan.sort_by_key(|question| question.position);
    let timings = time_plan(&plan, minutes);
    let placed = plan.into_iter().zip(timings);
    let (mut talking, mut placed_reserve) = (Talking::default(), Vec::new());
    for (question, timing) in placed {
        match (question.asked_at, timing.place) {
            (Some(_), _) => talking.asked.push(question),
            (None, Place::Reserve) => placed_reserve.push(question),
            (None, _) => talking.ahead.push(question),
        }
    }
    sort_for_asking(&mut talking.ahead);
    if matches!(quarter, Quarter::LastMinutes | Quarter::Over) {
        talking.ahead.sort_by_key(|question| question.kind != QuestionKind::Closing);
    }
    if talking.ahead.is_empty() {
        talking.ahead = placed_reserve;
    } else {
        talking.reserve = placed_reserve;
    }
    talking
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;
    use crate::interviews::{InterviewId, QuestionId};

    fn question(text: &str, kind: QuestionKind, position: i64, asked: bool) -> Question {
        Question {
            id: QuestionId(Uuid::from_u128(u128::try_from(position).unwrap())),
            interview_id: InterviewId(Uuid::nil()),
            text: text.to_owned(),
            kind,
            must_ask: false,
            position,
            asked_at: asked.then_some(Timestamp::UNIX_EPOCH),
            learning_question_id: None,
        }
    }

    fn plan(asked: &str) -> Vec<Question> {
        let rows = ["Path?", "Day?", "Skills?", "Pay?", "Trends?", "Advice?", "Culture?", "Worst?", "Tools?"];
        let mut plan: Vec<Question> =
            (1..).zip(rows).map(|(at, text)| question(text, QuestionKind::Role, at, asked.contains(text))).collect();
        plan.push(question("Who else?", QuestionKind::Closing, 10, asked.contains("Who else?")));
        plan
    }

    fn texts(questions: &[Question]) -> Vec<&str> {
        questions.iter().map(|question| question.text.as_str()).collect()
    }

    #[test]
    fn what_fits_comes_first_and_the_rest_waits_in_reserve() {
        let talking = talking(plan("Day?"), 15, Quarter::Early);
        assert_eq!(texts(&talking.asked), ["Day?"]);
        assert_eq!(talking.ahead[0].text, "Path?");
        assert_eq!(talking.ahead.last().map(|question| question.text.as_str()), Some("Who else?"));
        assert!(texts(&talking.reserve).contains(&"Tools?"), "{talking:?}");
    }

    #[test]
    fn the_closing_questions_come_first_in_the_last_minutes() {
        for quarter in [Quarter::LastMinutes, Quarter::Over] {
            assert_eq!(talking(plan(""), 20, quarter).ahead[0].text, "Who else?");
        }
    }

    #[test]
    fn when_all_was_asked_the_reserve_moves_up() {
        let first = talking(plan(""), 15, Quarter::Early);
        let asked = texts(&first.ahead).join(" ");
        let later = talking(plan(&asked), 15, Quarter::Early);
        assert_eq!((texts(&later.ahead), later.reserve.is_empty()), (texts(&first.reserve), true));
    }
}
