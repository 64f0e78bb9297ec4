//! The first steps: which screen of the first run comes next, and how far each of them is. It follows from what is stored.
//!
//! No place in a row of screens is ever kept. Whoever stops anywhere goes on where something is still missing.

use super::{Postponement, Situation};
use crate::{
    interviews::EarlyQuestion,
    outreach::{Message, Purpose},
    people::PersonId,
    word::words,
};

words! {
    /// One step of the first run, in its order.
    FirstStep {
        /// What one is curious about.
        Curious = "curious",
        /// One person to ask.
        Person = "person",
        /// Three questions for them.
        Questions = "questions",
        /// A message to them.
        Message = "message",
        /// What happens next: a day to be reminded, or none.
        Next = "next",
        /// A note written for practice.
        Practice = "practice",
    }
}

words! {
    /// How far a step is.
    Progress {
        /// Nothing is there yet.
        NotStarted = "not-started",
        /// Something is there.
        Started = "started",
        /// It is done.
        Done = "done",
    }
}

/// The card under which a step of the first run is put away.
#[must_use]
pub fn first_step_key(step: FirstStep) -> String {
    format!("start:{step}")
}

/// The card under which the rest of the first run is put away: from then on Today stands before it.
pub const REST_OF_START: &str = "start";

/// The card of a second note to somebody, which a reminder puts off to a day.
#[must_use]
pub fn reminder_key(person: PersonId) -> String {
    format!("follow-up:{person}")
}

/// Everything that the first run depends on.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FirstSteps {
    /// The person it is about, if there is one.
    pub person: Option<PersonId>,
    /// The message to them that waits or was sent.
    pub message: Option<Message>,
    exploring: bool,
    questions: bool,
    reminded: bool,
    practised: bool,
    talked: bool,
    only: bool,
    away: Vec<String>,
}

impl FirstSteps {
    /// What the first run depends on. `practised` says whether there is a practice note.
    #[must_use]
    pub fn of(situation: &Situation, early: &[EarlyQuestion], practised: bool) -> Self {
        let history = &situation.history;
        let asks = || history.messages.iter().filter(|message| message.purpose == Purpose::Ask);
        let person = early
            .iter()
            .map(|question| question.person_id)
            .chain(asks().map(|message| message.person_id))
            .chain(situation.next.iter().copied())
            .chain(situation.people.iter().map(|person| person.id))
            .next();
        let message =
            asks().filter(|message| Some(message.person_id) == person).max_by_key(|message| (message.sent_at, message.drafted_at));
        let key = person.map(reminder_key);
        let put_away = |postponement: &&Postponement| Some(&postponement.card) == key.as_ref();
        Self {
            person,
            message: message.cloned(),
            exploring: situation.exploring,
            questions: early.iter().any(|question| Some(question.person_id) == person) || !situation.prepared.is_empty(),
            reminded: situation.postponements.iter().any(|postponement| put_away(&postponement)),
            practised,
            talked: !history.interviews.is_empty() || !history.replies.is_empty(),
            only: situation.people.len() <= 1,
            away: situation.postponements.iter().map(|postponement| postponement.card.clone()).collect(),
        }
    }

    /// Whether somebody has just begun: they are curious, and nobody has answered yet.
    #[must_use]
    pub fn are_new(&self) -> bool {
        self.exploring && !self.talked
    }

    /// The screen with which the program opens; none once Today stands before the rest, or where another way was taken.
    /// Practice is left by a word of the person, and not because something was written.
    #[must_use]
    pub fn resume(&self) -> Option<FirstStep> {
        let led = self.are_new() && self.only && !self.is_away(REST_OF_START);
        if led { self.next().or(Some(FirstStep::Practice)) } else { None }
    }

    /// The first step that is neither done nor passed over, if its turn has come.
    #[must_use]
    pub fn next(&self) -> Option<FirstStep> {
        use crate::Word as _;
        let open = |step: &FirstStep| self.progress(*step) != Progress::Done && !self.is_away(&first_step_key(*step));
        FirstStep::ALL.iter().copied().find(open).filter(|step| *step <= FirstStep::Person || self.person.is_some())
    }

    /// How far a step is.
    #[must_use]
    pub fn progress(&self, step: FirstStep) -> Progress {
        let sent = self.message.as_ref().is_some_and(|message| message.sent_at.is_some());
        let done = match step {
            FirstStep::Curious => self.exploring,
            FirstStep::Person => self.person.is_some(),
            FirstStep::Questions => self.questions,
            FirstStep::Message if !sent && self.message.is_some() => return Progress::Started,
            FirstStep::Message => sent,
            // Without a message there is nothing to be reminded of.
            FirstStep::Next => !sent || self.reminded,
            FirstStep::Practice => self.practised,
        };
        if done { Progress::Done } else { Progress::NotStarted }
    }

