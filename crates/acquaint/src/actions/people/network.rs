//! Who led to whom: reads what happened, and lets the rules make trees of it.

use std::collections::{HashMap, HashSet};

use acquaint_domain::{
    follow_ups::{Outcome, Referral},
    interviews::Interview,
    outreach::{Call, Message, Reply},
    people::{Knot, Person, PersonId, network},
};
use acquaint_store::Store;

use super::names_of;
use crate::actions::Result;

/// Somebody in the network, and what came of it.
#[derive(Debug, Clone)]
pub struct InNetwork {
    /// Who.
    pub person: Person,
    /// Where they stand.
    pub knot: Knot,
    /// How many things came of knowing them.
    pub fruits: usize,
}

/// The network with the people in it. Everybody with whom one did not talk and who has nothing to do with a name is left out.
///
/// # Errors
/// If the store does not answer.
pub async fn network_of(store: &Store) -> Result<Vec<InNetwork>> {
    let (interviews, messages, referrals): (Vec<Interview>, Vec<Message>, Vec<Referral>) =
        tokio::try_join!(store.list_all(), store.list_all(), store.list_all())?;
    let (replies, calls): (Vec<Reply>, Vec<Call>) = tokio::try_join!(store.list_all(), store.list_all())?;
    let talked: HashSet<PersonId> = interviews.iter().filter(|talk| talk.held()).map(|talk| talk.person_id).collect();
    let sent = messages.iter().filter(|message| message.sent_at.is_some()).map(|message| message.person_id);
    let called = calls.iter().map(|call| call.person_id).chain(replies.iter().map(|reply| reply.person_id));
    let agreed = interviews.iter().filter(|talk| talk.open()).map(|talk| talk.person_id);
    let asked: HashSet<PersonId> = sent.chain(called).chain(agreed).collect();
    let knots = network(&talked, &asked, &referrals);
    let mut people: HashMap<PersonId, Person> = names_of(store, knots.iter().map(|knot| knot.person_id)).await?;
    let mut fruits: HashMap<PersonId, usize> = HashMap::new();
    for outcome in store.list_all::<Outcome>().await? {
        *fruits.entry(outcome.person_id).or_default() += 1;
    }
    let told = |knot: Knot| {
        let fruits = fruits.get(&knot.person_id).copied().unwrap_or_default();
        Some(InNetwork { person: people.remove(&knot.person_id)?, knot, fruits })
    };
    Ok(knots.into_iter().filter_map(told).collect())
}
