//! Who is on the list under a name that somebody typed, or under a part of it, so that nobody is added twice.

use std::collections::HashSet;

use acquaint_domain::people::{Employment, Person, PersonId, current_employment};
use acquaint_store::{NamedEmployment, Store};
use acquaint_text::fold;

use super::PersonFields;
use crate::actions::Result;

/// Somebody of the same name.
#[derive(Debug, Clone)]
pub struct Namesake {
    /// Who it is.
    pub person: Person,
    /// Whether all that was said of their work is known of them.
    pub is_said: bool,
    /// Whether only a part of their name was typed.
    pub is_part: bool,
    /// What they do now, if known.
    pub work: Option<NamedEmployment>,
}

/// How many people are meant by a part of a name at the most.
pub const OF_A_PART: usize = 12;

/// Everybody on the list of the name that was typed. How it is capitalised makes no difference. If nobody has that name, everybody
/// of whose name it is a part, as "Ruth" is of "Ruth Amsel".
///
/// # Errors
/// If the store does not answer.
pub async fn namesakes(store: &Store, fields: &PersonFields) -> Result<Vec<Namesake>> {
    let same = same_name(store, fields).await?;
    if !same.is_empty() {
        return Ok(same);
    }
    let typed = parts(&fold(&fields.name)).map(str::to_owned).collect();
    let of_a_part = find_by_parts(store, OF_A_PART, |name| (is_within(&typed, name)).then_some(0)).await?;
    with_work(store, fields, of_a_part, true).await
}

/// Everybody on the list of the whole name.
///
/// # Errors
/// If the store does not answer.
pub async fn same_name(store: &Store, fields: &PersonFields) -> Result<Vec<Namesake>> {
    with_work(store, fields, store.list_people_named(&fields.name).await?, false).await
}

async fn with_work(store: &Store, fields: &PersonFields, people: Vec<Person>, is_part: bool) -> Result<Vec<Namesake>> {
    let ids: Vec<PersonId> = people.iter().map(|person| person.id).collect();
    let work = store.employments_of(&ids).await?;
    let namesake = |person: Person| {
        let theirs: Vec<&NamedEmployment> = work.iter().filter(|named| named.employment.person_id == person.id).collect();
        let title = fields.title.is_empty() || theirs.iter().any(|named| fold(&named.employment.title) == fold(&fields.title));
        let organization =
            fields.organization.is_empty() || theirs.iter().any(|named| fold(&named.organization) == fold(&fields.organization));
        let all: Vec<Employment> = theirs.iter().map(|named| named.employment.clone()).collect();
        let current = current_employment(&all).map(|employment| employment.id);
        let work = theirs.into_iter().find(|named| Some(named.employment.id) == current).cloned();
        Namesake { person, is_said: !is_part && title && organization, is_part, work }
    };
    Ok(people.into_iter().map(namesake).collect())
}

/// Whoever shares a part of their name with somebody, such as the family name. Those who share more of it come first.
///
/// # Errors
/// If the store does not answer.
pub async fn find_sharing_a_name(store: &Store, person: &Person, at_most: usize) -> Result<Vec<Person>> {
    let theirs: HashSet<String> = parts(&fold(&person.name)).filter(|part| part.chars().count() > 1).map(str::to_owned).collect();
    let shared = |name: &str| parts(name).collect::<HashSet<_>>().into_iter().filter(|part| theirs.contains(*part)).count();
    let mut people =
        find_by_parts(store, at_most + 1, |name| theirs.len().checked_sub(shared(name)).filter(|rest| *rest < theirs.len())).await?;
    people.retain(|other| other.id != person.id);
    people.truncate(at_most);
    Ok(people)
}

/// The people whose folded name has a rank, the lowest first.
async fn find_by_parts(store: &Store, at_most: usize, rank: impl Fn(&str) -> Option<usize>) -> Result<Vec<Person>> {
    let names = store.list_name_keys().await?;
    let mut ranked: Vec<(usize, &str, PersonId)> = names.iter().filter_map(|(id, name)| Some((rank(name)?, name.as_str(), *id))).collect();
    ranked.sort_unstable();
    let ids: Vec<PersonId> = ranked.into_iter().take(at_most).map(|(.., id)| id).collect();
    Ok(store.people_in_order(&ids).await?)
}

/// Whether all words that were typed are whole words of a name.
fn is_within(typed: &HashSet<String>, name: &str) -> bool {
    !typed.is_empty() && typed.iter().all(|word| parts(name).any(|part| part == word))
}

fn parts(name: &str) -> impl Iterator<Item = &str> {
    name.split_whitespace().map(|part| part.trim_matches(|sign: char| !sign.is_alphanumeric())).filter(|part| !part.is_empty())
}
