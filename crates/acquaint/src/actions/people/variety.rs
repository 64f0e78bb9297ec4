//! How varied the people are of whom one has heard for an exploration. Nothing of it is stored.

use std::collections::HashSet;

use acquaint_domain::{
    Context, Kind, RecordId as _,
    aim::{Exploration, ExplorationId, LearningQuestion},
    people::{Aimed, PersonId, Variety, Viewpoint, guesses, standings, variety},
};
use acquaint_store::Store;

use super::load_circle;
use crate::actions::{Result, get};

/// The variety of everybody one has talked with for an exploration, or has a date with, field by field, and how many they are.
///
/// # Errors
/// If the exploration is gone.
pub async fn variety_of(store: &Store, ctx: &Context, exploration: ExplorationId) -> Result<(usize, Vec<Variety>)> {
    let exploration: Exploration = get(store, exploration).await?;
    let learning: Vec<LearningQuestion> = store.list_referring(Kind::Exploration, &[exploration.id.uuid()]).await?;
    let circle = load_circle(store).await?;
    let aim = Aimed::of(&exploration, &learning);
    let talks = circle.history.interviews.iter().filter(|talk| talk.held() || talk.open());
    let of_it = talks.filter(|talk| talk.exploration_id.is_none_or(|of| of == exploration.id));
    let heard: Vec<PersonId> = of_it.map(|talk| talk.person_id).collect::<HashSet<_>>().into_iter().collect();
    let said: Vec<Viewpoint> = store.list_referring(Kind::Exploration, &[exploration.id.uuid()]).await?;
    let seen = |place: usize| {
        let said: Vec<Viewpoint> = said.iter().filter(|said| said.person_id == circle.people()[place].id).cloned().collect();
        let workplace = circle.workplace_at(place).map_or("", |place| circle.organizations()[place].name.as_str());
        standings(guesses(&circle.people()[place], circle.work_at(place), workplace, &aim, ctx.today()), &said)
    };
    Ok((heard.len(), variety(&circle, &heard, seen)))
}