    fn is_away(&self, key: &str) -> bool {
        self.away.iter().any(|card| card == key)
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;
    use crate::{
        Word as _,
        interviews::{EarlyQuestionId, QuestionKind},
        outreach::{Channel, MessageId},
        people::Person,
        today::PostponementId,
    };

    fn person() -> Person {
        Person::named(PersonId(Uuid::from_u128(1)), "Amina", Timestamp::UNIX_EPOCH)
    }

    fn early() -> EarlyQuestion {
        EarlyQuestion {
            id: EarlyQuestionId(Uuid::nil()),
            person_id: person().id,
            text: "How?".to_owned(),
            kind: QuestionKind::Role,
            position: 1,
            chosen_at: Timestamp::UNIX_EPOCH,
        }
    }

    fn message(sent: bool) -> Message {
        Message {
            id: MessageId(Uuid::nil()),
            person_id: person().id,
            interview_id: None,
            purpose: Purpose::Ask,
            channel: Channel::Email,
            subject: String::new(),
            body: String::new(),
            drafted_at: Timestamp::UNIX_EPOCH,
            sent_at: sent.then_some(Timestamp::UNIX_EPOCH),
            mail_id: String::new(),
        }
    }

    fn put_away(card: &str) -> Postponement {
        let until = jiff::civil::date(2027, 1, 1);
        Postponement { id: PostponementId(Uuid::nil()), card: card.to_owned(), until, said_at: Timestamp::UNIX_EPOCH }
    }

    /// The situation after some steps, each as the word of its step.
    fn after(steps: &[&str]) -> FirstSteps {
        let mut situation = Situation::default();
        let mut questions = Vec::new();
        for step in steps {
            match *step {
                "curious" => situation.exploring = true,
                "person" => situation.people.push(person()),
                "questions" => questions.push(early()),
                "draft" => situation.history.messages.push(message(false)),
                "sent" => situation.history.messages.push(message(true)),
                "reminded" => situation.postponements.push(put_away(&reminder_key(person().id))),
                "practice" => {}
                key => situation.postponements.push(put_away(key)),
            }
        }
        FirstSteps::of(&situation, &questions, steps.contains(&"practice"))
    }

    #[track_caller]
    fn check(steps: &[&str], expect: Option<FirstStep>) {
        assert_eq!(after(steps).resume(), expect, "{steps:?}");
    }

    #[test]
    fn the_next_screen_follows_from_what_is_stored() {
        check(&["curious"], Some(FirstStep::Person));
        check(&["curious", "person"], Some(FirstStep::Questions));
        check(&["curious", "person", "questions"], Some(FirstStep::Message));
        check(&["curious", "person", "questions", "draft"], Some(FirstStep::Message));
        check(&["curious", "person", "questions", "sent"], Some(FirstStep::Next));
        check(&["curious", "person", "questions", "sent", "reminded"], Some(FirstStep::Practice));
        check(&["curious", "person", "questions", "sent", "reminded", "practice"], Some(FirstStep::Practice));
        check(&["curious", "person", "questions", "sent", "reminded", "practice", "start"], None);
    }

    #[test]
    fn what_was_passed_over_is_not_asked_again_and_the_rest_can_be_put_away() {
        check(&["curious", "person", "start:questions"], Some(FirstStep::Message));
        check(&["curious", "person", "start:questions", "start:message"], Some(FirstStep::Practice));
        check(&["curious", "start"], None);
        check(&["curious", "person", "questions", "start"], None);
    }

    #[test]
    fn whoever_came_another_way_is_not_led_back() {
        check(&["person"], None);
        let mut situation = Situation { exploring: true, people: vec![person(), person()], ..Situation::default() };
        assert_eq!(FirstSteps::of(&situation, &[], false).resume(), None, "many people");
        situation.people.truncate(1);
        assert_eq!(FirstSteps::of(&situation, &[], false).resume(), Some(FirstStep::Questions), "the control");
    }

    #[test]
    fn a_draft_is_a_message_that_was_started() {
        let steps = after(&["curious", "person", "draft"]);
        let progress: Vec<Progress> = FirstStep::ALL.iter().map(|step| steps.progress(*step)).collect();
        let (not, started, done) = (Progress::NotStarted, Progress::Started, Progress::Done);
        assert_eq!(progress, [done, done, not, started, done, not]);
    }
}
