//! All records, sorted by kind, so that pages and tables find what they tell.

use std::collections::HashSet;

use acquaint_domain::{
    Record,
    aim::{AboutMe, Exploration, ExplorationId, LearningQuestion},
    follow_ups::{Debrief, Outcome, Promise, Referral},
    insights::{Alternative, Criterion, Decision, Passage, PlanStep, Tagging, Theme},
    interviews::{Interview, InterviewId, Note, Question, QuestionId, Transcript},
    outreach::{Call, Message, Reply},
    people::{Contact, Employment, Finding, Organization, OrganizationId, Person, PersonId},
};

/// Declares which records have a place of their own.
macro_rules! book {
    ($($kind:ident => $field:ident: $record:ty,)+) => {
        /// All records by kind, each in the order of their ids, which is about that of time.
        #[derive(Debug, Default)]
        pub(crate) struct Book {
            $(pub(super) $field: Vec<$record>,)+
            /// All others.
            pub(super) rest: Vec<Record>,
        }

        impl Book {
            /// Sorts records by kind.
            pub(crate) fn of(records: Vec<Record>) -> Self {
                let mut book = Self::default();
                for record in records {
                    match record {
                        $(Record::$kind(record) => book.$field.push(*record),)+
                        other => book.rest.push(other),
                    }
                }
                book
            }
        }
    };
}

book! {
    AboutMe => about_me: AboutMe,
    Exploration => explorations: Exploration,
    LearningQuestion => learning: LearningQuestion,
    Person => people: Person,
    Organization => organizations: Organization,
    Employment => employments: Employment,
    Contact => contacts: Contact,
    Message => messages: Message,
    Reply => replies: Reply,
    Call => calls: Call,
    Interview => interviews: Interview,
    Question => questions: Question,
    Note => notes: Note,
    Transcript => transcripts: Transcript,
    Debrief => debriefs: Debrief,
    Promise => promises: Promise,
    Referral => referrals: Referral,
    Outcome => outcomes: Outcome,
    Passage => passages: Passage,
    Theme => themes: Theme,
    Tagging => taggings: Tagging,
    Alternative => ways: Alternative,
    Criterion => criteria: Criterion,
    Finding => findings: Finding,
    Decision => decisions: Decision,
    PlanStep => steps: PlanStep,
}

impl Book {
    /// Somebody. Records come in the order of their ids.
    pub(super) fn person(&self, id: PersonId) -> Option<&Person> {
        self.people.binary_search_by_key(&id, |it| it.id).ok().map(|at| &self.people[at])
    }

    /// The name of somebody; empty if they are gone.
    pub(super) fn name(&self, id: PersonId) -> &str {
        self.person(id).map_or("", |person| &person.name)
    }

    pub(super) fn organization(&self, id: OrganizationId) -> Option<&Organization> {
        self.organizations.binary_search_by_key(&id, |it| it.id).ok().map(|at| &self.organizations[at])
    }

    pub(super) fn interview(&self, id: InterviewId) -> Option<&Interview> {
        self.interviews.binary_search_by_key(&id, |it| it.id).ok().map(|at| &self.interviews[at])
    }

    pub(super) fn exploration(&self, id: ExplorationId) -> Option<&Exploration> {
        self.explorations.binary_search_by_key(&id, |it| it.id).ok().map(|at| &self.explorations[at])
    }

    /// What the page of a record is about: a person, an organization or an exploration.
    pub(super) fn title(&self, id: uuid::Uuid) -> Option<&str> {
        let person = self.person(PersonId(id)).map(|it| it.name.as_str());
        let organization = || self.organization(OrganizationId(id)).map(|it| it.name.as_str());
        let exploration = || self.exploration(ExplorationId(id)).map(|it| it.curious_about.as_str());
        person.or_else(organization).or_else(exploration)
    }

    /// The questions of a conversation in their order, each with the note under it, and the notes that stand under none.
    pub(super) fn noted(&self, interview: InterviewId) -> (Vec<(&Question, Option<&Note>)>, Vec<&Note>) {
        let notes: Vec<&Note> = self.notes.iter().filter(|note| note.interview_id == interview).collect();
        let mut questions: Vec<&Question> = self.questions.iter().filter(|question| question.interview_id == interview).collect();
        questions.sort_by_key(|question| (question.position, question.id));
        let of = |id: QuestionId| notes.iter().find(|note| note.question_id == Some(id)).copied();
        let asked: Vec<(&Question, Option<&Note>)> = questions.iter().map(|question| (*question, of(question.id))).collect();
        let known: HashSet<QuestionId> = questions.iter().map(|question| question.id).collect();
        let free = notes.iter().filter(|note| !note.question_id.is_some_and(|id| known.contains(&id))).copied().collect();
        (asked, free)
    }
}
