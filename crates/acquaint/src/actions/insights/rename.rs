//! Other names for what stands on a board: a way, and something that matters. How it was judged and what people said stays.

use acquaint_domain::{
    Change, Context, Kind, RecordId as _,
    aim::ExplorationId,
    insights::{Alternative, AlternativeId, Criterion, CriterionId},
};
use acquaint_store::Store;
use acquaint_text::fold;

use crate::{
    Failure,
    actions::{Result, check_seen, get, keep},
};

/// Whether another way of the same exploration has a name.
///
/// # Errors
/// If the store does not answer.
pub async fn is_way_taken(store: &Store, way: &Alternative, name: &str) -> Result<bool> {
    let all: Vec<Alternative> = store.list_referring(Kind::Exploration, &[way.exploration_id.uuid()]).await?;
    Ok(all.iter().any(|other| other.id != way.id && fold(&other.name) == fold(name.trim())))
}

/// Whether something else that matters in the same exploration has a name.
///
/// # Errors
/// If the store does not answer.
pub async fn is_criterion_taken(store: &Store, criterion: &Criterion, name: &str) -> Result<bool> {
    let all: Vec<Criterion> = store.list_referring(Kind::Exploration, &[criterion.exploration_id.uuid()]).await?;
    Ok(all.iter().any(|other| other.id != criterion.id && fold(&other.name) == fold(name.trim())))
}

/// Gives a way another name. A decision keeps the name that it had on its day.
///
/// # Errors
/// If it is gone or was changed elsewhere, or if the name is none or that of another way.
pub async fn rename_way(store: &Store, ctx: &Context, id: AlternativeId, mark: &str, name: &str) -> Result<ExplorationId> {
    let before: Alternative = get(store, id).await?;
    let name = checked(name, is_way_taken(store, &before, name).await?)?;
    let exploration = before.exploration_id;
    if name != before.name {
        check_seen(before.clone(), mark)?;
    }
    let mut change = Change::new(ctx, "insights.rename-way", &name);
    change.replace(before.clone(), Alternative { name, ..before });
    keep(store, &change).await?;
    Ok(exploration)
}

/// Gives something that matters another name.
///
/// # Errors
/// If it is gone or was changed elsewhere, or if the name is none or that of something else that matters.
pub async fn rename_criterion(store: &Store, ctx: &Context, id: CriterionId, mark: &str, name: &str) -> Result<ExplorationId> {
    let before: Criterion = get(store, id).await?;
    let name = checked(name, is_criterion_taken(store, &before, name).await?)?;
    let exploration = before.exploration_id;
    if name != before.name {
        check_seen(before.clone(), mark)?;
    }
    let mut change = Change::new(ctx, "insights.rename-criterion", &name);
    change.replace(before.clone(), Criterion { name, ..before });
    keep(store, &change).await?;
    Ok(exploration)
}

fn checked(name: &str, taken: bool) -> Result<String> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Failure::refused("There is no name.".to_owned(), "Name it in a few words."));
    }
    if taken {
        return Err(Failure::refused(format!("“{name}” stands on this board already."), "Choose another name."));
    }
    Ok(name.to_owned())
}
