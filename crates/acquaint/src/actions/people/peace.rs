//! Who may be the same person as somebody who asked not to be asked again: another list can bring them in once more, under the same
//! name with another address. It is computed from what happened and what was said; nothing of it is stored.

use std::collections::HashSet;

use acquaint_domain::{
    outreach::{Reply, ReplyKind},
    people::{Distinct, DistinctId, Person, PersonId},
};
use acquaint_store::Store;

use crate::actions::Result;

/// How many digits at the end of a number are compared: those before are written in many ways.
const DIGITS: usize = 9;

/// Everybody who asked not to be asked again and may be this person: of the same whole name, or with the same address, number or
/// page; as long as nobody said that they are two people. Nobody where this one is in touch already, or asked for the same.
///
/// # Errors
/// If the store does not answer.
pub async fn namesakes_in_peace(store: &Store, person: &Person) -> Result<Vec<Person>> {
    let in_peace: Vec<PersonId> = list_in_peace(store).await?.into_iter().filter(|id| *id != person.id).collect();
    if in_peace.is_empty() {
        return Ok(Vec::new());
    }
    let mut others: Vec<Person> = store.find_some(&in_peace).await?;
    others.retain(|other| may_be_one(person, other));
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

/// Whether two entries share a whole name, an address, a number or a page.
fn may_be_one(one: &Person, other: &Person) -> bool {
    // "Jürgen Möller" is "Juergen Moeller", too.
    let name = |person: &Person| acquaint_text::fold(&person.name).replace("ae", "a").replace("oe", "o").replace("ue", "u");
    let number = |person: &Person| {
        let digits: Vec<char> = person.phone.chars().filter(char::is_ascii_digit).collect();
        digits[digits.len().saturating_sub(DIGITS)..].iter().collect::<String>()
    };
    let shared = |of: fn(&Person) -> &str| !of(one).trim().is_empty() && of(one).trim().eq_ignore_ascii_case(of(other).trim());
    let same_number = number(one).len() == DIGITS && number(one) == number(other);
    name(one) == name(other) || shared(|person| &person.email) || shared(|person| &person.linkedin) || same_number
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
        assert_eq!(may_be_one(&person(one), &person(other)), expected, "{one:?} and {other:?}");
    }

    #[test]
    fn who_asked_for_peace_is_known_by_name_address_or_number_however_it_is_written() {
        check(["Ruth Amsel", "", ""], ["ruth amsel", "other@post.example", ""], true);
        check(["Jürgen Möller", "", ""], ["Juergen Moeller", "", ""], true);
        check(["Chidi Okafor", "chidi@sbp.example", ""], ["C. Okafor-Braun", "Chidi@sbp.example", ""], true);
        check(["Svenja Dierks", "", "+49 170 222 2222 33"], ["Dierks", "", "0170 222222233"], true);
        check(["Ana Silva", "", ""], ["Ana Costa", "", ""], false);
        check(["Ana Silva", "", "123"], ["Ana Costa", "", "123"], false);
    }
}
