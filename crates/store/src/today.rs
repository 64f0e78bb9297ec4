//! Everything that Today looks at, in a few reads.

use std::collections::BTreeSet;

use acquaint_domain::{
    aim::Exploration,
    follow_ups::{Debrief, Promise, Referral, Rhythm},
    interviews::Question,
    people::{History, PersonId},
    today::{Postponement, Situation},
};

use crate::{Result, Store};

/// How many of the people added last are looked at, even if nothing happened with them yet.
const NEWEST: i64 = 20;

impl Store {
    /// The situation that Today's cards are made from.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn situation(&self) -> Result<Situation> {
        let history = History {
            messages: self.list_all().await?,
            replies: self.list_all().await?,
            interviews: self.list_all().await?,
            contacts: self.list_all().await?,
        };
        let referrals: Vec<Referral> = self.list_all().await?;
        let mut people = self.newest_people(NEWEST).await?;
        let known: BTreeSet<PersonId> = people.iter().map(|person| person.id).collect();
        let involved = involved(&history, &referrals).into_iter().filter(|id| !known.contains(id)).collect::<Vec<_>>();
        people.extend(self.people_in_order(&involved).await?);
        let debriefs: Vec<Debrief> = self.list_all().await?;
        let questions: Vec<Question> = self.list_all().await?;
        let promises: Vec<Promise> = self.list_all().await?;
        let rhythms: Vec<Rhythm> = self.list_all().await?;
        let postponements: Vec<Postponement> = self.list_all().await?;
        let explorations: Vec<Exploration> = self.list_all().await?;
        Ok(Situation {
            exploring: !explorations.is_empty(),
            people,
            history,
            debriefed: debriefs.iter().map(|debrief| debrief.interview_id).collect(),
            prepared: questions.iter().map(|question| question.interview_id).collect(),
            promises,
            referrals,
            rhythms,
            postponements,
        })
    }
}

fn involved(history: &History, referrals: &[Referral]) -> BTreeSet<PersonId> {
    let messages = history.messages.iter().map(|message| message.person_id);
    let replies = history.replies.iter().map(|reply| reply.person_id);
    let interviews = history.interviews.iter().map(|interview| interview.person_id);
    let contacts = history.contacts.iter().map(|contact| contact.person_id);
    let named = referrals.iter().flat_map(|referral| [referral.referrer_id, referral.person_id]);
    messages.chain(replies).chain(interviews).chain(contacts).chain(named).collect()
}
