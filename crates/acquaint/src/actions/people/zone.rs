//! By which clock somebody lives.

use acquaint_domain::{
    Change, Context,
    people::{Person, PersonId, PersonZone, PersonZoneId},
};
use acquaint_store::Store;

use crate::actions::{Result, get, keep};

/// Keeps the time zone of somebody; an empty one means the same as one's own.
///
/// # Errors
/// If the person is gone.
pub async fn choose_person_zone(store: &Store, ctx: &Context, person: PersonId, zone: &str) -> Result<()> {
    let person: Person = get(store, person).await?;
    let before: Option<PersonZone> = store.find(PersonZoneId::of(person.id)).await?;
    if before.as_ref().map_or("", |before| before.zone.as_str()) == zone {
        return Ok(());
    }
    let mut change = Change::new(ctx, "people.zone", &person.name);
    change.put(before, PersonZone { id: PersonZoneId::of(person.id), person_id: person.id, zone: zone.to_owned(), said_at: ctx.now });
    keep(store, &change).await
}
