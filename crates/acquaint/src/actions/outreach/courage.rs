//! What somebody has dared so far, from what is stored, and what it felt like.

use std::collections::HashMap;

use acquaint_domain::{
    Context,
    follow_ups::Debrief,
    interviews::{Interview, InterviewId},
    outreach::{Feeling, Felt, Message, SoFar},
    people::Contact,
};
use acquaint_store::{PeopleFilter, Store};

use crate::actions::Result;

/// What somebody has done so far, and how confident they felt around it.
///
/// # Errors
/// If the store does not answer.
pub async fn so_far(store: &Store, ctx: &Context) -> Result<SoFar> {
    let people = store.people_page(&PeopleFilter { limit: 1, ..PeopleFilter::default() }).await?.total;
    let messages: Vec<Message> = store.list_all().await?;
    let interviews: Vec<Interview> = store.list_all().await?;
    let contacts: Vec<Contact> = store.list_all().await?;
    let last_held = interviews.iter().filter_map(Interview::held_at).max();
    let since = |contact: &&Contact| last_held.is_none_or(|held| contact.written_at > held);
    Ok(SoFar {
        people: usize::try_from(people).unwrap_or_default(),
        drafts: messages.iter().filter(|message| message.sent_at.is_none()).count(),
        sent: messages.iter().filter(|message| message.sent_at.is_some()).count(),
        ahead: interviews.iter().filter(|interview| interview.open() && interview.start().timestamp() > ctx.now).count(),
        talked: interviews.iter().filter(|interview| interview.held()).count(),
        practised: contacts.iter().any(|contact| since(&contact)),
        felt: felt(store, ctx, &interviews).await?,
    })
}

/// For every conversation that was held: the last feeling noted about it before it began, and how it felt to hold it.
async fn felt(store: &Store, ctx: &Context, interviews: &[Interview]) -> Result<Vec<Felt>> {
    let mut feelings: Vec<Feeling> = store.list_all().await?;
    feelings.sort_by_key(|feeling| feeling.felt_at);
    let debriefs: Vec<Debrief> = store.list_all().await?;
    let after: HashMap<InterviewId, i64> =
        debriefs.iter().filter_map(|debrief| Some((debrief.interview_id, debrief.confidence?))).collect();
    let of = |interview: &Interview| {
        let held = interview.held_at()?;
        let before = feelings.iter().rev().find(|feeling| feeling.interview_id == Some(interview.id) && feeling.felt_at <= held);
        let on = ctx.local(held).date();
        Some(Felt { on, before: before.map(|feeling| feeling.confidence), after: after.get(&interview.id).copied() })
    };
    Ok(interviews.iter().filter_map(of).collect())
}
