//! People as an address book takes them: each with where they work now, and with what was kept of their card.

use std::collections::HashMap;

use acquaint_domain::people::{AddressCard, ImportedPerson, Person, PersonId};
use acquaint_store::Store;

use super::{PersonShown, show_work};
use crate::actions::Result;

/// Everybody on the list, in the order of their names.
///
/// # Errors
/// If the store does not answer.
pub(crate) async fn address_book(store: &Store) -> Result<Vec<ImportedPerson>> {
    let mut people: Vec<Person> = store.list_all().await?;
    people.sort_by_key(|person| (acquaint_text::fold(&person.name), person.id));
    let cards: Vec<AddressCard> = store.list_all().await?;
    let mut cards: HashMap<PersonId, String> = cards.into_iter().map(|card| (card.person_id, card.lines)).collect();
    let shown = show_work(store, people).await?;
    let filled = |text: String| Some(text).filter(|text| !text.is_empty());
    let one = |shown: PersonShown| ImportedPerson {
        kept: cards.remove(&shown.person.id).map(|lines| lines.lines().map(str::to_owned).collect()).unwrap_or_default(),
        tags: shown.person.tags().map(str::to_owned).collect(),
        name: shown.person.name,
        email: filled(shown.person.email),
        phone: filled(shown.person.phone),
        linkedin: filled(shown.person.linkedin),
        organization: filled(shown.organization),
        title: filled(shown.title),
        place: filled(shown.person.place),
        notes: filled(shown.person.notes),
        how_met: filled(shown.person.how_met),
        connected_on: None,
    };
    Ok(shown.into_iter().map(one).collect())
}
