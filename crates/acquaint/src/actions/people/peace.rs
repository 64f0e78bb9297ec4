//! Who may be the same person as somebody who asked not to be asked again: another list can bring them in once more, under the same
//! name with another address. It is computed from what happened and what was said; nothing of it is stored.

use std::collections::HashSet;

use acquaint_domain::{
    outreach::{Reply, ReplyKind},
    people::{Distinct, DistinctId, Person, PersonId},
};
use acquaint_store::Store;

use crate::actions::Result;

/// Everybody of the same whole name who asked not to be asked again, as long as nobody said that they are two people. Nobody
/// where this one is in touch already, or asked for the same.
///
/// # Errors
/// If the store does not answer.
pub async fn namesakes_in_peace(store: &Store, person: &Person) -> Result<Vec<Person>> {
    let mut others = store.list_people_named(&person.name).await?;
    others.retain(|other| other.id != person.id);
    if others.is_empty() {
        return Ok(others);
    }
    let ids: Vec<PersonId> = others.iter().map(|other| other.id).chain([person.id]).collect();
    let history = store.history_of(&ids).await?;
    let answered = history.replies.iter().any(|reply| reply.person_id == person.id);
    if answered || history.interviews.iter().any(|interview| interview.person_id == person.id) {
        return Ok(Vec::new());
    }
    others.retain(|other| history.wants_rest(other.id));
    let two: Vec<DistinctId> = others.iter().map(|other| DistinctId::of(person.id, other.id)).collect();
    let apart: Vec<Distinct> = if two.is_empty() { Vec::new() } else { store.find_some(&two).await? };
    others.retain(|other| apart.iter().all(|two| two.id != DistinctId::of(person.id, other.id)));
    Ok(others)
}

/// Everybody who asked not to be asked again.
pub(in crate::actions) async fn list_in_peace(store: &Store) -> Result<HashSet<PersonId>> {
    let replies: Vec<Reply> = store.list_all().await?;
    let said: HashSet<PersonId> = replies.iter().filter(|reply| reply.kind == ReplyKind::NeverAgain).map(|reply| reply.person_id).collect();
    if said.is_empty() {
        return Ok(said);
    }
    let history = store.history_of(&said.iter().copied().collect::<Vec<_>>()).await?;
    Ok(said.into_iter().filter(|person| history.wants_rest(*person)).collect())
}
