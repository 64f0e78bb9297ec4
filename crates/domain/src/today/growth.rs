//! The way so far, in a few counts: with how many people one has come how far. Nothing is counted that was not done, and there
//! is no streak that could break.

use std::collections::BTreeSet;

use crate::{
    Word as _,
    people::{History, Path, PersonId, Step},
};

/// Below how many people nothing can be read off the counts. House rule.
pub const FEW_STEPS: usize = 5;

/// With how many people one has come how far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Growth {
    /// Each step of the way with how many people have come so far, in the order of the way. Whoever answered or talked with one
    /// stands under the first step, too, also if nothing of an asking is known.
    pub steps: Vec<(Step, usize)>,
    /// With how many people one talked who were not asked as far as is known.
    pub met_unasked: usize,
    /// How many people answered or agreed on a date, who were not asked as far as is known and with whom one has not talked.
    pub answered_unasked: usize,
    /// Of how many people a date is all that is known of an answer.
    pub only_dated: usize,
}

impl Growth {
    /// How many people one has asked, or met without asking.
    #[must_use]
    pub fn people(&self) -> usize {
        self.steps.iter().map(|(_, count)| *count).max().unwrap_or_default()
    }

    /// Whether the counts are too small to read anything off them.
    #[must_use]
    pub fn is_small(&self) -> bool {
        self.people() < FEW_STEPS
    }
}

/// With how many people one has come how far, from what happened.
#[must_use]
pub fn growth(history: &History) -> Growth {
    let asked = history.messages.iter().map(|message| message.person_id);
    let met = history.interviews.iter().map(|interview| interview.person_id);
    let rest = history.replies.iter().map(|reply| reply.person_id).chain(history.calls.iter().map(|call| call.person_id));
    let people: BTreeSet<PersonId> = asked.chain(met).chain(rest).collect();
    let paths: Vec<_> = people.into_iter().map(|person| history.path(person)).collect();
    let came = |path: &Path| path.has(Step::Answered) || path.met;
    let has = |path: &Path, step: Step| path.has(step) || step == Step::Asked && came(path);
    let count = |step: Step| (step, paths.iter().filter(|path| has(path, step)).count());
    let unasked = || paths.iter().filter(|path| !path.asked);
    let met_unasked = unasked().filter(|path| path.met).count();
    let answered_unasked = unasked().filter(|path| path.has(Step::Answered) && !path.met).count();
    let only_dated = paths.iter().filter(|path| path.is_only_dated()).count();
    Growth { steps: Step::ALL.iter().copied().map(count).collect(), met_unasked, answered_unasked, only_dated }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;
    use crate::{
        interviews::{Interview, InterviewId, Setting},
        outreach::{Channel, Message, MessageId, Purpose, Reply, ReplyId, ReplyKind},
    };

    fn held(person: u128) -> Interview {
        let at = "2026-11-22T10:00:00Z".parse().unwrap();
        Interview {
            id: InterviewId(Uuid::from_u128(person)),
            person_id: PersonId(Uuid::from_u128(person)),
            exploration_id: None,
            starts: date(2026, 11, 22).at(10, 0, 0, 0),
            zone: "UTC".to_owned(),
            minutes: 20,
            setting: Setting::Cafe,
            place: String::new(),
            sequence: 0,
            agreed_at: at,
            began_at: Some(at),
            ended_at: Some(at),
            cancelled_at: None,
        }
    }

    #[test]
    fn the_way_begins_with_nothing_and_that_is_small() {
        let growth = growth(&History::default());
        assert_eq!(growth.steps.iter().map(|(_, count)| *count).collect::<Vec<_>>(), [0; 5]);
        assert!(growth.is_small());
    }

    #[test]
    fn gr1_whoever_came_without_being_asked_stands_under_the_first_step_too() {
        let at = |text: &str| text.parse().unwrap();
        let reply = |number: u128| Reply {
            id: ReplyId(Uuid::from_u128(number)),
            person_id: PersonId(Uuid::from_u128(number)),
            message_id: None,
            kind: ReplyKind::Yes,
            words: String::new(),
            came_at: at("2026-11-20T10:00:00Z"),
            again_on: None,
        };
        let asked = Message {
            sent_at: Some(at("2026-11-19T10:00:00Z")),
            ..Message::begun(
                MessageId(Uuid::nil()),
                PersonId(Uuid::from_u128(1)),
                (Channel::Email, Purpose::Ask),
                Default::default(),
                at("2026-11-19T10:00:00Z"),
            )
        };
        let mut history = History { messages: vec![asked], replies: vec![reply(1), reply(2)], ..History::default() };
        let only_answered = growth(&history);
        assert_eq!(only_answered.steps.iter().map(|(_, count)| *count).collect::<Vec<_>>(), [2, 2, 0, 0, 0]);
        assert_eq!((only_answered.met_unasked, only_answered.answered_unasked), (0, 1), "an answer is no meeting");
        assert_eq!(only_answered.only_dated, 0);
        history.interviews.push(held(2));
        history.interviews.push(held(3));
        let met = growth(&history);
        assert_eq!(met.steps.iter().map(|(_, count)| *count).collect::<Vec<_>>(), [3, 3, 2, 0, 0]);
        assert_eq!((met.met_unasked, met.answered_unasked), (2, 0));
        assert_eq!(met.only_dated, 1, "of the third there is a date and no answer");
    }
}
