//! Who is on the list under a name that somebody typed, so that nobody is added twice.

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
    /// What they do now, if known.
    pub work: Option<NamedEmployment>,
}

/// Everybody on the list of the name that was typed. How it is capitalised makes no difference.
///
/// # Errors
/// If the store does not answer.
pub async fn namesakes(store: &Store, fields: &PersonFields) -> Result<Vec<Namesake>> {
    let same = store.list_people_named(&fields.name).await?;
    let ids: Vec<PersonId> = same.iter().map(|person| person.id).collect();
    let work = store.employments_of(&ids).await?;
    let namesake = |person: Person| {
        let theirs: Vec<&NamedEmployment> = work.iter().filter(|named| named.employment.person_id == person.id).collect();
        let title = fields.title.is_empty() || theirs.iter().any(|named| fold(&named.employment.title) == fold(&fields.title));
        let organization =
            fields.organization.is_empty() || theirs.iter().any(|named| fold(&named.organization) == fold(&fields.organization));
        let all: Vec<Employment> = theirs.iter().map(|named| named.employment.clone()).collect();
        let current = current_employment(&all).map(|employment| employment.id);
        let work = theirs.into_iter().find(|named| Some(named.employment.id) == current).cloned();
        Namesake { person, is_said: title && organization, work }
    };
    Ok(same.into_iter().map(namesake).collect())
}
