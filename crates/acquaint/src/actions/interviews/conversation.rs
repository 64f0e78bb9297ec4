//! A conversation with the person it is with, as pages, paper and the command line need it.

use acquaint_domain::{
    Kind, RecordId as _,
    aim::Exploration,
    interviews::{Interview, InterviewId, OfferedTime, travel_to},
    people::{Employment, Person, current_employment},
};
use acquaint_store::Store;

use crate::actions::{Result, get};

/// One conversation with the person it is with.
#[derive(Debug, Clone)]
pub struct Conversation {
    /// The conversation.
    pub interview: Interview,
    /// With whom.
    pub person: Person,
    /// What the person does now, if known.
    pub employment: Option<Employment>,
    /// The name of the person's organization; empty where not known.
    pub organization: String,
    /// What it is for.
    pub exploration: Option<Exploration>,
    /// Minutes for the way there; 0 where there is none.
    pub travel: i64,
}

impl Conversation {
    /// What the person does and where, on one line.
    #[must_use]
    pub fn work(&self) -> String {
        let title = self.employment.as_ref().map_or("", |employment| &employment.title);
        let parts = [title, &self.organization];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// Reads one conversation.
///
/// # Errors
/// If it is gone.
pub async fn get_conversation(store: &Store, id: InterviewId) -> Result<Conversation> {
    let interview: Interview = get(store, id).await?;
    let person: Person = get(store, interview.person_id).await?;
    let employments = store.employments_of(&[person.id]).await?;
    let current = current_employment(employments.iter().map(|named| &named.employment)).map(|employment| employment.id);
    let work = employments.into_iter().find(|named| Some(named.employment.id) == current);
    let (employment, organization) = work.map(|work| (work.employment, work.organization)).unzip();
    let exploration = match interview.exploration_id {
        Some(id) => store.find::<Exploration>(id).await?,
        None => None,
    };
    let offered: Vec<OfferedTime> = store.list_referring(Kind::Person, &[person.id.uuid()]).await?;
    let travel = travel_to(&interview, &offered);
    Ok(Conversation { interview, person, employment, organization: organization.unwrap_or_default(), exploration, travel })
}
