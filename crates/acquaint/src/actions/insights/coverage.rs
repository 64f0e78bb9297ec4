//! What was asked over all conversations, and of whom: from this follows which learning questions have how many answers.

use std::collections::{HashMap, HashSet};

use acquaint_domain::{
    Kind, RecordId as _,
    aim::{ExplorationId, LearningQuestion},
    follow_ups::Referral,
    insights::{Covered, Sources, Voice, coverage},
    interviews::{Interview, InterviewId, Note, Question, QuestionId},
    people::{Employment, OrganizationId, PersonId, current_employment},
};
use acquaint_store::Store;

use crate::actions::Result;

/// What was asked over all conversations.
#[derive(Debug)]
pub struct Asked {
    /// Every question that was asked, with who answered, the earliest conversation first.
    pub answers: Vec<(Question, Voice)>,
    /// Who of those who answered belong together.
    pub sources: Sources,
}

impl Asked {
    /// Which learning questions have which answers, in the order in which they are given.
    #[must_use]
    pub fn coverage(&self, learning: Vec<LearningQuestion>) -> Vec<Covered> {
        coverage(learning, self.answers.iter().map(|(question, voice)| (question, *voice)), &self.sources)
    }
}

/// Every question that was asked, with who answered, the earliest conversation first. A question counts as asked when it was
/// ticked or something stands under it, in a conversation that has begun.
///
/// # Errors
/// If the store does not answer.
pub async fn list_asked(store: &Store) -> Result<Asked> {
    let mut talks: Vec<Interview> = store.list_all().await?;
    talks.retain(|talk| talk.cancelled_at.is_none() && (talk.began_at.is_some() || talk.held()));
    talks.sort_by_key(|talk| (talk.held_at().or(talk.began_at), talk.id));
    let ids: Vec<_> = talks.iter().map(|talk| talk.id.uuid()).collect();
    let mut by_talk: HashMap<InterviewId, Vec<Question>> = HashMap::new();
    for question in only_asked(store, store.list_referring(Kind::Interview, &ids).await?).await? {
        by_talk.entry(question.interview_id).or_default().push(question);
    }
    talks.retain(|talk| by_talk.contains_key(&talk.id));
    let (places, sources) = sources_of(store, talks.iter().map(|talk| talk.person_id)).await?;
    let mut answers = Vec::new();
    for talk in talks {
        let organization_id = places.get(&talk.person_id).copied();
        let voice = Voice { person_id: talk.person_id, interview_id: talk.id, organization_id };
        let mut questions = by_talk.remove(&talk.id).unwrap_or_default();
        questions.sort_by_key(|question| (question.position, question.id));
        answers.extend(questions.into_iter().map(|question| (question, voice)));
    }
    Ok(Asked { answers, sources })
}

/// The questions that were ticked or under which something stands.
async fn only_asked(store: &Store, mut questions: Vec<Question>) -> Result<Vec<Question>> {
    let not_ticked: Vec<_> = questions.iter().filter(|question| question.asked_at.is_none()).map(|question| question.id.uuid()).collect();
    let notes: Vec<Note> = store.list_referring(Kind::Question, &not_ticked).await?;
    let written: HashSet<QuestionId> =
        notes.iter().filter(|note| !note.text.trim().is_empty()).filter_map(|note| note.question_id).collect();
    questions.retain(|question| question.asked_at.is_some() || written.contains(&question.id));
    Ok(questions)
}

/// Where some people and all who were named or named somebody work, and who of them belong together.
pub(super) async fn sources_of(
    store: &Store,
    people: impl IntoIterator<Item = PersonId>,
) -> Result<(HashMap<PersonId, OrganizationId>, Sources)> {
    let mut people: HashSet<PersonId> = people.into_iter().collect();
    let referrals: Vec<Referral> = store.list_all().await?;
    people.extend(referrals.iter().flat_map(|referral| [referral.referrer_id, referral.person_id]));
    let work = organizations_of(store, people).await?;
    let sources = Sources::of(work.iter().map(|(person, organization)| (*person, *organization)), &referrals);
    Ok((work, sources))
}

/// Where people work now, as far as it is known.
async fn organizations_of(store: &Store, people: HashSet<PersonId>) -> Result<HashMap<PersonId, OrganizationId>> {
    let mut ids: Vec<_> = people.iter().map(|person| person.uuid()).collect();
    ids.sort_unstable();
    let mut work: HashMap<PersonId, Vec<Employment>> = HashMap::new();
    for employment in store.list_referring::<Employment>(Kind::Person, &ids).await? {
        work.entry(employment.person_id).or_default().push(employment);
    }
    let current = |(person, work): (PersonId, Vec<Employment>)| Some((person, current_employment(&work)?.organization_id?));
    Ok(work.into_iter().filter_map(current).collect())
}

/// The learning questions of an exploration with the answers to each, in the order in which they were written down.
///
/// # Errors
/// If the store does not answer.
pub async fn list_coverage(store: &Store, exploration: ExplorationId) -> Result<Vec<Covered>> {
    let learning: Vec<LearningQuestion> = store.list_referring(Kind::Exploration, &[exploration.uuid()]).await?;
    if learning.is_empty() {
        return Ok(Vec::new());
    }
    let asked = list_asked(store).await?;
    Ok(asked.coverage(learning))
}
