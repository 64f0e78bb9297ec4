//! Having a message looked at by the coach: which kind of text it is, and what it may be compared with.

use acquaint_coach::{Facts, Profile, Review, Tier, note_limit, review};
use acquaint_domain::{
    Context, Kind, RecordId as _, Word,
    aim::{AboutMe, AboutMeId},
    follow_ups::{Debrief, DebriefId},
    insights::Passage,
    interviews::{Note, city_of},
    outreach::{Channel, Message, Purpose},
    people::{Person, PersonId, current_employment},
    settings::{Preferences, PreferencesId},
};
use acquaint_store::Store;

use super::{Result, interviews::zone_of, outreach::unnamed_referrers};

/// What the coach says about the text of a message.
///
/// # Errors
/// If the store does not answer.
pub async fn review_message(store: &Store, ctx: &Context, message: &Message, body: &str) -> Result<Review> {
    let facts = facts(store, ctx, message).await?;
    let preferences: Preferences = store.find(PreferencesId::ONLY).await?.unwrap_or_default();
    Ok(review(body, &profile(message, &preferences), &facts))
}

/// The most characters that a message may have, where it is a note beside an invitation on LinkedIn.
///
/// # Errors
/// If the store does not answer.
pub async fn note_limit_of(store: &Store, message: &Message) -> Result<Option<usize>> {
    if message.channel != Channel::LinkedinNote {
        return Ok(None);
    }
    let preferences: Preferences = store.find(PreferencesId::ONLY).await?.unwrap_or_default();
    Ok(Some(note_limit(tier(&preferences)).characters))
}

fn tier(preferences: &Preferences) -> Tier {
    if preferences.premium { Tier::Premium } else { Tier::Basic }
}

/// What kind of text a message is.
fn profile(message: &Message, preferences: &Preferences) -> Profile {
    let channel = message.channel.word().parse().unwrap_or_default();
    match message.purpose {
        Purpose::Ask => Profile::Outreach { channel, tier: tier(preferences) },
        Purpose::FollowUp => Profile::FollowUp { channel },
        Purpose::ThankYou => Profile::ThankYou,
        _ => Profile::Reply { channel },
    }
}

async fn facts(store: &Store, ctx: &Context, message: &Message) -> Result<Facts> {
    let person: Option<Person> = store.find(message.person_id).await?;
    let me: AboutMe = store.find(AboutMeId::ONLY).await?.unwrap_or_default();
    let employments = store.employments_of(&[message.person_id]).await?;
    let current = current_employment(employments.iter().map(|named| &named.employment)).map(|employment| employment.id);
    let organization = employments.iter().find(|named| Some(named.employment.id) == current).map(|named| named.organization.clone());
    let elsewhere = employments.iter().filter(|named| Some(named.employment.id) != current).map(|named| named.organization.clone());
    let mut said = Vec::new();
    if let Some(interview) = message.interview_id {
        let passages: Vec<Passage> = store.list_referring(Kind::Interview, &[interview.uuid()]).await?;
        let notes: Vec<Note> = store.list_referring(Kind::Interview, &[interview.uuid()]).await?;
        said.extend(passages.into_iter().map(|passage| passage.words));
        let debrief: Option<Debrief> = store.find(DebriefId::of(interview)).await?;
        said.extend(
            notes.into_iter().map(|note| note.text).chain(debrief.map(|debrief| debrief.learned)).filter(|text| !text.trim().is_empty()),
        );
    }
    Ok(Facts {
        // "My neighbour the nurse" is no name to compare a greeting with.
        name: person.filter(|person| !person.greeting_name().is_empty()).map(|person| person.name),
        organization: organization.filter(|name| !name.is_empty()),
        elsewhere: elsewhere.filter(|name| !name.is_empty()).collect(),
        unnamed: unnamed(store, message, &me).await?,
        own_name: Some(me.name).filter(|name| !name.is_empty()),
        zones: zones(store, ctx, message.person_id).await?,
        said,
    })
}

/// Whom a message must not name. After a talk, thanks and reports may speak of whom the two know.
async fn unnamed(store: &Store, message: &Message, me: &AboutMe) -> Result<Vec<String>> {
    match message.purpose {
        Purpose::ThankYou | Purpose::ReportBack => Ok(Vec::new()),
        _ => unnamed_referrers(store, message.person_id, &me.name).await,
    }
}

/// Both zones in words, if somebody lives by another clock than oneself.
async fn zones(store: &Store, ctx: &Context, person: PersonId) -> Result<Option<String>> {
    let theirs = zone_of(store, ctx, person).await?;
    if theirs.to_offset(ctx.now) == ctx.zone.to_offset(ctx.now) {
        return Ok(None);
    }
    let [mine, theirs] = [&ctx.zone, &theirs].map(|zone| city_of(zone.iana_name().unwrap_or("UTC")));
    Ok(Some(format!("{mine} and {theirs}")))
}
