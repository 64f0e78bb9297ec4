//! Having a message looked at by the coach: which kind of text it is, and what it may be compared with.

use acquaint_coach::{Channel as CoachChannel, Facts, Profile, Review, review};
use acquaint_domain::{
    Kind, RecordId as _, Word,
    insights::Passage,
    interviews::Note,
    outreach::{Channel, Message, Purpose},
    people::{Person, current_employment},
};
use acquaint_store::Store;

use super::Result;

/// What the coach says about the text of a message.
///
/// # Errors
/// If the store does not answer.
pub async fn review_message(store: &Store, message: &Message, body: &str) -> Result<Review> {
    let facts = facts(store, message).await?;
    let channel = channel(message.channel);
    let profile = match message.purpose {
        Purpose::ThankYou => Profile::ThankYou,
        Purpose::Ask => Profile::outreach(channel),
        Purpose::FollowUp => Profile::FollowUp { channel },
        Purpose::Other => Profile::Reply { channel },
    };
    Ok(review(body, &profile, &facts))
}

fn channel(channel: Channel) -> CoachChannel {
    channel.word().parse().unwrap_or_default()
}

async fn facts(store: &Store, message: &Message) -> Result<Facts> {
    let person: Option<Person> = store.find(message.person_id).await?;
    let employments = store.employments_of(&[message.person_id]).await?;
    let current = current_employment(employments.iter().map(|named| &named.employment)).map(|employment| employment.id);
    let organization = employments.iter().find(|named| Some(named.employment.id) == current).map(|named| named.organization.clone());
    let mut said = Vec::new();
    if let Some(interview) = message.interview_id {
        let passages: Vec<Passage> = store.list_referring(Kind::Interview, &[interview.uuid()]).await?;
        let notes: Vec<Note> = store.list_referring(Kind::Interview, &[interview.uuid()]).await?;
        said.extend(passages.into_iter().map(|passage| passage.words));
        said.extend(notes.into_iter().map(|note| note.text).filter(|text| !text.trim().is_empty()));
    }
    let name = person.map(|person| person.name);
    Ok(Facts { name, organization: organization.filter(|name| !name.is_empty()), said, ..Facts::default() })
}
