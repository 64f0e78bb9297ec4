//! Who may be the same person as somebody who asked not to be asked again: another list can bring them in once more, with another
//! address or another name. It is computed from what happened and what was said; nothing of it is stored.

use std::collections::HashSet;

use acquaint_dedupe::people::may_be_one;
use acquaint_domain::{
    outreach::{Reply, ReplyKind},
    people::{Distinct, DistinctId, Person, PersonId},
};
use acquaint_store::Store;

use super::duplicates::by_their_entry;
use crate::actions::Result;

/// Everybody who asked not to be asked again and may be this person by name, address, number or page, as long as nobody said that they are two people. Nobody where this one is in touch already, or asked for the same.
///
/// # Errors
/// If the store does not answer.
pub async fn perhaps_in_peace(store: &Store, person: &Person) -> Result<Vec<Person>> {
    let in_peace: Vec<PersonId> = list_in_peace(store).await?.into_iter().filter(|id| *id != person.id).collect();
    if in_peace.is_empty() {
        return Ok(Vec::new());
    }
    let mut others: Vec<Person> = store.find_some(&in_peace).await?;
    let compared = by_their_entry(person);
    others.retain(|other| may_be_one(&compared, &by_their_entry(other)));
    if others.is_empty() {
        return Ok(others);
    }
    let history = store.history_of(&[person.id]).await?;
    let answered = history.replies.iter().any(|reply| reply.person_id == person.id);
    if answered || history.interviews.iter().any(|interview| interview.person_id == person.id) {
        return Ok(Vec::new());
    }
    let mut asked = Vec::new();
    for other in others {
        if store.find::<Distinct>(DistinctId::of(person.id, other.id)).await?.is_none() {
            asked.push(other);
        }
    }
    asked.sort_by_key(|other| other.id);
    Ok(asked)
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

#[cfg(test)]
mod tests {
    use acquaint_domain::RecordId as _;
    use uuid::Uuid;

    use super::*;

    #[track_caller]
    fn check(one: [&str; 3], other: [&str; 3], expected: bool) {
        let person = |[name, email, phone]: [&str; 3]| {
            let named = Person::named(PersonId::from_uuid(Uuid::nil()), name, jiff::Timestamp::UNIX_EPOCH);
            Person { email: email.to_owned(), phone: phone.to_owned(), ..named }
        };
        let found = may_be_one(&by_their_entry(&person(one)), &by_their_entry(&person(other)));
        assert_eq!(found, expected, "{one:?} and {other:?}");
    }

    #[test]
    fn who_asked_for_peace_is_known_by_name_address_or_number_however_it_is_written() {
        check(["Ruth Amsel", "", ""], ["ruth amsel", "other@post.example", ""], true);
        check(["Jürgen Möller", "", ""], ["Juergen Moeller", "", ""], true);
        check(["Chidi Okafor", "chidi@sbp.example", ""], ["C. Okafor-Braun", "Chidi@sbp.example", ""], true);
        check(["Svenja Dierks", "", "+49 170 222 2222 33"], ["S. Dierks", "", "0170 222222233"], true);
        check(["Wolfgang Kröger, Dr.-Ing.", "", ""], ["Prof. Dr. Wolfgang Kröger", "", ""], true);
        check(["Ana Silva", "", ""], ["Ana Costa", "", ""], false);
        check(["Ana Silva", "home@silva.example", ""], ["Rui Silva", "home@silva.example", ""], false);
        check(["Ana Silva", "", "123"], ["Ana Costa", "", "123"], false);
    }
}
