//! Who somebody is to an exploration: guessed from what is stored, unless the person said it themselves.

use acquaint_domain::{
    Change, Context, Kind, RecordId as _,
    aim::{Exploration, ExplorationId, LearningQuestion},
    people::{
        Aimed, Employment, Person, PersonId, Standing, Viewpoint, ViewpointId, ViewpointKind, current_employment, guesses, standings,
    },
};
use acquaint_store::Store;

use crate::actions::{Result, get, keep};

/// Every viewpoint of which something was said or guessed about somebody.
///
/// # Errors
/// If one of them is gone.
pub async fn viewpoints_on(store: &Store, ctx: &Context, person: PersonId, exploration: ExplorationId) -> Result<Vec<Standing>> {
    let (person, exploration): (Person, Exploration) = (get(store, person).await?, get(store, exploration).await?);
    let learning: Vec<LearningQuestion> = store.list_referring(Kind::Exploration, &[exploration.id.uuid()]).await?;
    let named = store.employments_of(&[person.id]).await?;
    let work: Vec<Employment> = named.iter().map(|named| named.employment.clone()).collect();
    let now = current_employment(&work).map(|work| work.id);
    let workplace = named.iter().find(|named| Some(named.employment.id) == now).map_or("", |named| named.organization.as_str());
    let mut said: Vec<Viewpoint> = store.list_referring(Kind::Person, &[person.id.uuid()]).await?;
    said.retain(|said| said.exploration_id == exploration.id);
    let guessed = guesses(&person, &work, workplace, &Aimed::of(&exploration, &learning), ctx.today());
    Ok(standings(guessed, &said))
}

/// Keeps of some viewpoints whether they hold for somebody. Only what differs from how it stands is said, so that the rest stays
/// a guess that follows the facts.
///
/// # Errors
/// If one of them is gone.
pub async fn say_viewpoints(
    store: &Store,
    ctx: &Context,
    person: PersonId,
    exploration: ExplorationId,
    said: &[(ViewpointKind, bool)],
) -> Result<()> {
    let standing = viewpoints_on(store, ctx, person, exploration).await?;
    let person: Person = get(store, person).await?;
    let mut change = Change::new(ctx, "people.viewpoints", &person.name);
    for (kind, holds) in said.iter().copied() {
        if holds != standing.iter().any(|stand| stand.kind == kind && stand.holds) {
            let before: Option<Viewpoint> = store.find(ViewpointId::of(person.id, exploration, kind)).await?;
            change.put(before, Viewpoint::said(person.id, exploration, kind, holds, ctx.now));
        }
    }
    if change.is_empty() { Ok(()) } else { keep(store, &change).await }
}
