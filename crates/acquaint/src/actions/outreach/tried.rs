//! Every message that asked for a conversation, with how it asked and what came back.

use std::collections::{HashMap, HashSet};

use acquaint_coach::{Channel as CoachChannel, Facts, Profile, review};
use acquaint_domain::{
    Context, Word as _,
    follow_ups::Referral,
    outreach::{Approach, Message, Purpose, Reply, Tried},
    people::{Person, PersonId, Tie},
};
use acquaint_store::Store;

use super::Counting;
use crate::actions::{Result, people::names_of};

/// What was tried so far, oldest first. What was sent of late and is not answered yet tells nothing and is left out.
///
/// # Errors
/// If the store does not answer.
pub async fn list_tried(store: &Store, ctx: &Context) -> Result<Vec<Tried>> {
    let mut messages: Vec<Message> = store.list_all().await?;
    messages.retain(|message| message.sent_at.is_some() && matches!(message.purpose, Purpose::Ask | Purpose::FollowUp));
    messages.sort_by_key(|message| message.sent_at);
    let replies: Vec<Reply> = store.list_all().await?;
    let referrals: Vec<Referral> = store.list_all().await?;
    let named: HashSet<PersonId> = referrals.iter().map(|referral| referral.person_id).collect();
    let people = names_of(store, messages.iter().map(|message| message.person_id)).await?;
    let counting = Counting::find(store, ctx).await?;
    let old_enough =
        |message: &Message| message.sent_at.is_some_and(|sent| counting.dates(ctx, message.person_id, sent).follow_up <= ctx.today());
    let all = messages.iter().map(|message| (message, tried(message, &messages, &replies, &named, &people)));
    Ok(all.filter(|(message, tried)| tried.answer.is_some() || old_enough(message)).map(|(_, tried)| tried).collect())
}

/// An answer belongs to the last message before it.
fn tried(message: &Message, all: &[Message], replies: &[Reply], named: &HashSet<PersonId>, people: &HashMap<PersonId, Person>) -> Tried {
    let later = all.iter().filter(|other| other.person_id == message.person_id && other.sent_at > message.sent_at);
    let until = later.filter_map(|other| other.sent_at).min();
    let answers = replies.iter().filter(|reply| {
        reply.person_id == message.person_id && Some(reply.came_at) >= message.sent_at && until.is_none_or(|until| reply.came_at < until)
    });
    let person = people.get(&message.person_id);
    let approach = match person {
        _ if named.contains(&message.person_id) => Approach::Referred,
        Some(person) if person.tie.is_some_and(|tie| tie != Tie::Stranger) || !person.how_met.is_empty() => Approach::Shared,
        _ => Approach::Cold,
    };
    Tried {
        channel: message.channel,
        approach,
        named_minutes: names_minutes(message),
        follow_up: message.purpose == Purpose::FollowUp,
        answer: answers.min_by_key(|reply| reply.came_at).map(|reply| reply.kind),
    }
}

/// Whether the message names a small amount of time, as the coach reads it.
fn names_minutes(message: &Message) -> bool {
    let channel: CoachChannel = message.channel.word().parse().unwrap_or_default();
    let review = review(&message.body, &Profile::outreach(channel), &Facts::default());
    !review.remarks.iter().any(|remark| remark.rule == "no-time-limit")
}
