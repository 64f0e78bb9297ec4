//! Having a message looked at by the coach: which kind of text it is, and what it may be compared with.

use acquaint_coach::{Facts, Profile, Review, Severity, Tier, Verdict, review};
use acquaint_domain::{
    Kind, RecordId as _, Word,
    insights::Passage,
    interviews::Note,
    outreach::{Channel, Message, Purpose},
    people::{Person, current_employment},
    settings::{Preferences, PreferencesId},
};
use acquaint_store::Store;

use super::Result;

/// Rules that hold for a second note and for anything else one writes: who I am and why was said before.
const ALWAYS: [&str; 5] = ["unfilled-blank", "asks-for-job", "presumptuous", "too-long", "unknown-language"];

/// What the coach says about the text of a message.
///
/// # Errors
/// If the store does not answer.
pub async fn review_message(store: &Store, message: &Message, body: &str) -> Result<Review> {
    let facts = facts(store, message).await?;
    Ok(match message.purpose {
        Purpose::ThankYou => review(body, &Profile::ThankYou, &facts),
        Purpose::Ask => review(body, &profile(store, message.channel).await?, &facts),
        _ => only(review(body, &profile(store, message.channel).await?, &facts), &ALWAYS),
    })
}

async fn profile(store: &Store, channel: Channel) -> Result<Profile> {
    let preferences: Preferences = store.find(PreferencesId::ONLY).await?.unwrap_or_default();
    let tier = if preferences.premium { Tier::Premium } else { Tier::Basic };
    Ok(Profile::Outreach { channel: channel.word().parse().unwrap_or_default(), tier })
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
    Ok(Facts { name: person.map(|person| person.name), organization: organization.filter(|name| !name.is_empty()), own_name: None, said })
}

/// A review with some rules alone.
fn only(mut review: Review, rules: &[&str]) -> Review {
    review.remarks.retain(|remark| rules.contains(&remark.rule));
    let problem = review.remarks.iter().any(|remark| remark.severity == Severity::Problem);
    review.verdict = if problem { Verdict::Revise } else { Verdict::Ready };
    review
}
