//! Small circles of invented people, made step by step.

use jiff::{Timestamp, ToSpan as _, tz::TimeZone};
use uuid::Uuid;

use super::*;
use crate::{
    AccountId, ChangeId,
    aim::{Exploration, ExplorationId, LearningQuestion},
    follow_ups::{PromiseId, Referral, ReferralId, Side},
    outreach::{Channel, Message, MessageId, Reply, ReplyId},
    people::{Circle, EmploymentId, History, OrganizationId, ViewpointId},
    today::PostponementId,
};

pub(super) const OF_EXPLORATION: u128 = 77;

pub(super) fn person_id(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

pub(super) fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub(super) struct Made {
    pub(super) now: Timestamp,
    pub(super) people: Vec<Person>,
    pub(super) work: Vec<Employment>,
    pub(super) organizations: Vec<Organization>,
    pub(super) messages: Vec<Message>,
    pub(super) replies: Vec<Reply>,
    pub(super) referrals: Vec<Referral>,
    pub(super) said: Vec<Viewpoint>,
    pub(super) learning: Vec<Covered>,
    pub(super) promises: Vec<Promise>,
    pub(super) namesakes: HashSet<PersonId>,
    pub(super) curious_about: &'static str,
    postponements: Vec<Postponement>,
}

impl Default for Made {
    fn default() -> Self {
        let (people, work, organizations, messages) = Default::default();
        let (replies, referrals, said, learning, promises) = Default::default();
        let (namesakes, postponements) = Default::default();
        let now = at("2027-03-26T09:00Z");
        Self {
            now,
            people,
            work,
            organizations,
            messages,
            replies,
            referrals,
            said,
            learning,
            promises,
            namesakes,
            postponements,
            curious_about: "Nursing",
        }
    }
}

impl Made {
    pub(super) fn person(&mut self, number: u128, title: &str, organization: Option<u128>) {
        self.people.push(Person::named(person_id(number), format!("Person {number}"), self.now));
        let organization_id = organization.map(|number| OrganizationId(Uuid::from_u128(number)));
        if let Some(id) = organization_id
            && self.organizations.iter().all(|known| known.id != id)
        {
            self.organizations.push(Organization::named(id, format!("House {id}"), self.now));
        }
        self.work.push(Employment {
            id: EmploymentId(Uuid::from_u128(number)),
            person_id: person_id(number),
            organization_id,
            title: title.to_owned(),
            since: None,
            until: None,
            learned_at: self.now,
        });
    }

    pub(super) fn sent(&mut self, person: u128, purpose: Purpose, sent_at: Timestamp) {
        self.messages.push(Message {
            id: MessageId(Uuid::from_u128(self.messages.len() as u128 + 1)),
            person_id: person_id(person),
            interview_id: None,
            purpose,
            channel: Channel::Email,
            subject: String::new(),
            body: String::new(),
            drafted_at: sent_at,
            sent_at: Some(sent_at),
            mail_id: String::new(),
        });
    }

    pub(super) fn replied(&mut self, person: u128, kind: ReplyKind, came_at: Timestamp) {
        let id = ReplyId(Uuid::from_u128(self.replies.len() as u128 + 1));
        self.replies.push(Reply {
            id,
            person_id: person_id(person),
            message_id: None,
            kind,
            words: String::new(),
            came_at,
            again_on: None,
        });
    }

    pub(super) fn refer(&mut self, referrer: u128, person: u128, may_mention: bool) {
        self.referrals.push(Referral {
            id: ReferralId(Uuid::from_u128(self.referrals.len() as u128 + 1)),
            referrer_id: person_id(referrer),
            person_id: person_id(person),
            interview_id: None,
            may_mention,
            named_at: self.now,
            reported_at: None,
        });
    }

    pub(super) fn promise(&mut self, person: u128, text: &str) {
        self.promises.push(Promise {
            id: PromiseId(Uuid::from_u128(self.promises.len() as u128 + 1)),
            person_id: person_id(person),
            interview_id: None,
            side: Side::Theirs,
            text: text.to_owned(),
            due: None,
            made_at: self.now,
            kept_at: None,
            happened: String::new(),
        });
    }

    pub(super) fn say(&mut self, person: u128, kind: ViewpointKind, holds: bool) {
        let (person_id, exploration_id) = (person_id(person), ExplorationId(Uuid::from_u128(OF_EXPLORATION)));
        let id = ViewpointId::of(person_id, exploration_id, kind);
        self.said.push(Viewpoint { id, person_id, exploration_id, kind, holds, said_at: self.now });
    }

    pub(super) fn learn(&mut self, text: &str) {
        let id = LearningQuestionId(Uuid::from_u128(self.learning.len() as u128 + 1));
        let exploration_id = ExplorationId(Uuid::from_u128(OF_EXPLORATION));
        let question = LearningQuestion { id, exploration_id, text: text.to_owned(), written_at: self.now };
        self.learning.push(Covered { question, voices: Vec::new(), independent: 0 });
    }

    pub(super) fn put_off(&mut self, person: u128, days: i64) {
        self.put_away(next_key(person_id(person)), days);
    }

    pub(super) fn put_away(&mut self, card: String, days: i64) {
        let until = self.now.to_zoned(TimeZone::UTC).date().saturating_add(days.days());
        let id = PostponementId(Uuid::from_u128(self.postponements.len() as u128));
        self.postponements.push(Postponement { id, card, until, said_at: self.now });
    }

    pub(super) fn circle(&self) -> Circle {
        let history = History { messages: self.messages.clone(), replies: self.replies.clone(), ..History::default() };
        Circle::new(self.people.clone(), self.work.clone(), self.organizations.clone(), history, self.referrals.clone())
    }

    pub(super) fn suggest(&self, at_most: usize) -> Vec<Suggestion> {
        let exploration = Exploration {
            id: ExplorationId(Uuid::from_u128(OF_EXPLORATION)),
            curious_about: self.curious_about.to_owned(),
            known: String::new(),
            target: 10,
            started_at: self.now,
        };
        let circle = self.circle();
        let facts = NextFacts {
            prospects: &Prospects::of(self.now.to_zoned(TimeZone::UTC).date(), &exploration, &self.learning, &circle),
            history: &circle.history,
            referrals: &self.referrals,
            named: &self.people,
            new_work: &self.work,
            learning: &self.learning,
            said: &self.said,
            postponements: &self.postponements,
            promises: &self.promises,
            namesakes: &self.namesakes,
            back_on: &HashMap::new(),
            rules: &FollowUpRules::default(),
            country: None,
        };
        let ctx = Context::new(AccountId(Uuid::nil()), self.now, TimeZone::UTC, ChangeId(Uuid::nil()));
        suggest_next(&ctx, facts, at_most)
    }
}
